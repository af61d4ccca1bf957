using System.Buffers;
using System.Collections.Frozen;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Html;

/// <summary>Checks the style attribute: parts that readers drop, and parts that hide or replace the page around a text.</summary>
internal static class StyleCheck
{
    /// <summary>Properties of CSS 2 that the W3C validator accepts with any value.</summary>
    private static readonly FrozenSet<string> Plain = Set(
        "azimuth background-color border-bottom-color border-collapse border-color border-left-color border-right-color border-top-color " +
        "clear color cursor direction display elevation float font font-family font-size font-style font-variant font-weight height " +
        "letter-spacing line-height overflow pause pause-after pause-before pitch pitch-range richness speak speak-header " +
        "speak-numeral speak-punctuation speech-rate stress text-align text-decoration text-indent unicode-bidi vertical-align " +
        "voice-family volume white-space width");

    /// <summary>Words that the W3C validator accepts in margins, paddings, borders and backgrounds.</summary>
    private static readonly FrozenSet<string> Words = Set(
        "auto aqua black block blue bold both bottom brown center collapse dashed dotted fuchsia gray green !important italic left lime " +
        "maroon medium none navy normal nowrap olive pointer purple " +
        "red right solid silver teal top transparent underline white yellow");

    private static readonly SearchValues<char> Usual = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_:,;#%.! \t\r\n");

    private static readonly SearchValues<char> Numbers = SearchValues.Create("0123456789, ");

    public static void Check(string style, int offset, string? w3cClass, in ValueContext context)
    {
        var w3c = FindRefusedByW3C(style);
        var declarations = CssDeclaration.Read(style);
        if (WhyDangerous(style, declarations) is { } danger)
        {
            context.ReportAt(offset, HtmlRules.DangerousStyle, $"the style {Quoted.Of(style)} in {context.Name} {danger}; leave it out",
                w3c is null ? FeedRule.NoW3CClass : w3cClass, ("attr", "style"), ("value", w3c ?? style));
        }
        else if (WhyDropped(declarations) is var (what, why))
        {
            context.ReportAt(offset, HtmlRules.ModernStyle, $"the style {Quoted.Of(style)} in {context.Name} {why}",
                w3c is null ? FeedRule.NoW3CClass : w3cClass, ("attr", "style"), ("value", w3c ?? what));
        }
    }

    private static string? WhyDangerous(string style, IReadOnlyList<CssDeclaration> declarations)
    {
        if (style.Contains("expression(", StringComparison.OrdinalIgnoreCase))
            return "runs a program";
        foreach (var (property, value, _) in declarations)
        {
            if (property is "behavior" or "-ms-behavior" or "-moz-binding" || value.Contains("expression(", StringComparison.OrdinalIgnoreCase))
                return "runs a program";
            if (value.Contains("url(", StringComparison.OrdinalIgnoreCase))
                return "loads a file";
            if (property == "position" && value.ToLowerInvariant() is "absolute" or "fixed")
                return "leaves its place and may cover the reader's own page";
        }

        return style.Contains("url(", StringComparison.OrdinalIgnoreCase) ? "loads a file" : null;
    }

    /// <summary>Explains why some readers drop a harmless part of a style: a mistake, or else a part that is younger than CSS 2.</summary>
    private static (string What, string Why)? WhyDropped(IReadOnlyList<CssDeclaration> declarations)
    {
        foreach (var (property, value, text) in declarations)
        {
            var shown = Quoted.Of(text);
            if (!text.Contains(':', StringComparison.Ordinal))
            {
                return (text, $"has the declaration {shown}, which has no property, so all browsers drop it; "
                    + "write the property and a colon before it, or leave it out");
            }

            if (property.Length == 0)
            {
                return (text, $"has the declaration {shown}, which has no property before its colon, so all browsers drop it; "
                    + "write the property, or leave it out");
            }

            if (value.Length == 0)
                return (text, $"has the declaration {shown}, which has no value, so all browsers drop it; write the value, or leave it out");
        }

        foreach (var (property, value, _) in declarations)
        {
            if (CssVocabulary.FindNewerThanCss2(property, value) is { } what)
            {
                var place = what == property
                    ? $"has the property {Quoted.Of(property)}, which CSS 2 does not have"
                    : $"has {Quoted.Of(what)} in the property {Quoted.Of(property)}, where CSS 2 does not have it";
                return (what, $"{place}, so readers that know only CSS 2 drop it; nothing needs to be done where the text is fine without it");
            }

            if (property.Split('-')[0] is "margin" or "padding" && IsHuge(value))
                return (value, $"has the {property} {Quoted.Of(value)}, which moves the text out of sight, so some readers drop it; write a smaller one");
        }

        return null;
    }

