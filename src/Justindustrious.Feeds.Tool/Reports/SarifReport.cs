using System.Text.Json;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Tool.Reports;

/// <summary>One SARIF 2.1.0 log for code scanning, with the rules that were broken and their results.</summary>
/// <remarks><see href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html"/>.</remarks>
internal sealed class SarifReport(TextWriter output) : Report
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private readonly List<FeedDiagnostic> _results = [];
    private readonly List<FeedRule> _rules = [];
    private readonly Dictionary<FeedRule, int> _ruleIndexes = [];

    public override void Add(CheckedFile file)
    {
        foreach (var diagnostic in file.Diagnostics)
        {
            if (_ruleIndexes.TryAdd(diagnostic.Rule, _rules.Count))
                _rules.Add(diagnostic.Rule);
            _results.Add(diagnostic);
        }
    }

    public override void Complete() => output.WriteLine(ReportJson.Write(
        json =>
        {
            json.WriteStartObject();
            json.WriteString("$schema", Schema);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json);
            // 3.14.17: columns count UTF-16 code units.
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("results");
            foreach (var result in _results)
                Write(json, result);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        },
        indented: true));

    private void WriteTool(Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "dotnet-feeds");
        json.WriteString("semanticVersion", Cli.Version);
        json.WriteString("informationUri", "https://github.com/justindustrious/feeds");
        json.WriteStartArray("rules");
        foreach (var rule in _rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            WriteText(json, "shortDescription", rule.Title);
            json.WriteString("helpUri", rule.HelpLink.AbsoluteUri);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(rule.Severity));
            json.WriteEndObject();
            json.WriteStartObject("properties");
            json.WriteString("specification", rule.Specification.AbsoluteUri);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, FeedDiagnostic result)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", result.Rule.Id);
        json.WriteNumber("ruleIndex", _ruleIndexes[result.Rule]);
        json.WriteString("level", Level(result.Severity));
        WriteText(json, "message", result.Message);
        if (result.Location?.File is not null || result.Path is not null)
        {
            json.WriteStartArray("locations");
            json.WriteStartObject();
            if (result.Location is { File: not null } place)
                Write(json, place);
            if (result.Path is not null)
            {
                json.WriteStartArray("logicalLocations");
                json.WriteStartObject();
                json.WriteString("fullyQualifiedName", result.Path);
                json.WriteEndObject();
                json.WriteEndArray();
            }

            json.WriteEndObject();
            json.WriteEndArray();
        }

        if (result.W3CClass is not null)
        {
            json.WriteStartObject("properties");
            json.WriteString("w3c", result.W3CClass);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TextLocation place)
    {
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", UriReference(place.File!));
        json.WriteEndObject();
        if (place.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", place.Line);
            if (place.Column > 0)
                json.WriteNumber("startColumn", place.Column);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    /// <summary>Gets the level (3.27.10). <c>note</c> is SARIF's word for an Info.</summary>
    private static string Level(FeedSeverity severity) => severity switch
    {
        FeedSeverity.Error => "error",
        FeedSeverity.Warning => "warning",
        _ => "note",
    };

    /// <summary>Writes a path as a URI reference (3.4.3): slashes, percent-encoded, a full path as a file: URI.</summary>
    private static string UriReference(string path)
    {
        if (Path.IsPathFullyQualified(path))
            return UriText.Encode(new Uri(path).AbsoluteUri);
        var segments = path.Replace(Path.DirectorySeparatorChar, '/').Split('/');
        // EscapeDataString also encodes the colon, so that the first segment is not taken for a scheme.
        return string.Join('/', segments.Select(Uri.EscapeDataString));
    }
}
