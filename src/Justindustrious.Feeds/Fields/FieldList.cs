using System.Security.Cryptography;

namespace Justindustrious.Feeds.Fields;

/// <summary>The properties of a type of the model.</summary>
/// <param name="blank">An object in which all properties have their defaults.</param>
/// <param name="fields">The properties, in the order in which they are written. There can be at most 62.</param>
internal class FieldList<T>(T blank, params Field<T>[] fields)
    where T : class
{
    public IReadOnlyList<Field<T>> Fields => fields;

    /// <summary>
    /// Gets the names of the public properties that are not listed, because they are computed from others or are not published.
    /// </summary>
    public IReadOnlyList<string> Unlisted { get; init; } = [];

    /// <summary>Returns the list without a property.</summary>
    public FieldList<T> Without(string property) => new(blank, [.. fields.Where(field => field.Property != property)]);

    /// <summary>Writes which properties differ from their defaults, and their values.</summary>
    public void Write(ValueWriter writer, T? owner)
    {
        if (owner is null)
        {
            writer.Large(0);
            return;
        }

        var present = 1L;
        for (var i = 0; i < fields.Length; i++)
            present |= fields[i].IsAbsent(owner) ? 0 : 2L << i;
        writer.Large(present);
        for (var i = 0; i < fields.Length; i++)
        {
            if ((present & (2L << i)) != 0)
                fields[i].Write(writer, owner);
        }
    }

    /// <summary>Reads the values that <see cref="Write"/> wrote.</summary>
    public T? Read(ValueReader reader) => Read(reader, blank);

    /// <summary>Reads the values that <see cref="Write"/> wrote.</summary>
    /// <param name="reader">The values.</param>
    /// <param name="start">An object with the properties that are not listed. A copy of it is returned.</param>
    public T? Read(ValueReader reader, T start)
    {
        var present = reader.Large();
        if (present == 0)
            return null;
        var owner = start;
        for (var i = 0; i < fields.Length; i++)
        {
            if ((present & (2L << i)) != 0)
                owner = fields[i].Read(reader, owner);
        }

        return owner;
    }

    /// <summary>Returns the path of a required value that is null, such as <c>authors[1]</c>.</summary>
    public string? FindNull(T owner)
    {
        foreach (var field in fields)
        {
            if (field.FindNull(owner) is { } path)
                return path;
        }

        return null;
    }

    /// <summary>Computes the SHA-256 of all values. Objects with different values have different hashes. The hash is the same in every process.</summary>
    public byte[] Hash(T owner)
    {
        using var hash = SHA256.Create();
        using (var output = new BufferedStream(new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write), 1 << 16))
        using (var writer = new ValueWriter(output))
            Write(writer, owner);
        return hash.Hash!;
    }
}
