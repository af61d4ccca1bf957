using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Content.Templates;

/// <summary>
/// Replaces template code in a body with the text that the generator would print. Like in generators, this happens before Markdown is read. Unknown code is
/// reported, with one finding per line. No code is run, and code samples, comments and formulas are not changed.
/// </summary>
internal sealed partial class TemplateBody : ITemplatePlace
{
    /// <summary>Starts the address of a post that does not exist. A link with such an address is replaced by its text.</summary>
    public const string MissingPost = "missing-post:";

    /// <summary>In characters.</summary>
    private const int MostTag = 4000;

    /// <summary>The maximum depth of nested tags. Deeper tags are left out.</summary>
    private const int MostOpen = 50;

    private const BodySyntax PercentSyntaxes = BodySyntax.Liquid | BodySyntax.Hexo | BodySyntax.Zola | BodySyntax.Nunjucks;

    private readonly PostRendering _rendering;
    private readonly string _source;
    private readonly bool _isHtml;
    private readonly BodySyntax _syntax;
    private readonly bool _isMdx;
    private readonly CodeRanges _code;
    private readonly RewrittenBody _output;
    private readonly NextText _next;
    private readonly TagEnds _ends;
    private readonly Stack<OpenTag> _open = [];
    private readonly Including? _including;
    private int _copied;
    private int _warnedTo;
    private (int Start, int End) _lastValue = (-1, -1);

    private TemplateBody(PostRendering rendering, string source, bool isHtml, Including? including, List<string> html)
    {
        (_rendering, _source, _isHtml, _including) = (rendering, source, isHtml, including);
        _syntax = rendering.Surroundings!.Syntax;
        _output = new() { Html = html };
        _next = new(source);
        _ends = new(source);
        var isMdxFile = (_syntax & (BodySyntax.Mdx | BodySyntax.MdxFile)) != 0;
        _code = isHtml ? CodeRanges.InHtml(source) : CodeRanges.InMarkdown(source, isMdxFile, hasFormulas: !Has(BodySyntax.Zola));
        _isMdx = !isHtml && (isMdxFile || (Has(BodySyntax.Unknown) && HasSignsOfMdx()));
    }

    /// <summary>Replaces the template code of a body.</summary>
    /// <param name="rendering">The post.</param>
    /// <param name="source">Its body, without forbidden characters.</param>
    /// <returns>The body itself if it contains no template code.</returns>
    public static string Run(PostRendering rendering, string source)
    {
        if (rendering.Surroundings is not { } around || !TemplateStarts.MayHoldCode(source, around.Syntax))
            return source;
        var body = new TemplateBody(rendering, source, rendering.Post.Content.Format == ContentFormat.Html, null, []);
        body.Run();
        rendering.Findings.Rewritten = rendering.Rewritten = body._output;
        return body._output.ToString();
    }

    public string PostAddress(string name) => PostAddress(name, _at);

    public string? PostTitle(string name) => _rendering.Ask(BodyQuestionKind.TitleOfPost, name);

    public string AssetAddress(string name) => _rendering.Ask(BodyQuestionKind.File, name) ?? BelowOwn(name);

    private int _at;

    private void Run()
    {
        var starts = _isMdx ? TemplateStarts.InMdx : Has(BodySyntax.WikiLinks) ? TemplateStarts.InNotes
            : Has(BodySyntax.Emoji) ? TemplateStarts.WithEmoji : TemplateStarts.Plain;
        if (TryStatement(0) is > 0 and var first)
            _at = first;
        while (_at < _source.Length && _source.AsSpan(_at).IndexOfAny(starts) is >= 0 and var step)
        {
            _at += step;
            var end = _code.EndAt(_at);
            if (end > _at)
            {
                CopyCode(_at, end);
                EndComment(_at, end);
                _at = end;
                continue;
            }

            _at = Math.Max(Take(_at), _at + 1);
        }

        CopyTo(_source.Length);
        while (_open.TryPop(out var open))
            _output.Put(_isHtml ? open.End : $"\n\n{_output.Mark(open.End)}\n", _source.Length);
        ReportMostlyCode();
    }

