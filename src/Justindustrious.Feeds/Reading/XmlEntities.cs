using System.Net;
using System.Text;

namespace Justindustrious.Feeds.Reading;

/// <summary>Replaces references to entities that a DTD declares, so that the rest of the document can be read.</summary>
/// <remarks>Used only for documents with a document type declaration. In others such a reference is malformed.</remarks>
internal static class XmlEntities
{
    public static string Resolve(string text, XmlDoctype doctype, ReadingReport report)
    {
        StringBuilder? changed = null;
        int copied = 0, line = 1, lineStart = 0, counted = 0;
        for (var at = text.AsSpan().IndexOfAny('&', '<'); at >= 0;)
        {
            var next = at + 1;
            if (text[at] == '<')
            {
                next = Skip(text, at, "<!--", "-->") ?? Skip(text, at, "<![CDATA[", "]]>") ?? Skip(text, at, "<?", "?>")
                    ?? (at == doctype.Offset ? SkipDoctype(text, at) : next);
            }
            else if (NameAt(text, next) is { Length: > 0 } name && name is not ("amp" or "lt" or "gt" or "quot" or "apos"))
            {
                next = at + name.Length + 2;
                for (; counted < at; counted++)
                {
                    if (text[counted] == '\n')
                        (line, lineStart) = (line + 1, counted + 1);
                }

                var replacement = Replace(name, doctype, report, line, at - lineStart + 1);
                if (replacement is null)
                    return text;
                changed ??= new(text.Length);
                changed.Append(text, copied, at - copied).Append(replacement);
                copied = next;
            }

            var ahead = next >= text.Length ? -1 : text.AsSpan(next).IndexOfAny('&', '<');
            at = ahead < 0 ? -1 : next + ahead;
        }

        return changed?.Append(text, copied, text.Length - copied).ToString() ?? text;
    }

    /// <returns>The replacement; <see langword="null"/> if the reference makes the document malformed.</returns>
    private static string? Replace(string name, XmlDoctype doctype, ReadingReport report, int line, int column)
    {
        if (doctype.IsRss091 && WebUtility.HtmlDecode($"&{name};") is { Length: 1 or 2 } known)
            return known;
        if (doctype.Entities.Contains(name))
        {
            report(FeedRules.XmlRules.DeclaredEntity,
                $"entity '&{name};' is declared in the document type, which is not read; write the text itself", line, column);
            return "\u00A0";
        }

        if (doctype.SystemId is null)
            return null;
        report(FeedRules.XmlRules.UndefinedEntity,
            $"entity '&{name};' is not defined in XML; write the character itself, or its number as in '&#160;'", line, column, null, ("value", name));
        return "\u00A0";
    }

    private static string? NameAt(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < 100 && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '-' or '.' or ':'))
            end++;
        return end < text.Length && text[end] == ';' ? text[start..end] : null;
    }

    private static int? Skip(string text, int at, string open, string close)
    {
        if (string.CompareOrdinal(text, at, open, 0, open.Length) != 0)
            return null;
        var end = text.IndexOf(close, at + open.Length, StringComparison.Ordinal);
        return end < 0 ? text.Length : end + close.Length;
    }

    private static int SkipDoctype(string text, int at)
    {
        var subset = text.IndexOf('[', at);
        var close = text.IndexOf('>', at);
        if (subset >= 0 && subset < close && text.IndexOf(']', subset) is > 0 and var end)
            close = text.IndexOf('>', end);
        return close < 0 ? text.Length : close + 1;
    }
}
