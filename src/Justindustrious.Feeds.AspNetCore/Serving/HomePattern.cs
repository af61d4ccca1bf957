using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Justindustrious.Feeds.AspNetCore.Serving;

/// <summary>
/// A prefix with parameters, such as <c>/t/{tenant}</c>, compared with the homes of feeds: a source that returns the feed of another tenant by mistake is
/// found before its documents are served.
/// </summary>
internal sealed class HomePattern(RoutePattern pattern, int documentSegments)
{
    private readonly RoutePatternPart?[] _prefix =
        [.. pattern.PathSegments.SkipLast(documentSegments).Select(segment => segment.IsSimple ? segment.Parts[0] : null)];

    /// <summary>
    /// Returns whether a home has the form of the pattern, with values that are not those of a request. Homes of another form (a domain of the tenant's own,
    /// behind a proxy) can't be compared.
    /// </summary>
    public bool IsOfAnother(Uri home, RouteValueDictionary values)
    {
        // Without a literal segment, every home would have the form.
        if (values.Count == 0 || !_prefix.Any(part => part is RoutePatternLiteralPart))
            return false;
        var segments = home.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (segments.Length < _prefix.Length)
            return false;
        var differs = false;
        for (var i = 0; i < _prefix.Length; i++)
        {
            var found = Uri.UnescapeDataString(segments[segments.Length - _prefix.Length + i]);
            switch (_prefix[i])
            {
                case RoutePatternLiteralPart literal when !literal.Content.Equals(found, StringComparison.OrdinalIgnoreCase):
                    return false;
                case RoutePatternParameterPart parameter when values.TryGetValue(parameter.Name, out var value):
                    differs |= !string.Equals((string?)value, found, StringComparison.OrdinalIgnoreCase);
                    break;
            }
        }

        return differs;
    }
}
