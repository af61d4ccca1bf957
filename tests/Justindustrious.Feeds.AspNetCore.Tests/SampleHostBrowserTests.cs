using System.Collections.Concurrent;
using System.Text.Json;
using Justindustrious.Feeds.Tests.Content;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using Xunit.Abstractions;

namespace Justindustrious.Feeds.AspNetCore.Tests;

/// <summary>The sample host's pages with a stranger's posts, in a real browser: each attack in every field of a post.</summary>
[Trait("Suite", "Long")]
public sealed class SampleHostBrowserTests(WebApplicationFactory<Program> host, ITestOutputHelper output) : IClassFixture<WebApplicationFactory<Program>>
{
    private const string Home = "https://blog.example.org/";

    /// <summary>An empty page, which is filled with frames.</summary>
    private const string Frames = Home + "frames/";

    /// <summary>
    /// Loads pages into frames, each a document of its own, and does what readers do with them, and more: an event handler of any element would be compiled.
    /// It returns what is wrong: links that would run something, and pages that are not shown as they are.
    /// </summary>
    private const string TouchAll = """
        (async paths => {
          const wrong = [];
          const touch = (page, path) => {
            if (!page || page.location.pathname != path || !page.querySelector("main h1")) return wrong.push(path + " is not shown");
            page.addEventListener("click", event => event.preventDefault(), true);
            for (const element of page.querySelectorAll("*")) {
              for (const name of ["load", "error", "click", "mouseover", "focus", "toggle", "animationstart", "pointerdown"]) element.dispatchEvent(new Event(name));
              if (element.localName == "details") element.open = true;
            }
            for (const link of page.querySelectorAll("a[href]"))
              if (!["http:", "https:", "mailto:", "tel:", "feed:"].includes(link.protocol)) wrong.push(path + " links to " + link.protocol);
            if (page.querySelector("script:not([src='/copy.js']), iframe, object, embed, form, base, meta[http-equiv], style")) wrong.push(path + " has an element of a post");
          };
          if (paths.length == 0) touch(document, location.pathname);
          await Promise.all(paths.map(path => new Promise(loaded => {
            const frame = document.createElement("iframe");
            frame.onload = () => { touch(frame.contentDocument, path); loaded(); };
            frame.src = path;
            document.body.append(frame);
          })));
          return wrong;
        })
        """;

    /// <summary>One of each thing that a post may show.</summary>
    private const string Everything = """
        # A heading

        A sum, $a_1 < b_2$, and a note.[^1] A <span lang="he" dir="rtl">שלום</span> and a word of *weight*.

        <p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="lazy.png" width="120" height="60" loading="lazy" alt="waits for a script"></p>
        <p><img class="lazy" data-srcset="set.png 1x, set-2.png 2x" width="120" height="60" alt="a set that waits"></p>
        <p><noscript><img src="twin.png" width="120" height="60" alt="for those without script"></noscript></p>
        <p><picture><source srcset="picture.webp" type="image/webp"><img src="picture.png" width="120" height="60" alt="a picture of two kinds"></picture></p>
        <p><video src="film.mp4" poster="film.png" width="240" height="120"></video></p>
        <p><audio src="voice.mp3"></audio></p>
        <iframe src="https://www.youtube.com/embed/abc" title="A film of cats"></iframe>
        <iframe src="https://player.vimeo.com/video/123" title="A film of dogs"></iframe>

        - [x] done
        - [ ] to do

        <details open><summary>More</summary><p>What was folded.</p></details>

        ```csharp
        var answer = 42 < 43;
        ```

        $$
        \sum_{i=1}^n i
        $$

        | left | right |
        |:-----|------:|
        | cell | other |

        Term
        :   Definition

        <p><svg width="120" height="60" viewBox="0 0 120 60"><rect width="120" height="60" fill="teal"/><text x="10" y="35" fill="white">drawn</text></svg></p>
        <p><math><msup><mi>x</mi><mn>2</mn></msup></math></p>

        [^1]: The note's own words.
        """;