    /// <summary>Replaces the template code that starts at a position.</summary>
    /// <returns>The end of the code; 0 if it is text.</returns>
    private int Take(int at) => _source.AsSpan(at) switch
    {
        ['\n', ..] => TryStatement(at + 1),
        ['{', '{', '<' or '%', ..] => TakeShortcode(at),
        ['{', '{', '/', '*', ..] => Has(BodySyntax.Zola) ? TakeShown(at, "*/}}") : TakeComment(at, "*/}}"),
        ['{', '{', ..] => TakeValue(at),
        ['{', '%', '/', '*', ..] when Has(BodySyntax.Zola) => TakeShown(at, "*/%}"),
        ['{', '%', ..] => TakePercent(at),
        ['{', '#', ..] => TakeTemplateComment(at),
        ['{', ':', ':', ..] => TakeExtension(at),
        ['{', '/', '*', ..] => TakeMdxComment(at),
        ['{', ..] => TakeExpression(at),
        ['<', '%', ..] => TakeServerCode(at),
        ['<', ..] => TakeComponent(at),
        ['%', '%', ..] => TakeNote(at),
        ['=', '=', ..] => TakeMarked(at),
        ['=', ..] => TakeAttributes(at),
        ['[', ..] => AnnounceBracketTag(at),
        [':', ..] => TakeEmoji(at),
        _ => 0,
    };

    private bool Has(BodySyntax syntax) => (_syntax & syntax) != 0;

    /// <summary>Returns whether the generator has a kind of code, or is not known.</summary>
    private bool MayHave(BodySyntax syntax) => Has(syntax | BodySyntax.Unknown);

    /// <summary>Returns the kinds of code to read, of some kinds: all of them if the generator is not known.</summary>
    private BodySyntax Of(BodySyntax family) => Has(BodySyntax.Unknown) ? family : _syntax & family;

