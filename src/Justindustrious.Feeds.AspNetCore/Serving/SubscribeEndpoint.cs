using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Justindustrious.Feeds.AspNetCore.Serving;

/// <summary>Answers requests for the page for people who want to subscribe.</summary>
internal sealed class SubscribeEndpoint(FeedSite site, Audience audience)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public async Task HandleAsync(HttpContext context)
    {
        if (FeedEndpoint.IsAnswered(context))
            return;
        var (published, isRestricted) = await FeedEndpoint.FindAsync(context, site, audience, folder: "").ConfigureAwait(false);
        if (published is null)
            return;
        var page = Utf8.GetBytes(published.SubscribePage);
        var headers = context.Response.Headers;
        // The policy of the app's own pages may forbid the page's style. This one allows nothing but this style.
        headers.ContentSecurityPolicy =
            $"default-src 'none'; style-src '{StyleHash(published.SubscribePage)}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        headers.CacheControl = isRestricted ? ServingPolicy.NotStored : ServingPolicy.CacheControlOf(site.Options);
        headers.XContentTypeOptions = "nosniff";
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(page).AsSpan(0, 16))}\"");
        await Results.Bytes(page, "text/html; charset=utf-8", entityTag: tag).ExecuteAsync(context).ConfigureAwait(false);
    }

    private static string StyleHash(string page)
    {
        var start = page.IndexOf("<style>", StringComparison.Ordinal) + "<style>".Length;
        var style = page[start..page.IndexOf("</style>", start, StringComparison.Ordinal)];
        return string.Create(CultureInfo.InvariantCulture, $"sha256-{Convert.ToBase64String(SHA256.HashData(Utf8.GetBytes(style)))}");
    }
}
