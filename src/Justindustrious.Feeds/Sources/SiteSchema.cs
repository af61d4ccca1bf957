using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Justindustrious.Feeds.Files;

namespace Justindustrious.Feeds.Sources;

/// <summary>The JSON Schema of feeds.yml, by which editors check and complete it.</summary>
internal static class SiteSchema
{
    /// <summary>Where editors find it.</summary>
    public const string Address = "https://raw.githubusercontent.com/justindustrious/feeds/main/docs/feeds.schema.json";

    /// <summary>Writes the schema, with LF and a final newline.</summary>
    /// <param name="keys">The keys; <see langword="null"/> for <see cref="SiteKeys.All"/>.</param>
    public static string Compose(IReadOnlyList<SiteKey>? keys = null)
    {
        keys ??= SiteKeys.All;
        var properties = new JsonObject();
        foreach (var key in keys)
        {
            foreach (var name in key.Names.Reverse())
                properties.Add(name, PropertyOf(key));
        }

        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["$id"] = Address,
            ["title"] = "feeds.yml",
            ["description"] = "A site whose Markdown posts become RSS 2.0, Atom 1.0 and JSON Feed 1.1.",
            ["type"] = "object",
            ["required"] = new JsonArray([.. keys.Where(key => key.IsRequired).Select(key => (JsonNode)key.Name)]),
            ["additionalProperties"] = false,
            ["properties"] = properties,
        };
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            schema.WriteTo(writer);
        return SourceFile.Lenient.GetString(bytes.WrittenSpan) + "\n";
    }

    private static JsonObject PropertyOf(SiteKey key)
    {
        var property = new JsonObject { ["description"] = key.Meaning };
        if (key.Default is { } meant)
            property["default"] = Scalar(meant);
        foreach (var (name, value) in JsonNode.Parse(key.Value.Schema)!.AsObject())
            property[name] = value?.DeepClone();
        var examples = key.Examples.Where(example => example[0] is not ('[' or '{' or '\n')).Select(Scalar).ToArray();
        if (examples.Length > 0)
            property["examples"] = new JsonArray(examples);
        return property;
    }

    /// <summary>A value of feeds.yml as JSON has it.</summary>
    private static JsonNode Scalar(string text) =>
        text.All(char.IsAsciiDigit) ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : text.Trim('\'');
}
