using System.Globalization;
using Justindustrious.Feeds.Checks.SideFiles;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Sources;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds;

public sealed partial class MarkdownFolder
{
    /// <summary>Checks the files of a podcast that the folder has: recordings, artwork, transcripts and chapters.</summary>
    private static IEnumerable<FeedDiagnostic> CheckFiles(string folder, Feed feed, RuleSeverities severities)
    {
        var source = new SourceFolder(folder);
        var files = new SiteFiles(source, feed.Link);
        return FilesOf(feed).SelectMany(file => Check(file, source, files, severities));
    }

    private static IEnumerable<FeedDiagnostic> Check(NamedInFront file, SourceFolder folder, SiteFiles files, RuleSeverities severities)
    {
        var beside = file.Origin is { } origin && Path.GetFileName(origin.File).StartsWith("index.", StringComparison.OrdinalIgnoreCase)
            ? Path.GetDirectoryName(Path.GetFullPath(origin.File))
            : null;
        if (files.Find(file.Link, file.Post?.Link, beside) is not { } path)
            return [];
        var location = file.Origin?.Locate(file.Field);
        var findings = new Findings(location?.File, severities);
        var named = new PublishedFiles.NamedFile(
            file.Element, file.Field.ToString(), UriText.Of(file.Link), file.Type, file.Length?.ToString(CultureInfo.InvariantCulture),
            (location?.Line ?? 0, location?.Column ?? 0), file.Field.In(file.Index).ToString());
        var shown = folder.Show(Path.GetRelativePath(folder.FullPath, path).Replace('\\', '/'));
        var inFile = PublishedFiles.Check(named, path, shown, severities, findings);
        return [.. findings.List, .. inFile];
    }

    private static IEnumerable<NamedInFront> FilesOf(Feed feed)
    {
        if ((feed.Podcast?.Image ?? feed.Image?.Link) is { } artwork)
            yield return new("itunes:image", feed.Podcast?.Image is null ? "image" : "podcast.image", artwork) { Origin = feed.Origin };
        for (var i = 0; i < feed.Posts.Count; i++)
        {
            foreach (var file in FilesOf(feed.Posts[i]))
                yield return file with { Origin = feed.Posts[i].Origin, Post = feed.Posts[i], Index = i };
        }
    }

    private static IEnumerable<NamedInFront> FilesOf(Post post)
    {
        for (var i = 0; i < post.Enclosures.Count; i++)
        {
            var enclosure = post.Enclosures[i];
            yield return new("enclosure", new FieldPath("enclosures", i), enclosure.Link) { Type = enclosure.MediaType, Length = enclosure.Length };
        }

        if (post.Episode is not { } episode)
            yield break;
        if (episode.Image is { } artwork)
            yield return new("itunes:image", "episode.image", artwork);
        if (episode.Chapters is { } chapters)
            yield return new("podcast:chapters", "episode.chapters", chapters.Link) { Type = chapters.MediaType };
        for (var i = 0; i < episode.Transcripts.Count; i++)
        {
            var field = new FieldPath("episode").With(string.Create(CultureInfo.InvariantCulture, $"transcripts[{i}]"));
            yield return new("podcast:transcript", field, episode.Transcripts[i].Link) { Type = episode.Transcripts[i].MediaType };
        }
    }

    /// <summary>A file that feeds.yml or a post names.</summary>
    /// <param name="Element">The element that names it in RSS.</param>
    /// <param name="Field">The property that names it.</param>
    /// <param name="Link">Its address.</param>
    private sealed record NamedInFront(string Element, FieldPath Field, Uri Link)
    {
        public string? Type { get; init; }

        public long? Length { get; init; }

        public Origin? Origin { get; init; }

        public Post? Post { get; init; }

        public int? Index { get; init; }
    }
}
