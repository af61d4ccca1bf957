using System.Globalization;
using System.Text;

namespace Justindustrious.Feeds.Text;

/// <summary>Shows values in messages. A message is one line in a log or a terminal, and a value must not break the line or hide a part of it.</summary>
internal static class Quoted
{
    private const int Longest = 80;

    /// <summary>Shows a value in single quotes, cut at 80 characters.</summary>
    public static string Of(string value) => Of(value.AsSpan());

    /// <inheritdoc cref="Of(string)"/>
    public static string Of(ReadOnlySpan<char> value) => $"'{Cut(value)}'";

    /// <summary>Shows a value without quotes, cut at 80 characters.</summary>
    public static string Cut(ReadOnlySpan<char> value)
    {
        if (value.Length <= Longest)
            return Escape(value);
        var end = char.IsHighSurrogate(value[Longest - 1]) ? Longest - 1 : Longest;
        return Escape(value[..end]) + "…";
    }

    /// <summary>Shows a whole value without quotes.</summary>
    public static string Escape(ReadOnlySpan<char> value)
    {
        var text = new StringBuilder(value.Length + 8);
        while (!value.IsEmpty)
        {
            var isWhole = Rune.DecodeFromUtf16(value, out var rune, out var length) == System.Buffers.OperationStatus.Done;
            if (isWhole && !MustEscape(rune))
                text.Append(value[..length]);
            else
                text.Append(value[0] switch
                {
                    '\n' => "\\n",
                    '\r' => "\\r",
                    '\t' => "\\t",
                    _ => string.Concat(value[..length].ToArray().Select(character => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}"))),
                });
            value = value[length..];
        }

        return text.ToString();
    }

    /// <summary>
    /// Tells whether a character is escaped: controls, line separators, marks of text direction, and U+FFFD. The marks that join emoji are not
    /// escaped.
    /// </summary>
    private static bool MustEscape(Rune rune) => rune.Value is not (0x200C or 0x200D or (>= 0xE0020 and <= 0xE007F))
        && (rune.Value == 0xFFFD || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
