using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Justindustrious.Feeds.AspNetCore.Serving;

/// <summary>Conditional requests, in the order of RFC 9110 13.2.2. In the framework's own file results, If-Modified-Since wins over If-None-Match.</summary>
internal static class Preconditions
{
    /// <summary>Returns the status of a GET or HEAD: 200, 304 or 412.</summary>
    /// <param name="request">The request's headers.</param>
    /// <param name="entityTag">The entity tag of the document.</param>
    /// <param name="lastModified">When it last changed.</param>
    /// <param name="year">The current year, for dates whose year has two digits.</param>
    public static int Evaluate(IHeaderDictionary request, string entityTag, DateTimeOffset lastModified, int year)
    {
        if (request.IfMatch is { Count: > 0 } ifMatch)
        {
            if (!Names(ifMatch, entityTag, weakToo: false))
                return StatusCodes.Status412PreconditionFailed;
        }
        else if (IsDate(request.IfUnmodifiedSince, year, out var unmodifiedSince) && lastModified > unmodifiedSince)
        {
            return StatusCodes.Status412PreconditionFailed;
        }

        var isNotModified = request.IfNoneMatch is { Count: > 0 } ifNoneMatch
            ? Names(ifNoneMatch, entityTag, weakToo: true)
            : IsDate(request.IfModifiedSince, year, out var modifiedSince) && lastModified <= modifiedSince;
        return isNotModified ? StatusCodes.Status304NotModified : StatusCodes.Status200OK;
    }

    /// <summary>Returns whether a list of entity tags contains the given one, or is <c>*</c>. Everything after a malformed entity tag is ignored.</summary>
    internal static bool Names(StringValues list, string entityTag, bool weakToo)
    {
        if (list.Count == 1 && list[0].AsSpan().Trim(" \t") is "*")
            return true;
        foreach (var line in list)
        {
            for (var rest = line.AsSpan().TrimStart(" \t,"); rest.Length > 0; rest = rest.TrimStart(" \t,"))
            {
                var isWeak = rest.StartsWith("W/", StringComparison.Ordinal);
                var tag = isWeak ? rest[2..] : rest;
                if (tag.IsEmpty || tag[0] != '"')
                    return false;
                var length = tag[1..].IndexOf('"') + 2;
                if (length < 2)
                    return false;
                if ((weakToo || !isWeak) && tag[..length].SequenceEqual(entityTag))
                    return true;
                rest = tag[length..];
            }
        }

        return false;
    }

    /// <summary>Reads a date. An invalid date, or two dates, are ignored (RFC 9110 13.1.3).</summary>
    private static bool IsDate(StringValues field, int year, out DateTimeOffset date)
    {
        date = default;
        return field.Count == 1 && HttpDate.TryParse(field[0], year, out date);
    }
}
