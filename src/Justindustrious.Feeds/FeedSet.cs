using System.Diagnostics.CodeAnalysis;
using Justindustrious.Feeds.Caching;
using Justindustrious.Feeds.Publishing;
using Justindustrious.Feeds.Text;
using Justindustrious.Feeds.Writing;

namespace Justindustrious.Feeds;

/// <summary>A whole site's documents: each format, for all posts and for each category and author. Each post is rendered once.</summary>
public sealed partial class FeedSet
{
    private FeedSet(IReadOnlyDictionary<string, FeedDocument> documents, ValidationReport report)
    {
        Documents = documents;
        Report = report;
    }

    /// <summary>Gets the documents by their path below the site's home, such as <c>categories/feeds/rss.xml</c>, main ones first.</summary>
    public IReadOnlyDictionary<string, FeedDocument> Documents { get; }

    /// <summary>Gets what was found in all documents, each finding once.</summary>
    public ValidationReport Report { get; }

    /// <summary>Makes a site's documents.</summary>
    /// <param name="feed">The feed of all posts.</param>
    /// <param name="options">Which documents to make; <see cref="FeedSetOptions.Default"/> if <see langword="null"/>.</param>
    /// <returns>The documents.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="feed"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A member that must be there is <see langword="null"/>, such as <c>posts[3].content</c>.</exception>
    /// <exception cref="FeedValidationException">A rule that must be kept is broken; all findings are told at once.</exception>
    public static FeedSet Create(Feed feed, FeedSetOptions? options = null) =>
        TryCreate(feed, options, out var documents, out var report) ? documents : throw new FeedValidationException(report);

    /// <summary>Makes a site's documents, or says why they can't be made.</summary>
    /// <param name="feed">The feed of all posts.</param>
    /// <param name="options">Which documents to make; <see cref="FeedSetOptions.Default"/> if <see langword="null"/>.</param>
    /// <param name="documents">The documents, where there is no Error.</param>
    /// <param name="report">All findings.</param>
    /// <returns>Whether the documents were made.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="feed"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A member that must be there is <see langword="null"/>, such as <c>posts[3].content</c>.</exception>
    public static bool TryCreate(Feed feed, FeedSetOptions? options, [NotNullWhen(true)] out FeedSet? documents, out ValidationReport report)
    {
        ArgumentNullException.ThrowIfNull(feed);
        return TryCreate(feed, options ?? FeedSetOptions.Default, cache: null, out documents, out report);
    }

    /// <summary>Makes a site's documents, with what earlier builds found out about its posts.</summary>
    internal static bool TryCreate(Feed feed, FeedSetOptions options, PostCache? cache, [NotNullWhen(true)] out FeedSet? documents, out ValidationReport report)
    {
        var edition = new FeedEdition(feed, options.Document, [.. options.Paths.Keys], cache);
        var channels = ChannelsOf(feed, edition, options).ToList();
        edition.Prepare(selfLink: null, channels.SelectMany(channel => channel.Parts).SelectMany(part => part.Posts));
        var written = edition.HasError ? null : Write(feed, edition, channels, options);
        report = new(null, edition.Findings);
        documents = written is not null && report.IsValid ? new(written, report) : null;
        return documents is not null;
    }

    private static OrderedDictionary<string, FeedDocument> Write(Feed feed, FeedEdition edition, List<Channel> channels, FeedSetOptions options)
    {
        var requests = new OrderedDictionary<string, FeedEdition.DocumentRequest>(StringComparer.Ordinal);
        foreach (var channel in channels)
        {
            var head = channel.Folder.Length == 0 ? feed : feed with { Title = channel.Title!, Id = UriText.Of(FeedEdition.Below(feed.Link, channel.Folder)) };
            foreach (var part in channel.Parts)
            {
                foreach (var format in FeedFormats.All)
                {
                    if (!options.Paths.TryGetValue(format, out var mainPath))
                        continue;
                    var path = PathOf(channel.Folder + part.Folder, mainPath);
                    var links = part.Links.Select(link => new DocumentLink(link.Relation, FeedEdition.Below(feed.Link, PathOf(channel.Folder + link.Folder, mainPath))));
                    // A complete archive says when its own posts changed, not when the site did.
                    var updated = channel.Folder.Length == 0 && part.Folder.Length == 0 ? edition.Updated : part.Posts.Count == 0 ? null : part.Posts.Max(FeedEdition.LastChangeOf);
                    requests.Add(path, new(format, head, FeedEdition.Below(feed.Link, path), updated, part.Posts) { Links = [.. links], IsArchive = part.IsArchive });
                }
            }
        }

        var written = edition.Write([.. requests.Values]);
        var documents = new OrderedDictionary<string, FeedDocument>(StringComparer.Ordinal);
        for (var i = 0; i < written.Length; i++)
        {
            if (written[i] is { } document)
                documents.Add(requests.GetAt(i).Key, document);
        }

        return documents;
    }

