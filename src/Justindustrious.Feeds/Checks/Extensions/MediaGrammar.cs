using Justindustrious.Feeds.Checks.Walk;
using static Justindustrious.Feeds.Checks.Values.ValueChecks;
using static Justindustrious.Feeds.Checks.Walk.ElementRule;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Extensions;

/// <summary>The elements of Media RSS 1.5.1: https://www.rssboard.org/media-rss.</summary>
internal static class MediaGrammar
{
    private static readonly ValueCheck TextType = IfAny(OneOf(ExtensionRules.MediaTextType, null, "plain", "html"));
    private static readonly ValueCheck Time = IfAny(MediaChecks.Time);
    private static readonly ValueCheck Rate = IfAny(MediaChecks.Rate);
    private static readonly ValueCheck Size = IfAny(InPlace(PositiveInteger));

    private static readonly ElementRule Title = Of(MediaChecks.Text).With(new AttributeRule("type", TextType));

    private static readonly ElementRule Thumbnail = new()
    {
        Repeats = true,
        Content = ElementContent.Text,
        Attributes = [new("url", InPlace(FullUri), true), new("height", Size), new("width", Size), new("time", Time)],
    };

    /// <summary>A scene. Its parts are the only elements of Media RSS 1.5.1 without a prefix.</summary>
    private static readonly ElementRule Scene = new()
    {
        Repeats = true,
        Children = Table(
            ("sceneTitle sceneDescription sceneStartTime sceneEndTime", Of().Many),
            ("media:sceneTitle media:sceneDescription media:sceneStartTime media:sceneEndTime", Of().Many)),
    };

    /// <summary>Tells whether the children of an element have no prefix.</summary>
    public static bool HasPlainParts(ElementScope element) => element.Name == "media:scene";

    /// <summary>What may stand in a channel, an item, a group or a content.</summary>
    public static readonly Dictionary<string, ElementRule> Elements = Table(
        ("media:adult", Of(ModuleChecks.TrueFalseAnyCase) with { Start = MediaChecks.StartAdult }),
        ("media:category", Of(PlainText).Many.With(new("label", IfAny(InPlace(PlainText))), new("scheme", IfAny(InPlace(FullUri))))),
        ("media:copyright", Of(PlainText).With(new AttributeRule("url", IfAny(InPlace(FullUri))))),
        ("media:credit", Of().Many.With(new("role", MediaChecks.CreditRole), new("scheme", IfAny(MediaChecks.CreditScheme)))),
        ("media:description media:title", Title),
        ("media:keywords", Of().Many),
        ("media:hash", Of(MediaChecks.Hash).Many.With(new AttributeRule("algo", IfAny(OneOf(ExtensionRules.MediaHash, null, "md5", "sha-1"))))),
        ("media:player", new ElementRule { Repeats = true, Attributes = [new("url", InPlace(FullUri), true), new("height", Size), new("width", Size)] }),
        ("media:rating", Of(MediaChecks.Rating).Many.With(new AttributeRule("scheme"))),
        ("media:restriction", Of(MediaChecks.Restriction).Many.With(
            new("relationship", IfAny(OneOf(ExtensionRules.MediaRelationship, null, "allow", "deny")), true),
            new("type", IfAny(OneOf(ExtensionRules.MediaRestrictionType, null, "country", "uri", "sharing"))))),
        ("media:text", Of(MediaChecks.Text).Many.With(new("type", TextType), new("lang", IfAny(Language)), new("start", Time), new("end", Time))),
        ("media:thumbnail", Thumbnail),
        // Media RSS 1.5, which the W3C validator does not know.
        ("media:community media:comments media:embed media:responses media:backLinks media:status media:price media:license", Skipped),
        ("media:subTitle media:peerLink media:location", Skipped),
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
            new("bitrate", Rate), new("framerate", Rate), new("samplingrate", Rate), new("duration", Rate),
            new("channels", IfAny(InPlace(NonNegativeInteger))),
            new("height", Size), new("width", Size), new("lang", IfAny(Language)),
        ],
        Children = Table([SharedGrammar.Everywhere, Elements]),
    };

    /// <summary>media:group.</summary>
    public static readonly ElementRule Group = new()
    {
        Repeats = true,
        Children = Table([Elements], ("media:content", Content)),
        End = MediaChecks.EndGroup,
    };
}
