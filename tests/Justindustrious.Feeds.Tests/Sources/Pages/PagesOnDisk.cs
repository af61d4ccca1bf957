using NodaTime;

namespace Justindustrious.Feeds.Tests.Sources.Pages;

/// <summary>A site that a generator wrote, on disk for the length of a test.</summary>
internal sealed class PagesOnDisk(string? yml = SiteFolder.Yml) : IDisposable
{
    private readonly SiteFolder _site = new(yml);

    public string Root => _site.Root;

    /// <summary>A page whose article has a title, a date and a text.</summary>
    public static string Post(string head = "", string before = "", string text = "<p>The kettle boils at a hundred degrees.</p>", string after = "") =>
        $"<!doctype html>\n<html lang=\"en\">\n<head><title>Hello</title>{head}</head>\n<body><main><article>\n<h1>Hello</h1>\n<time datetime=\"2026-11-23\">Monday</time>\n{before}{text}{after}</article></main></body></html>\n";

    public PagesOnDisk Write(string path, string html)
    {
        _site.Write("_site/" + path, html);
        return this;
    }

    public MarkdownFolder Load(Instant? now = null) => _site.Load(now);

    /// <summary>The one post, of a site without a Warning or an Error.</summary>
    public Post Only()
    {
        var folder = Load();
        Assert.DoesNotContain(folder.Report.Diagnostics, finding => finding.Severity != FeedSeverity.Info);
        return Assert.Single(folder.Feed!.Posts);
    }

    /// <summary>What a document holds of the one post's text.</summary>
    public string Text()
    {
        Only();
        var json = Load().Feed! with { Authors = [new("Ann")] };
        using var document = System.Text.Json.JsonDocument.Parse(json.ToJsonFeed());
        return document.RootElement.GetProperty("items")[0].GetProperty("content_html").GetString()!;
    }

    public string Findings() => _site.Lines(Load().Report);

    public void Dispose() => _site.Dispose();
}
