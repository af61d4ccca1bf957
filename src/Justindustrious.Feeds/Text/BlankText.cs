using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Justindustrious.Feeds.Text;

/// <summary>Recognises texts of which readers show nothing: white space, invisible marks, and characters that no document can carry.</summary>
internal static class BlankText
{
    /// <summary>Tells whether readers show nothing of a text.</summary>
    public static bool Is([NotNullWhen(false)] string? text)
    {
        if (string.IsNullOrEmpty(text))
            return true;
        foreach (var rune in text.EnumerateRunes())
        {
            // Half of a surrogate pair is read as U+FFFD. A text of such marks only is blank as well.
            if (!Rune.IsWhiteSpace(rune) && rune != Rune.ReplacementChar && !IsInvisible(rune))
                return false;
        }

        return true;
    }

    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
        || (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;
}
