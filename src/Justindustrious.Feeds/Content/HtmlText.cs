using System.Buffers;

namespace Justindustrious.Feeds.Content;

/// <summary>Writes text as HTML. A parser reads the same text again, without an error.</summary>
internal static class HtmlText
{
    // U+FFFD is allowed, but validators take the raw character for a wrong encoding, so it is written as a reference.
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"\uFFFD\r");

    /// <summary>Writes text or an attribute's value, which are escaped in the same way. It must not contain a forbidden character.</summary>
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
