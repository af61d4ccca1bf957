using System.Globalization;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Content.Templates;

/// <summary>
/// Files that are put into a body. The room that reads the folder gives their text; one that holds code which is not known is left out whole.
/// </summary>
internal sealed partial class TemplateBody
{
    /// <summary>All that a post's includes may bring, in characters: ten files that include each other ten times have a thousand million.</summary>
    private const int MostIncluded = 1 << 20;

    private int TakeInclude(int start, int end, string tag, TagArguments arguments)
    {
        var name = arguments.Positional is [var first, ..] ? first : arguments.Find(-1, "file", "src", "path") ?? "";
        if (_including?.Holds(name) == true || _including?.Depth >= Including.MostDepth)
        {
            var chain = $"{_including.Chain} → {Quoted.Of(name)}";
            Report(FeedRules.ContentRules.Include, start, _including.Holds(name)
                ? $"the include {Quoted.Of(name)} includes itself: {chain}; remove one of them"
                : string.Create(CultureInfo.InvariantCulture, $"includes are nested more than {Including.MostDepth} deep: {chain}; write them flatter"));
            return PutText(start, end, "");
        }

        var kind = tag == "include_relative" ? BodyQuestionKind.IncludeBeside : BodyQuestionKind.Include;
        if (name.Length == 0 || _rendering.Ask(kind, name) is not { } text)
        {
            var why = name.Length == 0 ? null : _rendering.Ask(BodyQuestionKind.WhyNoInclude, name);
            WarnOnce(FeedRules.ContentRules.TemplateLeft, start, $"{Quoted.Of(_source[start..end])} was left out: {why ?? "it names no file that can be included"}; write its text into the post");
            return PutText(start, end, "");
        }

        _rendering.IncludedLength += text.Length;
        if (_rendering.IncludedLength > MostIncluded)
        {
            Report(FeedRules.ContentRules.Include, start,
                string.Create(CultureInfo.InvariantCulture, $"the post includes more than {MostIncluded} characters; at {Quoted.Of(name)} it was given up: include less"));
            return PutText(start, end, "");
        }

        var including = new Including(name, arguments, _including);
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
