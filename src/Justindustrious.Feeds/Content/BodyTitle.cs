using Markdig.Syntax;

namespace Justindustrious.Feeds.Content;

/// <summary>The title that a body gives its post: its first heading of the first level.</summary>
internal static class BodyTitle
{
    /// <summary>Finds the title of a body of Markdown.</summary>
    /// <returns>The heading's text and its line in the body, from 0; <see langword="null"/> where there is no such heading.</returns>
    public static (string Text, int Line)? Find(string markdown)
    {
        // Nearly all bodies without one are seen to be so without parsing them.
        if (!markdown.Contains('#', StringComparison.Ordinal) && !markdown.Contains("\n=", StringComparison.Ordinal))
            return null;
        try
        {
            if (MarkdownBounds.AreExceeded(markdown))
                return null;
            foreach (var heading in MarkdownContent.Parse(markdown).OfType<HeadingBlock>())
            {
                if (heading.Level == 1 && TitleHeading.TextOf(heading.Inline, PolicySets.Of(ContentPolicy.Default)) is { Length: > 0 } text)
                    return (text, heading.Line);
            }
        }
        catch (ArgumentException)
        {
            // Nested deeper than Markdig goes: rendering says so.
        }

        return null;
    }
}
