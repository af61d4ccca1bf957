using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Justindustrious.Feeds.Content;
using Xunit.Abstractions;

namespace Justindustrious.Feeds.Tests.Content.Browser;

/// <summary>A real browser is given what a reader would show: nothing runs, nothing opens, nothing leaves but for the post's own images and media.</summary>
[Trait("Suite", "Long")]
public partial class BrowserTests(ITestOutputHelper output)
{
    private const string Reader = "https://reader.example/";

    [FactThatNeeds("chromium", Need.Npm + "dompurify", Need.Patience)]
    public async Task No_attack_runs_in_Chromium_by_any_path()
    {
        var contents = Cleaned().ToList();
        await using var browser = await ChromiumProcess.StartAsync();
        var page = await OpenReaderAsync(browser);
        var before = page.Scripts.Count;

        var problems = await ShowAsync(page, contents, look: true);

        var own = (await CallAsync(page, "resources", contents)).Select(url => (string)url!).ToHashSet();
        Assert.True(problems.Count == 0, string.Join("\n", problems.Distinct().Take(20)));
        Assert.Equal([], page.Scripts.Skip(before));
        Assert.Equal([], page.Dialogs);
        Assert.Equal([], page.Windows);
        Assert.Equal([], page.Requests.Where(request => request.Kind is not ("Image" or "Media" or "TextTrack") || !own.Contains(request.Url.Split('#')[0])));
        output.WriteLine($"{Attacks.All.Count} attacks, {contents.Count} contents: no script, no dialog, no window; {page.Requests.Count} requests, all for images and media of the posts' own");
    }

    [FactThatNeeds("chromium", Need.Npm + "dompurify", Need.Patience)]
    public async Task DOMPurify_finds_nothing_left_to_remove()
    {
        var contents = Cleaned().ToList();
        await using var browser = await ChromiumProcess.StartAsync();
        var page = await OpenReaderAsync(browser);

        var removed = await CallAsync(page, "purify", contents.Select(content => content.Html));

        Assert.True(removed.Count == 0, string.Join("\n", removed.Select(one => $"{one![1]} in {contents[(int)one[0]!]}").Distinct().Take(20)));
        Assert.Equal([], contents.Where(content => AngleInAttribute().IsMatch(content.Html)));
        output.WriteLine($"DOMPurify {await page.EvaluateAsync("DOMPurify.version")}: {contents.Count} contents, nothing removed");
    }

    /// <summary>Without this the test above would prove nothing: the same page, given the attacks as they are.</summary>
    [FactThatNeeds("chromium", Need.Npm + "dompurify", Need.Patience)]
    public async Task The_attacks_as_they_are_do_run()
    {
        await using var browser = await ChromiumProcess.StartAsync();
        var page = await OpenReaderAsync(browser);
        var before = page.Scripts.Count;

        var contents = Attacks.All.Select(attack => (attack.Key, attack.Value)).ToList();
        var problems = await ShowAsync(page, contents, look: true);

        var ran = page.Scripts.Count - before;
        Assert.True(ran > 200, $"only {ran} scripts ran");
        Assert.True(problems.Count > 200, $"only {problems.Count} problems");
        output.WriteLine($"raw: {ran} scripts, {problems.Count} other problems, {page.Requests.Count} requests");
    }

    /// <summary>Every way by which an attack reaches a document, and what a reader takes from the document as HTML.</summary>
    private static IEnumerable<(string Name, string Html)> Cleaned()
    {
        foreach (var (name, attack) in Attacks.All)
        {
            foreach (var (path, content) in Attacks.Paths(attack))
                yield return ($"{name}, {path}", Rendered.Render(content).Html);
            foreach (var (format, html) in InDocuments(attack))
                yield return ($"{name}, {format}", html);
        }
    }

