using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Justindustrious.Feeds.Reading;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Comparing;

/// <summary>Bytes → what readers see. It forgives what the validator would find fault with, since readers do.</summary>
internal static class PublishedFeedReader
{
    /// <summary>No feed nests deeper.</summary>
    private const int MostDepth = 256;

    /// <summary>Reads a feed, or says why it can't be read.</summary>
    /// <param name="bytes">The feed: RSS, Atom or JSON Feed.</param>
    /// <param name="fileName">The file, as findings shall show it.</param>
    /// <param name="mistake">Why it can't be read.</param>
    public static PublishedFeed? Read(ReadOnlyMemory<byte> bytes, string? fileName, out FeedDiagnostic? mistake)
    {
        mistake = null;
        try
        {
            return FirstCharacter(bytes.Span) == (byte)'{' ? ReadJson(bytes) : ReadXml(bytes);
        }
        catch (XmlException e)
        {
            mistake = Mistake(fileName, e.LineNumber, e.LinePosition, $"the feed can't be read: {Reason(e.Message)}");
        }
        catch (JsonException e)
        {
            mistake = Mistake(fileName, (int)Math.Min(int.MaxValue - 1, e.LineNumber ?? 0) + 1, (int)Math.Min(int.MaxValue - 1, e.BytePositionInLine ?? 0) + 1, $"the feed can't be read: {Reason(e.Message)}");
        }
        catch (InvalidOperationException)
        {
            // What escapes in JSON stand for is looked at only when a text is asked for.
            mistake = Mistake(fileName, 1, 1, "the feed can't be read: the name of a member holds half of a character, as in '\\ud83d'; write whole characters");
        }
        catch (FormatException e)
        {
            mistake = Mistake(fileName, 1, 1, e.Message);
        }

        return null;
    }

    private static PublishedFeed ReadXml(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Span.Trim(" \t\r\n"u8).IsEmpty)
            throw new FormatException("the file is empty; give one that holds an RSS, Atom or JSON feed");
        var settings = new XmlReaderSettings
        {
            // A declaration of a document type is old feeds' custom; what it declares is not looked at.
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        using (var text = TextOf(bytes))
        using (var reader = XmlReader.Create(text, settings))
        {
            if (text.IsHopeless)
                throw new FormatException($"the feed names the encoding {Quoted.Of(text.EncodingName)}, in which its bytes are not; save it as UTF-8");
            while (reader.Read())
            {
                if (reader.Depth > MostDepth)
                    throw new XmlException($"elements are nested more than {MostDepth} deep", null, ((IXmlLineInfo)reader).LineNumber, ((IXmlLineInfo)reader).LinePosition);
            }
        }

        using var textAgain = TextOf(bytes);
        using var again = XmlReader.Create(textAgain, settings);
        var root = XElement.Load(again, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace);
        if (root.Name.LocalName == "feed" && PublishedAtom.IsAtom(root.Name.NamespaceName))
            return PublishedAtom.Read(root);
        return root.Name.LocalName is "rss" or "RDF"
            ? PublishedRss.Read(root)
            : throw new FormatException($"the file is XML, but no feed: its first element is {Quoted.Of(root.Name.LocalName)}; give one that starts with 'rss' or 'feed'");
    }

    private static PublishedFeed ReadJson(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Span.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        if (!System.Text.Unicode.Utf8.IsValid(bytes.Span))
            throw new FormatException("the feed is JSON, but not UTF-8; save it as UTF-8");
        using var document = JsonDocument.Parse(bytes);
        var root = document.RootElement;
        return root.TryGetProperty("version", out var version) && version.ValueKind == JsonValueKind.String && version.GetString()!.Contains("jsonfeed.org/version/", StringComparison.Ordinal)
            ? PublishedJson.Read(root)
            : throw new FormatException("the file is JSON, but no feed: it has no 'version' of jsonfeed.org; give one that has 'https://jsonfeed.org/version/1.1'");
    }

    private static byte FirstCharacter(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        bytes = bytes.TrimStart(" \t\r\n"u8);
        return bytes.IsEmpty ? (byte)0 : bytes[0];
    }

    /// <summary>Decodes XML as feeds' readers do: as its bytes show, or as it says, in any encoding that is known.</summary>
    private static FeedText TextOf(ReadOnlyMemory<byte> bytes)
    {
        var stream = System.Runtime.InteropServices.MemoryMarshal.TryGetArray(bytes, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
        return new(stream, long.MaxValue, static (_, _, _, _, _, _) => { });
    }

    private static FeedDiagnostic Mistake(string? fileName, int line, int column, string message) =>
        new() { Rule = FeedRules.ComparisonRules.ReadableFeed, Location = new(fileName, line, column), Message = message };

    /// <summary>A parser's message without its own account of the place, as a part of ours.</summary>
    private static string Reason(string message)
    {
        foreach (var place in (ReadOnlySpan<string>)[" Line ", " LineNumber: ", " Path: "])
        {
            if (message.LastIndexOf(place, StringComparison.Ordinal) is > 0 and var at)
                message = message[..at];
        }

        message = Quoted.Escape(message.TrimEnd('.', ' ', '|'));
        return message.Length <= 200 ? message : message[..200] + "…";
    }
}
