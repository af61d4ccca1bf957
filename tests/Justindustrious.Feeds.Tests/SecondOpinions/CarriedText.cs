using System.Text;

namespace Justindustrious.Feeds.Tests.SecondOpinions;

/// <summary>The text that a feed can contain, by XML 1.0 2.2. This second implementation checks the writers.</summary>
internal static class CarriedText
{
    public static string Of(string text)
    {
        var carried = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                // The last two of each of the sixteen planes are noncharacters.
                if ((char.ConvertToUtf32(text[i], text[i + 1]) & 0xFFFF) < 0xFFFE)
                    carried.Append(text, i, 2);
                i++;
            }
            else if (!char.IsSurrogate(text[i]) && IsCarried(text[i]))
            {
                carried.Append(text[i]);
            }
        }

        return carried.ToString();
    }

    /// <summary>A text as HTML that shows it.</summary>
    public static string AsHtml(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    private static bool IsCarried(char c) =>
        c is '\t' or '\n' or '\r' || (!char.IsControl(c) && c is not ((>= '\uFDD0' and <= '\uFDEF') or '\uFFFE' or '\uFFFF'));
}
