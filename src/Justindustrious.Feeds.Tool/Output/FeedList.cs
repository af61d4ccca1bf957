using System.Text;
using Justindustrious.Feeds.Names;
using NodaTime;
using NodaTime.Text;

namespace Justindustrious.Feeds.Tool.Output;

/// <summary>
/// What <c>--list</c> writes: the paths of all feeds, one a line, and when the feeds change next although no file does. A build tool reads it.
/// </summary>
internal static class FeedList
{
    /// <summary>Writes the list.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="output">The output folder, as it was given.</param>
    /// <param name="documents">The feeds by their paths below it.</param>
    /// <param name="formats">Whether the format of each is named as well.</param>
    /// <param name="nextChange">When a post becomes due or expires, if one does.</param>
    /// <exception cref="CouldNotRunException">It can't be written.</exception>
    public static void Write(string path, string output, IReadOnlyDictionary<string, FeedDocument> documents, bool formats, Instant? nextChange)
    {
        var text = new StringBuilder();
        // Without it, a build that looks at files alone would never publish a scheduled post, nor take back an expired one. UTC to the second: such texts
        // compare as dates do.
        if (nextChange is { } due)
            text.Append("# due ").Append(InstantPattern.General.Format(RoundUp(due))).Append('\n');
        foreach (var document in documents.Keys)
            text.Append(Path.Combine(output, document)).Append('\n');
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
