using System.Text.Json;

namespace Justindustrious.Feeds.Tool.Tests;

/// <summary>The JSON Schema of feeds.yml, as the command gives it away.</summary>
internal static class Schema
{
    public static string Text { get; } = InProcess.Run("schema").Output;

    /// <summary>The keys that it knows.</summary>
    public static IReadOnlyList<string> Keys { get; } = ReadKeys();

    private static string[] ReadKeys()
    {
        using var schema = JsonDocument.Parse(Text);
        return [.. schema.RootElement.GetProperty("properties").EnumerateObject().Select(property => property.Name)];
    }
}
