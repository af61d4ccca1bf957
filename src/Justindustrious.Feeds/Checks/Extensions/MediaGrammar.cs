using Justindustrious.Feeds.Checks.Values;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.Checks.Walk.ElementRule;
using static Justindustrious.Feeds.Checks.Values.ValueChecks;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Extensions;

/// <summary>Media RSS 1.5.1: https://www.rssboard.org/media-rss.</summary>
internal static class MediaGrammar
{
    private static readonly ValueCheck TextType = IfAny(OneOf(ExtensionRules.MediaTextType, null, "plain", "html"));
    private static readonly ValueCheck Time = IfAny(IsTime);
    private static readonly ValueCheck Rate = IfAny(IsRate);
    private static readonly ValueCheck Size = IfAny(InPlace(PositiveInteger));

    private static readonly ElementRule Title = Of(TitleText).With(new AttributeRule("type", TextType));

    private static readonly ElementRule Thumbnail = new()
    {
        Repeats = true,
        Content = ElementContent.Text,
        Attributes = [new("url", InPlace(FullUri), true), new("height", Size), new("width", Size), new("time", Time)],
    };

    /// <summary>A scene, whose parts Media RSS 1.5.1 has without a prefix, alone of all its elements.</summary>
    private static readonly ElementRule Scene = new()
    {
        Repeats = true,
        Children = Table(
            ("sceneTitle sceneDescription sceneStartTime sceneEndTime", Of().Many),
            ("media:sceneTitle media:sceneDescription media:sceneStartTime media:sceneEndTime", Of().Many)),
    };

    /// <summary>Tells whether an element holds parts that have no prefix.</summary>
    public static bool HasPlainParts(ElementScope element) => element.Name == "media:scene";

    /// <summary>What may stand in a channel, an item, a group or a content.</summary>
    public static readonly Dictionary<string, ElementRule> Elements = Table(
        ("media:adult", Of(ModuleChecks.TrueFalseAnyCase) with { Start = scope => scope.Report(ExtensionRules.MediaAdult, "<media:adult> is deprecated; write <media:rating scheme=\"urn:simple\">adult</media:rating>", null, ("parent", scope.Parent!.W3CName)) }),
        ("media:category", Of(PlainText).Many.With(new("label", IfAny(InPlace(PlainText))), new("scheme", IfAny(InPlace(FullUri))))),
        ("media:copyright", Of(PlainText).With(new AttributeRule("url", IfAny(InPlace(FullUri))))),
        ("media:credit", Of().Many.With(new("role", CreditRole), new("scheme", IfAny(CreditScheme)))),
        ("media:description media:title", Title),
        ("media:keywords", Of().Many),
        ("media:hash", Of(Hash).Many.With(new AttributeRule("algo", IfAny(OneOf(ExtensionRules.MediaHash, null, "md5", "sha-1"))))),
        ("media:player", new ElementRule { Repeats = true, Attributes = [new("url", InPlace(FullUri), true), new("height", Size), new("width", Size)] }),
        ("media:rating", Of(Rating).Many.With(new AttributeRule("scheme"))),
        ("media:restriction", Of(Restriction).Many.With(
            new("relationship", IfAny(OneOf(ExtensionRules.MediaRelationship, null, "allow", "deny")), true),
            new("type", IfAny(OneOf(ExtensionRules.MediaRestrictionType, null, "country", "uri", "sharing"))))),
        ("media:text", Of(TitleText).Many.With(new("type", TextType), new("lang", IfAny(Language)), new("start", Time), new("end", Time))),
        ("media:thumbnail", Thumbnail),
        // Media RSS 1.5, which the W3C validator does not know.
        ("media:community media:comments media:embed media:responses media:backLinks media:status media:price media:license media:subTitle media:peerLink media:location", Skipped),
        ("media:rights", Skipped),
        ("media:scenes", new ElementRule { Repeats = true, Children = Table(("media:scene", Scene)) }));

    /// <summary>media:content.</summary>
    public static readonly ElementRule Content = new()
    {
        Repeats = true,
        Attributes =
        [
            new("url", IfAny(InPlace(FullUri))), new("fileSize", Size), new("type", IfAny(MediaTypeAttribute)),
            new("medium", IfAny(OneOf(ExtensionRules.MediaMedium, null, "image", "audio", "video", "document", "executable"))),
            new("isDefault", IfAny(OneOfAnyCase(ExtensionRules.MediaBoolean, null, "true", "false"))),
            new("expression", IfAny(OneOf(ExtensionRules.MediaExpression, null, "full", "sample", "nonstop"))),
            new("bitrate", Rate), new("framerate", Rate), new("samplingrate", Rate), new("duration", Rate), new("channels", IfAny(InPlace(NonNegativeInteger))),
            new("height", Size), new("width", Size), new("lang", IfAny(Language)),
        ],
        Children = Table([SharedGrammar.Everywhere, Elements]),
    };

    /// <summary>media:group.</summary>
    public static readonly ElementRule Group = new()
    {
        Repeats = true,
        Children = Table([Elements], ("media:content", Content)),
        End = group =>
        {
            switch (group.Count("media:content"))
            {
                case 0:
                    group.Report(ExtensionRules.MediaGroup, "<media:group> holds no <media:content>, so there is nothing to play or to show; write one for each form of the file");
                    break;
                case 1:
                    (group.Context(null) with { Severity = FeedSeverity.Info }).Report(ExtensionRules.MediaGroup, "<media:group> holds one <media:content>, so there is nothing to choose from; nothing needs to be done");
                    break;
            }
        },
    };

