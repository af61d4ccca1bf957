using AngleSharp.Dom;
using Justindustrious.Feeds.Files;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Sources.Pages;

/// <summary>A page of a site, parsed, and what it says of itself.</summary>
/// <param name="document">The page.</param>
/// <param name="source">Its text, as it was parsed.</param>
/// <param name="path">Its path below the folder of pages, with '/'.</param>
/// <param name="home">The address at which that folder stands; it ends with '/'.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class Page(IDocument document, string source, string path, Uri home, SourceFindings findings)
{
    private List<int>? _lineStarts;

    public IDocument Document => document;

    public string Path => path;

    public SourceFindings Findings => findings;

    /// <summary>Gets what is wrong with the file's encoding, which counts where the page is a post.</summary>
    public required SourceFindings Encoding { get; init; }

    /// <summary>Gets what the page's JSON-LD says of its article.</summary>
    public StructuredData Data => field ??= StructuredData.Read(this);

    /// <summary>Gets what stands on the page: its article, its h-entry, and whether it lists others.</summary>
    public PageShape Shape => field ??= PageShape.Of(this);

    private Dictionary<string, List<PageFact>> Metas => field ??= ReadMetas();

    /// <summary>Gets what a <c>meta</c> element says, by its <c>property</c>, <c>name</c> or <c>itemprop</c> in any letter case.</summary>
    public IReadOnlyList<PageFact> Meta(string name) => Metas.GetValueOrDefault(name) ?? [];

    /// <summary>Gets the first thing that a <c>meta</c> element says; <see langword="null"/> where there is none.</summary>
    public PageFact? FirstMeta(string name) => Meta(name) is [var first, ..] ? first : null;

    /// <summary>Gets the address at which the file stands, below the site's home.</summary>
    public Uri Address => field ??= new(UriText.Of(home) + string.Join('/', WithoutIndex(path).Split('/').Select(Uri.EscapeDataString)));

    /// <summary>
    /// Whether an address is that of another page of the site. A page's list of posts leads to others; a post leads to itself, or to what it is about.
    /// </summary>
    public bool IsElsewhere(string? address)
    {
        if (address is null || !Uri.TryCreate(Address, address.Trim(), out var other) || other.Scheme is not ("http" or "https") || other.Host != home.Host)
            return false;
        var (own, to) = (Bare(Address), Bare(other));
        return own != to
            && !(Link("canonical")?.GetAttribute("href") is { } canonical && Uri.TryCreate(Address, canonical, out var itself) && Bare(itself) == to);
    }

    /// <summary>Hosts serve <c>a/index.html</c>, <c>a.html</c>, <c>a/</c> and <c>a</c> alike.</summary>
    private static string Bare(Uri address)
    {
        var bare = WithoutIndex(address.AbsolutePath);
        return (bare.EndsWith(".html", StringComparison.OrdinalIgnoreCase) ? bare[..^".html".Length] : bare).TrimEnd('/');
    }

    private static string WithoutIndex(string path) =>
        path.EndsWith("/index.html", StringComparison.OrdinalIgnoreCase) || path.Equals("index.html", StringComparison.OrdinalIgnoreCase)
            ? path[..^"index.html".Length]
            : path;

    /// <summary>Gets the first <c>link</c> of a relation that has an address.</summary>
    public IElement? Link(string relation) =>
        document.QuerySelectorAll("link[rel][href]").FirstOrDefault(link =>
            Words(link.GetAttribute("rel")).Contains(relation, StringComparer.OrdinalIgnoreCase) && link.GetAttribute("href")!.Trim().Length > 0);

    /// <summary>Makes a fact of what an element says, unless it says nothing.</summary>
    public PageFact? Fact(string? text, IElement place) => Spaced(text) is { Length: > 0 } words ? new(words, PlaceOf(place)) : null;

    /// <summary>Gets where an element's tag starts in the file. One that the parser made stands where the element around it does.</summary>
    public TextLocation PlaceOf(IElement? element)
    {
        while (element is { SourceReference: null })
            element = element.ParentElement;
        return PlaceAt(element?.SourceReference?.Position.Index ?? 0);
    }

    /// <summary>Gets the place of a character. The parser counts lines and columns as well, but no more than 65,535 of them.</summary>
    public TextLocation PlaceAt(int index)
    {
        _lineStarts ??= FindLines(source);
        index = Math.Clamp(index, 0, source.Length);
        var line = _lineStarts.BinarySearch(index);
        if (line < 0)
            line = ~line - 1;
        return findings.At(line + 1, index - _lineStarts[line] + 1);
    }

    /// <summary>Gets where the content of an element starts in the file: after its start tag.</summary>
    public int ContentIndexOf(IElement element)
    {
        var quote = '\0';
        for (var i = element.SourceReference?.Position.Index ?? 0; i < source.Length; i++)
        {
            if (quote != '\0')
                quote = source[i] == quote ? '\0' : quote;
            else if (source[i] is '"' or '\'')
                quote = source[i];
            else if (source[i] == '>')
                return i + 1;
        }

        return source.Length;
    }

    /// <summary>Gets the words of an attribute.</summary>
    public static string[] Words(string? attribute) => attribute?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>Gets a text with single spaces.</summary>
    public static string Spaced(string? text) => text is null ? "" : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private Dictionary<string, List<PageFact>> ReadMetas()
    {
        var metas = new Dictionary<string, List<PageFact>>(StringComparer.OrdinalIgnoreCase);
        foreach (var meta in document.QuerySelectorAll("meta[content]"))
        {
            var name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop") ?? "";
            if (Fact(meta.GetAttribute("content"), meta) is not { } fact)
                continue;
            if (!metas.TryGetValue(name.Trim(), out var facts))
                metas[name.Trim()] = facts = [];
            facts.Add(fact);
        }

        return metas;
    }

    private static List<int> FindLines(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = text.IndexOf('\n', StringComparison.Ordinal); i >= 0; i = text.IndexOf('\n', i + 1))
            starts.Add(i + 1);
        return starts;
    }
}
