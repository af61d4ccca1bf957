using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Justindustrious.Feeds.Content.Templates;

/// <summary>
/// Writes out conditions, loops and captured texts of Liquid, where all values are known. Other tags stay as they are, because they are replaced afterwards.
/// </summary>
/// <param name="scope">The variables.</param>
/// <param name="filters">The filters.</param>
/// <param name="mark">Creates the mark that stands for HTML.</param>
/// <param name="replace">Replaces the other tags of a text.</param>
internal sealed partial class LiquidBlocks(LiquidScope scope, LiquidFilters filters, Func<string, string> mark, Func<string, string> replace)
{
    private const int MostSteps = 20_000;
    private const int MostText = 1 << 20;
    private const int MostDepth = 50;

    private static readonly string[] Openings = ["if", "unless", "for", "case", "capture"];

    private readonly LiquidExpression _expression = new(scope, filters);
    private int _steps;
    private int _depth;
    private string? _leaving;

    /// <summary>Says whether a tag is the start of a block that is written out.</summary>
    public static bool IsOpening(string name) => name is "if" or "unless" or "for" or "case" or "capture";

    /// <summary>Finds the end of a block.</summary>
    /// <param name="source">The body.</param>
    /// <param name="start">The start of the block's first tag.</param>
    /// <returns>The end of the tag that ends it; -1 if there is none.</returns>
    public static int EndOf(string source, int start)
    {
        var depth = 0;
        foreach (var match in TagsFrom(source, start))
        {
            var name = match.Groups["name"].Value;
            if (Array.IndexOf(Openings, name) >= 0)
                depth++;
            else if (IsEnd(name) && --depth == 0)
                return match.Index + match.Length;
        }

        return -1;
    }

    private static bool IsEnd(string name) => name.StartsWith("end", StringComparison.Ordinal) && Array.IndexOf(Openings, name[3..]) >= 0;

    /// <summary>Finds the tags of a text, without those in raw text and comments.</summary>
    private static IEnumerable<Match> TagsFrom(string source, int start)
    {
        for (var match = Tag().Match(source, start); match.Success; match = Tag().Match(source, start))
        {
            start = match.Index + match.Length;
            var name = match.Groups["name"].Value;
            if (name is "raw" or "comment")
                start = EndOfTag(source, "end" + name, start) is >= 0 and var end ? end : source.Length;
            else
                yield return match;
        }
    }

    /// <summary>Writes out a text.</summary>
    /// <returns><see langword="null"/> if a value in it is not known.</returns>
    public string? TryExpand(string source)
    {
        try
        {
            var output = new StringBuilder();
            Expand(source, output);
            return output.ToString();
        }
        catch (Exception unknown) when (unknown is UnknownTemplateException or FormatException or ArgumentException or OverflowException
            or RegexMatchTimeoutException)
        {
            return null;
        }
    }

    private void Expand(string source, StringBuilder output)
    {
        if (++_depth > MostDepth)
            throw new UnknownTemplateException();
        var at = 0;
        for (var match = Code().Match(source); match.Success && _leaving is null; match = Code().Match(source, at))
        {
            if (++_steps > MostSteps || output.Length > MostText)
                throw new UnknownTemplateException();
            var before = source.AsSpan(at, match.Index - at);
            output.Append(match.Groups["trim"].Length > 0 ? before.TrimEnd() : before);
            at = match.Index + match.Length;
            if (match.Groups["value"].Success)
            {
                var value = _expression.Evaluate(match.Groups["value"].Value);
                output.Append(value is GoHtml html ? mark(html.Text) : LiquidFilters.Text(value));
            }
            else
            {
                at = TakeTag(source, match, at, output);
            }

            if (match.Groups["trimafter"].Length > 0)
            {
                while (at < source.Length && char.IsWhiteSpace(source[at]))
                    at++;
            }
        }

        if (_leaving is null)
            output.Append(source.AsSpan(at));
        _depth--;
    }

    private int TakeTag(string source, Match match, int at, StringBuilder output)
    {
        var (name, arguments) = (match.Groups["name"].Value, match.Groups["rest"].Value.Trim());
        switch (name)
        {
            case "assign":
                var equals = arguments.IndexOf('=', StringComparison.Ordinal);
                if (equals <= 0)
                    throw new UnknownTemplateException();
                scope.Set(arguments[..equals].Trim(), _expression.Evaluate(arguments[(equals + 1)..]));
                return at;
            case "raw":
                var rawEnd = Ended(EndOfTag(source, "endraw", at));
                output.Append(source, match.Index, rawEnd - match.Index);
                return rawEnd;
            case "comment":
                return Ended(EndOfTag(source, "endcomment", at));
            case "break" or "continue":
                _leaving = name;
                return at;
            case "if" or "unless" or "case" or "for" or "capture":
                var end = Ended(EndOf(source, match.Index));
                Block(name, arguments, Parts(source[at..end]), output);
                return end;
            case "cycle" or "increment" or "decrement":
                output.Append(Step(name, arguments));
                return at;
            case "else" or "elsif" or "when" or "tablerow" or "render":
                throw new UnknownTemplateException();
            case "include" or "include_relative" or "include_cached":
                output.Append(CultureInfo.InvariantCulture, $"{{% {name} {Argument().Replace(arguments, Quoted)} %}}");
                return at;
            default:
                output.Append(match.Value);
                return at;
        }
    }

    private static int Ended(int end) => end >= 0 ? end : throw new UnknownTemplateException();

