using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace Justindustrious.Feeds.AspNetCore.Tests;

/// <summary>A private feed for each user, behind a token in the address.</summary>
public class FeedTokenTests
{
    private readonly FeedToken _tokens = new(new EphemeralDataProtectionProvider());

    [Fact]
    public void A_token_says_for_whom_it_is_and_can_be_read_by_this_app_alone()
    {
        var token = _tokens.Create("ann");
        Assert.Matches("^[A-Za-z0-9_-]+$", token);
        Assert.DoesNotContain("ann", token, StringComparison.Ordinal);
        Assert.Equal("ann", _tokens.Verify(token));
        Assert.Null(new FeedToken(new EphemeralDataProtectionProvider()).Verify(token));
    }

    [Fact]
    public void A_new_version_makes_all_older_tokens_invalid()
    {
        var versions = new Dictionary<string, string> { ["ann"] = "1" };
        var token = _tokens.Create("ann", "1");
        Assert.Equal("ann", _tokens.Verify(token, versions.GetValueOrDefault));
        Assert.Null(_tokens.Verify(token));
        versions["ann"] = "2";
        Assert.Null(_tokens.Verify(token, versions.GetValueOrDefault));
        Assert.Equal("ann", _tokens.Verify(_tokens.Create("ann", "2"), versions.GetValueOrDefault));
        Assert.Null(_tokens.Verify(_tokens.Create("bob", "2"), versions.GetValueOrDefault));
    }

    [Theory]
    [InlineData((string?)null)]
    [InlineData("")]
    [InlineData("guess")]
    [InlineData("../../etc/passwd")]
    [InlineData("\0")]
    public void What_this_app_did_not_make_is_no_token(string? token) => Assert.Null(_tokens.Verify(token));

    [Fact]
    public void A_token_that_was_changed_or_is_endless_is_no_token()
    {
        var token = _tokens.Create("ann");
        Assert.Null(_tokens.Verify(token[..^1] + (token[^1] == 'A' ? 'B' : 'A') + "x"));
        Assert.Null(_tokens.Verify(token + token));
        Assert.Null(_tokens.Verify(new string('A', 1_000_000)));
        Assert.Throws<ArgumentException>(() => _tokens.Create(""));
        Assert.Throws<ArgumentException>(() => _tokens.Create(new string('a', 300)));
    }

    [Fact]
    public async Task Each_user_has_a_private_feed_and_no_answer_log_or_link_holds_a_token()
    {
        var subscribed = "Reader/1.0 (12 subscribers)";
        await using var server = await FeedServer.StartWithAsync(
            services => services.AddKeyedFeeds(
                (request, _) => new(request.Key == "eve" ? null : TestSource.Feed() with { Title = $"For {request.Key}", Link = new("https://example.org/me/") }),
                options =>
                {
                    options.IsPrivate = true;
                    options.Key = context => _tokens.Verify(context.Request.Query["token"]);
                    options.Documents.Document.Hubs.Add(new("https://hub.example.org/"));
                }),
            app => app.MapFeeds("/me"));
        foreach (var user in new[] { "ann", "bob" })
        {
            var token = _tokens.Create(user);
            using var answer = await server.GetAsync($"/me/rss.xml?token={token}", ("User-Agent", subscribed));
            var body = await answer.Content.ReadAsStringAsync();
            Assert.Contains($"<title>For {user}</title>", body, StringComparison.Ordinal);
            Assert.True(answer.Headers.CacheControl is { Private: true, NoStore: true });
            Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
            Assert.DoesNotContain("hub", answer.Headers.GetValues("Link").Single(), StringComparison.Ordinal);
            Assert.DoesNotContain(token, body + answer.Headers, StringComparison.Ordinal);
            Assert.DoesNotContain(server.Log.Lines, line => line.Text.Contains(token, StringComparison.Ordinal) && !line.Text.StartsWith("Request ", StringComparison.Ordinal));
        }

        foreach (var query in new[] { "", "?token=guess", $"?token={_tokens.Create("eve")}" })
        {
            using var answer = await server.GetAsync($"/me/rss.xml{query}");
            Assert.Equal((HttpStatusCode.NotFound, true), (answer.StatusCode, answer.Headers.CacheControl!.NoStore));
        }

        var publishers = server.Services.GetRequiredService<FeedPublishers>();
        Assert.Equal(2, publishers.Count);
        Assert.Empty(publishers.Subscribers);
    }
}
