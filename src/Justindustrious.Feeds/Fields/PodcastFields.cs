using System.Globalization;
using Justindustrious.Feeds.Files.Media;
using Justindustrious.Feeds.Podcasts;
using Justindustrious.Feeds.Text;
using NodaTime;

namespace Justindustrious.Feeds.Fields;

/// <summary>
/// The properties of podcasts and episodes: where documents have each, and which key of feeds.yml or front matter gives it. Elements are written in this order.
/// </summary>
internal static class PodcastFields
{
    public static ElementList<SizedImage> SizedImage { get; } = new(
        "a sized picture", new SizedImage(null!),
        Address<SizedImage>("Link", "@href", x => x.Link, (x, v) => x with { Link = v! }, "src"),
        Value<SizedImage, int?>("Width", TextKinds.Whole, "@width", x => x.Width, (x, v) => x with { Width = v }))
    {
        Main = "Link",
    };

    /// <summary>Gets the artwork in several widths: <c>https://example.org/a.jpg 1500w, …</c>.</summary>
    public static TextKind<IReadOnlyList<SizedImage>> SourceSet { get; } = new(
        "a list of addresses with widths", "[{link: /a.jpg, width: 1500}]",
        FieldKind.ListOf(SizedImage),
        images => images.Count == 0 ? default(ExtensionValue) : string.Join(", ", images.Select(image => image.Width is { } width
            ? string.Create(CultureInfo.InvariantCulture, $"{UriText.Of(image.Link)} {width}w") : UriText.Of(image.Link))),
        TextKinds.Parse<IReadOnlyList<SizedImage>>(text => ParseSourceSet(text) is { } images ? (true, images) : default))
    {
        ReadGiven = given =>
        {
            var images = given.Items.Select((item, index) => SizedImage.Read(item.At(index))).OfType<SizedImage>();
            return (true, [.. images]);
        },
    };

    public static ElementList<PodcastPerson> Person { get; } = new(
        "a person", new PodcastPerson(null!),
        Required<PodcastPerson>("Name", ElementPlace.Self, x => x.Name, (x, v) => x with { Name = v! }),
        Text<PodcastPerson>("Role", "@role", x => x.Role, (x, v) => x with { Role = v }),
        Text<PodcastPerson>("Group", "@group", x => x.Group, (x, v) => x with { Group = v }),
        Value<PodcastPerson, Uri?>("Image", TextKinds.Address, "@img", x => x.Image, (x, v) => x with { Image = v }, "img"),
        Value<PodcastPerson, Uri?>("Link", TextKinds.Address, "@href", x => x.Link, (x, v) => x with { Link = v }, "url", "href"))
    {
        Main = "Name",
    };

    public static ElementList<PodcastImage> Image { get; } = new(
        "a picture", new PodcastImage(null!),
        Address<PodcastImage>("Link", "@href", x => x.Link, (x, v) => x with { Link = v! }, "url", "href"),
        Text<PodcastImage>("AlternativeText", "@alt", x => x.AlternativeText, (x, v) => x with { AlternativeText = v }, "alt"),
        Text<PodcastImage>("AspectRatio", "@aspect-ratio", x => x.AspectRatio, (x, v) => x with { AspectRatio = v }),
        Value<PodcastImage, int?>("Width", TextKinds.Whole, "@width", x => x.Width, (x, v) => x with { Width = v }),
        Value<PodcastImage, int?>("Height", TextKinds.Whole, "@height", x => x.Height, (x, v) => x with { Height = v }),
        Text<PodcastImage>("MediaType", "@type", x => x.MediaType, (x, v) => x with { MediaType = v }, "type"),
        Value<PodcastImage, IReadOnlyList<string>>("Purposes", TextKinds.WordList(" "), "@purpose", x => x.Purposes, (x, v) => x with { Purposes = v }, "purpose"))
    {
        Main = "Link",
    };

