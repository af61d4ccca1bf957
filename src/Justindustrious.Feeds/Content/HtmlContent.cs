using System.Collections.Concurrent;

namespace Justindustrious.Feeds.Content;

/// <summary>Cleans HTML: parses it as browsers do, and writes only what is allowed.</summary>
internal static class HtmlContent
{
    /// <summary>Each pass moves misplaced elements to where a parser puts them. HTML that still changes after these passes is an attack.</summary>
    private const int MostPasses = 5;

    private static readonly ConcurrentBag<PooledWriter> Writers = [];

    /// <summary>Cleans a fragment.</summary>
    /// <param name="rendering">The post.</param>
    /// <param name="html">The fragment.</param>
    /// <param name="map">The places of the fragment in the post's source.</param>
    /// <returns>
    /// A fragment that a parser reads without error and without moving anything; <see langword="null"/> if it is nested too deep.
    /// </returns>
    public static string? Render(PostRendering rendering, string html, RawHtmlMap map)
    {
        if (!Writers.TryTake(out var writer))
            writer = new();
        var wasMuted = rendering.Findings.IsMuted;
        try
        {
            html = UnknownTags.Escape(html, rendering, ref map);
            var isSettled = false;
            for (var pass = 0; pass < MostPasses; pass++)
            {
                var tree = HtmlTree.Parse(html, rendering.Policy, out var hasErrors);
                if (tree is null)
                    return null;

                writer.Clear();
                rendering.Ids.Clear();
                var cleaner = new HtmlCleaner(rendering, map, writer);
                cleaner.Write(tree);
                isSettled = pass > 0 && !hasErrors && writer.Written.SequenceEqual(html);
                if (isSettled || (pass == 0 && !cleaner.NeedsProof))
                    return writer.ToString().Trim();

                // The next pass cleans the same content again, so it must not report it again.
                rendering.IsTitleLeftOut = true;
                rendering.Findings.IsMuted = true;
                html = writer.ToString();
            }

            return null;
        }
        finally
        {
            rendering.Findings.IsMuted = wasMuted;
            Writers.Add(writer);
        }
    }
}
