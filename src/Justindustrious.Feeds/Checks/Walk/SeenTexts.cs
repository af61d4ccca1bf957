using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Justindustrious.Feeds.Checks.Walk;

/// <summary>The ids and links of the posts so far, each with its first post, in little memory: a stream may have millions of posts.</summary>
/// <remarks>
/// Hashes, since texts are many times as long; and a text that is both a post's id and its link, as nearly all are, once. Of each hash 70 bits count: 64 are
/// kept, and six say the table. That two of a million texts have one hash and are taken for equal happens to one feed in two thousand million, and with a hundred
/// million texts to one in 240,000. Many small tables, each of small blocks, since one large table that grows is there twice for a while.
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
        // Two texts with 70 bits alike could be found by trying. What stands before the text is another in each process, so that nobody can try beforehand.
        var salt = BitConverter.GetBytes(text.GetHashCode(StringComparison.Ordinal));
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData((byte[])[.. salt, .. MemoryMarshal.AsBytes(text.AsSpan())], hash);
        return MemoryMarshal.Read<Fingerprint>(hash);
    }

    /// <summary>Hashes, each with a post and whether it is that of the post's link as well.</summary>
    private sealed class Tables
    {
        private const int Count = 64;

        private readonly Table[] _tables = new Table[Count];

        /// <summary>Blocks that no table needs any more, for the next one that grows: as garbage they would wait long to be collected.</summary>
        private readonly Stack<Slot[]> _free = [];

        public (int Index, bool IsLink)? Find(Fingerprint hash)
        {
            var post = TableOf(hash).PostOf(hash.One);
            return post == 0 ? null : ((int)((post - 1) >> 1), ((post - 1) & 1) == 1);
        }

        /// <summary>Adds a hash that is not there.</summary>
        public void Add(Fingerprint hash, int index, bool isLink) => TableOf(hash).Add(new() { Hash = hash.One, Post = (((uint)index << 1) | (isLink ? 1u : 0u)) + 1 }, _free);

        private ref Table TableOf(Fingerprint hash) => ref _tables[(int)(hash.Other % Count)];
    }

    /// <summary>A table with open addresses, in blocks; the hashes are as good as random.</summary>
    private struct Table
    {
        private const int BlockLength = 64;

        private Slot[][] _blocks;
        private int _count;

        /// <summary>Gets the post of a hash; 0 where the hash is not there.</summary>
        public readonly uint PostOf(ulong hash) => _count == 0 ? 0 : SlotOf(hash).Post;

        public void Add(Slot slot, Stack<Slot[]> free)
        {
            // Nine of ten are taken at the most.
            if (_blocks is null || _count >= _blocks.Length * BlockLength / 10 * 9)
                Grow(free);
            SlotOf(slot.Hash) = slot;
            _count++;
        }

        /// <summary>Gets where a hash is, or where it would be.</summary>
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

    /// <summary>A hash with its post; 12 bytes, where 16 would be aligned.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    private struct Slot
    {
        public ulong Hash;

        /// <summary>Twice the post's index, one more where the hash is that of its link as well, and one more; 0 where the slot is free.</summary>
        public uint Post;
    }
}
