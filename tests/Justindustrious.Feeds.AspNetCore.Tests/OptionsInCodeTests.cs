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

        var set = new FeedSetConfiguration { Document = document, History = FeedHistory.Pages, PageSize = 2 }.ToFeedSetOptions();
        Assert.Equal((3, FeedHistory.Pages, 2), (set.Document.MaxPosts, set.History, set.PageSize));
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
                options.MaxAge = TimeSpan.FromSeconds(77);
            }),
            app => app.MapFeeds(name: "news"));

        using var response = await server.GetAsync("/rss.xml");
        Assert.Equal(TimeSpan.FromSeconds(77), response.Headers.CacheControl!.MaxAge);
        Assert.Contains("<title>Post 3</title>", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