    /// <summary>Replaces a variable in the arguments of an include by its value.</summary>
    private string Quoted(Match match)
    {
        var value = LiquidFilters.Text(_expression.Value(match.Groups["value"].Value));
        return $"{match.Groups["name"].Value}=\"{value.Replace("\"", "&quot;", StringComparison.Ordinal)}\"";
    }

    private void Block(string name, string arguments, List<(string Tag, string Arguments, string Text)> parts, StringBuilder output)
    {
        switch (name)
        {
            case "capture":
                var captured = new StringBuilder();
                Expand(parts[0].Text, captured);
                scope.Set(arguments.Trim('"', '\''), replace(captured.ToString()));
                break;
            case "for":
                Loop(arguments, parts, output);
                break;
            case "case":
                var value = _expression.Value(arguments);
                var chosen = parts.Skip(1).FirstOrDefault(part => part.Tag == "else"
                    || part.Arguments.Split([",", " or "], StringSplitOptions.TrimEntries)
                        .Any(each => LiquidExpression.AreEqual(_expression.Value(each), value)));
                if (chosen.Text is not null)
                    Expand(chosen.Text, output);
                break;
            default:
                if (_expression.Holds(arguments) != (name == "unless"))
                {
                    Expand(parts[0].Text, output);
                    break;
                }

                var other = parts.Skip(1).FirstOrDefault(part => part.Tag == "else" || _expression.Holds(part.Arguments));
                if (other.Text is not null)
                    Expand(other.Text, output);
                break;
        }
    }

    private void Loop(string arguments, List<(string Tag, string Arguments, string Text)> parts, StringBuilder output)
    {
        if (Loops().Match(arguments) is not { Success: true } loop)
            throw new UnknownTemplateException();
        var list = _expression.Value(loop.Groups["list"].Value);
        var items = (list is SiteNode { Count: null } map
            ? TemplateNodes.Items(scope.Ask, map).Select(object? (item) => new List<object?> { item.Key, item.Value })
            : TemplateNodes.Items(scope.Ask, list is string { Length: > 0 } text ? new List<object?> { text } : list).Select(item => item.Value)).ToList();
        if (loop.Groups["offset"] is { Success: true, Value: var offset })
            items = [.. items.Skip((int)LiquidFilters.Number(_expression.Value(offset)))];
        if (loop.Groups["limit"] is { Success: true, Value: var limit })
            items = [.. items.Take((int)LiquidFilters.Number(_expression.Value(limit)))];
        if (loop.Groups["reversed"].Success)
            items.Reverse();
        if (items.Count == 0)
        {
            if (parts.Find(part => part.Tag == "else").Text is { } otherwise)
                Expand(otherwise, output);
            return;
        }

        var name = loop.Groups["name"].Value;
        var (hadLoop, outer) = (scope.Has("forloop", out var forloop), forloop);
        for (var i = 0; i < items.Count; i++)
        {
            scope.Set(name, items[i]);
            scope.Set("forloop", new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["index"] = i + 1L, ["index0"] = (long)i, ["rindex"] = (long)items.Count - i, ["first"] = i == 0, ["last"] = i == items.Count - 1,
                ["length"] = (long)items.Count,
            });
            Expand(parts[0].Text, output);
            var left = _leaving;
            _leaving = null;
            if (left == "break")
                break;
        }

        scope.Remove(name);
        scope.Remove("forloop");
        if (hadLoop)
            scope.Set("forloop", outer);
    }

    /// <summary>Splits the content of a block at its branches. The last tag is the block's end.</summary>
    private static List<(string Tag, string Arguments, string Text)> Parts(string content)
    {
        var parts = new List<(string, string, string)>();
        var (start, tag, arguments, depth) = (0, "", "", 0);
        foreach (var match in TagsFrom(content, 0))
        {
            var name = match.Groups["name"].Value;
            var isEnd = IsEnd(name);
            if (depth == 0 && (isEnd || name is "else" or "elsif" or "when"))
            {
                var text = content[start..match.Index];
                parts.Add((tag, arguments, match.Groups["trim"].Length > 0 ? text.TrimEnd() : text));
                (start, tag, arguments) = (match.Index + match.Length, name, match.Groups["rest"].Value.Trim());
            }

            depth += Array.IndexOf(Openings, name) >= 0 ? 1 : isEnd ? -1 : 0;
        }

        return parts.Count > 0 ? parts : throw new UnknownTemplateException();
    }

    /// <summary>Finds the end of the next tag of a name; -1 if there is none.</summary>
    private static int EndOfTag(string source, string name, int from)
    {
        for (var match = Tag().Match(source, from); match.Success; match = match.NextMatch())
        {
            if (match.Groups["name"].Value == name)
                return match.Index + match.Length;
        }

        return -1;
    }

    [GeneratedRegex(@"\{%(?<trim>-?)\s*(?<name>\w+)(?<rest>(?>""[^""\n]*""|'[^'\n]*'|[^%]|%(?!\}))*?)-?%\}",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.Singleline, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\{\{(?<trim>-?)(?<value>(?>""[^""\n]*""|'[^'\n]*'|[^}])*?)(?<trimafter>-?)\}\}"
        + @"|\{%(?<trim>-?)\s*(?<name>\w+)(?<rest>(?>""[^""\n]*""|'[^'\n]*'|[^%]|%(?!\}))*?)(?<trimafter>-?)%\}",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.Singleline, 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"^(?<name>\w+)\s+in\s+(?<list>\([^)]*\)|[^\s]+)"
        + @"(\s+(?<reversed>reversed)|\s+limit\s*:\s*(?<limit>[\w.]+)|\s+offset\s*:\s*(?<offset>[\w.]+))*\s*$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Loops();

    [GeneratedRegex(@"(?<name>[\w-]+)\s*=\s*(?<value>[A-Za-z_][\w.\-\[\]]*)(?=\s|$)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Argument();
}
