using System.Globalization;
using Justindustrious.Feeds.Checks.Atom;
using Justindustrious.Feeds.Checks.Values;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Reading;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Extensions;

/// <summary>Values of modules that are not found elsewhere.</summary>
internal static class ModuleChecks
{
    private static readonly HashSet<string> Countries = [.. (
        "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ " +
        "DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT " +
        "JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL " +
        "NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM " +
        "TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW").Split(' ')];

    private static readonly HashSet<string> RobotWords = ["all", "none", "index", "noindex", "follow", "nofollow"];

    // Places

    public static void Latitude(string value, in ValueContext context) => Degrees(value, 90, ExtensionRules.Latitude, context);

    public static void Longitude(string value, in ValueContext context) => Degrees(value, 180, ExtensionRules.Longitude, context);

    private static void Degrees(string value, double most, FeedRule rule, in ValueContext context)
    {
        if (!NumberCheck.TryDecimal(value, out var degrees, out _) || degrees > most || degrees < -most)
            context.Report(rule, string.Create(CultureInfo.InvariantCulture, $"{context.Name} {Quoted.Of(value)} is not a number from -{most} to {most}; write degrees with a point, as '45.256'"));
        else if (double.IsNaN(degrees))
            context.Report(rule, $"{context.Name} {Quoted.Of(value)} is no number; write degrees with a point, as '45.256'", FeedRule.NoW3CClass);
    }

