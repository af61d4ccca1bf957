using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Justindustrious.Feeds;
using Justindustrious.Feeds.AspNetCore;
using Justindustrious.SampleHost.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Justindustrious.SampleHost;

/// <summary>The endpoint with which a program that has the token publishes a post. There is no editor.</summary>
internal static class Admin
{
    private const int MaxBytes = 1 << 20;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    /// <summary>Maps <c>POST /admin/posts</c>.</summary>
    public static void MapAdmin(this IEndpointRouteBuilder app) =>
        app.MapPost("/admin/posts", PublishAsync).WithMetadata(new RequestSizeLimitAttribute(MaxBytes));

    private static async Task<IResult> PublishAsync(
        HttpRequest request, IConfiguration configuration, BlogDatabase database, SiteSettings site, FeedPublisher publisher, TimeProvider time,
        CancellationToken cancellationToken)
    {
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        // The token comes first: what a stranger sends is not read.
        if (WhyNotAllowed(request, configuration["AdminToken"]) is { } whyNot)
        {
            request.HttpContext.Response.Headers.WWWAuthenticate = "Bearer";
            return Problem(StatusCodes.Status401Unauthorized, "Not allowed", whyNot);
        }

        var (draft, problem) = await ReadAsync(request, cancellationToken);
        if (draft is null)
            return problem!;
        if (draft.WhyNot(time.GetUtcNow()) is { } wrong)
            return Problem(StatusCodes.Status400BadRequest, "Not a post", wrong);

        var row = draft.ToRow(time.GetUtcNow());
        var post = row.ToPost(site.Feed.Link);
        if (!FeedSet.TryCreate(site.Feed with { Posts = [post] }, site.Documents, out _, out var report))
            return Refused(report);

        // SQLite has one writer at a time, so that posts are published in the order in which they are saved.
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        if (await database.Posts.AnyAsync(each => each.Slug == row.Slug, cancellationToken))
        {
            return Problem(
                StatusCodes.Status409Conflict, "The address is taken",
                $"a post with the slug '{row.Slug}' exists; write another one, such as 'slug': '{row.Slug}-2'");
        }

        database.Posts.Add(row);
        await database.SaveChangesAsync(cancellationToken);
        var published = await publisher.PublishAsync(await new DatabaseFeeds(database, site).GetFeedAsync(cancellationToken));
        if (published.Outcome == FeedRefreshOutcome.Failed)
        {
            return published.Report is { } findings
                ? Refused(findings)
                : Problem(StatusCodes.Status503ServiceUnavailable, "Not published", "the feeds could not be made; the log has the reason. Nothing was saved");
        }

        await transaction.CommitAsync(CancellationToken.None);
        return Results.Created(post.Link.AbsolutePath, new { address = post.Link, id = post.Id, published = row.Published, findings = FindingsOf(report) });
    }

    /// <summary>Compares the token of a request with that of the app, in a time that does not depend on how much of it is right.</summary>
    private static string? WhyNotAllowed(HttpRequest request, string? token)
    {
        const string Scheme = "Bearer ";
        if (string.IsNullOrEmpty(token))
            return "this server has no token; start it with the environment variable AdminToken";
        var given = request.Headers.Authorization.ToString();
        if (!given.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return "the request has no token; send the header 'Authorization: Bearer TOKEN'";
        // Hashes have equal lengths. Header fields are read as Latin-1, which keeps the bytes that were sent.
        var isEqual = CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.Latin1.GetBytes(given[Scheme.Length..].Trim())), SHA256.HashData(Utf8.GetBytes(token)));
        return isEqual ? null : "the token is not that of this server";
    }

    private static async Task<(NewPost? Post, IResult? Problem)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasJsonContentType())
        {
            var type = request.ContentType is { } given ? $"'{given}'" : "missing";
            return (null, Problem(StatusCodes.Status415UnsupportedMediaType, "Not JSON", $"the media type is {type}; send a post as application/json"));
        }

        try
        {
            return await request.ReadFromJsonAsync<NewPost>(Json, cancellationToken) is { } post
                ? (post, null)
                : (null, Problem(StatusCodes.Status400BadRequest, "Not a post", $"the body is null; {NewPost.Example}"));
        }
        catch (JsonException e)
        {
            var place = FormattableString.Invariant($"line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}");
            var what = e.Path is { Length: > 2 } path ? $"'{path[2..]}' is unknown, or its value is of another kind" : "the body is not an object of JSON";
            return (null, Problem(StatusCodes.Status400BadRequest, "Not a post", $"{what} ({place}); {NewPost.Example}"));
        }
        catch (BadHttpRequestException e)
        {
            var isTooLarge = e.StatusCode == StatusCodes.Status413PayloadTooLarge;
            var detail = isTooLarge ? $"a post may have {MaxBytes} bytes; put files elsewhere and link to them" : e.Message;
            return (null, Problem(e.StatusCode, "Not read", detail));
        }
    }

    private static IResult Refused(ValidationReport report) => Problem(
        StatusCodes.Status400BadRequest, "The post has errors", "nothing was saved; mend what the findings name", FindingsOf(report));

    private static IResult Problem(int status, string title, string detail, object? findings = null) => Results.Problem(
        detail, statusCode: status, title: title, extensions: findings is null ? null : new Dictionary<string, object?> { ["findings"] = findings });

    private static object[] FindingsOf(ValidationReport report) =>
    [
        .. report.Diagnostics.Select(finding =>
            new { rule = finding.Rule.Id, severity = finding.Severity.ToString().ToLowerInvariant(), message = finding.Message }),
    ];
}

/// <summary>A post as a program sends it.</summary>
internal sealed record NewPost
{
    public const string Example = """write an object such as {"title": "Hello", "markdown": "The *first* post."}""";

    public string? Title { get; init; }

    public string? Slug { get; init; }

    public string? Markdown { get; init; }

    public string? Html { get; init; }

    public string? Summary { get; init; }

    public string? Language { get; init; }

    public string? Author { get; init; }

    public IReadOnlyList<string>? Categories { get; init; }

    public DateTimeOffset? Published { get; init; }

    /// <summary>Gets the slug that was given, or the title in small letters, digits and '-', as in the addresses of categories.</summary>
    private string Address => Slug ?? new Category(Title ?? "").Slug;

    /// <summary>Returns what is missing or wrong; <see langword="null"/> for a post that can be saved.</summary>
    public string? WhyNot(DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(Title))
            return $"'title' is missing; {Example}";
        if (Markdown is null == Html is null)
            return Html is null ? $"'markdown' and 'html' are missing; {Example}" : "the post has 'markdown' and 'html'; leave one of them out";
        if (Address.Length is 0 or > 200 || !Address.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
        {
            var shown = Address.Length > 80 ? Address[..80] + "…" : Address;
            return $"the slug '{shown}' can't be part of an address; write 'slug' with small letters a to z, digits and '-'";
        }

        if (Categories?.Any(string.IsNullOrWhiteSpace) == true)
            return "'categories' has a blank text; remove it";
        return Published > now ? "'published' is later than now; this server has no scheduled posts" : null;
    }

    public StoredPost ToRow(DateTimeOffset now) => new()
    {
        Slug = Address,
        Title = Title!,
        Published = (Published ?? DateTimeOffset.FromUnixTimeSeconds(now.ToUnixTimeSeconds())).UtcDateTime,
        Summary = Summary,
        Language = Language,
        Format = Markdown is null ? ContentFormat.Html : ContentFormat.Markdown,
        Body = Markdown ?? Html!,
        Categories = [.. Categories ?? []],
        Authors = Author is null ? [] : [new StoredAuthor { Name = Author }],
    };
}
