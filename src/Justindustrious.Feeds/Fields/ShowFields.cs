using Justindustrious.Feeds.Podcasts;
using static Justindustrious.Feeds.Fields.PodcastFields;

namespace Justindustrious.Feeds.Fields;

/// <summary>The properties of the podcast as a whole.</summary>
internal static class ShowFields
{
    public static ElementList<PodcastOwner> Owner { get; } = new(
        "an owner", new PodcastOwner(null!),
        new TextField<PodcastOwner, string?>("Name", TextKinds.Text, x => x.Name, (x, v) => x with { Name = v }, ("itunes:name", null)),
        Required<PodcastOwner>("Email", "itunes:email", x => x.Email, (x, v) => x with { Email = v! }))
    {
        Main = "Email",
    };

    public static ElementList<PodcastCategory> Category { get; } = new(
        "a category", new PodcastCategory(null!),
        Required<PodcastCategory>("Name", "@text", x => x.Name, (x, v) => x with { Name = v! }),
        new TextsField<PodcastCategory>("Subcategories", x => x.Subcategories, (x, v) => x with { Subcategories = v }, "itunes:category/@text") { Keys = ["subcategories", "subcategory"] })
    {
        Main = "Name",
    };

    public static ElementList<PodcastLock> Lock { get; } = new(
        "a lock", new PodcastLock(false),
        new TextField<PodcastLock, bool?>("IsLocked", TextKinds.YesOrNo, x => x.IsLocked, (x, v) => x with { IsLocked = v!.Value }, (ElementPlace.Self, null)) { IsRequired = true },
        Text<PodcastLock>("Owner", "@owner", x => x.Owner, (x, v) => x with { Owner = v }))
    {
        Main = "IsLocked",
    };

    public static ElementList<PodcastBlock> Block { get; } = new(
        "a block", new PodcastBlock(false),
        new TextField<PodcastBlock, bool?>("IsBlocked", TextKinds.YesOrNo, x => x.IsBlocked, (x, v) => x with { IsBlocked = v!.Value }, (ElementPlace.Self, null)) { IsRequired = true },
        Text<PodcastBlock>("Service", "@id", x => x.Service, (x, v) => x with { Service = v }, "id"))
    {
        Main = "IsBlocked",
    };

    public static ElementList<PodcastTrailer> Trailer { get; } = new(
        "a trailer", new PodcastTrailer(null!, null!, default),
        Required<PodcastTrailer>("Title", ElementPlace.Self, x => x.Title, (x, v) => x with { Title = v! }),
        Address<PodcastTrailer>("Link", "@url", x => x.Link, (x, v) => x with { Link = v! }, "url"),
        new TextField<PodcastTrailer, FeedDate?>("Published", TextKinds.Rfc822Moment, x => x.Published, (x, v) => x with { Published = v!.Value }, ("@pubdate", null)) { Keys = ["date", "published", "pubdate"], IsRequired = true },
        Value<PodcastTrailer, long?>("Length", TextKinds.Length, "@length", x => x.Length, (x, v) => x with { Length = v }),
        new TextField<PodcastTrailer, string?>("MediaType", TextKinds.Text, x => x.MediaType, (x, v) => x with { MediaType = v }, ("@type", null)) { Keys = ["type", "media-type"] },
        Value<PodcastTrailer, int?>("Season", TextKinds.Whole, "@season", x => x.Season, (x, v) => x with { Season = v }))
    {
        Complete = x => x with { MediaType = TypeOf(x.Link, x.MediaType) },
    };

    public static ElementList<UpdateFrequency> Frequency { get; } = new(
        "an update frequency", new UpdateFrequency(null!),
        Required<UpdateFrequency>("Text", ElementPlace.Self, x => x.Text, (x, v) => x with { Text = v! }),
        Value<UpdateFrequency, bool>("IsComplete", TextKinds.Switch("true"), "@complete", x => x.IsComplete, (x, v) => x with { IsComplete = v }),
        Value<UpdateFrequency, FeedDate?>("Start", TextKinds.Moment, "@dtstart", x => x.Start, (x, v) => x with { Start = v }, "dtstart"),
        Text<UpdateFrequency>("Rule", "@rrule", x => x.Rule, (x, v) => x with { Rule = v }, "rrule"))
    {
        Main = "Text",
    };

    public static ElementList<Enclosure> Stream { get; } = new(
        "an enclosure", new Enclosure(new("", UriKind.Relative), "", 0),
        Address<Enclosure>("Link", "@url", x => x.Link, (x, v) => x with { Link = v! }, "url"),
        new TextField<Enclosure, string?>("MediaType", TextKinds.RequiredText, x => x.MediaType, (x, v) => x with { MediaType = v! }, ("@type", null)) { Keys = ["type", "media-type"], IsRequired = true },
        new TextField<Enclosure, long?>("Length", TextKinds.Length, x => x.Length, (x, v) => x with { Length = Math.Max(0, v!.Value) }, ("@length", null)))
    {
        Main = "Link", Completed = "MediaType", Complete = x => x with { MediaType = x.MediaType.Length > 0 ? x.MediaType : TypeOf(x.Link, null) ?? "audio/mpeg" },
    };

