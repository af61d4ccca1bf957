using Justindustrious.Feeds.Checks.Rss;
using Justindustrious.Feeds.Checks.Values;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Dates;
using Justindustrious.Feeds.Text;
using Justindustrious.Feeds.Vocabularies;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Extensions;

/// <summary>
/// Checks values of the podcast namespace: https://podcastindex.org/namespace/1.0. The forms of values are in <see cref="PodcastValues"/>, the checks of
/// several values together in <see cref="PodcastRelations"/>.
/// </summary>
internal static class PodcastChecks
{
    /// <summary>The checks of the values in <see cref="PodcastVocabulary"/>.</summary>
    public static VocabularyChecks Checks { get; } = new()
    {
        TrimsAttributes = true,
        Forms =
        {
            [ValueKind.Text] = value => value.Length > 0,
            [ValueKind.Count] = PodcastValues.IsNonNegativeInteger,
            [ValueKind.Language] = PodcastValues.IsLanguageTag,
            [ValueKind.MediaType] = PodcastValues.IsMediaType,
            [ValueKind.Email] = EmailCheck.IsAddress,
            [ValueKind.Rfc822Date] = value => Rfc822Date.Read(value).Value is not null,
            [PodcastVocabulary.Seconds] = PodcastValues.IsDecimal,
            [PodcastVocabulary.Amount] = PodcastValues.IsAmount,
            [PodcastVocabulary.Number] = PodcastValues.IsDecimal,
            [PodcastVocabulary.SeasonNumber] = PodcastValues.IsInteger,
            [PodcastVocabulary.Percentage] = PodcastValues.IsPercentage,
            [PodcastVocabulary.Moment] = PodcastValues.IsIsoDateTime,
            [PodcastVocabulary.Start] = value => PodcastValues.IsIsoDateTime(value) || Rfc3339Date.ReadW3CDtf(value).Value is not null,
            [PodcastVocabulary.FeedGuid] = PodcastValues.IsGuid,
            [PodcastVocabulary.Role] = PodcastRoles.IsRole,
            [PodcastVocabulary.Group] = PodcastRoles.IsGroup,
            [PodcastVocabulary.Geo] = PodcastValues.IsGeoUri,
            [PodcastVocabulary.Osm] = PodcastValues.IsOsm,
            [PodcastVocabulary.Country] = CountryCheck.IsCode,
            [PodcastVocabulary.AspectRatio] = PodcastValues.IsAspectRatio,
            [PodcastVocabulary.PictureType] = PodcastValues.IsMediaType,
            [PodcastVocabulary.HostName] = PodcastValues.IsHostName,
        },
        Kinds =
        {
            [ValueKind.Address] = [WebAddress],
            [ValueKind.Iri] = [Address],
            [PodcastVocabulary.TranscriptType] = [TranscriptType],
            [PodcastVocabulary.ShowGuid] = [ShowGuid],
            [PodcastVocabulary.Recurrence] = [RecurrenceRule.Check],
        },
        Rows =
        {
            [PodcastVocabulary.License] = rule => rule with { End = EndLicense },
            [PodcastVocabulary.SocialInteract] = rule => rule with { End = EndSocialInteract },
            [PodcastVocabulary.Txt] = rule => rule with { End = PodcastRelations.EndTxt },
            [PodcastVocabulary.ValueRecipient] = rule => rule with { End = PodcastRelations.EndRecipient },
            [PodcastVocabulary.TimeSplitRecipient] = rule => rule with { End = PodcastRelations.EndRecipient },
            [PodcastVocabulary.ValueTimeSplit] = rule => rule with { End = PodcastRelations.EndTimeSplit },
            [PodcastVocabulary.Integrity] = rule => rule with { End = PodcastRelations.EndIntegrity },
            [PodcastVocabulary.Soundbite] = rule => rule with { End = PodcastRelations.EndSoundbite },
            [PodcastVocabulary.Medium] = rule => rule with { End = PodcastShowChecks.EndMedium },
            [PodcastVocabulary.UpdateFrequency] = rule => rule with { End = PodcastRelations.EndUpdateFrequency },
            [PodcastVocabulary.LiveItem] = rule => rule with { Within = WithinLiveItem, End = PodcastRelations.EndLiveItem },
        },
    };

