using System.Buffers;

namespace Justindustrious.Feeds.Content;

/// <summary>Text as HTML holds it. What is written here reads back as itself, without a parse error.</summary>
internal static class HtmlText
{
    // U+FFFD is legal, but validators take it, raw, for the scar of a wrong encoding: as a reference it is plainly meant.
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"\uFFFD\r");

    /// <summary>Writes text or an attribute's value; both are escaped alike. It holds no forbidden character.</summary>
    public static void Append(PooledWriter output, ReadOnlySpan<char> text)
    {
        while (true)
        {
            var special = text.IndexOfAny(Special);
            if (special < 0)
            {
                output.Write(text);
                return;
            }

            output.Write(text[..special]);
            output.Write(text[special] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\r' => "\n",
                _ => "&#xFFFD;",
            });
            text = text[(special + 1)..];
        }
    }
}