    public static ElementList<PodcastLocation> Location { get; } = new(
        "a location", new PodcastLocation(null!),
        Required<PodcastLocation>("Name", ElementPlace.Self, x => x.Name, (x, v) => x with { Name = v! }),
        Text<PodcastLocation>("Relation", "@rel", x => x.Relation, (x, v) => x with { Relation = v }, "rel"),
        Text<PodcastLocation>("Geo", "@geo", x => x.Geo, (x, v) => x with { Geo = v }),
        Text<PodcastLocation>("Osm", "@osm", x => x.Osm, (x, v) => x with { Osm = v }),
        Text<PodcastLocation>("Country", "@country", x => x.Country, (x, v) => x with { Country = v }))
    {
        Main = "Name",
    };

    public static ElementList<PodcastLicense> License { get; } = new(
        "a license", new PodcastLicense(null!),
        Required<PodcastLicense>("Name", ElementPlace.Self, x => x.Name, (x, v) => x with { Name = v! }),
        Value<PodcastLicense, Uri?>("Link", TextKinds.Address, "@url", x => x.Link, (x, v) => x with { Link = v }, "url"))
    {
        Main = "Name",
    };

    public static ElementList<PodcastChat> Chat { get; } = new(
        "a chat", new PodcastChat(null!, null!),
        Required<PodcastChat>("Server", "@server", x => x.Server, (x, v) => x with { Server = v! }),
        Required<PodcastChat>("Protocol", "@protocol", x => x.Protocol, (x, v) => x with { Protocol = v! }),
        Text<PodcastChat>("AccountId", "@accountId", x => x.AccountId, (x, v) => x with { AccountId = v }, "accountId"),
        Text<PodcastChat>("Space", "@space", x => x.Space, (x, v) => x with { Space = v }),
        Value<PodcastChat, Uri?>("EmbedLink", TextKinds.Address, "@embedUrl", x => x.EmbedLink, (x, v) => x with { EmbedLink = v }, "embed-url", "embedUrl"));

    public static ElementList<PodcastText> Txt { get; } = new(
        "a text", new PodcastText(null!),
        Required<PodcastText>("Text", ElementPlace.Self, x => x.Text, (x, v) => x with { Text = v! }),
        Text<PodcastText>("Purpose", "@purpose", x => x.Purpose, (x, v) => x with { Purpose = v }))
    {
        Main = "Text",
    };

    public static ElementList<PodcastFunding> Funding { get; } = new(
        "a funding", new PodcastFunding(null!, null!),
        Address<PodcastFunding>("Link", "@url", x => x.Link, (x, v) => x with { Link = v! }, "url"),
        Required<PodcastFunding>("Text", ElementPlace.Self, x => x.Text, (x, v) => x with { Text = v! }));

    public static ElementList<SocialInteraction> SocialInteract { get; } = new(
        "a discussion", new SocialInteraction(null!, null),
        Required<SocialInteraction>("Protocol", "@protocol", x => x.Protocol, (x, v) => x with { Protocol = v! }),
        Value<SocialInteraction, Uri?>("Link", TextKinds.Address, "@uri", x => x.Link, (x, v) => x with { Link = v }, "uri", "url"),
        Text<SocialInteraction>("AccountId", "@accountId", x => x.AccountId, (x, v) => x with { AccountId = v }, "accountId"),
        Value<SocialInteraction, Uri?>("AccountLink", TextKinds.Address, "@accountUrl", x => x.AccountLink, (x, v) => x with { AccountLink = v }, "account-url", "accountUrl"),
        Value<SocialInteraction, int?>("Priority", TextKinds.Whole, "@priority", x => x.Priority, (x, v) => x with { Priority = v }));

    public static TextKind<PodcastMedium?> MediumWord { get; } = TextKinds.Word(
        (PodcastMedium.Podcast, "podcast"), (PodcastMedium.Music, "music"), (PodcastMedium.Video, "video"), (PodcastMedium.Film, "film"),
        (PodcastMedium.Audiobook, "audiobook"), (PodcastMedium.Newsletter, "newsletter"), (PodcastMedium.Blog, "blog"), (PodcastMedium.Publisher, "publisher"),
        (PodcastMedium.Course, "course"), (PodcastMedium.Mixed, "mixed"), (PodcastMedium.PodcastList, "podcastL"), (PodcastMedium.MusicList, "musicL"),
        (PodcastMedium.VideoList, "videoL"), (PodcastMedium.FilmList, "filmL"), (PodcastMedium.AudiobookList, "audiobookL"),
        (PodcastMedium.NewsletterList, "newsletterL"), (PodcastMedium.BlogList, "blogL"), (PodcastMedium.PublisherList, "publisherL"),
        (PodcastMedium.CourseList, "courseL"));

