using Justindustrious.Feeds.Checks.Values;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Text;
using Justindustrious.Feeds.Vocabularies;
using static Justindustrious.Feeds.Checks.Values.ValueChecks;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Extensions;

/// <summary>Checks values of Media RSS 1.5.1, and that a group has contents.</summary>
internal static class MediaChecks
{
    /// <summary>
    /// The checks of the values in <see cref="MediaVocabulary"/>. Attributes may be empty, and the W3C validator names some of them as if they were elements.
    /// </summary>
    public static VocabularyChecks Checks { get; } = new()
    {
        Kinds =
        {
            [ValueKind.Plain] = [IfAny(InPlace(PlainText))],
            [ValueKind.Address] = [IfAny(InPlace(FullUri))],
            [ValueKind.PositiveInteger] = [IfAny(InPlace(PositiveInteger))],
            [ValueKind.Count] = [IfAny(InPlace(NonNegativeInteger))],
            [ValueKind.MediaType] = [IfAny(MediaTypeAttribute)],
            [ValueKind.Language] = [IfAny(Language)],
            [ValueKind.Boolean] = [ModuleChecks.TrueFalseAnyCase],
            [MediaVocabulary.MustAddress] = [InPlace(FullUri)],
            [MediaVocabulary.FormattedText] = [Text],
            [MediaVocabulary.TextType] = [OneOf(MediaVocabulary.TextType, ExtensionRules.MediaTextType)],
            [MediaVocabulary.Time] = [IfAny(Time)],
            [MediaVocabulary.Rate] = [IfAny(Rate)],
            [MediaVocabulary.CreditRole] = [CreditRole],
            [MediaVocabulary.CreditScheme] = [IfAny(CreditScheme)],
            [MediaVocabulary.HashText] = [Hash],
            [MediaVocabulary.Algorithm] = [OneOf(MediaVocabulary.Algorithm, ExtensionRules.MediaHash)],
            [MediaVocabulary.RatingText] = [Rating],
            [MediaVocabulary.RestrictionText] = [Restriction],
            [MediaVocabulary.Relationship] = [OneOf(MediaVocabulary.Relationship, ExtensionRules.MediaRelationship)],
            [MediaVocabulary.RestrictionType] = [OneOf(MediaVocabulary.RestrictionType, ExtensionRules.MediaRestrictionType)],
            [MediaVocabulary.MediumName] = [OneOf(MediaVocabulary.MediumName, ExtensionRules.MediaMedium)],
            [MediaVocabulary.Expression] = [OneOf(MediaVocabulary.Expression, ExtensionRules.MediaExpression)],
            [MediaVocabulary.IsDefault] = [IfAny(OneOfAnyCase(ExtensionRules.MediaBoolean, null, "true", "false"))],
        },
        Rows =
        {
            [MediaVocabulary.Adult] = rule => rule with { Start = StartAdult },
            [MediaVocabulary.Group] = rule => rule with { End = EndGroup },
            [MediaVocabulary.Content] = rule => rule with { Children = ElementRule.Table([SharedGrammar.Everywhere, rule.Children]) },
            [MediaVocabulary.Scene] = rule => rule with { Children = WithPlainNames(rule.Children) },
        },
    };

    /// <summary>Tells whether the children of an element have no prefix.</summary>
    public static bool HasPlainParts(ElementScope element) => element.Name == "media:scene";

    private static Dictionary<string, ElementRule> WithPlainNames(Dictionary<string, ElementRule> parts) =>
        ElementRule.Table([parts, parts.Select(part => KeyValuePair.Create(part.Key["media:".Length..], part.Value))]);

    private static ValueCheck OneOf(ValueKind kind, FeedRule rule) => IfAny(ValueChecks.OneOf(rule, null, [.. kind.Words!]));

    private static void StartAdult(ElementScope adult) => adult.Report(ExtensionRules.MediaAdult,
        "<media:adult> is deprecated; write <media:rating scheme=\"urn:simple\">adult</media:rating>", null, ("parent", adult.Parent!.W3CName));

    private static void EndGroup(ElementScope group)
    {
        switch (group.Count("media:content"))
        {
            case 0:
                group.Report(ExtensionRules.MediaGroup,
                    "<media:group> contains no <media:content>, so there is nothing to play or to show; write one for each form of the file");
                break;
            case 1:
                (group.Context(null) with { Severity = FeedSeverity.Info }).Report(ExtensionRules.MediaGroup,
                    "<media:group> contains one <media:content>, so there is nothing to choose from; nothing needs to be done");
                break;
        }
    }

    private static void Text(string value, in ValueContext context)
    {
        if (context.AttributeBeside("type") == "html")
            TextChecks.Html(value, context);
        else
            ValueChecks.PlainTextUndeclared(value, context);
    }

    public static void Time(string value, in ValueContext context)
    {
        // NPT, RFC 2326 3.6: now, seconds, or hours:minutes:seconds.
        var parts = value.Split(':');
        var isTime = value == "now"
            || (parts.Length is 1 or 3 && NumberCheck.TryDecimal(parts[^1], out var seconds, out var isPlain) && isPlain && seconds >= 0
                && (parts.Length == 1 || (IsDigits(parts[0], 99) && IsDigits(parts[1], 2) && seconds < 60)));
        if (isTime)
            return;
        var isTimeToW3C = value.StartsWith("now", StringComparison.Ordinal) || MerchantChecks.StartsWithNumber(value);
        context.Report(ExtensionRules.MediaTime, $"{context.Name} {Quoted.Of(value)} is not a time; write '12.5' or '0:01:12.5'",
            isTimeToW3C ? FeedRule.NoW3CClass : null);
    }

