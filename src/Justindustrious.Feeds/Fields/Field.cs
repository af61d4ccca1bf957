namespace Justindustrious.Feeds.Fields;

/// <summary>One property of a type of the model: its name, and how it is read, written and compared.</summary>
/// <param name="property">The property's name.</param>
internal abstract class Field<T>(string property)
    where T : class
{
    /// <summary>Gets the property's name in C#.</summary>
    public string Property => property;

    /// <summary>Gets its name in findings and comparisons: <c>externalLink</c>.</summary>
    public string Name { get; } = char.ToLowerInvariant(property[0]) + property[1..];

    /// <summary>Gets the formats that have the property. Feeds of two formats are compared by the properties that both have.</summary>
    /// <value>The default is all.</value>
    public IReadOnlyList<FeedFormat> Formats { get; init; } = FeedFormats.All;

    public abstract bool IsAbsent(T owner);

    public abstract void Write(ValueWriter writer, T owner);

    /// <summary>Reads the value that <see cref="Write"/> wrote, and returns a copy of the object with it.</summary>
    public abstract T Read(ValueReader reader, T owner);

    /// <summary>Returns the path of a required value that is null, such as <c>authors[1]</c>.</summary>
    public abstract string? FindNull(T owner);
}

/// <inheritdoc/>
/// <param name="property">The property's name.</param>
/// <param name="kind">Its type.</param>
/// <param name="get">Gets its value.</param>
/// <param name="set">Copies the object with another value.</param>
internal sealed class Field<T, TValue>(string property, FieldKind<TValue> kind, Func<T, TValue> get, Func<T, TValue, T> set) : Field<T>(property)
    where T : class
{
    public override bool IsAbsent(T owner) => kind.IsAbsent(get(owner));

    public override void Write(ValueWriter writer, T owner) => kind.Write(writer, get(owner));

    public override T Read(ValueReader reader, T owner) => set(owner, kind.Read(reader));

    public override string? FindNull(T owner) => kind.FindNull is { } find && find(get(owner)) is { } path ? Name + path : null;
}
