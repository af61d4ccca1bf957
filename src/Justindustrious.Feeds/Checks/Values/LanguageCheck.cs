using Justindustrious.Feeds.Checks.Values.Tables;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Values;

/// <summary>Checks languages: BCP 47 tags (RFC 5646), with the subtags of IANA's registry.</summary>
internal static class LanguageCheck
{
    /// <summary>ISO 639-2 codes of languages that have a code of two letters. BCP 47 does not allow them.</summary>
    private static ReadOnlySpan<byte> LongCodes =>
        "aarabkafrakaalbamharaargarmasmavaaveaymazebakbambaqbelbenbihbisbodbosbrebulburcatceschachechichuchvcorcoscrecymczedandeu"u8 +
        "divdutdzoellengepoesteusewefaofasfijfinfrafrefryfulgeogerglagleglgglvgregrngujhathauhebherhinhmohrvhunhyeiboiceidoiiiiku"u8 +
        "ileinaindipkislitajavjpnkalkankaskatkaukazkhmkikkinkirkomkonkorkuakurlaolatlavlimlinlitltzlublugmacmahmalmaomarmaymkdmlg"u8 +
        "mltmolmonmrimsamyanaunavnblndendonepnldnnonobnornyaociojioriormosspanperplipolporpusquerohronrumrunrussagsansccscrsinslk"u8 +
        "sloslvsmesmosnasndsomsotspasqisrdsrpsswsunswaswetahtamtatteltgktglthatibtirtontsntsotukturtwiuigukrurduzbvenvievolwelwln"u8 +
        "wolxhoyidyorzhazhozul"u8;

    public static void Check(string value, in ValueContext context)
    {
        var toW3C = IsLanguageToW3C(value) ? FeedRule.NoW3CClass : ValueRules.LanguageTag.W3CClass!;
        if (value.Length == 0)
        {
            context.Report(ValueRules.LanguageTag, $"{context.Name} is empty; write a tag such as 'en', 'de-CH' or 'zh-Hant'", toW3C);
            return;
        }

        if (RegistryTable.HasLine(LanguageSubtags.Grandfathered, value))
        {
            if (RegistryTable.Find(LanguageSubtags.Preferred, value) is { } modern)
                context.Report(ValueRules.PreferredLanguage, $"{context.Name} {Quoted.Of(value)} is an old tag; '{modern}' is written today", toW3C);
            else if (toW3C.Length > 0)
                ReportUnusual(value, context);
            return;
        }

        if (WhyMalformed(value) is { } why)
        {
            var hasUnderscore = value.Contains('_', StringComparison.Ordinal);
            var remedy = hasUnderscore ? $"write {Quoted.Of(value.Replace('_', '-'))}" : "write a tag such as 'en', 'de-CH' or 'zh-Hant'";
            context.Report(ValueRules.LanguageTag, $"{context.Name} {Quoted.Of(value)} is not a BCP 47 tag: {why}; {remedy}", toW3C);
            return;
        }

        if (WhyUnregistered(value) is { } unknown)
            context.Report(ValueRules.LanguageSubtag,
                $"{context.Name} {Quoted.Of(value)} contains {unknown}; write a tag such as 'en', 'de-CH' or 'zh-Hant'", toW3C);
        else if (toW3C.Length > 0)
            ReportUnusual(value, context);
        else if (RegistryTable.Find(LanguageSubtags.Preferred, First(value)) is { } preferred)
            context.Report(ValueRules.PreferredLanguage, $"{context.Name} {Quoted.Of(value)} is out of use; '{preferred}' is written today");
    }

    private static void ReportUnusual(string value, in ValueContext context) =>
        context.Report(ValueRules.UnusualLanguage, $"{context.Name} {Quoted.Of(value)} is right, but programs that know only ISO 639-1 take it for a mistake");

    private static ReadOnlySpan<char> First(ReadOnlySpan<char> value)
    {
        var hyphen = value.IndexOf('-');
        return hyphen < 0 ? value : value[..hyphen];
    }

    /// <summary>Tells whether the W3C validator accepts a tag. It looks up the part before the first hyphen in a list of ISO 639-1 and 639-2.</summary>
    private static bool IsLanguageToW3C(string value)
    {
        var first = First(value);
        return first is "x" or "X" or "xx" || RegistryTable.HasPacked(LanguageSubtags.EarlyLanguages, 3, first)
            || IsPrivateLanguage(first) || IsLongCode(first);
    }

    private static bool IsPrivateLanguage(ReadOnlySpan<char> language) =>
        language.Length == 3 && language[0] is 'q' or 'Q' && char.ToLowerInvariant(language[1]) is >= 'a' and <= 't' && char.IsAsciiLetter(language[2]);

    private static bool IsLongCode(ReadOnlySpan<char> language)
    {
        if (language.Length != 3)
            return false;
        for (var i = 0; i + 3 <= LongCodes.Length; i += 3)
            if (System.Text.Ascii.EqualsIgnoreCase(LongCodes.Slice(i, 3), language))
                return true;
        return false;
    }

