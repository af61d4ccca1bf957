using System.IO.Pipelines;
using Justindustrious.Feeds.Files;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCaching;
using Microsoft.Extensions.Primitives;

namespace Justindustrious.Feeds.AspNetCore.Serving;

/// <summary>
/// Turns off the app's output caching, response caching and response compression for documents, at any position in the pipeline. Documents are cached and
/// compressed already. Output caching would send the format and coding of the first request to all clients. Response caching would serve outdated documents,
/// and serve them at other spellings of their paths. Compression would change the bytes, although the entity tag identifies exactly these bytes (RFC 9110
/// 8.8.3).
/// </summary>
internal static class ServerMiddleware
{
    /// <summary>Endpoint metadata that turns off output caching that runs after routing, with any base policies.</summary>
    public static readonly OutputCacheAttribute NotOutputCached = new() { NoStore = true };

    /// <summary>Turns off output caching that ran before routing, and did not see the metadata.</summary>
    public static void LeaveOutputCache(HttpContext context)
    {
        if (context.Features.Get<IOutputCacheFeature>() is { } feature)
            feature.Context.AllowCacheStorage = false;
    }

    /// <summary>Sets the Cache-Control field.</summary>
    public static void SetCacheControl(HttpContext context, StringValues value)
    {
        if (context.Features.Get<IResponseCachingFeature>() is null)
            context.Response.Headers.CacheControl = value;
        else
            // Response caching stores a response that is public when the body starts, and has no other way to opt out. The field is set afterwards, when the
            // headers are sent.
            context.Response.OnStarting(() =>
            {
                context.Response.Headers.CacheControl = value;
                return Task.CompletedTask;
            });
    }

    /// <summary>
    /// Hides the address of a private feed, which may contain its reader's token, from the pages that a browser opens from it.
    /// </summary>
    public static void HideReferrer(HttpResponse response) => response.Headers["Referrer-Policy"] = "no-referrer";

    /// <summary>Adds names to the Vary field, which other middleware may have set.</summary>
    public static void AddVary(IHeaderDictionary headers, StringValues names) =>
        headers.Vary = headers.Vary.Count == 0 ? names : StringValues.Concat(headers.Vary, names);

    /// <summary>Sends a body without compression, and gives its memory back.</summary>
    public static ValueTask WriteAsync(HttpContext context, BorrowedBytes bytes) =>
        // The feature exists only with response compression, which skips a response that has a coding.
        context.Features.Get<IHttpsCompressionFeature>() is not null && context.Response.Headers.ContentEncoding.Count == 0
            ? new(WriteUncompressedAsync(context, bytes))
            : WriteAsIsAsync(context, bytes);

    private static ValueTask WriteAsIsAsync(HttpContext context, BorrowedBytes borrowed)
    {
        var writing = context.Response.BodyWriter.WriteAsync(borrowed.Bytes, context.RequestAborted);
        if (!writing.IsCompletedSuccessfully)
            return new(WaitAsync(writing, borrowed));
        _ = writing.Result;
        borrowed.Dispose();
        return default;

        static async Task WaitAsync(ValueTask<FlushResult> writing, BorrowedBytes borrowed)
        {
            // If the writing fails, the server may still read the memory, so it is not given back.
            await writing.ConfigureAwait(false);
            borrowed.Dispose();
        }
    }

    /// <summary>Compression reads Accept-Encoding when the body starts, and has no other way to opt out over http.</summary>
    private static async Task WriteUncompressedAsync(HttpContext context, BorrowedBytes bytes)
    {
        var headers = context.Request.Headers;
        var accepted = headers.AcceptEncoding;
        headers.AcceptEncoding = "identity";
        try
        {
            await WriteAsIsAsync(context, bytes).ConfigureAwait(false);
        }
        finally
        {
            headers.AcceptEncoding = accepted;
        }
    }
}
