using Justindustrious.Feeds.Files.Media;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Sources;

/// <summary><c>enclosure</c> and <c>enclosures</c>: a map of url, type and length, or a list of them.</summary>
internal static class EnclosureReader
{
    /// <summary>Reads all enclosures.</summary>
    /// <param name="reader">The front matter.</param>
    /// <param name="entry">The key that names them.</param>
    /// <param name="post">The post's address, against which a relative url is resolved.</param>
    /// <param name="factsOf">Reads a file that the folder has.</param>
    public static IReadOnlyList<Enclosure> Read(FieldReader reader, FrontEntry entry, Uri post, Func<Uri, MediaFacts?> factsOf) =>
        reader.List(entry, "enclosures", (value, location, path) => ReadOne(reader, value, location, entry.Key, path, post, factsOf));

    private static Enclosure? ReadOne(
        FieldReader reader, FrontNode value, TextLocation location, string key, FieldPath path, Uri post, Func<Uri, MediaFacts?> factsOf)
    {
        switch (value)
        {
            case FrontText text:
                // A text alone is the address, as other tools have it.
                return FromMap(OfWordPress(text) ?? new(location, [new("url", location, text)]), location, path, reader, post, factsOf);
            case FrontMap map:
                return FromMap(map, location, path, reader, post, factsOf);
            default:
                reader.Refuse(value, location, key, "a map of url, type and length");
                return null;
        }
    }

    /// <summary>WordPress exports an enclosure as lines of a text: its address, its length and its type.</summary>
    private static FrontMap? OfWordPress(FrontText text)
    {
        if (!text.Text.Contains('\n', StringComparison.Ordinal))
            return null;
        var words = text.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => word != "|").ToList();
        if (words is not [var url, ..] || !url.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            return null;
        FrontEntry Entry(string key, string value) => new(key, text.Location, new FrontText(text.Location, value, IsPlain: false));
        var entries = new List<FrontEntry> { Entry("url", url) };
        if (words.Skip(1).FirstOrDefault(word => word.All(char.IsAsciiDigit)) is { } length)
            entries.Add(Entry("length", length));
        if (words.Skip(1).FirstOrDefault(word => word.Contains('/', StringComparison.Ordinal)) is { } type)
            entries.Add(Entry("type", type));
        return new(text.Location, entries);
    }

    private static Enclosure? FromMap(FrontMap map, TextLocation at, FieldPath path, FieldReader reader, Uri post, Func<Uri, MediaFacts?> factsOf)
    {
        var inner = reader.Inner(map);
        var url = inner.Text("link", "url");
        var type = inner.Text("mediaType", "type");
        var length = inner.Find("length") is { } entry ? inner.Number("length", entry, "bytes") : 0;
        reader.TakeFields(inner, path);
        if (url is null)
        {
            if (inner.Find("url") is not { Value: FrontUnread or FrontList or FrontMap })
                reader.Findings.Add(FeedRules.SourceRules.Enclosure, at, "the enclosure has no url; write one such as 'url: https://example.org/talk.mp3'");
            return null;
        }

        var link = inner.Address(url, post, inner.Fields["link"], "url");
        var facts = link is null || (type is not null && inner.Find("length") is not null) ? null : factsOf(link);
        if (inner.Find("length") is null)
            length = facts?.Length ?? 0;
        if (type is null && inner.Find("type") is null or { Value: FrontText } && link is not null)
        {
            type = MediaTypes.OfName(link.AbsolutePath) ?? facts?.MediaType;
            if (type is null)
            {
                reader.Findings.Add(FeedRules.SourceRules.Enclosure, at,
                    $"the enclosure {Quoted.Of(url)} has no type, and its address does not tell; write one such as 'type: audio/mpeg'");
            }
        }

        return link is null || type is null || length is null ? null : new(link, type, length.Value);
    }
}