    private static string PathOf(string folder, string mainPath)
    {
        var file = mainPath.LastIndexOf('/') + 1;
        return $"{mainPath[..file]}{folder}{mainPath[file..]}";
    }

    private static IEnumerable<Channel> ChannelsOf(Feed feed, FeedEdition edition, FeedSetOptions options)
    {
        yield return new("", null, [.. FeedPart.Of(edition.NewestFirst, options)]);
        if (options.By.HasFlag(FeedGrouping.Category))
        {
            foreach (var channel in Group("categories", post => post.Categories.Select(category => (category.Slug, NormalForm.Of(category.Name)))))
                yield return channel;
        }

        if (options.By.HasFlag(FeedGrouping.Author))
        {
            foreach (var channel in Group("authors", post => (post.Authors.Count > 0 ? post.Authors : feed.Authors).Select(author => (author.Slug, NormalForm.Of(author.Name)))))
                yield return channel;
        }

        IEnumerable<Channel> Group(string folder, Func<Post, IEnumerable<(string Slug, string Name)>> namesOf)
        {
            var members = edition.NewestFirst
                .SelectMany(post => namesOf(post).Where(name => name.Slug.Length > 0), (post, name) => (Post: post, name.Slug, name.Name))
                .GroupBy(member => member.Slug, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal);
            foreach (var group in members)
            {
                var spellings = group.CountBy(member => member.Name).OrderByDescending(name => name.Value).ThenBy(name => name.Key, StringComparer.Ordinal).ToList();
                if (spellings.Count > 1)
                {
                    var other = group.First(member => member.Name == spellings[1].Key).Post;
                    var place = namesOf(other).TakeWhile(name => name.Name != spellings[1].Key).Count();
                    ReportSpellings(edition, folder, group.Key, [.. spellings.Select(name => name.Key)], other, place, feed);
                }

                var posts = group.Select(member => member.Post).Distinct(ReferenceEqualityComparer.Instance).Cast<Post>().ToList();
                yield return new($"{folder}/{group.Key}/", $"{feed.Title}: {spellings[0].Key}", [.. FeedPart.Of(posts, options)]);
            }
        }
    }

    private static void ReportSpellings(FeedEdition edition, string folder, string slug, string[] spellings, Post post, int place, Feed feed)
    {
        var index = feed.Posts.TakeWhile(candidate => !ReferenceEquals(candidate, post)).Count();
        edition.Report(new()
        {
            Rule = FeedRules.ModelRules.SharedSlug,
            Message = $"{string.Join(" and ", spellings.Select(Quoted.Of))} differ only in case, spacing or marks and share the feed '{folder}/{slug}/'; spell them alike",
            Location = post.Origin?.Locate(new FieldPath(folder, place)),
            Path = new FieldPath(folder).In(index).ToString(),
        });
    }

    /// <summary>The documents for one group of posts, in each format.</summary>
    /// <param name="Folder">Where they stand beside the main ones; empty for the main ones.</param>
    /// <param name="Title">Their title; <see langword="null"/> for the feed's own.</param>
    /// <param name="Parts">The one that readers subscribe to, and those of older posts.</param>
    private sealed record Channel(string Folder, string? Title, IReadOnlyList<FeedPart> Parts);
}
