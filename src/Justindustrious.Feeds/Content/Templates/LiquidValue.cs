using Justindustrious.Feeds.Content.Blocks;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Content.Templates;

/// <summary>
/// Finds values in double braces that are known without running code: values of the site and the post, and paths with filters that turn them into
/// addresses.
/// </summary>
internal static class LiquidValue
{
    /// <summary>Returns the value of an expression.</summary>
    /// <param name="expression">The text between the braces.</param>
    /// <param name="variable">Returns the value of a variable.</param>
    /// <param name="siteUrl">The site's address without its path.</param>
    /// <param name="basePath">The path of the site's home page, without a '/' at the end.</param>
    /// <returns><see langword="null"/> if the value is not known.</returns>
    public static string? Of(string expression, Func<string, string?> variable, string siteUrl, string basePath)
    {
        var parts = Split(expression.Trim().Trim('-').Trim());
        var value = Primary(parts[0], variable);
        foreach (var filter in parts.Skip(1))
        {
            if (value is null)
                return null;
            var colon = filter.IndexOf(':', StringComparison.Ordinal);
            var name = (colon < 0 ? filter : filter[..colon]).Trim();
            var argument = colon < 0 ? null : Primary(filter[(colon + 1)..], variable);
            value = name switch
            {
                "relative_url" or "url" or "url_for" => Below(basePath, value),
                "absolute_url" or "full_url_for" or "htmlBaseUrl" => siteUrl + Below(basePath, value),
                "escape" or "escape_once" or "xml_escape" or "e" or "safe" or "strip" or "strip_html" or "strip_newlines" or "markdownify"
                or "smartify" => value.Trim(),
                "downcase" or "lower" => value.ToLowerInvariant(),
                "upcase" or "upper" => value.ToUpperInvariant(),
                "capitalize" => BlockLabels.Of(value),
                "prepend" when argument is not null => argument + value,
                "append" when argument is not null => value + argument,
                "uri_escape" => UriText.Encode(value),
                "cgi_escape" or "url_encode" => LiquidFilters.FormEncoded(value),
                _ => null,
            };
        }

        return value;
    }

    public static string Below(string basePath, string path)
    {
        if (path.Contains("://", StringComparison.Ordinal) || path.StartsWith("//", StringComparison.Ordinal))
            return path;
        var rooted = path.StartsWith('/') ? path : "/" + path;
        return basePath.Length > 0 && rooted.StartsWith(basePath + "/", StringComparison.Ordinal) ? rooted : basePath + rooted;
    }

    private static string? Primary(string text, Func<string, string?> variable)
    {
        text = text.Trim();
        if (text.Length >= 2 && text[0] is '"' or '\'' && text[^1] == text[0] && text.IndexOf(text[0], 1) == text.Length - 1)
            return text[1..^1];
        return text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-') ? variable(text) : null;
    }

    /// <summary>Splits a text at vertical bars that are not in quotes.</summary>
    private static List<string> Split(string expression)
    {
        var parts = new List<string>();
        var start = 0;
        var quote = '\0';
        for (var i = 0; i < expression.Length; i++)
        {
            if (quote != '\0')
                quote = expression[i] == quote ? '\0' : quote;
            else if (expression[i] is '"' or '\'')
                quote = expression[i];
            else if (expression[i] == '|')
                (start, _) = (i + 1, Add(expression[start..i]));
        }

        parts.Add(expression[start..]);
        return parts;

        bool Add(string part)
        {
            parts.Add(part);
            return true;
        }
    }
}
