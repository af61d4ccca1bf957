using Justindustrious.Feeds.Podcasts;
using NodaTime;
using static Justindustrious.Feeds.Fields.PodcastFields;

namespace Justindustrious.Feeds.Fields;

/// <summary>The properties of episodes.</summary>
internal static class EpisodeFields
{
    public static ElementList<TranscriptLink> Transcript { get; } = new(
        "a transcript", new TranscriptLink(null!, null!),
        Address<TranscriptLink>("Link", "@url", x => x.Link, (x, v) => x with { Link = v! }, "url"),
        new TextField<TranscriptLink, string?>("MediaType", TextKinds.RequiredText, x => x.MediaType, (x, v) => x with { MediaType = v! }, ("@type", null)) { Keys = ["type", "media-type"], IsRequired = true },
        Text<TranscriptLink>("Language", "@language", x => x.Language, (x, v) => x with { Language = v }),
        Value<TranscriptLink, bool>("IsCaptions", TextKinds.Switch("captions"), "@rel", x => x.IsCaptions, (x, v) => x with { IsCaptions = v }))
    {
        Main = "Link", Completed = "MediaType", Complete = x => x with { MediaType = TypeOf(x.Link, x.MediaType)! },
    };

    public static ElementList<ChaptersLink> Chapters { get; } = new(
        "a file of chapters", new ChaptersLink(null!, null!),
        Address<ChaptersLink>("Link", "@url", x => x.Link, (x, v) => x with { Link = v! }, "url"),
        new TextField<ChaptersLink, string?>("MediaType", TextKinds.RequiredText, x => x.MediaType, (x, v) => x with { MediaType = v! }, ("@type", null)) { Keys = ["type", "media-type"], IsRequired = true })
    {
        Main = "Link", Completed = "MediaType", Complete = x => x with { MediaType = x.MediaType ?? ChapterList.MediaType },
    };

    public static ElementList<Chapter> Chapter { get; } = new(
        "a chapter", new Chapter { Start = default },
        new TextField<Chapter, Duration?>("Start", TextKinds.PlayTime, x => x.Start, (x, v) => x with { Start = v!.Value }, ("@start", null)) { IsRequired = true },
        new TextField<Chapter, string?>("Title", TextKinds.Text, x => x.Title, (x, v) => x with { Title = v }, ("@title", null)) { IsRequired = true },
        Value<Chapter, Uri?>("Link", TextKinds.Address, "@href", x => x.Link, (x, v) => x with { Link = v }, "url", "href"),
        Value<Chapter, Uri?>("Image", TextKinds.Address, "@image", x => x.Image, (x, v) => x with { Image = v }, "img"),
        // Only files of chapters have these two.
        new TextField<Chapter, Duration?>("End", TextKinds.Seconds, x => x.End, (x, v) => x with { End = v }) { Keys = [] },
        new TextField<Chapter, bool>("IsListed", TextKinds.Switch("true") with { Kind = new(value => value, (writer, value) => writer.Flag(value), reader => reader.Flag()) }, x => x.IsListed, (x, v) => x with { IsListed = v }) { Keys = [] });

    public static ElementList<Soundbite> Soundbite { get; } = new(
        "a soundbite", new Soundbite(default, default),
        Time<Soundbite>("Start", "@startTime", x => x.Start, (x, v) => x with { Start = v }, "start-time", "startTime"),
        Time<Soundbite>("Duration", "@duration", x => x.Duration, (x, v) => x with { Duration = v }),
        Text<Soundbite>("Title", ElementPlace.Self, x => x.Title, (x, v) => x with { Title = v }));

    public static ElementList<EnclosureSource> EnclosureSource { get; } = new(
        "a source", new EnclosureSource(null!),
        Address<EnclosureSource>("Link", "@uri", x => x.Link, (x, v) => x with { Link = v! }, "uri", "url"),
        Text<EnclosureSource>("ContentType", "@contentType", x => x.ContentType, (x, v) => x with { ContentType = v }, "contentType"))
    {
        Main = "Link",
    };

    public static ElementList<EnclosureIntegrity> Integrity { get; } = new(
        "an integrity", new EnclosureIntegrity(default, null!),
        new TextField<EnclosureIntegrity, IntegrityType?>("Type", TextKinds.Word((IntegrityType.SubresourceIntegrity, "sri"), (IntegrityType.PgpSignature, "pgp-signature")), x => x.Type, (x, v) => x with { Type = v!.Value }, ("@type", null)) { IsRequired = true },
        Required<EnclosureIntegrity>("Value", "@value", x => x.Value, (x, v) => x with { Value = v! }));

