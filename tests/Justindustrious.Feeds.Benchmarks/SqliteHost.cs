using System.Globalization;
using Justindustrious.Feeds.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Justindustrious.Feeds.Benchmarks;

/// <summary>An app over SQLite, in a process of its own: the commands that measure it send it requests, and read its memory from <c>/proc</c>.</summary>
internal static class SqliteHost
{
    private static int _readings;

    /// <summary>Serves a feed for each site of a database at <c>/t/{site}</c>; or with <c>store</c>, one site in parts, with archives.</summary>
    public static async Task RunAsync(string kind, string file, string address)
    {
        await using var app = await StartAsync(kind, file, address);
        await Console.Out.WriteLineAsync("started");
        await app.WaitForShutdownAsync();
    }

    /// <summary>Starts the app in this process.</summary>
    public static async Task<WebApplication> StartAsync(string kind, string file, string address)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls(address);
        builder.Services.AddDbContext<SqliteSites>(options => options.UseSqlite($"Data Source={file};Mode=ReadOnly"));
        if (kind == "store")
            builder.Services.AddPostStore<Store>(feeds => feeds.Documents = new() { By = FeedGrouping.Category, History = FeedHistory.Archives });
        else
            builder.Services.AddFeeds<Sites>(feeds => feeds.Key = context => (string?)context.Request.RouteValues["tenant"]);
        var app = builder.Build();
        app.MapFeeds(kind == "store" ? "" : "/t/{tenant}");
        var bytes = Corpus.FeedOf(20).ToDocument(FeedFormat.Rss).Bytes;
        app.MapGet("/bare", Bare);
        app.MapGet("/readings", () => _readings.ToString(CultureInfo.InvariantCulture));
        app.MapGet("/memory", Memory);
        await app.StartAsync();
        return app;

        static string Memory()
        {
            var memory = GC.GetGCMemoryInfo(GCKind.Any);
            var sizes = memory.GenerationInfo.ToArray().Select(each => $"{each.SizeAfterBytes / 1e6:0}");
            return FormattableString.Invariant(
                $"committed {memory.TotalCommittedBytes / 1e6:0} MB, fragmented {memory.FragmentedBytes / 1e6:0} MB, generations and large objects {string.Join('/', sizes)} MB, collections {GC.CollectionCount(0)}/{GC.CollectionCount(1)}/{GC.CollectionCount(2)}, allocated {GC.GetTotalAllocatedBytes() / 1e6:0} MB");
        }

        Task Bare(HttpContext context)
        {
            context.Response.ContentType = "application/rss+xml; charset=utf-8";
            context.Response.ContentLength = bytes.Length;
            return context.Response.BodyWriter.WriteAsync(bytes, context.RequestAborted).AsTask();
        }
    }

    /// <summary>The feed of one of many sites.</summary>
    private sealed class Sites(SqliteSites database) : IFeedSource
    {
        public async ValueTask<Feed?> GetFeedAsync(FeedRequest request, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _readings);
            if (!int.TryParse(request.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var site))
                return null;
            var articles = await database.Articles.AsNoTracking().Include(article => article.Body).Where(article => article.Site == site)
                .OrderByDescending(article => article.Published).Take(20).ToListAsync(cancellationToken);
            var home = $"https://example.org/t/{request.Key}/";
            return articles.Count == 0 ? null : new Feed($"Tenant {request.Key}", home) { Authors = [new("Ann")], Posts = [.. articles.Select(article => article.ToPost(home))] };
        }
    }

    /// <summary>The first site, in parts.</summary>
    private sealed class Store(SqliteSites database) : IPostStore
    {
        private const string Home = "https://example.org/";

        public ValueTask<Feed> GetFeedAsync(CancellationToken cancellationToken) => new(new Feed("A site", Home) { Authors = [new("Ann")] });

        public async ValueTask<PostGroup?> FindGroupAsync(FeedGrouping by, string slug, CancellationToken cancellationToken)
        {
            var name = by == FeedGrouping.None ? "" : await Of(by, slug).Select(article => article.Category).FirstOrDefaultAsync(cancellationToken);
            return name is null ? null : new PostGroup(await Of(by, slug).CountAsync(cancellationToken), name);
        }

        public async ValueTask<IReadOnlyList<Post>> ReadAsync(PostQuery query, CancellationToken cancellationToken)
        {
            var articles = Of(query.By, query.Slug);
            var ordered = query.OldestFirst
                ? articles.OrderBy(article => article.Published).ThenBy(article => article.Id)
                : articles.OrderByDescending(article => article.Published).ThenByDescending(article => article.Id);
            var page = await ordered.Skip(query.Skip).Take(query.Take).Include(article => article.Body).AsNoTracking().ToListAsync(cancellationToken);
            return [.. page.Select(article => article.ToPost(Home))];
        }

        private IQueryable<SqliteSites.Article> Of(FeedGrouping by, string slug) => by == FeedGrouping.Category
            ? database.Articles.Where(article => article.Site == 0 && article.CategorySlug == slug)
            : database.Articles.Where(article => article.Site == 0);
    }
}