    private static void TitleText(string value, in ValueContext context)
    {
        if (context.Scope?.Attribute("type") == "html")
            TextChecks.Html(value, context);
        else
            PlainTextUndeclared(value, context);
    }

    private static void IsTime(string value, in ValueContext context)
    {
        // NPT, RFC 2326 3.6: now, seconds, or hours:minutes:seconds.
        var parts = value.Split(':');
        var isTime = value == "now" || (parts.Length is 1 or 3 && NumberCheck.TryDecimal(parts[^1], out var seconds, out var isPlain) && isPlain && seconds >= 0 &&
            (parts.Length == 1 || (IsDigits(parts[0], 99) && IsDigits(parts[1], 2) && seconds < 60)));
        if (!isTime)
            context.Report(ExtensionRules.MediaTime, $"{context.Name} {Quoted.Of(value)} is not a time; write '12.5' or '0:01:12.5'", value.StartsWith("now", StringComparison.Ordinal) || (value.Length > 0 && char.IsAsciiDigit(value[0])) ? FeedRule.NoW3CClass : null);
    }

    private static bool IsDigits(string text, int most) => text.Length > 0 && text.Length <= most && !text.AsSpan().ContainsAnyExceptInRange('0', '9');

    private static void IsRate(string value, in ValueContext context)
    {
        if (!NumberCheck.TryDecimal(value, out var rate, out var isPlain) || !isPlain || rate < 0)
            context.Report(ExtensionRules.MediaNumber, $"{context.Name} {Quoted.Of(value)} is not a number; write it without a unit, as '128'", ModuleChecks.StartsWithNumber(value) ? FeedRule.NoW3CClass : null);
    }

    private static void CreditRole(string value, in ValueContext context)
    {
        if (value.Length == 0)
            return;
        var isEbu = (context.Scope?.Attribute("scheme") ?? "urn:ebu") is "urn:ebu" or "";
        if (isEbu ? !EbuRoles.Names.Contains(value) : value.Any(char.IsUpper))
            context.Report(ExtensionRules.MediaCredit, $"{context.Name} {Quoted.Of(value)} is not a role {(isEbu ? "of the European Broadcasting Union's list" : "in lower case")}; write for example 'author'");
    }

    private static void CreditScheme(string value, in ValueContext context)
    {
        if (value is not ("urn:ebu" or "urn:yvs"))
            FullUri(value, context with { Element = "scheme", Attribute = null });
    }

    private static void Hash(string value, in ValueContext context)
    {
        var algorithm = context.Scope?.Attribute("algo");
        var length = algorithm == "sha-1" ? 40 : 32;
        if (value.Length != length || !value.All(char.IsAsciiLetterOrDigit))
            context.Report(ExtensionRules.MediaHash, $"<media:hash> {Quoted.Of(value)} is not {length} hexadecimal digits; write the {(length == 40 ? "SHA-1" : "MD5")} of the file");
        else if (!value.All(char.IsAsciiHexDigit))
            context.Report(ExtensionRules.MediaHash, $"<media:hash> {Quoted.Of(value)} holds what is no hexadecimal digit; write the hash of the file", FeedRule.NoW3CClass);
    }

    private static void Rating(string value, in ValueContext context)
    {
        var scheme = context.Scope?.Attribute("scheme") is { Length: > 0 } given ? given : "urn:simple";
        var isKnown = scheme switch
        {
            "urn:simple" => value is "adult" or "nonadult",
            "urn:mpaa" => value.ToLowerInvariant() is "g" or "m" or "nc-17" or "pg" or "pg-13" or "r" or "x",
            "urn:v-chip" => value is "14+" or "18+" or "c" or "c8" or "g" or "pg" or "tv-14" or "tv-g" or "tv-ma" or "tv-pg" or "tv-y" or "tv-y7" or "tv-y7-fv",
            "urn:icra" => IsIcra(value),
            _ => true,
        };
        if (isKnown && scheme == "urn:mpaa" && value.Any(char.IsAsciiLetterUpper))
            (context with { Severity = FeedSeverity.Info }).Report(ExtensionRules.MediaRating, $"<media:rating> {Quoted.Of(value)} is in capitals, as the association writes it; Media RSS's examples have small letters", null, ("scheme", scheme));
        if (!isKnown)
            context.Report(ExtensionRules.MediaRating, $"<media:rating> {Quoted.Of(value)} is none of {Quoted.Of(scheme)}; write one of its ratings", null, ("scheme", scheme));
        if (!scheme.StartsWith("urn:", StringComparison.Ordinal))
            FullUri(scheme, context with { Element = "scheme", Value = scheme });
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
        switch (context.Scope?.Attribute("type"))
        {
            case null or "":
                if (value is not ("" or "all" or "none"))
                    context.Report(ExtensionRules.MediaRestriction, $"<media:restriction> {Quoted.Of(value)} is neither all nor none; write one of these, or a type");
                break;
            case "country":
                foreach (var country in value.ToUpperInvariant().Split(' '))
                    ModuleChecks.Country(country, context with { Element = "country", Value = country });
                break;
            case "uri":
                FullUri(value, context);
                break;
        }
    }
}
