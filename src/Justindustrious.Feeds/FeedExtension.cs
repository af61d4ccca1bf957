using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace Justindustrious.Feeds;

/// <summary>An element of a vocabulary in a feed or in a post: <c>post with { Extensions = [new StorePrice(12.50m, "EUR")] }</c>.</summary>
/// <remarks>
/// A record of your own derives from this class, names its element and writes itself, without reflection. It writes itself once. The result is checked, and
/// written in every format. In JSON Feed the extensions of one vocabulary are one object, such as <c>_store</c>.
/// </remarks>
public abstract partial record FeedExtension
{
    private readonly VocabularyElement? _element;
    private Node? _written;

    /// <summary>Creates an extension.</summary>
    /// <param name="element">The element that the extension writes, from the table of a vocabulary.</param>
    /// <exception cref="ArgumentNullException"><paramref name="element"/> is <see langword="null"/>.</exception>
    protected FeedExtension(VocabularyElement element)
    {
        ArgumentNullException.ThrowIfNull(element);
        _element = element;
    }

    /// <summary>Creates a copy, which writes itself again, because <c>with</c> may change its properties.</summary>
    /// <param name="original">The extension that is copied.</param>
    protected FeedExtension(FeedExtension original)
    {
        ArgumentNullException.ThrowIfNull(original);
        _element = original._element;
    }

    private FeedExtension(Node written) => _written = written;

    /// <summary>Gets the vocabulary that the extension names; <see langword="null"/> for an element that is given as XML.</summary>
    internal FeedVocabulary? Vocabulary => _element?.Vocabulary;

    /// <summary>Gets what the extension wrote. It writes itself once.</summary>
    /// <exception cref="ArgumentException">
    /// The extension threw an exception while it wrote itself (the inner exception), or its element has no vocabulary.
    /// </exception>
    internal Node Written => _written ?? (_written = Record());

    /// <summary>Creates an extension for an element that has no record, from its name and its content, as for <see cref="XElement"/>.</summary>
    /// <param name="name">
    /// The namespace and the name: <c>XNamespace.Get("https://store.example.org/ns") + "price"</c>. The namespace must belong to a registered vocabulary,
    /// which may have no table (<see cref="FeedVocabulary.Of"/>).
    /// </param>
    /// <param name="content">Texts, <see cref="XAttribute"/> and <see cref="XElement"/>. Numbers and dates are written as XML Schema writes them.</param>
    /// <returns>The extension.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The name has no namespace, or an element contains both text and elements.</exception>
    public static FeedExtension Xml(XName name, params object?[] content)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.NamespaceName.Length == 0)
            throw new ArgumentException(
                $"the name '{name.LocalName}' has no namespace, so it can't be an extension; write XNamespace.Get(\"https://…\") + \"{name.LocalName}\"",
                nameof(name));
        return new RawExtension(Node.Of(new(name, content)));
    }

    /// <summary>Returns whether the other extension has the same type and element, and writes the same.</summary>
    /// <param name="other">The other extension.</param>
    /// <returns>Whether they are equal, even if only one of them was written before.</returns>
    public virtual bool Equals(FeedExtension? other) => other is not null && EqualityContract == other.EqualityContract && _element == other._element;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(EqualityContract, _element);

    /// <summary>Writes the attributes, the text and the children of the element.</summary>
    /// <param name="writer">Receives them.</param>
    protected abstract void Write(ExtensionWriter writer);

    /// <summary>Creates an extension from what another one wrote.</summary>
    internal static FeedExtension Of(Node written) => new RawExtension(written);

    private protected virtual Node Record()
    {
        if (_element!.Vocabulary is not { } vocabulary)
            throw new ArgumentException($"the element '{_element.Name}' of {GetType().Name} belongs to no vocabulary; name it where the vocabulary is made");
        var node = new Node(vocabulary.Namespace, _element.Name);
        try
        {
            // An extension that writes itself as its own child would end the process.
            RuntimeHelpers.EnsureSufficientExecutionStack();
            Write(new(node));
        }
        catch (Exception e) when (e.InnerException is not InsufficientExecutionStackException)
        {
            throw new ArgumentException($"{GetType().Name} threw {e.GetType().Name} while it was written: {e.Message}", e);
        }

        return node;
    }

    /// <summary>An element that is given as XML.</summary>
    private sealed record RawExtension(Node Given) : FeedExtension(Given)
    {
        protected override void Write(ExtensionWriter writer) => throw new NotSupportedException();

        private protected override Node Record() => Given;
    }
}
