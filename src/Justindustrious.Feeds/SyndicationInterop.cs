using System.ServiceModel.Syndication;
using System.Xml;
using Justindustrious.Feeds.Caching;
using Justindustrious.Feeds.Checks.Model;
using Justindustrious.Feeds.Content;
using Justindustrious.Feeds.Conversion;
using Justindustrious.Feeds.Fields;
using Justindustrious.Feeds.Names;
using Justindustrious.Feeds.Publishing;
using Justindustrious.Feeds.Text;
using Justindustrious.Feeds.Vocabularies;
using Justindustrious.Feeds.Writing;
using NodaTime;

namespace Justindustrious.Feeds;

/// <summary>Converts between <see cref="Feed"/> and <see cref="SyndicationFeed"/>, which many .NET apps already use.</summary>
public static partial class SyndicationInterop
{
    private static readonly XmlQualifiedName LanguageAttribute = new("lang", "http://www.w3.org/XML/1998/namespace");

    /// <summary>Converts a feed to a <see cref="SyndicationFeed"/> with rendered content, the newest post first.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="policy">What the posts' HTML may contain; <see cref="ContentPolicy.Default"/> if <see langword="null"/>.</param>
    /// <returns>A feed with everything that both models have, including authors' addresses, categories' labels and posts' languages.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="feed"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A required member is <see langword="null"/>, such as <c>posts[3].content</c>.</exception>
    /// <exception cref="FeedValidationException">A finding is an Error; the exception has all findings.</exception>
    public static SyndicationFeed ToSyndicationFeed(this Feed feed, ContentPolicy? policy = null)
    {
        ArgumentNullException.ThrowIfNull(feed);
        var options = FeedOptions.Default with { Policy = policy ?? ContentPolicy.Default, Vocabularies = VocabulariesOf(feed) };
        var edition = new Edition(feed, options, FeedFormats.All);
        var preparation = Preparation.Of(edition, edition.NewestFirst, [], RenderedPosts.Render);
        new ValidationReport(null, preparation.Findings).EnsureValid();

        var result = new SyndicationFeed(edition.NewestFirst.Select(post => ToItem(preparation.TextOf(post))))
        {
            Id = feed.Id,
            Title = new(feed.Title),
            Description = feed.Description is null ? null : ToText(feed.Description),
            Copyright = feed.Copyright is null ? null : ToText(feed.Copyright),
            Language = feed.Language,
            ImageUrl = feed.Image is { } image ? UriText.Spelled(image.Link) : null,
            LastUpdatedTime = edition.Updated is { } updated ? updated.ToDateTimeOffset() : default,
        };
        result.Links.Add(SyndicationLink.CreateAlternateLink(UriText.Spelled(feed.Link), "text/html"));
        foreach (var link in feed.Links)
            result.Links.Add(ToLink(link));
        if (feed.License is { } license)
            result.Links.Add(ToLink(new("license", license.Address) { Title = license.Name }));
        foreach (var extension in PropertyElements.Of(feed, FeedFormat.Rss))
            result.ElementExtensions.Add(ToElement(extension.Written).CreateReader());
        AddSchedule(result, feed);
        AddPeople(result.Authors, feed.Authors);
        AddPeople(result.Contributors, feed.Contributors);
        AddCategories(result.Categories, feed.Categories);
        return result;
    }

    /// <summary>Converts a <see cref="SyndicationFeed"/> to a feed, from which a valid document can be created.</summary>
    /// <param name="syndicationFeed">
    /// The feed, built by hand or loaded from RSS or Atom. Content in <c>content:encoded</c> and authors in <c>dc:creator</c> are read.
    /// </param>
    /// <returns>
    /// The feed. Missing values are not invented: a missing link or date is an Error when a document is created from it. Ids stay unchanged.
    /// If an item has no content, its summary is the content. <see cref="SyndicationFeed"/> marks all descriptions and content from RSS as plain text. They are
    /// read as HTML if they contain an HTML element or a character reference, except if the item's link has a media type: then the item is not from RSS.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="syndicationFeed"/> is <see langword="null"/>.</exception>
    public static Feed ToFeed(this SyndicationFeed syndicationFeed) => syndicationFeed.ToFeed(out _);

