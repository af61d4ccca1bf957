using System.Diagnostics.CodeAnalysis;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds;

/// <summary>An attribute that an element of a vocabulary may have. In JSON Feed it is a member of the element's object.</summary>
[SuppressMessage("Naming", "CA1711", Justification = "It is an attribute of XML, not of C#.")]
public sealed class VocabularyAttribute
{
    /// <summary>Creates an attribute.</summary>
    /// <param name="name">The name, without a prefix.</param>
    /// <param name="kind">The values that the attribute may have.</param>
    /// <exception cref="ArgumentException">The name can't be that of an attribute.</exception>
    public VocabularyAttribute(string name, ValueKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        Name = XmlName.Checked(name, nameof(name));
        Kind = kind;
    }

    /// <summary>Gets the name, without a prefix.</summary>
    public string Name { get; }

    /// <summary>Gets the values that the attribute may have.</summary>
    public ValueKind Kind { get; }

    /// <summary>Gets whether the element must have it.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsRequired { get; init; }
}
