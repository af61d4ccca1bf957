namespace Justindustrious.Feeds;

/// <summary>A rule that feeds, and what they are made of, are checked against.</summary>
/// <remarks>All rules stand in <see cref="FeedRules"/>.</remarks>
public sealed class FeedRule
{
    /// <summary>For a finding of a rule with a class that the W3C validator would not make.</summary>
    internal const string NoW3CClass = "";

    internal FeedRule(string id, string title, FeedSeverity severity, string specification, string? w3cClass = null)
    {
        Id = id;
        Title = title;
        Severity = severity;
        Specification = new(specification);
        W3CClass = w3cClass;
    }

    /// <summary>Gets the rule's name, which never changes and is never given to another rule.</summary>
    /// <value>
    /// JF and four digits: 1 bytes and XML, 2 RSS, 3 Atom, 4 JSON Feed, 5 content, 6 extensions, 7 comparison and ledger, 8 the model, 9 sources.
    /// </value>
    public string Id { get; }

    /// <summary>Gets the rule in one sentence, which is true when it is kept.</summary>
    public string Title { get; }

    /// <summary>Gets how grave it is to break the rule.</summary>
    public FeedSeverity Severity { get; }

    /// <summary>Gets whether the rule is looked at without being asked for.</summary>
    /// <value>
    /// The default is <see langword="true"/>. A rule that is off is asked for with a severity of its own: <c>RuleSeverities.Default.With("JF1104",
    /// FeedSeverity.Info)</c>, <c>--rule JF1104=info</c>.
    /// </value>
    public bool IsEnabledByDefault { get; internal init; } = true;

    /// <summary>Gets the part of the specification that the rule comes from.</summary>
    public Uri Specification { get; }

    /// <summary>Gets the rule's page: what is wrong, why it matters, how to mend it, and an example of wrong and right.</summary>
    public Uri HelpLink => new($"https://github.com/justindustrious/feeds/blob/main/docs/rules/{Id}.md");

    /// <summary>Gets the class under which the W3C feed validator reports the same, where it does.</summary>
    public string? W3CClass { get; }

    /// <summary>
    /// Gets the rules that say more precisely what this one would say of the same cause: where one of them is broken, this one is not reported, even if the
    /// other is silenced.
    /// </summary>
    internal string[] YieldsTo { get; init; } = [];

    /// <summary>Returns the rule's id and title.</summary>
    /// <returns>For example <c>JF8001 a feed has a title</c>.</returns>
    public override string ToString() => $"{Id} {Title}";
}
