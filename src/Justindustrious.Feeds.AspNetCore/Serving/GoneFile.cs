using System.Collections.Immutable;
using System.Text.Json;
using Justindustrious.Feeds.Files;

namespace Justindustrious.Feeds.AspNetCore.Serving;

/// <summary>Keeps the documents that moved or were removed in a file of one node. It is read once.</summary>
internal sealed class GoneFile : IGoneStore
{
    private readonly string _path;
    private ImmutableSortedDictionary<string, string?> _now = ImmutableSortedDictionary.Create<string, string?>(StringComparer.Ordinal);

    /// <param name="path">The file. It is created at the first change.</param>
    /// <exception cref="InvalidOperationException">The file is not one that this class wrote.</exception>
    public GoneFile(string path)
    {
        _path = path;
        if (!File.Exists(path))
            return;
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            foreach (var entry in json.RootElement.EnumerateObject())
                _now = _now.SetItem(entry.Name, entry.Value.ValueKind == JsonValueKind.Null ? null : entry.Value.GetString());
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new InvalidOperationException(
                $"FeedServingOptions.GoneFile '{path}' is not a map from old paths to new ones; "
                + "correct it, such as { \"old.xml\": \"rss.xml\", \"gone.xml\": null }, or delete it", e);
        }
    }

    /// <summary>Gets the entries.</summary>
    public IReadOnlyDictionary<string, string?> Now => _now;

    public ValueTask<IReadOnlyDictionary<string, string?>> ReadAsync(CancellationToken cancellationToken) => new(_now);

    public ValueTask SetAsync(string oldPath, string? newPath, CancellationToken cancellationToken) => Save(_now.SetItem(oldPath, newPath));

    public ValueTask RemoveAsync(string oldPath, CancellationToken cancellationToken) => Save(_now.Remove(oldPath));

    private ValueTask Save(ImmutableSortedDictionary<string, string?> next)
    {
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output, new() { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            foreach (var (from, to) in next)
                json.WriteString(from, to);
            json.WriteEndObject();
        }

        FileReplacement.Save(_path, new(output.ToArray()));
        _now = next;
        return default;
    }
}
