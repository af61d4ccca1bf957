using System.Text;
using System.Text.RegularExpressions;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Content.Templates;

/// <summary>
/// A template of a shortcode that the site has of its own. Only what depends on the arguments of the shortcode, the site's data and the files beside the post
/// is evaluated: texts, conditions, loops, variables, functions of texts and other templates. A template that needs more gives nothing, and the shortcode is
/// reported. No code is run.
/// </summary>
/// <remarks>https://gohugo.io/templates/shortcode/</remarks>
internal sealed partial class GoTemplate
{
    /// <summary>Stands for the content of the shortcode in what the template writes. Sources do not contain it: it is not a character of Unicode.</summary>
    public const char Inner = '\uFDD2';

    /// <summary>Stands for the content of the shortcode, if the template reads Markdown in it.</summary>
    public const char InnerMarkdown = '\uFDD3';

    /// <summary>How many parts of a template are evaluated.</summary>
    private const int MostSteps = 5000;

    /// <summary>How many other templates a shortcode calls.</summary>
    private const int MostPartials = 20;

    private readonly List<(bool IsCode, string Text)> _parts = [];
    private readonly GoValues _values;
    private readonly StringBuilder _output = new();
    private int _at;
    private int _steps;

    private GoTemplate(string template, GoValues values)
    {
        _values = values;
        var at = 0;
        foreach (Match match in Action().Matches(template))
        {
            _parts.Add((false, template[at..match.Index]));
            _parts.Add((true, match.Groups["code"].Value.Trim()));
            at = match.Index + match.Length;
            if (match.Groups["before"].Length > 0)
                _parts[^2] = (false, _parts[^2].Text.TrimEnd());
            if (match.Groups["after"].Length > 0)
            {
                while (at < template.Length && char.IsWhiteSpace(template[at]))
                    at++;
            }
        }

        _parts.Add((false, template[at..]));
    }

    /// <summary>Evaluates a template.</summary>
    /// <param name="template">The text of its file.</param>
    /// <param name="values">The values that it may use.</param>
    /// <returns>What it writes; <see langword="null"/> if that depends on more than the values.</returns>
    public static string? TryRender(string template, GoValues values)
    {
        try
        {
            values.Dollar = values.Root;
            return new GoTemplate(template, values).Whole(values.Root).Trim();
        }
        catch (Exception unknown) when (unknown is UnknownTemplateException or FormatException or ArgumentException or OverflowException
            or RegexMatchTimeoutException)
        {
            return null;
        }
    }

    /// <summary>Writes what another template of the site writes.</summary>
    /// <param name="name">The name of its file.</param>
    /// <param name="context">The value of its dot.</param>
    /// <param name="values">The values of the template that calls it.</param>
    public static string Partial(string name, object? context, GoValues values)
    {
        if (values.Ask(BodyQuestionKind.Partial, name) is not { } template || ++values.Partials > MostPartials)
            throw new UnknownTemplateException();
        var (variables, dollar) = (values.Variables, values.Dollar);
        (values.Variables, values.Dollar) = (new(StringComparer.Ordinal), context);
        try
        {
            return new GoTemplate(template, values).Whole(context);
        }
        finally
        {
            (values.Variables, values.Dollar) = (variables, dollar);
        }
    }

    private string Whole(object? dot)
    {
        // Code without an end is no text.
        if (_parts.Exists(static part => !part.IsCode && part.Text.Contains("{{", StringComparison.Ordinal)))
            throw new UnknownTemplateException();
        Block(isShown: true, dot);
        return _at >= _parts.Count ? _output.ToString() : throw new UnknownTemplateException();
    }

    /// <summary>Writes parts up to the end of a block or its next branch.</summary>
    /// <returns>The code that ends the block; <see langword="null"/> at the end of the template.</returns>
    private string? Block(bool isShown, object? dot)
    {
        for (; _at < _parts.Count; _at++)
        {
            if (++_steps > MostSteps)
                throw new UnknownTemplateException();
            var (isCode, text) = _parts[_at];
            if (!isCode)
            {
                if (isShown)
                    _output.Append(text);
                continue;
            }

            if (text is "end" or "else" || text.StartsWith("else ", StringComparison.Ordinal))
                return text;
            if (text.Length == 0 || text.StartsWith("/*", StringComparison.Ordinal))
                continue;
            if (isShown && text is "break" or "continue")
                throw new UnknownTemplateException();
            if (Head().Match(text) is { Success: true } head)
                Branches(head.Groups["word"].Value, text[head.Length..], isShown, dot);
            else if (isShown)
                Write(text, dot);
        }

        return null;
    }

