using System.Text.Json;
using Justindustrious.Feeds.Names;

namespace Justindustrious.Feeds.Tool.Reports;

/// <summary>One line of JSON for each file. Programs rely on its names: names are never changed or left out, and new ones are added at the end.</summary>
internal sealed class JsonReport(TextWriter output) : Report
{
    public override void Add(CheckedFile file) => output.WriteLine(ReportJson.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("file", file.File);
        json.WriteString("format", file.Format is { } format ? FormatWords.Of(format) : null);
        json.WriteBoolean("valid", file.IsValid);
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in file.Diagnostics)
            Write(json, diagnostic);
        json.WriteEndArray();
        json.WriteEndObject();
    }));

    private static void Write(Utf8JsonWriter json, FeedDiagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("id", diagnostic.Rule.Id);
        json.WriteString("severity", Word(diagnostic.Severity));
        json.WriteString("message", diagnostic.Message);
        json.WritePosition("line", diagnostic.Location?.Line);
        json.WritePosition("column", diagnostic.Location?.Column);
        json.WriteString("path", diagnostic.Path);
        json.WriteString("help", diagnostic.Rule.HelpLink.AbsoluteUri);
        json.WriteString("w3c", diagnostic.W3CClass);
        json.WriteStartObject("params");
        // Sorted, so that the order does not depend on the check.
        foreach (var (name, value) in diagnostic.W3CParameters.OrderBy(p => p.Key, StringComparer.Ordinal))
            json.WriteString(name, value);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
