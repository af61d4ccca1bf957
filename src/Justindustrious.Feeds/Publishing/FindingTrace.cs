using System.Globalization;
using System.Text.RegularExpressions;
using Justindustrious.Feeds.Fields;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Publishing;

/// <summary>Finds the post and the field of the model that a finding about a document's bytes comes from: the author can change those.</summary>
internal static partial class FindingTrace
{
    /// <summary>Gives a finding about a written document the place and the path of the post or feed that was written.</summary>
    /// <param name="finding">The finding, with the path of an element or member.</param>
    /// <param name="edition">The feed.</param>
    /// <param name="written">The document's posts, in the order in which they were written.</param>
    public static FeedDiagnostic ToModel(FeedDiagnostic finding, Edition edition, IReadOnlyList<Post> written)
    {
        var feed = edition.Feed;
        var match = ItemPath.Match(finding.Path ?? "");
        if (!match.Success)
        {
            var name = FieldName(finding.Path ?? "");
            if (PropertyOf(finding, finding.Path ?? "", WrittenExtensions.Of(feed)) is { } property)
                return finding with { Path = property, Location = feed.Origin?.Locate(property) };
            var field = name == "description" ? name : FieldOf(name);
            return finding with { Path = field, Location = feed.Origin?.Locate(field) };
        }

        // XPath counts from 1 and leaves out the number of an only child; JSON Pointer counts from 0.
        var position = match.Groups["one"] is { Success: true } one ? Number(one) - 1 : match.Groups["zero"] is { Success: true } zero ? Number(zero) : 0;
        if (position < 0 || position >= written.Count)
            return finding with { Location = feed.Origin?.Locate(null) };
        var post = written[position];
        var rest = match.Groups["rest"].Value;
        if (PropertyOf(finding, rest, WrittenExtensions.Of(post)) is { } ofEpisode)
            return finding with { Path = FieldPath.Parse(ofEpisode).In(edition.IndexOf(post)).ToString(), Location = post.Origin?.Locate(ofEpisode) };
        // The first link of an entry is its address.
        var isOther = rest.StartsWith("link[", StringComparison.Ordinal) && !rest.StartsWith("link[1]", StringComparison.Ordinal);
        var named = isOther ? LinksOf(post) : FieldOf(rest.Split('/', '[', '@')[0]);
        named = named == "copyright" ? "rights" : named;
        var of = named == "summary" && post.Summary is null ? "content" : named;
        var index = edition.IndexOf(post);
        return finding with
        {
            Path = new FieldPath(of).In(index).ToString(),
            Location = post.Origin?.Locate(of is "content" or "" ? default(FieldPath?) : new FieldPath(of)),
        };
    }

    /// <summary>Finds the property of a podcast or an episode that an element is written from, by the path of the element or member.</summary>
    private static string? PropertyOf(FeedDiagnostic finding, string path, IReadOnlyList<FeedExtension> extensions)
    {
        if (extensions.Count == 0)
            return null;
        IEnumerable<FeedExtension.Node> nodes = extensions.Select(extension => extension.Written).Where(node => node.Field is not null);
        string? property = null;
        foreach (Match step in Step.Matches(path))
        {
            var name = step.Groups["name"].Value;
            if (step.Groups["isAttribute"].Success)
                break;
            var named = nodes.Where(node => node.Name == name).ToList();
            if (named.Count == 0)
                continue;
            var number = step.Groups["number"] is { Success: true } one ? Number(one) - 1 : 0;
            if (number >= named.Count)
                break;
            property = named[number].Field;
            // The path of a finding ends at the element, and its message starts with the element and the attribute.
            var attribute = named[number].Attributes.FirstOrDefault(each =>
                finding.Message.StartsWith($"{step.Value.Split('[')[0]}@{each.Name} ", StringComparison.Ordinal));
            property = attribute.Field ?? (finding.Message.Contains('@', StringComparison.Ordinal) ? property : named[number].TextField ?? property);
            nodes = named[number].HasChildren ? named[number].Children : [];
        }

        return property;
    }

    [GeneratedRegex(
        @"(?<isAttribute>@)?(?:itunes:|podcast:|psc:)(?<name>[A-Za-z-]+)(?:\[(?<number>[0-9]{1,6})\])?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Step { get; }
    /// <summary>Gets the field of a link that is not the address.</summary>
    private static string LinksOf(Post post) => post switch
    {
        { Links.Count: > 0 } => "links",
        { Enclosures.Count: > 0 } => "enclosures",
        { ExternalLink: not null } => "externalLink",
        { License: not null } => "license",
        { Comments: not null } => "comments",
        _ => "link",
    };

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    /// <summary>Gets the feed's own element or member in a path: the image for the path of the image's address.</summary>
    private static string FieldName(string path)
    {
        var names = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var depth = names switch { ["rss", "channel", ..] => 2, ["feed", ..] => 1, _ => 0 };
        return names.Length == 0 ? "" : names[Math.Min(depth, names.Length - 1)].Split('[', '@')[0];
    }

    /// <summary>Gets the model's name of an element or member of any format.</summary>
    private static string FieldOf(string name) => name switch
    {
        "guid" => "id",
        "url" or "home_page_url" => "link",
        "pubDate" or "date_published" => "published",
        "date_modified" or "lastBuildDate" => "updated",
        "content:encoded" or "content_html" or "content_text" => "content",
        "author" or "dc:creator" or "managingEditor" => "authors",
        "category" or "tags" => "categories",
        "enclosure" or "attachments" => "enclosures",
        "subtitle" => "description",
        "rights" => "copyright",
        "logo" or "icon" or "media:content" => "image",
        "favicon" or "webfeeds:icon" => "icon",
        "banner_image" => "banner",
        "contributor" or "dc:contributor" => "contributors",
        "dc:rights" => "rights",
        "creativeCommons:license" => "license",
        "slash:comments" or "wfw:commentRss" or "thr:total" => "comments",
        "dc:language" => "language",
        "at:deleted-entry" => "deletedPosts",
        "atom:link" => "links",
        "external_url" => "externalLink",
        "description" => "summary",
        _ when name.StartsWith('_') || (name.Contains(':', StringComparison.Ordinal) && !name.StartsWith("atom:", StringComparison.Ordinal)) => "extensions",
        _ => name,
    };

    [GeneratedRegex(
        @"^(?:/rss/channel/item|/feed/entry)(?:\[(?<one>[0-9]{1,9})\])?(?:/(?<rest>.*))?$|^/items/(?<zero>[0-9]{1,9})(?:/(?<rest>.*))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ItemPath { get; }
}
