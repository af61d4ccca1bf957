using System.Collections.Concurrent;

namespace Justindustrious.Feeds.Content;

/// <summary>HTML to HTML that may travel: parsed as browsers do, written anew from what is allowed.</summary>
internal static class HtmlContent
{
    /// <summary>Each look moves what is in a wrong place to where a parser puts it. What is not settled by then is an attack.</summary>
    private const int MostLooks = 5;

    private static readonly ConcurrentBag<PooledWriter> Writers = [];

    /// <summary>Cleans a fragment.</summary>
    /// <param name="rendering">The post.</param>
    /// <param name="html">The fragment.</param>
    /// <param name="map">Where it was in the post's source.</param>
    /// <returns>
    /// A fragment that reads back, without a parse error, as itself; or <see langword="null"/> where it is nested deeper than can be followed.
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
            for (var look = 0; look < MostLooks; look++)
            {
                var tree = HtmlTree.Parse(html, rendering.Policy, out var hasErrors);
                if (tree is null)
                    return null;

                writer.Clear();
                rendering.Ids.Clear();
                var cleaner = new HtmlCleaner(rendering, map, writer);
                cleaner.Write(tree);
                isSettled = look > 0 && !hasErrors && writer.Written.SequenceEqual(html);
                if (isSettled || (look == 0 && !cleaner.NeedsProof))
                    return writer.ToString().Trim();

                // What is written next is a second look at the same things.
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
