using System.Buffers;

namespace Justindustrious.Feeds.Reading;

/// <summary>A document type declaration. The DTD is never loaded and entities are never expanded, since entity bombs are built from them.</summary>
/// <param name="Offset">The index of its start.</param>
/// <param name="PublicId">The public identifier, or <see langword="null"/>.</param>
/// <param name="SystemId">The address of the DTD, or <see langword="null"/>.</param>
/// <param name="Entities">The general entities that the internal subset declares.</param>
/// <param name="HasExternalEntities">Whether one of them is in another file.</param>
internal sealed record XmlDoctype(int Offset, string? PublicId, string? SystemId, HashSet<string> Entities, bool HasExternalEntities)
{
    /// <summary>Whether it is the document type of RSS 0.91, which declares HTML's named characters.</summary>
    public bool IsRss091 => PublicId == "-//Netscape Communications//DTD RSS 0.91//EN" &&
        SystemId is "http://my.netscape.com/publish/formats/rss-0.91.dtd" or "http://www.rssboard.org/rss-0.91.dtd";

    /// <summary>Finds the declaration in the first characters of a document. The XML reader reports a malformed one.</summary>
    public static XmlDoctype? Find(ReadOnlySpan<char> text)
    {
        var at = EndOfProlog(text);
        return text[at..].StartsWith("<!DOCTYPE") ? Parse(text[at..], at) : null;
    }

    /// <summary>Finds the start of an HTML page, which need not be XML; -1 if the document is not one.</summary>
    public static int FindHtml(ReadOnlySpan<char> text)
    {
        var at = EndOfProlog(text);
        foreach (var start in (ReadOnlySpan<string>)["<!doctype html", "<html"])
        {
            if (text[at..].StartsWith(start, StringComparison.OrdinalIgnoreCase)
                && (text.Length == at + start.Length || !char.IsLetterOrDigit(text[at + start.Length])))
                return at;
        }

        return -1;
    }

    /// <summary>Finds the index after white space, comments and processing instructions.</summary>
    private static int EndOfProlog(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (true)
        {
            while (at < text.Length && text[at] is ' ' or '\t' or '\r' or '\n' or '\uFEFF')
                at++;
            var rest = text[at..];
            var end = rest.StartsWith("<!--") ? rest.IndexOf("-->") + 3 : rest.StartsWith("<?") ? rest.IndexOf("?>") + 2 : 0;
            if (end < 3)
                return at;
            at += end;
        }
    }

    private static XmlDoctype Parse(ReadOnlySpan<char> text, int offset)
    {
        var subset = text.IndexOf('[');
        var close = text.IndexOf('>');
        var head = text[..(subset >= 0 && (close < 0 || subset < close) ? subset : Math.Max(close, 0))];
        string? publicId = null, systemId = null;
        var isPublic = head.IndexOf(" PUBLIC") >= 0;
        if (isPublic || head.IndexOf(" SYSTEM") >= 0)
        {
            var first = Quoted(ref head);
            (publicId, systemId) = isPublic ? (first, Quoted(ref head)) : (null, first);
        }

        HashSet<string> entities = [];
        var hasExternal = false;
        if (subset >= 0 && (close < 0 || subset < close))
        {
            var body = text[subset..];
            const string Keyword = "<!ENTITY";
            for (int at; (at = body.IndexOf(Keyword)) >= 0;)
            {
                body = body[(at + Keyword.Length)..].TrimStart();
                var length = body.IndexOfAny(NameEnd);
                if (length <= 0 || body[0] == '%')
                    continue;
                entities.Add(body[..length].ToString());
                var definition = body[length..].TrimStart();
                hasExternal |= definition.StartsWith("SYSTEM") || definition.StartsWith("PUBLIC");
            }
        }

        return new(offset, publicId, systemId, entities, hasExternal);
    }

    private static readonly SearchValues<char> NameEnd = SearchValues.Create(" \t\r\n\"'>");

    private static string? Quoted(ref ReadOnlySpan<char> text)
    {
        var start = text.IndexOfAny('"', '\'');
        if (start < 0)
            return null;
        var length = text[(start + 1)..].IndexOf(text[start]);
        if (length < 0)
            return null;
        var value = text.Slice(start + 1, length).ToString();
        text = text[(start + length + 2)..];
        return value;
    }
}
