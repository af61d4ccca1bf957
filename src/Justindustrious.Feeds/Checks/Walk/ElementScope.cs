using Justindustrious.Feeds.Checks.Atom;
using Justindustrious.Feeds.Checks.Rss;
using Justindustrious.Feeds.Names;
using Justindustrious.Feeds.Reading;

namespace Justindustrious.Feeds.Checks.Walk;

/// <summary>An element that is open: its name, place, attributes and text, the children so far, and what the checks remember about it.</summary>
/// <remarks>There is one object for each depth, which is used again for the next element: no check may keep a reference to it.</remarks>
internal sealed class ElementScope(FeedState feed, ElementScope? parent)
{
    private const int MostNames = 64;

    private readonly List<FeedAttribute> _attributes = [];
    private readonly ElementText _text = new();
    private Dictionary<string, int> _children = [];
    private bool _hasReported;

    /// <summary>The document.</summary>
    public FeedState Feed => feed;

    /// <summary>The element around it; <see langword="null"/> for the document itself.</summary>
    public ElementScope? Parent => parent;

    /// <summary>The row of the grammar.</summary>
    public ElementRule Rule { get; set; } = ElementRule.Skipped;

    /// <summary>The name as specifications write it: <c>title</c>, <c>dc:creator</c>.</summary>
    public string Name { get; private set; } = "root";

    /// <summary>The name as messages and paths show it. An unknown namespace is shown by the document's own prefix.</summary>
    public string Written { get; private set; } = "root";

    /// <summary>The namespace's URI.</summary>
    public string Namespace { get; private set; } = "";

    /// <summary>The name without its prefix.</summary>
    public string LocalName { get; private set; } = "";

    /// <summary>The line of its <c>&lt;</c>.</summary>
    public int Line { get; private set; }

    /// <summary>The column of its <c>&lt;</c>.</summary>
    public int Column { get; private set; }

    /// <summary>The language of the content, from the nearest xml:lang; empty without one.</summary>
    public string Language { get; set; } = "";

    /// <summary>The base that addresses resolve against.</summary>
    public string? BaseUri { get; private set; }

    /// <summary>Whether the element or one around it has an xml:base.</summary>
    public bool HasXmlBase { get; private set; }

    /// <summary>What is remembered about a channel of RSS; <see langword="null"/> for other elements.</summary>
    public ChannelState? Channel { get; set; }

    /// <summary>What is remembered about an item of RSS; <see langword="null"/> for other elements.</summary>
    public ItemState? Item { get; set; }

    /// <summary>What is remembered about a feed or a source of Atom; <see langword="null"/> for other elements.</summary>
    public FeedMetadata? FeedMetadata { get; set; }

    /// <summary>What is remembered about an entry of Atom; <see langword="null"/> for other elements.</summary>
    public EntryMetadata? EntryMetadata { get; set; }

    /// <summary>Its number among the children of its parent with the same name, from 1.</summary>
    public int Position { get; private set; }

    /// <summary>The text so far, without white space around it.</summary>
    public string Text => _text.Trimmed;

    /// <inheritdoc cref="ElementText.Raw"/>
    public string RawText => _text.Raw;

    /// <inheritdoc cref="ElementText.IsPadded"/>
    public bool IsPadded => _text.IsPadded;

    /// <inheritdoc cref="ElementText.Indent"/>
    public int Indent => _text.Indent;

    /// <summary>The number of children so far.</summary>
    public int ChildCount { get; private set; }

    /// <summary>The attributes, without namespace declarations.</summary>
    public IReadOnlyList<FeedAttribute> Attributes => _attributes;

    /// <summary>The name as the W3C validator writes it for a parent: <c>itunes_image</c>.</summary>
    public string W3CName => Name.Replace(':', '_');

    /// <summary>Whether text was reported that stands where required children are missing.</summary>
    public bool HoldsTextInstead => _hasReported && ChildCount == 0;

    /// <summary>Opens the document.</summary>
    public void OpenDocument(string? baseUri) => BaseUri = baseUri;

    /// <summary>Opens an element.</summary>
    public void Open(string name, FeedXmlReader xml)
    {
        (Name, Namespace, LocalName, Line, Column) = (name, xml.Namespace, xml.Name, xml.Line, xml.Column);
        Written = !name.StartsWith(DocumentChecks.UnknownPrefix, StringComparison.Ordinal) ? name
            : xml.Prefix.Length == 0 ? xml.Name
            : $"{xml.Prefix}:{xml.Name}";
        (Rule, ChildCount, _hasReported) = (ElementRule.Skipped, 0, false);
        (Channel, Item, FeedMetadata, EntryMetadata) = (null, null, null, null);
        _text.Clear();
        if (_children.Count > MostNames)
            _children = [];
        else if (_children.Count > 0)
            _children.Clear();
        Position = parent!.Count(name) + 1;
        (Language, BaseUri, HasXmlBase) = (parent.Language, parent.BaseUri, parent.HasXmlBase);
        _attributes.Clear();
        foreach (var attribute in xml.Attributes)
        {
            if (attribute.Namespace != KnownNamespaces.Declarations)
                _attributes.Add(attribute);
        }
    }

