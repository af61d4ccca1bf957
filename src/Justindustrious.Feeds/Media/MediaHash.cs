using System.Diagnostics.CodeAnalysis;
using Justindustrious.Feeds.Vocabularies;

namespace Justindustrious.Feeds.Media;

/// <summary>A checksum of a file.</summary>
/// <remarks>Media RSS 1.5.1 <c>media:hash</c>.</remarks>
public sealed record MediaHash : FeedExtension
{
    /// <summary>Creates the element. Set its properties in an initializer.</summary>
    public MediaHash()
        : base(MediaVocabulary.Hash)
    {
    }

    /// <summary>Creates the element from its text.</summary>
    /// <param name="value">The checksum, in hexadecimal digits.</param>
    [SetsRequiredMembers]
    public MediaHash(string value)
        : this() => Value = value;

    /// <summary>Gets the checksum, in hexadecimal digits.</summary>
    public required string Value { get; init; }

    /// <summary>Gets the algorithm of the checksum.</summary>
    /// <value><c>md5</c> or <c>sha-1</c>; without an algorithm, readers assume <c>md5</c>. The default is <see langword="null"/>.</value>
    public string? Algorithm { get; init; }

    /// <inheritdoc/>
    protected override void Write(ExtensionWriter writer)
    {
        writer.WriteAttribute("algo", Algorithm);
        writer.WriteText(Value);
    }
}