    private static IEnumerable<(string Format, string Html)> InDocuments(string attack)
    {
        // A letter comes before it, because a field without letters is blank.
        var text = "a " + attack;
        var feed = Some.Feed(post => post with
        {
            Title = text,
            Summary = text,
            Authors = [new(text)],
            Categories = [new(text) { Label = text }],
            Language = null,
            Content = PostContent.Html(attack),
        }) with { Title = text, Description = text, Copyright = text };
        XNamespace content = "http://purl.org/rss/1.0/modules/content/";
        XNamespace atom = "http://www.w3.org/2005/Atom";
        XNamespace dc = "http://purl.org/dc/elements/1.1/";

        var item = XDocument.Parse(feed.ToRss(), LoadOptions.PreserveWhitespace).Descendants("item").Single();
        var entry = XDocument.Parse(feed.ToAtom(), LoadOptions.PreserveWhitespace).Descendants(atom + "entry").Single();
        using var json = JsonDocument.Parse(feed.ToJsonFeed());
        var jsonItem = json.RootElement.GetProperty("items")[0];

        // Titles, names and terms are text in each format, and stay the text that they were.
        var said = WithoutSpace(text);
        Assert.Equal([said, said, said], new[] { item.Element("title")!.Value, item.Element(dc + "creator")!.Value, item.Element("category")!.Value }.Select(WithoutSpace));
        Assert.All(entry.Elements(atom + "title").Concat(entry.Elements(atom + "summary")), element => Assert.Equal("text", (string?)element.Attribute("type") ?? "text"));
        Assert.Equal([said, said], new[] { entry.Element(atom + "title")!.Value, entry.Element(atom + "summary")!.Value }.Select(WithoutSpace));
        Assert.Equal([said, said], new[] { jsonItem.GetProperty("title").GetString()!, jsonItem.GetProperty("summary").GetString()! }.Select(WithoutSpace));

        // RSS readers take a description for HTML.
        yield return ("RSS description", item.Element("description")!.Value);
        yield return ("RSS content", item.Element(content + "encoded")?.Value ?? "");
        yield return ("Atom content", entry.Element(atom + "content")?.Value ?? "");
        yield return ("JSON content", jsonItem.TryGetProperty("content_html", out var html) ? html.GetString()! : "");
    }

    /// <summary>Readers show one space for several, and a document does not contain characters that it can't carry.</summary>
    private static string WithoutSpace(string text) => string.Concat(TextCharacters.Clean(text).Where(c => !char.IsWhiteSpace(c)));

    private static async Task<ChromiumPage> OpenReaderAsync(ChromiumProcess browser)
    {
        var html = await File.ReadAllTextAsync(Repository.Find("tests/Justindustrious.Feeds.Tests/Content/Browser/reader.html"));
        var purify = await File.ReadAllBytesAsync(Path.Combine(Need.NodeModules!, "dompurify", "dist", "purify.min.js"));
        var page = await browser.OpenAsync(request => request.Url switch
        {
            Reader => ChromiumResponse.Html(html),
            Reader + "purify.js" => new("text/javascript", purify),
            Reader + "favicon.ico" => new("image/x-icon", []),
            _ => null,
        });
        await page.LoadAsync(Reader);
        return page;
    }

    private static async Task<List<string>> ShowAsync(ChromiumPage page, List<(string Name, string Html)> contents, bool look)
    {
        var problems = await CallAsync(page, "show", contents.Select(content => content.Html), look ? ", true" : ", false");
        return [.. problems.Select(problem => $"{contents[(int)problem![0]!].Name}: {problem[1]} in {contents[(int)problem[0]!].Html}")];
    }

    private static Task<JsonArray> CallAsync(ChromiumPage page, string function, List<(string Name, string Html)> contents) =>
        CallAsync(page, function, contents.Select(content => content.Html));

    private static async Task<JsonArray> CallAsync(ChromiumPage page, string function, IEnumerable<string> contents, string more = "") =>
        (await page.EvaluateAsync($"{function}({JsonSerializer.Serialize(contents)}{more})"))!.AsArray();

    [GeneratedRegex("=\"[^\"]*[<>]")]
    private static partial Regex AngleInAttribute();
}
