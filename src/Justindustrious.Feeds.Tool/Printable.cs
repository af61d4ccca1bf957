using System.Globalization;
using System.Text;

namespace Justindustrious.Feeds.Tool;

/// <summary>Makes text safe to print: control characters in a post or a file name must not control the terminal.</summary>
internal static class Printable
{
    private const int Longest = 80;

    /// <summary>Replaces control characters, and characters that change the direction of text, with escapes such as <c>\u001B</c>.</summary>
    public static string Of(string text)
    {
        var first = 0;
        while (first < text.Length && !IsUnseen(text[first]))
            first++;
        if (first == text.Length)
            return text;

        var shown = new StringBuilder(text.Length + 8);
        foreach (var character in text)
        {
            if (IsUnseen(character))
                shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
            else
                shown.Append(character);
        }

        return shown.ToString();
    }

    /// <summary>Shows a value in a message: at most 80 characters, and no half of a surrogate pair.</summary>
    public static string Cut(string text)
    {
        var shown = Of(text);
        if (shown.Length <= Longest)
            return shown;
        var end = char.IsHighSurrogate(shown[Longest - 1]) ? Longest - 1 : Longest;
        return shown[..end] + "…";
    }

    /// <summary>Writes a count in English: <c>1 file</c>, <c>9 files</c>.</summary>
    public static string Count(int count, string one) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {one}{(count == 1 ? "" : "s")}");

    /// <summary>Returns whether a character is a control character, or changes the direction of text, so that a text looks different from what it is.</summary>
    public static bool IsUnseen(char character) =>
        char.IsControl(character) || character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u2028' or '\u2029';
}
