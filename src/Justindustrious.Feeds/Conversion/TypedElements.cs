using Justindustrious.Feeds.Media;
using Justindustrious.Feeds.Names;
using Justindustrious.Feeds.Scripting;
using Justindustrious.Feeds.Vocabularies;

namespace Justindustrious.Feeds.Conversion;

/// <summary>Reads elements of Media RSS and of the source namespace as the records of <see cref="Media"/> and <see cref="Scripting"/>.</summary>
internal static class TypedElements
{
    /// <summary>
    /// Returns the record of an element that was read, or the element itself if it is of another vocabulary or if a record can't say all that it says.
    /// </summary>
    public static FeedExtension Of(FeedExtension.Node node) =>
        (node.Namespace == KnownNamespaces.MediaRss ? Read(node)
            : node.Namespace == SourceVocabulary.Instance.Namespace ? ReadSource(node) : null) ?? FeedExtension.Of(node);

    private static FeedExtension? ReadSource(FeedExtension.Node node)
    {
        var parts = new NodeParts(node);
        var link = Uri.TryCreate(parts.Content.Trim(), UriKind.Absolute, out var address) ? address : null;
        FeedExtension? read = (node.Name, link) switch
        {
            ("markdown", _) => new SourceMarkdown(parts.Content),
            ("blogroll", not null) => new SourceBlogroll(link),
            ("self", not null) => new SourceSelf(link),
            ("linkShort", not null) => new SourceLinkShort(link),
            ("localTime", _) => new SourceLocalTime(parts.Content),
            ("account", _) when parts.Text("service") is { } service => new SourceAccount(service, parts.Content),
            ("likes", _) when parts.Address("server") is { } server => new SourceLikes(server),
            _ => null,
        };
        return read is not null && parts.IsWhole ? read : null;
    }

    private static FeedExtension? Read(FeedExtension.Node node)
    {
        var parts = new NodeParts(node);
        FeedExtension? read = node.Name switch
        {
            "group" => WithDetails(new MediaGroup { Contents = parts.All<MediaContent>("content", Read) }, parts),
            "content" => ReadContent(parts),
            "thumbnail" when parts.Address("url") is { } link =>
                new MediaThumbnail(link) { Width = parts.Number("width"), Height = parts.Number("height"), Time = parts.Time("time") },
            "player" when parts.Address("url") is { } link => new MediaPlayer(link) { Width = parts.Number("width"), Height = parts.Number("height") },
            "title" => new MediaTitle(parts.Content) { Type = parts.Text("type") },
            "description" => new MediaDescription(parts.Content) { Type = parts.Text("type") },
            "keywords" => new MediaKeywords([.. parts.Content.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]),
            "credit" => new MediaCredit(parts.Content) { Role = parts.Text("role"), Scheme = parts.Text("scheme") },
            "rating" => new MediaRating(parts.Content) { Scheme = parts.Text("scheme") },
            "category" => new MediaCategory(parts.Content) { Label = parts.Text("label"), Scheme = parts.Address("scheme") },
            "copyright" => new MediaCopyright(parts.Content) { Link = parts.Address("url") },
            "hash" => new MediaHash(parts.Content) { Algorithm = parts.Text("algo") },
            "text" => new MediaText(parts.Content)
            {
                Type = parts.Text("type"), Language = parts.Text("lang"), Start = parts.Time("start"), End = parts.Time("end"),
            },
            "restriction" when parts.Text("relationship") is "allow" or "deny" =>
                new MediaRestriction(parts.Text("relationship") == "allow", parts.Content) { Type = parts.Text("type") },
            "community" => ReadCommunity(parts),
            "scenes" => new MediaScenes(parts.All<MediaScene>("scene", Read)),
            "scene" when parts.TextOf("sceneTitle") is { } title => new MediaScene
            {
                Title = title, Description = parts.TextOf("sceneDescription"), Start = parts.TimeOf("sceneStartTime"), End = parts.TimeOf("sceneEndTime"),
            },
            _ => null,
        };
        return read is not null && parts.IsWhole ? read : null;
    }

    private static MediaContent ReadContent(NodeParts parts) => WithDetails(
        new MediaContent
        {
            Link = parts.Address("url"),
            Length = parts.LongNumber("fileSize"),
            MediaType = parts.Text("type"),
            Medium = parts.Text("medium"),
            IsDefault = parts.Flag("isDefault"),
            Expression = parts.Text("expression"),
            Bitrate = parts.Decimal("bitrate"),
            FrameRate = parts.Decimal("framerate"),
            SamplingRate = parts.Decimal("samplingrate"),
            Channels = parts.Number("channels"),
            Duration = parts.Time("duration"),
            Height = parts.Number("height"),
            Width = parts.Number("width"),
            Language = parts.Text("lang"),
        },
        parts);

    private static T WithDetails<T>(T file, NodeParts parts)
        where T : MediaDetails => (T)(file with
        {
            Title = parts.One<MediaTitle>("title", Read),
            Description = parts.One<MediaDescription>("description", Read),
            Keywords = parts.One<MediaKeywords>("keywords", Read),
            Thumbnails = parts.All<MediaThumbnail>("thumbnail", Read),
            Categories = parts.All<MediaCategory>("category", Read),
            Hashes = parts.All<MediaHash>("hash", Read),
            Player = parts.One<MediaPlayer>("player", Read),
            Credits = parts.All<MediaCredit>("credit", Read),
            Copyright = parts.One<MediaCopyright>("copyright", Read),
            Texts = parts.All<MediaText>("text", Read),
            Ratings = parts.All<MediaRating>("rating", Read),
            Restrictions = parts.All<MediaRestriction>("restriction", Read),
            Community = parts.One<MediaCommunity>("community", Read),
            Scenes = parts.One<MediaScenes>("scenes", Read),
            More = parts.Others(),
        });

    private static MediaCommunity? ReadCommunity(NodeParts parts)
    {
        var (rating, statistics) = (parts.Part("starRating"), parts.Part("statistics"));
        var read = new MediaCommunity
        {
            Average = rating?.Decimal("average"),
            RatingCount = rating?.LongNumber("count"),
            Least = rating?.Decimal("min"),
            Most = rating?.Decimal("max"),
            Views = statistics?.LongNumber("views"),
            Favorites = statistics?.LongNumber("favorites"),
            Tags = parts.TextOf("tags"),
        };
        return rating is { IsWhole: false } || statistics is { IsWhole: false } ? null : read;
    }
}
