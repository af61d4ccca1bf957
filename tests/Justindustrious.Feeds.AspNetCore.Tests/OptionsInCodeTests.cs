using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Justindustrious.Feeds.AspNetCore.Tests;

/// <summary>Options of feeds that a program sets in code.</summary>
public class OptionsInCodeTests
{
    [Fact]
    public void A_wider_policy_has_what_was_added_and_is_the_default_without()
    {
        var policy = new ContentPolicyConfiguration();
        Assert.Same(ContentPolicy.Default, policy.ToContentPolicy());
        policy.Elements.Add("iframe");
        policy.Attributes.Add("allow");
        policy.Classes.Add("wide");
        policy.Schemes.Add("sip");
        policy.CssProperties.Add("columns");
        var made = new ContentPolicyConfiguration(policy.ToContentPolicy()).ToContentPolicy();
        Assert.True(made.Elements.Contains("iframe") && made.Attributes.Contains("allow") && made.Classes.Contains("wide"));
        Assert.True(made.Schemes.Contains("sip") && made.CssProperties.Contains("columns") && made.Elements.Contains("p"));
    }

    [Fact]
    public void Options_of_documents_are_taken_and_then_changed()
    {
        FeedConfiguration document = new FeedOptions { MaxPosts = 3 };
        document.Content = ContentAmount.Summary;
        document.Indented = false;
        var options = document.ToFeedOptions();
        Assert.Equal((3, ContentAmount.Summary, false), (options.MaxPosts, options.Content, options.Indented));
        Assert.Equal(3, new FeedConfiguration(options).MaxPosts);
    }

    [Fact]
    public async Task A_named_folder_is_served_as_its_options_say()
    {
        using var folder = new TempFolder();
        folder.Write("feeds.yml", "title: A blog\nhome: https://blog.example.org/\nauthor: Ann\n");
        for (var day = 1; day <= 3; day++)
            folder.Write($"posts/2026-01-0{day}-post.md", $"---\ntitle: Post {day}\nslug: post-{day}\n---\nText\n");

        await using var server = await FeedServer.StartWithAsync(
            services => services.AddMarkdownFeeds("news", folder.Path, options =>
            {
                options.RefreshAfter = Timeout.InfiniteTimeSpan;
                options.Documents.History = FeedHistory.Pages;
                options.Documents.PageSize = 2;
            }),
            app => app.MapFeeds(name: "news"));

        var rss = await server.Client.GetStringAsync("/rss.xml");
        Assert.Contains("<title>Post 3</title>", rss, StringComparison.Ordinal);
        Assert.DoesNotContain("<title>Post 1</title>", rss, StringComparison.Ordinal);
        Assert.Contains("rel=\"next\" href=\"https://blog.example.org/page/2/rss.xml\"", rss, StringComparison.Ordinal);
    }
}
