namespace Justindustrious.Feeds;

/// <summary>A finding: the rule, the place, what was found and what to write instead.</summary>
/// <remarks>Its text is the same in exceptions, on the command line, in logs and in builds of MSBuild.</remarks>
public sealed record FeedDiagnostic
{
    /// <summary>Gets the rule that the finding is about.</summary>
    public required FeedRule Rule { get; init; }

    /// <summary>Gets what was found, what is required and what to write: one line, lower-case, no full stop.</summary>
    public required string Message { get; init; }

    /// <summary>Gets the severity of the finding.</summary>
    /// <value>The default is the rule's <see cref="FeedRule.Severity"/>.</value>
    public FeedSeverity Severity { get => _severity ?? Rule.Severity; init => _severity = value; }

    /// <summary>Gets the place of the finding.</summary>
    /// <value>
    /// <see langword="null"/> if there is no text, for example for a post that was created in memory. <see cref="Path"/> then names the part of the feed.
    /// </value>
    public TextLocation? Location { get; init; }

    /// <summary>Gets the part of the feed that the finding is about.</summary>
    /// <value><c>posts[3].title</c> in a model; <c>/rss/channel/item[4]/title</c> in a document; or <see langword="null"/>.</value>
    public string? Path { get; init; }

    /// <summary>Gets the class under which the W3C feed validator reports the same.</summary>
    /// <value>
    /// The default is the rule's <see cref="FeedRule.W3CClass"/>. To set no class, assign an empty string; the property is then <see langword="null"/>.
    /// </value>
    public string? W3CClass { get => _w3cClass is null ? Rule.W3CClass : _w3cClass.Length == 0 ? null : _w3cClass; init => _w3cClass = value; }

    /// <summary>Gets the parameters that the W3C feed validator reports with <see cref="W3CClass"/>, such as <c>element</c> and <c>parent</c>.</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyDictionary<string, string> W3CParameters { get; init; } = NoParameters;

    /// <summary>Returns the finding as one line: <c>posts/a.md(3,7): error JF9004: …</c>.</summary>
    /// <returns>The line. It starts with the place; without a place, with the path.</returns>
    public override string ToString()
    {
        var place = Location?.ToString() is { Length: > 0 } location ? location : Path;
        var finding = $"{RuleSeverities.WordOf(Severity)} {Rule.Id}: {Message}";
        return string.IsNullOrEmpty(place) ? finding : $"{place}: {finding}";
    }

    private static readonly Dictionary<string, string> NoParameters = [];
    private readonly FeedSeverity? _severity;
    private readonly string? _w3cClass;
}