    private static bool IsDigits(string text, int most) => text.Length > 0 && text.Length <= most && !text.AsSpan().ContainsAnyExceptInRange('0', '9');

    private static void Rate(string value, in ValueContext context)
    {
        if (!NumberCheck.TryDecimal(value, out var rate, out var isPlain) || !isPlain || rate < 0)
        {
            context.Report(ExtensionRules.MediaNumber, $"{context.Name} {Quoted.Of(value)} is not a number; write it without a unit, as '128'",
                MerchantChecks.StartsWithNumber(value) ? FeedRule.NoW3CClass : null);
        }
    }

    private static void CreditRole(string value, in ValueContext context)
    {
        if (value.Length == 0)
            return;
        var isEbu = (context.AttributeBeside("scheme") ?? "urn:ebu") is "urn:ebu" or "";
        if (isEbu ? !EbuRoles.Names.Contains(value) : value.Any(char.IsUpper))
        {
            var list = isEbu ? "of the European Broadcasting Union's list" : "in lower case";
            context.Report(ExtensionRules.MediaCredit, $"{context.Name} {Quoted.Of(value)} is not a role {list}; write for example 'author'");
        }
    }

    private static void CreditScheme(string value, in ValueContext context)
    {
        if (value is not ("urn:ebu" or "urn:yvs"))
            ValueChecks.FullUri(value, context with { Element = "scheme", Attribute = null });
    }

    private static void Hash(string value, in ValueContext context)
    {
        var algorithm = context.AttributeBeside("algo");
        var length = algorithm == "sha-1" ? 40 : 32;
        if (value.Length != length || !value.All(char.IsAsciiLetterOrDigit))
        {
            context.Report(ExtensionRules.MediaHash,
                $"<media:hash> {Quoted.Of(value)} is not {length} hexadecimal digits; write the {(length == 40 ? "SHA-1" : "MD5")} of the file");
        }
        else if (!value.All(char.IsAsciiHexDigit))
        {
            context.Report(ExtensionRules.MediaHash,
                $"<media:hash> {Quoted.Of(value)} contains a character that is not a hexadecimal digit; write the hash of the file", FeedRule.NoW3CClass);
        }
    }

    private static void Rating(string value, in ValueContext context)
    {
        var scheme = context.AttributeBeside("scheme") is { Length: > 0 } given ? given : "urn:simple";
        var isKnown = scheme switch
        {
            "urn:simple" => value is "adult" or "nonadult",
            "urn:mpaa" => value.ToLowerInvariant() is "g" or "m" or "nc-17" or "pg" or "pg-13" or "r" or "x",
            "urn:v-chip" => value is "14+" or "18+" or "c" or "c8" or "g" or "pg" or "tv-14" or "tv-g" or "tv-ma" or "tv-pg" or "tv-y"
                or "tv-y7" or "tv-y7-fv",
            "urn:icra" => IsIcra(value),
            _ => true,
        };
        if (isKnown && scheme == "urn:mpaa" && value.Any(char.IsAsciiLetterUpper))
        {
            (context with { Severity = FeedSeverity.Info }).Report(ExtensionRules.MediaRating,
                $"<media:rating> {Quoted.Of(value)} is in capitals, as the association writes it; Media RSS's examples have small letters",
                null, ("scheme", scheme));
        }

        if (!isKnown)
        {
            context.Report(ExtensionRules.MediaRating, $"<media:rating> {Quoted.Of(value)} is not a rating of {Quoted.Of(scheme)}; write one of its ratings",
                null, ("scheme", scheme));
        }

        if (!scheme.StartsWith("urn:", StringComparison.Ordinal))
            ValueChecks.FullUri(scheme, context with { Element = "scheme", Value = scheme });
    }

    /// <summary>ICRA labels: <c>r (cz 1 lz 1 nz 1 oz 1 vz 1)</c>.</summary>
    private static bool IsIcra(string value)
    {
        if (!value.StartsWith("r (", StringComparison.Ordinal) || !value.EndsWith(')'))
            return false;
        var words = value[3..^1].Split(' ');
        for (var i = 0; i < words.Length; i += 2)
        {
            if (words[i].Length != 2 || i + 1 == words.Length)
                return false;
            var last = words[i][0] switch { 'n' => 'c', 's' => 'f', 'v' => 'j', 'l' => 'c', 'o' => 'h', 'c' => 'b', 'x' => 'e', _ => '\0' };
            var isNone = words[i][1] == 'z' && last != '\0';
            if (isNone ? words[i + 1] is not ("0" or "1") : words[i][1] < 'a' || words[i][1] > last || words[i + 1] != "1")
                return false;
        }

        return words.Length > 0;
    }

    private static void Restriction(string value, in ValueContext context)
    {
        switch (context.AttributeBeside("type"))
        {
            case null or "":
                if (value is not ("" or "all" or "none"))
                    context.Report(ExtensionRules.MediaRestriction,
                        $"<media:restriction> {Quoted.Of(value)} is neither all nor none; write one of these, or a type");
                break;
            case "country":
                foreach (var country in value.ToUpperInvariant().Split(' '))
                    CountryCheck.Check(country, context with { Element = "country", Value = country });
                break;
            case "uri":
                ValueChecks.FullUri(value, context);
                break;
        }
    }
}
