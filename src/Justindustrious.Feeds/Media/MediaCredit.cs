using System.Diagnostics.CodeAnalysis;
using Justindustrious.Feeds.Vocabularies;

namespace Justindustrious.Feeds.Media;

/// <summary>A person or an organisation that helped to make a file.</summary>
/// <remarks>Media RSS 1.5.1 <c>media:credit</c>.</remarks>
public sealed record MediaCredit : FeedExtension
{
    /// <summary>Creates the element. Set its properties in an initializer.</summary>
    public MediaCredit()
        : base(MediaVocabulary.Credit)
    {
    }

    /// <summary>Creates the element from its text.</summary>
    /// <param name="name">The name.</param>
    [SetsRequiredMembers]
    public MediaCredit(string name)
        : this() => Name = name;

    /// <summary>Gets the name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets what the person did.</summary>
    /// <value>A word of the scheme, such as <c>photographer</c>. The default is <see langword="null"/>.</value>
    public string? Role { get; init; }

    /// <summary>Gets the list of roles.</summary>
    /// <value>
    /// <c>urn:ebu</c>, <c>urn:yvs</c> or an absolute address; without a scheme, readers assume <c>urn:ebu</c>. The default is <see langword="null"/>.
    /// </value>
    public string? Scheme { get; init; }

    /// <inheritdoc/>
    protected override void Write(ExtensionWriter writer)
    {
        writer.WriteAttribute("role", Role);
        writer.WriteAttribute("scheme", Scheme);
        writer.WriteText(Name);
    }
}
