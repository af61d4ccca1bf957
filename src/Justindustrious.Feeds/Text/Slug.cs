using System.Globalization;
using System.Text;

namespace Justindustrious.Feeds.Text;

/// <summary>Makes names into segments of a path: readable, the same on every machine and in every version, and different for different names.</summary>
internal static class Slug
{
    /// <summary>Characters with a meaning in addresses, shells or file systems become words, since they distinguish <c>C#</c> from <c>C++</c>.</summary>
    private static readonly Dictionary<char, string> Words = new()
    {
        ['#'] = "sharp", ['+'] = "plus", ['&'] = "and", ['@'] = "at", ['%'] = "percent", ['$'] = "dollar", ['/'] = "slash",
        ['\\'] = "backslash", [':'] = "colon", [';'] = "semicolon", ['*'] = "star", ['?'] = "question", ['='] = "equals", ['<'] = "less",
        ['>'] = "greater", ['|'] = "bar", ['^'] = "caret", ['`'] = "backtick", ['"'] = "quote", ['['] = "open", [']'] = "close",
        ['{'] = "begin", ['}'] = "end", ['!'] = "bang", ['~'] = "tilde",
    };

    /// <summary>Names that Windows reserves for devices, with any extension.</summary>
    private static readonly HashSet<string> Devices =
    [
        "con", "prn", "aux", "nul", .. Enumerable.Range(0, 10).SelectMany(n => new[] { $"com{n}", $"lpt{n}" }),
    ];

    private const int MaxLength = 80;

    /// <summary>Makes a slug. Names that differ only in case, spacing, marks or in how their characters are composed have one slug.</summary>
    /// <returns><c>c_sharp</c> for <c>C#</c>, <c>dot_net</c> for <c>.NET</c>, <c>rss-and-atom</c> for <c>RSS and  Atom</c>; empty for a blank name.</returns>
    public static string Of(string name)
    {
        if (string.IsNullOrEmpty(name))
            return "";
        var slug = new StringBuilder(name.Length + 8);
        var trimmed = NormalForm.Of(name).Trim();
        var gap = false;
        var word = false;
        var index = 0;
        foreach (var rune in trimmed.EnumerateRunes())
        {
            // A dot within a word is a dot, as in "node.js"; elsewhere it hides files, or leads out of the folder.
            var next = index + rune.Utf16SequenceLength;
            var isWithinWord = index > 0 && next < trimmed.Length && char.IsLetterOrDigit(trimmed[index - 1]) && char.IsLetterOrDigit(trimmed[next]);
            var before = trimmed.AsSpan(..index);
            index = next;
            // O'Neil is one word; elsewhere marks part words. Encoders disagree on them, and an address has one spelling.
            if (rune.Value is '\'' or '\u2019' && isWithinWord)
                continue;
            if (Rune.IsWhiteSpace(rune) || rune.Value is '-' or '_' or '\'' or ',' or '(' or ')')
            {
                gap = slug.Length > 0;
                continue;
            }

            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned)
                continue;
            var spelled = rune.Value == '.' && !isWithinWord ? "dot" : rune.IsAscii ? Words.GetValueOrDefault((char)rune.Value) : null;
            if (gap)
                slug.Append('-');
            else if (slug.Length > 0 && (word || spelled is not null))
                slug.Append('_');
            gap = false;
            word = spelled is not null;
            slug.Append(spelled ?? Lower(rune, before, trimmed.AsSpan(next..)));
        }

        // A name that consists of separators only gets a hash.
        return slug.Length > 0 || trimmed.Length == 0 ? MakeFit(NormalForm.Of(slug.ToString())) : "_" + Hash(trimmed);
    }

    /// <summary>Makes a letter lower case. A sigma has another form at the end of a word, and the dotted I becomes i.</summary>
    private static string Lower(Rune rune, ReadOnlySpan<char> before, ReadOnlySpan<char> after) => rune.Value switch
    {
        'Σ' or 'σ' or 'ς' => before is [.., var last] && char.IsLetter(last) && !(after is [var first, ..] && char.IsLetter(first)) ? "ς" : "σ",
        'İ' => "i",
        _ => Rune.ToLowerInvariant(rune).ToString(),
    };

    private static string MakeFit(string slug)
    {
        if (Devices.Contains(slug.Split('.')[0]))
            return slug.Insert(slug.Split('.')[0].Length, "_");
        if (slug.Length <= MaxLength)
            return slug;

        var end = char.IsHighSurrogate(slug[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        return $"{slug[..end]}_{Hash(slug)}";
    }

    /// <summary>FNV-1a. It distinguishes names whose segments would be the same.</summary>
    private static string Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var character in text)
            hash = unchecked((hash ^ character) * 16777619u);
        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}
