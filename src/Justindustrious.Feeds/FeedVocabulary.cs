using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds;

/// <summary>A vocabulary: the elements of one namespace, as one table that writers and the validator share.</summary>
/// <remarks>
/// A vocabulary of your own is a class with one instance. <see cref="FeedOptions.Vocabularies"/> and <see cref="FeedValidatorOptions.Vocabularies"/> register
/// it, and records that derive from <see cref="FeedExtension"/> write its elements.
/// </remarks>
public abstract class FeedVocabulary
{
    /// <summary>Creates a vocabulary.</summary>
    /// <param name="namespaceName">The namespace: an address or another absolute IRI.</param>
    /// <param name="prefix">The prefix that documents declare: ASCII letters, digits, '-' and '_', a letter first.</param>
    /// <param name="elements">
    /// The elements that may be in a feed, in a post or in elements of other vocabularies. Elements that may be only inside other elements of this vocabulary
    /// are children of these.
    /// </param>
    /// <exception cref="ArgumentException">The namespace or the prefix has another form, or an element is there twice or in another vocabulary.</exception>
    protected FeedVocabulary(string namespaceName, string prefix, params VocabularyElement[] elements)
    {
        ArgumentNullException.ThrowIfNull(namespaceName);
        ArgumentNullException.ThrowIfNull(prefix);
        ArgumentNullException.ThrowIfNull(elements);
        if (!Iri.IsAbsolute(namespaceName))
            throw new ArgumentException(
                $"the namespace {Quoted.Of(namespaceName)} is not an absolute IRI; write one such as 'https://example.org/ns'", nameof(namespaceName));
        if (!IsPrefix(prefix))
            throw new ArgumentException(
                $"{Quoted.Of(prefix)} is not a prefix; write a letter, then ASCII letters, digits, '-' and '_', and not 'xml'", nameof(prefix));
        Namespace = namespaceName;
        Prefix = prefix;
        Elements = [.. elements];
        foreach (var element in Elements)
        {
            ArgumentNullException.ThrowIfNull(element, nameof(elements));
            element.BelongTo(this);
        }

        VocabularyElement.ThrowIfTwice(OfPlace(VocabularyPlaces.Feed), "element of a feed");
        VocabularyElement.ThrowIfTwice(OfPlace(VocabularyPlaces.Post), "element of a post");
    }

    /// <summary>Gets the namespace.</summary>
    public string Namespace { get; }

    /// <summary>Gets other spellings of the namespace that documents use. The validator accepts them too.</summary>
    /// <value>The default is none.</value>
    public IReadOnlyList<string> OtherNamespaces { get; protected init; } = [];

    /// <summary>Gets the prefix that documents declare.</summary>
    public string Prefix { get; }

    /// <summary>Gets the name of the object that contains the elements in JSON Feed.</summary>
    /// <value>An underscore, a letter, then no period. The default is an underscore and <see cref="Prefix"/>.</value>
    /// <exception cref="ArgumentException">The value has another form.</exception>
    public string JsonName
    {
        get => field ?? "_" + Prefix;
        protected init => field = value is ['_', var first, ..] && char.IsAsciiLetter(first) 
            && value.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-')
            ? value
            : throw new ArgumentException(
                $"{Quoted.Of(value ?? "")} is not the name of an extension; write '_', a letter, and no period, such as '_store'", nameof(JsonName));
    }

    /// <summary>Gets where the vocabulary is described.</summary>
    /// <value>The default is <see langword="null"/>: nowhere.</value>
    public Uri? Specification { get; protected init; }

    /// <summary>Gets the elements that may be in a feed or in a post.</summary>
    public IReadOnlyList<VocabularyElement> Elements { get; }

    /// <summary>Gets whether the vocabulary has no table: any element of its namespace may be anywhere, and no element is checked.</summary>
    internal virtual bool IsOpen => false;

    /// <summary>Creates a vocabulary without a table: any element of the namespace may be anywhere, and its values are not checked.</summary>
    /// <param name="namespaceName">The namespace: an address or another absolute IRI.</param>
    /// <param name="prefix">The prefix that documents declare.</param>
    /// <returns>The vocabulary, for <see cref="FeedExtension.Xml"/>.</returns>
    /// <exception cref="ArgumentException">The namespace or the prefix has another form.</exception>
    public static FeedVocabulary Of(string namespaceName, string prefix) => new OpenVocabulary(namespaceName, prefix);

    /// <summary>Returns the prefix and the namespace.</summary>
    /// <returns>For example <c>store (https://store.example.org/ns)</c>.</returns>
    public override string ToString() => $"{Prefix} ({Namespace})";

    /// <summary>Gets the element with a name, if it may be in a feed or in a post.</summary>
    internal VocabularyElement? Find(string name, VocabularyPlaces place)
    {
        foreach (var element in Elements)
        {
            if (element.Name == name && element.Places.HasFlag(place))
                return element;
        }

        return null;
    }

    /// <summary>The object of <see cref="Feed.License"/> and <see cref="Post.License"/> in JSON Feed.</summary>
    private const string LicenseName = "_license";

    /// <summary>Checks vocabularies before they are registered, and copies the list.</summary>
    /// <exception cref="ArgumentException">
    /// Two vocabularies have the same namespace, prefix or name in JSON Feed, one has the name that licenses have in JSON Feed, or one is
    /// <see langword="null"/>.
    /// </exception>
    internal static IReadOnlyList<FeedVocabulary> Checked(IReadOnlyList<FeedVocabulary> vocabularies, string parameter)
    {
        ArgumentNullException.ThrowIfNull(vocabularies, parameter);
        FeedVocabulary[] all = [.. vocabularies];
        for (var i = 0; i < all.Length; i++)
        {
            if (all[i] is not { } vocabulary)
                throw new ArgumentException($"{parameter}[{i}] is null, and must be there", parameter);
            if (vocabulary.JsonName == LicenseName)
                throw new ArgumentException($"{vocabulary} has the name '{LicenseName}' of licenses in JSON Feed; give it another JsonName", parameter);
            foreach (var earlier in all.AsSpan(0, i))
            {
                var same = earlier.Namespace == vocabulary.Namespace ? $"the namespace {Quoted.Of(vocabulary.Namespace)}"
                    : earlier.Prefix == vocabulary.Prefix ? $"the prefix '{vocabulary.Prefix}'"
                    : earlier.JsonName == vocabulary.JsonName ? $"the name '{vocabulary.JsonName}' in JSON Feed"
                    : null;
                if (same is not null)
                    throw new ArgumentException($"two vocabularies have {same}: {earlier} and {vocabulary}; give each its own", parameter);
            }
        }

        return all.AsReadOnly();
    }

    private static bool IsPrefix(string prefix) => prefix.Length > 0 && char.IsAsciiLetter(prefix[0])
        && prefix.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-') && !prefix.StartsWith("xml", StringComparison.OrdinalIgnoreCase);

    private IEnumerable<string> OfPlace(VocabularyPlaces place) => Elements.Where(element => element.Places.HasFlag(place)).Select(element => element.Name);

    private sealed class OpenVocabulary(string namespaceName, string prefix) : FeedVocabulary(namespaceName, prefix)
    {
        internal override bool IsOpen => true;
    }
}
