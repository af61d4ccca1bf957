using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Justindustrious.Feeds.Fields;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Caching;

/// <summary>The places of a remembered post's fields. They are read when a finding needs one, which is rare.</summary>
/// <param name="bytes">The places, by <see cref="Write"/>.</param>
/// <param name="file">The post's file, as findings show it.</param>
internal sealed class FieldPlaces(ReadOnlyMemory<byte> bytes, string file) : IReadOnlyDictionary<FieldPath, TextLocation>
{
    private Dictionary<FieldPath, TextLocation> Places => field ??= new ValueReader(bytes).Places(file);

    public int Count => Places.Count;

    public IEnumerable<FieldPath> Keys => Places.Keys;

    public IEnumerable<TextLocation> Values => Places.Values;

    public TextLocation this[FieldPath key] => Places[key];

    public static byte[] Write(Origin origin)
    {
        using var bytes = new MemoryStream();
        using var writer = new ValueWriter(bytes);
        writer.List([.. origin.Fields], field =>
        {
            writer.Text(field.Key.ToString());
            writer.Place(field.Value);
            // The generator's configuration may give a field its value.
            writer.Text(field.Value.File == origin.File ? null : field.Value.File);
        });
        writer.Flush();
        return bytes.ToArray();
    }

    public bool ContainsKey(FieldPath key) => Places.ContainsKey(key);

    public bool TryGetValue(FieldPath key, [MaybeNullWhen(false)] out TextLocation value) => Places.TryGetValue(key, out value);

    public IEnumerator<KeyValuePair<FieldPath, TextLocation>> GetEnumerator() => Places.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
