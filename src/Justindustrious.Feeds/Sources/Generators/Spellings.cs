using System.Globalization;
using System.Text;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Sources.Generators;

/// <summary>How each generator spells names, titles and categories in addresses.</summary>
internal static class Spellings
{
    /// <summary>Hugo's paths: white space becomes '-'. Letters, digits and a few signs stay; all else is removed.</summary>
    /// <remarks>github.com/gohugoio/hugo, common/paths/pathparser.go, Sanitize; '/' stays, because a slug may name folders.</remarks>
    public static string Hugo(string name)
    {
        var text = new StringBuilder(name.Length);
        var isGap = false;
        foreach (var (rune, rest) in Runes(name))
        {
            var isHyphen = rune.Value == '-';
            var isEscape = rune.Value == '%' && rest is [var high, var low, ..] && char.IsAsciiHexDigit(high) && char.IsAsciiHexDigit(low);
            if (IsWord(rune) || rune.Value is '.' or '/' or '\\' or '_' or '#' or '+' or '~' or '-' or '@' || isEscape)
            {
                if (isGap && !isHyphen)
                    text.Append('-');
                isGap = false;
                text.Append(rune.ToString());
            }
            else if (text.Length > 0 && text[^1] != '-' && Rune.IsWhiteSpace(rune))
            {
                isGap = true;
            }
        }

        return text.ToString();
    }

    /// <summary>Jekyll's <c>:title</c>, mode "pretty" with capitals: characters that a path can't have become '-'.</summary>
    /// <remarks>github.com/jekyll/jekyll, lib/jekyll/utils.rb, slugify.</remarks>
    public static string JekyllTitle(string name) => Hyphens(name,
        rune => IsWord(rune) || rune.Value is '.' or '_' or '~' or '!' or '$' or '&' or '\'' or '(' or ')' or '+' or ',' or ';' or '=' or '@');

    /// <summary>Jekyll's <c>:slug</c>, mode "default": lower-case letters, digits and '-'.</summary>
    public static string JekyllSlug(string name) => JekyllLower(Hyphens(name, IsWord));

    /// <summary>Ruby's lower case. Ruby turns 'İ' into 'i' with a dot; .NET's invariant culture leaves it.</summary>
    public static string JekyllLower(string name) => name.Replace("İ", "i\u0307", StringComparison.Ordinal).ToLowerInvariant();

    /// <summary>Quartz: '-' for each space, words for '&amp;' and '%', and neither '?' nor '#'.</summary>
    /// <remarks>quartz/util/path.ts, sluggify.</remarks>
    public static string Quartz(string name) => NormalForm.Of(name).Replace(" ", "-", StringComparison.Ordinal)
        .Replace("&", "-and-", StringComparison.Ordinal).Replace("%", "-percent", StringComparison.Ordinal)
        .Replace("?", "", StringComparison.Ordinal).Replace("#", "", StringComparison.Ordinal);

    /// <summary>GitHub's anchors, which Astro uses for paths: lower-case letters, '-' for each space, no punctuation.</summary>
    /// <remarks>github.com/Flet/github-slugger.</remarks>
    public static string GitHub(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var (rune, _) in Runes(name.ToLowerInvariant()))
        {
            if (IsWord(rune) || rune.Value is '-' or '_' || Rune.GetUnicodeCategory(rune) is UnicodeCategory.ConnectorPunctuation
                or UnicodeCategory.LetterNumber)
                text.Append(rune.ToString());
            else if (rune.Value == ' ')
                text.Append('-');
        }

