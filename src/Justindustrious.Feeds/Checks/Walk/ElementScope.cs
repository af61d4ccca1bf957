using System.Text;
using Justindustrious.Feeds.Reading;

namespace Justindustrious.Feeds.Checks.Walk;

/// <summary>An element that is open: where it stands, what it said, what it held so far.</summary>
/// <remarks>One per depth, used again and again: nothing may keep one.</remarks>
internal sealed class ElementScope(FeedState feed, ElementScope? parent)
{
    private const int MostNames = 64;
    private const int MostPlaces = 64;

    private readonly List<FeedAttribute> _attributes = [];
    private Dictionary<string, int> _children = [];
    private string _text = "";
    private StringBuilder? _pieces;
    private int _pieceCount;
    private readonly List<Piece> _places = [];
    private bool _said;

    /// <summary>A piece of text: XML gives CDATA sections one by one.</summary>
    /// <param name="Start">Its first character, in the whole text.</param>
    /// <param name="Line">Its line.</param>
    /// <param name="Column">Its column.</param>
    /// <param name="IsCData">Whether it is a CDATA section.</param>
    private readonly record struct Piece(int Start, int Line, int Column, bool IsCData);

    /// <summary>The document.</summary>
    public FeedState Feed => feed;

    /// <summary>The element around it; <see langword="null"/> for the document itself.</summary>
    public ElementScope? Parent => parent;

    /// <summary>The row of the grammar.</summary>
    public ElementRule Rule { get; private set; } = ElementRule.Skipped;

    /// <summary>The name as specifications write it: <c>title</c>, <c>dc:creator</c>.</summary>
    public string Name { get; private set; } = "root";

    /// <summary>The name as messages and paths show it: that of an unknown namespace with the document's own prefix.</summary>
    public string Written { get; private set; } = "root";

    /// <summary>The namespace's URI.</summary>
    public string Namespace { get; private set; } = "";

    /// <summary>The name without its prefix.</summary>
    public string LocalName { get; private set; } = "";

    /// <summary>The line of its <c>&lt;</c>.</summary>
    public int Line { get; private set; }

    /// <summary>The column of its <c>&lt;</c>.</summary>
    public int Column { get; private set; }

    /// <summary>The language that holds here; empty where none was named.</summary>
    public string Language { get; private set; } = "";

    /// <summary>The base that addresses resolve against.</summary>
    public string? BaseUri { get; private set; }

    /// <summary>Whether an xml:base stands here or around.</summary>
    public bool HasXmlBase { get; private set; }

    /// <summary>What checks remember about the element while it is open.</summary>
    public object? State { get; set; }

    /// <summary>Which of its kind it is in its parent, from 1.</summary>
    public int Position { get; private set; }

    /// <summary>The text so far, without white space around it.</summary>
    public string Text => (_text = _pieces is { } pieces && _pieceCount > 1 ? pieces.ToString() : _text).Trim(' ', '\t', '\r', '\n');

    /// <summary>The text so far, as it stands.</summary>
    public string RawText => _pieceCount > 1 ? _pieces!.ToString() : _text;

    /// <summary>Whether the text starts or ends in a CDATA section, and white space within it; what stands outside of the section is not looked at.</summary>
    public bool IsPadded
    {
        get
        {
            var raw = RawText;
            var (first, last) = (_places.FindIndex(place => place.IsCData), _places.FindLastIndex(place => place.IsCData));
            if (first < 0 || _pieceCount > MostPlaces)
                return false;
            var (start, end) = (_places[first].Start, last + 1 < _places.Count ? _places[last + 1].Start : raw.Length);
            return start < end
                && ((char.IsWhiteSpace(raw[start]) && raw.AsSpan(0, start).IsWhiteSpace()) || (char.IsWhiteSpace(raw[end - 1]) && raw.AsSpan(end).IsWhiteSpace()));
        }
    }

    /// <summary>How much white space <see cref="RawText"/> has before <see cref="Text"/>.</summary>
    public int Indent => RawText.Length - RawText.AsSpan().TrimStart(" \t\r\n").Length;

    private int RawLength => _pieceCount > 1 ? _pieces!.Length : _text.Length;

    /// <summary>How many elements it holds.</summary>
    public int ChildCount { get; private set; }

    /// <summary>The attributes, without namespace declarations.</summary>
    public IReadOnlyList<FeedAttribute> Attributes => _attributes;

    /// <summary>The name as the W3C validator writes it for a parent: <c>itunes_image</c>.</summary>
    public string W3CName => Name.Replace(':', '_');

    /// <summary>Opens the document.</summary>
    public void OpenDocument(string? baseUri) => BaseUri = baseUri;

