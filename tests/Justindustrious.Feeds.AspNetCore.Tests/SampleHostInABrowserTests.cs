using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Justindustrious.Feeds.AspNetCore.Tests;

[Trait("Suite", "Long")]
public sealed partial class SampleHostInABrowserTests : IClassFixture<Chromium>, IDisposable
{
    private readonly Chromium _chromium;
    private readonly SampleHost _host = new();

    public SampleHostInABrowserTests(Chromium chromium) => _chromium = chromium;

    public void Dispose() => _host.Dispose();

    [FactThatNeeds(Need.Patience, Chromium.Program, "npm:axe-core")]
    public async Task No_page_complains_overflows_or_shuts_anybody_out_narrow_or_wide_light_or_dark()
    {
        var (page, complaints) = await _chromium.OpenAsync(_host.Home.AbsoluteUri);
        var (probe, _) = await _chromium.OpenAsync(_host.Home.AbsoluteUri, probe: true);
        await probe.AddInitScriptAsync(await File.ReadAllTextAsync(Path.Combine(Need.NodeModules!, "axe-core", "axe.min.js")));
        var violations = new List<string>();
        var paths = await PagesAsync();
        Assert.True(paths.Count > 20, $"only {paths.Count} pages");
        foreach (var path in paths)
        {
            await page.GotoAsync(path);
            await probe.GotoAsync(path);
            await ProbeAsync(path);
        }

        // The page for a missing page is a page.
        await probe.GotoAsync("/nothing/here");
        await ProbeAsync("404");
        Assert.Empty(violations);
        Assert.Empty(complaints);
        await page.Context.CloseAsync();
        await probe.Context.CloseAsync();

        async Task ProbeAsync(string path)
        {
            foreach (var (width, scheme) in new[] { (360, ColorScheme.Light), (360, ColorScheme.Dark), (1280, ColorScheme.Light), (1280, ColorScheme.Dark) })
            {
                await probe.SetViewportSizeAsync(width, 900);
                await probe.EmulateMediaAsync(new() { ColorScheme = scheme });
                await SaveAsync(probe, $"{path}-{width}-{scheme}");
                var found = await probe.EvaluateAsync<JsonElement>("async () => (await axe.run()).violations.map(v => v.id + ': ' + v.nodes.map(n => n.html + ' ' + n.failureSummary).join(' | '))");
                violations.AddRange(found.EnumerateArray().Select(violation => $"{path} {width} {scheme} {violation.GetString()}"));
                var excess = await probe.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
                if (excess > 0)
                    violations.Add($"{path} is {excess} px wider than a window of {width}");
            }
        }
    }

    [TheoryThatNeeds(Need.Patience, Chromium.Program)]
    [InlineData("/rss.xml", "title", "pubDate", "guid", "content\\:encoded")]
    [InlineData("/atom.xml", "title", "published", "id", "content")]
    public async Task A_feed_is_shown_to_people_through_its_stylesheet(string path, string title, string date, string id, string content)
    {
        foreach (var (width, dark) in new[] { (360, false), (1280, true) })
        {
            var (page, complaints) = await _chromium.OpenAsync(_host.Home.AbsoluteUri, width, dark);
            await page.GotoAsync(path);
            var post = page.Locator("item, entry").First;
            Assert.True(await post.Locator(title).First.IsVisibleAsync());
            Assert.True(await post.Locator(date).IsVisibleAsync());
            Assert.False(await post.Locator(id).IsVisibleAsync());
            Assert.False(await post.Locator(content).IsVisibleAsync());
            var box = await post.BoundingBoxAsync();
            Assert.InRange(box!.Width, 250, width);
            // A style sheet can't make links. It shows the address, and in RSS one click selects all of it.
            Assert.True(await post.Locator("link").First.IsVisibleAsync());
            if (path == "/rss.xml")
            {
                await post.Locator("link").First.ClickAsync();
                Assert.Equal("https://justindustrious.example/posts/asking-politely/", await page.EvaluateAsync<string>("() => getSelection().toString().trim()"));
            }

            Assert.Empty(complaints);
            await page.Context.CloseAsync();
        }
    }

