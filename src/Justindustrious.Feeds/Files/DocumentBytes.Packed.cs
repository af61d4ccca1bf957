using System.Buffers;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Files;

internal sealed partial class DocumentBytes
{
    private volatile PackedBytes? _packed;
    private volatile Lost? _lost;

    /// <summary>
    /// Keeps packed bytes only until the garbage collector runs, unless they are needed before. Most readers need one of the documents of a feed.
    /// </summary>
    /// <param name="again">Makes the document again, with the same bytes.</param>
    public void Lose(Func<DocumentBytes> again)
    {
        if (_packed is not { } packed)
            return;
        _lost = new(new(packed), again);
        _packed = null;
    }

    /// <summary>Keeps other packed bytes of the document in place of its own ones: those that are sent, so that both need memory once.</summary>
    public void Adopt(byte[] packed, bool isGzip)
    {
        if (_packed is not null || _lost is not null)
            (_packed, _lost) = (new((int)Length, packed, isGzip), null);
    }

    /// <summary>Takes the packed bytes of the same document that was made again, and keeps them as <see cref="Lose"/> does.</summary>
    public void Recover(DocumentBytes again)
    {
        if (_lost is { } lost && again._packed is { } packed && again.EntityTag == EntityTag)
            lost.Packed.SetTarget(packed);
    }

    /// <summary>Gets all bytes for a short use. Packed ones are unpacked into memory that is used again and again.</summary>
    public BorrowedBytes Borrow()
    {
        if (_all is { } all)
            return new(all.Value, null);
        if (_lastUsed.TryGetTarget(out var last))
            return new(last.Value, null);
        if (FindPacked() is not { } packed)
            return new(All, null);
        var rented = ArrayPool<byte>.Shared.Rent(packed.Length);
        packed.Unpack(rented.AsSpan(0, packed.Length));
        return new(rented.AsMemory(0, packed.Length), rented);
    }

    /// <summary>Gets whether nobody needed the bytes since they were packed.</summary>
    public bool IsUnused => _lost is not null;

    /// <summary>Gets the packed bytes, if they are kept packed. From now on they are not lost.</summary>
    private PackedBytes? FindPacked()
    {
        // In this order, since another thread sets _packed first and then resets _lost.
        var lost = _lost;
        if (_packed is { } kept)
            return kept;
        if (lost is null)
            return null;
        lock (lost)
        {
            if (_packed is { } found)
                return found;
            if (!lost.Packed.TryGetTarget(out var packed))
            {
                var again = lost.Again();
                if (again.EntityTag != EntityTag)
                    throw Differs();
                packed = again.FindPacked()!;
            }

            _packed = packed;
            _lost = null;
            return packed;
        }
    }

    /// <summary>Packed bytes that the garbage collector may take.</summary>
    private sealed record Lost(WeakReference<PackedBytes> Packed, Func<DocumentBytes> Again);
}
