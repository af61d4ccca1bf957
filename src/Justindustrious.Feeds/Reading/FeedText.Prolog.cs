using System.Text;

namespace Justindustrious.Feeds.Reading;

/// <content>Reads the XML declaration and the document type.</content>
internal sealed partial class FeedText
{
    /// <summary>Replaces the declaration by spaces, since the XML reader would apply its encoding to decoded text, and finds the document type.</summary>
    private void ReadProlog()
    {
        var text = _chars.AsSpan(_at, _end - _at);
        var declaration = XmlDeclaration.Read(text);
        if (declaration is null && XmlDeclaration.Find(text) is > 0 and var start && text[..start].TrimStart(" \t\r\n") is [] or ['<', ..])
            TakeLateDeclaration(text, start);

        if (declaration is null && text.Length > 5 && text.StartsWith("<?xml") && text[5] is ' ' or '\t' or '\r' or '\n')
        {
            IsHopeless = true;
            _report(FeedRules.XmlRules.WellFormed, "the XML declaration is malformed; write <?xml version=\"1.0\" encoding=\"utf-8\"?>", 1, 1, null,
                ("exception", "XML declaration not well-formed"));
        }

        if (declaration is not null)
        {
            if (declaration.Version != "1.0")
            {
                _report(FeedRules.XmlRules.XmlVersion,
                    $"XML version '{declaration.Version}' is not what readers know; write <?xml version=\"1.0\" …?>",
                    1, 1, null, ("version", declaration.Version));
            }

            foreach (ref var c in text[..declaration.Length])
                c = c is '\n' or '\r' ? c : ' ';
        }

        Doctype = XmlDoctype.Find(text);
        if (Doctype is not { } doctype)
            return;
        var place = text[..doctype.Offset];
        ReportDoctype(doctype, place.Count('\n') + 1, doctype.Offset - place.LastIndexOf('\n'));
        if (doctype.Entities.Count == 0 && (doctype.SystemId is null || declaration is { Standalone: true }))
            return;
        // References to entities can stand anywhere, so the whole text is read. Such feeds are rare, old and small.
        var whole = new StringBuilder().Append(_chars, _at, _end - _at);
        while (Fill())
            whole.Append(_chars, _at, _end - _at);
        var resolved = XmlEntities.Resolve(whole.ToString(), doctype, _report);
        _window.Clear();
        _chars = _window.TakeFree(resolved.Length);
        resolved.CopyTo(_chars);
        (_at, _end) = (0, resolved.Length);
        _window.Add(_chars, 0, _end, 1, 1);
    }

    /// <summary>Reports text before the declaration, and replaces the declaration by spaces, so that the rest of the document is checked as well.</summary>
    private void TakeLateDeclaration(Span<char> text, int start)
    {
        if (XmlDeclaration.Read(text[start..]) is not { } late)
            return;
        var before = text[..start];
        var what = before.Contains('<') ? "a comment stands"
            : before.Count('\n') switch { 0 => "white space stands", 1 => "a blank line stands", _ => "blank lines stand" };
        var isWordPress = IsWordPress(text);
        var cause = isWordPress ? ", most often from the end of a plugin's or theme's file" : "";
        var (line, column) = (before.Count('\n') + 1, start - before.LastIndexOf('\n'));
        _report(FeedRules.XmlRules.DeclarationFirst,
            $"{what} before the XML declaration{cause}; the declaration must come first, so remove everything before it",
            line, column, isWordPress ? "WPBlankLine" : "SAXError", ("exception", "XML or text declaration not at start of entity"));
        foreach (ref var c in text.Slice(start, late.Length))
            c = c is '\n' or '\r' ? c : ' ';
    }

    private void ReportDoctype(XmlDoctype doctype, int line, int column)
    {
        if (doctype.SystemId is null)
        {
            _report(FeedRules.XmlRules.Doctype, "a document type declaration is not read, nor are the entities it declares; remove it", line, column,
                doctype.HasExternalEntities ? null : FeedRule.NoW3CClass);
        }
        else if (!doctype.IsRss091)
        {
            _report(FeedRules.XmlRules.Doctype, "a document type declaration is not read, nor is the DTD it names; remove it", line, column);
        }
        else if (doctype.SystemId.Contains("netscape", StringComparison.Ordinal))
        {
            _report(FeedRules.XmlRules.DeprecatedDoctype,
                "the DTD at my.netscape.com is gone; remove the document type declaration, or name http://www.rssboard.org/rss-0.91.dtd", line, column);
        }
    }

    private static bool IsWordPress(ReadOnlySpan<char> text)
    {
        for (int at; (at = text.IndexOf("<generator")) >= 0; text = text[(at + 1)..])
        {
            var line = text[at..];
            if (line.IndexOf('\n') is >= 0 and var end)
                line = line[..end];
            if (line.IndexOf("wordpress") is > 0 and var name && line[name..].IndexOf("</generator>") > 0)
                return true;
        }

        return false;
    }
}
