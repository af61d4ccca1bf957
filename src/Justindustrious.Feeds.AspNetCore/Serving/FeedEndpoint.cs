using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Justindustrious.Feeds.AspNetCore.Serving;

/// <summary>Answers requests for the documents of one route.</summary>
/// <param name="site">Has the documents.</param>
/// <param name="audience">Decides whether they are for authorised readers only.</param>
/// <param name="folder">The folder of the documents, with route parameters.</param>
/// <param name="main">The path of the main document; <see langword="null"/> if the request chooses the format.</param>
internal sealed class FeedEndpoint(FeedSite site, Audience audience, string folder, string? main)
{
    private const string Allowed = "GET, HEAD, OPTIONS";

    private readonly bool _isForAnyOrigin = site.Options is { AllowAnyOrigin: true, IsPrivate: false };

    public async Task HandleAsync(HttpContext context)
    {
        if (_isForAnyOrigin)
            AllowAnyOrigin(context);
        if (IsAnswered(context))
            return;
        var filled = DocumentPath.Fill(folder, context.Request.RouteValues);
        var (published, isRestricted) = await FindAsync(context, site, audience, filled).ConfigureAwait(false);
        if (published is not null)
            await AnswerAsync(context, site, published, filled, main, isRestricted).ConfigureAwait(false);
    }

    /// <summary>Finds what is published for a request, or answers it with 404 or 503.</summary>
    /// <returns>What is published, and whether it is for authorised readers only.</returns>
    public static async ValueTask<(PublishedFeeds? Published, bool IsRestricted)> FindAsync(
        HttpContext context, FeedSite site, Audience audience, string folder)
    {
        ServerMiddleware.LeaveOutputCache(context);
        var isRestricted = await audience.IsRestrictedAsync(context).ConfigureAwait(false);
        // Without this field, caches may store a 404 by their own rules (RFC 9110 15.1). A document replaces it.
        if (isRestricted)
        {
            context.Response.Headers.CacheControl = ServingPolicy.NotStored;
            ServerMiddleware.HideReferrer(context.Response);
        }

        site.NoteReader(context.Request);
        PublishedFeeds? published;
        try
        {
            published = site.Find(context, folder) is { } publisher ? await publisher.FindAsync(context.RequestAborted).ConfigureAwait(false) : null;
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return default;
        }
        catch (Exception)
        {
            // The exception is in the log. Its text may hold secrets of the app, so it is not sent.
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = site.RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
            context.Response.Headers.CacheControl = "no-store";
            return default;
        }

        if (published is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            if (!isRestricted)
                context.Response.Headers.CacheControl = CacheControlOfUnknown(site);
            return default;
        }

        return (published, isRestricted);
    }

    /// <summary>Answers with a document of what is published, or with 404.</summary>
    /// <param name="context">The request.</param>
    /// <param name="site">What the feeds share.</param>
    /// <param name="published">What is published.</param>
    /// <param name="folder">The folder of the document.</param>
    /// <param name="main">The path of the main document; <see langword="null"/> if the request chooses the format.</param>
    /// <param name="isRestricted">Whether the document is for authorised readers only.</param>
    public static async ValueTask AnswerAsync(
        HttpContext context, FeedSite site, PublishedFeeds published, string folder, string? main, bool isRestricted)
    {
        if (main is null)
            await AnswerInPreferredFormatAsync(context, site, published, folder, isRestricted).ConfigureAwait(false);
        else if (DocumentPath.In(folder, main) is var path && published.Find(path) is { } response && IsExactly(context.Request.Path, path))
            await response.WriteAsync(context, site.Meter, isRestricted).ConfigureAwait(false);
        else
            context.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    /// <summary>Answers OPTIONS, and 405 for <c>get</c>, which routing accepts as GET, although methods are case-sensitive (RFC 9110 9.1).</summary>
    public static bool IsAnswered(HttpContext context)
    {
        if (context.Request.Method is "GET" or "HEAD")
            return false;
        context.Response.StatusCode = context.Request.Method is "OPTIONS" ? StatusCodes.Status204NoContent : StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = Allowed;
        return true;
    }

    /// <summary>
    /// Returns whether a path is spelled exactly. Routing also accepts <c>/RSS.xml</c>, <c>/rss.xml/</c> and <c>//rss.xml</c>, but a document has one address.
    /// </summary>
    public static bool IsExactly(PathString requested, string path) =>
        requested.Value is { } text && text.EndsWith(path, StringComparison.Ordinal)
        && (text.Length == path.Length || text[^(path.Length + 1)] == '/') && !text.Contains("//", StringComparison.Ordinal);

    /// <summary>Caches answer for an unknown key as long as this app does.</summary>
    private static string CacheControlOfUnknown(FeedSite site) =>
        string.Create(CultureInfo.InvariantCulture, $"public, max-age={(long)site.Options.RetryUnknownAfter.TotalSeconds}");

    /// <summary>Lets scripts of all sites read public feeds. Browsers ask with OPTIONS before they send a header field that is not usual.</summary>
    private static void AllowAnyOrigin(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = "ETag, Last-Modified, Link, Content-Location, IM, Retry-After";
        if (context.Request.Method is not "OPTIONS")
            return;
        headers.AccessControlAllowMethods = "GET, HEAD";
        headers.AccessControlAllowHeaders = "A-IM, If-None-Match, If-Modified-Since";
        headers.AccessControlMaxAge = "86400";
    }

    private static async Task AnswerInPreferredFormatAsync(
        HttpContext context, FeedSite site, PublishedFeeds published, string filled, bool isRestricted)
    {
        var request = context.Request;
        var formats = published.Formats(filled);
        if (formats.Count == 0 || !IsExactly(request.Path, DocumentPath.In(filled, site.Options.Negotiated!)))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (AcceptMedia.Choose(request.Headers.Accept, formats.Keys) is { } format)
            await formats[format].WriteAsync(context, site.Meter, isRestricted, published.AddressOf(filled, format)).ConfigureAwait(false);
        else
            formats.Values.First().RefuseFormat(context.Response);
    }
}
