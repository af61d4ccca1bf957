using System.Globalization;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Model;

/// <summary>Checks where a feed or a post comes from and who may use it: rights, license, generator, source, comments.</summary>
internal static class ProvenanceChecks
{
    public static void CheckOfFeed(Feed feed, in ModelSubject subject)
    {
        CheckLicense(feed.License, subject);
        if (feed.Generator is not { } generator)
            return;
        var field = new FieldPath("generator");
        subject.CheckText(field.With("name"), generator.Name);
        subject.CheckText(field.With("version"), generator.Version);
        CheckAddress(field.With("link"), generator.Link, subject);
    }

    public static void CheckOfPost(Post post, bool isRss, in ModelSubject subject)
    {
        CheckLicense(post.License, subject);
        subject.CheckText("rights", post.Rights);
        if (post.Comments is { } comments)
            CheckComments(comments, subject);
        if (post.Source is { } source)
            CheckSource(source, isRss, subject);
    }

    private static void CheckLicense(License? license, in ModelSubject subject)
    {
        if (license is null)
            return;
        var field = new FieldPath("license");
        subject.CheckLink(ModelRules.LinkAddress, field.With("address"), license.Address);
        subject.CheckText(field.With("name"), license.Name);
    }

    private static void CheckComments(PostComments comments, in ModelSubject subject)
    {
        var field = new FieldPath("comments");
        CheckAddress(field.With("address"), comments.Address, subject);
        CheckAddress(field.With("feed"), comments.Feed, subject);
        if (comments.Count < 0)
        {
            subject.Report(ModelRules.CommentCount, field.With("count"),
                string.Create(CultureInfo.InvariantCulture, $"count {comments.Count} is less than 0; write how many comments there are, or none"));
        }
    }

    private static void CheckSource(PostSource source, bool isRss, in ModelSubject subject)
    {
        var field = new FieldPath("source");
        subject.CheckText(field.With("title"), source.Title);
        subject.CheckText(field.With("rights"), source.Rights);
        CheckAddress(field.With("feed"), source.Feed, subject);
        CheckAddress(field.With("link"), source.Link, subject);
        subject.CheckDate(field.With("updated"), source.Updated?.ToInstant());
        if (isRss && source.Feed is null)
        {
            subject.Report(ModelRules.SourceInRss, field.With("feed"),
                "the source of the post has no address of a feed, so RSS leaves the source out; write the address of the feed that the post comes from");
        }
    }

    private static void CheckAddress(FieldPath field, Uri? address, in ModelSubject subject)
    {
        if (address is not null)
            subject.CheckLink(ModelRules.LinkAddress, field, address);
    }
}
