using CsCheck;

namespace Justindustrious.Feeds.Tests.SecondOpinions;

/// <summary>Text as no one should write it, and someone will.</summary>
internal static class HostileText
{
    private static readonly string[] Pieces =
    [
        "]]>", "<![CDATA[", "<script>alert(1)</script>", "</title>", "<!--", "-->", "<?xml?>", "&", "&amp;", "&lt;", "&#0;", "&#x1;", "&nbsp;", "&unknown;", "\"", "'", "<", ">",
        "\u0000", "\u0001", "\u0008", "\u000B", "\u001B", "\u007F", "\u0085", "\u009F", "\uFDD0", "\uFFFE", "\uFFFF", "\uFEFF", "\u2028", "\u2029", "\u200F", "\u202E",
        "\uD800", "\uDC00", "\uD83D", "\uD83D\uDE00", "\uD83F\uDFFE", "\uDBFF\uDFFF", "e\u0301", "\r", "\n", "\r\n", "\t", " ", "  ", "\u00A0", "\u3000",
        "日本語", "עברית", "العربية", "👩‍👩‍👧‍👦", "İıſK", "\\", "\\u0000", "{", "}", "%", "%00", "`", "~~~", "# ", "[a](b)", "![](javascript:alert(1))", "Plain words",
    ];

    public static readonly Gen<string> Any = Gen.Frequency(
        (3, Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 12].Select(string.Concat)),
        (1, Gen.String),
        (1, Gen.Char['\0', '\uFFFF'].Array[0, 40].Select(characters => new string(characters))));

    /// <summary>Text that is not blank even when all that can't be carried is gone.</summary>
    public static readonly Gen<string> Visible = Gen.Select(Any, Any, (before, after) => $"{before}x{after}");
}
