namespace Justindustrious.Feeds.Sources;

/// <summary>
/// A value of front matter or feeds.yml that knows where it stands, whether it was written in YAML, TOML or JSON. Only what feeds need: text, lists and maps.
/// </summary>
internal abstract record FrontNode(TextLocation Location)
{
    /// <summary>How deep lists and maps may stand in each other.</summary>
    public const int MaxDepth = 32;

    /// <summary>The most that front matter or feeds.yml may hold, in bytes.</summary>
    public const int MaxLength = 1 << 20;

    /// <summary>Gets whether nothing was said: <c>key:</c>, <c>key: ~</c>, <c>key: null</c>.</summary>
    public virtual bool IsNull => false;

    /// <summary>What messages call the value.</summary>
    public abstract string Kind { get; }
}

/// <param name="Location">Where it stands.</param>
/// <param name="Text">The text as written: numbers, dates and booleans such as <c>1984</c>, <c>1.10</c> and <c>true</c> stay what they are.</param>
/// <param name="IsPlain">Whether it stands without quotes, which is when it may be null.</param>
internal sealed record FrontText(TextLocation Location, string Text, bool IsPlain) : FrontNode(Location)
{
    public override bool IsNull => IsPlain && Text is "" or "~" or "null" or "Null" or "NULL";

    public override string Kind => "a text";

    /// <summary>Gets the comment after the text, which may have been meant as a part of the text: <c>#5</c> after <c>Issue</c>.</summary>
    public string? CutOff { get; init; }
}

/// <summary>An alias, which was reported where it was found.</summary>
internal sealed record FrontUnread(TextLocation Location) : FrontNode(Location)
{
    public override string Kind => "an alias";
}

internal sealed record FrontList(TextLocation Location, IReadOnlyList<FrontNode> Items) : FrontNode(Location)
{
    public override string Kind => "a list";
}

internal sealed record FrontMap(TextLocation Location, IReadOnlyList<FrontEntry> Entries) : FrontNode(Location)
{
    public override string Kind => "a map";

    public FrontEntry? Find(string key) => Entries.FirstOrDefault(entry => entry.Key == key);
}

/// <param name="Key">The key as written.</param>
/// <param name="Location">Where the key stands.</param>
/// <param name="Value">The value; <see langword="null"/> if the key is not read.</param>
internal sealed record FrontEntry(string Key, TextLocation Location, FrontNode? Value);
