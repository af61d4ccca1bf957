namespace Justindustrious.Feeds;

/// <summary>A rule that feeds, posts and their files are checked against.</summary>
/// <remarks><see cref="FeedRules"/> lists all rules.</remarks>
public sealed class FeedRule
{
    /// <summary>The value of <see cref="FeedDiagnostic.W3CClass"/> for a finding that the W3C validator does not report, although it knows the rule.</summary>
    internal const string NoW3CClass = "";

    private readonly string _specification;

    internal FeedRule(string id, string title, FeedSeverity severity, string specification, string? w3cClass = null)
    {
        Id = id;
        Title = title;
        Severity = severity;
        _specification = specification;
        W3CClass = w3cClass;
    }

    /// <summary>Gets the rule's id. It never changes, and no other rule ever gets it.</summary>
    /// <value>
    /// JF and four digits. The first digit is the subject: 1 bytes and XML, 2 RSS, 3 Atom, 4 JSON Feed, 5 content, 6 extensions, 7 comparison and ledger,
    /// 8 the model, 9 sources.
    /// </value>
    public string Id { get; }

    /// <summary>Gets the rule as one sentence, which is true for a feed that follows the rule.</summary>
    public string Title { get; }

    /// <summary>Gets the severity of the rule's findings.</summary>
    public FeedSeverity Severity { get; }

    /// <summary>Gets whether the rule is checked by default.</summary>
    /// <value>
    /// The default is <see langword="true"/>. To turn a rule on, give it a severity: <c>RuleSeverities.Default.With("JF1104", FeedSeverity.Info)</c>,
    /// <c>--rule JF1104=info</c>.
    /// </value>
    public bool IsEnabledByDefault { get; internal init; } = true;

    /// <summary>Gets the address of the specification that the rule is from.</summary>
    public Uri Specification => field ??= new(_specification);

    /// <summary>Gets the address of the rule's page: what is wrong, why it matters, how to fix it, and examples.</summary>
    public Uri HelpLink => new($"https://github.com/justindustrious/feeds/blob/main/docs/rules/{Id}.md");

    /// <summary>Gets the class under which the W3C feed validator reports the same; <see langword="null"/> if it does not.</summary>
    public string? W3CClass { get; }

    /// <summary>
    /// Gets the more exact rules that find the same cause. If one of them is broken at the same place, this rule is not reported, even if the other rule is
    /// turned off.
    /// </summary>
    internal string[] YieldsTo { get; init; } = [];

    /// <summary>Returns the rule's id and title.</summary>
    /// <returns>For example <c>JF8001 a feed has a title</c>.</returns>
    public override string ToString() => $"{Id} {Title}";
}
