using System.Collections;
using System.Collections.Immutable;

namespace Justindustrious.Feeds.AspNetCore.Serving;

/// <summary>The paths of documents that were removed. It may change while requests are answered.</summary>
/// <param name="changed">Is called after each change.</param>
internal sealed class RemovedPaths(Action changed) : ISet<string>
{
    private ImmutableHashSet<string> _now = ImmutableHashSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Gets the paths of this moment. A copy through <see cref="CopyTo"/> fails if a path is added between its two steps.</summary>
    public ImmutableHashSet<string> Now => _now;

    public int Count => _now.Count;

    public bool IsReadOnly => false;

    public bool Add(string item) => Change(now => now.Add(item));

    void ICollection<string>.Add(string item) => Add(item);

    public bool Remove(string item) => Change(now => now.Remove(item));

    public void Clear() => Change(now => now.Clear());

    public void UnionWith(IEnumerable<string> other) => Change(now => now.Union(other));

    public void ExceptWith(IEnumerable<string> other) => Change(now => now.Except(other));

    public void IntersectWith(IEnumerable<string> other) => Change(now => now.Intersect(other));

    public void SymmetricExceptWith(IEnumerable<string> other) => Change(now => now.SymmetricExcept(other));

    public bool Contains(string item) => _now.Contains(item);

    public bool IsSubsetOf(IEnumerable<string> other) => _now.IsSubsetOf(other);

    public bool IsSupersetOf(IEnumerable<string> other) => _now.IsSupersetOf(other);

    public bool IsProperSubsetOf(IEnumerable<string> other) => _now.IsProperSubsetOf(other);

    public bool IsProperSupersetOf(IEnumerable<string> other) => _now.IsProperSupersetOf(other);

    public bool Overlaps(IEnumerable<string> other) => _now.Overlaps(other);

    public bool SetEquals(IEnumerable<string> other) => _now.SetEquals(other);

    public void CopyTo(string[] array, int arrayIndex) => ((ICollection<string>)_now).CopyTo(array, arrayIndex);

    public IEnumerator<string> GetEnumerator() => _now.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private bool Change(Func<ImmutableHashSet<string>, ImmutableHashSet<string>> change)
    {
        var isChanged = ImmutableInterlocked.Update(ref _now, change);
        if (isChanged)
            changed();
        return isChanged;
    }
}