    public static void Point(string value, in ValueContext context)
    {
        var parts = value.Split(' ', ',');
        if (parts.Length != 2 || !Array.TrueForAll(parts, IsCoordinate))
        {
            var loose = value.Split([' ', ',', '\n', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
            // More than one blank is white space to XML Schema's lists, though not to the W3C validator.
            if (loose.Length != 2 || !Array.TrueForAll(loose, IsCoordinate) || value.Contains(','))
            {
                context.Report(ExtensionRules.Point, $"{context.Name} {Quoted.Of(value)} is not a latitude and a longitude; write for example '45.256 -71.92'");
                return;
            }
        }

        if (value.Contains(',', StringComparison.Ordinal))
            context.Report(ExtensionRules.PointComma, $"{context.Name} {Quoted.Of(value)} has a comma; write {Quoted.Of(value.Replace(',', ' '))}");
    }

    public static void Points(string value, in ValueContext context)
    {
        var parts = value.Split([' ', ',', '\n', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 4 || parts.Length % 2 == 1 || !Array.TrueForAll(parts, IsCoordinate) || !HasCommasWithinPairs(value))
            context.Report(ExtensionRules.Points, $"{context.Name} {Quoted.Of(value)} is not two or more pairs of latitude and longitude; write for example '45.256 -110.45 46.46 -109.48'");
        else if (value.Contains(',', StringComparison.Ordinal))
            context.Report(ExtensionRules.PointComma, $"{context.Name} {Quoted.Of(value)} has commas; write spaces");
    }

    private static bool HasCommasWithinPairs(string value) =>
        !value.Contains(',', StringComparison.Ordinal) || Array.TrueForAll(value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), pair => pair.Split(',').Length <= 2);

    private static bool IsCoordinate(string text)
    {
        var digits = text.AsSpan().TrimStart("+-");
        if (text.Length - digits.Length > 1 || digits.Length == 0 || !char.IsAsciiDigit(digits[0]))
            return false;
        var points = 0;
        foreach (var c in digits)
        {
            if (c == '.')
                points++;
            else if (!char.IsAsciiDigit(c))
                return false;
        }

        return points <= 1;
    }

    public static void EndGeoPoint(ElementScope point)
    {
        foreach (var name in (ReadOnlySpan<string>)["geo:lat", "geo:long"])
        {
            if (!point.Has(name))
                point.Missing(ExtensionRules.Required, name, $"<geo:Point> has no <{name}>; write it");
        }
    }

    // Numbers

    public static bool IsDecimal(string value) => IsCoordinate(value);

    public static bool IsPlainDecimal(string value) => value.Length > 0 && char.IsAsciiDigit(value[0]) && IsCoordinate(value);

    /// <summary>A number, and a unit after it perhaps.</summary>
    public static bool IsMeasure(string value)
    {
        var at = 0;
        while (at < value.Length && char.IsAsciiDigit(value[at]))
            at++;
        if (at == 0)
            return false;
        if (at < value.Length && value[at] == '.')
            at++;
        while (at < value.Length && char.IsAsciiDigit(value[at]))
            at++;
        return value.AsSpan(at).Trim().ToString().All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
    }

    public static bool StartsWithNumber(string value) => value.Length > 0 && char.IsAsciiDigit(value[0]);

    public static bool IsCurrency(string value) => value.Length == 3 && value.All(char.IsAsciiLetterUpper);

    public static void Percent(string value, in ValueContext context)
    {
        if (!NumberCheck.TryDecimal(value, out var percent, out _) || !(percent is >= 0 and <= 100))
            context.Report(ExtensionRules.MerchantValue, $"{context.Name} {Quoted.Of(value)} is not a number from 0 to 100; write it without a percent sign", "InvalidPercentage");
    }

    public static void IntegerList(string value, in ValueContext context)
    {
        if (!Array.TrueForAll(value.Split(','), part => part.AsSpan().TrimStart() is { Length: > 0 } digits && !digits.ContainsAnyExceptInRange('0', '9')))
            context.Report(ExtensionRules.Integers, $"{context.Name} {Quoted.Of(value)} is not numbers parted by commas; write for example '12,10,7,3'");
    }

    // Words

    public static void TrueFalse(string value, in ValueContext context) => NumberCheck.Word(value, ["false", "true"], false, "InvalidTrueFalse", context);

    public static void TrueFalseAnyCase(string value, in ValueContext context) => NumberCheck.Word(value, ["false", "true"], true, "InvalidTrueFalse", context);

    public static ValueCheck BlankOr(ValueCheck check) => (value, in context) =>
    {
        ValueChecks.NotBlank(value, context);
        if (value.Length > 0)
            check(value, context);
    };

    public static void Country(string value, in ValueContext context)
    {
        if (!Countries.Contains(value))
            context.Report(ExtensionRules.Country, $"{Quoted.Of(value)} is not a country's code; write two letters of ISO 3166, as 'NO'", value is "AN" ? FeedRule.NoW3CClass : null, ("attr", context.Element));
    }

    public static void MetaContent(string value, in ValueContext context)
    {
        var words = value.ToLowerInvariant().Split(',');
        if (words.Length > 2 || !Array.TrueForAll(words, w => RobotWords.Contains(w)) || (words.Length == 2 && (words.Any(w => w is "all" or "none") || words[0].EndsWith(words[1].TrimStart('n', 'o'), StringComparison.Ordinal))))
            context.Report(ExtensionRules.MetaContent, $"{context.Name} {Quoted.Of(value)} is not what robots know; write for example 'noindex,nofollow'");
    }

    // OpenSearch, FeedSync, replies

    public static void SearchRole(string value, in ValueContext context)
    {
        if (!value.Contains(':') && value is not ("request" or "example" or "related" or "correction" or "subset" or "superset"))
            context.Report(ExtensionRules.SearchRole, $"{context.Name} {Quoted.Of(value)} is none of OpenSearch's; write request, example, related, correction, subset or superset", null, ("attr", "role"));
    }

    public static void SearchTitle(string value, in ValueContext context)
    {
        ValueChecks.PlainText(value, context);
        ValueChecks.AtMost(256)(value, context);
    }

    public static void SearchTerms(string value, in ValueContext context)
    {
        foreach (var term in value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var plain = System.Uri.UnescapeDataString(term);
            if (System.Uri.EscapeDataString(plain).Replace("%2F", "/", StringComparison.Ordinal).Equals(term.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase), StringComparison.OrdinalIgnoreCase))
                continue;
            context.Report(ExtensionRules.SearchTerms, $"{context.Name} {Quoted.Of(value)} is not percent-encoded; write {Quoted.Of(System.Uri.EscapeDataString(plain))}");
            return;
        }
    }

    public static void SearchEncoding(string value, in ValueContext context)
    {
        if (!XmlEncoding.IsRegistered(value))
            context.Report(ExtensionRules.SearchEncoding, $"{context.Name} {Quoted.Of(value)} is not an encoding that is registered; write UTF-8", null, ("value", value));
    }

    /// <summary>FeedSync counts in 31 bits.</summary>
    public static void SyncNumber(string value, in ValueContext context)
    {
        var isTooLarge = NumberCheck.TryInteger(value, out var number, out _) && number > int.MaxValue;
        NumberCheck.Integer(value, 1, int.MaxValue, isTooLarge ? "IntegerOverflow" : "InvalidPositiveInteger", context);
    }

    public static void SyncId(string value, in ValueContext context)
    {
        ValueChecks.NotBlank(value, context);
        if (value.Any(c => !char.IsAsciiLetterOrDigit(c) && !"()+,-.:=@;$_!*'/?#%".Contains(c, StringComparison.Ordinal)))
            context.Report(ExtensionRules.SyncIdForm, $"sx:sync@id {Quoted.Of(value)} holds what no URN does; write letters, digits and ()+,-.:=@;$_!*'", null, ("element", "id"), ("parent", "sx_sync"));
        if (value.Length > 0 && context.Scope is { } scope && !scope.Feed.AddUnique("sync", value))
            context.Report(ExtensionRules.UniqueSyncId, $"sx:sync@id {Quoted.Of(value)} is that of another item; give each its own");
    }

    public static void StartHistory(ElementScope history)
    {
        if (history.Attribute("by") is null && history.Attribute("when") is null)
            history.Report(ExtensionRules.SyncHistory, "<sx:history> has neither by nor when; write who changed the item, or when");
        else if ((history.Attribute("by") is null ? "by" : history.Attribute("when") is null ? "when" : null) is { } missing)
            history.ReportAttribute(missing, ExtensionRules.SyncHistoryWhole, $"<sx:history> has no {missing}, by which changes of one number are told apart; write both by and when");
    }

    public static void StartSharing(ElementScope sharing)
    {
        var (since, until) = (sharing.Attribute("since"), sharing.Attribute("until"));
        if (since is null != until is null)
        {
            var missing = since is null ? "since" : "until";
            sharing.ReportAttribute(missing, ExtensionRules.RequiredAttribute, $"<sx:sharing> has no {missing}, though it has the other end of the range; write both, or none");
        }
        else if (since is not null && string.CompareOrdinal(since, until) > 0)
        {
            sharing.Report(ExtensionRules.SharingRange, $"<sx:sharing> starts {Quoted.Of(since)}, after it ends {Quoted.Of(until!)}; write the earlier one as since");
        }
    }

    public static ValueCheck InReply(string name, ValueCheck check) => (value, in context) => check(value, context with { Label = context.Name, Element = name, Attribute = null });

    public static void ReplyAddress(string value, in ValueContext context)
    {
        ValueChecks.IriReference(value, context);
        AtomChecks.SameDocument(value, context);
    }

    public static void StartReply(ElementScope reply)
    {
        if (reply.Attribute("ref") is null)
            reply.Report(ExtensionRules.ThreadRef, "<thr:in-reply-to> has no ref, so nobody knows what it answers; write the id of the other entry");
    }

    public static void AtMostTen(ElementScope element)
    {
        if (element.Position == 11)
            element.Report(ExtensionRules.TooMany, $"<{element.Name}> stands more than ten times; keep ten");
    }
}
