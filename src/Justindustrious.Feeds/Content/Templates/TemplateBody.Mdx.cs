using System.Text.RegularExpressions;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Content.Templates;

/// <summary>MDX: imports, exports, comments, expressions and components.</summary>
internal sealed partial class TemplateBody
{
    /// <summary>The maximum number of lines of an import or an export.</summary>
    private const int MostLines = 500;

    /// <summary>The maximum number of tags and expressions without an end. After them the rest is text, so that the time stays linear.</summary>
    private const int MostWithoutEnd = 200;

    /// <summary>The maximum number of component names whose end tags are searched, because each name costs a search.</summary>
    private const int MostNames = 200;

    private readonly Dictionary<string, string> _imports = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly Stack<int> _dedents = [];
    private int _withoutEnd;
    private int _codeLines;

    /// <summary>Returns whether a Markdown file contains code that only MDX has: an import, an export, or a comment in braces.</summary>
    private bool HasSignsOfMdx()
    {
        if (_next.IndexOf("{/*", 0) is >= 0 and var comment && _code.EndAt(comment) == comment)
            return true;
        for (var at = 0; at >= 0 && at < _source.Length;)
        {
            if (_code.EndAt(at) == at && IsStatement(at))
                return true;
            var nextImport = _source.IndexOf("\nimport ", at, StringComparison.Ordinal);
            var nextExport = _source.IndexOf("\nexport ", at, StringComparison.Ordinal);
            at = nextImport < 0 ? nextExport + 1 : nextExport < 0 ? nextImport + 1 : Math.Min(nextImport, nextExport) + 1;
            if (at == 0 || _withoutEnd++ > MostWithoutEnd)
                break;
        }

        return false;
    }

    private bool IsStatement(int at)
    {
        var line = _source.AsSpan(at, LineEnd(at) - at);
        if (line.StartsWith("import "))
            return line.Length < 1000 && (Import().IsMatch(line) || line.TrimEnd().EndsWith('{'));
        return line.StartsWith("export ") && line.Length < 10_000 && Export().IsMatch(line);
    }

    /// <summary>Removes an import or export at the start of a line.</summary>
    private int TryStatement(int at)
    {
        if (!_isMdx || at >= _source.Length || _code.EndAt(at) > at || !IsStatement(at))
            return 0;
        var end = EndOfStatement(at);
        if (ImportOfFile().Match(_source[at..end]) is { Success: true } import)
            _imports[import.Groups[1].Value] = import.Groups[2].Value;
        CopyTo(at);
        _copied = end;
        // The line end after it starts the next.
        return end;
    }

    private int EndOfStatement(int at)
    {
        var (depth, start, end) = (0, at, LineEnd(at));
        for (var lines = 1; lines < MostLines; lines++)
        {
            var line = _source.AsSpan(start, end - start);
            foreach (var c in line)
                depth += c is '{' or '(' or '[' ? 1 : c is '}' or ')' or ']' ? -1 : 0;
            _codeLines++;
            if ((depth <= 0 && !line.TrimEnd().EndsWith('=') && !line.TrimEnd().EndsWith("=>")) || end >= _source.Length)
                return end;
            start = end + 1;
            end = LineEnd(start);
        }

        _codeLines -= MostLines;
        return LineEnd(at);
    }

    private int TakeMdxComment(int at)
    {
        if (!(_isMdx || Has(BodySyntax.Unknown)) || _next.IndexOf("*/}", at + 3) is not (>= 0 and var close))
            return 0;
        var comment = _source[(at + 3)..close].Trim();
        // A mark of the summary and the id of a heading mean the same as in Markdown.
        var isHeadingId = comment.Length is > 1 and < 100 && comment[0] == '#' && !comment.Contains(' ', StringComparison.Ordinal);
        var written = SummaryMark.IsMark(comment) ? $"<!-- {comment} -->" : isHeadingId ? $"{{{comment}}}" : "";
        return PutText(at, close + 3, written);
    }

    private int TakeExpression(int at)
    {
        if (!_isMdx || _withoutEnd > MostWithoutEnd || at + 1 >= _source.Length || _source[at + 1] is '#' or ':')
            return 0;
        var end = JsxText.EndOfBraces(_source, at, Math.Min(_source.Length, at + MostTag));
        if (end < 0)
        {
            _withoutEnd++;
            return 0;
        }

        if (JsxText.ValueOf(_source[(at + 1)..(end - 1)], _imports) is { } value)
            return PutText(at, end, Markup.Encode(value));
        _codeLines += _source.AsSpan(at, end - at).Count('\n');
        Warn(at, end, "it was left out");
        return PutText(at, end, "");
    }

