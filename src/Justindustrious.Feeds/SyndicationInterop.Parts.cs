using System.Collections.ObjectModel;
using System.Security.Cryptography;
using System.ServiceModel.Syndication;
using System.Text;
using System.Xml.Linq;
using Justindustrious.Feeds.Names;
using Justindustrious.Feeds.Text;
using Justindustrious.Feeds.Vocabularies;
using NodaTime;

namespace Justindustrious.Feeds;

/// <content>People, categories, schedules, sources, licenses and elements of vocabularies.</content>
public static partial class SyndicationInterop
{
    private static void AddSchedule(SyndicationFeed target, Feed feed)
    {
        target.TimeToLive = feed.Ttl is { } minutes ? TimeSpan.FromMinutes(minutes) : null;
        foreach (var hour in feed.SkipHours)
            target.SkipHours.Add(hour);
        foreach (var day in feed.SkipDays)
            target.SkipDays.Add(Enum.GetName(day)!);
        if (feed.Generator is { } generator && !BlankText.Is(generator.Name))
            target.Generator = generator.Name;
    }

    private static DayOfWeek? ToDay(string text) => Enum.TryParse<DayOfWeek>(text, ignoreCase: true, out var day) && Enum.IsDefined(day) ? day : null;

    private static SyndicationFeed ToSource(PostSource source)
    {
        var result = new SyndicationFeed
        {
            Id = source.Id,
            Title = source.Title is { } title ? new(title) : null,
            Copyright = source.Rights is { } rights ? ToText(rights) : null,
            LastUpdatedTime = source.Updated is { } updated ? updated.ToInstant().ToDateTimeOffset() : default,
        };
        if (source.Link is { } link)
            result.Links.Add(SyndicationLink.CreateAlternateLink(UriText.Spelled(link), "text/html"));
        if (source.Feed is { } feed)
            result.Links.Add(SyndicationLink.CreateSelfLink(UriText.Spelled(feed)));
        return result;
    }

    private static PostSource ToSource(SyndicationFeed source) => new()
    {
        Id = NullIfBlank(source.Id),
        Title = PlainText(source.Title),
        Rights = PlainText(source.Copyright),
        Updated = source.LastUpdatedTime == default ? null : Instant.FromDateTimeOffset(source.LastUpdatedTime),
        Link = AddressOf(source, "alternate"),
        // RSS has only the address of the feed, which System.ServiceModel.Syndication reads as a link of this relation.
        Feed = AddressOf(source, "self"),
    };

    private static Uri? AddressOf(SyndicationFeed source, string relation) =>
        source.Links.FirstOrDefault(link => (link.RelationshipType ?? "alternate") == relation)?.Uri is { IsAbsoluteUri: true } address && IsWeb(address)
            ? address
            : null;

    /// <summary>Takes the first license out of the links.</summary>
    private static License? TakeLicense(List<WebLink> links)
    {
        if (links.Find(link => link.Relation == "license") is not { } found)
            return null;
        links.Remove(found);
        return new(found.Address) { Name = found.Title };
    }

    private static IEnumerable<XElement> ElementsOf(SyndicationElementExtensionCollection extensions)
    {
        foreach (var extension in extensions)
        {
            using var reader = extension.GetReader();
            reader.MoveToContent();
            if (XNode.ReadFrom(reader) is XElement element)
                yield return element;
        }
    }

    /// <summary>Gets a vocabulary without a table for an element that is given as XML: a <see cref="SyndicationFeed"/> needs no registration.</summary>
    private static FeedVocabulary? Open(FeedExtension extension) =>
        extension.Written.Namespace is var name && KnownVocabularies.Find(name, []) is null && Iri.IsAbsolute(name)
            // The prefix is not used. It differs for each namespace.
            ? FeedVocabulary.Of(name, $"x{Convert.ToHexStringLower(SHA256.HashData(new UTF8Encoding(false).GetBytes(name)).AsSpan(0, 6))}")
            : null;

    private static Person ToPerson(SyndicationPerson person)
    {
        // RSS has address and name in one text: "ann@example.org (Ann)".
        if (person is { Name: null, Email: { } text } && text.IndexOf(" (", StringComparison.Ordinal) is > 0 and var start && text.EndsWith(')'))
            return new(text[(start + 2)..^1]) { Email = text[..start] };
        return new(NullIfBlank(person.Name) ?? person.Email ?? "") { Email = NullIfBlank(person.Email), Link = AbsoluteOrNull(person.Uri) };
    }

    private static Category ToCategory(SyndicationCategory category) =>
        new(category.Name ?? "") { Label = NullIfBlank(category.Label), Scheme = AbsoluteOrNull(category.Scheme) };

    private static Uri? AbsoluteOrNull(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri : null;

    private static IEnumerable<Person> Creators(SyndicationElementExtensionCollection extensions) =>
        Extensions(extensions, "creator", FeedNames.DublinCore).Select(name => new Person(name));

    /// <summary>Returns whether an element names an author.</summary>
    private static bool IsCreator(XElement element) => element.Name is { NamespaceName: FeedNames.DublinCore, LocalName: "creator" };

    /// <summary>Returns whether an element of an item is read as another property.</summary>
    private static bool IsOfPost(XElement element) => IsCreator(element) || element.Name is { NamespaceName: FeedNames.DublinCore, LocalName: "language" }
        or { NamespaceName: FeedNames.Content, LocalName: "encoded" };

    private static IEnumerable<string> Extensions(SyndicationElementExtensionCollection extensions, string name, string namespaceUri)
    {
        foreach (var extension in extensions.Where(extension => extension.OuterName == name && extension.OuterNamespace == namespaceUri))
        {
            using var reader = extension.GetReader();
            yield return reader.ReadElementContentAsString();
        }
    }

    private static void AddPeople(Collection<SyndicationPerson> target, IEnumerable<Person> people)
    {
        foreach (var person in people)
            target.Add(new(person.Email, person.Name, person.Link is null ? null : UriText.Of(person.Link)));
    }

    private static void AddCategories(Collection<SyndicationCategory> target, IEnumerable<Category> categories)
    {
        foreach (var category in categories.Where(category => !category.IsEmpty))
            target.Add(new(category.Term, category.Scheme is null ? null : UriText.Of(category.Scheme), category.Label));
    }
}
