using System.Text;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Reading;

namespace Justindustrious.Feeds.Checks.Values;

/// <summary>Checks for characters of a text that was decoded wrongly: C1 controls, U+FFFD, and UTF-8 that was read as Latin-1 and encoded again.</summary>
internal static class Characters
{
    public static void Check(string text, ElementScope scope, int line, int column, bool isCData)
    {
        if (!MayHoldBad(text) || Find(text, IsOurs(text, scope.Feed, line, column, isCData)) is not ({ } offset, var what))
            return;
        var place = scope.Feed.Locate?.Invoke(line, column, isCData, offset) ?? (line, column);
        Report(scope.Context(null) with { Line = place.Line, Column = place.Column }, what);
    }

    public static void Check(string value, ElementScope scope, in FeedAttribute attribute)
    {
        if (MayHoldBad(value) && Find(value, IsOurs(value, scope.Feed, attribute.Line, attribute.ValueColumn, isCData: false)) is ({ }, var what))
            Report(scope.AttributeContext(attribute, attribute.Name) with { Attribute = null, Element = attribute.Name, Parent = scope.W3CName }, what);
    }

    /// <summary>Tells whether a text holds any character that <see cref="Find"/> looks for. Most texts are ASCII, which holds none.</summary>
    private static bool MayHoldBad(ReadOnlySpan<char> text) =>
        !Ascii.IsValid(text) && (text.ContainsAnyInRange('\u0080', '\u00BF') || text.Contains('\uFFFD'));

    private static void Report(in ValueContext context, string what) =>
        context.Report(FeedRules.XmlRules.BadCharacters, $"the text contains {what}; save what it comes from as UTF-8, and read it as UTF-8");

    /// <summary>Tells whether the first U+FFFD of a text was written by our decoder, for undecodable bytes, which are reported as JF1003.</summary>
    private static bool IsOurs(string text, FeedState feed, int line, int column, bool isCData)
    {
        if (text.IndexOf('\uFFFD', StringComparison.Ordinal) is var offset && offset < 0)
            return false;
        var place = feed.Locate?.Invoke(line, column, isCData, offset) ?? (line, column);
        return feed.IsUndecodable(place.Item1, place.Item2);
    }

    private static (int? Offset, string What) Find(string text, bool isDecodedByUs)
    {
        var span = text.AsSpan();
        if (span.IndexOfAnyInRange('\u0080', '\u009F') is >= 0 and var control)
        {
            return control > 0 && IsDoubled(span, control)
                ? (control - 1, "UTF-8 that was encoded twice")
                : (control, $"the control character U+{(int)span[control]:X4}, which is most often a curly quote or a dash in windows-1252");
        }

        if (!isDecodedByUs && span.IndexOf('\uFFFD') is >= 0 and var replaced)
            return (replaced, "U+FFFD, which stands where bytes could not be read");
        for (var at = 0; span[at..].IndexOfAnyInRange('\u00A0', '\u00BF') is >= 0 and var next;)
        {
            at += next;
            if (at > 0 && IsDoubled(span, at))
                return (at - 1, "UTF-8 that was encoded twice");
            at++;
        }

        return default;
    }

    /// <summary>Tells whether the characters from the one before are bytes of UTF-8: <c>Ã©</c> for é.</summary>
    private static bool IsDoubled(ReadOnlySpan<char> text, int at)
    {
        if (text[at - 1] is not ('\u00C2' or '\u00C3'))
            return false;
        Span<byte> bytes = stackalloc byte[64];
        var start = Math.Max(0, at - 1);
        var length = Math.Min(text.Length - start, bytes.Length);
        for (var i = 0; i < length; i++)
        {
            if (text[start + i] > '\u00FF')
                return false;
            bytes[i] = (byte)text[start + i];
        }

        return Rune.DecodeFromUtf8(bytes[..length], out var rune, out _) == System.Buffers.OperationStatus.Done && rune.Value >= 0x80;
    }
}
