using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Sources;

/// <summary>The key <c>rules</c> of feeds.yml: the severities of rules.</summary>
internal static class SeverityReader
{
    public static Choices<FeedSeverity?> Severities { get; } = new([.. RuleSeverities.Words])
    {
        OtherTools = new Dictionary<string, string>
        {
            ["off"] = "none", ["false"] = "none", ["no"] = "none", ["ignore"] = "none", ["silent"] = "none", ["hidden"] = "none", ["hide"] = "none",
            ["note"] = "info", ["hint"] = "info", ["notice"] = "info", ["suggestion"] = "info", ["warn"] = "warning",
        },
    };

    public static Site Read(FieldReader reader, FrontEntry entry, Site site)
    {
        var severities = Read(reader, entry);
        AddKeptErrors(reader, entry, severities);
        return site with { Severities = site.Severities.With(severities) };
    }

    public static RuleSeverities Read(FieldReader reader) => reader.Find("rules") is { } entry ? Read(reader, entry) : RuleSeverities.Default;

    private static RuleSeverities Read(FieldReader reader, FrontEntry entry)
    {
        var severities = RuleSeverities.Default;
        if (entry.Value is not FrontMap map)
        {
            reader.Refuse(entry.Value!, entry.Location, "rules", "a map of rules and severities, such as 'rules: {JF2016: none}'");
            return severities;
        }

        foreach (var row in map.Entries)
        {
            if (FeedRules.Find(row.Key) is not { } rule)
                reader.Findings.Add(FeedRules.SourceRules.RuleSeverity, row.Location, FeedRules.WhyNone(row.Key));
            else if (severities.Chooses(rule))
                reader.Findings.Add(FeedRules.SourceRules.RuleSeverity, row.Location, $"rules names {rule.Id} twice; keep one of the two");
            else if (TryRead(reader, row, rule, out var severity))
                severities = severities.Set(rule, severity);
        }

        return severities;
    }

    /// <summary>Reports the rows that change nothing where documents are made: an Error stays one there.</summary>
    private static void AddKeptErrors(FieldReader reader, FrontEntry entry, RuleSeverities severities)
    {
        if (entry.Value is not FrontMap map)
            return;
        foreach (var row in map.Entries)
        {
            if (FeedRules.Find(row.Key) is { Severity: FeedSeverity.Error } rule && severities.Of(rule) is not FeedSeverity.Error and var severity)
            {
                reader.Findings.Add(FeedRules.SourceRules.KeptError, row.Location,
                    $"{rule.Id} stays an error in the documents that are made here; it counts as {RuleSeverities.WordOf(severity)} where feeds are validated");
            }
        }
    }

    private static bool TryRead(FieldReader reader, FrontEntry row, FeedRule rule, out FeedSeverity? severity)
    {
        var text = row.Value is FrontText { IsNull: false } value ? value.Text.Trim() : null;
        if (RuleSeverities.TryReadWord(text, out severity))
            return true;
        if (row.Value is FrontUnread)
            return false;
        var found = text is not null ? $"{Quoted.Of(text)} is not a severity"
            : row.Value is null or { IsNull: true } ? "names no severity"
            : $"is {row.Value.Kind}";
        var meant = text is null ? null : Severities.Meant(text);
        reader.Findings.Add(FeedRules.SourceRules.RuleSeverity, row.Location,
            $"{rule.Id} {found}; write {(meant is null ? $"'{rule.Id}: none', or error, warning or info" : $"'{rule.Id}: {meant}'")}");
        return false;
    }
}