    public static ElementList<RemoteItem> RemoteItem { get; } = new(
        "another feed", new RemoteItem(default(Guid)),
        new TextField<RemoteItem, Guid?>("FeedGuid", TextKinds.Uuid, x => x.FeedGuid, (x, v) => x with { FeedGuid = v!.Value }, ("@feedGuid", null)) { Keys = ["feed-guid", "feedGuid"], IsRequired = true },
        Value<RemoteItem, Uri?>("FeedLink", TextKinds.Address, "@feedUrl", x => x.FeedLink, (x, v) => x with { FeedLink = v }, "feed-url", "feedUrl"),
        Text<RemoteItem>("ItemGuid", "@itemGuid", x => x.ItemGuid, (x, v) => x with { ItemGuid = v }, "itemGuid"),
        Value<RemoteItem, PodcastMedium?>("Medium", MediumWord, "@medium", x => x.Medium, (x, v) => x with { Medium = v }),
        Text<RemoteItem>("Title", "@title", x => x.Title, (x, v) => x with { Title = v }))
    {
        Main = "FeedGuid",
    };

    public static ElementList<ValueRecipient> Recipient { get; } = new(
        "a recipient", new ValueRecipient(null!, null!, 0),
        Text<ValueRecipient>("Name", "@name", x => x.Name, (x, v) => x with { Name = v }),
        Required<ValueRecipient>("Type", "@type", x => x.Type, (x, v) => x with { Type = v! }),
        Required<ValueRecipient>("Address", "@address", x => x.Address, (x, v) => x with { Address = v! }),
        Text<ValueRecipient>("CustomKey", "@customKey", x => x.CustomKey, (x, v) => x with { CustomKey = v }, "customKey"),
        Text<ValueRecipient>("CustomValue", "@customValue", x => x.CustomValue, (x, v) => x with { CustomValue = v }, "customValue"),
        new TextField<ValueRecipient, int?>("Split", TextKinds.Whole, x => x.Split, (x, v) => x with { Split = v!.Value }, ("@split", null)) { IsRequired = true },
        Value<ValueRecipient, bool>("IsFee", TextKinds.Switch("true"), "@fee", x => x.IsFee, (x, v) => x with { IsFee = v }));

    public static ElementList<ValueTimeSplit> TimeSplit { get; } = new(
        "a time split", new ValueTimeSplit(default, default),
        Time<ValueTimeSplit>("Start", "@startTime", x => x.Start, (x, v) => x with { Start = v }, "start-time", "startTime"),
        Time<ValueTimeSplit>("Duration", "@duration", x => x.Duration, (x, v) => x with { Duration = v }),
        Value<ValueTimeSplit, Duration?>("RemoteStart", TextKinds.Seconds, "@remoteStartTime", x => x.RemoteStart, (x, v) => x with { RemoteStart = v }, "remoteStartTime"),
        Value<ValueTimeSplit, int?>("RemotePercentage", TextKinds.Whole, "@remotePercentage", x => x.RemotePercentage, (x, v) => x with { RemotePercentage = v }, "remotePercentage"),
        new ObjectField<ValueTimeSplit, RemoteItem>("RemoteItem", RemoteItem, x => x.RemoteItem, (x, v) => x with { RemoteItem = v }, "podcast:remoteItem"),
        new ObjectsField<ValueTimeSplit, ValueRecipient>("Recipients", Recipient, x => x.Recipients, (x, v) => x with { Recipients = v }, "podcast:valueRecipient"));

