namespace Justindustrious.Feeds.Content;

/// <summary>Renders plain text as HTML. Blank lines separate paragraphs, and line ends are kept.</summary>
internal static class PlainText
{
    public static string Render(string text)
    {
        var writer = new PooledWriter();
        var isInParagraph = false;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var trimmed = line.TrimEnd();
            if (trimmed.IsEmpty)
            {
                if (isInParagraph)
                    writer.Write("</p>\n");
                isInParagraph = false;
                continue;
            }

            writer.Write(isInParagraph ? "<br>\n" : "<p>");
            isInParagraph = true;
            HtmlText.Append(writer, trimmed);
        }

        if (isInParagraph)
            writer.Write("</p>");
        return writer.ToString().TrimEnd();
    }
}