    /// <summary>Converts a <see cref="SyndicationFeed"/> to a feed, and names what the model has no place for.</summary>
    /// <inheritdoc cref="ToFeed(SyndicationFeed)"/>
    /// <param name="syndicationFeed">The feed, built by hand or loaded from RSS or Atom.</param>
    /// <param name="report">The kinds of parts that were left out, one finding each (JF7013).</param>
    public static Feed ToFeed(this SyndicationFeed syndicationFeed, out ValidationReport report) => syndicationFeed.ToFeed(null, out report);

    /// <summary>Converts a <see cref="SyndicationFeed"/> to a feed, with the elements of an app's vocabularies as extensions.</summary>
    /// <inheritdoc cref="ToFeed(SyndicationFeed)"/>
    /// <param name="syndicationFeed">The feed, built by hand or loaded from RSS or Atom.</param>
    /// <param name="options">The vocabularies. Elements of namespaces that are neither known nor named here are left out.</param>
    /// <param name="report">The kinds of parts that were left out, one finding each (JF7013).</param>
    public static Feed ToFeed(this SyndicationFeed syndicationFeed, FeedReaderOptions? options, out ValidationReport report)
    {
        ArgumentNullException.ThrowIfNull(syndicationFeed);
        var parts = new ReadParts(options ?? new()) { OpensVocabularies = false, KeepsOnlyValid = true };
        var feed = ToFeed(syndicationFeed, parts);
        report = new(null, parts.Findings);
        return feed;
    }

    private static Feed ToFeed(SyndicationFeed syndicationFeed, ReadParts parts)
    {
        var head = new FeedParts(parts);
        var link = AlternateLink(syndicationFeed.Links, syndicationFeed.Id, syndicationFeed.BaseUri);
        var updated = syndicationFeed.LastUpdatedTime;
        foreach (var element in ElementsOf(syndicationFeed.ElementExtensions).Where(element => !IsCreator(element)))
            head.AddElement(element, link);
        var links = ToLinks(syndicationFeed.Links, link, syndicationFeed.BaseUri, parts);
        var license = TakeLicense(links) ?? head.License;
        if (syndicationFeed.TextInput is not null)
            parts.Lose("<textInput>");
        return new()
        {
            Title = PlainText(syndicationFeed.Title) ?? "",
            Link = link,
            Id = NullIfBlank(syndicationFeed.Id)!,
            Description = PlainText(syndicationFeed.Description, MayBeRss(syndicationFeed.Links)),
            Updated = updated == default ? null : Instant.FromDateTimeOffset(updated),
            Language = NullIfBlank(syndicationFeed.Language),
            Copyright = PlainText(syndicationFeed.Copyright, MayBeRss(syndicationFeed.Links)),
            Authors = [.. syndicationFeed.Authors.Select(ToPerson), .. Creators(syndicationFeed.ElementExtensions)],
            Categories = [.. syndicationFeed.Categories.Select(ToCategory)],
            Image = syndicationFeed.ImageUrl is { } image ? new(image) : null,
            Links = links,
            License = license,
            Contributors = [.. syndicationFeed.Contributors.Select(ToPerson)],
            Icon = head.Icon,
            Ttl = syndicationFeed.TimeToLive is { TotalMinutes: >= 1 and < int.MaxValue } lifetime ? (int)lifetime.TotalMinutes : null,
            SkipHours = [.. syndicationFeed.SkipHours.Where(hour => hour is >= 0 and <= 24).Select(hour => hour % 24).Distinct()],
            SkipDays = [.. syndicationFeed.SkipDays.Select(ToDay).OfType<DayOfWeek>().Distinct()],
            Generator = NullIfBlank(syndicationFeed.Generator) is { } generator && generator != FeedNames.Library ? new(generator) : null,
            Podcast = WrittenExtensions.TakePodcast(head.Extensions),
            Extensions = head.Extensions,
            DeletedPosts = head.DeletedPosts,
            Posts = [.. syndicationFeed.Items.Select(item => ToPost(item, syndicationFeed.BaseUri, parts))],
        };
    }

    /// <summary>Gets the vocabularies of an app that a feed uses: a <see cref="SyndicationFeed"/> needs no registration.</summary>
    private static IReadOnlyList<FeedVocabulary> VocabulariesOf(Feed feed)
    {
        NullMembers.ThrowIfAny(feed);
        return
        [
            .. feed.Extensions.Concat(feed.Posts.SelectMany(post => post.Extensions))
                .Select(extension => extension.Vocabulary ?? Open(extension)).OfType<FeedVocabulary>().DistinctBy(vocabulary => vocabulary.Namespace)
                .Where(vocabulary => !KnownVocabularies.BuiltIn.Contains(vocabulary)),
        ];
    }