    /// <summary>Finds elements that are missing or not visible, and links that lead nowhere.</summary>
    private const string Missing = """
        (async () => {
          const missing = [];
          for (const selector of ["h1[id]", "[dir=rtl][lang=he]", "img[alt='waits for a script'][width][height]", "img[alt='a set that waits'][srcset*=' 2x']", "img[alt='for those without script']",
              "picture > source[srcset]", "picture > img", "video[controls][poster][width]", "video > a[href$='film.mp4']", "audio[controls] > a[href$='voice.mp3']",
              "a[href='https://www.youtube.com/watch?v=abc']", "a[href='https://vimeo.com/123']", ".footnote-ref", ".footnotes", ".footnote-back-ref", ".task-list-item", "details[open] > p",
              "code.language-csharp", "table td[style*=right]", "dl > dt", "dl > dd", "svg > rect", "svg > text", "math msup"]) {
            const element = document.querySelector(selector);
            const isFallback = selector.includes("source") || selector.startsWith("video >") || selector.startsWith("audio");
            if (!element) missing.push(selector);
            else if (!isFallback && element.getClientRects().length == 0) missing.push("hidden: " + selector);
          }
          for (const text of ["$a_1 < b_2$", "\u2611 done", "\u2610 to do", "What was folded.", "var answer = 42 < 43;", "\\sum_{i=1}^n i", "A film of cats", "A film of dogs", "The note's own words.", "Definition", "\u05E9\u05DC\u05D5\u05DD"])
            if (!document.body.innerText.includes(text)) missing.push(text);
          for (const link of document.querySelectorAll(".footnote-ref, .footnote-back-ref"))
            if (!document.getElementById(decodeURIComponent(link.hash.slice(1)))) missing.push("nowhere: " + link.href);
          for (const image of document.images) {
            image.loading = "eager";
            await image.decode().catch(() => missing.push("not shown: " + image.currentSrc));
          }
          return missing;
        })()
        """;

    [FactThatNeeds("chromium", Need.Patience)]
    public async Task Everything_that_a_post_may_show_is_on_its_page_and_in_a_bare_reader()
    {
        const string Reader = "https://reader.example/";
        var post = Post(0, "") with { Title = "Everything", Link = new(Home + "posts/everything/"), Content = PostContent.Markdown(Everything) };
        var feed = new Feed { Title = "A blog", Link = new(Home), Authors = [new("Ann")], Posts = [post] };
        using var client = ClientOf(feed);
        using var json = JsonDocument.Parse(await client.GetStringAsync(new Uri(Home + "feed.json")));
        var content = json.RootElement.GetProperty("items")[0].GetProperty("content_html").GetString()!;
        await using var browser = await ChromiumProcess.StartAsync();
        var page = await browser.OpenAsync(request =>
            request.Url == Reader ? ChromiumResponse.Html($"<!doctype html><html lang=en><meta charset=utf-8><title>Reader</title><body>{content}")
            : request.Kind == "Image" ? new("image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg' width='120' height='60'><rect width='120' height='60' fill='orange'/></svg>"u8.ToArray())
            : Answer(client, request));

        foreach (var (address, name) in new[] { (post.Link.AbsoluteUri, "everything-on-its-page"), (Reader, "everything-in-a-reader") })
        {
            await page.LoadAsync(address);
            var missing = await page.EvaluateAsync(Missing);
            if (Environment.GetEnvironmentVariable("FEEDS_SCREENSHOTS") is { Length: > 0 } folder)
                await File.WriteAllBytesAsync(Path.Combine(folder, name + ".png"), await page.CaptureAsync(800));
            Assert.Equal("[]", missing!.ToJsonString());
        }
    }

