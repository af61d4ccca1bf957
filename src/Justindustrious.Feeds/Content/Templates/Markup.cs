using System.Net;
using System.Text;

namespace Justindustrious.Feeds.Content.Templates;

/// <summary>Writes the HTML that replaces template code. It is cleaned like any other HTML of a post.</summary>
internal static class Markup
{
    /// <summary>Writes a frame. The content policy keeps it or replaces it with a link.</summary>
    public static string Frame(string address, string? title = null) =>
        $"<iframe src=\"{Encode(address)}\"{Attribute("title", title)}></iframe>";

    public static string Link(string address, string text, string? title = null) =>
        $"<a href=\"{Encode(address)}\"{Attribute("title", title)}>{Encode(text)}</a>";

    public static string Image(string address, string? alt = null, string? title = null, string? width = null, string? height = null) =>
        $"<img src=\"{Encode(address)}\" alt=\"{Encode(alt ?? "")}\"{Attribute("title", title)}"
        + $"{Attribute("width", Pixels(width))}{Attribute("height", Pixels(height))}>";

    /// <summary>Writes a picture with a heading and a caption.</summary>
    /// <param name="image">The HTML of the picture.</param>
    /// <param name="link">The address that the picture links to.</param>
    /// <param name="title">The heading below the picture.</param>
    /// <param name="caption">The Markdown below the heading, as Hugo reads it.</param>
    public static string Figure(string image, string? link, string? title, string? caption)
    {
        var figure = new StringBuilder("<figure>").Append(string.IsNullOrEmpty(link) ? image : $"<a href=\"{Encode(link)}\">{image}</a>");
        if (!string.IsNullOrEmpty(title) || !string.IsNullOrEmpty(caption))
        {
            figure.Append("<figcaption>")
                .Append(string.IsNullOrEmpty(title) ? "" : $"<h4>{Encode(title)}</h4>")
                .Append(string.IsNullOrEmpty(caption) ? "" : $"<p>{MarkdownContent.ToHtml(caption)}</p>")
                .Append("</figcaption>");
        }

        return figure.Append("</figure>").ToString();
    }

    public static string Code(string? language, string code, string? title = null)
    {
        var isName = language is { Length: > 0 } && language.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '+' or '#');
        var name = isName ? $" class=\"language-{Encode(language!)}\"" : "";
        var figure = $"<pre><code{name}>{Encode(code.Trim('\n', '\r'))}\n</code></pre>";
        return string.IsNullOrEmpty(title) ? figure : $"<p>{Encode(title)}</p>{figure}";
    }

    /// <summary>Starts a quotation with a label: a note, a tip, a warning.</summary>
    public static string QuoteStart(string? label) => string.IsNullOrEmpty(label) ? "<blockquote>" : $"<blockquote><p><strong>{Encode(label)}</strong></p>";

    /// <summary>Ends a quotation, with its author or source.</summary>
    public static string QuoteEnd(string? source = null) => string.IsNullOrEmpty(source) ? "</blockquote>" : $"<footer>{Encode(source)}</footer></blockquote>";

    public static string Encode(string text) => WebUtility.HtmlEncode(text);

    private static string Attribute(string name, string? value) => string.IsNullOrEmpty(value) ? "" : $" {name}=\"{Encode(value)}\"";

    private static string? Pixels(string? size) => size is not null && size.EndsWith("px", StringComparison.Ordinal) ? size[..^2] : size;
}
