using System.Globalization;
using System.Text;

namespace Justindustrious.Feeds.Tool.Reports;

/// <summary>The number of terminal cells of a text: two for CJK characters and emoji, none for combining marks.</summary>
/// <remarks>An approximation of Unicode's annex 11. It is exact enough to put a caret below its place.</remarks>
internal static class DisplayWidth
{
    public static int Of(string text)
    {
        var cells = 0;
        foreach (var rune in text.EnumerateRunes())
            cells += Of(rune);
        return cells;
    }

    private static int Of(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        _ => IsWide(rune.Value) ? 2 : 1,
    };

    private static bool IsWide(int value) => value
        is (>= 0x1100 and <= 0x115F) // Hangul initials
        or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0xA4CF) // radicals, kana, ideographs, Yi
        or (>= 0xAC00 and <= 0xD7A3) // Hangul syllables
        or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) // compatibility
        or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) // full-width forms
        or (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F900 and <= 0x1F9FF) // emoji
        or (>= 0x20000 and <= 0x3FFFD); // ideographs of the further planes
}
