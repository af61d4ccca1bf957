using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Justindustrious.Feeds.AspNetCore.Serving;

/// <summary>
/// What is new in a document since its earlier versions, for readers that ask for the difference with <c>A-IM: feed</c> (RFC 3229). Of an earlier version,
/// only its entity tags and the hashes of its posts are kept.
/// </summary>
internal sealed class DocumentDeltas(FeedDocument document, IReadOnlyList<DocumentVersion> earlier)
{
    /// <summary>How many earlier versions are known. A reader that has an older one gets the whole document.</summary>
    private const int Most = 8;

    /// <summary>A longer document is not cut into posts: it would be read and hashed at each change.</summary>
    private const int LongestDocument = 4 * 1024 * 1024;

    private readonly Lazy<PostSlices> _posts = new(() => PostSlices.Of(document));
    private readonly ConcurrentDictionary<DocumentVersion, Codings> _made = new();

    /// <summary>Lists the earlier versions of a document that replaces this one.</summary>
    /// <param name="next">The document.</param>
    /// <param name="entityTags">The entity tags of this one.</param>
    public IReadOnlyList<DocumentVersion> EarlierOf(FeedDocument next, IEnumerable<string> entityTags) =>
        // A version that was never requested needs no delta, because no reader has it.
        next.EntityTag == document.EntityTag || document.IsUnused ? earlier
        : document.Length > LongestDocument || next.Length > LongestDocument ? []
        : [new([.. entityTags], _posts.Value.Hashes), .. earlier.Take(Most - 1)];

    /// <summary>Finds what a reader does not have yet.</summary>
    /// <returns><see langword="null"/> if the reader does not ask for the difference, or if its version is not known.</returns>
    public Representation? Find(IHeaderDictionary request, AcceptEncoding accepted)
    {
        if (earlier.Count == 0 || request.IfNoneMatch is not { Count: > 0 } known || request["A-IM"] is not { Count: > 0 } asked || !NamesFeed(asked))
            return null;
        foreach (var version in earlier)
        {
            if (version.EntityTags.Any(tag => Preconditions.Names(known, tag, weakToo: true)))
                return _made.GetOrAdd(version, Make).Choose(accepted);
        }

        return null;
    }

    private static bool NamesFeed(StringValues asked) =>
        asked.SelectMany(WeightedElement.Split).Any(each => each.Weight > 0 && each.Name.Equals("feed", StringComparison.OrdinalIgnoreCase));

    private Codings Make(DocumentVersion version)
    {
        var bytes = _posts.Value.Without(version.Posts);
        return new(() => new(bytes, null), bytes.Length, document.EntityTag);
    }
}

/// <summary>An earlier version of a document.</summary>
/// <param name="EntityTags">Its entity tags, in all codings that were sent.</param>
/// <param name="Posts">The hashes of its posts.</param>
internal sealed record DocumentVersion(string[] EntityTags, ulong[] Posts);
