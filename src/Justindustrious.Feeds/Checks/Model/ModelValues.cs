using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Justindustrious.Feeds.Checks.Model;

/// <summary>Tells whether a value has the form that a specification requires.</summary>
internal static partial class ModelValues
{
    /// <summary>RFC 6838 4.2: two restricted names; parameters may follow.</summary>
    public static bool IsMediaType(string text) => MediaType.IsMatch(text);

    /// <summary>RFC 5322 3.4.1 without comments, quoting and bare hosts: the addresses that readers and validators accept.</summary>
    public static bool IsEmail(string text) => IsPlainEmail(text) || Email.IsMatch(text);

    /// <summary>
    /// Tells whether a text is an e-mail address of letters and digits, such as <c>editors@example.org</c>. The first use of a regular expression takes
    /// milliseconds.
    /// </summary>
    private static bool IsPlainEmail(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var dot = text.LastIndexOf('.');
        if (at < 1 || dot < at || text.Length - dot < 3 || text.Length > 63)
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            var isPlain = i < at ? char.IsAsciiLetterOrDigit(text[i])
                : i == at || char.IsAsciiLetter(text[i]) || (text[i] == '.' && text[i - 1] is not ('.' or '@'));
            if (!isPlain)
                return false;
        }

        return true;
    }

    /// <summary>RFC 4287 4.2.7.2: a name, as RFC 8288 3.3 registers them, or an IRI.</summary>
    public static bool IsRelation(string text) => Text.Iri.IsAbsolute(text) || RelationName.IsMatch(text);

    /// <summary>Finds the next character that feeds can't carry: C0 and C1 controls, lone surrogates, noncharacters.</summary>
    public static (int Position, int Length, string Name)? FindUnwritable(string text, int start = 0)
    {
        for (var i = start; i < text.Length; i++)
        {
            // This runs over every text, so one test passes most characters.
            if (text[i] is (>= ' ' and <= '~') or (>= '\u00A0' and < '\uD800') or '\t' or '\n' or '\r')
                continue;
            if (!Rune.TryGetRuneAt(text, i, out var rune))
                return (i, 1, string.Create(CultureInfo.InvariantCulture, $"the lone surrogate U+{(int)text[i]:X4}"));
            if (Rune.IsControl(rune))
                return (i, 1, string.Create(CultureInfo.InvariantCulture, $"the control character U+{rune.Value:X4}"));
            if ((rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF)
                return (i, rune.Utf16SequenceLength, string.Create(CultureInfo.InvariantCulture, $"the noncharacter U+{rune.Value:X4}"));
            i += rune.Utf16SequenceLength - 1;
        }

        return null;
    }

    /// <summary>Removes what <see cref="FindUnwritable"/> finds. Texts that differ in these characters only are equal once they are written.</summary>
    public static string WithoutUnwritable(string text)
    {
        if (FindUnwritable(text) is not var (position, length, _))
            return text;
        var written = new StringBuilder(text.Length).Append(text, 0, position);
        for (var start = position + length; start < text.Length; start = position + length)
        {
            (position, length, _) = FindUnwritable(text, start) ?? (text.Length, 0, "");
            written.Append(text, start, position - start);
        }

        return written.ToString();
    }

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9.\-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex RelationName { get; }

    [GeneratedRegex(
        @"\A[A-Za-z0-9][A-Za-z0-9!#$&\-^_.+]{0,126}/[A-Za-z0-9][A-Za-z0-9!#$&\-^_.+]{0,126}"
        + @"(?:\s*;\s*[A-Za-z0-9\-]+=(?:[^\s"";]+|""[^""\p{Cc}]*""))*\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex MediaType { get; }

    [GeneratedRegex(
        @"\A[A-Za-z0-9!#$%&'*+/=?^_`{|}~\-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~\-]+)*@"
        + @"(?:[A-Za-z0-9](?:[A-Za-z0-9\-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9\-]*[A-Za-z0-9]\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Email { get; }
}
