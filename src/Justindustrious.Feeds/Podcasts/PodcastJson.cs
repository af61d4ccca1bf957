using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;

namespace Justindustrious.Feeds.Podcasts;

/// <summary>Writes the JSON files of podcasts: chapters and transcripts.</summary>
internal static class PodcastJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes an object and a newline.</summary>
    public static byte[] Write(Action<Utf8JsonWriter> content)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            content(json);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    /// <summary>Writes a text, if there is one.</summary>
    public static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
            json.WriteString(name, text);
    }

    /// <summary>Writes a time in seconds, without zeros at its end.</summary>
    public static void WriteSeconds(Utf8JsonWriter json, string name, Duration time)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(Seconds(time));
    }

    public static string Seconds(Duration time) => (Math.Round(time.TotalMilliseconds) / 1000).ToString("0.###", CultureInfo.InvariantCulture);
}
