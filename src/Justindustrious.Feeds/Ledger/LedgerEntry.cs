using System.Security.Cryptography;
using System.Text;
using Justindustrious.Feeds.Comparing;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Ledger;

/// <summary>A post as it was last published.</summary>
/// <param name="Id">The id that its subscribers know, to the letter.</param>
/// <param name="Address">Where it stood.</param>
/// <param name="Published">Its date, to the second, as RFC 3339 writes it in UTC; <see langword="null"/> where it is not known.</param>
/// <param name="Hash">What <see cref="HashOf(PostContent)"/> says of its body; <see langword="null"/> where it is not known, or blank.</param>
internal sealed record LedgerEntry(string Id, string Address, string? Published, string? Hash)
{
    /// <summary>
    /// Gets what <see cref="HashOf(string)"/> says of its title: empty for a blank one; <see langword="null"/> in lines of ledgers that did not hold it yet.
    /// </summary>
    public string? Title { get; init; }

    /// <summary>
    /// Gets the id under which Atom's readers know a post that moved, where <see cref="Id"/> is not an IRI; <see langword="null"/> for the address.
    /// </summary>
    public string? AtomId { get; init; }

    /// <summary>Gets the id that Atom held last.</summary>
    public string IdInAtom => AtomId ?? (Iri.IsAtomId(Id) ? Id : Address);

    /// <summary>Gets whether the post was gone when the ledger was written. It is remembered, should it come back.</summary>
    public bool IsRemoved { get; init; }

    /// <summary>Gets the line of the ledger, from 1.</summary>
    public int Line { get; init; }

    /// <summary>Makes a short text of a body: equal bodies have equal ones, and others do not.</summary>
    public static string? HashOf(PostContent content) => content.Hash is { IsEmpty: false } hash ? Convert.ToHexStringLower(hash[..16]) : null;

    /// <summary>Makes a short text of a title, without what white space it is written with; empty for a blank one.</summary>
    public static string HashOf(string title) =>
        PublishedText.Collapse(title) is { Length: > 0 } text ? Convert.ToHexStringLower(SHA256.HashData(Utf8.GetBytes(text)).AsSpan(0, 8)) : "";

    // Half a character in a title is no mistake of the ledger's.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
}
