using System.Net;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Justindustrious.DocsSite;

/// <summary>A page of Markdown, and the same page as HTML.</summary>
internal sealed partial class SitePage
{
    private const string Forge = "https://github.com/justindustrious/feeds/blob/main/";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UseYamlFrontMatter().UsePipeTables().UseAutoLinks().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).Build();

    private static readonly (string Name, string Path)[] Menu =
    [
        ("Start", "docs/getting-started.html"), ("Questions", "docs/index.html"), ("Guides", "docs/guides/index.html"), ("Rules", "docs/rules/index.html"),
        ("API", "docs/api/index.html"),
        ("Changes", "CHANGELOG.html"),
    ];

    private readonly MarkdownDocument _document;

    /// <param name="source">The path of the page in the repository; a page that is made has one as well, to which links lead.</param>
    /// <param name="text">The Markdown.</param>
    public SitePage(string source, string text)
    {
        Source = source;
        _document = Markdown.Parse(text, Pipeline);
        Headings = [.. _document.Descendants<HeadingBlock>().Select(heading => (TextOf(heading.Inline), heading.GetAttributes().Id ?? "", heading.Level))];
        Title = FrontMatterTitle().Match(text) is { Success: true } title ? title.Groups[1].Value : (Headings.Count > 0 ? Headings[0].Text : source);
    }

    /// <summary>Gets the path of the page in the repository.</summary>
    public string Source { get; }

    public string Title { get; }

    /// <summary>Gets the path of the HTML in the site. A README is the index of its folder.</summary>
    public string Target => TargetOf(Source);

    private IReadOnlyList<(string Text, string Id, int Level)> Headings { get; }

    // Two spaces at the end of a line keep the severity and the specification of a rule on lines of their own.
    public static SitePage Read(string root, string path) =>
        new(path, File.ReadAllText(Path.Combine(root, path)).Replace("\nSpecification: ", "  \nSpecification: ", StringComparison.Ordinal));

    /// <summary>Gets the address, the title, the headings and the first words, for the search.</summary>
    public string[] ForSearch()
    {
        var words = string.Join(' ', _document.Descendants<ParagraphBlock>().Select(paragraph => TextOf(paragraph.Inline)));
        return [Target, Title, string.Join(" · ", Headings.Where(heading => heading.Level > 1).Select(heading => heading.Text)), words.Length > 300 ? words[..300] : words];
    }

    /// <summary>Returns the page as HTML. Links to pages lead to their HTML; links to other files of the repository lead to the forge.</summary>
    public string ToHtml(IReadOnlyDictionary<string, SitePage> pages, Func<string, bool> isFile, List<string> problems)
    {
        foreach (var link in _document.Descendants<LinkInline>())
            link.Url = Resolve(link.Url ?? "", pages, isFile, problems);
        var body = _document.ToHtml(Pipeline).Replace("<table>", "<div class=\"wide\"><table>", StringComparison.Ordinal)
            .Replace("</table>", "</table></div>", StringComparison.Ordinal).Replace("<pre>", "<pre tabindex=\"0\">", StringComparison.Ordinal);
        if (Headings.All(heading => heading.Level > 1))
            body = $"<h1>{WebUtility.HtmlEncode(Title)}</h1>\n{body}";
        var up = string.Concat(Enumerable.Repeat("../", Source.Count(character => character == '/')));
        var menu = string.Concat(Menu.Select(item => $"<a href=\"{up}{item.Path}\"{(item.Path == Target ? " aria-current=\"page\"" : "")}>{item.Name}</a>"));
        return $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{WebUtility.HtmlEncode(Title)} · Justindustrious.Feeds</title>
            <link rel="stylesheet" href="{up}site.css">
            <link rel="alternate" type="application/rss+xml" title="News" href="{up}rss.xml">
            <link rel="alternate" type="application/atom+xml" title="News (Atom)" href="{up}atom.xml">
            <script src="{up}search-index.js" defer></script>
            <script src="{up}search.js" defer data-up="{up}"></script>
            </head>
            <body>
            <a class="skip" href="#content">Skip to content</a>
            <header>
            <a class="name" href="{up}index.html">Justindustrious.Feeds</a>
            <nav aria-label="Site">{menu}</nav>
            <search><input type="search" id="search" placeholder="Search" aria-label="Search the documentation" hidden><ol id="found" hidden></ol></search>
            </header>
            <main id="content">
            {Contents()}{body}
            </main>
            <footer>{(Source.StartsWith(ApiReference.Folder, StringComparison.Ordinal) ? "" : $"<a href=\"{Forge}{Source}\">This page in the repository</a> · ")}<a href="{up}rss.xml">news feed</a></footer>
            </body>
            </html>

            """;
    }

    private string Contents()
    {
        var parts = Headings.Where(heading => heading.Level == 2 && heading.Id.Length > 0).ToList();
        return parts.Count < 3 ? "" :
            $"<details class=\"contents\"><summary>On this page</summary><ul>{string.Concat(parts.Select(part => $"<li><a href=\"#{part.Id}\">{WebUtility.HtmlEncode(part.Text)}</a></li>"))}</ul></details>\n";
    }

    private string Resolve(string url, IReadOnlyDictionary<string, SitePage> pages, Func<string, bool> isFile, List<string> problems)
    {
        if (url.Length == 0 || url[0] == '/' || url.Contains(':', StringComparison.Ordinal))
            return url;
        var (path, anchor) = url.Split('#', 2) is [var before, var after] ? (before, after) : (url, null);
        var target = path.Length == 0 ? Source : Normalize(Path.GetDirectoryName(Source)!.Replace('\\', '/'), Uri.UnescapeDataString(path));
        if (pages.TryGetValue(target, out var page))
        {
            if (anchor is not null && page.Headings.All(heading => heading.Id != anchor))
                problems.Add($"{Source}: the page {target} has no heading '#{anchor}'");
            return path.Length == 0 ? url : Relative(page.Target) + (anchor is null ? "" : "#" + anchor);
        }

        if (!isFile(target))
            problems.Add($"{Source}: there is no file {target}");
        return target.StartsWith("docs/pictures/", StringComparison.Ordinal) ? Relative(target) : Forge + target;
    }

    private string Relative(string target) => Path.GetRelativePath(Path.Combine("/", Path.GetDirectoryName(Target)!), "/" + target).Replace('\\', '/');

    private static string Normalize(string folder, string path)
    {
        var parts = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".." && parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else if (part != ".")
                parts.Add(part);
        }

        return string.Join('/', parts);
    }

    private static string TargetOf(string source) =>
        source.EndsWith("README.md", StringComparison.Ordinal) ? source[..^"README.md".Length] + "index.html" : source[..^3] + ".html";

    private static string TextOf(ContainerInline? inline) =>
        inline is null ? "" : string.Concat(inline.Descendants().Select(part => part switch { LiteralInline text => text.Content.ToString(), CodeInline code => code.Content, LineBreakInline => " ", _ => "" }));

    [GeneratedRegex(@"\A---\n(?:.*\n)*?title: (.+)\n")]
    private static partial Regex FrontMatterTitle();
}
