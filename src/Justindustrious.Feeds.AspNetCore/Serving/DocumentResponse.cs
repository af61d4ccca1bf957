using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Justindustrious.Feeds.AspNetCore.Serving;

/// <summary>The response with a document. All that does not depend on the request is made once.</summary>
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
    /// <param name="hasStylesheet">Whether the document has a stylesheet with which browsers show it.</param>
    /// <param name="policy">The header fields that all documents share.</param>
    public DocumentResponse(FeedDocument document, string link, bool hasStylesheet, ServingPolicy policy)
    {
        _document = document;
        _hasStylesheet = hasStylesheet;
        _vary = hasStylesheet ? "Accept-Encoding, Sec-Fetch-Dest" : "Accept-Encoding";
        _varyByFormat = $"Accept, {_vary}";
        var updated = document.Updated.ToDateTimeOffset();
        var lastModified = updated < policy.Latest ? updated : policy.Latest;
        // HTTP dates have whole seconds. A fraction would make every If-Modified-Since differ.
        _lastModified = DateTimeOffset.FromUnixTimeSeconds(lastModified.ToUnixTimeSeconds());
        _year = policy.Latest.Year;
        _lastModifiedHeader = HttpDate.Format(_lastModified);
        _contentTypeHeader = $"{document.Format.MediaType}; charset=utf-8";
        _cacheControlHeader = policy.CacheControl;
        _privateCacheControlHeader = policy.PrivateCacheControl;
        _linkHeader = link;
        _identity = Representation.Identity(document);
        _brotli = new(() => Compression.Brotli(document));
        _zstandard = new(() => Compression.Zstandard(document));
        _gzip = new(() => Compression.Gzip(document));
    }

    public FeedDocument Document => _document;

    /// <summary>Returns whether a document has the same bytes and date as this one.</summary>
    public bool IsLike(FeedDocument document) => _document.Updated == document.Updated && _document.EntityTag == document.EntityTag;

    /// <summary>Returns whether a document has the same bytes, date and findings as this one.</summary>
    public bool IsOf(FeedDocument document) =>
        IsLike(document) && _document.Report.Diagnostics.Select(finding => finding.ToString()).SequenceEqual(document.Report.Diagnostics.Select(finding => finding.ToString()));

    /// <summary>Answers a GET or a HEAD.</summary>
    /// <param name="context">The request.</param>
    /// <param name="meter">Counts the request.</param>
    /// <param name="isRestricted">Whether the document is for authorised readers only.</param>
    /// <param name="location">The document's own address, if the request has another one.</param>
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

        // Browsers apply stylesheets to application/xml, but show the source of feed media types. So a browser that opens the document gets application/xml.
        var isShown = _hasStylesheet && context.Request.Headers["Sec-Fetch-Dest"] is ["document"];
        response.StatusCode = Preconditions.Evaluate(context.Request.Headers, isShown ? chosen.ShownEntityTag : chosen.EntityTag, _lastModified, _year);
        var isSent = response.StatusCode == StatusCodes.Status200OK && !HttpMethods.IsHead(context.Request.Method);
        meter.Request(_document.Format, response.StatusCode, chosen.Coding, isSent ? chosen.Bytes.Length : 0);
        if (response.StatusCode == StatusCodes.Status412PreconditionFailed)
            return default;

        // A 304 has these fields as well, for caches that update their copy: RFC 9110 15.4.5.
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

    /// <summary>Answers 406, with links to the formats.</summary>
    public void RefuseFormat(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status406NotAcceptable;
        ServerMiddleware.AddVary(response.Headers, _varyByFormat);
        response.Headers.Link = _linkHeader;
    }

    /// <summary>Chooses the coding with the highest weight; of several, the one that compresses best.</summary>
    private Representation? Choose(AcceptEncoding accepted)
    {
        for (var weight = 1001; ;)
        {
            // The highest weight below those that were tried already, whose codings do not make the document smaller.
            var next = 0;
            foreach (var candidate in (ReadOnlySpan<int>)[accepted.Brotli, accepted.Zstandard, accepted.Gzip, accepted.Identity])
                next = candidate < weight ? Math.Max(next, candidate) : next;
            if (next == 0)
                // No acceptable coding makes the document smaller, so it is sent without one, whatever the weights are.
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