        return text.ToString();
    }

    /// <summary>Zola's paths, strategy "on": Latin letters without marks and digits, with '-' between words.</summary>
    /// <remarks>The crate "slug" writes other scripts in Latin letters. Here only marks are removed, and letters of other scripts stay.</remarks>
    public static string Zola(string name) => Hyphens(Latin(name).ToLowerInvariant(), IsWord);

    /// <summary>Zola's paths, strategy "safe": without the characters that file systems refuse.</summary>
    /// <remarks>github.com/getzola/zola, components/utils/src/slugs.rs, strip_invalid_paths_chars.</remarks>
    public static string ZolaSafe(string name) => string.Concat(name.TrimEnd(' ', '.')
        .Where(c => c is not ('<' or '>' or ':' or '"' or '/' or '|' or '?' or '*' or '\\')));

    /// <summary>Hexo's titles: letters without marks, '-' for signs and spaces.</summary>
    /// <remarks>github.com/hexojs/hexo-util, lib/slugize.ts.</remarks>
    public static string Hexo(string name)
    {
        const string Special = "~`!@#$%^&*()-_+=[]{}|\\;:\"'<>,.?/";
        return Hyphens(Latin(name), rune => !(rune.Value <= ' ' || rune.Value == 0x7F || Rune.IsWhiteSpace(rune)
            || (rune.IsAscii && Special.Contains((char)rune.Value, StringComparison.Ordinal))));
    }

    /// <summary>Hexo's titles in lower case.</summary>
    public static string HexoLower(string name) => Hexo(name).ToLowerInvariant();

    /// <summary>Pelican's slugs: lower-case letters without marks, '-' for spaces, no punctuation.</summary>
    /// <remarks>github.com/getpelican/pelican, pelican/utils.py, slugify, with the default SLUG_REGEX_SUBSTITUTIONS.</remarks>
    /// <param name="name">The title.</param>
    /// <param name="keepsUnicode">Whether marks and letters of other scripts stay: SLUGIFY_USE_UNICODE.</param>
    /// <param name="keepsCase">Whether letter case stays: SLUGIFY_PRESERVE_CASE.</param>
    public static string Pelican(string name, bool keepsUnicode = false, bool keepsCase = false)
    {
        var text = keepsUnicode ? NormalForm.Of(name) : Latin(name);
        var kept = string.Concat(Runes(text).Where(each => Rune.IsLetterOrDigit(each.Rune) || each.Rune.Value is '_' or '-' || Rune.IsWhiteSpace(each.Rune))
            .Select(each => each.Rune.ToString())).Trim();
        var slug = Hyphens(kept, rune => rune.Value != '-' && !Rune.IsWhiteSpace(rune), trims: false);
        return keepsCase ? slug : slug.ToLowerInvariant();
    }

    /// <summary>Statiq's file names: lower-case letters, '-' for spaces, no signs.</summary>
    public static string Statiq(string name) =>
        Hyphens(string.Concat(Runes(name.ToLowerInvariant()).Where(each => IsWord(each.Rune) || each.Rune.Value is '-' or '_' or '.' or ' ')
            .Select(each => each.Rune.ToString())), rune => rune.Value is not (' ' or '-' or '_'));

    /// <summary>Eleventy's <c>slugify</c>: lower-case letters without marks, '-' for all else.</summary>
    /// <remarks>github.com/sindresorhus/slugify.</remarks>
    public static string Eleventy(string name) => Hyphens(Latin(name.Replace("&", " and ", StringComparison.Ordinal)).ToLowerInvariant(), IsWord);

    /// <summary>Writes '-' for each run of characters that are not kept.</summary>
    /// <param name="name">The name.</param>
    /// <param name="isKept">Which characters are kept.</param>
    /// <param name="trims">Whether '-' at both ends is removed.</param>
    private static string Hyphens(string name, Func<Rune, bool> isKept, bool trims = true)
    {
        var text = new StringBuilder(name.Length);
        foreach (var (rune, _) in Runes(name))
        {
            if (isKept(rune))
                text.Append(rune.ToString());
            else if (text.Length == 0 || text[^1] != '-')
                text.Append('-');
        }

        return trims ? text.ToString().Trim('-') : text.ToString();
    }

    private static IEnumerable<(Rune Rune, string After)> Runes(string text)
    {
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            at += rune.Utf16SequenceLength;
            yield return (rune, rune.Value == '%' ? text[Math.Min(at, text.Length)..] : "");
        }
    }

    private static bool IsWord(Rune rune) => Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    // Letters that Unicode does not decompose.
    private static readonly Dictionary<int, string> Ligatures = new()
    {
        ['ß'] = "ss", ['æ'] = "ae", ['Æ'] = "AE", ['œ'] = "oe", ['Œ'] = "OE",
        ['ø'] = "o", ['Ø'] = "O", ['ł'] = "l", ['Ł'] = "L", ['đ'] = "d", ['Đ'] = "D",
        ['ð'] = "d", ['Ð'] = "D", ['þ'] = "th", ['Þ'] = "Th", ['ı'] = "i",
    };

    private static string Latin(string name) =>
        Ascii.IsValid(name) ? name : string.Concat(NormalForm.WithoutMarks(name).EnumerateRunes()
            .Select(rune => Ligatures.GetValueOrDefault(rune.Value) ?? rune.ToString()));
}
