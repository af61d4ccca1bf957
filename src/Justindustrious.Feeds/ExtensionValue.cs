using System.Globalization;
using Justindustrious.Feeds.Text;
using NodaTime;

namespace Justindustrious.Feeds;

/// <summary>The text of an element or the value of an attribute: a text, a number, true or false, an address or a date.</summary>
/// <remarks>In XML, each value is a text. In JSON Feed, numbers, true and false keep their types.</remarks>
public readonly record struct ExtensionValue
{
    private ExtensionValue(string? text, bool isLiteral) => (Text, IsLiteral) = (text, isLiteral);

    /// <summary>Gets the value as XML contains it; <see langword="null"/> if there is no value.</summary>
    internal string? Text { get; }

    /// <summary>Gets whether JSON contains the value without quotes.</summary>
    internal bool IsLiteral { get; }

    /// <summary>Creates a value from a text.</summary>
    /// <param name="value">The text; <see langword="null"/> for no value.</param>
    public static implicit operator ExtensionValue(string? value) => FromString(value);

    /// <summary>Creates a value from a whole number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator ExtensionValue(long value) => FromInt64(value);

    /// <summary>Creates a value from a decimal number. The value keeps the zeros at the end: 12.50.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator ExtensionValue(decimal value) => FromDecimal(value);

    /// <summary>Creates a value from a number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator ExtensionValue(double value) => FromDouble(value);

    /// <summary>Creates a value from <c>true</c> or <c>false</c>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator ExtensionValue(bool value) => FromBoolean(value);

    /// <summary>Creates a value from an address.</summary>
    /// <param name="value">The address; <see langword="null"/> for no value.</param>
    public static implicit operator ExtensionValue(Uri? value) => FromUri(value);

    /// <summary>Creates a value from a date, as RFC 3339 writes it.</summary>
    /// <param name="value">The date.</param>
    public static implicit operator ExtensionValue(FeedDate value) => FromFeedDate(value);

    /// <summary>Creates a value from a date, as RFC 3339 writes it.</summary>
    /// <param name="value">The date.</param>
    public static implicit operator ExtensionValue(Instant value) => FromFeedDate(value);

    /// <summary>Creates a value from a text.</summary>
    /// <param name="value">The text; <see langword="null"/> for no value.</param>
    /// <returns>The value.</returns>
    public static ExtensionValue FromString(string? value) => new(value, false);

    /// <summary>Creates a value from a whole number.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The value.</returns>
    public static ExtensionValue FromInt64(long value) => new(value.ToString(CultureInfo.InvariantCulture), true);

    /// <summary>Creates a value from a decimal number. The value keeps the zeros at the end: 12.50.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The value.</returns>
    public static ExtensionValue FromDecimal(decimal value) => new(value.ToString(CultureInfo.InvariantCulture), true);

    /// <summary>Creates a value from a number.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The value. If the number is not finite, the value is a text, which no table accepts as a number.</returns>
    public static ExtensionValue FromDouble(double value) => Math.Abs(value) < 1e15
        // Decimal numbers in XML have no exponent.
        ? FromDecimal((decimal)value)
        : new(value.ToString("R", CultureInfo.InvariantCulture), double.IsFinite(value));

    /// <summary>Creates a value from <c>true</c> or <c>false</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The value.</returns>
    public static ExtensionValue FromBoolean(bool value) => new(value ? "true" : "false", true);

    /// <summary>Creates a value from an address, spelled as documents spell addresses.</summary>
    /// <param name="value">The address; <see langword="null"/> for no value.</param>
    /// <returns>The value.</returns>
    public static ExtensionValue FromUri(Uri? value) => new(value is null ? null : UriText.Of(value), false);

    /// <summary>Creates a value from a date, as RFC 3339 writes it.</summary>
    /// <param name="value">The date.</param>
    /// <returns>The value.</returns>
    public static ExtensionValue FromFeedDate(FeedDate value) => new(value.ToString(), false);

    /// <summary>Returns the value as XML contains it.</summary>
    /// <returns>The text; empty if there is no value.</returns>
    public override string ToString() => Text ?? "";

    /// <summary>Creates the value that a cache contains.</summary>
    internal static ExtensionValue Restore(string? text, bool isLiteral) => new(text, isLiteral);
}
