using System.Collections.Frozen;
using System.Text;

namespace Justindustrious.Feeds.Checks.Html;

/// <summary>CSS 2 of 1998 and its revision 2.1: properties, the words of properties that take only words, functions and units.</summary>
/// <remarks>
/// https://www.w3.org/TR/CSS21/propidx.html and https://www.w3.org/TR/1998/REC-CSS2-19980512/propidx.html. Names of colours and fonts are not
/// checked.
/// </remarks>
internal static class CssVocabulary
{
    private const string Anything = "";
    private const string LineStyle = "none hidden dotted dashed solid double groove ridge inset outset";
    private const string PageBreak = "auto always avoid left right";

    /// <summary>The properties with the words that they take; <see langword="null"/> for numbers, names or several values.</summary>
    private static readonly FrozenDictionary<string, FrozenSet<string>?> Properties = Table(
        (Anything,
            "azimuth background background-color background-image background-position border border-bottom border-bottom-color " +
            "border-bottom-width border-color border-left border-left-color border-left-width border-right border-right-color " +
            "border-right-width border-spacing border-style border-top border-top-color border-top-width border-width bottom clip color " +
            "content counter-increment counter-reset cue cue-after cue-before cursor elevation font font-family font-size " +
            "font-size-adjust font-weight height left letter-spacing line-height list-style list-style-image margin margin-bottom " +
            "margin-left margin-right margin-top marker-offset marks max-height max-width min-height min-width orphans outline " +
            "outline-color outline-width padding padding-bottom padding-left padding-right padding-top page pause pause-after " +
            "pause-before pitch pitch-range play-during quotes richness right size speech-rate stress text-align text-decoration " +
            "text-indent text-shadow top vertical-align voice-family volume widows width word-spacing z-index"),
        ("scroll fixed", "background-attachment"),
        ("repeat repeat-x repeat-y no-repeat", "background-repeat"),
        ("collapse separate", "border-collapse"),
        (LineStyle, "border-bottom-style border-left-style border-right-style border-top-style outline-style"),
        ("top bottom left right", "caption-side"),
        ("none left right both", "clear"),
        ("ltr rtl", "direction"),
        ("inline block list-item run-in compact marker inline-block table inline-table table-row-group table-header-group " +
            "table-footer-group table-row table-column-group table-column table-cell table-caption none", "display"),
        ("show hide", "empty-cells"),
        ("left right none", "float"),
        ("normal wider narrower ultra-condensed extra-condensed condensed semi-condensed semi-expanded expanded extra-expanded " +
            "ultra-expanded", "font-stretch"),
        ("normal italic oblique", "font-style"),
        ("normal small-caps", "font-variant"),
        ("inside outside", "list-style-position"),
        ("disc circle square decimal decimal-leading-zero lower-roman upper-roman lower-greek lower-alpha lower-latin upper-alpha " +
            "upper-latin hebrew armenian georgian cjk-ideographic hiragana katakana hiragana-iroha katakana-iroha none", "list-style-type"),
        ("visible hidden scroll auto", "overflow"),
        (PageBreak, "page-break-after page-break-before"),
        ("auto avoid", "page-break-inside"),
        ("static relative absolute fixed", "position"),
        ("normal none spell-out", "speak"),
        ("once always", "speak-header"),
        ("digits continuous", "speak-numeral"),
        ("code none", "speak-punctuation"),
        ("auto fixed", "table-layout"),
        ("capitalize uppercase lowercase none", "text-transform"),
        ("normal embed bidi-override", "unicode-bidi"),
        ("visible hidden collapse", "visibility"),
        ("normal pre nowrap pre-wrap pre-line", "white-space"));

    private static readonly FrozenSet<string> Functions = Set("rgb url attr counter counters rect");

    private static readonly FrozenSet<string> Units = Set("em ex px in cm mm pt pc deg grad rad ms s hz khz");

    /// <summary>Words that every property takes since CSS 3.</summary>
    private static readonly FrozenSet<string> NewWords = Set("initial unset revert revert-layer");

    /// <summary>Finds the part of a declaration that CSS 2 does not have: its property, or a word of its value.</summary>
    /// <param name="property">The property in small letters.</param>
    /// <param name="value">Its value, without <c>!important</c>.</param>
    /// <returns>The part; <see langword="null"/> if CSS 2 has all of it.</returns>
    public static string? FindNewerThanCss2(string property, string value)
    {
        if (!Properties.TryGetValue(property, out var words))
            return property;
        // A text in quotes is the name of a font, or a text to show.
        foreach (var word in WithoutStrings(value).Split([' ', '\t', '\r', '\n', ',', '/', ')'], StringSplitOptions.RemoveEmptyEntries))
        {
            var lower = word.ToLowerInvariant();
            if (NewWords.Contains(lower) || (words is not null && lower != "inherit" && !words.Contains(lower)) || !IsInCss2(lower))
                return word;
        }

        return null;
    }

    private static bool IsInCss2(string word)
    {
        if (word.IndexOf('(', StringComparison.Ordinal) is >= 0 and var open)
            return Functions.Contains(word[..open]) && (open + 1 == word.Length || word[0] == 'u' || IsInCss2(word[(open + 1)..]));
        if (word[0] == '#')
            return word.Length is 4 or 7 || !word.AsSpan(1).ToString().All(char.IsAsciiHexDigit);
        if (!char.IsAsciiDigit(word[0]) && word[0] is not ('.' or '+' or '-'))
            return true;
        var unit = word.AsSpan().TrimStart("0123456789.+-").ToString();
        // A word that is neither a number nor a unit is a name or a mistake, which is not reported here.
        return unit.Length == 0 || unit == "%" || Units.Contains(unit) || !unit.All(char.IsAsciiLetter);
    }

    private static string WithoutStrings(string value)
    {
        if (value.AsSpan().IndexOfAny('"', '\'') < 0)
            return value;
        var plain = new StringBuilder(value.Length);
        var quote = '\0';
        foreach (var c in value)
        {
            if (quote == '\0' && c is not ('"' or '\''))
                plain.Append(c);
            else
                quote = quote == '\0' ? c : quote == c ? '\0' : quote;
        }

        return plain.ToString();
    }

    private static FrozenDictionary<string, FrozenSet<string>?> Table(params (string Words, string Properties)[] rows)
    {
        var table = new Dictionary<string, FrozenSet<string>?>();
        foreach (var (words, properties) in rows)
        {
            foreach (var property in properties.Split(' '))
                table.Add(property, words.Length == 0 ? null : Set(words));
        }

        return table.ToFrozenDictionary();
    }

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
