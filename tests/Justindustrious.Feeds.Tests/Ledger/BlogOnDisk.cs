using Justindustrious.Feeds.Tests.Sources;

namespace Justindustrious.Feeds.Tests.Ledger;

/// <summary>What an author does to the posts of a site folder.</summary>
internal static class BlogOnDisk
{
    public static SiteFolder WritePost(this SiteFolder site, string slug, string body, string date = "2026-11-23") =>
        site.Write($"posts/{slug}.md", $"---\ntitle: {slug}\ndate: {date}\n---\n{body}\n");

    public static SiteFolder Move(this SiteFolder site, string slug, string newSlug)
    {
        File.Move(Path.Combine(site.Root, "posts", slug + ".md"), Path.Combine(site.Root, "posts", newSlug + ".md"));
        return site;
    }

    public static SiteFolder Delete(this SiteFolder site, string slug)
    {
        File.Delete(Path.Combine(site.Root, "posts", slug + ".md"));
        return site;
    }

    /// <summary>Does what a successful build does to the ledger.</summary>
    public static void Publish(this SiteFolder site)
    {
        var folder = site.Load();
        Assert.True(folder.TryCreateFeedSet(out _, out var report), report.ToString());
        folder.Ledger!.Save();
    }
}
