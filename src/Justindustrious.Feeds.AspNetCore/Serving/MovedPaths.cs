using System.Collections;
using System.Collections.Immutable;

namespace Justindustrious.Feeds.AspNetCore.Serving;

/// <summary>The new paths of documents by their old ones. It may change while requests are answered.</summary>
/// <param name="changed">Is called after each change.</param>
internal sealed class MovedPaths(Action changed) : IDictionary<string, string>
{
    private ImmutableDictionary<string, string> _now = ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Gets the paths of this moment. A copy through <see cref="CopyTo"/> fails if a path is added between its two steps.</summary>
    public ImmutableDictionary<string, string> Now => _now;

    public int Count => _now.Count;

    public bool IsReadOnly => false;

    public ICollection<string> Keys => [.. _now.Keys];

    public ICollection<string> Values => [.. _now.Values];

    public string this[string key]
    {
        get => _now[key];
        set => Change(now => now.SetItem(key, value));
    }

    public void Add(string key, string value)
    {
        if (!ImmutableInterlocked.TryAdd(ref _now, key, value))
            throw new ArgumentException($"'{key}' is already in the map", nameof(key));
        changed();
    }

    public void Add(KeyValuePair<string, string> item) => Add(item.Key, item.Value);

    public bool Remove(string key) => Change(now => now.Remove(key));

    public bool Remove(KeyValuePair<string, string> item) => Change(now => now.Contains(item) ? now.Remove(item.Key) : now);

    public void Clear() => Change(now => now.Clear());

    public bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out string value) => _now.TryGetValue(key, out value);

    public bool ContainsKey(string key) => _now.ContainsKey(key);

    public bool Contains(KeyValuePair<string, string> item) => _now.Contains(item);

    public void CopyTo(KeyValuePair<string, string>[] array, int arrayIndex) => ((ICollection<KeyValuePair<string, string>>)_now).CopyTo(array, arrayIndex);

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => _now.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private bool Change(Func<ImmutableDictionary<string, string>, ImmutableDictionary<string, string>> change)
    {
        var isChanged = ImmutableInterlocked.Update(ref _now, change);
        if (isChanged)
            changed();
        return isChanged;
    }
}