    /// <summary>Tells whether this is called for the first time for the element: for findings that are reported once for each element.</summary>
    public bool IsFirstReport() => !_hasReported && (_hasReported = true);

    /// <summary>Sets the base of the element's addresses.</summary>
    public void SetBase(string uri) => (BaseUri, HasXmlBase) = (uri, true);

    /// <summary>Counts a child.</summary>
    public void AddChild(string name)
    {
        ChildCount++;
        _children[name] = _children.GetValueOrDefault(name) + 1;
    }

    /// <summary>Gets the number of children with a name so far.</summary>
    public int Count(string name) => _children.GetValueOrDefault(name);

    /// <summary>Tells whether there was a child with a name.</summary>
    public bool Has(string name) => _children.ContainsKey(name);

    /// <summary>Remembers a value of the item or entry around the element, or of the feed outside of items.</summary>
    /// <returns>Whether it was not there before.</returns>
    public bool AddUniqueInItem(string kind, string value)
    {
        var item = this;
        while (item.Parent is { } outer && item.Name is not ("item" or "entry"))
            item = outer;
        return feed.AddUnique($"{kind} in {item.Line},{item.Column}", value);
    }

    /// <summary>Adds a piece of text.</summary>
    public void AddText(string text, int line, int column, bool isCData) => _text.Add(text, line, column, isCData);

    /// <summary>Adds the text of a child, each piece at its own place.</summary>
    public void AddTextOf(ElementScope child) => _text.Add(child._text);

    /// <summary>Finds the place in the source of a character of <see cref="RawText"/>; <see langword="null"/> if it is not known.</summary>
    public (int Line, int Column)? PlaceOf(int offset) =>
        _text.PieceOf(offset) is var (line, column, isCData, start) ? feed.Locate?.Invoke(line, column, isCData, start) : null;

    /// <summary>Finds an attribute without a namespace.</summary>
    public string? Attribute(string name)
    {
        foreach (var attribute in _attributes)
        {
            if (attribute.Namespace.Length == 0 && attribute.Name == name)
                return attribute.Value;
        }

        return null;
    }

    /// <summary>Reports a finding about the element.</summary>
    public void Report(FeedRule rule, string message, string? w3cClass = null, params ReadOnlySpan<(string Name, string Value)> parameters) =>
        Context(null).Report(rule, message, w3cClass, parameters);

    /// <summary>Reports a finding about an attribute.</summary>
    public void ReportAttribute(string name, FeedRule rule, string message, string? w3cClass = null,
        params ReadOnlySpan<(string Name, string Value)> parameters) =>
        AttributeContext(name).Report(rule, message, w3cClass, parameters);

    /// <summary>Reports that a child is missing.</summary>
    public void Missing(FeedRule rule, string child, string message, string? w3cClass = null) =>
        Context(null).Report(rule, message, w3cClass, ("parent", W3CName), ("element", child));

    /// <summary>Makes the context for a check of the element's text.</summary>
    public ValueContext Context(string? value) => new()
    {
        Findings = feed.Findings,
        Element = Name,
        Label = ReferenceEquals(Written, Name) ? null : Written,
        Parent = parent?.W3CName ?? "root",
        Line = Line,
        Column = Column,
        Value = value,
        Version = feed.Version,
        BaseUri = BaseUri,
        Scope = this,
    };

    /// <summary>Makes the context for a finding about a child that has ended.</summary>
    public ValueContext ContextOf(string child, (int Line, int Column) place) =>
        Context(null) with { Line = place.Line, Column = place.Column, Scope = null, Path = () => $"{MakePath()}/{child}" };

    /// <summary>Makes the context for a check of an attribute.</summary>
    public ValueContext AttributeContext(string name)
    {
        foreach (var attribute in _attributes)
        {
            if (attribute.Prefix.Length == 0 ? attribute.Name == name : AttributeChecks.NameOf(attribute) == name)
                return AttributeContext(attribute, name);
        }

        return Context(null) with { Attribute = name };
    }

    /// <inheritdoc cref="AttributeContext(string)"/>
    public ValueContext AttributeContext(in FeedAttribute attribute, string name) =>
        Context(attribute.Value) with { Attribute = name, Line = attribute.Line, Column = attribute.Column, ValueColumn = attribute.ValueColumn };

    /// <summary>Makes the path of the element: <c>/rss/channel/item[4]/title</c>.</summary>
    public string MakePath()
    {
        if (parent is null)
            return "";
        var own = parent.Parent is not null && (Rule.Repeats || Position > 1) ? $"/{Written}[{Position}]" : $"/{Written}";
        return parent.MakePath() + own;
    }
}
