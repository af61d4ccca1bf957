using System.Text.Json;
using System.Text.Json.Serialization;
using Justindustrious.Feeds.Files;

namespace Justindustrious.Feeds.AspNetCore.Pushing;

/// <summary>
/// The file that stores, for each hub and document, the entity tag that the hub accepted. After a restart, hubs are notified of the other documents.
/// </summary>
internal static class OutboxFile
{
    /// <summary>Reads the file.</summary>
    /// <returns><see langword="null"/> if the file is missing or can't be read.</returns>
    public static Dictionary<string, Dictionary<string, string>>? Read(string path)
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize(File.ReadAllBytes(path), OutboxJson.Default.DictionaryStringDictionaryStringString) : null;
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Replaces the file, whole or not at all.</summary>
    public static void Write(string path, Dictionary<string, Dictionary<string, string>> accepted) =>
        FileReplacement.Save(path, new(JsonSerializer.SerializeToUtf8Bytes(accepted, OutboxJson.Default.DictionaryStringDictionaryStringString)));
}

/// <summary>How the file is written.</summary>
[JsonSourceGenerationOptions(WriteIndented = true)]
[JsonSerializable(typeof(Dictionary<string, Dictionary<string, string>>))]
internal sealed partial class OutboxJson : JsonSerializerContext;
