using System.Buffers;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Content.Templates;

/// <summary>
/// Template code in a body, replaced by what its generator prints. It is read before Markdown, as generators do. What is not known here is reported, one
/// finding a line. Nothing is run, and nothing in code, comments or formulas is touched.
/// </summary>
internal sealed partial class TemplateBody : ITemplatePlace
{
    /// <summary>Stands for the address of a post that is not there: a link to it becomes its text.</summary>
    public const string MissingPost = "missing-post:";

    /// <summary>In characters.</summary>
    private const int MostTag = 4000;

    /// <summary>Tags within tags; what is deeper is left out.</summary>
    private const int MostOpen = 50;

    private const BodySyntax PercentSyntaxes = BodySyntax.Liquid | BodySyntax.Hexo | BodySyntax.Zola | BodySyntax.Nunjucks;

    private static readonly string[] Starts =
    [
        "{{", "{%", "{#", "<%", "<!--", "{/*", "={", "\nimport ", "\nexport ",
        .. Enumerable.Range('A', 26).Select(letter => $"<{(char)letter}"), .. Enumerable.Range('A', 26).Select(letter => $"</{(char)letter}"),
    ];

    /// <summary>Elements of HTML whose content is Markdown in MDX, though it starts on the next line.</summary>
    private static readonly string[] BlockElements = ["div", "section", "article", "aside", "center", "figure"];

