using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Justindustrious.Feeds.AspNetCore.Tests;

/// <summary>What only authorised readers get, no cache may give to others.</summary>
public class PrivateFeedTests
{
    private const string Public = "public, max-age=300, stale-while-revalidate=3600";
    private const string NotStored = "private, no-store";

    public static TheoryData<string, string> Guards { get; } = new()
    {
        { "RequireAuthorization", NotStored },
        { "a named policy", NotStored },
        { "a policy of its own", NotStored },
        { "a group's RequireAuthorization", NotStored },
        { "an Authorize attribute", NotStored },
        { "a requirement as metadata", NotStored },
        { "the fallback policy", NotStored },
        { "AllowAnonymous over the fallback policy", Public },
        { "AllowAnonymous over RequireAuthorization", Public },
        { "AllowAnonymous within a group's RequireAuthorization", Public },
        { "authorisation that guards other endpoints", Public },
        { "no authorisation", Public },
    };

    [Theory]
    [MemberData(nameof(Guards))]
    public async Task What_caches_may_keep_follows_from_who_gets_the_feed(string guard, string cacheControl)
    {
        await using var server = await StartAsync(guard);
        foreach (var (path, status) in new[] { ("/rss.xml", 200), ("/atom.xml", 200), ("/feed.json", 200), ("/feed", 200), ("/categories/feeds/rss.xml", 200), ("/old.xml", 301), ("/gone.xml", 410) })
        {
            Assert.Equal((path, (status, cacheControl)), (path, await CacheControlAsync(server, path)));
            if (status == 200)
                Assert.Equal((path, (304, cacheControl)), (path, await CacheControlAsync(server, path, ("If-None-Match", "*"))));
        }

        var missing = await CacheControlAsync(server, "/categories/none/rss.xml");
        Assert.Equal((404, cacheControl == Public ? "" : NotStored), missing);
    }

    [Fact]
    public async Task Behind_authorisation_a_reader_may_keep_a_feed_for_as_long_as_PrivateMaxAge_says()
    {
        await using var server = await StartAsync("RequireAuthorization", options => options.PrivateMaxAge = TimeSpan.FromMinutes(10));
        Assert.Equal((200, "private, max-age=600"), await CacheControlAsync(server, "/rss.xml"));
        Assert.Equal((404, NotStored), await CacheControlAsync(server, "/categories/none/rss.xml"));
    }

