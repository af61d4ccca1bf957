using System.Text.Json;
using Justindustrious.Feeds.Text;
using NodaTime;
using NodaTime.Text;

namespace Justindustrious.Feeds.Tests.SecondOpinions.Generators;

/// <summary>What our library makes of the same site.</summary>
internal static class OwnReading
{
    // No post of the fixtures is dated between this moment and the day on which the tests run.
    private static readonly Instant Now = Instant.FromUtc(2026, 1, 1, 0, 0);

    public static (IReadOnlyList<PostOpinion> Opinions, MarkdownFolder Site) Read(string folder, bool drafts)
    {
        var site = MarkdownFolder.Load(folder, new() { Now = Now, IncludeDrafts = drafts });
        Assert.True(site.Report.IsValid && site.Feed is not null, site.Report.ToString());
        using var json = JsonDocument.Parse(site.Feed!.ToJsonFeed());
        var html = json.RootElement.GetProperty("items").EnumerateArray()
            .Select(item => (Id: item.GetProperty("id").GetString()!, Html: item.GetProperty("content_html").GetString()!))
            .DistinctBy(item => item.Id).ToDictionary(item => item.Id, item => item.Html, StringComparer.Ordinal);
        return ([.. site.Feed.Posts.Select(post => Of(post, folder, html)).OrderBy(opinion => opinion.Address, StringComparer.Ordinal)
            .ThenBy(opinion => opinion.File, StringComparer.Ordinal)], site);
    }

    /// <summary>Reads addresses alone. Posts that are refused are left out.</summary>
    public static IEnumerable<PostOpinion> ReadAddresses(TempFolder folder)
    {
        var site = MarkdownFolder.Load(folder.Path, new() { Now = Now, SkipsBadPosts = true });
        Assert.NotNull(site.Feed);
        return site.Feed!.Posts.Select(post => Of(post, folder.Path, []));
    }

    private static PostOpinion Of(Post post, string folder, Dictionary<string, string> html)
    {
        var file = post.Origin!.File!;
        return PostOpinion.Of(
            file.StartsWith(folder + "/", StringComparison.Ordinal) ? file[(folder.Length + 1)..] : file,
            UriText.Of(post.Link), InstantPattern.ExtendedIso.Format(post.Published.ToInstant()), post.Title,
            post.Categories.Select(category => category.Name), html.GetValueOrDefault(post.Id, ""));
    }
}