    private static SyndicationItem ToItem(PostText text)
    {
        var post = text.Post;
        var item = new SyndicationItem
        {
            Id = post.Id,
            Title = new(post.Title),
            Summary = ToText(text.Summary),
            Content = SyndicationContent.CreateHtmlContent(text.Content?.Html ?? ""),
            PublishDate = post.Published.ToDateTimeOffset(),
            LastUpdatedTime = post.LastChange.ToDateTimeOffset(),
        };
        item.Links.Add(SyndicationLink.CreateAlternateLink(UriText.Spelled(post.Link), "text/html"));
        foreach (var enclosure in post.Enclosures)
            item.Links.Add(SyndicationLink.CreateMediaEnclosureLink(UriText.Spelled(enclosure.Link), enclosure.MediaType, enclosure.Length));
        if (post.ExternalLink is { } external)
            item.Links.Add(ToLink(new("related", external)));
        foreach (var link in post.Links)
            item.Links.Add(ToLink(link));
        if (post.Image is { } image)
            item.ElementExtensions.Add(ToElement(image).CreateReader());
        if (post.License is { } license)
            item.Links.Add(ToLink(new("license", license.Address) { Title = license.Name }));
        if (post.Comments?.Address is { } comments)
            item.Links.Add(ToLink(new("replies", comments) { MediaType = "text/html" }));
        foreach (var extension in PropertyElements.Of(post, FeedFormat.Rss))
            item.ElementExtensions.Add(ToElement(extension.Written).CreateReader());
        if (post.Rights is { } rights && !BlankText.Is(rights))
            item.Copyright = ToText(rights);
        if (post.Source is { } source)
            item.SourceFeed = ToSource(source);
        AddPeople(item.Authors, post.Authors);
        AddPeople(item.Contributors, post.Contributors);
        AddCategories(item.Categories, post.Categories);
        if (post.Language is { } language)
            item.AttributeExtensions.Add(LanguageAttribute, language);
        return item;
    }

    /// <summary>
    /// Converts a plain text. The RSS formatter writes every text unchanged, and readers read descriptions as HTML, so a text that looks like HTML is encoded.
    /// </summary>
    private static TextSyndicationContent ToText(string text) =>
        ForeignText.IsHtml(text) ? new(System.Net.WebUtility.HtmlEncode(text), TextSyndicationContentKind.Html) : new(text);