    [FactThatNeeds(Need.Patience, Chromium.Program)]
    public async Task Who_has_but_a_keyboard_gets_past_the_frame_and_to_every_link()
    {
        var (page, _) = await _chromium.OpenAsync(_host.Home.AbsoluteUri, probe: true);
        await page.GotoAsync("/");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to content", await page.EvaluateAsync<string>("() => document.activeElement.textContent"));
        Assert.True(await page.Locator(".skip").EvaluateAsync<bool>("skip => skip.getBoundingClientRect().left >= 0"));
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)"));

        await page.GotoAsync("/subscribe/");
        var links = await page.EvaluateAsync<int>("() => document.querySelectorAll('a[href], button:not([hidden])').length");
        var reached = new HashSet<string>();
        for (var i = 0; i < links; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            reached.Add(await page.EvaluateAsync<string>("() => { const all = [...document.querySelectorAll('a[href], button')]; return String(all.indexOf(document.activeElement)); }"));
            Assert.NotEqual("none", await page.EvaluateAsync<string>("() => getComputedStyle(document.activeElement).outlineStyle"));
        }

        Assert.Equal(links, reached.Count);
        await page.Context.CloseAsync();
    }

    [FactThatNeeds(Need.Patience, Chromium.Program)]
    public async Task An_address_is_copied_and_the_page_confirms_it()
    {
        var (page, _) = await _chromium.OpenAsync(_host.Home.AbsoluteUri, probe: true);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GotoAsync("/subscribe/");
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy the address of the Atom 1.0 feed" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Copied https://justindustrious.example/atom.xml");
        Assert.Equal("https://justindustrious.example/atom.xml", await page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
        await page.Context.CloseAsync();
    }

    [FactThatNeeds(Need.Patience, Chromium.Program)]
    public async Task Without_script_nothing_is_missing_but_the_buttons()
    {
        var (page, complaints) = await _chromium.OpenAsync(_host.Home.AbsoluteUri, script: false);
        await page.GotoAsync("/subscribe/");
        Assert.Equal(0, await page.GetByRole(AriaRole.Button).CountAsync());
        Assert.True(await page.GetByText("https://justindustrious.example/atom.xml").IsVisibleAsync());
        Assert.Empty(complaints);
        await page.Context.CloseAsync();
    }

    [FactThatNeeds(Need.Patience, Chromium.Program)]
    public async Task On_paper_a_post_stands_alone()
    {
        var (page, _) = await _chromium.OpenAsync(_host.Home.AbsoluteUri);
        await page.GotoAsync("/posts/asking-politely/");
        await page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        await SaveAsync(page, "print");
        Assert.False(await page.Locator("header.site nav").IsVisibleAsync());
        Assert.False(await page.Locator("footer.site").IsVisibleAsync());
        Assert.True(await page.Locator("article h1").IsVisibleAsync());
        Assert.True(await page.Locator("article .body").IsVisibleAsync());
        await page.Context.CloseAsync();
    }

    /// <summary>Every page that is reached from home.</summary>
    private async Task<IReadOnlyList<string>> PagesAsync()
    {
        using var client = new HttpClient { BaseAddress = _host.Home };
        var open = new Queue<string>(["/"]);
        var seen = new HashSet<string>(["/"]);
        var pages = new List<string>();
        while (open.TryDequeue(out var path))
        {
            using var response = await client.GetAsync(path);
            if (response.Content.Headers.ContentType?.MediaType != "text/html")
                continue;
            pages.Add(path);
            foreach (Match match in Address().Matches(await response.Content.ReadAsStringAsync()))
            {
                var address = WebUtility.HtmlDecode(match.Groups[1].Value).Split('#')[0];
                if (seen.Add(address))
                    open.Enqueue(address);
            }
        }

        return pages;
    }

    /// <summary>Leaves a picture for people to look at, where <c>FEEDS_SCREENSHOTS</c> names a folder.</summary>
    private static async Task SaveAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("FEEDS_SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name.Trim('/').Replace('/', '_') + ".png"), FullPage = true });
    }

    [GeneratedRegex("href=\"(/[^\"]*)")]
    private static partial Regex Address();
}
