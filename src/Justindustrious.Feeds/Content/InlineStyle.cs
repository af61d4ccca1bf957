using System.Text;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Content;

/// <summary>Cleans a <c>style</c> attribute: keeps allowed properties with plain values.</summary>
internal static class InlineStyle
{
    private const int MostLength = 100;

    /// <summary>Cleans a style.</summary>
    /// <param name="style">The style in the source.</param>
    /// <param name="rendering">The post.</param>
    /// <param name="offset">The place of its element.</param>
    /// <param name="isHidden">Whether the style hides the element. The attribute <c>hidden</c> is then written instead.</param>
    /// <returns>The style, in the form of Markdown's tables; empty if nothing is left.</returns>
    public static string Clean(string style, PostRendering rendering, int offset, out bool isHidden)
    {
        isHidden = false;
        var clean = new StringBuilder();
        foreach (var declaration in style.Split(';'))
        {
            var colon = declaration.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
                continue;

            var property = declaration[..colon].Trim().ToLowerInvariant();
            var value = declaration[(colon + 1)..].Trim();
            if (property == "display" && value.StartsWith("none", StringComparison.OrdinalIgnoreCase))
            {
                isHidden = true;
            }
            else if (rendering.Policy.AllowsCssProperty(property) && IsPlain(value) && IsName(property))
            {
                if (clean.Length > 0)
                    clean.Append(' ');
                clean.Append(property).Append(": ").Append(value).Append(';');
            }
            else
            {
                rendering.Findings.Add(FeedRules.ContentRules.Style, property,
                    $"the style '{Quoted.Cut(property)}: {Quoted.Cut(value)}' was removed: readers use their own styles", offset);
            }
        }

        return clean.ToString();
    }

    private static bool IsName(string property) => property.Length > 0 && property.All(c => c == '-' || char.IsAsciiLetterLower(c));

    /// <summary>
    /// Returns whether a value is a name, a number, a length or a colour. Addresses, escapes and comments are not; the only functions are those of colours.
    /// </summary>
    private static bool IsPlain(string value)
    {
        if (value.Length is 0 or > MostLength)
            return false;

        var open = value.IndexOf('(', StringComparison.Ordinal);
        var name = open < 0 ? value : value[..open];
        if (!name.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '#' or '%' or '.' or ',' or '-'))
            return false;
        return open < 0 || (name.ToLowerInvariant() is "rgb" or "rgba"
            && value[^1] == ')' && value[(open + 1)..^1].All(c => char.IsAsciiDigit(c) || c is ',' or ' '));
    }
}
