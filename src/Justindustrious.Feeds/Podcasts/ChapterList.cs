using System.Globalization;
using System.Text.Json;
using Justindustrious.Feeds.Text;
using NodaTime;

namespace Justindustrious.Feeds.Podcasts;

/// <summary>The chapters of an episode, as a file that <c>podcast:chapters</c> names.</summary>
/// <remarks>https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/chapters/jsonChapters.md, version 1.2.</remarks>
public sealed record ChapterList
{
    /// <summary>The media type of the file: <c>application/json+chapters</c>.</summary>
    public const string MediaType = "application/json+chapters";

    /// <summary>Gets the chapters, in the order of their times.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public required IReadOnlyList<Chapter> Chapters { get; init => field = value ?? throw new ArgumentNullException(nameof(Chapters)); }

    /// <summary>Gets the title of the episode.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public string? Title { get; init; }

    /// <summary>Gets the name of the episode's author.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public string? Author { get; init; }

    /// <summary>Gets the name of the podcast.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public string? PodcastName { get; init; }

    /// <summary>Gets what the episode is about.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public string? Description { get; init; }

    /// <summary>Gets the name of the recording's file.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public string? FileName { get; init; }

    /// <summary>Writes the file.</summary>
    /// <returns>JSON in UTF-8 without BOM, with LF and a final newline. The same chapters are the same bytes.</returns>
    /// <exception cref="ArgumentException">A value is wrong. The message has its path, such as <c>chapters[2].start</c>.</exception>
    public byte[] ToJson()
    {
        Check();
        return PodcastJson.Write(json =>
        {
            json.WriteString("version", "1.2.0");
            PodcastJson.WriteText(json, "author", Author);
            PodcastJson.WriteText(json, "title", Title);
            PodcastJson.WriteText(json, "podcastName", PodcastName);
            PodcastJson.WriteText(json, "description", Description);
            PodcastJson.WriteText(json, "fileName", FileName);
            json.WriteStartArray("chapters");
            foreach (var chapter in Chapters)
                Write(chapter, json);
            json.WriteEndArray();
        });
    }

    private static void Write(Chapter chapter, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        PodcastJson.WriteSeconds(json, "startTime", chapter.Start);
        PodcastJson.WriteText(json, "title", chapter.Title);
        PodcastJson.WriteText(json, "img", chapter.Image is { } image ? UriText.Of(image) : null);
        PodcastJson.WriteText(json, "url", chapter.Link is { } link ? UriText.Of(link) : null);
        if (!chapter.IsListed)
            json.WriteBoolean("toc", false);
        if (chapter.End is { } end)
            PodcastJson.WriteSeconds(json, "endTime", end);
        json.WriteEndObject();
    }

    private void Check()
    {
        var last = Duration.Zero;
        for (var i = 0; i < Chapters.Count; i++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"chapters[{i}]");
            if (Chapters[i] is not { } chapter)
                throw new ArgumentException($"{path} is null, and must be there");
            if (chapter.Start < Duration.Zero)
                throw new ArgumentException($"{path}.start is {PodcastJson.Seconds(chapter.Start)} seconds; write a time of 0 or more");
            if (chapter.Start < last)
                throw new ArgumentException(
                    $"{path}.start is {PodcastJson.Seconds(chapter.Start)} seconds, before the chapter before it; write chapters in the order of their times");
            if (chapter.End < chapter.Start)
                throw new ArgumentException(
                    $"{path}.end is {PodcastJson.Seconds(chapter.End.Value)} seconds, before its start; write the time at which the chapter ends");
            CheckAddress(chapter.Image, path + ".image");
            CheckAddress(chapter.Link, path + ".link");
            last = chapter.Start;
        }
    }

    private static void CheckAddress(Uri? address, string path)
    {
        if (address is not null && !(address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)))
            throw new ArgumentException(
                $"{path} {Quoted.Of(address.OriginalString)} is not an absolute http or https address; write it whole, such as 'https://example.org/a'");
    }
}
