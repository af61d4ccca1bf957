using System.Globalization;
using System.Text;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Content;

/// <summary>Adds a site's texts to its posts: the picture above the content, a footer below it, and a link below a summary.</summary>
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
        if (ShowsImage(html, address))
            return html;
        var size = $"{Attribute("width", image.Width)}{Attribute("height", image.Height)}";
        var lead = PostContent.Html($"<p><img src=\"{address}\" alt=\"{Escape(image.AlternativeText ?? "")}\"{size}></p>");
        var rendered = ContentRenderer.Render(post with { Content = lead, Origin = null }, policy).Html;
        return html.Length == 0 || rendered.Length == 0 ? rendered + html : $"{rendered}\n{html}";

        static string Attribute(string name, int? value) => value is { } pixels ? string.Create(CultureInfo.InvariantCulture, $" {name}=\"{pixels}\"") : "";
    }

    /// <summary>
    /// Returns whether clean HTML has an image of an address, also as one of several sizes. A recording or a video of the same address is not an image.
    /// </summary>
    private static bool ShowsImage(string html, string address)
    {
        var source = $" src=\"{address}\"";
        // Only images and the sources of pictures have the attribute srcset.
        for (var at = html.IndexOf(address, StringComparison.Ordinal); at >= 0; at = html.IndexOf(address, at + 1, StringComparison.Ordinal))
        {
            var start = html.LastIndexOf('<', at);
            if (start < 0 || at >= start + TagLength(html, start))
                continue;
            var tag = html.AsSpan(start, TagLength(html, start));
            if ((tag.StartsWith("<img ", StringComparison.Ordinal) && tag.Contains(source, StringComparison.Ordinal)) || IsInSourceSet(tag, address))
                return true;
        }

        return false;
    }

    /// <summary>Returns whether an address is one of those in the attribute <c>srcset</c> of a tag: each is followed by its size, or by a comma.</summary>
    private static bool IsInSourceSet(ReadOnlySpan<char> tag, string address)
    {
        const string Name = " srcset=\"";
        var start = tag.IndexOf(Name, StringComparison.Ordinal);
        if (start < 0)
            return false;
        var set = tag[(start + Name.Length)..];
        set = set[..Math.Max(0, set.IndexOf('"'))];
        foreach (var range in set.Split(' '))
        {
            if (set[range].TrimEnd(',').SequenceEqual(address))
                return true;
        }

        return false;
    }

    private static int TagLength(string html, int start)
    {
        var isQuoted = false;
        var end = start;
        while (end < html.Length && (isQuoted || html[end] != '>'))
            isQuoted ^= html[end++] == '"';
        return end - start;
    }

    /// <summary>
    /// Adds the footer to a post's content. It is rendered separately, so that an unclosed fence or tag in the body does not contain it.
    /// </summary>
    /// <param name="post">The post.</param>
    /// <param name="policy">What the HTML may contain.</param>
    /// <param name="html">The content.</param>
    /// <param name="findings">The findings in the content, to which those in the footer are added.</param>
    public static string WithFooter(Post post, ContentPolicy policy, string html, ref IReadOnlyList<FeedDiagnostic> findings)
    {
        if (post.Content.Footer is not { } footer)
            return html;
        var rendered = ContentRenderer.Render(post with { Content = PostContent.Markdown(Fill(footer, post)), Origin = null }, policy);
        // The footer is in feeds.yml, so its findings have no place in the post's file.
        findings =
        [
            .. findings,
            .. rendered.Findings.Select(finding => finding with { Location = null, Path = FooterPath, Message = $"in the footer: {finding.Message}" }),
        ];
        return html.Length == 0 ? rendered.Html : $"{html}\n{rendered.Html}";
    }

    /// <summary>
    /// Creates the content for documents with summaries: the summary and a link to the post; <see langword="null"/> if the site has no text for that link.
    /// </summary>
    public static RenderedContent? Teaser(Post post, string summary) => post.Content.ReadMore is not { } text
        ? null
        : new($"<p>{Escape(summary)}</p>\n<p><a href=\"{Escape(UriText.Of(post.Link))}\">{Escape(text)}</a></p>", summary, []);

    private static string Fill(string footer, Post post) => footer
        .Replace("{link}", EscapeParentheses(UriText.Of(post.Link)), StringComparison.Ordinal)
        .Replace("{title}", EscapeMarkdown(post.Title), StringComparison.Ordinal);

    private static string EscapeParentheses(string address) =>
        address.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);

    /// <summary>Escapes a text, so that Markdown shows it unchanged (CommonMark 2.4: all ASCII punctuation may be escaped).</summary>
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
