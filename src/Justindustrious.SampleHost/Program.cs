using System.Text;
using Justindustrious.Feeds.AspNetCore;
using Justindustrious.SampleHost;
using Justindustrious.SampleHost.Data;
using Justindustrious.SampleHost.Pages;
using OpenTelemetry;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    Args = args,
    // During development, feeds.yml and the posts are beside the project; after the build, beside the program.
    ContentRootPath = File.Exists("feeds.yml") ? null : AppContext.BaseDirectory,
});

// Request headers may have bytes beyond ASCII (RFC 9110 5.5); they are read as Latin-1. The Server header is not sent.
builder.WebHost.ConfigureKestrel(kestrel => (kestrel.RequestHeaderEncodingSelector, kestrel.AddServerHeader) = (_ => Encoding.Latin1, false));
Action<FeedServingOptions> configure = feeds =>
{
    // The addresses of feeds in earlier versions of this blog. Readers are redirected to the new address, or get 410 for a removed feed.
    feeds.Moved["index.xml"] = "rss.xml";
    feeds.Moved["categories/syndication/"] = "categories/feeds/";
    feeds.Removed.Add("comments.xml");
};

// The posts are Markdown files. With --database blog.db, they are in a database, which is filled with those files at the first start.
var database = builder.DatabaseFile(args);
if (database is null)
    builder.Services.AddMarkdownFeeds(builder.Environment.ContentRootPath, configure);
else
    builder.AddDatabaseFeeds(database, configure);
builder.Services.AddHealthChecks().AddFeeds();
builder.AddFleet();

// Exported only if OTEL_EXPORTER_OTLP_ENDPOINT is set.
if (builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is not null)
{
    builder.Services.AddOpenTelemetry().UseOtlpExporter()
        .WithMetrics(metrics => metrics.AddMeter(FeedTelemetry.Name, "Microsoft.AspNetCore.Hosting"))
        .WithTracing(traces => traces.AddSource(FeedTelemetry.Name, "Microsoft.AspNetCore"));
}

var app = builder.Build();

app.UseExceptionHandler("/problems/500");
app.UseStatusCodePagesWithReExecute("/problems/{0}");
app.UsePoliteHeaders();
app.UseStaticFiles();

app.MapFeeds();
app.MapHealthChecks("/health");
if (database is not null)
{
    await app.CreateDatabaseAsync();
    app.MapAdmin();
}

app.MapPage("/", (Blog blog) => Page.Of<Home>(new { blog }));
app.MapPage("/posts/", (Blog blog) => Page.Of<PostsIndex>(new { blog }));
app.MapPage("/posts/{slug}/", (Blog blog, HttpRequest request) =>
    blog.FindPost(request.Path) is { } post ? Page.Of<PostPage>(new { blog, post }) : Results.NotFound());
app.MapPage("/categories/{slug}/", (Blog blog, string slug) =>
    blog.FindCategory(slug) is { } topic ? Page.Of<TopicPage>(new { blog, topic }) : Results.NotFound());
app.MapPage("/authors/{slug}/", (Blog blog, string slug) =>
    blog.FindAuthor(slug) is { } topic ? Page.Of<TopicPage>(new { blog, topic }) : Results.NotFound());
app.MapPage("/subscribe/", (Blog blog) => Page.Of<Subscribe>(new { blog }));
app.MapProblem("/problems/{status:int}", status => Page.Of<Problem>(new { status }, status));

app.Run();
