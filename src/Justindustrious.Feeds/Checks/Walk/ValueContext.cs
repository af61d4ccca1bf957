namespace Justindustrious.Feeds.Checks.Walk;

/// <summary>A value while it is checked: its name, its place, and where findings about it go.</summary>
/// <remarks>
/// A check in <c>Checks.Values</c> is <c>static bool Check(string value, in ValueContext context)</c>, or a <see cref="ValueCheck"/>. It
/// reports a wrong value.
/// </remarks>
internal readonly struct ValueContext
{
    /// <summary>Where findings go.</summary>
    public required Findings Findings { get; init; }

    /// <summary>The value as it stands in the document, for the W3C parameter <c>value</c>.</summary>
    public string? Value { get; init; }

    /// <summary>The element, as the W3C validator names it: <c>pubDate</c>, <c>itunes_image</c>.</summary>
    public required string Element { get; init; }

    /// <summary>The element around it, named likewise; <c>root</c> for the document's first.</summary>
    public string? Parent { get; init; }

    /// <summary>The attribute that holds the value, or <see langword="null"/> for an element's text.</summary>
    public string? Attribute { get; init; }

    /// <summary>Where the element or the attribute starts.</summary>
    public int Line { get; init; }

    /// <summary>Where the element or the attribute starts.</summary>
    public int Column { get; init; }

    /// <summary>Makes the path of the element, such as <c>/rss/channel/item[4]/title</c>. Called only for a finding.</summary>
    public Func<string?>? Path { get; init; }

    /// <summary>The element in XML; <see langword="null"/> in JSON.</summary>
    public ElementScope? Scope { get; init; }

    /// <summary>Finds an attribute of the element if the element is an extension of the model; <see langword="null"/> in a document.</summary>
    public Func<string, string?>? AttributeOfExtension { get; init; }

    /// <summary>The column of an attribute's value on <see cref="Line"/>; 0 for an element's text.</summary>
    public int ValueColumn { get; init; }

    /// <summary>Whether the value is the element's text with the white space around it. Atom's texts are checked so.</summary>
    public bool IsUntrimmed { get; init; }

    /// <summary>Finds the place of a character of the value in JSON; <see langword="null"/> in XML.</summary>
    public Func<int, (int Line, int Column)>? Locate { get; init; }

    /// <summary>Whether the value was decoded from Base64, so that an index in it has no place in the source.</summary>
    public bool IsDecoded { get; init; }

    /// <summary>The document's version.</summary>
    public FeedVersion Version { get; init; }

    /// <summary>The base of relative addresses: xml:base, or else the document's address, or else <see langword="null"/>.</summary>
    public string? BaseUri { get; init; }

    /// <summary>The severity of findings, if it is lower than that of their rule; <see langword="null"/> for the rule's own.</summary>
    public FeedSeverity? Severity { get; init; }

    /// <summary>The name of the value in messages: <c>pubDate</c>, <c>itunes:image@href</c>.</summary>
    public string Name => Label ?? (Version is FeedVersion.JsonFeed1 or FeedVersion.JsonFeed11 ? Element
        : Attribute is null ? JoinedName(Element)
        : $"{JoinedName(Element)}@{Attribute}");

    /// <summary>The name of the value in messages, if the W3C validator's names would mislead.</summary>
    public string? Label { get; init; }

    /// <summary>Returns the value of an attribute of the same element, on which the meaning of the value depends.</summary>
    public string? AttributeBeside(string name) => Scope is { } scope ? scope.Attribute(name) : AttributeOfExtension?.Invoke(name);

    /// <summary>Reports a finding about the value, at the element or attribute.</summary>
    /// <param name="rule">The rule that is broken.</param>
    /// <param name="message">What was found, what is asked, what to write.</param>
    /// <param name="w3cClass">The W3C validator's class, where it is not the rule's own.</param>
    /// <param name="parameters">W3C parameters. <c>element</c>, <c>parent</c>, <c>attr</c> and <c>value</c> are added unless they are given.</param>
    public void Report(FeedRule rule, string message, string? w3cClass = null, params ReadOnlySpan<(string Name, string Value)> parameters) =>
        Report(rule, message, Line, Column, w3cClass, parameters);

    /// <summary>Reports a finding once for each kind of place in a document, at the first place and with the number of places.</summary>
    /// <param name="rule">The rule that is broken.</param>
    /// <param name="kind">The kind of place: <c>link</c>, <c>enclosure@url</c>.</param>
    /// <param name="offset">Its index in the value; <see langword="null"/> for the element or attribute.</param>
    /// <param name="message">Makes the message of the number of places.</param>
    /// <param name="w3cClass">The W3C validator's class, where it is not the rule's own.</param>
    public void ReportOnce(FeedRule rule, string kind, int? offset, Func<int, string> message, string? w3cClass = null)
    {
        if (!Findings.IsFirst(rule, kind))
            return;
        if (offset is { } at)
            ReportAt(at, rule, message(1), w3cClass);
        else
            Report(rule, message(1), w3cClass);
        Findings.WriteCount(rule, kind, message);
    }

    /// <summary>Reports a finding at an index in the decoded value, or at the element if that place is not known.</summary>
    public void ReportAt(int offset, FeedRule rule, string message, string? w3cClass = null,
        params ReadOnlySpan<(string Name, string Value)> parameters)
    {
        if (Findings.LeavesOut(rule))
            return;
        var place = IsDecoded ? null
            : Scope is null ? Locate?.Invoke(offset)
            : ValueColumn > 0 ? Scope.Feed.Locate?.Invoke(Line, ValueColumn, false, offset)
            : Scope.PlaceOf(IsUntrimmed ? offset : offset + Scope.Indent);
        var (line, column) = place ?? (Line, Column);
        Report(rule, message, line, column, w3cClass, parameters);
    }

    /// <summary>
    /// The W3C validator writes <c>itunes_image</c> as <c>itunes:image</c> in the parameter <c>element</c> only. <c>g:service_type</c> stays as
    /// it is.
    /// </summary>
    private static string JoinedName(string element) =>
        !element.Contains(':', StringComparison.Ordinal) && element.IndexOf('_', StringComparison.Ordinal) is > 0 and var at
            ? string.Concat(element.AsSpan(0, at), ":", element.AsSpan(at + 1))
            : element;

    private void Report(FeedRule rule, string message, int line, int column, string? w3cClass, ReadOnlySpan<(string Name, string Value)> parameters)
    {
        if (Findings.LeavesOut(rule))
            return;
        var all = new Dictionary<string, string> { ["element"] = JoinedName(Element) };
        if (Parent is not null)
            all["parent"] = Parent;
        if (Attribute is not null)
            all["attr"] = Attribute;
        if (Value is not null)
            all["value"] = Value.Length <= 200 ? Value : Value[..200];
        foreach (var (name, value) in parameters)
            all[name] = value;
        Findings.Add(rule, message, line, column, Scope?.MakePath() ?? Path?.Invoke(), w3cClass, all, Severity);
    }
}
