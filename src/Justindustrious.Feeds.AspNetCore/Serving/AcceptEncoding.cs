using System.Collections.Concurrent;
using Microsoft.Extensions.Primitives;

namespace Justindustrious.Feeds.AspNetCore.Serving;

/// <summary>The content codings that a request accepts: RFC 9110 12.5.3. Weights go from 0 (not acceptable) to 1000.</summary>
/// <param name="Brotli">The weight of <c>br</c>.</param>
/// <param name="Zstandard">The weight of <c>zstd</c>.</param>
/// <param name="Gzip">The weight of <c>gzip</c>.</param>
/// <param name="Identity">The weight of the bytes without a coding.</param>
internal sealed record AcceptEncoding(int Brotli, int Zstandard, int Gzip, int Identity)
{
    /// <summary>How many values are cached. Clients send only a few different values, but an attacker may send any number.</summary>
    private const int MostKnown = 256;

    private static readonly AcceptEncoding NotSent = new(0, 0, 0, 1);
    private static readonly ConcurrentDictionary<string, AcceptEncoding> Known = new(StringComparer.Ordinal);

    public static AcceptEncoding Parse(StringValues header)
    {
        if (header.Count == 0)
            return NotSent;
        if (header.Count > 1)
            return Read(header);
        var value = header[0] ?? "";
        if (Known.TryGetValue(value, out var known))
            return known;
        var read = Read(header);
        if (Known.Count < MostKnown && value.Length < 200)
            Known.TryAdd(value, read);
        return read;
    }

    private static AcceptEncoding Read(StringValues header)
    {
        int? brotli = null, zstandard = null, gzip = null, identity = null, rest = null;
        foreach (var element in header.SelectMany(WeightedElement.Split))
        {
            switch (element.Name.ToLowerInvariant())
            {
                case "br":
                    brotli = element.Weight;
                    break;
                case "zstd":
                    zstandard = element.Weight;
                    break;
                case "gzip" or "x-gzip":
                    gzip = element.Weight;
                    break;
                case "identity":
                    identity = element.Weight;
                    break;
                case "*":
                    rest = element.Weight;
                    break;
            }
        }

        // A coding that is not named is not acceptable. Identity is acceptable unless "identity;q=0" or "*;q=0" refuses it.
        return new(brotli ?? rest ?? 0, zstandard ?? rest ?? 0, gzip ?? rest ?? 0, identity ?? (rest == 0 ? 0 : 1));
    }
}
