using System.Globalization;
using System.Text.RegularExpressions;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Content.Templates;

/// <summary>The filters of Liquid and Jekyll that need only their values.</summary>
/// <param name="ask">Asks about data.</param>
/// <param name="siteUrl">The site's address without its path.</param>
/// <param name="basePath">The path of the site's home page, without a '/' at the end.</param>
internal sealed partial class LiquidFilters(Func<BodyQuestionKind, string, string?> ask, string siteUrl, string basePath)
{
    public object? Apply(string name, object? value, object?[] arguments) => (name, arguments) switch
    {
        ("split", [var mark]) => SplitAt(Text(value), Text(mark)),
        ("join", []) => string.Join(' ', Items(value).Select(Text)),
        ("join", [var mark]) => string.Join(Text(mark), Items(value).Select(Text)),
        ("first", []) => Items(value) is [var first, ..] ? first : null,
        ("last", []) => Items(value) is [.., var last] ? last : null,
        ("size", []) => value is string text ? (long)text.Length : TemplateNodes.CountOf(value) ?? 0L,
        ("sort", []) => Items(value).OrderBy(Text, StringComparer.Ordinal).ToList(),
        ("sort", [string key]) => Items(value).OrderBy(item => Text(Member(item, key)), StringComparer.Ordinal).ToList(),
        ("reverse", []) => Items(value).Reverse().ToList(),
        ("uniq", []) => Items(value).DistinctBy(Text).ToList(),
        ("compact", []) => Items(value).Where(item => item is not null).ToList(),
        ("concat", [var more]) => Items(value).Concat(Items(more)).ToList(),
        ("push", [var item]) => Items(value).Append(item).ToList(),
        ("map", [string key]) => Items(value).Select(item => Member(item, key)).ToList(),
        ("where", [string key, var wanted]) => ItemsWith(value, key, wanted) ?? Items(value).Where(item => wanted is null
            ? LiquidExpression.IsTrue(Member(item, key))
            : LiquidExpression.AreEqual(Member(item, key), wanted) || Text(Member(item, key)) == Text(wanted)).ToList(),
        ("sum", []) => TemplateNodes.Whole(Items(value).Sum(Number)),
        ("slice", [long start]) => Slice(Text(value), start, 1),
        ("slice", [long start, long length]) => Slice(Text(value), start, length),
        ("default", [var other]) => value is null or false or "" || TemplateNodes.CountOf(value) == 0 && value is not string ? other : value,
        ("downcase", []) => Text(value).ToLowerInvariant(),
        ("upcase", []) => Text(value).ToUpperInvariant(),
        ("capitalize", []) => Text(value) is { Length: > 0 } word ? char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant() : "",
        ("append", [var more]) => Text(value) + Text(more),
        ("prepend", [var more]) => Text(more) + Text(value),
        ("replace", [var old, var other]) => Text(old).Length == 0 ? Text(value) : Text(value).Replace(Text(old), Text(other), StringComparison.Ordinal),
        ("replace_first", [var old, var other]) => Text(value).IndexOf(Text(old), StringComparison.Ordinal) is >= 0 and var at
            ? string.Concat(Text(value).AsSpan(0, at), Text(other), Text(value).AsSpan(at + Text(old).Length)) : Text(value),
        ("remove", [var part]) => Text(part).Length == 0 ? Text(value) : Text(value).Replace(Text(part), "", StringComparison.Ordinal),
        ("remove_first", [var part]) => Apply("replace_first", value, [part, ""]),
        ("strip", []) => Text(value).Trim(),
        ("lstrip", []) => Text(value).TrimStart(),
        ("rstrip", []) => Text(value).TrimEnd(),
        ("strip_html", []) => Tags().Replace(Text(value), ""),
        ("strip_newlines", []) => Text(value).Replace("\n", "", StringComparison.Ordinal),
        ("newline_to_br", []) => Text(value).Replace("\n", "<br />\n", StringComparison.Ordinal),
        ("normalize_whitespace", []) => Spaces().Replace(Text(value), " ").Trim(),
        ("escape" or "xml_escape" or "h", []) => Markup.Encode(Text(value)),
        ("escape_once" or "smartify" or "safe", []) => Text(value),
        ("markdownify", []) when !Text(value).Contains(RewrittenBody.MarkStart, StringComparison.Ordinal) => new GoHtml(MarkdownContent.ToHtml(Text(value))),
        ("url_encode" or "cgi_escape", []) => FormEncoded(Text(value)),
        ("uri_escape", []) => UriText.Encode(Text(value)),
        ("url_decode", []) => Uri.UnescapeDataString(Text(value).Replace('+', ' ')),
        ("number_of_words", []) => (long)Spaces().Split(Text(value).Trim()).Count(word => word.Length > 0),
        ("truncatewords", [long count]) => TruncatedWords(Text(value), (int)Math.Clamp(count, 1, int.MaxValue), "..."),
        ("truncatewords", [long count, var end]) => TruncatedWords(Text(value), (int)Math.Clamp(count, 1, int.MaxValue), Text(end)),
        ("date", [string { Length: > 0 } pattern]) => Text(value).Length == 0 ? "" : LiquidDates.Format(Text(value), pattern),
        ("date_to_string", []) => LiquidDates.Format(Text(value), "%d %b %Y"),
        ("date_to_long_string", []) => LiquidDates.Format(Text(value), "%d %B %Y"),
        ("date_to_xmlschema", []) => LiquidDates.XmlSchema(Text(value)),
        ("date_to_rfc822", []) => LiquidDates.Format(Text(value), "%a, %d %b %Y %H:%M:%S %z"),
        ("pop", []) => Items(value).SkipLast(1).ToList(),
        ("shift", []) => Items(value).Skip(1).ToList(),
        ("unshift", [var item]) => Items(value).Prepend(item).ToList(),
        ("at_least", [var least]) => TemplateNodes.Whole(Math.Max(Number(value), Number(least))),
        ("at_most", [var most]) => TemplateNodes.Whole(Math.Min(Number(value), Number(most))),
        ("slugify", []) => NoWords().Replace(Text(value).ToLowerInvariant(), "-").Trim('-'),
        ("truncate", [long length]) => Truncated(Text(value), (int)length, "..."),
        ("truncate", [long length, var end]) => Truncated(Text(value), (int)length, Text(end)),
        ("array_to_sentence_string", []) => Sentence([.. Items(value).Select(Text)]),
        ("relative_url", []) => LiquidValue.Below(basePath, Text(value)),
        ("absolute_url", []) => Text(value).Contains("://", StringComparison.Ordinal) ? Text(value) : siteUrl + LiquidValue.Below(basePath, Text(value)),
        ("plus", [var other]) => TemplateNodes.Whole(Number(value) + Number(other)),
        ("minus", [var other]) => TemplateNodes.Whole(Number(value) - Number(other)),
        ("times", [var other]) => TemplateNodes.Whole(Number(value) * Number(other)),
        ("divided_by", [long other and not 0]) when value is long number => (long)Math.Floor((double)number / other),
        ("divided_by", [var other]) when Number(other) != 0 => Number(value) / Number(other),
        ("modulo", [long other and not 0]) when value is long number => ((number % other) + other) % other,
        ("abs", []) => TemplateNodes.Whole(Math.Abs(Number(value))),
        ("ceil", []) => (long)Math.Ceiling(Number(value)),
        ("floor", []) => (long)Math.Floor(Number(value)),
        ("round", []) => (long)Math.Round(Number(value), MidpointRounding.AwayFromZero),
        ("to_integer", []) => (long)Number(value),
        _ => throw new UnknownTemplateException(),
    };