    public static ElementList<AlternateEnclosure> AlternateEnclosure { get; } = new(
        "an alternate enclosure", new AlternateEnclosure(null!),
        new TextField<AlternateEnclosure, string?>("MediaType", TextKinds.RequiredText, x => x.MediaType, (x, v) => x with { MediaType = v! }, ("@type", null)) { Keys = ["type", "media-type"], IsRequired = true },
        Value<AlternateEnclosure, long?>("Length", TextKinds.Length, "@length", x => x.Length, (x, v) => x with { Length = v }),
        Value<AlternateEnclosure, decimal?>("Bitrate", TextKinds.Number, "@bitrate", x => x.Bitrate, (x, v) => x with { Bitrate = v }),
        Value<AlternateEnclosure, int?>("Height", TextKinds.Whole, "@height", x => x.Height, (x, v) => x with { Height = v }),
        Text<AlternateEnclosure>("Language", "@lang", x => x.Language, (x, v) => x with { Language = v }, "lang"),
        Text<AlternateEnclosure>("Title", "@title", x => x.Title, (x, v) => x with { Title = v }),
        Text<AlternateEnclosure>("Relation", "@rel", x => x.Relation, (x, v) => x with { Relation = v }, "rel"),
        Text<AlternateEnclosure>("Codecs", "@codecs", x => x.Codecs, (x, v) => x with { Codecs = v }),
        Value<AlternateEnclosure, bool>("IsDefault", TextKinds.Switch("true"), "@default", x => x.IsDefault, (x, v) => x with { IsDefault = v }),
        new ObjectsField<AlternateEnclosure, EnclosureSource>("Sources", EnclosureSource, x => x.Sources, (x, v) => x with { Sources = v }, "podcast:source") { Keys = ["sources", "source"] },
        new ObjectField<AlternateEnclosure, EnclosureIntegrity>("Integrity", Integrity, x => x.Integrity, (x, v) => x with { Integrity = v }, "podcast:integrity"))
    {
        Completed = "MediaType", Complete = x => x with { MediaType = TypeOf(x.Sources is [var first, ..] ? first.Link : null, x.MediaType)! },
    };

    public static ElementList<ContentLink> ContentLink { get; } = new(
        "a link", new ContentLink(null!, null!),
        Address<ContentLink>("Link", "@href", x => x.Link, (x, v) => x with { Link = v! }, "url", "href"),
        Required<ContentLink>("Text", ElementPlace.Self, x => x.Text, (x, v) => x with { Text = v! }));

    public static ElementList<Episode> Episode { get; } = new(
        "an episode", new Episode(),
        [
            .. ApplesDetails<Episode>(),
            new TextField<Episode, Duration?>("Duration", TextKinds.WholeSeconds, x => x.Duration, (x, v) => x with { Duration = v }, ("itunes:duration", null)) { Meaning = "how long the recording plays; an MP3 or M4A file next to the post says it by itself" },
            new TextField<Episode, decimal?>("Number", TextKinds.Number, x => x.Number, (x, v) => x with { Number = v }, ("itunes:episode", TextKinds.Ordinal), ("podcast:episode", TextKinds.Number)) { Keys = ["number", "episode"], Meaning = "the number of the episode" },
            new TextField<Episode, string?>("NumberText", TextKinds.Text, x => x.NumberText, (x, v) => x with { NumberText = v }, ("podcast:episode/@display", null)) { Meaning = "the number as apps show it" },
            new TextField<Episode, int?>("Season", TextKinds.Whole, x => x.Season, (x, v) => x with { Season = v }, ("itunes:season", null), ("podcast:season", null)) { Meaning = "the number of the season" },
            new TextField<Episode, string?>("SeasonName", TextKinds.Text, x => x.SeasonName, (x, v) => x with { SeasonName = v }, ("podcast:season/@name", null)) { Meaning = "the name of the season" },
            new TextField<Episode, EpisodeType?>("Type", TextKinds.Word((EpisodeType.Full, "full"), (EpisodeType.Trailer, "trailer"), (EpisodeType.Bonus, "bonus")), x => x.Type, (x, v) => x with { Type = v }, ("itunes:episodeType", null)) { Keys = ["type", "episode-type", "episodeType"], Meaning = "what it is among the episodes" },
            new TextField<Episode, int?>("Order", TextKinds.Whole, x => x.Order, (x, v) => x with { Order = v }, ("itunes:order", null)) { Meaning = "the place among the episodes, which Apple no longer reads" },
            new TextField<Episode, bool>("IsClosedCaptioned", TextKinds.Switch("Yes"), x => x.IsClosedCaptioned, (x, v) => x with { IsClosedCaptioned = v }, ("itunes:isClosedCaptioned", null)) { Meaning = "whether a video has captions, which Apple no longer reads" },
            new ObjectsField<Episode, TranscriptLink>("Transcripts", Transcript, x => x.Transcripts, (x, v) => x with { Transcripts = v }, "podcast:transcript") { Keys = ["transcripts", "transcript"], Meaning = "files with the transcript" },
            new ObjectField<Episode, ChaptersLink>("Chapters", Chapters, x => x.Chapters, (x, v) => x with { Chapters = v }, "podcast:chapters") { Meaning = "the file with the chapters", IsGivenAsList = false },
            new ObjectsField<Episode, Chapter>("ChapterMarks", Chapter, x => x.ChapterMarks, (x, v) => x with { ChapterMarks = v }, "psc:chapters[version=1.2]/psc:chapter") { Keys = ["chapters"], Meaning = "the chapters themselves, as a list: the feed contains them, for apps that read Podlove Simple Chapters", IsGivenAsList = true },
            new ObjectsField<Episode, Soundbite>("Soundbites", Soundbite, x => x.Soundbites, (x, v) => x with { Soundbites = v }, "podcast:soundbite") { Keys = ["soundbites", "soundbite"], Meaning = "parts that promote the episode" },
            .. Details<Episode>(),
            new ObjectsField<Episode, AlternateEnclosure>("AlternateEnclosures", AlternateEnclosure, x => x.AlternateEnclosures, (x, v) => x with { AlternateEnclosures = v }, "podcast:alternateEnclosure") { Keys = ["alternate-enclosures", "alternate-enclosure", "alternateEnclosure"], Meaning = "the episode in other forms" },
            new ObjectsField<Episode, ContentLink>("ContentLinks", ContentLink, x => x.ContentLinks, (x, v) => x with { ContentLinks = v }, "podcast:contentLink") { Keys = ["content-links", "content-link", "contentLink"], Meaning = "pages on which the episode can be seen or heard" },
        ]);
}