    public static ElementList<PodcastValue> PaidValue { get; } = new(
        "a value", new PodcastValue(null!, null!),
        Required<PodcastValue>("Type", "@type", x => x.Type, (x, v) => x with { Type = v! }),
        Required<PodcastValue>("Method", "@method", x => x.Method, (x, v) => x with { Method = v! }),
        Value<PodcastValue, decimal?>("Suggested", TextKinds.Number, "@suggested", x => x.Suggested, (x, v) => x with { Suggested = v }),
        new ObjectsField<PodcastValue, ValueRecipient>("Recipients", Recipient, x => x.Recipients, (x, v) => x with { Recipients = v }, "podcast:valueRecipient"),
        new ObjectsField<PodcastValue, ValueTimeSplit>("TimeSplits", TimeSplit, x => x.TimeSplits, (x, v) => x with { TimeSplits = v }, "podcast:valueTimeSplit"));

    /// <summary>The properties of Apple's that a podcast and an episode both have.</summary>
    public static ElementField<T>[] ApplesDetails<T>()
        where T : PodcastDetails =>
    [
        Detail<T, string?>("Author", TextKinds.Text, "itunes:author", x => x.Author, (x, v) => x with { Author = v }, "who makes it, instead of the authors of the feed"),
        Detail<T, string?>("Title", TextKinds.Text, "itunes:title", x => x.Title, (x, v) => x with { Title = v }, "the title for apps, without number and season"),
        Detail<T, string?>("Subtitle", TextKinds.Text, "itunes:subtitle", x => x.Subtitle, (x, v) => x with { Subtitle = v }, "a short description, which Apple no longer reads"),
        Detail<T, string?>("Summary", TextKinds.Text, "itunes:summary", x => x.Summary, (x, v) => x with { Summary = v }, "a description for apps that read it"),
        Detail<T, Uri?>("Image", TextKinds.Address, "itunes:image/@href", x => x.Image, (x, v) => x with { Image = v }, "the artwork: a square of 1400 to 3000 pixels, JPEG or PNG", "artwork"),
        Detail<T, bool?>("IsExplicit", TextKinds.Flag, "itunes:explicit", x => x.IsExplicit, (x, v) => x with { IsExplicit = v }, "whether the content is unsuitable for children"),
        Detail<T, IReadOnlyList<string>>("Keywords", TextKinds.WordList(", "), "itunes:keywords", x => x.Keywords, (x, v) => x with { Keywords = v }, "words for searches, which Apple no longer reads"),
        Detail<T, bool>("IsBlocked", TextKinds.Switch("Yes"), "itunes:block", x => x.IsBlocked, (x, v) => x with { IsBlocked = v }, "whether Apple's directory leaves it out", "block"),
    ];

    /// <summary>The properties of the podcast namespace that a podcast and an episode both have.</summary>
    public static ElementField<T>[] Details<T>()
        where T : PodcastDetails =>
    [
        DetailList<T, PodcastPerson>("People", Person, "podcast:person", x => x.People, (x, v) => x with { People = v }, "the people, with their roles", "person", "persons"),
        DetailList<T, PodcastImage>("Images", Image, "podcast:image", x => x.Images, (x, v) => x with { Images = v }, "further pictures, such as other shapes of the artwork"),
        Detail<T, IReadOnlyList<SizedImage>>("ImageSizes", SourceSet, "podcast:images/@srcset", x => x.ImageSizes, (x, v) => x with { ImageSizes = v }, "the artwork in several widths"),
        DetailList<T, PodcastLocation>("Locations", Location, "podcast:location", x => x.Locations, (x, v) => x with { Locations = v }, "the places that it is about", "location"),
        DetailPart<T, PodcastLicense>("License", License, "podcast:license", x => x.License, (x, v) => x with { License = v }, "the license"),
        DetailPart<T, PodcastChat>("Chat", Chat, "podcast:chat", x => x.Chat, (x, v) => x with { Chat = v }, "the chat"),
        DetailList<T, PodcastFunding>("Funding", Funding, "podcast:funding", x => x.Funding, (x, v) => x with { Funding = v }, "pages on which listeners can support it"),
        DetailPart<T, PodcastValue>("Value", PaidValue, "podcast:value", x => x.Value, (x, v) => x with { Value = v }, "how listeners can pay"),
        DetailList<T, SocialInteraction>("SocialInteractions", SocialInteract, "podcast:socialInteract", x => x.SocialInteractions, (x, v) => x with { SocialInteractions = v }, "where people talk about it", "social", "social-interact"),
        DetailList<T, PodcastText>("Texts", Txt, "podcast:txt", x => x.Texts, (x, v) => x with { Texts = v }, "texts for programs", "txt"),
    ];

