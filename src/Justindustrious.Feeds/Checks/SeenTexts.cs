using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Justindustrious.Feeds.Checks;

/// <summary>The ids and links of the posts so far, each with its first post, in little memory: a stream may have millions of posts.</summary>
/// <remarks>
/// Hashes, since texts are many times as long; and a text that is both a post's id and its link, as nearly all are, once. Many small tables, since
/// one large table that grows is there twice for a while.
/// </remarks>
internal sealed class SeenTexts
{
    private readonly Tables _ids = new();

    /// <summary>Links that no post has for its id, or that a post has for its link alone.</summary>
    private readonly Tables _links = new();

    /// <summary>Takes in a post's texts.</summary>
    /// <param name="id">The id.</param>
    /// <param name="link">The link; <see langword="null"/> where there is none to compare.</param>
    /// <param name="index">The post.</param>
    /// <returns>The first post with that id, and the first with that link, where they are other ones.</returns>
    public (int? Id, int? Link) Add(string id, string? link, int index)
    {
        var hash = HashOf(id);
        var sameId = _ids.Find(hash);
        var isLink = id == link;
        int? sameLink = null;
        if (link is not null)
        {
            var linkHash = isLink ? hash : HashOf(link);
            var asId = isLink ? sameId : _ids.Find(linkHash);
            sameLink = _links.Find(linkHash)?.Index ?? (asId is { IsLink: true } ? asId.Value.Index : null);
            if (sameLink is null && !(isLink && sameId is null))
                _links.Add(linkHash, index, isLink: true);
        }

        if (sameId is null)
            _ids.Add(hash, index, isLink);
        return (sameId?.Index, sameLink);
    }

    private static Fingerprint HashOf(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan()), hash);
        return MemoryMarshal.Read<Fingerprint>(hash);
    }

    /// <summary>Hashes, each with a post and whether it is that of the post's link as well.</summary>
    private sealed class Tables
    {
        private const int Count = 64;

        private readonly Table[] _tables = new Table[Count];

        public (int Index, bool IsLink)? Find(Fingerprint hash)
        {
            ref var table = ref TableOf(hash);
            if (table.Posts is null || table.Posts[table.SlotOf(hash)] is not (> 0 and var post))
                return null;
            return ((int)((post - 1) >> 1), ((post - 1) & 1) == 1);
        }

        /// <summary>Adds a hash that is not there.</summary>
        public void Add(Fingerprint hash, int index, bool isLink)
        {
            ref var table = ref TableOf(hash);
            table.Add(hash, (((uint)index << 1) | (isLink ? 1u : 0u)) + 1);
        }

        private ref Table TableOf(Fingerprint hash) => ref _tables[(int)(hash.One % Count)];
    }

    /// <summary>A table with open addresses; the hashes are as good as random.</summary>
    private struct Table
    {
        private Fingerprint[] _hashes;
        private int _count;

        /// <summary>Gets the post of each slot; 0 where the slot is free.</summary>
        public uint[]? Posts { get; private set; }

        /// <summary>Gets where a hash is, or where it would be.</summary>
        public readonly int SlotOf(Fingerprint hash)
        {
            var mask = _hashes.Length - 1;
            var slot = (int)hash.Other & mask;
            while (Posts![slot] != 0 && _hashes[slot] != hash)
                slot = (slot + 1) & mask;
            return slot;
        }

        public void Add(Fingerprint hash, uint post)
        {
            // Three of four are taken at the most.
            if (Posts is null || _count + 1 > _hashes.Length / 4 * 3)
                Grow();
            var slot = SlotOf(hash);
            _hashes[slot] = hash;
            Posts![slot] = post;
            _count++;
        }

        private void Grow()
        {
            var (hashes, posts) = (_hashes, Posts);
            _hashes = new Fingerprint[Math.Max(4, (hashes?.Length ?? 0) * 2)];
            Posts = new uint[_hashes.Length];
            for (var i = 0; i < (posts?.Length ?? 0); i++)
            {
                if (posts![i] == 0)
                    continue;
                var slot = SlotOf(hashes![i]);
                _hashes[slot] = hashes[i];
                Posts[slot] = posts[i];
            }
        }
    }
}
