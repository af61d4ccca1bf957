using System.Globalization;
using System.Text;

namespace Justindustrious.Feeds.Text;

/// <summary>Composes texts (Unicode NFC): <c>é</c> becomes one character, whether it was typed as one or as <c>e</c> and an accent.</summary>
/// <remarks>
/// Not <see cref="string.Normalize()"/>, which does nothing in a program without globalization data, such as the command line tool:
/// one category would then have two addresses. <see href="https://www.unicode.org/reports/tr15/"/>.
/// </remarks>
internal static partial class NormalForm
{
    /// <summary>The first combining mark. A text of lower characters is composed already.</summary>
    private const char FirstMark = '\u0300';

    private const int FirstSyllable = 0xAC00, Leads = 0x1100, Vowels = 0x1161, Trails = 0x11A7;
    private const int LeadCount = 19, VowelCount = 21, TrailCount = 28, SyllableCount = LeadCount * VowelCount * TrailCount;

    private static readonly Lazy<Dictionary<int, int[]>> Parts = new(ReadParts);
    private static readonly Lazy<Dictionary<(int First, int Second), int>> Wholes = new(ReadWholes);
    private static readonly Lazy<Dictionary<int, int>> Classes = new(ReadClasses);

    /// <summary>Composes a text. Lone surrogates stay as they are.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange('\0', (char)(FirstMark - 1)))
            return text;
        var characters = Decompose(text);
        Order(characters);
        Compose(characters);
        var composed = new StringBuilder(text.Length);
        foreach (var character in characters)
        {
            if (character > char.MaxValue)
                composed.Append(new Rune(character));
            else
                composed.Append((char)character);
        }

        return composed.Equals(text) ? text : composed.ToString();
    }

    /// <summary>Takes the marks off Latin letters: <c>é</c> becomes <c>e</c>. In other scripts a mark makes another letter, so it stays.</summary>
    /// <param name="text">The text.</param>
    /// <param name="ofAnyScript">Whether marks of all scripts go, as some programs have it.</param>
    public static string WithoutMarks(string text, bool ofAnyScript = false)
    {
        if (Ascii.IsValid(text))
            return text;
        var plain = new StringBuilder(text.Length);
        var isLatin = false;
        foreach (var character in Decompose(text))
        {
            var isMark = !IsSurrogate(character) && Rune.GetUnicodeCategory(new(character)) == UnicodeCategory.NonSpacingMark;
            if (isMark && (isLatin || ofAnyScript))
                continue;
            if (!isMark)
                isLatin = character < FirstMark;
            if (IsSurrogate(character))
                plain.Append((char)character);
            else
                plain.Append(new Rune(character));
        }

        return Of(plain.ToString());
    }

    private static bool IsSurrogate(int character) => character is >= 0xD800 and <= 0xDFFF;

    private static List<int> Decompose(string text)
    {
        var characters = new List<int>(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var character = char.IsSurrogatePair(text, i) ? char.ConvertToUtf32(text[i], text[++i]) : text[i];
            if (character - FirstSyllable is >= 0 and < SyllableCount and var syllable)
            {
                characters.Add(Leads + (syllable / (VowelCount * TrailCount)));
                characters.Add(Vowels + (syllable % (VowelCount * TrailCount) / TrailCount));
                if (syllable % TrailCount > 0)
                    characters.Add(Trails + (syllable % TrailCount));
            }
            else if (Parts.Value.TryGetValue(character, out var parts))
            {
                characters.AddRange(parts);
            }
            else
            {
                characters.Add(character);
            }
        }

        return characters;
    }

    /// <summary>Sorts each run of marks by class. Marks of one class keep their order, which has a meaning.</summary>
    private static void Order(List<int> characters)
    {
        for (var start = 0; start < characters.Count; start++)
        {
            if (ClassOf(characters[start]) == 0)
                continue;
            var end = start + 1;
            while (end < characters.Count && ClassOf(characters[end]) > 0)
                end++;
            if (end - start > 1)
            {
                var marks = characters.GetRange(start, end - start).OrderBy(ClassOf).ToList();
                for (var i = 0; i < marks.Count; i++)
                    characters[start + i] = marks[i];
            }

            start = end;
        }
    }

    private static void Compose(List<int> characters)
    {
        var (starter, length, last) = (-1, 0, 0);
        for (var i = 0; i < characters.Count; i++)
        {
            var character = characters[i];
            var mark = ClassOf(character);
            // A mark composes with the starter before it, unless another mark of its class or a letter stands between.
            var isBlocked = length - 1 > starter && (last == 0 || last >= mark);
            if (starter >= 0 && !isBlocked && Whole(characters[starter], character) is { } whole)
            {
                characters[starter] = whole;
                continue;
            }

            if (mark == 0)
                starter = length;
            last = mark;
            characters[length++] = character;
        }

        characters.RemoveRange(length, characters.Count - length);
    }

    private static int? Whole(int first, int second)
    {
        if (first - Leads is >= 0 and < LeadCount and var lead && second - Vowels is >= 0 and < VowelCount and var vowel)
            return FirstSyllable + (((lead * VowelCount) + vowel) * TrailCount);
        if (first - FirstSyllable is >= 0 and < SyllableCount and var syllable && syllable % TrailCount == 0
            && second - Trails is > 0 and < TrailCount and var trail)
            return first + trail;
        return Wholes.Value.TryGetValue((first, second), out var whole) ? whole : null;
    }

    private static int ClassOf(int character) => character < FirstMark ? 0 : Classes.Value.GetValueOrDefault(character);

    private static Dictionary<int, int[]> ReadParts()
    {
        var parts = new Dictionary<int, int[]>();
        foreach (var (character, _, of) in Rows())
            parts.Add(character, of);
        return parts;
    }

    /// <summary>Reads the compositions, shorter ones first: <c>ǖ</c> is made of <c>ü</c> and a macron.</summary>
    private static Dictionary<(int First, int Second), int> ReadWholes()
    {
        var wholes = new Dictionary<(int First, int Second), int>();
        foreach (var (character, _, of) in Rows().Where(row => row.IsMade).OrderBy(row => row.Of.Length))
        {
            var first = of[0];
            for (var i = 1; i < of.Length - 1; i++)
                first = wholes[(first, of[i])];
            wholes.Add((first, of[^1]), character);
        }

        return wholes;
    }

    private static IEnumerable<(int Character, bool IsMade, int[] Of)> Rows()
    {
        foreach (var row in Encoding.ASCII.GetString(Decompositions).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var sign = row.AsSpan().IndexOfAny('=', '!');
            yield return (Number(row.AsSpan(0, sign)), row[sign] == '=', [.. row[(sign + 1)..].Split('+').Select(part => Number(part))]);
        }
    }

    private static Dictionary<int, int> ReadClasses()
    {
        var classes = new Dictionary<int, int>();
        foreach (var row in Encoding.ASCII.GetString(CombiningClasses).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = row.Split('=', '-');
            for (var character = Number(parts[0]); character <= Number(parts[^2]); character++)
                classes.Add(character, int.Parse(parts[^1], CultureInfo.InvariantCulture));
        }

        return classes;
    }

    private static int Number(ReadOnlySpan<char> hex) => int.Parse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