    [Theory]
    [InlineData("no authorisation", "public, max-age=60, s-maxage=3600", "public, max-age=60, s-maxage=3600")]
    [InlineData("no authorisation", "no-cache", "no-cache")]
    [InlineData("no authorisation", "max-age=60, stale-if-error=600", "max-age=60, stale-if-error=600")]
    [InlineData("RequireAuthorization", "public, max-age=60, s-maxage=3600", "private, max-age=60")]
    [InlineData("RequireAuthorization", "public", "private")]
    [InlineData("RequireAuthorization", "private, max-age=60", "private, max-age=60")]
    [InlineData("RequireAuthorization", "private=\"Set-Cookie\", no-cache", "private, no-cache")]
    [InlineData("RequireAuthorization", "no-store", "private, no-store")]
    [InlineData("RequireAuthorization", "max-age=60, stale-if-error=600", "private, max-age=60, stale-if-error=600")]
    public async Task CacheControl_says_all_of_the_field_but_never_shares_what_only_authorised_readers_get(string guard, string option, string sent)
    {
        await using var server = await StartAsync(guard, options => (options.CacheControl, options.PrivateMaxAge) = (option, TimeSpan.FromDays(1)));
        Assert.Equal((200, sent), await CacheControlAsync(server, "/rss.xml"));
        Assert.Equal((410, sent), await CacheControlAsync(server, "/gone.xml"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("public; max-age=60")]
    [InlineData("max-age=60\r\nSet-Cookie: a=b")]
    public void A_field_that_is_no_list_of_directives_is_refused_with_the_options_name(string option)
    {
        var failure = Assert.Throws<ArgumentException>(() => new FeedServingOptions { CacheControl = option });
        Assert.Equal(nameof(FeedServingOptions.CacheControl), failure.ParamName);
    }

    [Fact]
    public async Task A_request_with_a_password_gets_nothing_that_shared_caches_may_keep()
    {
        // Middleware of the app's own may ask for the password; endpoints then have no metadata of it.
        await using var server = await StartAsync("no authorisation");
        Assert.Equal((200, NotStored), await CacheControlAsync(server, "/rss.xml", ("Authorization", "Basic YW5uOnNlY3JldA==")));
        Assert.Equal((200, Public), await CacheControlAsync(server, "/rss.xml"));
    }

    [Fact]
    public async Task Who_is_not_authorised_gets_no_feed()
    {
        await using var server = await StartAsync("RequireAuthorization");
        using var response = await server.GetAsync("/rss.xml");
        Assert.Equal(401, (int)response.StatusCode);
    }

    private static async Task<(int Status, string CacheControl)> CacheControlAsync(FeedServer server, string path, params (string Name, string Value)[] headers)
    {
        using var response = await server.GetAsync(path, [("X-Reader", "ann"), .. headers]);
        // The header as it was sent: the parsed header sorts its directives.
        return ((int)response.StatusCode, response.Headers.NonValidated.TryGetValues("Cache-Control", out var values) ? Assert.Single(values) : "");
    }

    private static Task<FeedServer> StartAsync(string guard, Action<FeedServingOptions>? configure = null) => FeedServer.StartWithAsync(
        services =>
        {
            services.AddFeeds((_, _) => new(TestSource.Feed()), options =>
            {
                options.Documents.By = FeedGrouping.Category;
                options.Moved["old.xml"] = "rss.xml";
                options.Removed.Add("gone.xml");
                configure?.Invoke(options);
            });
            if (guard == "no authorisation")
                return;
            services.AddAuthentication("Test").AddScheme<AuthenticationSchemeOptions, NamedReader>("Test", null);
            services.AddAuthorization(options =>
            {
                options.AddPolicy("readers", policy => policy.RequireAuthenticatedUser());
                if (guard.Contains("fallback", StringComparison.Ordinal))
                    options.FallbackPolicy = options.DefaultPolicy;
            });
        },
        app =>
        {
            if (guard != "no authorisation")
                app.UseAuthentication().UseAuthorization();
            if (guard == "authorisation that guards other endpoints")
                app.MapGet("/members", () => "members").RequireAuthorization();
            _ = guard switch
            {
                "RequireAuthorization" => app.MapFeeds().RequireAuthorization(),
                "a named policy" => app.MapFeeds().RequireAuthorization("readers"),
                "a policy of its own" => app.MapFeeds().RequireAuthorization(policy => policy.RequireClaim(ClaimTypes.Name)),
                "a group's RequireAuthorization" => app.MapGroup("").RequireAuthorization().MapFeeds(),
                "an Authorize attribute" => app.MapFeeds().WithMetadata(new AuthorizeAttribute()),
                "a requirement as metadata" => app.MapFeeds().WithMetadata(new NamedAttribute()),
                "AllowAnonymous over the fallback policy" => app.MapFeeds().AllowAnonymous(),
                "AllowAnonymous over RequireAuthorization" => app.MapFeeds().RequireAuthorization().AllowAnonymous(),
                "AllowAnonymous within a group's RequireAuthorization" => app.MapGroup("").RequireAuthorization().MapFeeds().AllowAnonymous(),
                _ => app.MapFeeds(),
            };
        });

    /// <summary>Takes a reader's name from a field that caches don't know.</summary>
    private sealed class NamedReader(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(Request.Headers["X-Reader"] is [{ } name]
            ? AuthenticateResult.Success(new(new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.Name, name)], "Test")), "Test"))
            : AuthenticateResult.NoResult());
    }

    /// <summary>An attribute that is a requirement, and no <see cref="IAuthorizeData"/>.</summary>
    [AttributeUsage(AttributeTargets.Class)]
    private sealed class NamedAttribute : Attribute, IAuthorizationRequirementData
    {
        public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new ClaimsAuthorizationRequirement(ClaimTypes.Name, null)];
    }
}
