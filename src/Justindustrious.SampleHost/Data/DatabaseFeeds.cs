using Justindustrious.Feeds;
using Justindustrious.Feeds.AspNetCore;
using Microsoft.EntityFrameworkCore;

namespace Justindustrious.SampleHost.Data;

/// <summary>The feed of the posts in the database.</summary>
internal sealed class DatabaseFeeds(BlogDatabase database, SiteSettings site) : IFeedSource
{
    public async ValueTask<Feed> GetFeedAsync(CancellationToken cancellationToken)
    {
        var posts = await database.Posts.AsNoTracking().OrderByDescending(post => post.Published).ToListAsync(cancellationToken);
        return site.Feed with { Posts = [.. posts.Select(post => post.ToPost(site.Feed.Link))] };
    }
}

/// <summary>What feeds.yml says, with the posts of the folder, with which a new database is filled.</summary>
internal sealed record SiteSettings(Feed Feed, FeedSetOptions Documents);

/// <summary>Serves the posts of a database instead of those of the folder.</summary>
internal static class DatabaseFeedsExtensions
{
    /// <summary>Gets the file of the database from <c>--database blog.db</c>; <see langword="null"/> without the option.</summary>
    public static string? DatabaseFile(this WebApplicationBuilder builder, string[] args)
    {
        // Configuration ignores an option without a value at the end.
        var file = builder.Configuration["database"] ?? (args is [.., "--database"] ? "blog.db" : null);
        return file is null ? null : Path.Combine(builder.Environment.ContentRootPath, file);
    }

    /// <summary>Registers the database and its feeds.</summary>
    public static void AddDatabaseFeeds(this WebApplicationBuilder builder, string file, Action<FeedServingOptions> configure)
    {
        builder.Services.AddSingleton(services =>
        {
            var folder = MarkdownFolder.Load(builder.Environment.ContentRootPath, new() { Now = services.GetRequiredService<TimeProvider>().GetUtcNow() });
            return new SiteSettings(folder.Feed ?? throw new FeedValidationException(folder.Report), folder.Options);
        });
        builder.Services.AddDbContext<BlogDatabase>(options => options.UseSqlite($"Data Source={file}"));
        builder.Services.AddOptions<FeedServingOptions>().Configure<SiteSettings>((feeds, site) => feeds.Documents = site.Documents);
        builder.Services.AddFeeds<DatabaseFeeds>(configure);
    }

    /// <summary>Creates the database at the first start, with the posts of the folder.</summary>
    public static async Task CreateDatabaseAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<BlogDatabase>();
        if (!await database.Database.EnsureCreatedAsync())
            return;
        database.Posts.AddRange(scope.ServiceProvider.GetRequiredService<SiteSettings>().Feed.Posts.Select(StoredPost.Of));
        await database.SaveChangesAsync();
    }
}
