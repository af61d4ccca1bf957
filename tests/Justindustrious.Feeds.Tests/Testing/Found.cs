using System.Text;
using Justindustrious.Feeds.Checks.Extensions;
using Justindustrious.Feeds.Checks.Json;
using Justindustrious.Feeds.Checks.Walk;

namespace Justindustrious.Feeds.Tests.Testing;

/// <summary>Runs one check over one value, and tells what it found as <c>JF1220 InvalidUriChar</c>: the rule and the W3C class, if there is one.</summary>
internal static class Found
{
    public delegate void ValueCheck(string value, in ValueContext context);

    public static IReadOnlyList<FeedDiagnostic> By(ValueCheck check, string value, FeedVersion version = FeedVersion.Rss20, string element = "link", string? baseUri = null)
    {
        var findings = new Findings("feed.xml");
        check(value, new ValueContext
        {
            Findings = findings,
            Value = value,
            Element = element,
            Parent = "channel",
            Line = 3,
            Column = 5,
            Version = version,
            BaseUri = baseUri,
        });
        return findings.List;
    }

    public static string Text(IEnumerable<FeedDiagnostic> found) =>
        string.Join(", ", found.Select(d => d.W3CClass is null ? d.Rule.Id : $"{d.Rule.Id} {d.W3CClass}").Distinct());

    public static IReadOnlyList<FeedDiagnostic> InJson(string json, string? address = null) => InJson(new UTF8Encoding(false).GetBytes(json), address);

    public static IReadOnlyList<FeedDiagnostic> InJson(byte[] json, string? address = null)
    {
        var findings = new Findings("feed.json");
        JsonFeedCheck.Check(json, findings, address, RegisteredVocabularies.None);
        return findings.List;
    }
}