    public static TextField<T, string?> Text<T>(string property, ElementPlace place, Func<T, string?> get, Func<T, string?, T> set, params string[] aliases)
        where T : class => Value(property, TextKinds.Text, place, get, set, aliases);

    public static TextField<T, string?> Required<T>(string property, ElementPlace place, Func<T, string?> get, Func<T, string?, T> set)
        where T : class => new(property, TextKinds.RequiredText, get, set, (place, null)) { IsRequired = true };

    public static TextField<T, Uri?> Address<T>(string property, ElementPlace place, Func<T, Uri?> get, Func<T, Uri?, T> set, params string[] aliases)
        where T : class => new(property, TextKinds.RequiredAddress, get, set, (place, null)) { IsRequired = true, Keys = KeysOf(property, aliases) };

    public static TextField<T, Duration?> Time<T>(string property, ElementPlace place, Func<T, Duration?> get, Func<T, Duration, T> set, params string[] aliases)
        where T : class =>
        new(property, TextKinds.Seconds, get, (x, v) => set(x, v!.Value), (place, null)) { IsRequired = true, Keys = KeysOf(property, aliases) };

    public static TextField<T, TValue> Value<T, TValue>(
        string property, TextKind<TValue> kind, ElementPlace place, Func<T, TValue> get, Func<T, TValue, T> set, params string[] aliases)
        where T : class => new(property, kind, get, set, (place, null)) { Keys = KeysOf(property, aliases) };

    public static TextField<T, TValue> Detail<T, TValue>(
        string property, TextKind<TValue> kind, ElementPlace place, Func<PodcastDetails, TValue> get, Func<PodcastDetails, TValue, PodcastDetails> set,
        string meaning, params string[] aliases)
        where T : PodcastDetails =>
        new(property, kind, get, (x, v) => (T)set(x, v), (place, null)) { Keys = KeysOf(property, aliases), Meaning = meaning };

    public static ObjectField<T, TPart> DetailPart<T, TPart>(
        string property, ElementList<TPart> fields, ElementPlace place, Func<PodcastDetails, TPart?> get, Func<PodcastDetails, TPart?, PodcastDetails> set,
        string meaning)
        where T : PodcastDetails
        where TPart : class => new(property, fields, get, (x, v) => (T)set(x, v), place) { Meaning = meaning };

    public static ObjectsField<T, TPart> DetailList<T, TPart>(
        string property, ElementList<TPart> fields, ElementPlace place, Func<PodcastDetails, IReadOnlyList<TPart>> get,
        Func<PodcastDetails, IReadOnlyList<TPart>, PodcastDetails> set, string meaning, params string[] aliases)
        where T : PodcastDetails
        where TPart : class =>
        new(property, fields, get, (x, v) => (T)set(x, v), place) { Keys = KeysOf(property, aliases), Meaning = meaning };

    private static string[] KeysOf(string property, string[] aliases) => [IElementField.KeyOf(property), .. aliases];

    /// <summary>Completes the type of a file by its name.</summary>
    public static string? TypeOf(Uri? link, string? type) =>
        type ?? (link is null ? null : MediaTypes.OfName(link.IsAbsoluteUri ? link.AbsolutePath : link.OriginalString));

    private static List<SizedImage>? ParseSourceSet(string text)
    {
        var images = new List<SizedImage>();
        foreach (var candidate in text.Split(", ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = candidate.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (!Uri.TryCreate(parts[0].TrimEnd(','), UriKind.Absolute, out var link))
                return null;
            images.Add(new(link)
            {
                Width = parts.Length > 1 && int.TryParse(parts[1].TrimEnd('w', ','), NumberStyles.None, CultureInfo.InvariantCulture, out var width) ? width : null,
            });
        }

        return images;
    }
}