    /// <summary>
    /// Finds the row of an element in a live item, which has what an item has. Its guid is not compared with those of items: the recording of a stream may
    /// keep the guid of the stream.
    /// </summary>
    private static ElementRule WithinLiveItem(ElementScope live, ElementScope child)
    {
        if (RssGrammar.InLiveItem(child.Name) is { } rule)
            return rule;
        if (child.Name.StartsWith("podcast:", StringComparison.Ordinal))
            ModuleGrammar.FindOwnRules(child)?.ReportElement(child, live.Written);
        return ElementRule.Skipped;
    }

    /// <summary>Checks that a license which is not in the namespace's list has the address of its text.</summary>
    /// <remarks>
    /// https://github.com/Podcastindex-org/podcast-namespace/tree/main/docs/tags/license.md. Its text has small letters, its examples have capitals.
    /// </remarks>
    private static void EndLicense(ElementScope license)
    {
        if (license.Attribute("url") is null && license.Text.Length > 0 && !PodcastWords.Licenses.Contains(license.Text, StringComparer.OrdinalIgnoreCase))
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

        PodcastRelations.CheckPriority(interact);
    }

    /// <summary>Checks a web address.</summary>
    private static void WebAddress(string value, in ValueContext context)
    {
        if (!PublicAddressCheck.Check(value, context))
            return;
        if (PodcastValues.IsWebAddress(value))
            CheckIsSecure(value, context);
        else
            ReportAddress(value, ValueKind.Address.Description, context);
    }

    /// <summary>Checks an address of any scheme: a file may be in IPFS or in a torrent.</summary>
    private static void Address(string value, in ValueContext context)
    {
        if (!PublicAddressCheck.Check(value, context))
            return;
        if (UriCheck.IsAbsolute(value))
            CheckIsSecure(value, context);
        else
            ReportAddress(value, "an absolute address", context);
    }

    private static void ReportAddress(string value, string asked, in ValueContext context) => context.Report(
        ExtensionRules.PodcastValue, $"{context.Name} {Quoted.Of(value)} is not {asked}; write for example '{ValueKind.Address.Example}'");

    /// <summary>Checks the type of a transcript. The list of types is open, so another one is an Info.</summary>
    private static void TranscriptType(string value, in ValueContext context)
    {
        if (!PodcastValues.IsMediaType(value))
        {
            context.Report(ExtensionRules.PodcastValue,
                $"{context.Name} {Quoted.Of(value)} is not a media type; write for example '{PodcastVocabulary.TranscriptType.Example}'");
        }
        else if (!PodcastWords.TranscriptTypes.Contains(value))
        {
            var meant = value is "text/srt" or "application/srt" or "text/x-srt" ? "write application/x-subrip" : "write one of these, if the file is one";
            (context with { Severity = FeedSeverity.Info }).Report(ExtensionRules.PodcastValue,
                $"{context.Name} {Quoted.Of(value)} is not one of {string.Join(", ", PodcastWords.TranscriptTypes)}, which apps read; {meant}");
        }
    }

    /// <summary>Checks the identity of a podcast: a UUID of version 5, made of the feed's address.</summary>
    private static void ShowGuid(string value, in ValueContext context)
    {
        if (!PodcastValues.IsGuid(value))
        {
            context.Report(ExtensionRules.PodcastValue,
                $"{context.Name} {Quoted.Of(value)} is not a UUID; write for example '{PodcastVocabulary.ShowGuid.Example}'");
        }
        else if (value[14] != '5')
        {
            context.Report(ExtensionRules.PodcastValue,
                $"{context.Name} {Quoted.Of(value)} is a UUID of version {value[14]}, "
                    + "and the podcast namespace asks for version 5, made of the feed's address; "
                + "keep it if subscribers or directories know it, or else write the one of version 5");
        }
    }

    /// <summary>Reports an address that is not encrypted. Hosts of Tor are: their names are keys.</summary>
    private static void CheckIsSecure(string value, in ValueContext context)
    {
        if (value.StartsWith("http:", StringComparison.OrdinalIgnoreCase)
            && !(Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Host.EndsWith(".onion", StringComparison.OrdinalIgnoreCase)))
        {
            context.Report(PodcastRules.SecureAddress,
                $"{context.Name} {Quoted.Of(value)} is an http address, and the podcast namespace asks for https; "
                    + $"write {Quoted.Of("https" + value[4..])} if the host serves it");
        }
    }
}
