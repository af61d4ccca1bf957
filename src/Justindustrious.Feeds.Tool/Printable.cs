using System.Globalization;
using System.Text;

namespace Justindustrious.Feeds.Tool;

/// <summary>Text that can be shown: what stands in a post or a file name must not steer the terminal.</summary>
internal static class Printable
{
    private const int Longest = 80;

    /// <summary>Shows control characters, and those that turn the direction of text, as <c>\u001B</c>.</summary>
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

    /// <summary>Shows a value in a message: at most 80 characters, whole ones.</summary>
    public static string Cut(string text)
    {
        var shown = Of(text);
        if (shown.Length <= Longest)
            return shown;
        var end = char.IsHighSurrogate(shown[Longest - 1]) ? Longest - 1 : Longest;
        return shown[..end] + "…";
    }

    /// <summary>Says how many, in English: <c>1 file</c>, <c>9 files</c>.</summary>
    public static string Count(int count, string one) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {one}{(count == 1 ? "" : "s")}");

    /// <summary>Whether a character is a control, or one that turns the direction of text (so that code reads other than it is).</summary>
    public static bool IsUnseen(char character) =>
        char.IsControl(character) || character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u2028' or '\u2029';
}
