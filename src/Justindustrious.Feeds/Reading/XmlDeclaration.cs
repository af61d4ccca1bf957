namespace Justindustrious.Feeds.Reading;

/// <summary>The XML declaration at the start of a document: <c>&lt;?xml version="1.0" encoding="utf-8"?&gt;</c>.</summary>
/// <param name="Length">Its length in characters, up to and including <c>?&gt;</c>.</param>
/// <param name="Version">The version.</param>
/// <param name="Encoding">The encoding; <see langword="null"/> if it has none.</param>
/// <param name="EncodingOffset">The index of the encoding's name.</param>
/// <param name="Standalone">Whether it says <c>standalone="yes"</c>.</param>
internal sealed record XmlDeclaration(int Length, string Version, string? Encoding, int EncodingOffset, bool Standalone)
{
    /// <summary>Reads the declaration (XML 1.0 2.8, production 23).</summary>
    /// <returns>The declaration; <see langword="null"/> if there is none, or if it is malformed, which the XML reader reports.</returns>
    public static XmlDeclaration? Read(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("<?xml") || text.Length < 6 || !IsSpace(text[5]))
            return null;
        var at = 5;
        string? version = null, encoding = null, standalone = null;
        var encodingOffset = 0;
        while (true)
        {
            var before = at;
            SkipSpace(text, ref at);
            if (at + 1 < text.Length && text[at] == '?' && text[at + 1] == '>')
                break;
            if (before == at || !ReadPair(text, ref at, out var name, out var value, out var offset))
                return null;
            switch (name)
            {
                case "version" when version is null && encoding is null && standalone is null && IsName(value, true):
                    version = value;
                    break;
                case "encoding" when version is not null && encoding is null && standalone is null && IsName(value, false):
                    (encoding, encodingOffset) = (value, offset);
                    break;
                case "standalone" when version is not null && standalone is null && value is "yes" or "no":
                    standalone = value;
                    break;
                default:
                    return null;
            }
        }

        return version is null ? null : new(at + 2, version, encoding, encodingOffset, standalone == "yes");
    }

    /// <summary>Finds the declaration: at the start, or after white space, comments or a text, which must not stand before it.</summary>
    /// <returns>Its index; -1 if there is none.</returns>
    public static int Find(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (true)
        {
            SkipSpace(text, ref at);
            if (!text[at..].StartsWith("<!--"))
                break;
            var end = text[at..].IndexOf("-->");
            if (end < 0)
                return -1;
            at += end + 3;
        }

        // A program may print a warning before the feed, which is text.
        if (at < text.Length && text[at] != '<' && text[at..].IndexOf("<?xml ") is >= 0 and var ahead)
            at += ahead;
        return text[at..].StartsWith("<?xml") && text.Length > at + 5 && IsSpace(text[at + 5]) ? at : -1;
    }

    private static bool ReadPair(ReadOnlySpan<char> text, ref int at, out string name, out string value, out int offset)
    {
        (name, value, offset) = ("", "", 0);
        var start = at;
        while (at < text.Length && char.IsAsciiLetter(text[at]))
            at++;
        name = text[start..at].ToString();
        SkipSpace(text, ref at);
        if (at >= text.Length || text[at] != '=')
            return false;
        at++;
        SkipSpace(text, ref at);
        if (at >= text.Length || text[at] is not ('"' or '\''))
            return false;
        var length = text[(at + 1)..].IndexOf(text[at]);
        if (length is < 0 or > 100)
            return false;
        offset = at + 1;
        value = text.Slice(offset, length).ToString();
        at = offset + length + 1;
        return true;
    }

    private static bool IsName(string value, bool mayStartWithDigit)
    {
        foreach (var c in value)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '_' or '-' or ':'))
                return false;
        }

        return value.Length > 0 && (mayStartWithDigit || char.IsAsciiLetter(value[0]));
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\r' or '\n';

    private static void SkipSpace(ReadOnlySpan<char> text, ref int at)
    {
        while (at < text.Length && IsSpace(text[at]))
            at++;
    }
}
