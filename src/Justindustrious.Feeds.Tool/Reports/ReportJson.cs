using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Justindustrious.Feeds.Tool.Reports;

/// <summary>Writes JSON for reports. Letters of all languages are not escaped, since a report is never a part of HTML.</summary>
internal static class ReportJson
{
    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions ManyLines = OneLine with { Indented = true, NewLine = "\n" };

    public static string Write(Action<Utf8JsonWriter> content, bool indented = false)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, indented ? ManyLines : OneLine))
            content(json);
        return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetString(bytes.WrittenSpan);
    }

    /// <summary>Writes a place's line or column, or <c>null</c> if it is unknown.</summary>
    public static void WritePosition(this Utf8JsonWriter json, string name, int? position)
    {
        if (position is > 0)
            json.WriteNumber(name, position.Value);
        else
            json.WriteNull(name);
    }
}
