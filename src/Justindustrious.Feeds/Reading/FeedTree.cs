using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Justindustrious.Feeds.Names;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Reading;

/// <summary>Reads a feed as a tree of elements or members. Like feed readers, it accepts feeds that are not valid.</summary>
internal static class FeedTree
{
    /// <summary>The greatest depth of elements. Feeds are never nested so deep.</summary>
    private const int MostDepth = 256;

    /// <summary>Reads a feed, or returns why it can't be read.</summary>
    /// <param name="bytes">The feed: RSS, Atom or JSON Feed.</param>
    /// <param name="fileName">The file, as findings show it.</param>
    /// <param name="ofXml">Makes the result of the root element of RSS or Atom.</param>
    /// <param name="ofJson">Makes the result of the object of JSON Feed.</param>
    /// <param name="mistake">The finding, if the feed can't be read.</param>
    public static T? Read<T>(
        ReadOnlyMemory<byte> bytes, string? fileName, Func<XElement, T> ofXml, Func<JsonElement, T> ofJson, out FeedDiagnostic? mistake)
        where T : class
    {
        mistake = null;
        try
        {
            return FirstCharacter(bytes.Span) == (byte)'{' ? ReadJson(bytes, ofJson) : ReadXml(bytes, ofXml);
        }
        catch (XmlException e)
        {
            mistake = Mistake(fileName, e.LineNumber, e.LinePosition, $"the feed can't be read: {Reason(e.Message)}");
        }
        catch (JsonException e)
        {
            var line = (int)Math.Min(int.MaxValue - 1, e.LineNumber ?? 0) + 1;
            var column = (int)Math.Min(int.MaxValue - 1, e.BytePositionInLine ?? 0) + 1;
            mistake = Mistake(fileName, line, column, $"the feed can't be read: {Reason(e.Message)}");
        }
        catch (InvalidOperationException)
        {
            // The JSON parser checks escapes only when a text is read.
            mistake = Mistake(
                fileName, 1, 1, "the feed can't be read: the name of a member contains half of a character, as in '\\ud83d'; write whole characters");
        }
        catch (FormatException e)
        {
            mistake = Mistake(fileName, 1, 1, e.Message);
        }

        return null;
    }

    /// <summary>Returns whether a root element is that of an Atom feed, 1.0 or 0.3.</summary>
    public static bool IsAtom(XElement root) => root is { Name: { LocalName: "feed", NamespaceName: FeedNames.Atom or KnownNamespaces.AtomDraft } };

    private static T ReadXml<T>(ReadOnlyMemory<byte> bytes, Func<XElement, T> ofXml)
    {
        if (bytes.Span.Trim(" \t\r\n"u8).IsEmpty)
            throw new FormatException("the file is empty; give a file with an RSS, Atom or JSON feed");
        using (var text = TextOf(bytes))
        using (var reader = FrameworkXmlReader.Open(text))
        {
            if (text.IsHopeless)
            {
                throw new FormatException(
                    $"the feed names the encoding {Quoted.Of(text.EncodingName)}, but its bytes are not in that encoding; save it as UTF-8");
            }

            while (reader.Read())
            {
                if (reader.Depth > MostDepth)
                {
                    var place = (IXmlLineInfo)reader;
                    throw new XmlException($"elements are nested more than {MostDepth} deep", null, place.LineNumber, place.LinePosition);
                }
            }
        }

        using var textAgain = TextOf(bytes);
        using var again = FrameworkXmlReader.Open(textAgain);
        var root = XElement.Load(again, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace);
        return IsAtom(root) || root.Name.LocalName is "rss" or "RDF"
            ? ofXml(root)
            : throw new FormatException(
                $"the file is XML, but not a feed: its first element is {Quoted.Of(root.Name.LocalName)}; give a file that starts with 'rss' or 'feed'");
    }

    private static T ReadJson<T>(ReadOnlyMemory<byte> bytes, Func<JsonElement, T> ofJson)
    {
        if (bytes.Span.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        if (!System.Text.Unicode.Utf8.IsValid(bytes.Span))
            throw new FormatException("the feed is JSON, but not UTF-8; save it as UTF-8");
        using var document = JsonDocument.Parse(bytes);
        var root = document.RootElement;
        var isFeed = root.TryGetProperty("version", out var version) && version.ValueKind == JsonValueKind.String
            && version.GetString()!.Contains("jsonfeed.org/version/", StringComparison.Ordinal);
        return isFeed
            ? ofJson(root)
            : throw new FormatException(
                "the file is JSON, but not a feed: it has no 'version' of jsonfeed.org; give a file with the version 'https://jsonfeed.org/version/1.1'");
    }

    private static byte FirstCharacter(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        bytes = bytes.TrimStart(" \t\r\n"u8);
        return bytes.IsEmpty ? (byte)0 : bytes[0];
    }

    /// <summary>Decodes XML as readers do: in the encoding that its bytes show or that it declares, if the encoding is known.</summary>
    private static FeedText TextOf(ReadOnlyMemory<byte> bytes)
    {
        var stream = System.Runtime.InteropServices.MemoryMarshal.TryGetArray(bytes, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
        return new(stream, long.MaxValue, static (_, _, _, _, _, _) => { });
    }

    private static FeedDiagnostic Mistake(string? fileName, int line, int column, string message) =>
        new() { Rule = FeedRules.ComparisonRules.ReadableFeed, Location = new(fileName, line, column), Message = message };

    /// <summary>Gets a parser's message without its place, as a part of our message.</summary>
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