    public static string Text(object? value) => value is IReadOnlyList<object?> list ? string.Concat(list.Select(Text)) : GoValues.TextOf(value);

    public static double Number(object? value) => value switch
    {
        long or double => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        null or "" => 0,
        string text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw new UnknownTemplateException(),
    };

    private IReadOnlyList<object?> Items(object? value) => value switch
    {
        string text => [text],
        SiteNode { Count: null } map => [map],
        _ => [.. TemplateNodes.Items(ask, value).Select(item => item.Value)],
    };

    /// <summary>Gets the items of a list of the site's data that have a text under a key; <see langword="null"/> if each must be looked at.</summary>
    private List<object?>? ItemsWith(object? value, string key, object? wanted)
    {
        if (value is not SiteNode { Count: <= TemplateNodes.MostItems } list || wanted is not (string or long or double or bool) || key.Length == 0
            || key.AsSpan().ContainsAny('.', ValueAnswer.Separator) || Text(wanted).Contains(ValueAnswer.Separator, StringComparison.Ordinal)
            || ask(BodyQuestionKind.ItemsWith, $"{list.Path}{ValueAnswer.Separator}{key}{ValueAnswer.Separator}{Text(wanted)}") is not { } indexes)
            return null;
        return [.. indexes.Split(ValueAnswer.Separator, StringSplitOptions.RemoveEmptyEntries)
            .Select(index => TemplateNodes.Member(ask, list, long.Parse(index, CultureInfo.InvariantCulture)))];
    }

    private object? Member(object? value, string key) => key.Split('.').Aggregate(value, (inner, part) => TemplateNodes.Member(ask, inner, part));

    /// <summary>Liquid leaves out empty parts at the end.</summary>
    private static List<object?> SplitAt(string text, string mark)
    {
        var parts = mark.Length == 0 ? text.Select(c => c.ToString()) : mark == " " ? text.Split(' ', StringSplitOptions.RemoveEmptyEntries) : text.Split(mark);
        var list = parts.ToList();
        while (list is [.., ""])
            list.RemoveAt(list.Count - 1);
        return list.Count > TemplateNodes.MostItems ? throw new UnknownTemplateException() : [.. list];
    }

    private static string Slice(string text, long start, long length)
    {
        var from = (int)(start < 0 ? text.Length + start : start);
        return from < 0 || from >= text.Length ? "" : text.Substring(from, (int)Math.Clamp(length, 0, text.Length - from));
    }

    private static string Truncated(string text, int length, string end) =>
        text.Length <= length ? text : text[..Math.Max(0, length - end.Length)] + end;

    private static string TruncatedWords(string text, int count, string end)
    {
        var words = Spaces().Split(text.Trim());
        return words.Length <= count ? text : string.Join(' ', words.Take(count)) + end;
    }

    /// <summary>Encodes a text as in the query of a form: Ruby's <c>CGI.escape</c>.</summary>
    public static string FormEncoded(string text) => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);

    private static string Sentence(IReadOnlyList<string> words) => words.Count switch
    {
        0 => "",
        1 => words[0],
        2 => $"{words[0]} and {words[1]}",
        _ => $"{string.Join(", ", words.SkipLast(1))}, and {words[^1]}",
    };

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[^\p{L}\p{M}\p{Nd}]+", RegexOptions.CultureInvariant)]
    private static partial Regex NoWords();
}
