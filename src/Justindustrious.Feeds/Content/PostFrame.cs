using System.Globalization;
using System.Text;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Content;

/// <summary>What a site adds to its posts: the picture above the content, a footer below it, and a link below a summary.</summary>
internal static class PostFrame
{
    /// <summary>The path of findings in the footer, which is one text for all posts.</summary>
    private const string FooterPath = "footer";

    /// <summary>Says whether a finding is about the footer: each post has it, and one report is enough.</summary>
    public static bool IsOfFooter(FeedDiagnostic finding) => finding.Path == FooterPath;

    /// <summary>Adds the picture above a post's content, where the content does not show it.</summary>
    /// <param name="post">The post.</param>
    /// <param name="policy">What may stand in the HTML.</param>
    /// <param name="html">The content.</param>
    public static string WithPicture(Post post, ContentPolicy policy, string html)
    {
        if (!post.Content.LeadsWithImage || post.Image is not { Link.IsAbsoluteUri: true } image)
            return html;
        var address = Escape(UriText.Of(image.Link));
        if (html.Contains($"src=\"{address}\"", StringComparison.Ordinal))
            return html;
        var size = $"{Attribute("width", image.Width)}{Attribute("height", image.Height)}";
        var lead = PostContent.Html($"<p><img src=\"{address}\" alt=\"{Escape(image.AlternativeText ?? "")}\"{size}></p>");
        var rendered = ContentRenderer.Render(post with { Content = lead, Origin = null }, policy).Html;
        return html.Length == 0 || rendered.Length == 0 ? rendered + html : $"{rendered}\n{html}";

        static string Attribute(string name, int? value) => value is { } pixels ? string.Create(CultureInfo.InvariantCulture, $" {name}=\"{pixels}\"") : "";
    }

    /// <summary>
    /// Adds the footer to a post's content. It is rendered apart from the body, so that an open fence or tag in the body does not swallow it.
    /// </summary>
    /// <param name="post">The post.</param>
    /// <param name="policy">What may stand in the HTML.</param>
    /// <param name="html">The content.</param>
    /// <param name="findings">What was found in the content; what was found in the footer is added.</param>
    public static string WithFooter(Post post, ContentPolicy policy, string html, ref IReadOnlyList<FeedDiagnostic> findings)
    {
        if (post.Content.Footer is not { } footer)
            return html;
        var rendered = ContentRenderer.Render(post with { Content = PostContent.Markdown(Fill(footer, post)), Origin = null }, policy);
        // The footer stands in feeds.yml, and not at a place of the post's file.
        findings = [.. findings, .. rendered.Findings.Select(finding => finding with { Location = null, Path = FooterPath, Message = $"in the footer: {finding.Message}" })];
        return html.Length == 0 ? rendered.Html : $"{html}\n{rendered.Html}";
    }

    /// <summary>
    /// Makes the content of a document that holds summaries: the summary and a link to the post; <see langword="null"/> where the site has no text for that
    /// link.
    /// </summary>
    public static RenderedContent? Teaser(Post post, string summary) => post.Content.ReadMore is not { } text
        ? null
        : new($"<p>{Escape(summary)}</p>\n<p><a href=\"{Escape(UriText.Of(post.Link))}\">{Escape(text)}</a></p>", summary, []);

    private static string Fill(string footer, Post post) => footer
        .Replace("{link}", UriText.Of(post.Link).Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal), StringComparison.Ordinal)
        .Replace("{title}", EscapeMarkdown(post.Title), StringComparison.Ordinal);

    /// <summary>A text that Markdown shows as it stands: CommonMark 2.4, any ASCII punctuation may be escaped.</summary>
    private static string EscapeMarkdown(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (char.IsAscii(character) && (char.IsPunctuation(character) || char.IsSymbol(character)))
                escaped.Append('\\');
            escaped.Append(character is '\n' or '\r' ? ' ' : character);
        }

        return escaped.ToString();
    }

    private static string Escape(string text) => TextCharacters.Clean(text, static _ => { })
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}
