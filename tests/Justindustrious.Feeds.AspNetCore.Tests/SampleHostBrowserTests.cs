using Justindustrious.Feeds.Tests.Content;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit.Abstractions;

namespace Justindustrious.Feeds.AspNetCore.Tests;

/// <summary>The sample host's pages with a stranger's posts, in a real browser: each attack in every field of a post.</summary>
[Trait("Suite", "Long")]
public sealed class SampleHostBrowserTests(WebApplicationFactory<Program> host, ITestOutputHelper output) : IClassFixture<WebApplicationFactory<Program>>
{
    private const string Home = "https://blog.example.org/";

    /// <summary>Does what readers do with a page, and more: an event handler of any element would be compiled.</summary>
    private const string TouchAll = """
        (() => {
          addEventListener("click", event => event.preventDefault(), true);
          for (const element of document.querySelectorAll("*")) {
            for (const name of ["load", "error", "click", "mouseover", "focus", "toggle", "animationstart", "pointerdown"]) element.dispatchEvent(new Event(name));
            if (element.localName == "details") element.open = true;
          }
          return [...document.querySelectorAll("a[href]")].map(link => link.protocol).filter(protocol => !["http:", "https:", "mailto:", "tel:"].includes(protocol));
        })()
        """;

    [FactThatNeeds("chromium", Need.Patience)]
    public async Task No_attack_runs_on_any_page()
    {
        var posts = Attacks.All.Select((attack, i) => Post(i, attack.Value)).ToList();
        var feed = new Feed { Title = "A <script>alert(1)</script> blog", Description = "<img src=x onerror=alert(1)>", Link = new(Home), Authors = [new("Ann")], Posts = posts };
        using var client = host
            .WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddFeeds((_, _) => new(feed))))
            .CreateClient(new() { BaseAddress = new(Home) });
        await using var browser = await ChromiumProcess.StartAsync();
        var page = await browser.OpenAsync(request => Answer(client, request));

        var paths = posts.Select(post => post.Link.AbsoluteUri).Concat([Home, Home + "posts/", Home + "subscribe/", Home + "nothing/", Home + "authors/ann/"]).ToList();
        var touched = 0;
        foreach (var path in paths)
        {
            await page.LoadAsync(path);
            Assert.Equal("[]", (await page.EvaluateAsync(TouchAll))!.ToJsonString());
            touched++;
        }

        Assert.Equal([], page.Scripts.Where(script => script != Home + "copy.js"));
        Assert.Equal([], page.Dialogs);
        Assert.Equal([], page.Windows);
        Assert.Equal([], page.Requests.Where(request => request.Kind is not ("Image" or "Media")));
        output.WriteLine($"{touched} pages: no script but the host's own, no dialog, no window; {page.Requests.Count} requests to elsewhere, all for images and media");
    }

    private static Post Post(int number, string attack) => new()
    {
        Title = "a " + attack,
        Link = new(FormattableString.Invariant($"{Home}posts/{number}/")),
        Published = Instant.FromUtc(2026, 1, 5, 9, 0) - Duration.FromDays(number),
        Summary = "a " + attack,
        Authors = [new("Ann " + attack)],
        Categories = [new("Feeds", "Feeds " + attack)],
        Content = number % 2 == 0 ? PostContent.Html(attack) : PostContent.Markdown(attack),
    };

    private static ChromiumResponse? Answer(HttpClient client, ChromiumRequest request)
    {
        if (!request.Url.StartsWith(Home, StringComparison.Ordinal))
            return null;
        using var response = client.GetAsync(new Uri(request.Url)).GetAwaiter().GetResult();
        return new(response.Content.Headers.ContentType?.ToString() ?? "text/plain", response.Content.ReadAsByteArrayAsync().GetAwaiter().GetResult());
    }
}