    /// <summary>Tells whether a length has five digits or more. Nothing that is shown is so wide.</summary>
    private static bool IsHuge(string value) => value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Any(word => word.AsSpan().TrimStart("+-").IndexOfAnyExceptInRange('0', '9') is var digits && (digits < 0 ? word.Length : digits) >= 5);

    /// <summary>Finds the property or word that the W3C validator refuses, or the whole style if it can't read it.</summary>
    private static string? FindRefusedByW3C(string style)
    {
        if (!IsReadable(style))
            return style;
        foreach (var (property, value) in Declarations(style))
        {
            var name = property.ToLowerInvariant();
            if (value.Length == 0 || Plain.Contains(name))
                continue;
            if (name.Split('-')[0] is not ("background" or "border" or "margin" or "padding"))
                return property;
            foreach (var word in value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                if (!Words.Contains(word) && !IsMeasure(word))
                    return word;
        }

        return null;
    }

    private static bool IsReadable(string style)
    {
        for (var i = 0; i < style.Length; i++)
        {
            var c = style[i];
            if (Usual.Contains(c))
                continue;
            switch (c)
            {
                case '-' when i > 0 && i + 1 < style.Length && IsWord(style[i - 1]) && IsWord(style[i + 1]):
                    continue;
                case '\'' or '"':
                    var end = style.IndexOf(c, i + 1);
                    if (end <= i + 1 || !style.AsSpan((i + 1)..end).ToString().All(x => IsWord(x) || char.IsWhiteSpace(x)))
                        return false;
                    i = end;
                    continue;
                case '(':
                    var close = style.IndexOf(')', i + 1);
                    if (close <= i + 1 || style.AsSpan((i + 1)..close).ContainsAnyExcept(Numbers))
                        return false;
                    i = close;
                    continue;
                default:
                    return false;
            }
        }

        var parts = style.Split(';');
        for (var i = 0; i < parts.Length; i++)
        {
            var part = parts[i];
            if (part.AsSpan().Trim().IsEmpty)
            {
                if (i < parts.Length - 1)
                    return false;
                continue;
            }

            var colon = part.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0 || part.LastIndexOf(':') != colon)
                return false;
            var property = part.AsSpan(0, colon).Trim();
            if (property.IsEmpty || !property.ToString().All(character => IsWord(character) || character == '-'))
                return false;
        }

        return true;
    }

    private static IEnumerable<(string Property, string Value)> Declarations(string style)
    {
        foreach (var part in style.Split(';'))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
                yield return (part[..colon].Trim(), part[(colon + 1)..].Trim());
        }
    }

    /// <summary>Tells whether a word is a colour, or a number of up to two digits before and after the point with a unit.</summary>
    private static bool IsMeasure(string word)
    {
        if (word[0] == '#')
            return word.Length > 1 && word.Skip(1).All(c => char.IsAsciiDigit(c) || c is >= 'a' and <= 'f');
        if (word.StartsWith("rgb(", StringComparison.Ordinal))
            return true;
        var i = 0;
        while (i < word.Length && i < 2 && char.IsAsciiDigit(word[i]))
            i++;
        if (i < word.Length && word[i] == '.')
            i++;
        for (var digits = 0; i < word.Length && digits < 2 && char.IsAsciiDigit(word[i]); digits++)
            i++;
        return word[i..] is "" or "cm" or "em" or "ex" or "in" or "mm" or "pc" or "pt" or "px" or "%" or "," or ")";
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
