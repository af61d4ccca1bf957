using Justindustrious.Feeds.Fields;
using Justindustrious.Feeds.Podcasts;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Sources;

/// <summary>The key <c>podcast</c> of feeds.yml, and the key <c>episode</c> of front matter.</summary>
internal static class ShowReader
{
    /// <summary>Gets the value of <c>podcast</c>, for the JSON Schema and the documentation.</summary>
    public static SiteValue Value { get; } = new(
        static () => "a map of [the keys of a podcast](guides/podcast.md)", static () => SchemaOf(ShowFields.Podcast));

    /// <summary>Reads <c>podcast</c>.</summary>
    public static Site ReadShow(FieldReader reader, FrontEntry entry, Site site)
    {
        reader.Fields["podcast"] = entry.Location;
        if (entry.Value is not FrontMap)
        {
            reader.Refuse(entry.Value!, entry.Location, "podcast", "a map such as 'podcast: {explicit: false, categories: [Technology]}'");
            return site;
        }

        var value = new FrontValue(reader, entry.Value, entry.Location, entry.Key, "podcast", site, site.Home);
        return ShowFields.Podcast.Read(value, isPart: false) is { } podcast ? site with { Feed = site.Feed with { Podcast = podcast } } : site;
    }

    /// <summary>Reads <c>episode</c>: a map, or the number alone.</summary>
    /// <param name="reader">The front matter.</param>
    /// <param name="entry">The key.</param>
    /// <param name="site">The site.</param>
    /// <param name="post">The address of the post.</param>
    public static Episode? ReadEpisode(FieldReader reader, FrontEntry entry, Site site, Uri post)
    {
        reader.Fields["episode"] = entry.Location;
        if (entry.Value is FrontText { Text: var text })
        {
            if (TextKinds.Number.TryParse(text, out var number))
                return new() { Number = number };
            // Themes have this key for texts of their own.
            reader.Findings.Warn(FeedRules.SourceRules.ValueKind, entry.Location,
                $"{entry.Key} {Quoted.Of(text)} is neither a number nor a map, and is not read; write '{entry.Key}: {{number: 7, season: 2}}'");
            return null;
        }

        if (entry.Value is FrontMap)
            return EpisodeFields.Episode.Read(new FrontValue(reader, entry.Value, entry.Location, entry.Key, "episode", site, post), isPart: false);
        reader.Refuse(entry.Value!, entry.Location, entry.Key, $"a map such as '{entry.Key}: {{number: 7, season: 2}}'");
        return null;
    }

    /// <summary>Completes an episode by its recording: how long it plays.</summary>
    public static Post WithFacts(Post post, SiteFiles files, string? beside)
    {
        if (post.Enclosures is not [var recording, ..] || files.Read(recording.Link, post.Link, beside) is not { } facts)
            return post;
        var episode = post.Episode ?? new Episode();
        return post with
        {
            Episode = episode.Duration is null && facts.Duration is { } duration ? episode with { Duration = duration } : episode,
        };
    }

    /// <summary>Makes the JSON Schema of the keys. Objects inside are not described, because their messages say what is wrong.</summary>
    private static string SchemaOf(ElementList<Podcast> fields)
    {
        var properties = fields.Rows.SelectMany(row => row.Keys.Select(key => $$"""
            "{{key}}": { "description": "{{char.ToUpperInvariant(row.Meaning[0])}}{{row.Meaning[1..]}}." }
            """));
        return $$"""{ "type": "object", "additionalProperties": false, "properties": { {{string.Join(", ", properties)}} } }""";
    }
}