    /// <summary>Explains what is wrong with the form (RFC 5646 2.1, the ABNF); <see langword="null"/> for a well-formed tag.</summary>
    private static string? WhyMalformed(string value)
    {
        if (value.Length > 100)
            return "it is too long";
        foreach (var c in value)
            if (!char.IsAsciiLetterOrDigit(c) && c != '-')
                return c is ' ' or '\t' or '\n'
                    ? "it contains white space"
                    : $"it contains {Quoted.Of(c.ToString())}, but may contain only letters, digits and hyphens";

        var parts = value.Split('-');
        foreach (var part in parts)
            if (part.Length is 0 or > 8)
                return part.Length == 0 ? "a hyphen has nothing next to it" : $"{Quoted.Of(part)} is longer than eight characters";
        var isPrivate = parts[0] is "x" or "X";
        if (isPrivate)
            return parts.Length > 1 ? null : "a name of your own must follow 'x'";
        if (parts[0].Length < 2 || !parts[0].All(char.IsAsciiLetter))
            return $"it starts with {Quoted.Of(parts[0])}, not with the letters of a language";

        int i = 1, extended = 0;
        while (i < parts.Length && parts[0].Length <= 3 && parts[i].Length == 3 && parts[i].All(char.IsAsciiLetter) && extended < 3)
            (i, extended) = (i + 1, extended + 1);
        if (i < parts.Length && parts[i].Length == 4 && parts[i].All(char.IsAsciiLetter))
            i++;
        if (i < parts.Length && IsRegion(parts[i]))
            i++;
        while (i < parts.Length && IsVariant(parts[i]))
            i++;
        while (i < parts.Length && parts[i].Length == 1 && parts[i] is not ("x" or "X"))
        {
            if (++i >= parts.Length || parts[i].Length < 2)
                return "an extension needs a part of two or more characters";
            while (i < parts.Length && parts[i].Length >= 2)
                i++;
        }

        if (i < parts.Length && parts[i] is "x" or "X")
            return i + 1 < parts.Length ? null : "a name of your own must follow 'x'";
        return i == parts.Length ? null : $"{Quoted.Of(parts[i])} stands where a script, region or variant is expected";
    }

    private static bool IsRegion(string part) => (part.Length == 2 && part.All(char.IsAsciiLetter)) || (part.Length == 3 && part.All(char.IsAsciiDigit));

    private static bool IsVariant(string part) => part.Length >= 5 || (part.Length == 4 && char.IsAsciiDigit(part[0]));

    /// <summary>
    /// Explains which subtag of a well-formed tag is not registered, or stands twice (RFC 5646 2.2.9); <see langword="null"/> for a valid tag.
    /// </summary>
    private static string? WhyUnregistered(string value)
    {
        var parts = value.Split('-');
        if (parts[0] is "x" or "X")
            return null;
        if (!RegistryTable.HasPacked(LanguageSubtags.Languages, 3, parts[0]) && !IsPrivateLanguage(parts[0]))
            return $"{Quoted.Of(parts[0])}, which is not a registered language";
        for (var i = 1; i < parts.Length; i++)
        {
            var part = parts[i];
            if (part.Length == 1)
                return RepeatedExtension(parts.AsSpan(i));
            var (isKnown, kind) =
                part.Length == 3 && char.IsAsciiLetter(part[0]) ? (RegistryTable.HasPacked(LanguageSubtags.ExtendedLanguages, 3, part), "extended language")
                : part.Length == 4 && char.IsAsciiLetter(part[0])
                    ? (RegistryTable.HasPacked(LanguageSubtags.Scripts, 4, part) || IsPrivateScript(part), "script")
                : IsRegion(part) ? (RegistryTable.HasPacked(LanguageSubtags.Regions, 3, part) || IsPrivateRegion(part), "region")
                : (RegistryTable.HasLine(LanguageSubtags.Variants, part), "variant");
            if (!isKnown)
                return $"{Quoted.Of(part)}, which is not a registered {kind}";
            if (kind == "variant" && parts.AsSpan(1, i - 1).Contains(part, StringComparer.OrdinalIgnoreCase))
                return $"the variant {Quoted.Of(part)} twice";
        }

        return null;
    }

    /// <summary>Finds an extension that stands twice. Everything after <c>x</c> is private.</summary>
    private static string? RepeatedExtension(ReadOnlySpan<string> parts)
    {
        for (var i = 0; i < parts.Length && parts[i] is not ("x" or "X"); i++)
        {
            if (parts[i].Length == 1 && parts[..i].Contains(parts[i], StringComparer.OrdinalIgnoreCase))
                return $"the extension {Quoted.Of(parts[i])} twice";
        }

        return null;
    }

    private static bool IsPrivateScript(string part) =>
        string.CompareOrdinal(part.ToLowerInvariant(), "qaaa") >= 0 && string.CompareOrdinal(part.ToLowerInvariant(), "qabx") <= 0;

    private static bool IsPrivateRegion(string part) => part.ToUpperInvariant() is ['Q', >= 'M' and <= 'Z'] or ['X', >= 'A' and <= 'Z'];
}
