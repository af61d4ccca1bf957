using System.Text.RegularExpressions;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Content.Templates;

/// <content>Variables, conditions and loops of Liquid, as far as their values are known without running code.</content>
internal sealed partial class TemplateBody
{
    private LiquidScope Scope => field ??= _including is { IsPart: true, Scope: { } same } ? same
        : new(_rendering.Ask, Variable, Has(BodySyntax.Nunjucks), _including?.Scope);

    private LiquidFilters Filters => field ??= new(_rendering.Ask, SiteValue("url") ?? "", SiteValue("baseurl") ?? "");

    private LiquidBlocks Blocks => field ??= new(Scope, Filters, _output.Mark, text =>
        Replaced(text, out var part) is var replaced && part.Problem is null ? replaced : throw new UnknownTemplateException());

    // A block that is not written out may set variables.
    private bool _hasUnknownBlocks;

    /// <summary>Stores the value of a variable.</summary>
    /// <returns>The end of the tag; 0 if the value is not known.</returns>
    private int TakeAssignment(int start, int end, string inner)
    {
        if (Assignment().Match(inner) is not { Success: true } match)
            return 0;
        var name = match.Groups["name"].Value;
        Scope.Remove(name);
        if (_hasUnknownBlocks || !TryEvaluate(inner[match.Length..], out var value))
            return 0;
        Scope.Set(name, value);
        return PutText(start, end, "");
    }

    /// <summary>Writes out a condition, a loop or a captured text, and replaces the template code in what it writes.</summary>
    /// <returns>The end of the block; 0 if a value in it is not known.</returns>
    private int TakeBlock(int start)
    {
        var end = _hasUnknownBlocks ? -1 : LiquidBlocks.EndOf(_source, start);
        if (end < 0 || Blocks.TryExpand(_source[start..end]) is not { } text || _including?.Depth >= Including.MostDepth)
        {
            _hasUnknownBlocks = true;
            return 0;
        }

        var replaced = Replaced(text, out var including);
        if (including.Problem is { } problem)
        {
            if (problem.Rule.Severity == FeedSeverity.Error)
                Report(problem.Rule, start, problem.Message);
            else
                WarnOnce(problem.Rule, start, problem.Message);
        }

        CopyTo(start);
        _output.Put(replaced, start);
        _copied = end;
        return end;
    }

    /// <summary>Replaces the template code in a part of the body.</summary>
    private string Replaced(string text, out Including including)
    {
        including = new Including("", _including?.Arguments ?? TagArguments.Read(""), _including) { Scope = Scope };
        var inner = new TemplateBody(_rendering, text, _isHtml, including, _output.Html);
        inner.Run();
        return inner._output.ToString();
    }

    /// <summary>Writes what a tag prints that prints another text each time: a counter, or a text of a cycle.</summary>
    /// <returns>The end of the tag; 0 if the value is not known.</returns>
    private int TakeStep(int start, int end, string name, string arguments) =>
        !_hasUnknownBlocks && TryEvaluate(() => Blocks.Step(name, arguments), out var text) ? PutText(start, end, (string)text!) : 0;

    private bool TryEvaluate(string code, out object? value) => TryEvaluate(() => new LiquidExpression(Scope, Filters).Evaluate(code), out value);

    private static bool TryEvaluate(Func<object?> evaluate, out object? value)
    {
        try
        {
            value = evaluate();
            return true;
        }
        catch (Exception unknown) when (unknown is UnknownTemplateException or FormatException or ArgumentException or OverflowException
            or RegexMatchTimeoutException)
        {
            value = null;
            return false;
        }
    }

    [GeneratedRegex(@"^assign\s+(?<name>[A-Za-z_][\w-]*)\s*=", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Assignment();
}
