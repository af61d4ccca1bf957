using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Sources;

/// <summary>The key <c>rules</c> of feeds.yml: what the findings of a rule count as.</summary>
internal static class SeverityReader
{
    private static readonly (string Word, FeedSeverity? Severity)[] Words =
        [("error", FeedSeverity.Error), ("warning", FeedSeverity.Warning), ("info", FeedSeverity.Info), ("none", null)];

    public static IReadOnlyDictionary<string, FeedSeverity?> Read(FieldReader reader)
    {
        var severities = new SortedDictionary<string, FeedSeverity?>(StringComparer.Ordinal);
        if (reader.Find("rules") is not { } entry)
            return severities;
        if (entry.Value is not FrontMap map)
        {
            reader.Refuse(entry.Value!, entry.Location, "rules", "a map of rules and severities, such as 'rules: {JF2016: none}'");
            return severities;
        }

        foreach (var row in map.Entries)
        {
            if (FeedRules.Find(row.Key) is not { } rule)
                reader.Findings.Add(FeedRules.SourceRules.RuleSeverity, row.Location, $"there is no rule {Quoted.Of(row.Key)}; write an id as findings show it, such as 'JF2016: none'");
            else if (severities.ContainsKey(rule.Id))
                reader.Findings.Add(FeedRules.SourceRules.RuleSeverity, row.Location, $"rules names {rule.Id} twice; keep one of the two");
            else if (TryRead(reader, row, rule, out var severity))
                severities.Add(rule.Id, severity);
        }

        return severities;
    }

    /// <summary>Says which rows change nothing where documents are made: a document holds to what is an Error.</summary>
    public static void AddKeptErrors(FieldReader reader, IReadOnlyDictionary<string, FeedSeverity?> severities)
    {
        if (reader.Find("rules") is not { Value: FrontMap map })
            return;
        foreach (var row in map.Entries)
        {
            if (FeedRules.Find(row.Key) is { Severity: FeedSeverity.Error } rule && severities.TryGetValue(rule.Id, out var severity) && severity != FeedSeverity.Error)
            {
                reader.Findings.Add(FeedRules.SourceRules.KeptError, row.Location,
                    $"{rule.Id} stays an error in the documents that are made here; it counts as {Words.First(word => word.Severity == severity).Word} where feeds are validated");
            }
        }
    }

    private static bool TryRead(FieldReader reader, FrontEntry row, FeedRule rule, out FeedSeverity? severity)
    {
        var text = row.Value is FrontText { IsNull: false } value ? value.Text.Trim() : null;
        foreach (var (word, meaning) in Words)
        {
            severity = meaning;
            if (word == text)
                return true;
        }

        severity = null;
        if (row.Value is FrontUnread)
            return false;
        var found = text is null ? row.Value is null or { IsNull: true } ? "names no severity" : $"is {row.Value.Kind}" : $"{Quoted.Of(text)} is not a severity";
        var meant = text?.ToLowerInvariant() switch
        {
            "off" or "false" or "no" or "ignore" or "silent" or "hidden" or "hide" => "none",
            "note" or "hint" or "notice" or "suggestion" => "info",
            "warn" => "warning",
            null => null,
            var other => Suggestion.For(other, Words.Select(known => known.Word)),
        };
        reader.Findings.Add(FeedRules.SourceRules.RuleSeverity, row.Location,
            $"{rule.Id} {found}; write {(meant is null ? $"'{rule.Id}: none', or error, warning or info" : $"'{rule.Id}: {meant}'")}");
        return false;
    }
}
