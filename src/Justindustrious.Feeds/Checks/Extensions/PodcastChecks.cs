using Justindustrious.Feeds.Checks.Values;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Dates;
using Justindustrious.Feeds.Text;
using Justindustrious.Feeds.Vocabularies;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Extensions;

/// <summary>
/// Checks elements of the podcast namespace: https://podcastindex.org/namespace/1.0. The forms of their values are in <see
/// cref="PodcastValues"/>.
/// </summary>
internal static class PodcastChecks
{
    private const string ExampleDate = "2026-11-23T09:00:00Z";

    /// <summary>
    /// https://github.com/Podcastindex-org/podcast-namespace/tree/main/docs/tags/license.md. Its text has small letters, its examples have
    /// capitals.
    /// </summary>
    private static readonly HashSet<string> Licenses = new(StringComparer.OrdinalIgnoreCase)
    {
        "ARR", "CC-BY-4.0", "CC-BY-NC-4.0", "CC-BY-NC-ND-4.0", "POD-V4V-1.0",
    };

    /// <summary>Checks a web address.</summary>
    private static readonly ValueCheck WebAddress = (value, in context) =>
    {
        if (PublicAddressCheck.Check(value, context))
            Value(PodcastValues.IsWebAddress, "https://example.org/file")(value, context);
    };

    /// <summary>The checks of the values in <see cref="PodcastVocabulary"/>.</summary>
    public static VocabularyChecks Checks { get; } = new()
    {
        Kinds =
        {
            [ValueKind.Text] = [Value(v => v.Length > 0, "text")],
            [ValueKind.Address] = [WebAddress],
            [ValueKind.Count] = [Value(PodcastValues.IsNonNegativeInteger, "1")],
            [ValueKind.WholeNumber] = [Value(PodcastValues.IsInteger, "1")],
            [ValueKind.Boolean] = [Value(v => v is "true" or "false", "true")],
            [ValueKind.MediaType] = [Value(PodcastValues.IsMediaType, "audio/mpeg")],
            [ValueKind.Rfc822Date] = [Value(v => Rfc822Date.Read(v).Value is not null, ValueKind.Rfc822Date.Example)],
            [PodcastVocabulary.Number] = [Value(PodcastValues.IsSeconds, "1")],
            [PodcastVocabulary.Seconds] = [Value(PodcastValues.IsSeconds, "12.5")],
            [PodcastVocabulary.Moment] = [Value(PodcastValues.IsIsoDateTime, ExampleDate)],
            [PodcastVocabulary.Start] = [Value(v => PodcastValues.IsIsoDateTime(v) || Rfc3339Date.ReadW3CDtf(v).Value is not null, ExampleDate)],
            [PodcastVocabulary.FeedGuid] = [Value(PodcastValues.IsGuid, PodcastVocabulary.FeedGuid.Example)],
            [PodcastVocabulary.Role] = [Value(PodcastRoles.IsRole, "host")],
            [PodcastVocabulary.Group] = [Value(PodcastRoles.IsGroup, "cast")],
            [PodcastVocabulary.Geo] = [Value(PodcastValues.IsGeoUri, "geo:59.91,10.75")],
            [PodcastVocabulary.Osm] = [Value(PodcastValues.IsOsm, "R406091")],
            [PodcastVocabulary.YesNo] = [OneOf(PodcastVocabulary.YesNo)],
            [PodcastVocabulary.Captions] = [OneOf(PodcastVocabulary.Captions)],
            [PodcastVocabulary.IntegrityType] = [OneOf(PodcastVocabulary.IntegrityType)],
            [PodcastVocabulary.Status] = [OneOf(PodcastVocabulary.Status)],
            [PodcastVocabulary.MediumName] = [OneOf(PodcastVocabulary.MediumName)],
        },

        // The rules of the namespace in place of the general ones, since the W3C validator does not check the namespace.
        OfRows = rule => rule with
        {
            AnyAttribute = true,
            RepeatedRule = ExtensionRules.PodcastOnce,
            RequiredRule = ExtensionRules.PodcastRequired,
            Text = (_, _) => { },
        },
        Rows =
        {
            [PodcastVocabulary.License] = rule => rule with { End = EndLicense },
            [PodcastVocabulary.SocialInteract] = rule => rule with { End = EndSocialInteract },
            [PodcastVocabulary.LiveItem] = rule => rule with { Content = ElementContent.Anything, Within = PodcastGrammar.RuleInLiveItem },
        },
    };

    /// <summary>Checks that a license which is not in the namespace's list has the address of its text.</summary>
    private static void EndLicense(ElementScope license)
    {
        if (license.Attribute("url") is null && license.Text.Length > 0 && !Licenses.Contains(license.Text))
        {
            license.Report(ExtensionRules.PodcastRequired,
                $"<podcast:license> {Quoted.Of(license.Text)} is not a license that the podcast namespace names, and has no url; "
                + "write url=\"…\" with the address of its text");
        }
    }

    /// <summary>Checks that a discussion which is not disabled has an address.</summary>
    private static void EndSocialInteract(ElementScope interact)
    {
        if (interact.Attribute("uri") is null && interact.Attribute("protocol") is not (null or "disabled"))
        {
            interact.Report(ExtensionRules.PodcastRequired,
                "<podcast:socialInteract> has no uri; write that of the post where people talk, or protocol=\"disabled\"");
        }
    }

    /// <summary>Makes the check of a value's form.</summary>
    private static ValueCheck Value(Func<string, bool> form, string example) => (value, in context) =>
    {
        if (!form(value))
        {
            context.Report(ExtensionRules.PodcastValue,
                $"{context.Name} {Quoted.Of(value)} is not what the podcast namespace asks for; write for example '{example}'");
        }
    };

    private static ValueCheck OneOf(ValueKind kind) => Value(kind.Words!.Contains, kind.Example);
}
