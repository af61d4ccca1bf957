using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Justindustrious.Feeds.Dates;
using NodaTime;

namespace Justindustrious.Feeds.Fields;

/// <summary>The kinds of texts that properties of podcasts have.</summary>
internal static class TextKinds
{
    private const NumberStyles DecimalStyle = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    public static TextKind<string?> Text { get; } = new("a text", "some text", FieldKind.Text, value => value, Parse<string?>(text => (true, text)));

    public static TextKind<string?> RequiredText { get; } = Text with { Kind = FieldKind.Text with { FindNull = value => value is null ? "" : null } };

    public static TextKind<Uri?> Address { get; } = new(
        "an address", "https://example.org/file", FieldKind.Address, value => value,
        Parse(text => (Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out var address), address)))
    {
        ReadGiven = given => given.Address() is { } address ? (true, address) : (false, null),
    };

    public static TextKind<Uri?> RequiredAddress { get; } = Address with { Kind = FieldKind.RequiredAddress };

    public static TextKind<int?> Whole { get; } = new(
        "a whole number", "3", Stored<int?>(value => value is null, (writer, value) => writer.Large(value!.Value), reader => (int)reader.Large()),
        value => value is { } number ? ExtensionValue.FromInt64(number) : default,
        Parse<int?>(text => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? (true, number) : default));

    public static TextKind<long?> Length { get; } = new(
        "a number of bytes", "1024", FieldKind.Number, value => value is { } number ? ExtensionValue.FromInt64(number) : default,
        Parse<long?>(text => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? (true, number) : default));

    public static TextKind<decimal?> Number { get; } = new(
        "a number", "1.5",
        Stored<decimal?>(
            value => value is null, (writer, value) => writer.Text(value!.Value.ToString(CultureInfo.InvariantCulture)),
            reader => decimal.Parse(reader.Text()!, CultureInfo.InvariantCulture)),
        value => value is { } number ? ExtensionValue.FromDecimal(number) : default,
        Parse<decimal?>(text => decimal.TryParse(text, DecimalStyle, CultureInfo.InvariantCulture, out var number) ? (true, number) : default));

    /// <summary>Gets the number of an episode as Apple reads it: other numbers are not written.</summary>
    public static TextKind<decimal?> Ordinal { get; } = Number with
    {
        Write = value => value is { } number && number >= 1 && decimal.Truncate(number) == number ? ExtensionValue.FromInt64((long)number) : default,
    };

    public static TextKind<Guid?> Uuid { get; } = new(
        "a UUID", "917393e3-1b1e-5cef-ace4-edaa54e1f810",
        Stored<Guid?>(value => value is null, (writer, value) => writer.Text(value!.Value.ToString()), reader => Guid.Parse(reader.Text()!)),
        value => value?.ToString(), Parse<Guid?>(text => Guid.TryParse(text, out var guid) ? (true, guid) : default));

    /// <summary>Gets a time in seconds, with a fraction.</summary>
    public static TextKind<Duration?> Seconds { get; } = new(
        "a time in seconds, or hours:minutes:seconds", "1:02:30",
        Stored<Duration?>(value => value is null, WriteDuration, ReadDuration),
        value => value is { } time ? ExtensionValue.FromDecimal(Math.Round((decimal)time.TotalMilliseconds) / 1000) : default,
        TryParseDuration);

    /// <summary>Gets a time in whole seconds.</summary>
    public static TextKind<Duration?> WholeSeconds { get; } = Seconds with
    {
        Write = value => value is { } time ? ExtensionValue.FromInt64((long)Math.Round(time.TotalSeconds, MidpointRounding.AwayFromZero)) : default,
    };

    /// <summary>Gets a time as hours, minutes and seconds, which every reader of chapters understands.</summary>
    public static TextKind<Duration?> PlayTime { get; } = Seconds with
    {
        Write = value => value is { } time
            ? NodaTime.Text.DurationPattern.CreateWithInvariantCulture("-HH:mm:ss.fff").Format(time)
            : default(ExtensionValue),
    };

    public static TextKind<FeedDate?> Moment { get; } = OfMoment(
        value => value is { } date ? ExtensionValue.FromFeedDate(date) : default,
        (string text, out Instant instant) => Rfc3339Date.TryParse(text, out instant, out _));

    public static TextKind<FeedDate?> Rfc822Moment { get; } = OfMoment(
        value => value is { } date ? Rfc822Date.Format(date.ToInstant()) : default(ExtensionValue),
        (string text, out Instant instant) => Rfc822Date.TryParse(text, out instant, out _));

    /// <summary>Gets <c>true</c> or <c>false</c>.</summary>
    public static TextKind<bool?> Flag { get; } = new(
        "true or false", "true", Stored<bool?>(value => value is null, (writer, value) => writer.Flag(value!.Value), reader => reader.Flag()),
        value => value is { } flag ? ExtensionValue.FromBoolean(flag) : default, Parse(ParseFlag));

    /// <summary>Gets <c>yes</c> or <c>no</c>.</summary>
    public static TextKind<bool?> YesOrNo { get; } = Flag with { Write = value => value is { } flag ? flag ? "yes" : "no" : default(ExtensionValue) };

    /// <summary>Gets a value that is written only if it is true, as the given word.</summary>
    public static TextKind<bool> Switch(string word) => new(
        "true or false", "true", Stored(value => !value, (writer, value) => writer.Flag(value), reader => reader.Flag()),
        value => !value ? default : word == "true" ? ExtensionValue.FromBoolean(true) : word,
        Parse<bool>(text => text.Equals(word, StringComparison.OrdinalIgnoreCase) ? (true, true)
            : ParseFlag(text) is (true, var flag) ? (true, flag == true) : default));

    /// <summary>Gets a word of an enum.</summary>
    public static TextKind<T?> Word<T>(params (T Value, string Word)[] words)
        where T : struct, Enum => new(
            $"one of {string.Join(", ", words.Select(word => word.Word))}", words[0].Word,
            Stored<T?>(value => value is null, (writer, value) => writer.Text(value!.Value.ToString()), reader => Enum.Parse<T>(reader.Text()!)),
            value => value is { } given
                ? words.FirstOrDefault(word => EqualityComparer<T>.Default.Equals(word.Value, given)).Word ?? given.ToString() : default(ExtensionValue),
            Parse<T?>(text => Array.FindIndex(words, word => word.Word.Equals(text, StringComparison.OrdinalIgnoreCase)) is >= 0 and var index
                ? (true, words[index].Value) : default))
        {
            Words = [.. words.Select(word => word.Word)],
        };

    /// <summary>Gets a list of words in one text.</summary>
    /// <param name="separator">What is between the words.</param>
    public static TextKind<IReadOnlyList<string>> WordList(string separator) => new(
        "a list of words", "[tea, kettles]",
        FieldKind.Words,
        words => words.Count == 0 ? default(ExtensionValue) : string.Join(separator, words),
        Parse<IReadOnlyList<string>>(text =>
            (true, text.Split(separator.Trim() is { Length: > 0 } mark ? mark : " ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))))
    {
        ReadGiven = given =>
        {
            var words = given.Items.Select(item => item.Text("a word, or a list of words", "[tea, kettles]")).OfType<string>();
            var split = separator.Trim() is { Length: > 0 } mark ? mark : " ";
            return (true, [.. words.SelectMany(word => word.Split(split, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))]);
        },
    };

    private delegate bool ParseInstant(string text, out Instant instant);

    private static TextKind<FeedDate?> OfMoment(Func<FeedDate?, ExtensionValue> write, ParseInstant parse) => new(
        "a date with a time", "2026-11-23T09:00:00Z",
        Stored<FeedDate?>(value => value is null, (writer, value) => writer.Moment(value!.Value.ToInstant()), reader => reader.Moment()),
        write, Parse<FeedDate?>(text => parse(text, out var instant) ? (true, instant) : default))
    {
        ReadGiven = given => given.Moment() is { } instant ? (true, instant) : (false, null),
    };

    private static FieldKind<T> Stored<T>(Func<T, bool> isAbsent, Action<ValueWriter, T> write, Func<ValueReader, T> read) => new(isAbsent, write, read);

    public static ParseText<T> Parse<T>(Func<string, (bool IsRead, T Value)> parse) => (string text, [MaybeNullWhen(false)] out T value) =>
    {
        (var isRead, value) = parse(text.Trim());
        return isRead;
    };

    private static (bool IsRead, bool? Value) ParseFlag(string text) => text.ToLowerInvariant() switch
    {
        "true" or "yes" or "on" or "1" => (true, true),
        "false" or "no" or "off" or "0" or "clean" => (true, false),
        _ => (false, null),
    };

    private static bool TryParseDuration(string text, out Duration? value)
    {
        value = null;
        var parts = text.Trim().Split(':');
        if (parts.Length > 3)
            return false;
        var seconds = 0m;
        for (var i = 0; i < parts.Length; i++)
        {
            var style = i == parts.Length - 1 ? NumberStyles.AllowDecimalPoint : NumberStyles.None;
            if (!decimal.TryParse(parts[i], style, CultureInfo.InvariantCulture, out var part) || (i > 0 && part >= 60) || part > 1_000_000)
                return false;
            seconds = seconds * 60 + part;
        }

        value = Duration.FromNanoseconds((double)(seconds * 1_000_000_000m));
        return true;
    }

    private static void WriteDuration(ValueWriter writer, Duration? value)
    {
        writer.Large(value!.Value.Days);
        writer.Large(value.Value.NanosecondOfDay);
    }

    private static Duration? ReadDuration(ValueReader reader) => Duration.FromDays((int)reader.Large()) + Duration.FromNanoseconds(reader.Large());
}
