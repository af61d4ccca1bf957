using System.Text.RegularExpressions;

namespace Justindustrious.Feeds.Content.Templates;

/// <content>Tags that print another text each time: counters and cycles.</content>
internal sealed partial class LiquidBlocks
{
    /// <summary>Matches a quoted text, or a name or number.</summary>
    private const string CyclePart = """(?:"[^"]*"|'[^']*'|[^\s,|:'"]+)""";

    /// <summary>Says whether a tag prints another text each time.</summary>
    public static bool IsStep(string name) => name is "increment" or "decrement" or "cycle";

    /// <summary>Writes what a tag prints that prints another text each time.</summary>
    public string Step(string name, string arguments)
    {
        if (name != "cycle")
        {
            return Variable().IsMatch(arguments) ? LiquidFilters.Text(scope.Count(arguments, name == "increment")) : throw new UnknownTemplateException();
        }

        if (Cycle().Match(arguments) is not { Success: true } cycle)
            throw new UnknownTemplateException();
        var texts = cycle.Groups["text"].Captures;
        var key = cycle.Groups["name"] is { Success: true, Value: var named }
            ? LiquidFilters.Text(_expression.Value(named)) : string.Join(',', texts.Select(text => text.Value));
        return LiquidFilters.Text(_expression.Value(texts[scope.Next(key, texts.Count)].Value));
    }

    [GeneratedRegex(@"^[A-Za-z_][\w-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Variable();

    [GeneratedRegex(
        "^((?<name>" + CyclePart + @")\s*:\s*)?(?<text>" + CyclePart + @")(\s*,\s*(?<text>" + CyclePart + "))*$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Cycle();
}
