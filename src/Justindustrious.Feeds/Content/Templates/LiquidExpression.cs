using System.Globalization;
using System.Text.RegularExpressions;

namespace Justindustrious.Feeds.Content.Templates;

/// <summary>Evaluates expressions and conditions of Liquid.</summary>
/// <remarks>https://shopify.github.io/liquid/ · https://jekyllrb.com/docs/liquid/</remarks>
internal sealed partial class LiquidExpression(LiquidScope scope, LiquidFilters filters)
{
    /// <summary>Evaluates a value with its filters.</summary>
    /// <exception cref="UnknownTemplateException">The value is not known.</exception>
    public object? Evaluate(string code)
    {
        var parts = Split(code.Trim().Trim('-').Trim(), '|');
        var value = Value(parts[0].Trim());
        foreach (var filter in parts.Skip(1))
        {
            var colon = filter.IndexOf(':', StringComparison.Ordinal);
            var name = (colon < 0 ? filter : filter[..colon]).Trim();
            object?[] arguments = colon < 0 ? [] : [.. Split(filter[(colon + 1)..], ',').Select(argument => Value(argument.Trim()))];
            value = filters.Apply(name, value, arguments);
        }

        return value;
    }

    /// <summary>Evaluates a condition. Liquid has no parentheses, and reads <c>and</c> and <c>or</c> from the right.</summary>
    public bool Holds(string condition)
    {
        var match = Joint().Match(Masked(condition));
        if (match.Success)
        {
            var first = Holds(condition[..match.Index]);
            var rest = condition[(match.Index + match.Length)..];
            return match.Groups["word"].Value == "and" ? first && Holds(rest) : first || Holds(rest);
        }

        if (Comparison().Match(Masked(condition)) is not { Success: true } comparison)
            return IsTrue(Value(condition.Trim()));
        var (left, right) = (condition[..comparison.Index].Trim(), condition[(comparison.Index + comparison.Length)..].Trim());
        return Compare(comparison.Groups["sign"].Value, left, right);
    }

    private bool Compare(string sign, string left, string right)
    {
        if (right is "blank" or "empty" || left is "blank" or "empty")
        {
            var value = Value(right is "blank" or "empty" ? left : right);
            var isEmpty = value is null or false ? right == "blank" || left == "blank" : value is string text
                ? (right == "blank" ? text.Trim() : text).Length == 0 : TemplateNodes.CountOf(value) == 0;
            return sign == "==" ? isEmpty : sign is "!=" or "<>" ? !isEmpty : throw new UnknownTemplateException();
        }

        var (one, other) = (Value(left), Value(right));
        switch (sign)
        {
            case "==":
                return AreEqual(one, other);
            case "!=" or "<>":
                return !AreEqual(one, other);
            case "contains":
                return one is null ? false : one is string text ? text.Contains(GoValues.TextOf(other), StringComparison.Ordinal)
                    : one is SiteNode { Count: null } map ? map.Keys.Contains(GoValues.TextOf(other), StringComparer.Ordinal)
                    : TemplateNodes.Items(scope.Ask, one).Any(item => AreEqual(item.Value, other));
            default:
                if (one is null || other is null)
                    return false;
                var difference = one is string a && other is string b ? string.CompareOrdinal(a, b)
                    : LiquidFilters.Number(one).CompareTo(LiquidFilters.Number(other));
                return sign switch { "<" => difference < 0, ">" => difference > 0, "<=" => difference <= 0, _ => difference >= 0 };
        }
    }

    public static bool AreEqual(object? one, object? other) => (one, other) switch
    {
        (null, _) or (_, null) => one is null && other is null,
        (string a, string b) => a == b,
        (bool a, bool b) => a == b,
        (long or double, long or double) => LiquidFilters.Number(one) == LiquidFilters.Number(other),
        (string or bool or long or double, string or bool or long or double) => false,
        _ => throw new UnknownTemplateException(),
    };

    public static bool IsTrue(object? value) => value is not (null or false);

    /// <summary>Reads a text, a number, a range or a variable.</summary>
    public object? Value(string text)
    {
        if (text is ['"', .. { } quoted, '"'] && !quoted.Contains('"', StringComparison.Ordinal))
            return quoted;
        if (text is ['\'', .. { } single, '\''] && !single.Contains('\'', StringComparison.Ordinal))
            return single;
        if (text.Length == 0)
            return null;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
            return whole;
        if (char.IsAsciiDigit(text[^1]) && double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture, out var number))
            return number;
        if (Range().Match(text) is { Success: true } range)
        {
            var (from, to) = (LiquidFilters.Number(Value(range.Groups["from"].Value)), LiquidFilters.Number(Value(range.Groups["to"].Value)));
            return to - from >= TemplateNodes.MostItems ? throw new UnknownTemplateException()
                : Enumerable.Range((int)from, Math.Max(0, (int)to - (int)from + 1)).Select(object? (each) => (long)each).ToList();
        }

        return text switch
        {
            "true" => true,
            "false" => false,
            "nil" or "null" => null,
            "empty" or "blank" => "",
            _ when Path().IsMatch(text) => scope.Find(text),
            _ => throw new UnknownTemplateException(),
        };
    }

    /// <summary>Splits a text at a character that is not in quotes.</summary>
    public static List<string> Split(string text, char mark)
    {
        var parts = new List<string>();
        var masked = Masked(text);
        var start = 0;
        for (var i = masked.IndexOf(mark, StringComparison.Ordinal); i >= 0; i = masked.IndexOf(mark, i + 1))
        {
            parts.Add(text[start..i]);
            start = i + 1;
        }

        parts.Add(text[start..]);
        return parts;
    }

    /// <summary>Replaces what is in quotes, so that signs in it are not found.</summary>
    private static string Masked(string text) => Quotes().Replace(text, match => new string('_', match.Length));

    [GeneratedRegex("\"[^\"]*\"|'[^']*'", RegexOptions.CultureInvariant)]
    private static partial Regex Quotes();

    [GeneratedRegex(@"\s(?<word>and|or)\s", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Joint();

    [GeneratedRegex(@"(?<sign>==|!=|<>|<=|>=|<|>|(?<=\s)contains(?=\s))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Comparison();

    [GeneratedRegex(@"^\((?<from>[\w.-]+)\.\.(?<to>[\w.-]+)\)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Range();

    [GeneratedRegex(@"^[A-Za-z_][\w.\-\[\]""']*\??$", RegexOptions.CultureInvariant)]
    private static partial Regex Path();
}