    /// <summary>Opens an element.</summary>
    public void Open(string name, FeedXmlReader xml)
    {
        (Name, Namespace, LocalName, Line, Column) = (name, xml.Namespace, xml.Name, xml.Line, xml.Column);
        Written = !name.StartsWith(DocumentChecks.UnknownPrefix, StringComparison.Ordinal) ? name : xml.Prefix.Length == 0 ? xml.Name : $"{xml.Prefix}:{xml.Name}";
        (Rule, State, _text, _pieceCount, ChildCount, _said) = (ElementRule.Skipped, null, "", 0, 0, false);
        _pieces?.Clear();
        _places.Clear();
        if (_children.Count > MostNames)
            _children = [];
        else if (_children.Count > 0)
            _children.Clear();
        Position = parent!.Count(name) + 1;
        (Language, BaseUri, HasXmlBase) = (parent.Language, parent.BaseUri, parent.HasXmlBase);
        _attributes.Clear();
        foreach (var attribute in xml.Attributes)
        {
            if (attribute.Namespace != Names.KnownNamespaces.Declarations)
                _attributes.Add(attribute);
        }
    }

    /// <summary>Says which row of the grammar holds.</summary>
    public void Follow(ElementRule rule) => Rule = rule;

    /// <summary>Whether this is asked for the first time: for what is said once an element.</summary>
    public bool SayOnce() => !_said && (_said = true);

    /// <summary>Whether text stands where the elements that are missing belong, and was reported.</summary>
    public bool HoldsTextInstead => _said && ChildCount == 0;

    /// <summary>Sets the language that holds from here.</summary>
    public void Speak(string language) => Language = language;

    /// <summary>Sets the base that holds from here.</summary>
    public void Rebase(string uri) => (BaseUri, HasXmlBase) = (uri, true);

    /// <summary>Remembers that an element was held.</summary>
    public void Hold(string name)
    {
        ChildCount++;
        _children[name] = _children.GetValueOrDefault(name) + 1;
    }

    /// <summary>How many elements of a name it held so far.</summary>
    public int Count(string name) => _children.GetValueOrDefault(name);

    /// <summary>Whether it held an element of a name.</summary>
    public bool Has(string name) => _children.ContainsKey(name);

    /// <summary>Remembers a value within the item or entry around the element, or within the whole feed where there is none.</summary>
    /// <returns>Whether it was not there before.</returns>
    public bool AddUniqueInItem(string kind, string value)
    {
        var item = this;
        while (item.Parent is { } outer && item.Name is not ("item" or "entry"))
            item = outer;
        return feed.AddUnique($"{kind} in {item.Line},{item.Column}", value);
    }

    /// <summary>Adds a piece of text.</summary>
    public void Add(string text, int line, int column, bool isCData)
    {
        if (_places.Count < MostPlaces)
            _places.Add(new(_pieceCount == 0 ? 0 : RawLength, line, column, isCData));
        if (_pieceCount++ == 0)
        {
            _text = text;
            return;
        }

        _pieces ??= new();
        if (_pieceCount == 2)
            _pieces.Append(_text);
        _pieces.Append(text);
    }

    /// <summary>Adds the text of an element within, each piece at its own place.</summary>
    public void AddTextOf(ElementScope inner)
    {
        var raw = inner.RawText;
        for (var i = 0; i < inner._places.Count; i++)
        {
            var (start, line, column, isCData) = inner._places[i];
            Add(raw[start..(i + 1 < inner._places.Count ? inner._places[i + 1].Start : raw.Length)], line, column, isCData);
        }
    }

    /// <summary>Finds the place in the source of a character of <see cref="RawText"/>; <see langword="null"/> where it is not known.</summary>
    public (int Line, int Column)? PlaceOf(int offset)
    {
        var piece = _places.FindLastIndex(place => place.Start <= offset);
        // After the last place that was remembered there may be other pieces.
        if (piece < 0 || (piece == MostPlaces - 1 && _pieceCount > MostPlaces))
            return null;
        var (start, line, column, isCData) = _places[piece];
        return feed.Locate?.Invoke(line, column, isCData, offset - start);
    }

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
    public void ReportAttribute(string name, FeedRule rule, string message, string? w3cClass = null, params ReadOnlySpan<(string Name, string Value)> parameters) =>
        AttributeContext(name).Report(rule, message, w3cClass, parameters);

    /// <summary>Reports that something is missing from the element.</summary>
    public void Missing(FeedRule rule, string child, string message, string? w3cClass = null) =>
        Context(null).Report(rule, message, w3cClass, ("parent", W3CName), ("element", child));

    /// <summary>What a check of the element's text is told.</summary>
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

    /// <summary>What a check of an attribute is told.</summary>
    public ValueContext AttributeContext(string name)
    {
        foreach (var attribute in _attributes)
        {
            if (attribute.Prefix.Length == 0 ? attribute.Name == name : DocumentChecks.NameOf(attribute) == name)
                return AttributeContext(attribute, name);
        }

        return Context(null) with { Attribute = name };
    }

    /// <summary>What a check of an attribute is told.</summary>
    public ValueContext AttributeContext(in FeedAttribute attribute, string name) =>
        Context(attribute.Value) with { Attribute = name, Line = attribute.Line, Column = attribute.Column, ValueColumn = attribute.ValueColumn };

    /// <summary>The path of the element: <c>/rss/channel/item[4]/title</c>.</summary>
    public string MakePath()
    {
        if (parent is null)
            return "";
        var own = parent.Parent is not null && (Rule.Repeats || Position > 1) ? $"/{Written}[{Position}]" : $"/{Written}";
        return parent.MakePath() + own;
    }
}
