using Justindustrious.Feeds.Publishing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Justindustrious.Feeds.AspNetCore.Serving;

/// <summary>The response with a document. Everything that does not depend on the request is created once.</summary>
internal sealed class DocumentResponse
{
    private static readonly StringValues ShownContentType = "application/xml; charset=utf-8";

    private readonly bool _hasStylesheet;
    private readonly StringValues _vary;
    private readonly StringValues _varyByFormat;

    private readonly FeedDocument _document;
    private readonly DateTimeOffset _lastModified;
    private readonly int _year;
    private readonly StringValues _lastModifiedHeader;
    private readonly StringValues _contentTypeHeader;
    private readonly StringValues _cacheControlHeader;
    private readonly StringValues _privateCacheControlHeader;
    private readonly StringValues _linkHeader;
    private readonly Codings _codings;
    private readonly DocumentDeltas _deltas;

    /// <param name="document">The document.</param>
    /// <param name="link">The value of the Link field.</param>
    /// <param name="hasStylesheet">Whether the document has a stylesheet with which browsers show it.</param>
    /// <param name="policy">The header fields that all documents share.</param>
    /// <param name="before">The response with the earlier document at the same address; <see langword="null"/> if readers don't subscribe to it.</param>
    public DocumentResponse(FeedDocument document, string? link, bool hasStylesheet, ServingPolicy policy, DocumentResponse? before = null)
    {
        _document = document;
        _hasStylesheet = hasStylesheet;
        _vary = hasStylesheet ? "Accept-Encoding, Sec-Fetch-Dest" : "Accept-Encoding";
        _varyByFormat = $"Accept, {_vary}";
        _lastModified = LastModifiedOf(document, policy, before);
        _year = policy.Latest.Year;
        _lastModifiedHeader = HttpDate.Format(_lastModified);
        _contentTypeHeader = $"{document.Format.MediaType}; charset=utf-8";
        _cacheControlHeader = policy.CacheControl;
        _privateCacheControlHeader = policy.PrivateCacheControl;
        _linkHeader = link;
        _codings = new(document.Borrow, document.Length, document.EntityTag, document.Adopt);
        _deltas = new(document, before is null ? [] : before._deltas.EarlierOf(document, before._codings.EntityTags));
    }

    public FeedDocument Document => _document;

    private static DateTimeOffset LastModifiedOf(FeedDocument document, ServingPolicy policy, DocumentResponse? before)
    {
        var updated = document.Updated.ToDateTimeOffset();
        // HTTP dates have whole seconds. A fraction would make every If-Modified-Since differ.
        var lastModified = DateTimeOffset.FromUnixTimeSeconds((updated < policy.Latest ? updated : policy.Latest).ToUnixTimeSeconds());
        if (before is null || !policy.IsAlone || lastModified > before._lastModified)
            return lastModified;
        // The bytes changed and the newest date did not: a post was removed, or a post with an older date was added. With the old date, readers that send
        // only If-Modified-Since would never get the change.
        return before.IsLike(document) ? before._lastModified : DateTimeOffset.FromUnixTimeSeconds(policy.Latest.ToUnixTimeSeconds());
    }

    /// <summary>Returns whether a document has the same bytes and date as this one.</summary>
    public bool IsLike(FeedDocument document) => _document.Updated == document.Updated && _document.EntityTag == document.EntityTag;

    /// <summary>Returns whether a document has the same bytes, date and findings as this one.</summary>
    public bool IsOf(FeedDocument document, ReportComparison reports) =>
        ReferenceEquals(document, _document) || (IsLike(document) && reports.AreAlike(_document.Report, document.Report));

