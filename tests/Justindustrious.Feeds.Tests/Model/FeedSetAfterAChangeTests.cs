using NodaTime;

namespace Justindustrious.Feeds.Tests.Model;

/// <summary>Documents that are made after a change are those that would be made from nothing.</summary>
public class FeedSetAfterAChangeTests
{
    private static readonly FeedSetOptions Archives = new()
    {
        By = FeedGrouping.Category | FeedGrouping.Author, History = FeedHistory.Archives, PageSize = 5, Document = new() { MaxPosts = 5 },
    };

    public static TheoryData<FeedGrouping, FeedHistory, bool> Layouts { get; } = new()
    {
        { FeedGrouping.None, FeedHistory.None, true },
        { FeedGrouping.Category | FeedGrouping.Author | FeedGrouping.Language | FeedGrouping.Section, FeedHistory.Archives, false },
        { FeedGrouping.Category, FeedHistory.Archives, true },
        { FeedGrouping.Author, FeedHistory.Pages, true },
    };

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Any_changes_give_the_same_bytes_and_findings_as_without_the_documents_of_before(FeedGrouping by, FeedHistory history, bool indented)
    {
        var random = new Random(7);
        var options = new FeedSetOptions { By = by, History = history, PageSize = 4, Document = new() { MaxPosts = 6, Indented = indented } };
        var feed = FeedOf([.. Enumerable.Range(0, 30).Select(Post)]);
        var set = FeedSet.Create(feed, options);
        for (var step = 0; step < 60; step++)
        {
            feed = Change(feed, random, step);
            var isValid = FeedSet.TryCreate(feed, options, set, out var after, out var report);
            Assert.Equal(isValid, FeedSet.TryCreate(feed, options, out var anew, out var expected));
            Assert.Equal(expected.Diagnostics.Select(Shown), report.Diagnostics.Select(Shown));
            if (after is null)
                continue;
            Assert.Equal(anew!.Documents.Keys, after.Documents.Keys);
            foreach (var (path, document) in anew.Documents)
            {
                var other = after.Documents[path];
                Assert.Equal((path, document.ToString(), document.Updated), (path, other.ToString(), other.Updated));
                Assert.Equal(document.Report.Diagnostics.Select(Shown), other.Report.Diagnostics.Select(Shown));
            }

            set = after;
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Only_documents_that_hold_a_changed_post_are_made_again(bool sameInstances)
    {
        var posts = Enumerable.Range(0, 40).Select(Post).ToList();
        var before = FeedSet.Create(FeedOf(posts), Archives);
        // Complete archives of earlier posts, and categories and authors without the new post, stay.
        var next = Post(40) with { Categories = ["Topic 1"], Authors = [new Person("Ann")] };
        var after = FeedSet.Create(FeedOf([.. sameInstances ? posts : Enumerable.Range(0, 40).Select(Post), next]), Archives, before);
        var made = after.Documents.Where(document => !before.Documents.TryGetValue(document.Key, out var same) || !ReferenceEquals(same, document.Value))
            .Select(document => document.Key).Where(path => path.EndsWith("rss.xml", StringComparison.Ordinal));
        Assert.Contains("rss.xml", made);
        Assert.All(made, path => Assert.True(
            !path.StartsWith("categories/", StringComparison.Ordinal) || path.StartsWith("categories/topic-1/", StringComparison.Ordinal), path));
        Assert.All(made, path => Assert.DoesNotContain("archive/1/", path, StringComparison.Ordinal));
        Assert.InRange(after.Documents.Count - (made.Count() * 3), after.Documents.Count / 2, after.Documents.Count);
    }

    /// <summary>The findings of all posts are in the report of each document: to compare them for each document would take seconds for a large site.</summary>
    [Fact]
    public void A_change_does_not_look_at_all_findings_again_for_each_document()
    {
        var posts = Enumerable.Range(0, 1500).Select(number => Post(number) with { Content = PostContent.Html("<p class=\"note\">Words</p>") }).ToList();
        var before = FeedSet.Create(FeedOf(posts), Archives);
        Assert.InRange(before.Report.Diagnostics.Count, 1500, int.MaxValue);
        Assert.InRange(before.Documents.Count, 1500, int.MaxValue);
        posts.Add(Post(1500));
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var after = FeedSet.Create(FeedOf(posts), Archives, before);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - allocated, 0, 50_000_000);
        Assert.Same(before.Documents["archive/1/rss.xml"], after.Documents["archive/1/rss.xml"]);
    }

    [Fact]
    public void Other_options_and_another_head_make_all_documents_again()
    {
        var feed = FeedOf([.. Enumerable.Range(0, 12).Select(Post)]);
        var before = FeedSet.Create(feed, Archives);
        AssertAllNew(before, FeedSet.Create(feed, Archives with { Document = Archives.Document with { Indented = false } }, before));
        AssertAllNew(before, FeedSet.Create(feed with { Copyright = "2026" }, Archives, before));
        Assert.All(FeedSet.Create(feed, Archives, before).Documents, document => Assert.Same(before.Documents[document.Key], document.Value));
        AssertAllNew(before, FeedSet.Create(feed, Archives, previous: null));

        static void AssertAllNew(FeedSet before, FeedSet after) =>
            Assert.All(after.Documents, document => Assert.NotSame(before.Documents[document.Key], document.Value));
    }

    [Fact]
    public void A_missing_member_of_a_new_post_is_named_by_its_place()
    {
        var posts = Enumerable.Range(0, 3).Select(Post).ToList();
        var before = FeedSet.Create(FeedOf(posts), Archives);
        var missing = Assert.Throws<ArgumentException>(() => FeedSet.Create(FeedOf([.. posts, Post(3) with { Content = null! }]), Archives, before));
        Assert.StartsWith("posts[3].content is null", missing.Message, StringComparison.Ordinal);
        missing = Assert.Throws<ArgumentException>(() => FeedSet.Create(FeedOf([.. posts, null!]), Archives, before));
        Assert.StartsWith("posts[3] is null", missing.Message, StringComparison.Ordinal);
    }

    private static string Shown(FeedDiagnostic finding) => $"{finding.Path} {finding}";

    private static Feed Change(Feed feed, Random random, int step)
    {
        List<Post> posts = [.. feed.Posts];
        var at = random.Next(posts.Count);
        switch (random.Next(11))
        {
            case 0:
                posts.Insert(at, Post(100 + step));
                break;
            case 1 when posts.Count > 3:
                posts.RemoveAt(at);
                break;
            case 2:
                posts[at] = posts[at] with { Title = $"Changed {step}" };
                break;
            case 3:
                // Findings: below an Error, and Errors.
                posts[at] = posts[at] with { Content = PostContent.Html(step % 2 == 0 ? "<p><marquee>moves</marquee></p><script>x</script>" : $"<p>{step}</p>") };
                break;
            case 4:
                posts[at] = posts[at] with { Id = posts[random.Next(posts.Count)].Id };
                break;
            case 5:
                posts = [.. posts.Select(post => post with { Content = PostContent.Html(post.Content.Source) })];
                break;
            case 6:
                posts = [.. posts.OrderBy(_ => random.Next())];
                break;
            case 8:
                // Two posts with one address, and ids that Atom can't hold.
                posts[at] = posts[at] with { Link = posts[random.Next(posts.Count)].Link, Id = step % 3 == 0 ? $"id {step}" : $"tag:example.org,2026:{step}" };
                break;
            case 9:
                posts[at] = Post(200 + step);
                break;
            case 7:
                return feed with { Title = $"Site {step}", Language = step % 2 == 0 ? "en" : "de" };
            default:
                posts[at] = posts[at] with { Published = posts[at].Published.ToInstant() + Duration.FromHours(random.Next(-500, 500)) };
                break;
        }

        return feed with { Posts = posts };
    }

    private static Feed FeedOf(IReadOnlyList<Post> posts) => new() { Title = "Site", Link = new("https://example.org/"), Language = "en", Posts = posts };

    private static Post Post(int number) => new()
    {
        Title = $"Post {number}",
        Link = new($"https://example.org/posts/{number}/"),
        Published = Instant.FromUtc(2026, 1, 1, 0, 0) + Duration.FromHours(number * 5),
        Content = PostContent.Html($"<p>Words of post {number}</p>"),
        Categories = [$"Topic {number % 5}", .. number % 7 == 0 ? new Category[] { $"TOPIC {number % 5}" } : []],
        Authors = number % 3 == 0 ? [] : [new Person(number % 3 == 1 ? "Ann" : "Bob")],
        Language = number % 4 == 0 ? "de" : null,
        Section = number % 2 == 0 ? "news" : null,
    };
}
