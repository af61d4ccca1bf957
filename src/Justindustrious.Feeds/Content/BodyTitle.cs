using Markdig.Syntax;

namespace Justindustrious.Feeds.Content;

/// <summary>Finds the title of a post in its body: the first heading of level 1.</summary>
internal static class BodyTitle
{
    /// <summary>Finds the title of a body of Markdown.</summary>
    /// <returns>The heading's text and its line in the body, from 0; <see langword="null"/> if there is no such heading.</returns>
    public static (string Text, int Line)? Find(string markdown)
    {
        // Most bodies without such a heading contain neither mark, and need not be parsed.
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
            // The body is nested too deep for Markdig. Rendering reports it.
        }

        return null;
    }
}
