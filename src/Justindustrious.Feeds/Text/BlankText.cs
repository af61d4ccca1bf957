using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Justindustrious.Feeds.Text;

/// <summary>Texts that show nothing once they are written: white space, invisible marks, and characters that no document can carry.</summary>
internal static class BlankText
{
    /// <summary>Says whether a text shows nothing.</summary>
    public static bool Is([NotNullWhen(false)] string? text)
    {
        if (string.IsNullOrEmpty(text))
            return true;
        foreach (var rune in text.EnumerateRunes())
        {
            // Half of a surrogate pair is read as U+FFFD. A text of nothing but that mark is not worth showing either.
            if (!Rune.IsWhiteSpace(rune) && rune != Rune.ReplacementChar && !IsInvisible(rune))
                return false;
        }

        return true;
    }

    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
        || (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;
}
