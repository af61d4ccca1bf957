using NodaTime;

namespace Justindustrious.Feeds.Fields;

/// <summary>How values of one type are written and read.</summary>
/// <param name="IsAbsent">Returns whether a value is the default of a property. It is then not written.</param>
/// <param name="Write">Writes a value.</param>
/// <param name="Read">Reads a value that was written.</param>
internal sealed record FieldKind<TValue>(Func<TValue, bool> IsAbsent, Action<ValueWriter, TValue> Write, Func<ValueReader, TValue> Read)
{
    /// <summary>Gets the function that finds a required value that is null.</summary>
    /// <value>
    /// The function returns the path to the null: empty for the value itself, <c>[2]</c>, <c>.link</c>. The default is <see langword="null"/>: any value is
    /// allowed.
    /// </value>
    public Func<TValue, string?>? FindNull { get; init; }
}

/// <summary>The types of the model's properties.</summary>
internal static class FieldKind
{
    public static FieldKind<string?> Text { get; } = new(value => value is null, (writer, value) => writer.Text(value), reader => reader.Text());

    public static FieldKind<Uri?> Address { get; } = new(value => value is null, (writer, value) => writer.Address(value), reader => reader.Address());

    public static FieldKind<Uri?> RequiredAddress { get; } = Address with { FindNull = value => value is null ? "" : null };

    public static FieldKind<Instant?> Moment { get; } = new(value => value is null, (writer, value) => writer.Moment(value!.Value), reader => reader.Moment());

    public static FieldKind<long?> Number { get; } = new(value => value is null, (writer, value) => writer.Large(value!.Value), reader => reader.Large());

    public static FieldKind<bool> Flag { get; } = new(value => !value, (writer, value) => writer.Flag(value), reader => reader.Flag());

    /// <summary>A list of texts. The list and its texts must not be null.</summary>
    public static FieldKind<IReadOnlyList<string>> Words { get; } = new(
        list => list is null or { Count: 0 }, (writer, list) => writer.List(list, writer.Text), reader => reader.List(() => reader.Text()!))
    {
        FindNull = FindNull,
    };

    /// <summary>A value of an enum.</summary>
    public static FieldKind<T> Name<T>()
        where T : struct, Enum => new(_ => false, (writer, value) => writer.Name(value), reader => reader.Name<T>());

    /// <summary>An object with fields of its own.</summary>
    public static FieldKind<T?> Of<T>(FieldList<T> fields)
        where T : class =>
        new(value => value is null, (writer, value) => fields.Write(writer, value), fields.Read)
        {
            FindNull = value => value is null ? null : WithDot(fields.FindNull(value)),
        };

    /// <summary>An object whose fields are listed when the first object is there: most feeds are no podcasts.</summary>
    public static FieldKind<T?> OfRare<T>(Func<FieldList<T>> fields)
        where T : class =>
        new(value => value is null, (writer, value) => fields().Write(writer, value), reader => fields().Read(reader))
        {
            FindNull = value => value is null ? null : WithDot(fields().FindNull(value)),
        };

    /// <summary>A required object with fields of its own.</summary>
    public static FieldKind<T?> Required<T>(FieldList<T> fields)
        where T : class
    {
        var kind = Of(fields);
        return kind with { FindNull = value => value is null ? "" : kind.FindNull!(value) };
    }

    /// <summary>A list of objects. The list and its objects must not be null.</summary>
    public static FieldKind<IReadOnlyList<T>> ListOf<T>(FieldList<T> fields)
        where T : class =>
        new(
            list => list is null or { Count: 0 },
            (writer, list) => writer.List(list, item => fields.Write(writer, item)),
            reader => reader.List(() => fields.Read(reader)!))
        {
            FindNull = list => FindNull(list, fields),
        };

    /// <summary>A list of extensions: what each of them writes is carried. Neither the list nor an extension may be null.</summary>
    public static FieldKind<IReadOnlyList<FeedExtension>> Extensions { get; } = new(
        list => list is null or { Count: 0 },
        (writer, list) => writer.List(list, extension => writer.Markup(extension.Written)),
        reader => reader.List(() => FeedExtension.Of(reader.Markup())))
    {
        FindNull = FindNull,
    };

    /// <summary>A list of numbers. The list must not be null.</summary>
    public static FieldKind<IReadOnlyList<int>> Numbers { get; } = ListOf<int>((writer, value) => writer.Large(value), reader => (int)reader.Large());

    /// <summary>A list of values of an enum. The list must not be null.</summary>
    public static FieldKind<IReadOnlyList<T>> Names<T>()
        where T : struct, Enum =>
        ListOf<T>((writer, value) => writer.Large(Convert.ToInt64(value, null)), reader => (T)Enum.ToObject(typeof(T), reader.Large()));

    private static FieldKind<IReadOnlyList<T>> ListOf<T>(Action<ValueWriter, T> write, Func<ValueReader, T> read) => new(
        list => list is null or { Count: 0 }, (writer, list) => writer.List(list, item => write(writer, item)), reader => reader.List(() => read(reader)))
    {
        FindNull = list => list is null ? "" : null,
    };

    private static string? FindNull(IReadOnlyList<object>? list)
    {
        if (list is null)
            return "";
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] is null)
                return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"[{i}]");
        }

        return null;
    }

    private static string? FindNull<T>(IReadOnlyList<T>? list, FieldList<T> fields)
        where T : class
    {
        if (list is null)
            return "";
        for (var i = 0; i < list.Count; i++)
        {
            // Paths are created only for a null, since this runs for every post of every feed.
            if (list[i] is not { } item)
                return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"[{i}]");
            if (fields.FindNull(item) is { } path)
                return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"[{i}].{path}");
        }

        return null;
    }

    private static string? WithDot(string? path) => path is null ? null : "." + path;
}
