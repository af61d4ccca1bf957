using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds;

/// <summary>An element of a vocabulary: where it may be, how often, and what it may contain.</summary>
/// <remarks>Writers, the validator and the documentation use the same rows. An element belongs to one vocabulary.</remarks>
public sealed class VocabularyElement
{
    /// <summary>The member of JSON Feed that contains the text of an element with attributes or children.</summary>
    internal const string TextMember = "value";

    /// <summary>
    /// Creates an element. Set what it may contain in an initializer. Without an initializer, it must be empty, and it is allowed only as a child.
    /// </summary>
    /// <param name="name">The name, without a prefix.</param>
    /// <exception cref="ArgumentException">An element can't have this name.</exception>
    public VocabularyElement(string name) => Name = XmlName.Checked(name, nameof(name));

    /// <summary>Gets the name, without a prefix.</summary>
    public string Name { get; }

    /// <summary>Gets where the element may be, in addition to the elements whose <see cref="Children"/> contain it.</summary>
    /// <value>The default is <see cref="VocabularyPlaces.None"/>.</value>
    public VocabularyPlaces Places { get; init; }

    /// <summary>Gets whether the element may occur several times in one place.</summary>
    /// <value>The default is <see langword="false"/>. In JSON Feed, such an element is always an array.</value>
    public bool Repeats { get; init; }

    /// <summary>Gets whether the parent element must contain the element. The property has no meaning for elements of a feed or a post.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsRequired { get; init; }

    /// <summary>Gets the values that the text of the element may have.</summary>
    /// <value>The default is <see langword="null"/>: the element contains no text.</value>
    public ValueKind? Text { get; init; }

    /// <summary>Gets the attributes that the element may have.</summary>
    /// <value>The default is none.</value>
    public IReadOnlyList<VocabularyAttribute> Attributes { get; init; } = [];

    /// <summary>Gets the elements that the element may contain.</summary>
    /// <value>The default is none. They may include an element of a vocabulary that was created before.</value>
    public IReadOnlyList<VocabularyElement> Children { get; init; } = [];

    /// <summary>Gets whether the element may contain anything. Its content is then not checked.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool HoldsAnything { get; init; }

    /// <summary>Gets where the specification describes the element.</summary>
    /// <value>The default is <see langword="null"/>: <see cref="FeedVocabulary.Specification"/>.</value>
    public Uri? Specification { get; init; }

    /// <summary>Gets the vocabulary; <see langword="null"/> until a vocabulary with the element is created.</summary>
    public FeedVocabulary? Vocabulary { get; private set; }

    /// <summary>Gets the child of a name.</summary>
    internal VocabularyElement? Child(string namespaceName, string name) =>
        Children.FirstOrDefault(child => child.Name == name && child.Vocabulary?.Namespace == namespaceName);

    /// <summary>Adds the element and its children to a vocabulary.</summary>
    /// <exception cref="ArgumentException">It is a part of another vocabulary, or two children have one name.</exception>
    internal void BelongTo(FeedVocabulary vocabulary)
    {
        if (Vocabulary == vocabulary)
            return;
        if (Vocabulary is not null)
            throw new ArgumentException(
                $"the element '{Name}' is already in the vocabulary {Quoted.Of(Vocabulary.Namespace)}; make an element for each vocabulary");
        Vocabulary = vocabulary;
        ThrowIfTwice(Attributes.Select(attribute => attribute.Name), $"attribute of '{Name}'");
        ThrowIfTwice(Children.Select(child => child.Name), $"child of '{Name}'");
        if (Children.FirstOrDefault(child => Attributes.Any(attribute => attribute.Name == child.Name)) is { } both)
            throw new ArgumentException($"'{both.Name}' is an attribute of '{Name}' and a child, which are one member in JSON Feed; give them two names");
        if (Text is not null && (Attributes.Any(attribute => attribute.Name == TextMember) || Children.Any(child => child.Name == TextMember)))
            throw new ArgumentException(
                $"'{TextMember}' is an attribute or a child of '{Name}', and the name of its text in JSON Feed; give it another name");
        foreach (var child in Children)
        {
            if (child.Vocabulary is null)
                child.BelongTo(vocabulary);
        }
    }

    /// <exception cref="ArgumentException">A name is there twice.</exception>
    internal static void ThrowIfTwice(IEnumerable<string> names, string what)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (names.FirstOrDefault(name => !seen.Add(name)) is { } twice)
            throw new ArgumentException($"the {what} '{twice}' is there twice; keep one");
    }
}
