using System.Text.RegularExpressions;

namespace Justindustrious.Feeds.Text;

/// <summary>Languages as BCP 47 names them.</summary>
internal static partial class LanguageTag
{
    /// <summary>Says whether a text has the form of a tag: RFC 5646 2.1, the <c>langtag</c> and <c>privateuse</c> rows of the grammar.</summary>
    public static bool IsOne(string text) => IsPlain(text) || Tag.IsMatch(text);

    /// <summary>Tells whether a text is a language alone, such as <c>en</c>. The first use of a regular expression takes milliseconds.</summary>
    private static bool IsPlain(string text) =>
        text.Length is 2 or 3 && char.IsAsciiLetter(text[0]) && char.IsAsciiLetter(text[1]) && char.IsAsciiLetter(text[^1]);

    [GeneratedRegex(
        @"\A(?:(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|[0-9]{3}))?(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"
        + @"(?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?|x(?:-[a-z0-9]{1,8})+)\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag { get; }
}
