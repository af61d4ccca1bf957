using System.Globalization;
using Justindustrious.Feeds.Text;
using NodaTime;

namespace Justindustrious.Feeds;

/// <summary>The text of an element or the value of an attribute: a text, a number, true or false, an address or a date.</summary>
/// <remarks>In XML each is a text. In JSON Feed, numbers are numbers, and true and false are what they are.</remarks>
public readonly record struct ExtensionValue
{
    private ExtensionValue(string? text, bool isLiteral) => (Text, IsLiteral) = (text, isLiteral);

    /// <summary>Gets the value as XML holds it; <see langword="null"/> for none.</summary>
    internal string? Text { get; }

    /// <summary>Gets whether JSON writes it without quotes.</summary>
    internal bool IsLiteral { get; }

    /// <summary>Makes a value of a text.</summary>
    /// <param name="value">The text; <see langword="null"/> for no value.</param>
    public static implicit operator ExtensionValue(string? value) => FromString(value);

    /// <summary>Makes a value of a whole number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator ExtensionValue(long value) => FromInt64(value);

    /// <summary>Makes a value of a decimal number. It keeps the zeros at its end: 12.50.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator ExtensionValue(decimal value) => FromDecimal(value);

    /// <summary>Makes a value of a number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator ExtensionValue(double value) => FromDouble(value);

    /// <summary>Makes a value of <c>true</c> or <c>false</c>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator ExtensionValue(bool value) => FromBoolean(value);

    /// <summary>Makes a value of an address.</summary>
    /// <param name="value">The address; <see langword="null"/> for no value.</param>
    public static implicit operator ExtensionValue(Uri? value) => FromUri(value);

    /// <summary>Makes a value of a date, as RFC 3339 writes it.</summary>
    /// <param name="value">The date.</param>
    public static implicit operator ExtensionValue(FeedDate value) => FromFeedDate(value);

    /// <summary>Makes a value of a date, as RFC 3339 writes it.</summary>
    /// <param name="value">The date.</param>
    public static implicit operator ExtensionValue(Instant value) => FromFeedDate(value);

    /// <summary>Makes a value of a text.</summary>
    /// <param name="value">The text; <see langword="null"/> for no value.</param>
    /// <returns>The value.</returns>
    public static ExtensionValue FromString(string? value) => new(value, false);

    /// <summary>Makes a value of a whole number.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The value.</returns>
    public static ExtensionValue FromInt64(long value) => new(value.ToString(CultureInfo.InvariantCulture), true);

    /// <summary>Makes a value of a decimal number. It keeps the zeros at its end: 12.50.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The value.</returns>
    public static ExtensionValue FromDecimal(decimal value) => new(value.ToString(CultureInfo.InvariantCulture), true);

    /// <summary>Makes a value of a number.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The value. What is not a finite number is a text, which no number of a table allows.</returns>
    public static ExtensionValue FromDouble(double value) => Math.Abs(value) < 1e15
        // XML's decimal numbers have no exponent.
        ? FromDecimal((decimal)value)
        : new(value.ToString("R", CultureInfo.InvariantCulture), double.IsFinite(value));

    /// <summary>Makes a value of <c>true</c> or <c>false</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The value.</returns>
    public static ExtensionValue FromBoolean(bool value) => new(value ? "true" : "false", true);

    /// <summary>Makes a value of an address, spelled as documents hold addresses.</summary>
    /// <param name="value">The address; <see langword="null"/> for no value.</param>
    /// <returns>The value.</returns>
    public static ExtensionValue FromUri(Uri? value) => new(value is null ? null : UriText.Of(value), false);

    /// <summary>Makes a value of a date, as RFC 3339 writes it.</summary>
    /// <param name="value">The date.</param>
    /// <returns>The value.</returns>
    public static ExtensionValue FromFeedDate(FeedDate value) => new(value.ToString(), false);

    /// <summary>Returns the value as XML holds it.</summary>
    /// <returns>The text; empty for no value.</returns>
    public override string ToString() => Text ?? "";

    /// <summary>Makes the value that a cache holds.</summary>
    internal static ExtensionValue Restore(string? text, bool isLiteral) => new(text, isLiteral);
}
