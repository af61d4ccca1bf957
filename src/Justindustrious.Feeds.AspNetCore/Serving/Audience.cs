using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace Justindustrious.Feeds.AspNetCore.Serving;

/// <summary>Decides whether a document is for authorised readers only, so that shared caches must not store it.</summary>
/// <param name="isPrivate">Whether the feeds are private for every request: <see cref="FeedServingOptions.IsPrivate"/>.</param>
/// <param name="policies">The app's policies; <see langword="null"/> if the app has no authorisation.</param>
internal sealed class Audience(bool isPrivate, IAuthorizationPolicyProvider? policies)
{
    /// <summary>Returns whether the request needs authorisation. The steps are those of the authorisation middleware.</summary>
    public async ValueTask<bool> IsRestrictedAsync(HttpContext context)
    {
        if (isPrivate)
            return true;
        if (context.GetEndpoint() is { Metadata: var metadata })
        {
            if (metadata.GetMetadata<IAllowAnonymous>() is not null)
                return false;
            if (metadata.GetMetadata<IAuthorizeData>() is not null
                || metadata.GetMetadata<AuthorizationPolicy>() is not null
                || metadata.GetMetadata<IAuthorizationRequirementData>() is not null)
            {
                return true;
            }
        }

        // The app's own middleware may ask for a password without metadata. Shared caches don't store the answer to such a request unless it is public (RFC
        // 9111 3.5).
        if (context.Request.Headers.Authorization.Count > 0)
            return true;
        return policies is not null && await policies.GetFallbackPolicyAsync().ConfigureAwait(false) is not null;
    }
}