    private string PostAddress(string name, int at)
    {
        var (path, place) = PostTargets.Split(name);
        if (path.Length == 0)
            return place;
        if (_rendering.Ask(BodyQuestionKind.PostOfName, path) is not { } address)
        {
            Report(FeedRules.ContentRules.PostLink, at, PostTargets.Missing(_rendering, path));
            // In text, the name is written. In a link, the address makes the renderer replace the link with its text.
            return at > 0 && _source[at - 1] is '(' or '"' or '\'' or '=' or '<' or '}' ? MissingPost + UriText.Encode(path) : path;
        }

        // The post's address includes the site's address, which was possibly written just before.
        if (_lastValue.End == _output.Length && _copied == at && _lastValue.Start >= 0)
            _output.Truncate(_lastValue.Start);
        return address.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal) + place;
    }

    private string BelowOwn(string name) => $"{_rendering.Links.Own?.TrimEnd('/')}/{name.TrimStart('.', '/')}";

    /// <summary>Copies the text before a position.</summary>
    private void CopyTo(int end)
    {
        if (_dedents.Count == 0)
            _output.Copy(_source, _copied, end);
        else
            CopyDedented(_copied, end);
        _copied = Math.Max(_copied, end);
    }

    /// <summary>Replaces code with text.</summary>
    private int PutText(int start, int end, string text)
    {
        CopyTo(start);
        _output.Put(text, start);
        _copied = end;
        return end;
    }

    /// <summary>Replaces code with HTML. HTML that is alone on its line becomes a block.</summary>
    private int PutHtml(int start, int end, string html)
    {
        if (_isHtml || html.Length == 0)
            return PutText(start, end, html);
        var isBlock = !RewrittenBody.IsInline(html) && IsFirst(start) && IsLast(end);
        return PutText(start, end, isBlock ? $"\n{IndentOf(start)}{_output.Mark(html)}\n" : _output.Mark(html));
    }

    /// <summary>Writes the start of HTML around Markdown, and a blank line after it.</summary>
    private int PutStart(int start, int end, string html)
    {
        if (_isHtml || html.Length == 0)
            return PutText(start, end, html);
        if (!IsFirst(start))
            return PutText(start, end, _output.Mark(html));
        var indent = IndentOf(start);
        return PutText(start, end, $"\n{indent}{_output.Mark(html)}{(IsLast(end) ? "\n" : $"\n\n{indent}")}");
    }

    /// <summary>Writes the end of HTML around Markdown, and a blank line before it.</summary>
    private int PutEnd(int start, int end, string html)
    {
        if (_isHtml || html.Length == 0)
            return PutText(start, end, html);
        if (!IsLast(end))
            return PutText(start, end, _output.Mark(html));
        return PutText(start, end, $"{(IsFirst(start) ? "\n" : "\n\n")}{IndentOf(start)}{_output.Mark(html)}\n");
    }

    /// <summary>Closes an open tag and all tags that were opened within it.</summary>
    /// <param name="at">The position of the end tag.</param>
    /// <param name="isIt">Returns whether an open tag is the one to close.</param>
    /// <returns>The HTML that closes the tags.</returns>
    private string Close(int at, Predicate<OpenTag> isIt)
    {
        CopyTo(at);
        var closing = "";
        OpenTag open;
        do
        {
            open = _open.Pop();
            closing += open.End;
            if (open.IsIndented)
                _dedents.Pop();
        }
        while (!isIt(open));
        return closing;
    }

    /// <summary>
    /// Returns whether only white space comes before a position on its line. The start of the line is not searched, because a line may be as long as the body.
    /// </summary>
    private bool IsFirst(int at)
    {
        while (at > 0 && _source[at - 1] is ' ' or '\t')
            at--;
        return at == 0 || _source[at - 1] == '\n';
    }

    private bool IsLast(int at)
    {
        while (at < _source.Length && _source[at] is ' ' or '\t')
            at++;
        return at >= _source.Length || _source[at] == '\n';
    }

    /// <summary>Returns the white space to write before a position that is the first on its line.</summary>
    private string IndentOf(int at)
    {
        var start = at;
        while (start > 0 && _source[start - 1] is ' ' or '\t')
            start--;
        return WithoutDedent(_source[start..at]);
    }

    private int LineEnd(int at) => at >= _source.Length ? _source.Length : _source.IndexOf('\n', at) is >= 0 and var end ? end : _source.Length;

    /// <summary>Returns the end of the part to show of code that has no end.</summary>
    private int ShownEnd(int at)
    {
        var shown = _source.AsSpan(at, Math.Min(40, _source.Length - at));
        return at + (shown.IndexOf('\n') is >= 0 and var end ? end : shown.Length);
    }

    /// <summary>Reports template code, once per line.</summary>
    private void Warn(int start, int end, string what)
    {
        var shown = Quoted.Of(_source[start..end].ReplaceLineEndings(" "));
        WarnOnce(
            FeedRules.ContentRules.TemplateLeft, start,
            $"{shown} is template code, which is never run; {what}; write what it prints, or build from the site's own HTML with --from-html");
    }

    private void WarnOnce(FeedRule rule, int start, string message)
    {
        if (start < _warnedTo)
            return;
        _warnedTo = LineEnd(start) + 1;
        Report(rule, start, message);
    }

    private void Report(FeedRule rule, int at, string message)
    {
        if (_including is { } including)
            including.Add(rule, message);
        else
            _rendering.BodyFindings.Add(rule, $"{at} {message}", message, at);
    }

    /// <summary>A tag whose end tag was not read yet.</summary>
    /// <param name="Name">The tag's name.</param>
    /// <param name="End">The HTML that replaces the end tag.</param>
    /// <param name="IsIndented">Whether white space is removed from the start of the lines in the tag.</param>
    private readonly record struct OpenTag(string Name, string End, bool IsIndented = false);
}
