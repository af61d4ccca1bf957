using System.Globalization;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Content.Templates;

/// <content>
/// Included files. <see cref="BodyQuestionKind.Include"/> returns the text of a file. A file with unknown template code is left out completely.
/// </content>
internal sealed partial class TemplateBody
{
    /// <summary>
    /// The maximum length of all included text of a post, in characters. Without a limit, ten files that each include the next one ten times could add
    /// thousands of millions of characters.
    /// </summary>
    private const int MostIncluded = 1 << 20;

    private int TakeInclude(int start, int end, string tag, TagArguments arguments)
    {
        var name = arguments.Positional is [var first, ..] ? first : arguments.Find(-1, "file", "src", "path") ?? "";
        if (_including?.IsWithin(name) == true || _including?.Depth >= Including.MostDepth)
        {
            var chain = $"{_including.Chain} → {Quoted.Of(name)}";
            Report(FeedRules.ContentRules.Include, start, _including.IsWithin(name)
                ? $"the include {Quoted.Of(name)} includes itself: {chain}; remove one of them"
                : string.Create(CultureInfo.InvariantCulture, $"includes are nested more than {Including.MostDepth} levels deep: {chain}; use fewer levels"));
            return PutText(start, end, "");
        }

        var kind = tag == "include_relative" ? BodyQuestionKind.IncludeBeside : BodyQuestionKind.Include;
        if (name.Length == 0 || _rendering.Ask(kind, name) is not { } text)
        {
            var why = name.Length == 0 ? null : _rendering.Ask(BodyQuestionKind.WhyNoInclude, name);
            why ??= "it names no file that can be included";
            WarnOnce(FeedRules.ContentRules.TemplateLeft, start, $"{Quoted.Of(_source[start..end])} was left out: {why}; write its text into the post");
            return PutText(start, end, "");
        }

        _rendering.IncludedLength += text.Length;
        if (_rendering.IncludedLength > MostIncluded)
        {
            Report(FeedRules.ContentRules.Include, start,
                string.Create(
                    CultureInfo.InvariantCulture, $"the post includes more than {MostIncluded} characters; {Quoted.Of(name)} was left out; include less"));
            return PutText(start, end, "");
        }

        var including = new Including(name, arguments, _including) { Scope = Has(BodySyntax.Liquid) ? Scope : null };
        var marks = _output.Html.Count;
        var inner = new TemplateBody(_rendering, TextCharacters.Clean(text).ReplaceLineEndings("\n"), _isHtml, including, _output.Html);
        inner.Run();
        if (including.Problem is not { } problem)
            return PutText(start, end, inner._output.ToString().TrimEnd('\n'));

        _output.Html.RemoveRange(marks, _output.Html.Count - marks);
        if (problem.Rule.Severity == FeedSeverity.Error)
            Report(problem.Rule, start, problem.Message);
        else
            WarnOnce(problem.Rule, start, $"the include {Quoted.Of(name)} was left out: {problem.Message}");
        return PutText(start, end, "");
    }
}
