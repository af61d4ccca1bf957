using System.Globalization;
using System.Net;

namespace Justindustrious.Feeds.AspNetCore.Pushing;

/// <summary>
/// Notifies a hub that a document changed. The hub accepts it with a status of 2xx. Redirects are followed within the hub's origin only, with the same POST:
/// otherwise, a hub could send requests to other hosts, such as those of the app's own network.
/// </summary>
internal sealed class HubClient(IHttpClientFactory clients, TimeProvider time)
{
    public const string Name = "Justindustrious.Feeds.Hub";

    private const int MostRedirects = 5;

    /// <summary>Creates the handler of connections. It follows no redirects and keeps no cookies.</summary>
    public static SocketsHttpHandler NewHandler() => new() { AllowAutoRedirect = false, UseCookies = false };

    /// <summary>Notifies a hub of a topic, in the form that hubs have in common (WebSub 7 leaves it open).</summary>
    public async Task<HubAnswer> NotifyAsync(Uri hub, string topic, CancellationToken cancellationToken)
    {
        try
        {
            using var client = clients.CreateClient(Name);
            for (var (address, redirects) = (hub, 0); ; redirects++)
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, address)
                {
                    Content = new FormUrlEncodedContent([new("hub.mode", "publish"), new("hub.url", topic), new("hub.topic", topic)]),
                };
                // The body of the answer is not read: it may be endless.
                using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
                if (response.StatusCode is not (HttpStatusCode.MovedPermanently or HttpStatusCode.Found
                    or HttpStatusCode.RedirectKeepVerb or HttpStatusCode.PermanentRedirect))
                {
                    return AnswerOf(response);
                }

                if (response.Headers.Location is not { } location || !Uri.TryCreate(address, location, out var target))
                    return new(null, $"{(int)response.StatusCode} without a Location");
                if (!IsOfSameOrigin(target, hub))
                {
                    return new(
                        null,
                        $"{(int)response.StatusCode} to '{target.GetLeftPart(UriPartial.Path)}', which is another origin and is not followed; "
                        + "if it is the hub, write its address as the hub");
                }

                if (redirects == MostRedirects)
                    return new(null, string.Create(CultureInfo.InvariantCulture, $"more than {MostRedirects} redirects"));
                address = target;
            }
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            return new(failure, failure.Message) { IsHubAtFault = true };
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
    }

    private static bool IsOfSameOrigin(Uri one, Uri other) => one.Scheme == other.Scheme && one.IdnHost == other.IdnHost && one.Port == other.Port;

    private HubAnswer AnswerOf(HttpResponseMessage response)
    {
        var retryAfter = response.Headers.RetryAfter;
        return new(null, ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture))
        {
            IsAccepted = response.IsSuccessStatusCode,
            IsHubAtFault = (int)response.StatusCode >= 500 || response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout,
            RetryAfter = retryAfter?.Delta ?? (retryAfter?.Date - time.GetUtcNow()),
        };
    }
}

/// <summary>What a hub answered.</summary>
/// <param name="Failure">Why the hub can't be reached; <see langword="null"/> if it answered.</param>
/// <param name="Text">The status, and what is wrong with it.</param>
internal sealed record HubAnswer(Exception? Failure, string Text)
{
    public bool IsAccepted { get; init; }

    /// <summary>Gets whether the hub itself seems to fail, with any document.</summary>
    public bool IsHubAtFault { get; init; }

    /// <summary>Gets the time that the hub asks to wait: RFC 9110 10.2.3.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
