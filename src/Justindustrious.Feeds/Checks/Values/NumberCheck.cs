using System.Globalization;
using System.Text;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Values;

/// <summary>Checks numbers and words.</summary>
/// <remarks>
/// The W3C validator reads numbers as Python does, with underscores and the digits of all scripts. Readers do not, so such numbers are
/// <c>JF1281</c>.
/// </remarks>
internal static class NumberCheck
{
    /// <summary>Checks an integer.</summary>
    /// <param name="value">The text.</param>
    /// <param name="minimum">The smallest value.</param>
    /// <param name="maximum">The greatest value.</param>
    /// <param name="w3cClass">The W3C validator's class for a wrong value, such as <c>InvalidPositiveInteger</c>.</param>
    /// <param name="context">Where it stands.</param>
    /// <returns>Whether it is an integer in the range.</returns>
    public static bool Integer(string value, long minimum, long maximum, string w3cClass, in ValueContext context)
    {
        if (!TryInteger(value, out var number, out var isPlain) || number < minimum || number > maximum)
        {
            context.Report(ValueRules.Number,
                $"{context.Name} {Quoted.Of(value)} is not {Range(minimum, maximum)}; write it in digits, as '{Math.Clamp(60, minimum, maximum)}'", w3cClass);
            return false;
        }

        if (!isPlain)
            ReportNotPlain(value, number.ToString(CultureInfo.InvariantCulture), context);
        return true;
    }

    /// <summary>Checks a value of a closed list of words.</summary>
    /// <param name="value">The text.</param>
    /// <param name="words">The words, as they are written.</param>
    /// <param name="ignoreCase">Whether the case does not matter.</param>
    /// <param name="w3cClass">The W3C validator's class for a wrong value, such as <c>InvalidYesNo</c>.</param>
    /// <param name="context">Where it stands.</param>
    /// <returns>Whether it is one of the words.</returns>
    public static bool Word(string value, ReadOnlySpan<string> words, bool ignoreCase, string w3cClass, in ValueContext context)
    {
        foreach (var word in words)
            if (value.Equals(word, ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal))
                return true;
        context.Report(ValueRules.Truth,
            $"{context.Name} {Quoted.Of(value)} is not one of {string.Join(", ", words.ToArray())}; write '{words[0]}'", w3cClass);
        return false;
    }

    /// <summary>Reads an integer as Python's <c>int</c> does.</summary>
    /// <param name="value">The text.</param>
    /// <param name="number">The number; the greatest or the smallest <see cref="long"/> if it is too long.</param>
    /// <param name="isPlain">Whether it is written in ASCII digits, with or without a sign.</param>
    public static bool TryInteger(string value, out long number, out bool isPlain)
    {
        number = 0;
        var digits = Digits(value.AsSpan().Trim(), out isPlain);
        if (digits is null || !HasDigit(digits) || digits.AsSpan().ContainsAny('.', 'e'))
            return false;
        if (!long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number))
            number = digits[0] == '-' ? long.MinValue : long.MaxValue;
        return true;
    }

    /// <summary>Reads a number as Python's <c>float</c> does, but not infinity.</summary>
    public static bool TryDecimal(string value, out double number, out bool isPlain)
    {
        number = 0;
        var text = value.AsSpan().Trim();
        if (text.Equals("nan", StringComparison.OrdinalIgnoreCase))
        {
            (number, isPlain) = (double.NaN, false);
            return true;
        }

        var digits = Digits(text, out isPlain);
        isPlain &= digits is null || !digits.Contains('e', StringComparison.Ordinal);
        return digits is not null && HasDigit(digits)
            && double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
    }

    private static void ReportNotPlain(string value, string plain, in ValueContext context) =>
        context.Report(ValueRules.PlainNumber, $"{context.Name} {Quoted.Of(value)} is not written in digits from 0 to 9 alone; write '{plain}'");

    private static bool HasDigit(string text) => text.AsSpan().ContainsAnyInRange('0', '9');

    /// <summary>Replaces the digits of all scripts by ASCII digits, and removes single underscores between digits.</summary>
    private static string? Digits(ReadOnlySpan<char> text, out bool isPlain)
    {
        isPlain = true;
        if (text.Length is 0 or > 400)
            return null;
        var digits = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsAsciiDigit(c) || c is '.' or '+' or '-')
            {
                digits.Append(c);
            }
            else if (c is 'e' or 'E')
            {
                digits.Append('e');
            }
            else if (char.IsDigit(c))
            {
                isPlain = false;
                digits.Append((char)('0' + (int)char.GetNumericValue(c)));
            }
            else if (c == '_' && i > 0 && char.IsDigit(text[i - 1]) && i + 1 < text.Length && char.IsDigit(text[i + 1]))
            {
                isPlain = false;
            }
            else
            {
                return null;
            }
        }

        // A sign stands first, or after the e.
        for (var i = 1; i < digits.Length; i++)
            if (digits[i] is '+' or '-' && digits[i - 1] != 'e')
                return null;
        return digits.ToString();
    }

    private static string Range(long minimum, long maximum) => (minimum, maximum) switch
    {
        (long.MinValue, _) => "an integer",
        (_, long.MaxValue) => string.Create(CultureInfo.InvariantCulture, $"an integer of {minimum} or more"),
        _ => string.Create(CultureInfo.InvariantCulture, $"an integer from {minimum} to {maximum}"),
    };
}