    private static Post ToPost(SyndicationItem item, Uri? feedBase, ReadParts parts)
    {
        var own = new PostParts(parts);
        var mayBeRss = MayBeRss(item.Links);
        var summary = PlainText(item.Summary, mayBeRss);
        var content = ToContent(item, mayBeRss);
        var link = AlternateLink(item.Links, item.Id, item.BaseUri ?? feedBase);
        foreach (var element in ElementsOf(item.ElementExtensions).Where(element => !IsOfPost(element)))
            own.AddElement(element, link, isAtom: element.Name.NamespaceName == ThreadVocabulary.Instance.Namespace);
        var links = ToLinks(item.Links, link, item.BaseUri ?? feedBase, parts);
        var license = TakeLicense(links) ?? own.License;
        var replies = links.Find(other => other is { Relation: "replies", MediaType: "text/html", Language: null, Title: null });
        if (replies is not null && own.Comments?.Address is null && links.Remove(replies))
            own.Comments = (own.Comments ?? new()) with { Address = replies.Address };
        // Without a type, it is a feed: RFC 4685 4.
        var feedOfReplies = links.Find(other => other is { Relation: "replies", MediaType: null, Language: null, Title: null });
        if (feedOfReplies is not null && own.Comments?.Feed is null && links.Remove(feedOfReplies))
            own.Comments = (own.Comments ?? new()) with { Feed = feedOfReplies.Address };
        var external = links.FirstOrDefault(other => other.Relation == "related");
        var published = item.PublishDate == default ? item.LastUpdatedTime : item.PublishDate;
        return new()
        {
            Title = PlainText(item.Title) ?? "",
            Link = link,
            Id = NullIfBlank(item.Id)!,
            // A post without a date gets a date outside of the years 1 to 9999, so that it is an Error (JF8008).
            Published = published == default ? Instant.MinValue : Instant.FromDateTimeOffset(published),
            Updated = Instant.FromDateTimeOffset(item.LastUpdatedTime == default ? published : item.LastUpdatedTime),
            Content = content ?? Body(item.Summary, mayBeRss) ?? PostContent.Text(""),
            Summary = content is null ? null : NullIfBlank(summary),
            Language = item.AttributeExtensions.TryGetValue(LanguageAttribute, out var language)
                ? language
                : NullIfBlank(Extensions(item.ElementExtensions, "language", FeedNames.DublinCore).FirstOrDefault()),
            Authors = [.. item.Authors.Select(ToPerson), .. Creators(item.ElementExtensions)],
            Categories = [.. item.Categories.Select(ToCategory)],
            Image = own.Image,
            License = license,
            Rights = PlainText(item.Copyright, mayBeRss),
            Contributors = [.. item.Contributors.Select(ToPerson)],
            Comments = own.Comments,
            Source = item.SourceFeed is { } source ? ToSource(source) : null,
            Episode = WrittenExtensions.TakeEpisode(own.Extensions),
            Extensions = own.Extensions,
            ExternalLink = external?.Address,
            Links = [.. links.Where(other => !ReferenceEquals(other, external))],
            Enclosures =
            [
                .. item.Links.Where(link => link.RelationshipType == "enclosure")
                    .Select(link => new Enclosure(
                        Absolute(link.Uri, link.BaseUri ?? item.BaseUri ?? feedBase), link.MediaType ?? "", Math.Max(0, link.Length))),
            ],
        };
    }

    private static PostContent? ToContent(SyndicationItem item, bool mayBeRss)
    {
        if (Extensions(item.ElementExtensions, "encoded", FeedNames.Content).FirstOrDefault() is { } encoded)
            return PostContent.Html(encoded);
        return item.Content switch
        {
            TextSyndicationContent text => Body(text, mayBeRss),
            UrlSyndicationContent { Url: { } url } when System.Net.WebUtility.HtmlEncode(UriText.Of(url)) is var address =>
                PostContent.Html($"<p><a href=\"{address}\">{address}</a></p>"),
            _ => null,
        };
    }

    private static PostContent? Body(TextSyndicationContent? text, bool mayBeRss) => text switch
    {
        null => null,
        { Type: "text" } when !(mayBeRss && ForeignText.IsHtml(text.Text ?? "")) => PostContent.Text(text.Text ?? ""),
        _ => PostContent.Html(text.Text ?? ""),
    };

    /// <summary>Converts a text to plain text, which the model has for titles and the like.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mayBeHtml">Whether a text that is marked as plain may be HTML.</param>
    private static string? PlainText(TextSyndicationContent? text, bool mayBeHtml = false) => text switch
    {
        null or { Text: null } => null,
        { Type: "text" } when !(mayBeHtml && ForeignText.IsHtml(text.Text)) => text.Text,
        _ => ForeignText.OfHtml(text.Text),
    };

    /// <summary>
    /// Returns whether a feed or an item may have been loaded from RSS. Descriptions in RSS are HTML, but <see cref="SyndicationFeed"/> marks them as plain
    /// text. If the link has a media type, it is from Atom, or from the program that made the feed.
    /// </summary>
    private static bool MayBeRss(IEnumerable<SyndicationLink> links) =>
        links.FirstOrDefault(link => link.RelationshipType is null or "alternate") is not { MediaType.Length: > 0 };

    private static Uri AlternateLink(IEnumerable<SyndicationLink> links, string? id, Uri? baseUri)
    {
        var link = links.FirstOrDefault(link => link.RelationshipType is null or "alternate");
        if (link?.Uri is { } uri)
            return Absolute(uri, link.BaseUri ?? baseUri);
        return Uri.TryCreate(id, UriKind.Absolute, out var address) ? address : baseUri ?? new Uri("", UriKind.Relative);
    }

    private static Uri Absolute(Uri uri, Uri? baseUri) =>
        !uri.IsAbsoluteUri && baseUri is { IsAbsoluteUri: true } && Uri.TryCreate(baseUri, uri, out var absolute) ? absolute : uri;

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
