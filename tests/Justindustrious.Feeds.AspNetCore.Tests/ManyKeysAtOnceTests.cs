using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Justindustrious.Feeds.AspNetCore.Tests;

/// <summary>Feeds of many keys that are asked for at once are not all made at once: each of them would need some MB of memory.</summary>
public class ManyKeysAtOnceTests
{
    [Fact]
    public async Task No_more_feeds_are_made_at_the_same_time_than_there_are_processors()
    {
        ThreadPool.GetMinThreads(out var threads, out var ports);
        ThreadPool.SetMinThreads(Math.Max(threads, 40), ports);
        var (making, most) = (0, 0);
        var gate = new Lock();
        await using var server = await FeedServer.StartWithAsync(
            services => services.AddKeyedFeeds((request, _) => new(FeedOf(request.Key)), options =>
            {
                options.Key = context => (string?)context.Request.RouteValues["tenant"];
                options.Documents = new() { Document = new FeedOptions { Vocabularies = [CountingVocabulary.Instance] } };
            }),
            app => app.MapFeeds("/t/{tenant}"));
        await Task.WhenAll(Enumerable.Range(0, 30).Select(number => server.Client.GetStringAsync($"/t/{number}/rss.xml")));
        Assert.InRange(most, 1, Math.Max(2, Environment.ProcessorCount));

        Feed? FeedOf(string key) => new(key, $"https://example.org/t/{key}/")
        {
            Authors = [new("Ann")],
            Posts =
            [
                new("A post", $"https://example.org/t/{key}/1/", DateTimeOffset.UnixEpoch.AddYears(50), PostContent.Html("<p>Hello</p>"))
                {
                    Extensions = [new Counted(Count)],
                },
            ],
        };

        void Count()
        {
            lock (gate)
                most = Math.Max(most, ++making);
            Thread.Sleep(20);
            lock (gate)
                making--;
        }
    }

    private sealed record Counted(Action Count) : FeedExtension(CountingVocabulary.Element)
    {
        protected override void Write(ExtensionWriter writer)
        {
            Count();
            writer.WriteText("counted");
        }
    }

    private sealed class CountingVocabulary : FeedVocabulary
    {
        public static readonly VocabularyElement Element = new("counted") { Places = VocabularyPlaces.Post, Text = ValueKind.Text };

        public static readonly CountingVocabulary Instance = new();

        private CountingVocabulary()
            : base("https://example.org/counting", "counting", Element)
        {
        }
    }
}
