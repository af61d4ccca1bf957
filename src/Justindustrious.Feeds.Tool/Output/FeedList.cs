using System.Text;
using Justindustrious.Feeds.Names;
using NodaTime;
using NodaTime.Text;

namespace Justindustrious.Feeds.Tool.Output;

/// <summary>
/// The file of <c>--list</c>, for build tools: the paths of all feeds, one on each line, and the next time at which the feeds change although no file changes.
/// </summary>
internal static class FeedList
{
    /// <summary>Writes the list.</summary>
    /// <param name="path">The file to write.</param>
    /// <param name="output">The output folder, as it was given.</param>
    /// <param name="documents">The feeds by their paths below it.</param>
    /// <param name="page">The page for people who want to subscribe, if there is one. It is listed last.</param>
    /// <param name="formats">Whether the list also has the format of each feed.</param>
    /// <param name="nextChange">When the next post becomes due or expires, if there is one.</param>
    /// <exception cref="CouldNotRunException">It can't be written.</exception>
    public static void Write(
        string path, string output, IReadOnlyDictionary<string, FeedDocument> documents, WrittenPage? page, bool formats, Instant? nextChange)
    {
        var text = new StringBuilder();
        // A build tool that compares only files would never publish a scheduled post, nor remove an expired one. The time is in UTC, to the second, so that
        // it can be compared as text.
        if (nextChange is { } due)
            text.Append("# due ").Append(InstantPattern.General.Format(RoundUp(due))).Append('\n');
        foreach (var document in documents.Keys)
            text.Append(Path.Combine(output, document)).Append('\n');
        if (page is not null)
            text.Append(Path.Combine(output, page.Path)).Append('\n');
        if (formats)
        {
            foreach (var (below, document) in documents)
                text.Append("# ").Append(FormatWords.Of(document.Format)).Append(' ').Append(Path.Combine(output, below)).Append('\n');
        }

        using var files = new OutputFiles();
        if (files.Prepare(Path.GetFullPath(path), new UTF8Encoding(false).GetBytes(text.ToString())))
            files.Commit();
    }

    private static Instant RoundUp(Instant instant)
    {
        var second = Instant.FromUnixTimeSeconds(instant.ToUnixTimeSeconds());
        return second < instant ? second.Plus(Duration.FromSeconds(1)) : second;
    }
}