    public static ElementList<LiveItem> LiveItem { get; } = new(
        "a live item", new LiveItem(null!, null!, default, default),
        new TextField<LiveItem, LiveStatus?>("Status", TextKinds.Word((LiveStatus.Pending, "pending"), (LiveStatus.Live, "live"), (LiveStatus.Ended, "ended")), x => x.Status, (x, v) => x with { Status = v!.Value }, ("@status", null)) { IsRequired = true },
        new TextField<LiveItem, FeedDate?>("Start", TextKinds.Moment, x => x.Start, (x, v) => x with { Start = v!.Value }, ("@start", null)) { IsRequired = true },
        Value<LiveItem, FeedDate?>("End", TextKinds.Moment, "@end", x => x.End, (x, v) => x with { End = v }),
        Required<LiveItem>("Title", ":title", x => x.Title, (x, v) => x with { Title = v! }),
        Text<LiveItem>("Description", ":description", x => x.Description, (x, v) => x with { Description = v }),
        Value<LiveItem, Uri?>("Link", TextKinds.Address, ":link", x => x.Link, (x, v) => x with { Link = v }, "url"),
        new TextField<LiveItem, string?>("Id", TextKinds.RequiredText, x => x.Id, (x, v) => x with { Id = v! }, (":guid", null)) { Keys = ["guid", "id"], IsRequired = true },
        new ObjectField<LiveItem, Enclosure>("Enclosure", Stream, x => x.Enclosure, (x, v) => x with { Enclosure = v }, ":enclosure"),
        new ObjectField<LiveItem, Episode>("Episode", EpisodeFields.Episode, x => x.Episode, (x, v) => x with { Episode = v }, ElementPlace.Self));

    public static ElementList<Podcast> Podcast { get; } = new(
        "a podcast", new Podcast(),
        [
            .. ApplesDetails<Podcast>(),
            new ObjectField<Podcast, PodcastOwner>("Owner", Owner, x => x.Owner, (x, v) => x with { Owner = v }, "itunes:owner") { Meaning = "whom directories write to: the e-mail address is public" },
            new ObjectsField<Podcast, PodcastCategory>("Categories", Category, x => x.Categories, (x, v) => x with { Categories = v }, "itunes:category") { Keys = ["categories", "category"], Meaning = "categories of Apple's list, the most important one first" },
            new TextField<Podcast, PodcastType?>("Type", TextKinds.Word((PodcastType.Episodic, "episodic"), (PodcastType.Serial, "serial")), x => x.Type, (x, v) => x with { Type = v }, ("itunes:type", null)) { Meaning = "the order in which apps show the episodes" },
            new TextField<Podcast, Uri?>("NewFeedUrl", TextKinds.Address, x => x.NewFeedUrl, (x, v) => x with { NewFeedUrl = v }, ("itunes:new-feed-url", null)) { Meaning = "the address to which the feed has moved" },
            new TextField<Podcast, bool>("IsComplete", TextKinds.Switch("Yes"), x => x.IsComplete, (x, v) => x with { IsComplete = v }, ("itunes:complete", null)) { Meaning = "whether no further episode will be published" },
            new TextField<Podcast, string?>("Verification", TextKinds.Text, x => x.Verification, (x, v) => x with { Verification = v }, ("itunes:applepodcastsverify", null)) { Keys = ["verification", "applepodcastsverify"], Meaning = "the code with which Apple verifies the owner" },
            new TextField<Podcast, Guid?>("Guid", TextKinds.Uuid, x => x.Guid, (x, v) => x with { Guid = v }, ("podcast:guid", null)) { Meaning = "the identity in all directories; without it, feeds.lock keeps the first one" },
            new ObjectField<Podcast, PodcastLock>("Locked", Lock, x => x.Locked, (x, v) => x with { Locked = v }, "podcast:locked") { Meaning = "whether other hosts may not import the podcast" },
            new TextField<Podcast, PodcastMedium?>("Medium", MediumWord, x => x.Medium, (x, v) => x with { Medium = v }, ("podcast:medium", null)) { Meaning = "what the feed contains" },
            .. Details<Podcast>(),
            new ObjectsField<Podcast, PodcastBlock>("Blocks", Block, x => x.Blocks, (x, v) => x with { Blocks = v }, "podcast:block") { Meaning = "services that leave the podcast out" },
            new ObjectsField<Podcast, PodcastTrailer>("Trailers", Trailer, x => x.Trailers, (x, v) => x with { Trailers = v }, "podcast:trailer") { Keys = ["trailers", "trailer"], Meaning = "trailers" },
            new ObjectField<Podcast, UpdateFrequency>("UpdateFrequency", Frequency, x => x.UpdateFrequency, (x, v) => x with { UpdateFrequency = v }, "podcast:updateFrequency") { Meaning = "how often new episodes are planned" },
            new TextField<Podcast, bool?>("UsesPodping", TextKinds.Flag, x => x.UsesPodping, (x, v) => x with { UsesPodping = v }, ("podcast:podping/@usesPodping", null)) { Keys = ["uses-podping", "podping"], Meaning = "whether changes are announced by Podping" },
            new ObjectField<Podcast, RemoteItem>("Publisher", PodcastFields.RemoteItem, x => x.Publisher, (x, v) => x with { Publisher = v }, "podcast:publisher/podcast:remoteItem") { Meaning = "the feed of the publisher" },
            new ObjectsField<Podcast, RemoteItem>("Podroll", PodcastFields.RemoteItem, x => x.Podroll, (x, v) => x with { Podroll = v }, "podcast:podroll/podcast:remoteItem") { Meaning = "podcasts that this one recommends" },
            new ObjectsField<Podcast, RemoteItem>("RemoteItems", PodcastFields.RemoteItem, x => x.RemoteItems, (x, v) => x with { RemoteItems = v }, "podcast:remoteItem") { Keys = ["remote-items", "remote-item", "remoteItem"], Meaning = "the feeds or items that a list contains" },
            new ObjectsField<Podcast, LiveItem>("LiveItems", LiveItem, x => x.LiveItems, (x, v) => x with { LiveItems = v }, "podcast:liveItem") { Keys = ["live-items", "live-item", "liveItem"], Meaning = "broadcasts" },
        ]);
}
