using System.Text.Json;
using AngleSharp.Dom;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Sources.Pages;

/// <summary>JSON-LD: what a page's scripts say of the article that it holds, in the terms of schema.org.</summary>
/// <remarks>Nothing is fetched: a context stands for schema.org, and nodes that are named by <c>@id</c> are looked up in the same page.</remarks>
internal sealed class StructuredData
{
    /// <summary>Data that are nested deeper than this are not about the article.</summary>
    private const int MostDeep = 16;

    /// <summary>A longer script does not describe a page.</summary>
    private const int MostLength = 1 << 20;

    private readonly Dictionary<string, JsonElement> _nodes = new(StringComparer.Ordinal);
    private readonly List<(JsonElement Node, TextLocation Location)> _articles = [];

    private StructuredData()
    {
    }

    /// <summary>Gets whether the page's data describe one article: several are a list.</summary>
    public bool HasArticle => _articles.Count == 1;

    /// <summary>Gets how many articles the page's data describe.</summary>
    public int Articles => _articles.Count;

    /// <summary>Reads the JSON-LD of a page. What is not well-formed is a finding.</summary>
    public static StructuredData Read(Page page)
    {
        var data = new StructuredData();
        foreach (var script in page.Document.QuerySelectorAll("script[type]"))
        {
            if (script.GetAttribute("type")!.Split(';')[0].Trim().Equals("application/ld+json", StringComparison.OrdinalIgnoreCase))
                data.Read(page, script);
        }

        return data;
    }

    /// <summary>Gets the texts of a property of the article: those of its list, and the name or address of what is a node.</summary>
    public IEnumerable<PageFact> Of(string property)
    {
        if (!HasArticle || !_articles[0].Node.TryGetProperty(property, out var value))
            return [];
        return TextsOf(value, property is "image" or "url", 0).Select(text => new PageFact(text, _articles[0].Location));
    }

    /// <summary>Gets the nodes of a property of the article, such as its authors.</summary>
    public IEnumerable<(string? Name, string? Email, string? Url, TextLocation Location)> PeopleOf(string property)
    {
        if (!HasArticle || !_articles[0].Node.TryGetProperty(property, out var value))
            return [];
        return Items(value).Select(Resolve).Select(node => node.ValueKind == JsonValueKind.Object
            ? (Text(node, "name"), Text(node, "email"), Text(node, "url"), _articles[0].Location)
            : (TextsOf(node, false, 0).FirstOrDefault(), null, null, _articles[0].Location));
    }

    /// <summary>Gets a property of the article's first picture, such as its caption; <see langword="null"/> where the picture is an address alone.</summary>
    public string? PartOfImage(string property)
    {
        if (!HasArticle || !_articles[0].Node.TryGetProperty("image", out var value) || Items(value) is not [var first, ..])
            return null;
        return Resolve(first) is { ValueKind: JsonValueKind.Object } image && image.TryGetProperty(property, out var part)
            ? TextsOf(part, false, 0).FirstOrDefault()
            : null;
    }

    private void Read(Page page, IElement script)
    {
        var text = script.TextContent;
        var start = page.ContentIndexOf(script);
        if (text.Length > MostLength || string.IsNullOrWhiteSpace(text))
            return;
        try
        {
            using var json = JsonDocument.Parse(text, new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 });
            Add(json.RootElement.Clone(), page.PlaceOf(script), 0);
        }
        catch (JsonException mistake)
        {
            var line = 0;
            for (var i = mistake.LineNumber ?? 0; i > 0 && text.IndexOf('\n', line) is >= 0 and var end; i--)
                line = end + 1;
            page.Findings.Add(FeedRules.SourceRules.PageData, page.PlaceAt(start + Math.Min(text.Length, line + (int)(mistake.BytePositionInLine ?? 0))),
                $"the page's JSON-LD is not well-formed JSON, so it is not read: {Quoted.Escape(WithoutPlace(mistake.Message))}; "
                    + "correct the template that writes it");
        }
    }

    /// <summary>The reader's message ends with its own place; the finding has the place in the file.</summary>
    private static string WithoutPlace(string message)
    {
        var end = message.IndexOf(" Path:", StringComparison.Ordinal) is >= 0 and var path ? path : message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var text = (end < 0 ? message : message[..end]).Trim().TrimEnd('.');
        return text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];
    }

    private void Add(JsonElement node, TextLocation location, int depth)
    {
        if (depth > MostDeep)
            return;
        if (node.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in node.EnumerateArray())
                Add(item, location, depth + 1);
        }

        if (node.ValueKind != JsonValueKind.Object)
            return;
        if (Text(node, "@id") is { } id && node.EnumerateObject().Skip(1).Any())
            _nodes.TryAdd(id, node);
        if (node.TryGetProperty("@type", out var type) && TextsOf(type, false, 0).Any(Markup.IsArticle))
            _articles.Add((node, location));
        foreach (var inner in (ReadOnlySpan<string>)["@graph", "mainEntity", "mainEntityOfPage"])
        {
            if (node.TryGetProperty(inner, out var value))
                Add(value, location, depth + 1);
        }
    }

    private IEnumerable<string> TextsOf(JsonElement value, bool isAddress, int depth)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String when Page.Spaced(String(value)) is { Length: > 0 } text:
                return [text];
            case JsonValueKind.Number:
                return [value.GetRawText()];
            case JsonValueKind.Array when depth < MostDeep:
                return value.EnumerateArray().SelectMany(item => TextsOf(item, isAddress, depth + 1));
            case JsonValueKind.Object when depth < MostDeep:
                var node = Resolve(value);
                var named = isAddress ? Text(node, "url") ?? Text(node, "contentUrl") ?? Text(node, "@id") : Text(node, "@value") ?? Text(node, "name");
                return named is null ? [] : [named];
            default:
                return [];
        }
    }

    private JsonElement Resolve(JsonElement node) =>
        node.ValueKind == JsonValueKind.Object && Text(node, "@id") is { } id && !node.EnumerateObject().Skip(1).Any()
            ? _nodes.GetValueOrDefault(id, node)
            : node;

    private static JsonElement[] Items(JsonElement value) => value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];

    private static string? Text(JsonElement node, string name) =>
        node.ValueKind == JsonValueKind.Object && node.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
        && Page.Spaced(String(value)) is { Length: > 0 } text
            ? text
            : null;

    private static string? String(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // The text has an escape of half a character.
            return null;
        }
    }
}
