using System.Collections.Immutable;
using System.Text.Json;
using Justindustrious.Feeds.Files;

namespace Justindustrious.Feeds.AspNetCore.Serving;

/// <summary>The documents that <see cref="FeedPublisher.Move"/> and <see cref="FeedPublisher.Remove"/> named while the app runs, kept in a file.</summary>
internal sealed class GonePaths
{
    private readonly Lock _gate = new();
    private readonly string? _path;
    private ImmutableSortedDictionary<string, string?> _now = ImmutableSortedDictionary.Create<string, string?>(StringComparer.Ordinal);

    /// <param name="path">The file; <see langword="null"/> to keep the paths in memory.</param>
    /// <exception cref="InvalidOperationException">The file is not one that this class wrote.</exception>
    public GonePaths(string? path)
    {
        _path = path;
        if (path is null || !File.Exists(path))
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

    /// <summary>Is raised after each change.</summary>
    public event Action? Changed;

    /// <summary>Gets the paths: the new one, or <see langword="null"/> for a document that was removed.</summary>
    public IEnumerable<(string From, string? To)> Now => _now.Select(entry => (entry.Key, entry.Value));

    /// <summary>Adds a path, or replaces its entry.</summary>
    public void Set(string from, string? to) => Change(now => now.SetItem(from, to));

    /// <summary>Removes the entry of a path.</summary>
    public bool Unset(string from) => Change(now => now.Remove(from));

    private bool Change(Func<ImmutableSortedDictionary<string, string?>, ImmutableSortedDictionary<string, string?>> change)
    {
        lock (_gate)
        {
            var next = change(_now);
            if (next == _now)
                return false;
            // The file is written first, so that a 301 or 410 that was sent once is not lost.
            if (_path is not null)
                FileReplacement.Save(_path, new(Bytes(next)));
            _now = next;
        }

        Changed?.Invoke();
        return true;
    }

    private static byte[] Bytes(ImmutableSortedDictionary<string, string?> paths)
    {
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output, new() { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            foreach (var (from, to) in paths)
                json.WriteString(from, to);
            json.WriteEndObject();
        }

        return output.ToArray();
    }
}