    /// <summary>Writes the attributes of an HTML element whose values are in braces.</summary>
    private int TakeAttributes(int at)
    {
        var from = Math.Max(_copied, at - 500);
        var open = at > from ? _source.LastIndexOf('<', at - 1, at - from) : -1;
        if (open < 0 || _withoutEnd > MostWithoutEnd)
            return 0;
        if (JsxTag.Read(_source, open, _imports) is not { IsEnd: false } tag || tag.End <= at)
        {
            _withoutEnd++;
            return 0;
        }

        return PutText(open, tag.End, tag.ToHtml());
    }

    private int TakeComponent(int at)
    {
        if (_isHtml || _withoutEnd > MostWithoutEnd || !(_isMdx || Has(BodySyntax.Unknown)))
            return 0;
        var isWord = at > 0 && (char.IsLetterOrDigit(_source[at - 1]) || _source[at - 1] is '_' or '.' or '`');
        if (JsxTag.Read(_source, at, _imports) is not { } tag)
        {
            _withoutEnd++;
            return 0;
        }

        if (!char.IsAsciiLetterUpper(tag.Name[0]))
            return TakeElement(at, tag);
        // 'List<T>' is text.
        if (isWord && !tag.HasAttributes && !tag.IsSelfClosing && !tag.IsEnd)
            return 0;
        if (tag.IsEnd)
            return TakeComponentEnd(at, tag);
        if (!tag.IsSelfClosing && !HasEnd(tag.Name, tag.End))
            return _isMdx && !isWord ? LeaveOut(at, tag) : 0;
        return tag.IsSelfClosing ? TakeWhole(at, tag) : TakeAround(at, tag);
    }

    /// <summary>Replaces an HTML element that is alone on its line. In MDX its content is Markdown.</summary>
    private int TakeElement(int at, JsxTag tag)
    {
        if (!TemplateStarts.BlockElements.Contains(tag.Name) || !IsFirst(at) || !IsLast(tag.End) || tag.IsSelfClosing)
            return 0;
        if (tag.IsEnd)
            return TakeComponentEnd(at, tag);
        if (_open.Count >= MostOpen || !HasEnd(tag.Name, tag.End))
            return 0;
        var after = PutStart(at, tag.End, tag.ToHtml());
        _open.Push(new(tag.Name, $"</{tag.Name}>", IsIndented: true));
        _dedents.Push(WidthOfNextLine(after));
        return after;
    }

    private bool HasEnd(string name, int from) =>
        (_names.Contains(name) || (_names.Count < MostNames && _names.Add(name))) && _next.IndexOf("</" + name, from) >= 0;

    /// <summary>Replaces a component without content: a picture, a video, or a part of the page that a feed cannot show.</summary>
    private int TakeWhole(int at, JsxTag tag)
    {
        if (ShownBy(tag) is { } html)
            return PutHtml(at, tag.End, html);
        if (Components.IsWrapper(tag.Name))
            return PutText(at, tag.End, "");
        return LeaveOut(at, tag);
    }

    private int LeaveOut(int at, JsxTag tag)
    {
        WarnOnce(FeedRules.ContentRules.Component, at,
            $"the component {Quoted.Of($"<{tag.Name}>")} is unknown and has no text; it was left out; write a picture or text instead");
        return PutText(at, tag.End, "");
    }

