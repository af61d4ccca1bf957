using System.Reflection;
using Justindustrious.Feeds.Fields;
using Justindustrious.Feeds.Podcasts;

namespace Justindustrious.Feeds.Tests.Fields;

/// <summary>The lists of the model's properties, by type, with what tests ask of each.</summary>
internal abstract class ModelList
{
    public static IReadOnlyDictionary<Type, ModelList> All { get; } = new ModelList[]
    {
        new ModelList<Feed>(FeedFields.All),
        new ModelList<Post>(PostFields.All),
        new ModelList<PostContent>(NestedFields.Content),
        new ModelList<Person>(NestedFields.Person),
        new ModelList<Category>(NestedFields.Category),
        new ModelList<Enclosure>(NestedFields.Enclosure),
        new ModelList<WebLink>(NestedFields.WebLink),
        new ModelList<Picture>(NestedFields.Picture),
        new ModelList<Podcast>(ShowFields.Podcast),
        new ModelList<Episode>(EpisodeFields.Episode),
        new ModelList<PodcastOwner>(ShowFields.Owner),
        new ModelList<PodcastCategory>(ShowFields.Category),
        new ModelList<PodcastLock>(ShowFields.Lock),
        new ModelList<PodcastBlock>(ShowFields.Block),
        new ModelList<PodcastTrailer>(ShowFields.Trailer),
        new ModelList<UpdateFrequency>(ShowFields.Frequency),
        new ModelList<LiveItem>(ShowFields.LiveItem),
        new ModelList<PodcastPerson>(PodcastFields.Person),
        new ModelList<PodcastImage>(PodcastFields.Image),
        new ModelList<SizedImage>(PodcastFields.SizedImage),
        new ModelList<PodcastLocation>(PodcastFields.Location),
        new ModelList<PodcastLicense>(PodcastFields.License),
        new ModelList<PodcastChat>(PodcastFields.Chat),
        new ModelList<PodcastText>(PodcastFields.Txt),
        new ModelList<PodcastFunding>(PodcastFields.Funding),
        new ModelList<SocialInteraction>(PodcastFields.SocialInteract),
        new ModelList<RemoteItem>(PodcastFields.RemoteItem),
        new ModelList<PodcastValue>(PodcastFields.PaidValue),
        new ModelList<ValueRecipient>(PodcastFields.Recipient),
        new ModelList<ValueTimeSplit>(PodcastFields.TimeSplit),
        new ModelList<TranscriptLink>(EpisodeFields.Transcript),
        new ModelList<ChaptersLink>(EpisodeFields.Chapters),
        new ModelList<Chapter>(EpisodeFields.Chapter),
        new ModelList<Soundbite>(EpisodeFields.Soundbite),
        new ModelList<AlternateEnclosure>(EpisodeFields.AlternateEnclosure),
        new ModelList<EnclosureSource>(EpisodeFields.EnclosureSource),
        new ModelList<EnclosureIntegrity>(EpisodeFields.Integrity),
        new ModelList<ContentLink>(EpisodeFields.ContentLink),
        new ModelList<License>(NestedFields.License),
        new ModelList<FeedGenerator>(NestedFields.Generator),
        new ModelList<PostComments>(NestedFields.Comments),
        new ModelList<PostSource>(NestedFields.Source),
        new ModelList<DeletedPost>(NestedFields.DeletedPost),
    }.ToDictionary(list => list.Type);

    public abstract Type Type { get; }

    public abstract IEnumerable<string> Names { get; }

    public abstract byte[] Hash(object owner);

    public abstract object Copy(object owner);

    /// <summary>Names the public properties of a type that a list does not have.</summary>
    public static IEnumerable<string> Missing(Type type, IEnumerable<string> listed) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => property.Name).Except(listed).Order(StringComparer.Ordinal);
}

internal sealed class ModelList<T>(FieldList<T> fields) : ModelList
    where T : class
{
    public override Type Type => typeof(T);

    public override IEnumerable<string> Names => fields.Fields.Select(listed => listed.Property).Concat(fields.Unlisted);

    public override byte[] Hash(object owner) => fields.Hash((T)owner);

    /// <summary>Writes an object and reads it back.</summary>
    public override object Copy(object owner)
    {
        using var bytes = new MemoryStream();
        using (var writer = new ValueWriter(bytes))
            fields.Write(writer, (T)owner);
        return fields.Read(new(bytes.ToArray()))!;
    }
}
