namespace Justindustrious.Feeds.Sources;

/// <summary>What a post gets from front matter, and the keys that give it.</summary>
/// <param name="Meaning">What it is, as docs/front-matter.md names it.</param>
/// <param name="Values">What the keys may hold, for docs/front-matter.md.</param>
/// <param name="Keys">The keys, in the order in which they count. <c>taxonomies.*</c> is each key of the map <c>taxonomies</c>.</param>
internal sealed record FrontMatterField(string Meaning, string Values, params string[] Keys);

/// <summary>A key that can hold its post back.</summary>
/// <param name="Key">The key; <c>build.list</c> is the key <c>list</c> of the map <c>build</c>.</param>
/// <param name="When">Which of its values do so.</param>
internal sealed record WithheldKey(string Key, HoldsBack When)
{
    /// <summary>Gets whether the post is then a draft, which <c>--drafts</c> includes.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Gets whether a map under this key is the generator's own and says nothing of holding back: <c>feed: {excerpt_only: true}</c>.</summary>
    public bool MayBeMap { get; init; }
}

/// <summary>Which values of a key hold its post back.</summary>
internal enum HoldsBack
{
    /// <summary>A true one.</summary>
    WhenTrue,

    /// <summary>A false one.</summary>
    WhenFalse,

    /// <summary>A false one. The key may hold the date of publication as well, which holds back while it lies ahead.</summary>
    WhenFalseOrLater,

    /// <summary>A word that says so, such as <c>draft</c> or <c>private</c>. Other words don't.</summary>
    ByWord,

    /// <summary>A date that lies ahead.</summary>
    Before,

    /// <summary>A date that is past.</summary>
    After,

    /// <summary><c>never</c> or <c>local</c>, as Hugo has them, or a false one.</summary>
    Never,

    /// <summary><c>false</c> in place of an address: Eleventy writes no page then.</summary>
    WhenNoAddress,
}
