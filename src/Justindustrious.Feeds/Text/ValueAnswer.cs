using System.Globalization;

namespace Justindustrious.Feeds.Text;

/// <summary>
/// The answer to a question for a value of the site's data: a text, a number, a list or a map. Of lists and maps, only the keys are answered.
/// </summary>
internal static class ValueAnswer
{
    /// <summary>Separates keys, in questions and answers.</summary>
    public const char Separator = '\u001F';

    public static string OfText(string text, bool isPlain) => (isPlain ? "=" : "\"") + text;

    public static string OfList(int count) => "[" + count.ToString(CultureInfo.InvariantCulture);

    public static string OfMap(IEnumerable<string> keys) => "{" + string.Join(Separator, keys);

    public static bool IsPlain(string answer) => answer[0] == '=';

    public static string? Text(string answer) => answer[0] is '=' or '"' ? answer[1..] : null;

    /// <summary>Gets the length of a list; <see langword="null"/> for other values.</summary>
    public static int? Count(string answer) => answer[0] == '[' ? int.Parse(answer.AsSpan(1), CultureInfo.InvariantCulture) : null;

    /// <summary>Gets the keys of a map; <see langword="null"/> for other values.</summary>
    public static IReadOnlyList<string>? Keys(string answer) =>
        answer[0] != '{' ? null : answer.Length == 1 ? [] : answer[1..].Split(Separator);
}
