using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Justindustrious.Feeds.Tests.SecondOpinions.Generators;

/// <summary>Sites with one post for each text and each way in which it becomes part of an address: <c>/HOW/rNNN/PART/</c>.</summary>
internal static partial class AddressSites
{
    private const string Home = "https://garden.example/";

    /// <summary>Ways to use a text: the post's file and its front matter, with TEXT for the text, QUOTED for it in quotes, and N for its number.</summary>
    private sealed record Way(string How, string File, string Front);

    private sealed record Site(string Configuration, string Text, IReadOnlyList<Way> Ways);

    private static readonly Dictionary<string, Site[]> Sites = new()
    {
        ["hugo"] =
        [
            new("hugo.yaml", Hugo("file, title, slug, slugs, url", ""),
            [
                new("file", "content/file/rN/TEXT.md", ""), new("title", "content/title/rN.md", "title: QUOTED"),
                new("slug", "content/slug/rN/a.md", "slug: QUOTED"),
                new("slugs", "content/slugs/rN.md", "slug: QUOTED"), new("url", "content/url/rN.md", "url: URL"),
            ]),
            new("hugo.yaml", Hugo("case, title", "disablePathToLower: true"), [new("case", "content/case/rN/TEXT.md", "")]),
            new("hugo.yaml", Hugo("accents, title", "removePathAccents: true"), [new("accents", "content/accents/rN/TEXT.md", "")]),
        ],
        ["jekyll"] =
        [
            new("_config.yml", "title: A\nurl: https://garden.example\n",
            [
                new("file", "_posts/file/rN/2024-01-01-TEXT.md", "permalink: /file/rN/:title/"),
                new("file-slug", "_posts/file-slug/rN/2024-01-01-TEXT.md", "permalink: /file-slug/rN/:slug/"),
                new("slug", "_posts/slug/rN/2024-01-01-a.md", "slug: QUOTED\npermalink: /slug/rN/:title/"),
                new("slug-slug", "_posts/slug-slug/rN/2024-01-01-a.md", "slug: QUOTED\npermalink: /slug-slug/rN/:slug/"),
                new("name", "_posts/name/rN/2024-01-01-TEXT.md", "permalink: /name/rN/:name/"),
                new("category", "_posts/category/rN/2024-01-01-a.md", "category: QUOTED\npermalink: /category/rN/:categories/"),
                new("category-slug", "_posts/category-slug/rN/2024-01-01-a.md", "category: QUOTED\npermalink: /category-slug/rN/:slugified_categories/"),
            ]),
        ],
    };

    public static TheoryData<string> Generators => [.. Sites.Keys];

    /// <summary>Gives the generator's sites one after the other to a reading, and collects the rows.</summary>
    public static IReadOnlyList<AddressRow> Rows(string generator, Func<TempFolder, IEnumerable<PostOpinion>> read)
    {
        var rows = new List<AddressRow>();
        var texts = AddressTable.Texts;
        foreach (var site in Sites[generator])
        {
            using var folder = new TempFolder();
            folder.Write(site.Configuration, site.Text);
            foreach (var (way, number, text) in from way in site.Ways from each in texts.Index() where CanStand(way, each.Item) select (way, each.Index,
                each.Item))
                folder.Write(Fill(way.File, text, number), $"---\ntitle: A\ndate: 2024-01-01\n{Fill(way.Front, text, number)}\n---\nText.\n"
                    .Replace("title: A\ndate: 2024-01-01\ntitle:", "date: 2024-01-01\ntitle:", StringComparison.Ordinal));
            foreach (var opinion in read(folder))
            {
                var match = Place().Match(opinion.File);
                var prefix = $"{Home}{match.Groups["how"].Value}/{match.Groups["row"].Value}/";
                Assert.True(opinion.Address.StartsWith(prefix, StringComparison.Ordinal), $"{opinion.Address} does not start with {prefix}");
                rows.Add(new(match.Groups["how"].Value, texts[int.Parse(match.Groups["row"].ValueSpan[1..], CultureInfo.InvariantCulture)],
                    opinion.Address[prefix.Length..]));
            }
        }

        var order = Sites[generator].SelectMany(site => site.Ways).Select(way => way.How).ToList();
        return [.. rows.OrderBy(row => order.IndexOf(row.How)).ThenBy(row => texts.Index().First(text => text.Item == row.Text).Index)];
    }

    private static string Hugo(string sections, string more) =>
        $"baseURL: {Home}\ntitle: A\n{more}\nparams: {{mainSections: [{sections}]}}\n"
            + "permalinks:\n  title: /title/:filename/:title/\n  slugs: /slugs/:filename/:slug/\n";

    /// <summary>
    /// A name of a file holds no '/', does not start as those do that generators pass over, and is composed: our library composes names, since some file
    /// systems take them apart. Hugo stops at addresses that are no URI, and Jekyll at categories that look like another scheme than http.
    /// </summary>
    private static bool CanStand(Way way, string text)
    {
        if (way.File.Contains("TEXT", StringComparison.Ordinal)
            && (text.Contains('/', StringComparison.Ordinal) || text[0] is '.' or '_' or '#' || text is "index" or "README" || text.EndsWith('~')
                || text.EndsWith(".html", StringComparison.Ordinal) || !text.IsNormalized()))
        {
            return false;
        }

        // Our library refuses '\\' and '..', takes '{' for a pattern's, and reads texts without the spaces around them.
        if (text.Contains('\\', StringComparison.Ordinal) || (way.Front.Contains("QUOTED", StringComparison.Ordinal) && text != text.Trim())
            || (text is "index" or "---" && way.How is "slug" or "slugs"))
            return false;
        // Jekyll's filter absolute_url writes letters that are compatible, such as those of full width, as other letters, and takes '?' for that of a query.
        var isJekyll = way.File.StartsWith('_');
        return (!isJekyll || text.IsNormalized(NormalizationForm.FormKC)) && way.How switch
        {
            "url" => !text.Any(char.IsControl) && !BadEscape().IsMatch(text) && !text.AsSpan().ContainsAny("?#{[") && text != "index.html"
                && text == text.Trim(),
            "category" => !text.AsSpan().ContainsAny(":?"),
            _ => true,
        };
    }

    private static string Fill(string template, string text, int number) =>
        template.Replace("rN", string.Create(CultureInfo.InvariantCulture, $"r{number:000}"), StringComparison.Ordinal)
            .Replace("URL", Quote(string.Create(CultureInfo.InvariantCulture, $"/url/r{number:000}/{text}")), StringComparison.Ordinal)
            .Replace("QUOTED", Quote(text), StringComparison.Ordinal).Replace("TEXT", text, StringComparison.Ordinal);

    private static string Quote(string text) =>
        "\"" + Escapes.Aggregate(text, (quoted, escape) => quoted.Replace(escape.Sign, escape.Escaped, StringComparison.Ordinal)) + "\"";

    private static readonly (string Sign, string Escaped)[] Escapes =
        [("\\", "\\\\"), ("\"", "\\\""), ("\t", "\\t"), ("\uFEFF", "\\uFEFF"), ("\u2028", "\\u2028")];

    [GeneratedRegex("%(?![0-9A-Fa-f]{2})")]
    private static partial Regex BadEscape();

    [GeneratedRegex(@"(content|_posts)/(?<how>[a-z-]+)/(?<row>r\d+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
