using Microsoft.AspNetCore.Http;

namespace Justindustrious.Feeds.AspNetCore;

/// <summary>A response of <see cref="FeedHandler"/>.</summary>
public sealed class FeedResponse
{
    internal FeedResponse(HttpResponse response, Stream body)
    {
        StatusCode = response.StatusCode;
        Headers = response.Headers.ToDictionary(field => field.Key, field => string.Join(", ", field.Value.AsEnumerable()), StringComparer.OrdinalIgnoreCase);
        Body = body;
    }

    /// <summary>Gets the status, such as 200 or 304.</summary>
    public int StatusCode { get; }

    /// <summary>Gets the header fields. Their names are compared without case.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>Gets the body, from its first byte. It is empty for a response without a body.</summary>
    /// <value>Bytes as they are sent, in the coding that Content-Encoding names.</value>
    public Stream Body { get; }
}
