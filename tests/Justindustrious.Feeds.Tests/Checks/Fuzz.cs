using System.Text;
using CsCheck;

namespace Justindustrious.Feeds.Tests.Checks;

/// <summary>Feeds with random changes, and conditions that every report must meet.</summary>
internal static class Fuzz
{
    /// <summary>Larger inputs find nothing that smaller ones don't, and take longer.</summary>
    private const int Longest = 6000;

    private static readonly UTF8Encoding Utf8 = new(false);

    private static readonly string[] Words =
    [
        "<", ">", "/>", "</", "<![CDATA[", "]]>", "<!--", "-->", "<?xml version=\"1.0\" encoding=\"utf-16\"?>", "<!DOCTYPE rss [<!ENTITY a \"&a;\">]>", "&", "&#x0;", "&#1114112;", "&amp;lt;", "&nbsp;", "\0", "\uFEFF",
        "\r\n", "\r", "\u2028", "\uFFFE", "🫖", "Ã©", "\u0092", "e\u0301", "\u202E", " xmlns=\"\"", " xmlns:a=\"http://www.w3.org/2005/Atom\"", " xml:base=\"http://[x/\"", " xml:lang=\"x-\"", "<channel>", "<item>", "<entry>",
        "<link href=\"", "<div xmlns=\"http://www.w3.org/1999/xhtml\">", "type=\"xhtml\"", "type=\"html\"", "javascript:", "http://[::1]:99999999999/%zz", "urn:uuid:", "tag:,:", "mailto:", "data:;base64,====", "//", "..", "?#",
        "Mon, 31 Feb 9999 25:61:61 +99999", "-0001-00-00T24:00:00.99999999999999999999Z", "99999999999999999999", "-1", "1e999", "NaN", "1_0", "٣", "0x1", "{", "}", "[", "]", ",", ":", "\"", "\\ud800", "\\", "null", "//*",
        "&lt;svg&gt;&lt;style&gt;", "&lt;table&gt;&lt;a&gt;", "&lt;img srcset=\"a 1x, ,,\" style=\"a:(;\"&gt;", "&lt;!--", "&lt;![CDATA[", "&lt;/", "&lt;template&gt;", "&lt;base href=x&gt;", "&lt;a href=\"&#10;java\"&gt;",
    ];

    private static readonly byte[][] WordBytes = Array.ConvertAll(Words, Utf8.GetBytes);

    /// <summary>A change: its kind, place, text and length.</summary>
    private static readonly Gen<(int Kind, int At, int From, int Length)> Change =
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, Longest], Gen.Int[0, Longest], Gen.Int[0, 64]);

    /// <summary>One of some feeds, with a few changes, in one of a few encodings.</summary>
    public static Gen<byte[]> Changed(IReadOnlyList<byte[]> feeds) =>
        Gen.Select(Gen.Int[0, feeds.Count - 1], Gen.Int[0, feeds.Count - 1], Change.Array[1, 8], Gen.Int[0, 19]).Select((feed, other, changes, encoding) =>
        {
            var bytes = feeds[feed].Take(Longest).ToList();
            foreach (var (kind, at, from, length) in changes)
                Apply(bytes, feeds[other], kind, at, from, length);
            return encoding switch
            {
                0 => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Utf8.GetString([.. bytes]))],
                1 => Encoding.BigEndianUnicode.GetBytes(Utf8.GetString([.. bytes])),
                2 => Encoding.Latin1.GetBytes(Utf8.GetString([.. bytes])),
                3 => [0xEF, 0xBB, 0xBF, .. bytes],
                _ => [.. bytes],
            };
        });

    private static void Apply(List<byte> bytes, byte[] other, int kind, int at, int from, int length)
    {
        at %= bytes.Count + 1;
        var rest = bytes.Count - at;
        switch (kind)
        {
            case 0:
                bytes.InsertRange(at, WordBytes[from % WordBytes.Length]);
                break;
            case 1:
                bytes.RemoveRange(at, Math.Min(length, rest));
                break;
            case 2:
                bytes.InsertRange(at, bytes.GetRange(at, Math.Min(length, rest)));
                break;
            case 3 when other.Length > 0:
                from %= other.Length;
                bytes.InsertRange(at, other.AsSpan(from, Math.Min(length * 4, other.Length - from)).ToArray());
                break;
            case 4 when rest > 0:
                bytes[at] = (byte)from;
                break;
            case 5:
                var word = WordBytes[from % WordBytes.Length];
                bytes.RemoveRange(at, Math.Min(word.Length, rest));
                bytes.InsertRange(at, word);
                break;
            default:
                bytes.RemoveRange(at, rest > 0 && length == 0 ? rest : Math.Min(1, rest));
                break;
        }
    }

    /// <summary>Validates bytes, and returns what is wrong with the report, or an empty text.</summary>
    public static string? WhatIsWrong(byte[] bytes)
    {
        ValidationReport report;
        try
        {
            report = FeedValidator.Validate(bytes, new() { Address = new("https://example.org/feed") });
        }
#pragma warning disable CA1031 // Any exception at all is what is looked for.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return e.ToString();
        }

        var isText = System.Text.Unicode.Utf8.IsValid(bytes) && !bytes.AsSpan().StartsWith(Utf8.GetPreamble()) && bytes.AsSpan().IndexOf("<!DOCTYPE"u8) < 0 && bytes.AsSpan().Count("encoding="u8) == bytes.AsSpan().Count("encoding=\"utf-8\""u8) && !bytes.Contains((byte)0);
        var lines = isText ? Utf8.GetString(bytes).TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n') : null;
        foreach (var finding in report.Diagnostics)
        {
            if (finding.Message.Length is 0 or > 1500 || finding.Message.Any(c => c is '\n' or '\r' or '\0'))
                return $"{finding.Rule.Id} has the message '{finding.Message}'";
            if (lines is not null && report.Format != FeedFormat.Json && finding.Location is { Line: > 0 } place && (place.Line > lines.Length || place.Column < 1 || place.Column > lines[place.Line - 1].Length + 1))
                return $"{finding} is at no place of the document";
        }

        return report.Diagnostics.Count == 0 && report.Format is null ? "nothing is said of what is no feed" : null;
    }
}
