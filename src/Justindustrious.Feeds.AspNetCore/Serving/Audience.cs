using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace Justindustrious.Feeds.AspNetCore.Serving;

/// <summary>Says who gets a document: what only authorised readers get, no cache may give to others.</summary>
/// <param name="policies">The app's policies; <see langword="null"/> where the app has no authorisation.</param>
internal sealed class Audience(IAuthorizationPolicyProvider? policies)
{
    /// <summary>Says whether only authorised readers get what the request asks for: what the authorisation middleware asks, in its order.</summary>
    public async ValueTask<bool> IsRestrictedAsync(HttpContext context)
    {
        if (context.GetEndpoint() is { Metadata: var metadata })
        {
            if (metadata.GetMetadata<IAllowAnonymous>() is not null)
                return false;
            if (metadata.GetMetadata<IAuthorizeData>() is not null || metadata.GetMetadata<AuthorizationPolicy>() is not null || metadata.GetMetadata<IAuthorizationRequirementData>() is not null)
                return true;
        }

        // Middleware of the app's own may ask for a password without any metadata. Shared caches keep no answer to such a request, unless it is declared public (RFC 9111 3.5).
        if (context.Request.Headers.Authorization.Count > 0)
            return true;
        return policies is not null && await policies.GetFallbackPolicyAsync().ConfigureAwait(false) is not null;
    }
}
