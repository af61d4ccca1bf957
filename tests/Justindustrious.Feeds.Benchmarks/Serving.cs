using Justindustrious.Feeds.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Justindustrious.Feeds.Benchmarks;

/// <summary>A feed of 20 posts on Kestrel, and beside it the least that an endpoint can do: what <c>serving.sh</c> compares.</summary>
internal static class Serving
{
    public static async Task RunAsync(string address)
    {
        var isComplete = false;
        var feed = new Feed { Title = "A blog", Link = new("https://blog.example.org/"), Authors = [new("Ann")], Posts = [.. Enumerable.Range(0, 20).Select(Corpus.PostOf)] };
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls(address);
        builder.Services.AddRouting();
        builder.Services.AddFeeds((_, _) => new(isComplete ? feed : feed with { Posts = [.. feed.Posts.Skip(1)] }), options => options.RefreshAfter = Timeout.InfiniteTimeSpan);
        var app = builder.Build();
        app.MapFeeds();
        var bytes = feed.ToDocument(FeedFormat.Rss).Bytes;
        app.MapGet("/bare", Bare);
        // Publishes the first post, which is then new for readers that know the ETag of before.
        app.MapPost("/first", async (FeedPublisher publisher) =>
        {
            isComplete = true;
            return (await publisher.RefreshAsync()).Outcome.ToString();
        });
        await app.RunAsync();

        Task Bare(HttpContext context)
        {
            context.Response.ContentType = "application/rss+xml; charset=utf-8";
            context.Response.ContentLength = bytes.Length;
            return context.Response.BodyWriter.WriteAsync(bytes, context.RequestAborted).AsTask();
        }
    }
}
