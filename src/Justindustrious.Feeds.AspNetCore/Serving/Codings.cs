using Justindustrious.Feeds.Files;

namespace Justindustrious.Feeds.AspNetCore.Serving;

/// <summary>The same bytes in all content codings. Each coding is created once, at its first request.</summary>
internal sealed class Codings
{
    private readonly Representation _identity;
    private readonly Lazy<Representation?> _brotli;
    private readonly Lazy<Representation?> _zstandard;
    private readonly Lazy<Representation?> _gzip;

    /// <param name="borrow">Gets the bytes.</param>
    /// <param name="length">How many bytes there are.</param>
    /// <param name="entityTag">Their entity tag.</param>
    /// <param name="made">Takes compressed bytes, and whether they are gzip or Brotli; may be <see langword="null"/>.</param>
    public Codings(Func<BorrowedBytes> borrow, long length, string entityTag, Action<byte[], bool>? made = null)
    {
        _identity = Representation.Identity(borrow, length, entityTag);
        _brotli = new(() => Representation.Compressed(Make(Compression.Brotli, bytes => made?.Invoke(bytes, false)), "br"));
        _zstandard = new(() => Representation.Compressed(Make(Compression.Zstandard, null), "zstd"));
        _gzip = new(() => Representation.Compressed(Make(Compression.Gzip, bytes => made?.Invoke(bytes, true)), "gzip"));

        byte[]? Make(Func<ReadOnlyMemory<byte>, byte[]?> compress, Action<byte[]>? made)
        {
            using var borrowed = borrow();
            var compressed = compress(borrowed.Bytes);
            if (compressed is not null)
                made?.Invoke(compressed);
            return compressed;
        }
    }

    /// <summary>Gets the entity tags that clients may have received.</summary>
    public IEnumerable<string> EntityTags
    {
        get
        {
            Representation?[] made = [_identity, ValueOf(_brotli), ValueOf(_zstandard), ValueOf(_gzip)];
            return made.OfType<Representation>().SelectMany(each => new[] { each.EntityTag, each.ShownEntityTag });

            static Representation? ValueOf(Lazy<Representation?> coding) => coding.IsValueCreated ? coding.Value : null;
        }
    }

    /// <summary>Chooses the coding with the highest weight; of several, the one that compresses best.</summary>
    /// <returns><see langword="null"/> if the request accepts none.</returns>
    public Representation? Choose(AcceptEncoding accepted)
    {
        for (var weight = 1001; ;)
        {
            // The highest weight below those that were tried already, whose codings do not make the bytes smaller.
            var next = 0;
            foreach (var candidate in (ReadOnlySpan<int>)[accepted.Brotli, accepted.Zstandard, accepted.Gzip, accepted.Identity])
                next = candidate < weight ? Math.Max(next, candidate) : next;
            if (next == 0)
                // No acceptable coding makes the bytes smaller, so they are sent without a coding, with any weights.
                return accepted is { Brotli: 0, Zstandard: 0, Gzip: 0, Identity: 0 } ? null : _identity;
            var chosen = (accepted.Brotli == next ? _brotli.Value : null)
                ?? (accepted.Zstandard == next ? _zstandard.Value : null)
                ?? (accepted.Gzip == next ? _gzip.Value : null)
                ?? (accepted.Identity == next ? _identity : null);
            if (chosen is not null)
                return chosen;
            weight = next;
        }
    }
}
