using System.Collections.Concurrent;
using Microsoft.Extensions.Primitives;

namespace Justindustrious.Feeds.AspNetCore.Serving;

/// <summary>Which content codings a request takes: RFC 9110 12.5.3. Weights go from 0 (not acceptable) to 1000.</summary>
/// <param name="Brotli">The weight of <c>br</c>.</param>
/// <param name="Zstandard">The weight of <c>zstd</c>.</param>
/// <param name="Gzip">The weight of <c>gzip</c>.</param>
/// <param name="Identity">The weight of the bytes as they are.</param>
internal sealed record AcceptEncoding(int Brotli, int Zstandard, int Gzip, int Identity)
{
    /// <summary>Programs send the same few values for ever; beyond some hundred, somebody is playing.</summary>
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

        // What is not named is not taken, but for the bytes as they are: those only "identity;q=0" or "*;q=0" refuse.
        return new(brotli ?? rest ?? 0, zstandard ?? rest ?? 0, gzip ?? rest ?? 0, identity ?? (rest == 0 ? 0 : 1));
    }
}