    /// <summary>Answers a GET or a HEAD; or another method, such as the POST of an export, whose conditions are not about the document.</summary>
    /// <param name="context">The request.</param>
    /// <param name="meter">Counts the request.</param>
    /// <param name="isRestricted">Whether the document is for authorised readers only.</param>
    /// <param name="location">The document's own address, if the request has another one.</param>
    public ValueTask WriteAsync(HttpContext context, FeedMeter? meter, bool isRestricted, string? location = null)
    {
        var response = context.Response;
        ServerMiddleware.AddVary(response.Headers, location is null ? _vary : _varyByFormat);
        var accepted = AcceptEncoding.Parse(context.Request.Headers.AcceptEncoding);
        if (_codings.Choose(accepted) is not { } chosen)
        {
            response.StatusCode = StatusCodes.Status406NotAcceptable;
            meter?.Request(_document.Format, response.StatusCode, null, 0);
            return default;
        }

        // Browsers apply stylesheets to application/xml, but show the source of feed media types. So a browser that opens the document gets application/xml.
        var isShown = _hasStylesheet && context.Request.Headers["Sec-Fetch-Dest"] is ["document"];
        response.StatusCode = !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method)
            ? StatusCodes.Status200OK
            : Preconditions.Evaluate(context.Request.Headers, isShown ? chosen.ShownEntityTag : chosen.EntityTag, _lastModified, _year);
        if (response.StatusCode == StatusCodes.Status200OK && !isShown && _deltas.Find(context.Request.Headers, accepted) is { } delta)
            return WriteDeltaAsync(context, meter, isRestricted, delta, chosen, location);
        var isSent = response.StatusCode == StatusCodes.Status200OK && !HttpMethods.IsHead(context.Request.Method);
        meter?.Request(_document.Format, response.StatusCode, chosen.Coding, isSent ? chosen.Length : 0);
        if (response.StatusCode == StatusCodes.Status412PreconditionFailed)
            return default;

        // A 304 has these fields too, for caches that update their copy: RFC 9110 15.4.5.
        response.Headers.ETag = isShown ? chosen.ShownEntityTagHeader : chosen.EntityTagHeader;
        response.Headers.LastModified = _lastModifiedHeader;
        ServerMiddleware.SetCacheControl(context, isRestricted ? _privateCacheControlHeader : _cacheControlHeader);
        if (location is not null)
            response.Headers.ContentLocation = location;
        if (response.StatusCode == StatusCodes.Status304NotModified)
            return default;

        response.Headers.Link = _linkHeader;
        response.Headers.ContentType = isShown ? ShownContentType : _contentTypeHeader;
        response.Headers.ContentEncoding = chosen.CodingHeader;
        response.Headers.ContentLength = chosen.Length;
        return isSent ? ServerMiddleware.WriteAsync(context, chosen.Borrow()) : default;
    }

    /// <summary>
    /// Answers 226 with the posts that are new or changed since the version that the reader has: RFC 3229 10.4.1. The entity tag is that of the whole
    /// document, which the reader has afterwards.
    /// </summary>
    private ValueTask WriteDeltaAsync(
        HttpContext context, FeedMeter? meter, bool isRestricted, Representation delta, Representation whole, string? location)
    {
        var response = context.Response;
        response.StatusCode = StatusCodes.Status226IMUsed;
        response.Headers["IM"] = "feed";
        ServerMiddleware.AddVary(response.Headers, "A-IM, If-None-Match");
        // A cache that does not know the status would send only the new posts to all readers: RFC 3229 10.8.
        ServerMiddleware.SetCacheControl(context, isRestricted ? ServingPolicy.NotStored : "no-store, im");
        response.Headers.ETag = whole.EntityTagHeader;
        response.Headers.LastModified = _lastModifiedHeader;
        response.Headers.Link = _linkHeader;
        response.Headers.ContentType = _contentTypeHeader;
        response.Headers.ContentEncoding = delta.CodingHeader;
        response.Headers.ContentLength = delta.Length;
        if (location is not null)
            response.Headers.ContentLocation = location;
        var isSent = !HttpMethods.IsHead(context.Request.Method);
        meter?.Request(_document.Format, response.StatusCode, delta.Coding, isSent ? delta.Length : 0);
        return isSent ? ServerMiddleware.WriteAsync(context, delta.Borrow()) : default;
    }

    /// <summary>Answers 406, with links to the formats.</summary>
    public void RefuseFormat(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status406NotAcceptable;
        ServerMiddleware.AddVary(response.Headers, _varyByFormat);
        response.Headers.Link = _linkHeader;
    }
}
