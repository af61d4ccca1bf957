using System.Text;
using Justindustrious.Feeds.Comparing;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Ledger;

/// <summary>A post as it was last published.</summary>
/// <param name="Id">The id that its subscribers know.</param>
/// <param name="Address">Its address.</param>
/// <param name="Published">Its date to the second, in RFC 3339 and UTC; <see langword="null"/> if it is unknown.</param>
/// <param name="Hash">The <see cref="HashOf(PostContent)"/> of its body; <see langword="null"/> if it is unknown or the body is blank.</param>
internal sealed record LedgerEntry(string Id, string Address, string? Published, string? Hash)
{
    /// <summary>
    /// Gets the <see cref="HashOf(string)"/> of its title: empty for a blank title; <see langword="null"/> in lines of older ledgers, which do not have it.
    /// </summary>
    public string? Title { get; init; }

    /// <summary>
    /// Gets the id in Atom of a post that moved, if <see cref="Id"/> is not an IRI; <see langword="null"/> for the address.
    /// </summary>
    public string? AtomId { get; init; }

    /// <summary>Gets the last id in Atom.</summary>
    public string IdInAtom => AtomId ?? (Iri.IsAtomId(Id) ? Id : Address);

    /// <summary>Gets whether the post was gone when the ledger was written. Its entry is kept in case it comes back.</summary>
    public bool IsRemoved { get; init; }

    /// <summary>Gets when the build first missed the post, to the second, in RFC 3339 and UTC; <see langword="null"/> if it is not known.</summary>
    public string? Removed { get; init; }

    /// <summary>Gets the line of the ledger, from 1.</summary>
    public int Line { get; init; }

    /// <summary>Computes a hash of a body as text; <see langword="null"/> for a blank body.</summary>
    public static string? HashOf(PostContent content) => content.Hash is { IsEmpty: false } hash ? Convert.ToHexStringLower(hash[..16]) : null;

    /// <summary>Computes a hash of a title, in which white space is collapsed, as text; empty for a blank title.</summary>
    public static string HashOf(string title) =>
        PublishedText.Collapse(title) is { Length: > 0 } text ? Convert.ToHexStringLower(Digest.Of(Utf8.GetBytes(text)).AsSpan(0, 8)) : "";

    // Not strict: half of a surrogate pair in a title is reported elsewhere.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
}
