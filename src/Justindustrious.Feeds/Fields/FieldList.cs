using System.Security.Cryptography;

namespace Justindustrious.Feeds.Fields;

/// <summary>The properties of a type of the model.</summary>
/// <param name="blank">An object whose properties all have their defaults.</param>
/// <param name="fields">The properties, in the order in which they are written: 62 at the most.</param>
internal sealed class FieldList<T>(T blank, params Field<T>[] fields)
    where T : class
{
    public IReadOnlyList<Field<T>> Fields => fields;

    /// <summary>
    /// Gets the names of the public properties that are not listed, because they follow from the others or are no part of what is published.
    /// </summary>
    public IReadOnlyList<string> Unlisted { get; init; } = [];

    /// <summary>Makes the list without a property.</summary>
    public FieldList<T> Without(string property) => new(blank, [.. fields.Where(field => field.Property != property)]);

    /// <summary>Writes which properties have another value than the default, and those values.</summary>
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

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public T? Read(ValueReader reader) => Read(reader, blank);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="reader">The values.</param>
    /// <param name="start">An object that has what is not listed; a copy of it is returned.</param>
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

    /// <summary>Finds a null that must not be there, and returns its path, such as <c>authors[1]</c>.</summary>
    public string? FindNull(T owner)
    {
        foreach (var field in fields)
        {
            if (field.FindNull(owner) is { } path)
                return path;
        }

        return null;
    }

    /// <summary>Computes SHA-256 of all values: objects that differ in a value have different hashes, in every process.</summary>
    public byte[] Hash(T owner)
    {
        using var hash = SHA256.Create();
        using (var output = new BufferedStream(new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write), 1 << 16))
        using (var writer = new ValueWriter(output))
            Write(writer, owner);
        return hash.Hash!;
    }
}
