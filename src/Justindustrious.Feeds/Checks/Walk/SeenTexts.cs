using System.Runtime.InteropServices;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Checks.Walk;

/// <summary>The ids and links of the posts so far, each with its first post. A stream may have millions of posts, so they take little memory.</summary>
/// <remarks>
/// Hashes are kept instead of texts, and a text that is both a post's id and its link is kept once, as nearly all are. A hash has 70 bits: 64 are kept,
/// and six choose the table. Two of a million texts have the same hash in one feed of two thousand million; with a hundred million texts, in one of 240,000.
/// There are many small tables of small blocks, because a large table needs twice its memory while it grows.
/// </remarks>
internal sealed class SeenTexts
{
    private readonly Tables _ids = new();

    /// <summary>Links that are not the id of any post, or that a post has as its link only.</summary>
    private readonly Tables _links = new();

    /// <summary>Adds a post's texts.</summary>
    /// <param name="id">The id.</param>
    /// <param name="link">The link; <see langword="null"/> if it is not compared.</param>
    /// <param name="index">The post.</param>
    /// <returns>The first other post with that id, and the first other post with that link.</returns>
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
        // An attacker could search for two texts with the same 70 bits. The salt differs in each process, so the search can't be done in advance.
        var salt = BitConverter.GetBytes(text.GetHashCode(StringComparison.Ordinal));
        Span<byte> hash = stackalloc byte[Digest.Length];
        Digest.Write((byte[])[.. salt, .. MemoryMarshal.AsBytes(text.AsSpan())], hash);
        return MemoryMarshal.Read<Fingerprint>(hash);
    }

    /// <summary>Hashes, each with a post, and whether it is the hash of the post's link as well.</summary>
    private sealed class Tables
    {
        private const int Count = 64;

        private readonly Table[] _tables = new Table[Count];

        /// <summary>
        /// Blocks that no table needs any more. The next table that grows uses them again, since the garbage collector would keep them for
        /// long.
        /// </summary>
        private readonly Stack<Slot[]> _free = [];

        public (int Index, bool IsLink)? Find(Fingerprint hash)
        {
            var post = TableOf(hash).PostOf(hash.One);
            return post == 0 ? null : ((int)((post - 1) >> 1), ((post - 1) & 1) == 1);
        }

        /// <summary>Adds a hash that is not there.</summary>
        public void Add(Fingerprint hash, int index, bool isLink) =>
            TableOf(hash).Add(new() { Hash = hash.One, Post = (((uint)index << 1) | (isLink ? 1u : 0u)) + 1 }, _free);

        private ref Table TableOf(Fingerprint hash) => ref _tables[(int)(hash.Other % Count)];
    }

    /// <summary>A hash table with open addressing, in blocks.</summary>
    private struct Table
    {
        private const int BlockLength = 64;

        private Slot[][] _blocks;
        private int _count;

        /// <summary>Gets the post of a hash; 0 if the hash is not there.</summary>
        public readonly uint PostOf(ulong hash) => _count == 0 ? 0 : SlotOf(hash).Post;

        public void Add(Slot slot, Stack<Slot[]> free)
        {
            // At most nine of ten slots are taken.
            if (_blocks is null || _count >= _blocks.Length * BlockLength / 10 * 9)
                Grow(free);
            SlotOf(slot.Hash) = slot;
            _count++;
        }

        /// <summary>Gets the slot of a hash, or the free slot for it.</summary>
        private readonly ref Slot SlotOf(ulong hash)
        {
            var length = _blocks.Length * BlockLength;
            var index = (int)Math.BigMul(hash, (ulong)length, out _);
            while (true)
            {
                ref var slot = ref _blocks[index / BlockLength][index % BlockLength];
                if (slot.Post == 0 || slot.Hash == hash)
                    return ref slot;
                index = index + 1 == length ? 0 : index + 1;
            }
        }

        private void Grow(Stack<Slot[]> free)
        {
            var blocks = _blocks ?? [];
            _blocks = new Slot[blocks.Length + 1 + (blocks.Length / 4)][];
            for (var i = 0; i < _blocks.Length; i++)
                _blocks[i] = free.TryPop(out var block) ? block : new Slot[BlockLength];
            foreach (var block in blocks)
            {
                foreach (var slot in block)
                {
                    if (slot.Post != 0)
                        SlotOf(slot.Hash) = slot;
                }

                Array.Clear(block);
                free.Push(block);
            }
        }
    }

    /// <summary>A hash with its post, in 12 bytes; aligned it would take 16.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    private struct Slot
    {
        public ulong Hash;

        /// <summary>1 + twice the post's index, + 1 if the hash is that of its link as well; 0 if the slot is free.</summary>
        public uint Post;
    }
}
