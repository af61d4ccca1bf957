using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Justindustrious.Feeds.Checks.Extensions;
using Justindustrious.Feeds.Checks.Model;
using Justindustrious.Feeds.Names;
using Justindustrious.Feeds.Text;
using Justindustrious.Feeds.Vocabularies;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Conversion;

/// <summary>Parts of a feed that is read: elements of vocabularies become extensions, and what the model has no place for becomes a finding.</summary>
internal sealed class ReadParts(FeedReaderOptions options)
{
    /// <summary>How many kinds are named. A document that is no feed at heart may have any number of them.</summary>
    private const int MostKinds = 1000;

    private readonly OrderedDictionary<string, (int Count, string Remedy, TextLocation Place)> _lost = [];
    private readonly List<FeedVocabulary> _found = [];

    /// <summary>Gets whether elements of namespaces without a vocabulary become extensions. Documents must then register a vocabulary for each.</summary>
    public bool OpensVocabularies { get; init; } = true;

    /// <summary>Gets whether an extension that documents can't contain is left out, instead of being an Error in the document.</summary>
    public bool KeepsOnlyValid { get; init; }

    /// <summary>Gets the address of the document.</summary>
    public Uri? Address => options.Address;

    /// <summary>Gets the vocabularies that the options name, and those without a table that the feed uses.</summary>
    public IReadOnlyList<FeedVocabulary> Vocabularies => [.. options.Vocabularies, .. _found];

    /// <summary>Gets one finding for each kind of part that was left out or changed.</summary>
    public IEnumerable<FeedDiagnostic> Findings => _lost.Select(part => new FeedDiagnostic
    {
        Rule = ComparisonRules.CarriedPart,
        Message = part.Value.Count == 1
            ? $"{part.Key} {part.Value.Remedy}"
            : string.Create(CultureInfo.InvariantCulture, $"{part.Key} {part.Value.Remedy} ({part.Value.Count} times, of which this is the first)"),
        Location = part.Value.Place,
    });

    /// <summary>Notes a part that the model has no place for.</summary>
    public void Lose(string kind, XObject? place = null) => Note(kind, "has no place in the model and is left out; write it anew if readers need it", place);

    /// <summary>Notes a part that was left out or replaced for another reason.</summary>
    /// <param name="kind">The element, attribute or member.</param>
    /// <param name="remedy">What was done, and what to write, as the end of a sentence.</param>
    /// <param name="place">The element or attribute.</param>
    public void Note(string kind, string remedy, XObject? place = null)
    {
        var line = (IXmlLineInfo?)place;
        if (_lost.TryGetValue(kind, out var known))
            _lost[kind] = known with { Count = known.Count + 1 };
        else if (_lost.Count < MostKinds)
            _lost.Add(kind, (1, remedy, new(options.FileName, line?.LineNumber ?? 0, Math.Max(0, (line?.LinePosition ?? 1) - (place is XElement ? 1 : 0)))));
    }

    /// <summary>Reads an element of a vocabulary, or notes why it can't be an extension.</summary>
    public void AddExtension(List<FeedExtension> extensions, XElement element, VocabularyPlaces place)
    {
        if (element.Name.NamespaceName.Length == 0 || element.Name.NamespaceName == FeedNames.Atom)
            Lose($"<{NameOf(element)}>", element);
        else if (ToNode(element) is { } node)
            Add(extensions, TypedElements.Of(node), element, place);
        else
        {
            Note(
                $"<{NameOf(element)}>",
                "contains markup or is of a namespace without a vocabulary, and is left out; register its vocabulary, or write it anew if readers need it",
                element);
        }
    }

    private void Add(List<FeedExtension> extensions, FeedExtension extension, XElement element, VocabularyPlaces place)
    {
        extensions.Add(extension);
        if (!KeepsOnlyValid)
            return;
        var whyNot = default(FeedDiagnostic);
        var subject = new ModelSubject(finding => whyNot ??= finding.Severity == FeedSeverity.Error ? finding : null, new(), null, null);
        new ExtensionChecks(Vocabularies).Check(extensions, [], place, subject, null);
        if (whyNot is null)
            return;
        extensions.RemoveAt(extensions.Count - 1);
        Note($"<{NameOf(element)}>", $"is left out, because {whyNot.Message}", element);
    }

    /// <summary>Reads an object of JSON Feed that contains the elements of a vocabulary.</summary>
    public FeedVocabulary? FindByJsonName(string name) =>
        options.Vocabularies.Concat(KnownVocabularies.BuiltIn).FirstOrDefault(vocabulary => vocabulary.JsonName == name);

    /// <summary>Gets an element's name as findings show it: with the prefix that the document uses.</summary>
    public static string NameOf(XElement element) => element.Name.NamespaceName.Length > 0 && element.GetPrefixOfNamespace(element.Name.Namespace) is { } prefix
        ? $"{prefix}:{element.Name.LocalName}"
        : element.Name.LocalName;

    private FeedExtension.Node? ToNode(XElement element)
    {
        if (NamespaceOf(element.Name.NamespaceName, element) is not { } name)
            return null;
        var node = new FeedExtension.Node(name, element.Name.LocalName);
        foreach (var attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
        {
            if (NamespaceOf(attribute.Name.NamespaceName, element) is not { } ofAttribute)
                return null;
            node.AddAttribute(ofAttribute, attribute.Name.LocalName, attribute.Value);
        }

        foreach (var child in element.Elements())
        {
            if (ToNode(child) is not { } inner)
                return null;
            node.Children.Add(inner);
        }

        if (!node.HasChildren)
            node.Value = element.Value.Length == 0 ? default(ExtensionValue) : element.Value;
        else if (element.Nodes().OfType<XText>().Any(text => !string.IsNullOrWhiteSpace(text.Value)))
            return null;
        return node;
    }

    /// <summary>Gets a namespace as its vocabulary spells it. A vocabulary that is not known is found in the document.</summary>
    private string? NamespaceOf(string name, XElement element)
    {
        if (name is "" or FeedNames.Atom or KnownNamespaces.Xml)
            return name;
        var known = KnownVocabularies.Find(name, Vocabularies)
            ?? options.Vocabularies.Concat(KnownVocabularies.BuiltIn).FirstOrDefault(vocabulary => vocabulary.OtherNamespaces.Contains(name));
        if (known is not null)
            return known.Namespace;
        if (!OpensVocabularies || name == FeedNames.Xhtml || !Iri.IsAbsolute(name))
            return null;
        foreach (var prefix in (string?[])[element.GetPrefixOfNamespace(name), string.Create(CultureInfo.InvariantCulture, $"ns{_found.Count + 1}")])
        {
            if (prefix is not null && TryOpen(name, prefix))
                return name;
        }

        return null;
    }

    private bool TryOpen(string name, string prefix)
    {
        if (Vocabularies.Any(vocabulary => vocabulary.Prefix == prefix))
            return false;
        try
        {
            var opened = FeedVocabulary.Of(name, prefix);
            if (RegisteredVocabularies.WhyNot(opened) is not null)
                return false;
            _found.Add(opened);
            return true;
        }
        catch (ArgumentException)
        {
            // XML allows prefixes that a vocabulary does not.
            return false;
        }
    }
}
