using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Justindustrious.Feeds.Tests.Checks;

/// <summary>The W3C feed validator's own test feeds, where they lie beside the repository: what it expects is reported under its name.</summary>
public class W3CParityTests
{
    private const string Address = "http://www.feedvalidator.org/";

    /// <summary>The expectations that are not met. docs/w3c-differences.md explains why.</summary>
    private static readonly string[] NotMet = ["testcases/atom/6.1/invalid-namespace.xml", "testcases/atom/must/entry_id_blank.xml"];

    /// <summary>A rule that is off unless it is asked for.</summary>
    private static readonly RuleSeverities Asked = RuleSeverities.Default.With("JF1104", FeedSeverity.Info);

    [W3CFact]
    public void What_the_W3C_validator_expects_is_met()
    {
        var classes = JsonDocument.Parse(File.ReadAllText(Path.Combine(W3CFactAttribute.Folder, "classes.json"))).RootElement;
        var missed = new List<string>();
        foreach (var row in File.ReadLines(Path.Combine(W3CFactAttribute.Folder, "manifest.tsv")).Skip(1).Select(line => line.Split('\t')))
        {
            var (path, isNegated, expected, parameters) = (row[0], row[4] == "1", row[5], JsonDocument.Parse(row[6]).RootElement);
            // A class of success is said by saying nothing.
            if (classes.GetProperty(expected).GetProperty("severity").GetString() == "success")
                continue;
            var bytes = File.ReadAllBytes(Path.Combine(W3CFactAttribute.Folder, "cases", path));
            var report = FeedValidator.Validate(bytes, new() { Address = new(Address + path), Severities = Asked });
            if (isNegated == report.Diagnostics.Any(d => Matches(d, expected, parameters, classes)))
                missed.Add(path);
        }

        Assert.Equal(NotMet, missed);
    }

    private static bool Matches(FeedDiagnostic finding, string expected, JsonElement parameters, JsonElement classes)
    {
        if (finding.W3CClass is not { } name || !classes.TryGetProperty(name, out var known))
            return false;
        var ancestors = known.GetProperty("ancestors").EnumerateArray().Select(a => a.GetString()!).ToList();
        if (name != expected && !ancestors.Contains(expected))
            return false;
        // "Message" means any finding except those that every feed without a link to itself gets.
        if (expected == "Message" && (name is "MissingSelf" or "SelfDoesntMatchLocation" || ancestors.Contains("MissingSelf")))
            return false;
        return parameters.EnumerateObject().All(p => p.Name switch
        {
            "line" => finding.Location?.Line.ToString(System.Globalization.CultureInfo.InvariantCulture),
            "column" => finding.Location?.Column.ToString(System.Globalization.CultureInfo.InvariantCulture),
            _ => finding.W3CParameters.GetValueOrDefault(p.Name),
        } == p.Value.ToString());
    }

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class W3CFactAttribute : FactAttribute
    {
        public W3CFactAttribute()
        {
            if (!Directory.Exists(Folder))
                Skip = "the W3C validator's test feeds do not lie next to the repository";
        }

        public static string Folder { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "..", "..", "shared", "w3c"));

        private static string Here([CallerFilePath] string here = "") => here;
    }
}