    private static readonly SearchValues<string> Plain = SearchValues.Create(Starts, StringComparison.Ordinal);
    private static readonly SearchValues<string> InMdx =
        SearchValues.Create([.. Starts, "{", .. BlockElements.Select(name => "<" + name), .. BlockElements.Select(name => "</" + name)], StringComparison.Ordinal);
    private static readonly SearchValues<string> WithEmoji = SearchValues.Create([.. Starts, ":"], StringComparison.Ordinal);

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
        _code = isHtml ? CodeRanges.InHtml(source) : CodeRanges.InMarkdown(source, hasIndentedCode: !isMdxFile);
        _isMdx = !isHtml && (isMdxFile || (Has(BodySyntax.Unknown) && HasSignsOfMdx()));
    }

    /// <summary>Replaces the template code of a body.</summary>
    /// <param name="rendering">The post.</param>
    /// <param name="source">Its body, without forbidden characters.</param>
    /// <returns>The body itself where it holds none.</returns>
    public static string Run(PostRendering rendering, string source)
    {
        if (rendering.Surroundings is not { } around || !MayHoldCode(source, around.Syntax))
            return source;
        var body = new TemplateBody(rendering, source, rendering.Post.Content.Format == ContentFormat.Html, null, []);
        body.Run();
        rendering.Findings.Rewritten = rendering.Rewritten = body._output;
        return body._output.ToString();
    }

    public string PostAddress(string name) => PostAddress(name, _at);

    public string? PostTitle(string name) => _rendering.Ask(BodyQuestionKind.TitleOfPost, name);

    public string AssetAddress(string name) => _rendering.Ask(BodyQuestionKind.File, name) ?? BelowOwn(name);

    private static bool MayHoldCode(string source, BodySyntax syntax) =>
        (syntax & (BodySyntax.Mdx | BodySyntax.MdxFile)) != 0
        || source.AsSpan().IndexOfAny((syntax & BodySyntax.Emoji) != 0 ? WithEmoji : Plain) >= 0
        || source.StartsWith("import ", StringComparison.Ordinal) || source.StartsWith("export ", StringComparison.Ordinal);

    private int _at;

    private void Run()
    {
        var starts = _isMdx ? InMdx : Has(BodySyntax.Emoji) ? WithEmoji : Plain;
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

    /// <summary>Takes what starts at a place.</summary>
    /// <returns>Where it ends; 0 where it is text.</returns>
    private int Take(int at) => _source.AsSpan(at) switch
    {
        ['\n', ..] => TryStatement(at + 1),
        ['{', '{', '<' or '%', ..] => TakeShortcode(at),
        ['{', '{', '/', '*', ..] => TakeComment(at, "*/}}"),
        ['{', '{', ..] => TakeValue(at),
        ['{', '%', ..] => TakePercent(at),
        ['{', '#', ..] => TakeTemplateComment(at),
        ['{', '/', '*', ..] => TakeMdxComment(at),
        ['{', ..] => TakeExpression(at),
        ['<', '%', ..] => TakeServerCode(at),
        ['<', ..] => TakeComponent(at),
        ['=', ..] => TakeAttributes(at),
        [':', ..] => TakeEmoji(at),
        _ => 0,
    };

    private bool Has(BodySyntax syntax) => (_syntax & syntax) != 0;

    /// <summary>Whether the generator has a kind of code, or is not known.</summary>
    private bool MayHave(BodySyntax syntax) => Has(syntax | BodySyntax.Unknown);

    /// <summary>Gets which of some generators' code is read: all of them where the generator is not known.</summary>
    private BodySyntax Of(BodySyntax family) => Has(BodySyntax.Unknown) ? family : _syntax & family;

    private string PostAddress(string name, int at)
    {
        var (path, place) = PostTargets.Split(name);
        if (path.Length == 0)
            return place;
        if (_rendering.Ask(BodyQuestionKind.PostOfName, path) is not { } address)
        {
            Report(FeedRules.ContentRules.PostLink, at, PostTargets.Missing(_rendering, path));
            // In words it is the name; in a link it is what makes the link its text.
            return at > 0 && _source[at - 1] is '(' or '"' or '\'' or '=' or '<' or '}' ? MissingPost + UriText.Encode(path) : path;
        }

        // Where the site's address was written just before, the post's own has it already.
        if (_lastValue.End == _output.Length && _copied == at && _lastValue.Start >= 0)
            _output.Truncate(_lastValue.Start);
        return address.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal) + place;
    }

    private string BelowOwn(string name) => $"{_rendering.Links.Own?.TrimEnd('/')}/{name.TrimStart('.', '/')}";

    /// <summary>Copies what stands before a place.</summary>
    private void CopyTo(int end)
    {
        if (_dedents.Count == 0)
            _output.Copy(_source, _copied, end);
        else
            CopyDedented(_copied, end);
        _copied = Math.Max(_copied, end);
    }

    /// <summary>Writes text in the place of code.</summary>
    private int PutText(int start, int end, string text)
    {
        CopyTo(start);
        _output.Put(text, start);
        _copied = end;
        return end;
    }

    /// <summary>Writes HTML in the place of code. What has its line to itself is a block.</summary>
    private int PutHtml(int start, int end, string html)
    {
        if (_isHtml || html.Length == 0)
            return PutText(start, end, html);
        return PutText(start, end, !RewrittenBody.IsInline(html) && IsFirst(start) && IsLast(end) ? $"\n{IndentOf(start)}{_output.Mark(html)}\n" : _output.Mark(html));
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

    /// <summary>Ends an open tag, and with it what was opened within it.</summary>
    /// <param name="at">Where its end tag stands.</param>
    /// <param name="isIt">Whether an open tag is the one that ends.</param>
    /// <returns>The HTML that ends them.</returns>
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
    /// Whether only white space stands before a place on its line. Lines may be as long as the body, so that their starts are not looked for.
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

    /// <summary>Gets what is written of the white space before a place that is the first of its line.</summary>
    private string IndentOf(int at)
    {
        var start = at;
        while (start > 0 && _source[start - 1] is ' ' or '\t')
            start--;
        return WithoutDedent(_source[start..at]);
    }

    private int LineEnd(int at) => at >= _source.Length ? _source.Length : _source.IndexOf('\n', at) is >= 0 and var end ? end : _source.Length;

    /// <summary>Gets the end of what is shown of code without an end.</summary>
    private int ShownEnd(int at)
    {
        var shown = _source.AsSpan(at, Math.Min(40, _source.Length - at));
        return at + (shown.IndexOf('\n') is >= 0 and var end ? end : shown.Length);
    }

    /// <summary>Reports template code, once a line.</summary>
    private void Warn(int start, int end, string what)
    {
        var shown = Quoted.Of(_source[start..end].ReplaceLineEndings(" "));
        WarnOnce(FeedRules.ContentRules.TemplateLeft, start, $"{shown} is template code, which is never run; {what}; write what it prints, or build from the site's own HTML with --from-html");
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
            including.Found(rule, message);
        else
            _rendering.BodyFindings.Add(rule, $"{at} {message}", message, at);
    }

    /// <summary>A tag whose end tag comes later.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="End">What stands in the place of its end tag.</param>
    /// <param name="IsIndented">Whether what stands in it is written with less white space before it.</param>
    private readonly record struct OpenTag(string Name, string End, bool IsIndented = false);
}
