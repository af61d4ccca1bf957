using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Justindustrious.Feeds.Tests.Docs;

/// <summary>Links and pictures of the repository's pages lead to files, and to headings, that exist.</summary>
public partial class LinkTests
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers(Markdig.Extensions.AutoIdentifiers.AutoIdentifierOptions.GitHub).Build();

    [Fact]
    public void Every_link_leads_to_a_file_and_a_heading()
    {
        var pages = Repository.Files().Where(file => file.EndsWith(".md", StringComparison.Ordinal) && (!file.StartsWith("tests/", StringComparison.Ordinal) || file.EndsWith("README.md", StringComparison.Ordinal))
            && !file.Contains("/posts/", StringComparison.Ordinal) && !file.Contains("/Fixtures/", StringComparison.Ordinal)).ToList();
        var headings = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);

        Assert.Empty(
            from page in pages
            from link in LinksOf(page)
            let parts = link.Split('#', 2)
            let target = parts[0].Length == 0 ? page : Path.GetRelativePath(Repository.Root, Path.GetFullPath(Repository.Find(Path.Combine(Path.GetDirectoryName(page)!, parts[0]))))
            where !Path.Exists(Repository.Find(target)) || (parts.Length == 2 && target.EndsWith(".md", StringComparison.Ordinal) && !HeadingsOf(target, headings).Contains(parts[1]))
            select $"{page}: {link}");
    }

    [Fact]
    public void Every_page_is_found_from_the_index()
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(["README.md"]);
        while (open.TryPop(out var page))
        {
            if (!reached.Add(page) || !page.EndsWith(".md", StringComparison.Ordinal))
                continue;
            foreach (var link in LinksOf(page))
            {
                var target = Path.GetRelativePath(Repository.Root, Path.GetFullPath(Repository.Find(Path.Combine(Path.GetDirectoryName(page)!, link.Split('#')[0]))));
                if (File.Exists(Repository.Find(target)))
                    open.Push(target);
            }
        }

        Assert.Empty(Repository.Files().Where(file => file.StartsWith("docs/", StringComparison.Ordinal) && file.EndsWith(".md", StringComparison.Ordinal)).Except(reached));
    }

    private static IEnumerable<string> LinksOf(string page)
    {
        var text = File.ReadAllText(Repository.Find(page));
        var document = Markdown.Parse(text, Pipeline);
        var links = document.Descendants<LinkInline>().Select(link => link.Url ?? "");
        return links.Concat(Sources().Matches(text).Select(match => match.Groups[1].Value))
            .Where(link => link.Length > 0 && !link.Contains(':', StringComparison.Ordinal) && link[0] != '/').Select(Uri.UnescapeDataString);
    }

    private static HashSet<string> HeadingsOf(string page, Dictionary<string, HashSet<string>> known)
    {
        if (!known.TryGetValue(page, out var ids))
        {
            var document = Markdown.Parse(File.ReadAllText(Repository.Find(page)), Pipeline);
            known[page] = ids = [.. document.Descendants<HeadingBlock>().Select(heading => heading.GetAttributes().Id ?? "")];
        }

        return ids;
    }

    [System.Text.RegularExpressions.GeneratedRegex("""(?:srcset|src)="(docs/pictures/[^"]+)""")]
    private static partial System.Text.RegularExpressions.Regex Sources();
}
