using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.RegularExpressions;

namespace Justindustrious.Feeds.Content;

/// <summary>Finds and removes the characters that documents can't contain.</summary>
internal static partial class TextCharacters
{
    /// <summary>Finds the first character that documents can't contain.</summary>
    /// <returns>Its index, or -1.</returns>
    public static int IndexOfForbidden(ReadOnlySpan<char> text)
    {
        for (var start = 0; ;)
        {
            start = IndexOfSuspect(text, start);
            if (start < 0)
                return -1;
            var length = IsAllowed(text[start]) ? 1 : AllowedPair(text[start..]);
            if (length == 0)
                return start;
            start += length;
        }
    }

    /// <summary>Removes the characters that documents can't contain.</summary>
    /// <param name="text">The text.</param>
    /// <param name="removed">Called with the index, in <paramref name="text"/>, of each character that is removed.</param>
    /// <returns>The text without them; the same object if nothing is removed.</returns>
    public static string Clean(string text, Action<int>? removed = null)
    {
        var bad = IndexOfForbidden(text);
        if (bad < 0)
            return text;

        var clean = new char[text.Length];
        var length = 0;
        var from = 0;
        while (bad >= 0)
        {
            text.AsSpan(from, bad - from).CopyTo(clean.AsSpan(length));
            length += bad - from;
            removed?.Invoke(bad);
            from = bad + 1;
            var next = IndexOfForbidden(text.AsSpan(from));
            bad = next < 0 ? -1 : from + next;
        }

        text.AsSpan(from).CopyTo(clean.AsSpan(length));
        return new(clean, 0, length + text.Length - from);
    }

    /// <summary>
    /// Finds the first numeric reference that stands for no character, and which HTML replaces with U+FFFD: null, half of a surrogate pair, beyond Unicode.
    /// </summary>
    /// <returns>Its index, or -1.</returns>
    public static int IndexOfBadReference(string source)
    {
        foreach (var match in NumericReference.EnumerateMatches(source))
        {
            var digits = source.AsSpan(match.Index, match.Length)["&#".Length..].TrimStart("xX").TrimStart('0').TrimEnd(';');
            var style = source[match.Index + 2] is 'x' or 'X' ? NumberStyles.HexNumber : NumberStyles.None;
            if (digits.Length is 0 or > 7 || !Rune.IsValid(int.Parse(digits, style, CultureInfo.InvariantCulture)))
                return match.Index;
        }

        return -1;
    }

    /// <summary>Names a character as findings do: <c>U+0001</c>.</summary>
    public static string Name(char character) => string.Create(CultureInfo.InvariantCulture, $"U+{(int)character:X4}");

    /// <summary>Gets the length of a surrogate pair that is a character, else 0. U+1FFFE and the like are not characters.</summary>
    private static int AllowedPair(ReadOnlySpan<char> text) =>
        text.Length > 1 && char.IsSurrogatePair(text[0], text[1]) && (char.ConvertToUtf32(text[0], text[1]) & 0xFFFE) != 0xFFFE ? 2 : 0;

    /// <summary>
    /// Returns whether XML and HTML allow a character. They don't allow C0 and C1 controls (except tab and line ends), DEL and noncharacters. Surrogates are
    /// checked in pairs.
    /// </summary>
    private static bool IsAllowed(char character) => character switch
    {
        '\t' or '\n' or '\r' => true,
        < ' ' or (>= '\u007F' and <= '\u009F') or (>= '\uD800' and <= '\uDFFF') or (>= '\uFDD0' and <= '\uFDEF') or >= '\uFFFE' => false,
        _ => true,
    };

    /// <summary>
    /// Finds the next character that may not be allowed, and checks a block of characters at a time. All characters from U+D800 on count as suspect.
    /// </summary>
    private static int IndexOfSuspect(ReadOnlySpan<char> text, int start)
    {
        ref var first = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        for (; text.Length - start >= Vector128<ushort>.Count; start += Vector128<ushort>.Count)
        {
            var characters = Vector128.LoadUnsafe(ref first, (nuint)start);
            // The subtraction is unsigned: a character below a range becomes greater than its end.
            var plain = Vector128.LessThanOrEqual(characters - Vector128.Create((ushort)' '), Vector128.Create((ushort)('~' - ' ')))
                | Vector128.LessThanOrEqual(characters - Vector128.Create((ushort)0xA0), Vector128.Create((ushort)(0xD7FF - 0xA0)))
                | Vector128.LessThanOrEqual(characters - Vector128.Create((ushort)'\t'), Vector128.Create((ushort)('\n' - '\t')));
            var suspects = ~plain.ExtractMostSignificantBits() & 0xFF;
            if (suspects != 0)
                return start + BitOperations.TrailingZeroCount(suspects);
        }

        for (; start < text.Length; start++)
        {
            if (!IsAllowed(text[start]))
                return start;
        }

        return -1;
    }

    [GeneratedRegex("&#(?:[xX][0-9a-fA-F]+|[0-9]+);")]
    private static partial Regex NumericReference { get; }
}