    /// <summary>Writes the branch of <c>if</c> or <c>with</c> that holds.</summary>
    private void Branches(string word, string condition, bool isShown, object? dot)
    {
        if (word == "range")
        {
            Loop(condition, isShown, dot);
            return;
        }

        if (word is not ("if" or "with"))
            throw new UnknownTemplateException();
        var isDone = !isShown;
        while (true)
        {
            var value = isDone ? null : Condition(condition, dot);
            var holds = !isDone && GoValues.IsTrue(value);
            isDone |= holds;
            _at++;
            var end = Block(holds, holds && word == "with" ? value : dot) ?? throw new UnknownTemplateException();
            if (end == "end")
                return;
            if (end == "else")
            {
                _at++;
                if (Block(isShown && !isDone, dot) != "end")
                    throw new UnknownTemplateException();
                return;
            }

            var next = Head().Match(end["else ".Length..].TrimStart());
            if (!next.Success)
                throw new UnknownTemplateException();
            (word, condition) = (next.Groups["word"].Value, end["else ".Length..].TrimStart()[next.Length..]);
        }
    }

    /// <summary>Writes the content of <c>range</c> for each item.</summary>
    private void Loop(string code, bool isShown, object? dot)
    {
        var names = LoopVariables().Match(code.Trim());
        IReadOnlyList<(object? Key, object? Value)> items = isShown
            ? TemplateNodes.Items(_values.Ask, _values.Evaluate(names.Success ? code.Trim()[names.Length..] : code, dot)) : [];
        var start = _at + 1;
        string? end = null;
        foreach (var (key, value) in items)
        {
            if (names.Groups["one"] is { Success: true, Value: var first })
                _values.Variables[first] = names.Groups["two"].Success ? key : value;
            if (names.Groups["two"] is { Success: true, Value: var second })
                _values.Variables[second] = value;
            _at = start;
            end = Block(true, value);
        }

        if (items.Count == 0)
        {
            _at = start;
            end = Block(false, dot);
        }

        if (end == "else")
        {
            _at++;
            end = Block(isShown && items.Count == 0, dot);
        }

        if (end != "end")
            throw new UnknownTemplateException();
    }

    private object? Condition(string code, object? dot) =>
        Assignment().Match(code.Trim()) is { Success: true } assignment ? Assign(assignment, code.Trim(), dot) : _values.Evaluate(code, dot);

    private void Write(string code, object? dot)
    {
        if (Assignment().Match(code) is { Success: true } assignment)
        {
            Assign(assignment, code, dot);
            return;
        }

        _output.Append(_values.Evaluate(code, dot) switch
        {
            GoHtml html => html.Text,
            null => "",
            var value => Markup.Encode(GoValues.TextOf(value)),
        });
    }

    private object? Assign(Match assignment, string code, object? dot) =>
        _values.Variables[assignment.Groups["name"].Value] = _values.Evaluate(code[assignment.Length..], dot);

    [GeneratedRegex(@"\{\{(?<before>-(?=\s))?(?<code>\s*/\*.*?\*/\s*|(?:""(?:[^""\\]|\\.)*""|`[^`]*`|(?!-?\}\}).)*?)(?<after>(?<=\s)-)?\}\}",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.Singleline, 1000)]
    private static partial Regex Action();

    [GeneratedRegex(@"^(?<word>if|with|range|define|block|template|return)\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Head();

    [GeneratedRegex(@"^\$(?<one>\w+)(\s*,\s*\$(?<two>\w+))?\s*:=", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex LoopVariables();

    [GeneratedRegex(@"^\$(?<name>\w+)\s*:?=(?!=)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Assignment();
}

/// <summary>A template needs what is not known.</summary>
internal sealed class UnknownTemplateException : Exception;

/// <summary>A text that is HTML, and is not escaped.</summary>
internal sealed record GoHtml(string Text);