    private string? ShownBy(JsxTag tag)
    {
        var source = tag.Find("src", "source", "image");
        var name = Components.TagOf(tag.Name);
        if (source is not null && name == "image" || source is not null && IsPicture(source) && name != "figure")
            return Markup.Image(source, tag.Find("alt", "caption", "title"), tag.Find("title"), tag.Find("width"), tag.Find("height"));
        var written = string.Join(' ', ShownAttributes
            .Select(key => (key, value: key == "id" ? tag.Find("id", "videoId", "youTubeId", "tweetId", "tweetLink", "gist", "video") : tag.Find(key)))
            .Where(pair => pair.value is not null).Select(pair => $"{pair.key}=\"{pair.value!.Replace("\"", "\\\"", StringComparison.Ordinal)}\""));
        return TemplateTags.Of(name, BodySyntax.Hugo)
            .Where(row => row.Role == TagRole.Html && name != "x")
            .Select(row => row.Write(new(name, TagArguments.Read(written), "", this)))
            .FirstOrDefault(html => html is not null);
    }

    private static readonly string[] PictureEndings = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg"];

    private static readonly string[] ShownAttributes = ["id", "src", "url", "title", "caption", "alt", "width", "height", "user"];

    private static bool IsPicture(string source) =>
        source.Split('?', '#')[0] is var path && Array.Exists(PictureEndings, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>Replaces a component with content. The content is Markdown.</summary>
    private int TakeAround(int at, JsxTag tag)
    {
        if (_open.Count >= MostOpen)
            return PutText(at, tag.End, "");
        var isIndented = IsFirst(at) && IsLast(tag.End);
        var (start, end) = ("", "");
        if (Components.IsLink(tag.Name) && tag.Find("href", "to") is { } address)
            (start, end) = ($"<a href=\"{Markup.Encode(address)}\">", "</a>");
        else if (Components.LabelOf(tag) is { } label)
            (start, end) = (Markup.QuoteStart(label), Markup.QuoteEnd());
        else if (Components.IsDisclosure(tag.Name))
            (start, end) = ($"<details><summary>{Markup.Encode(tag.Find("summary", "title", "label", "heading") ?? "Details")}</summary>", "</details>");
        else if (Components.IsTab(tag.Name))
            (start, end) = (tag.Find("label", "title", "value", "name") is { } name ? $"<p><strong>{Markup.Encode(name)}</strong></p>" : "", "");
        else if (!Components.IsWrapper(tag.Name))
        {
            WarnOnce(
                FeedRules.ContentRules.Component, at,
                $"the component {Quoted.Of($"<{tag.Name}>")} is unknown; its content was kept, but what it adds to the page is not in the feed");
        }

        var after = start.StartsWith("<a ", StringComparison.Ordinal) ? PutText(at, tag.End, start) : PutStart(at, tag.End, start);
        _open.Push(new(tag.Name, end, isIndented));
        if (isIndented)
            _dedents.Push(WidthOfNextLine(after));
        return after;
    }

    private int TakeComponentEnd(int at, JsxTag tag)
    {
        if (!_open.Any(open => open.Name == tag.Name))
            return _isMdx && char.IsAsciiLetterUpper(tag.Name[0]) ? PutText(at, tag.End, "") : 0;
        var closing = Close(at, open => open.Name == tag.Name);
        return closing == "</a>" ? PutText(at, tag.End, closing) : PutEnd(at, tag.End, closing);
    }

    /// <summary>Returns the width of the white space before the next line with text. In MDX, content is indented, and Markdown would read it as code.</summary>
    private int WidthOfNextLine(int at)
    {
        var width = 0;
        for (; at < _source.Length && char.IsWhiteSpace(_source[at]); at++)
            width = _source[at] == '\n' ? 0 : width + (_source[at] == '\t' ? 4 : 1);
        return width;
    }

    private void CopyDedented(int start, int end)
    {
        while (start < end)
        {
            var lineEnd = _source.IndexOf('\n', start, end - start) is >= 0 and var found ? found + 1 : end;
            if (start > 0 && _source[start - 1] == '\n')
                start += LengthOfDedent(_source.AsSpan(start, lineEnd - start));
            _output.Copy(_source, start, lineEnd);
            start = lineEnd;
        }
    }

    private string WithoutDedent(string indent) => _dedents.Count == 0 ? indent : indent[LengthOfDedent(indent)..];

    private int LengthOfDedent(ReadOnlySpan<char> line)
    {
        var (width, length) = (0, 0);
        while (length < line.Length && line[length] is ' ' or '\t' && width < _dedents.Peek())
            width += line[length++] == '\t' ? 4 : 1;
        return length;
    }

    private void ReportMostlyCode()
    {
        if (_codeLines < 10 || _including is not null)
            return;
        var lines = _source.AsSpan().Trim().Count('\n') + 1;
        if (_codeLines * 2 > lines)
        {
            Report(FeedRules.ContentRules.MostlyCode, 0,
                $"the file is mostly code: {_codeLines} of {lines} lines are imports, exports and expressions, which are never run; "
                + "build the feed from the site's own HTML, or write the text as Markdown");
        }
    }

    [GeneratedRegex("""^import\s+(?:type\s+)?(?:[\w*{}\s,$]+\s+from\s+)?["'][^"']+["']\s*;?\s*(?://.*)?$""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Import();

    [GeneratedRegex("""^import\s+([\w$]+)\s+from\s+["']([^"']+\.\w+)["']""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ImportOfFile();

    [GeneratedRegex(
        @"^export\s+(?:default\b|(?:const|let|var)\s+[\w${\[]|(?:async\s+)?function\b|class\s+\w|type\s+\w|interface\s+\w|\{[^}]*\}\s*(?:from|;|$)|\*\s+from)",
        RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Export();
}
