using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Justindustrious.Feeds.AspNetCore.Serving;

/// <summary>A document as it answers requests: everything that does not depend on the request is made once.</summary>
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
    private readonly Representation _identity;
    private readonly Lazy<Representation?> _brotli;
    private readonly Lazy<Representation?> _zstandard;
    private readonly Lazy<Representation?> _gzip;

    /// <param name="document">The document.</param>
    /// <param name="link">The value of the Link field.</param>
    /// <param name="hasStylesheet">Whether browsers can show it to people.</param>
    /// <param name="policy">What is said of every document alike.</param>
    public DocumentResponse(FeedDocument document, string link, bool hasStylesheet, ServingPolicy policy)
    {
        _document = document;
        _hasStylesheet = hasStylesheet;
        _vary = hasStylesheet ? "Accept-Encoding, Sec-Fetch-Dest" : "Accept-Encoding";
        _varyByFormat = $"Accept, {_vary}";
        var updated = document.Updated.ToDateTimeOffset();
        var lastModified = updated < policy.Latest ? updated : policy.Latest;
        // HTTP dates have whole seconds; with a fraction left, no If-Modified-Since would ever match.
        _lastModified = DateTimeOffset.FromUnixTimeSeconds(lastModified.ToUnixTimeSeconds());
        _year = policy.Latest.Year;
        _lastModifiedHeader = HttpDate.Format(_lastModified);
        _contentTypeHeader = $"{document.Format.MediaType}; charset=utf-8";
        _cacheControlHeader = policy.CacheControl;
        _privateCacheControlHeader = policy.PrivateCacheControl;
        _linkHeader = link;
        _identity = Representation.Identity(document);
        _brotli = new(() => Representation.Brotli(document));
        _zstandard = new(() => Representation.Zstandard(document));
        _gzip = new(() => Representation.Gzip(document));
    }

    public FeedDocument Document => _document;

    /// <summary>Says whether this answers with the same bytes and date as a document made anew.</summary>
    public bool IsLike(FeedDocument document) => _document.Updated == document.Updated && _document.EntityTag == document.EntityTag;

    /// <summary>Says whether this can stand for a document made anew: the same bytes and date, and the same findings at the same places.</summary>
    public bool IsOf(FeedDocument document) =>
        IsLike(document) && _document.Report.Diagnostics.Select(finding => finding.ToString()).SequenceEqual(document.Report.Diagnostics.Select(finding => finding.ToString()));

    /// <summary>Answers a GET or a HEAD.</summary>
    /// <param name="context">The request.</param>
    /// <param name="meter">What counts it.</param>
    /// <param name="isRestricted">Whether only authorised readers get it.</param>
    /// <param name="location">The document's own address, where it was asked for at another.</param>
    public ValueTask WriteAsync(HttpContext context, FeedMeter meter, bool isRestricted, string? location = null)
    {
        var response = context.Response;
        ServerMiddleware.AddVary(response.Headers, location is null ? _vary : _varyByFormat);
        if (Choose(AcceptEncoding.Parse(context.Request.Headers.AcceptEncoding)) is not { } chosen)
        {
            response.StatusCode = StatusCodes.Status406NotAcceptable;
            meter.Request(_document.Format, response.StatusCode, null, 0);
            return default;
        }

        // Browsers apply stylesheets to XML, and to feeds of which nobody tells them more they show the source: a person who opens one gets XML.
        var isShown = _hasStylesheet && context.Request.Headers["Sec-Fetch-Dest"] is ["document"];
        response.StatusCode = Preconditions.Evaluate(context.Request.Headers, isShown ? chosen.ShownEntityTag : chosen.EntityTag, _lastModified, _year);
        var isSent = response.StatusCode == StatusCodes.Status200OK && !HttpMethods.IsHead(context.Request.Method);
        meter.Request(_document.Format, response.StatusCode, chosen.Coding, isSent ? chosen.Bytes.Length : 0);
        if (response.StatusCode == StatusCodes.Status412PreconditionFailed)
            return default;

        // What a cache needs to bring its copy up to date: RFC 9110 15.4.5.
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
        response.Headers.ContentLength = chosen.Bytes.Length;
        return isSent ? ServerMiddleware.WriteAsync(context, chosen.Bytes) : default;
    }

    /// <summary>Says that none of the formats there are is acceptable, and where they stand.</summary>
    public void RefuseFormat(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status406NotAcceptable;
        ServerMiddleware.AddVary(response.Headers, _varyByFormat);
        response.Headers.Link = _linkHeader;
    }

    /// <summary>Takes what the request prefers; what it likes equally, smallest first.</summary>
    private Representation? Choose(AcceptEncoding accepted)
    {
        for (var weight = 1001; ;)
        {
            // The heaviest that is not heavier than what was tried already and could not be made smaller.
            var next = 0;
            foreach (var candidate in (ReadOnlySpan<int>)[accepted.Brotli, accepted.Zstandard, accepted.Gzip, accepted.Identity])
                next = candidate < weight ? Math.Max(next, candidate) : next;
            if (next == 0)
                // A document that no coding makes smaller is sent as it is, even to who would rather have it coded.
                return accepted is { Brotli: 0, Zstandard: 0, Gzip: 0, Identity: 0 } ? null : _identity;
            var chosen = (accepted.Brotli == next ? _brotli.Value : null)
                ?? (accepted.Zstandard == next ? _zstandard.Value : null)
                ?? (accepted.Gzip == next ? _gzip.Value : null)
                ?? (accepted.Identity == next ? _identity : null);
            if (chosen is not null)
                return chosen;
            weight = next;
        }
    }
}
