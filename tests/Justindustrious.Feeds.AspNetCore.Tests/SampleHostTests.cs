using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Justindustrious.Feeds.AspNetCore.Tests;

public sealed partial class SampleHostTests(WebApplicationFactory<Program> host) : IClassFixture<WebApplicationFactory<Program>>
{
    private const string Home = "https://justindustrious.example";

    private readonly HttpClient _client = host.CreateClient(new() { AllowAutoRedirect = false });

    public static TheoryData<string> Pages { get; } =
    [
        "/", "/posts/", "/subscribe/", "/posts/asking-politely/", "/posts/titles-are-text/", "/categories/feeds/",
        "/categories/c_sharp/", "/categories/%E6%97%A5%E6%9C%AC%E8%AA%9E/", "/authors/ada-feedwell/",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_has_a_language_a_title_one_heading_a_way_past_the_frame_and_the_feeds(string path)
    {
        using var response = await _client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        var html = await response.Content.ReadAsStringAsync();
        Assert.StartsWith("<!DOCTYPE html>", html, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", html, StringComparison.Ordinal);
        Assert.Matches("<title>.*Justindustrious</title>", html);
        Assert.Single(Regex.Matches(html, "<h1[ >]"));
        Assert.Contains("<a class=\"skip\" href=\"#content\">", html, StringComparison.Ordinal);
        // A trail that leads only to the home page repeats the name of the blog.
        Assert.Equal(path.Count(character => character == '/') > 2, html.Contains("<nav class=\"trail\" aria-label=\"Breadcrumb\">", StringComparison.Ordinal));
        Assert.Contains("""<link rel="alternate" type="application/rss+xml" title="Justindustrious (RSS 2.0)" href="/rss.xml">""", html, StringComparison.Ordinal);
        Assert.Contains("""<link rel="alternate" type="application/atom+xml" title="Justindustrious (Atom 1.0)" href="/atom.xml">""", html, StringComparison.Ordinal);
        Assert.Contains("""<link rel="alternate" type="application/feed+json" title="Justindustrious (JSON Feed 1.1)" href="/feed.json">""", html, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_with_its_style_and_script_takes_less_than_60_KB(string path)
    {
        var bytes = 0;
        foreach (var part in (string[])[path, "/site.css", "/copy.js", "/favicon.svg"])
            bytes += (await _client.GetByteArrayAsync(part)).Length;
        Assert.InRange(bytes, 1000, 60_000);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_answers_HEAD_too(string path)
    {
        using var response = await _client.SendAsync(new(HttpMethod.Head, path));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Every_link_picture_and_recording_of_the_site_is_there()
    {
        var open = new Queue<string>(["/"]);
        var seen = new HashSet<string>(["/"]);
        while (open.TryDequeue(out var path))
        {
            using var response = await _client.GetAsync(path);
            Assert.True(response.IsSuccessStatusCode, $"{path}: {(int)response.StatusCode}");
            if (response.Content.Headers.ContentType?.MediaType != "text/html")
                continue;
            foreach (Match match in Address().Matches(await response.Content.ReadAsStringAsync()))
            {
                var address = WebUtility.HtmlDecode(match.Groups[1].Value);
                Assert.False(address.Length > 0 && address[0] is not ('/' or '#') && !address.Contains(':', StringComparison.Ordinal), $"{address} on {path} is relative");
                if (address.StartsWith('/') && seen.Add(address.Split('#')[0]))
                    open.Enqueue(address.Split('#')[0]);
            }
        }

        Assert.Contains("/audio/a-voice-in-the-feed.mp3", seen);
        Assert.Contains("/images/poll.png", seen);
        Assert.Contains("/categories/%E6%97%A5%E6%9C%AC%E8%AA%9E/feed.json", seen);
        Assert.True(seen.Count > 80, $"only {seen.Count} addresses");
    }

    [Fact]
    public async Task The_draft_and_the_post_of_2050_are_nowhere()
    {
        foreach (var path in new[] { "/", "/posts/", "/rss.xml", "/atom.xml", "/feed.json", "/categories/publishing/" })
        {
            var text = await _client.GetStringAsync(path);
            Assert.DoesNotContain("Drafts stay", text, StringComparison.Ordinal);
            Assert.DoesNotContain("letter to later", text, StringComparison.Ordinal);
        }

        foreach (var path in new[] { "/posts/drafts-stay-home/", "/posts/a-letter-to-later/" })
        {
            using var response = await _client.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Fact]
    public async Task A_page_shows_what_the_feed_holds_but_for_the_address_of_the_site()
    {
        using var feed = JsonDocument.Parse(await _client.GetStringAsync("/feed.json"));
        var items = feed.RootElement.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(8, items.Count);
        foreach (var item in items)
        {
            var page = (await _client.GetStringAsync(new Uri(item.GetProperty("url").GetString()!).AbsolutePath)).Replace("<pre tabindex=\"0\"", "<pre", StringComparison.Ordinal);
            var content = item.GetProperty("content_html").GetString()!;
            Assert.True(content.Length > 1000);
            Assert.Contains(content.Replace($"=\"{Home}/", "=\"/", StringComparison.Ordinal).Trim(), page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_stands_under_a_title_reads_well_without_a_style_sheet()
    {
        var page = await _client.GetStringAsync("/posts/the-id-is-a-promise/");
        var meta = Regex.Match(page, "<p class=\"meta\">(.*?)</p>", RegexOptions.Singleline).Groups[1].Value;
        Assert.Equal("14 April 2025 · updated 2 September 2025 · 3 minutes to read · by Justin Dustrious", WebUtility.HtmlDecode(Regex.Replace(meta, "<[^>]*>", "")));
    }

    [Fact]
    public async Task The_recording_has_the_length_that_the_feed_says_and_can_be_fetched_in_parts()
    {
        var rss = XDocument.Parse(await _client.GetStringAsync("/rss.xml"));
        var enclosure = Assert.Single(rss.Descendants("enclosure"));
        Assert.Equal("audio/mpeg", (string?)enclosure.Attribute("type"));
        Assert.StartsWith($"{Home}/audio/", (string)enclosure.Attribute("url")!, StringComparison.Ordinal);
        var path = new Uri((string)enclosure.Attribute("url")!).AbsolutePath;
        using var whole = await _client.GetAsync(path);
        Assert.Equal((long)enclosure.Attribute("length")!, whole.Content.Headers.ContentLength);
        Assert.Equal("audio/mpeg", whole.Content.Headers.ContentType!.MediaType);

        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Range = new(100, 199) } };
        using var part = await _client.SendAsync(request);
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal(100, part.Content.Headers.ContentLength);
    }

    [Theory]
    [InlineData("/nothing/here")]
    [InlineData("/posts/nothing/")]
    [InlineData("/posts/Asking-Politely/")]
    [InlineData("/categories/nothing/")]
    [InlineData("/categories/nothing/rss.xml")]
    [InlineData("/posts/nothing")]
    [InlineData("/categories/feeds%2Frss.xml")]
    [InlineData("/POSTS/")]
    [InlineData("/Categories/feeds/")]
    [InlineData("/problems/404")]
    [InlineData("/problems/500")]
    [InlineData("/problems/200")]
    [InlineData("/problems/-1")]
    public async Task What_is_not_there_is_said_with_a_page(string path)
    {
        using var response = await _client.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("<h1>Nothing here</h1>", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/index.xml", HttpStatusCode.MovedPermanently, "/rss.xml")]
    [InlineData("/categories/syndication/atom.xml", HttpStatusCode.MovedPermanently, "/categories/feeds/atom.xml")]
    [InlineData("/comments.xml", HttpStatusCode.Gone, null)]
    public async Task Requests_for_old_addresses_of_feeds_are_answered(string path, HttpStatusCode status, string? address)
    {
        using var response = await _client.GetAsync(path);
        Assert.Equal((status, address), (response.StatusCode, response.Headers.Location?.ToString()));
        Assert.Equal(TimeSpan.FromMinutes(5), response.Headers.CacheControl!.MaxAge);
    }

    [Theory]
    [InlineData("application/atom+xml", "/atom.xml")]
    [InlineData("application/feed+json", "/feed.json")]
    public async Task One_address_answers_in_each_format(string accept, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/feed") { Headers = { { "Accept", accept } } };
        using var response = await _client.SendAsync(request);
        Assert.Equal(address, response.Content.Headers.ContentLocation!.ToString());
    }

    [Fact]
    public async Task Its_health_can_be_asked_for()
    {
        // Until the posts are read for the first time, the check is not healthy.
        await _client.GetStringAsync("/rss.xml");
        Assert.Equal("Healthy", await _client.GetStringAsync("/health"));
    }

    [Fact]
    public async Task A_feed_can_only_be_read()
    {
        using var response = await _client.PostAsync("/rss.xml", null);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "HEAD", "OPTIONS"], response.Content.Headers.Allow.Order());
    }

    [Fact]
    public async Task A_page_has_one_address_with_a_slash_at_its_end()
    {
        using var response = await _client.GetAsync("/posts/asking-politely?from=mail");
        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal("/posts/asking-politely/?from=mail", response.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/posts/asking-politely/")]
    public async Task A_page_is_read_as_feeds_are_and_in_no_other_way(string path)
    {
        using var refused = await _client.PostAsync(path, null);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, refused.StatusCode);
        Assert.Equal(["GET", "HEAD", "OPTIONS"], refused.Content.Headers.Allow.Order());
        using var asked = await _client.SendAsync(new(HttpMethod.Options, path));
        Assert.Equal(HttpStatusCode.NoContent, asked.StatusCode);
        Assert.Equal(["GET", "HEAD", "OPTIONS"], asked.Content.Headers.Allow.Order());
    }

    [Fact]
    public async Task A_browser_that_has_a_page_gets_304()
    {
        using var first = await _client.GetAsync("/posts/asking-politely/");
        Assert.Equal("no-cache", first.Headers.CacheControl!.ToString());
        using var request = new HttpRequestMessage(HttpMethod.Get, "/posts/asking-politely/") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var again = await _client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.Equal("no-cache", again.Headers.CacheControl!.ToString());
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Nothing_from_elsewhere_may_run_on_a_page()
    {
        using var response = await _client.GetAsync("/posts/titles-are-text/");
        Assert.Contains("default-src 'self'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.DoesNotMatch("<script(?! src=\"/copy.js\")|<style| on[a-z]+=\"|<iframe|<form", await response.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("(?:href|src)=\"([^\"]*)\"")]
    private static partial Regex Address();
}
