namespace Justindustrious.Feeds.Sources.Generators;

/// <summary>The languages of a site. The main feeds have the posts of the main language.</summary>
/// <param name="Main">The tag of the main language; <see langword="null"/> where it is not known.</param>
/// <param name="Others">The tags of the others, each with the folder of its pages, below home.</param>
internal sealed record Languages(string? Main, IReadOnlyDictionary<string, string> Others)
{
    public static Languages None { get; } = new(null, new Dictionary<string, string>());

    /// <summary>Gets the titles that the site has in the other languages, by their tags.</summary>
    public IReadOnlyDictionary<string, string> Titles { get; init; } = new Dictionary<string, string>();

    /// <summary>Gets the folder below home for pages of the main language; empty for none.</summary>
    public string MainFolder { get; init; } = "";

    /// <summary>Says whether a word is the tag of one of the languages, in any letter case.</summary>
    public bool Has(string tag) => tag.Equals(Main, StringComparison.OrdinalIgnoreCase) || Others.ContainsKey(tag);

    /// <summary>Gets the folder of a language's pages, below home.</summary>
    public string FolderOf(string? tag) => tag is null || tag.Equals(Main, StringComparison.OrdinalIgnoreCase)
        ? MainFolder : Others.GetValueOrDefault(tag, tag.ToLowerInvariant());

    /// <summary>Says whether a word is a language of ISO 639-1, with or without a country: <c>de</c>, <c>pt-BR</c>.</summary>
    public static bool IsCode(string word) =>
        word.Length is 2 or 5 && Codes.Contains(word[..2]) && (word.Length == 2
            || (word[2] is '-' or '_' && char.IsAsciiLetter(word[3]) && char.IsAsciiLetter(word[4])));

    private static readonly HashSet<string> Codes =
    [
        .. ("aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa "
            + "ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr "
            + "ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl "
            + "ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur "
            + "uz ve vi vo wa wo xh yi yo za zh zu").Split(' '),
    ];
}