    [FactThatNeeds("chromium", Need.Patience)]
    public async Task No_attack_runs_on_any_page()
    {
        var posts = Attacks.All.Select((attack, i) => Post(i, attack.Value)).ToList();
        var feed = new Feed { Title = "A <script>alert(1)</script> blog", Description = "<img src=x onerror=alert(1)>", Link = new(Home), Authors = [new("Ann")], Posts = posts };
        using var client = ClientOf(feed);
        var answers = new ConcurrentDictionary<string, ChromiumResponse>();
        await using var browser = await ChromiumProcess.StartAsync();
        var page = await browser.OpenAsync(request =>
            request.Url == Frames ? ChromiumResponse.Html("<!doctype html><html lang=en><title>Frames</title><body>")
            : request.Url.StartsWith(Home, StringComparison.Ordinal) ? answers.GetOrAdd(request.Url, _ => Answer(client, request)!)
            : null);

        // These pages show every post. Each is opened alone, as is each kind of page.
        foreach (var path in new[] { "", "posts/", "categories/feeds/", "subscribe/", "nothing/", "authors/ann/", "posts/0/", "posts/1/" })
        {
            await page.LoadAsync(Home + path);
            Assert.Equal("[]", (await page.EvaluateAsync(TouchAll + "([])"))!.ToJsonString());
        }

        foreach (var some in posts.Select(post => post.Link.AbsolutePath).Chunk(50))
        {
            await page.LoadAsync(Frames);
            Assert.Equal("[]", (await page.EvaluateAsync($"{TouchAll}({JsonSerializer.Serialize(some)})"))!.ToJsonString());
        }

        Assert.Equal([], page.Scripts.Where(script => script != Home + "copy.js"));
        Assert.Equal([], page.Dialogs);
        Assert.Equal([], page.Windows);
        Assert.Equal([], page.Requests.Where(request => request.Kind is not ("Image" or "Media")));
        output.WriteLine($"{posts.Count} posts: no script but the host's own, no dialog, no window; {page.Requests.Count} requests to elsewhere, all for images and media");
    }

    [FactThatNeeds("chromium", Need.Patience)]
    public async Task A_script_an_event_handler_and_a_request_in_a_frame_are_seen()
    {
        await using var browser = await ChromiumProcess.StartAsync();
        var page = await browser.OpenAsync(request => request.Url switch
        {
            Frames => ChromiumResponse.Html("<!doctype html><title>Frames</title><body>"),
            Home + "bad/" => ChromiumResponse.Html("<!doctype html><title>Bad</title><main><h1 onpointerdown='window.seen = 1'>Bad</h1><script>alert(1)</script><link rel=stylesheet href=https://elsewhere.example/x.css></main>"),
            Home + "other/" => ChromiumResponse.Html("<!doctype html><title>Other</title>"),
            _ => null,
        });
        await page.LoadAsync(Frames);
        var wrong = (await page.EvaluateAsync(TouchAll + "(['/bad/', '/other/'])"))!.ToJsonString();
        Assert.Contains("/bad/ has an element of a post", wrong, StringComparison.Ordinal);
        Assert.Contains("/other/ is not shown", wrong, StringComparison.Ordinal);
        Assert.Equal(2, page.Scripts.Count);
        Assert.Equal(["1"], page.Dialogs);
        Assert.Contains(new("https://elsewhere.example/x.css", "Stylesheet"), page.Requests);
    }

    /// <summary>Starts the sample host with a feed of other posts, and without its log, which would have six lines for each request.</summary>
    private HttpClient ClientOf(Feed feed) => host
        .WithWebHostBuilder(builder => builder
            .ConfigureLogging(logging => logging.ClearProviders())
            .ConfigureTestServices(services => services.AddFeeds((_, _) => new(feed))))
        .CreateClient(new() { BaseAddress = new(Home) });

    private static Post Post(int number, string attack) => new()
    {
        Title = "a " + attack,
        Link = new(FormattableString.Invariant($"{Home}posts/{number}/")),
        Published = Instant.FromUtc(2026, 1, 5, 9, 0) - Duration.FromDays(number),
        Summary = "a " + attack,
        Authors = [new("Ann " + attack)],
        Categories = [new("Feeds") { Label = "Feeds " + attack }],
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
