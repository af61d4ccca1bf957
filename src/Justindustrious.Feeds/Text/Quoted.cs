using System.Globalization;
using System.Text;

namespace Justindustrious.Feeds.Text;

/// <summary>Values as messages show them: in quotes, cut at 80 characters, control characters escaped.</summary>
internal static class Quoted
{
    private const int Longest = 80;

    public static string Of(string value) => Of(value.AsSpan());

    public static string Of(ReadOnlySpan<char> value)
    {
        var text = new StringBuilder(Math.Min(value.Length, Longest) + 8).Append('\'');
        var end = Math.Min(value.Length, Longest);
        if (end < value.Length && char.IsHighSurrogate(value[end - 1]))
            end--;
        foreach (var c in value[..end])
        {
            if (char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else
                text.Append(c);
        }

        return text.Append(end < value.Length ? "…'" : "'").ToString();
    }
}
