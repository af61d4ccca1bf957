using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Microsoft.Extensions.DependencyInjection;

namespace Justindustrious.Feeds.AspNetCore.Tests;

/// <summary>A large site over SQLite, as docs/guides/ef-core.md shows it: documents are made when they are asked for, of the rows that they hold.</summary>
public sealed class PostStoreTests : IDisposable
{
    private static readonly FeedSetOptions Layout = new()
    {
        By = FeedGrouping.Category | FeedGrouping.Author, History = FeedHistory.Archives, PageSize = 10, Document = new() { MaxPosts = 10 },
    };

    private readonly TempFolder _folder = new();
    private readonly Reads _reads = new();

    private string Database => $"Data Source={Path.Combine(_folder.Path, "blog.db")};Pooling=False";

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(FeedHistory.None)]
    [InlineData(FeedHistory.Archives)]
    [InlineData(FeedHistory.Pages)]
    public async Task Every_document_is_that_of_the_whole_site(FeedHistory history)
    {
        var options = Layout with { History = history };
        await using var server = await StartAsync(45, options);
        var all = FeedSet.Create(await WholeAsync(server), options);
        foreach (var (path, document) in all.Documents)
        {
            Assert.Equal(document.ToString(), await server.Client.GetStringAsync("/" + path));
            using var answer = await server.GetAsync("/" + path);
            Assert.Equal(document.EntityTag, answer.Headers.ETag!.Tag);
        }

        foreach (var none in new[] { "archive/6/rss.xml", "page/6/rss.xml", "archive/0/rss.xml", "archive/x/rss.xml", "categories/none/rss.xml", "authors/none/atom.xml" })
            Assert.Equal(HttpStatusCode.NotFound, (await server.GetAsync("/" + none)).StatusCode);
        using var negotiated = await server.GetAsync("/categories/topic-1/feed", ("Accept", "application/feed+json"));
        Assert.Equal("/categories/topic-1/feed.json", negotiated.Content.Headers.ContentLocation!.ToString());
    }

    [Fact]
    public async Task Only_the_posts_of_what_is_asked_for_are_read_and_each_is_read_once()
    {
        await using var server = await StartAsync(45, Layout);
        var publishers = server.Services.GetRequiredService<FeedPublishers>();
        await publishers.GetAsync("/");
        Assert.Equal(10, _reads.Posts);
        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => server.Client.GetStringAsync(i % 2 == 0 ? "/archive/2/rss.xml" : "/archive/2/atom.xml")));
        Assert.Equal(20, _reads.Posts);
        Assert.Equal(2, publishers.Count);
    }

    [Fact]
    public async Task A_new_post_makes_only_the_documents_again_that_hold_it()
    {
        await using var server = await StartAsync(45, Layout);
        var publishers = server.Services.GetRequiredService<FeedPublishers>();
        foreach (var path in new[] { "rss.xml", "archive/1/rss.xml", "archive/5/rss.xml", "categories/topic-1/rss.xml", "categories/topic-2/rss.xml" })
            await server.Client.GetStringAsync("/" + path);

        var post = await AddAsync(server, 46);
        var results = await publishers.RefreshAsync([post]);
        Assert.Equal(["/", "/archive/5/", "/categories/topic-1/"], results.Keys);
        Assert.All(results.Values, result => Assert.Equal(FeedRefreshOutcome.Published, result.Outcome));
        Assert.Contains("Post 46", await server.Client.GetStringAsync("/rss.xml"), StringComparison.Ordinal);

        // A change of an old post is read where it stands.
        results = await publishers.RefreshAsync([(await publishers.GetAsync("/archive/1/"))!.Feed.Posts[3]]);
        Assert.Equal(FeedRefreshOutcome.Unchanged, results["/archive/1/"].Outcome);
    }

    [Fact]
    public async Task Feeds_of_a_store_and_others_are_refreshed_in_their_own_way()
    {
        await using var server = await FeedServer.StartWithAsync(
            services => services.AddKeyedFeeds((_, _) => new((Feed?)null), options => options.Key = _ => "a"));
        var publishers = server.Services.GetRequiredService<FeedPublishers>();
        Assert.Contains("AddPostStore", (await Assert.ThrowsAsync<InvalidOperationException>(() => publishers.RefreshAsync([]))).Message, StringComparison.Ordinal);
        var withKey = await Assert.ThrowsAsync<InvalidOperationException>(() => FeedServer.StartWithAsync(
            services => services.AddPostStore<BlogStore>(options => options.Key = _ => "a")));
        Assert.Contains("call AddFeeds", withKey.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_can_be_tested_without_a_request()
    {
        await using var server = await StartAsync(45, Layout);
        await using var scope = server.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<BlogStore>();
        var group = await store.FindGroupAsync(FeedGrouping.Category, "topic-1", CancellationToken.None);
        Assert.Equal(("Topic 1", 9), (group!.Name, group.Count));
        var posts = await store.ReadAsync(new PostQuery(FeedGrouping.Category, "topic-1", OldestFirst: true, Skip: 1, Take: 2), CancellationToken.None);
        Assert.Equal(["Post 6", "Post 11"], posts.Select(post => post.Title));
    }

    [Fact]
    public async Task A_site_without_posts_is_an_empty_feed()
    {
        await using var server = await StartAsync(0, Layout);
        Assert.DoesNotContain("<item>", await server.Client.GetStringAsync("/rss.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_of_20000_posts_answers_without_reading_them()
    {
        await using var server = await StartAsync(20_000, Layout with { PageSize = 50, Document = new() { MaxPosts = 50 } });
        foreach (var path in new[] { "rss.xml", "archive/1/rss.xml", "archive/200/feed.json", "categories/topic-4/archive/80/atom.xml" })
            await server.Client.GetStringAsync("/" + path);
        Assert.Equal(200, _reads.Posts);
    }

    private async Task<FeedServer> StartAsync(int posts, FeedSetOptions layout)
    {
        var server = await FeedServer.StartWithAsync(services =>
        {
            services.AddSingleton(_reads);
            services.AddDbContext<BlogContext>(options => options.UseSqlite(Database));
            services.AddPostStore<BlogStore>(options => (options.Documents, options.RefreshAfter) = (layout, Timeout.InfiniteTimeSpan));
            var context = new BlogContext(new DbContextOptionsBuilder<BlogContext>().UseSqlite(Database).Options);
            context.Database.EnsureCreated();
            context.AddRange(Enumerable.Range(1, posts).Select(Article.Of));
            context.SaveChanges();
        });
        return server;
    }

    private static async Task<Post> AddAsync(FeedServer server, int number)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<BlogContext>();
        var article = Article.Of(number);
        context.Add(article);
        await context.SaveChangesAsync();
        return BlogStore.ToPost(article);
    }

    private static async Task<Feed> WholeAsync(FeedServer server)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<BlogContext>();
        return BlogStore.Head with { Posts = [.. context.Articles.AsNoTracking().AsEnumerable().Select(BlogStore.ToPost)] };
    }

    private sealed class Reads
    {
        public int Posts;
    }

    [Index(nameof(Published), nameof(Id))]
    [Index(nameof(CategorySlug), nameof(Published), nameof(Id))]
    private sealed class Article
    {
        public int Id { get; set; }

        public required string Title { get; set; }

        public required string Body { get; set; }

        public required string Category { get; set; }

        public required string CategorySlug { get; set; }

        public DateTimeOffset Published { get; set; }

        public static Article Of(int number) => new()
        {
            Id = number,
            Title = $"Post {number}",
            Body = $"Words of *post {number}*",
            Category = $"Topic {number % 5}",
            CategorySlug = new Category($"Topic {number % 5}").Slug,
            Published = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero).AddHours(number),
        };
    }

    private sealed class BlogContext(DbContextOptions<BlogContext> options) : DbContext(options)
    {
        public DbSet<Article> Articles => Set<Article>();

        // SQLite has no type for moments; numbers are in order.
        protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
            configurationBuilder.Properties<DateTimeOffset>().HaveConversion<DateTimeOffsetToBinaryConverter>();
    }

    private sealed class BlogStore(BlogContext database, Reads reads) : IPostStore
    {
        public static Feed Head { get; } = new("Notes", "https://example.org/") { Authors = [new("Ann Example")] };

        public static Post ToPost(Article article) =>
            new(article.Title, $"https://example.org/posts/{article.Id}/", article.Published, PostContent.Markdown(article.Body))
            {
                Categories = [article.Category],
            };

        public ValueTask<Feed> GetFeedAsync(CancellationToken cancellationToken) => new(Head);

        public async ValueTask<PostGroup?> FindGroupAsync(FeedGrouping by, string slug, CancellationToken cancellationToken)
        {
            if (by == FeedGrouping.Author)
                return slug == Head.Authors[0].Slug ? new(await database.Articles.CountAsync(cancellationToken), Head.Authors[0].Name) : null;
            var name = by == FeedGrouping.None ? "" : await Of(by, slug).Select(article => article.Category).FirstOrDefaultAsync(cancellationToken);
            return name is null ? null : new(await Of(by, slug).CountAsync(cancellationToken), name);
        }

        public async ValueTask<IReadOnlyList<Post>> ReadAsync(PostQuery query, CancellationToken cancellationToken)
        {
            var articles = Of(query.By, query.Slug);
            var ordered = query.OldestFirst
                ? articles.OrderBy(article => article.Published).ThenBy(article => article.Id)
                : articles.OrderByDescending(article => article.Published).ThenByDescending(article => article.Id);
            var page = await ordered.Skip(query.Skip).Take(query.Take).AsNoTracking().ToListAsync(cancellationToken);
            Interlocked.Add(ref reads.Posts, page.Count);
            return [.. page.Select(ToPost)];
        }

        private IQueryable<Article> Of(FeedGrouping by, string slug) =>
            by == FeedGrouping.Category ? database.Articles.Where(article => article.CategorySlug == slug) : database.Articles;
    }
}
