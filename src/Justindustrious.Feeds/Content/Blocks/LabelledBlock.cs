using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Justindustrious.Feeds.Content.Blocks;

/// <summary>A block beside the text, such as a note or a warning. It is written as a quotation with a label, which every feed reader shows.</summary>
internal sealed class LabelledBlock(BlockParser parser) : ContainerBlock(parser)
{
    /// <summary>Gets the kind of the block, as it was written.</summary>
    public required string Kind { get; init; }

    /// <summary>Gets the title: <see langword="null"/> if it is not given, empty if the block should not have one.</summary>
    public string? Title { get; init; }

    /// <summary>Gets the number of colons that opened the block.</summary>
    public int Marks { get; init; }

    /// <summary>Gets whether readers can open and close the block.</summary>
    public bool IsDisclosure { get; init; }

    /// <summary>Gets or sets whether the end of the block was read.</summary>
    public bool HasEnd { get; set; }

    /// <summary>Gets the label above the text. It is plain text, so marks of Markdown are removed from the title.</summary>
    public string Label =>
        Title?.Replace("*", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal)
        ?? (BlockLabels.IsKind(Kind) ? BlockLabels.Of(Kind) : "");
}

internal sealed class LabelledBlockRenderer : HtmlObjectRenderer<LabelledBlock>
{
    protected override void Write(HtmlRenderer renderer, LabelledBlock obj)
    {
        var output = (PostHtmlRenderer)renderer;
        if (obj.IsDisclosure && output.Rendering.Policy.AllowsElement("details") && output.Rendering.Policy.AllowsElement("summary"))
        {
            output.EnsureLine();
            output.Write("<details>\n<summary>");
            output.WriteEscaped(obj.Label.Length > 0 ? obj.Label : "Details");
            output.WriteLine("</summary>");
            output.WriteChildren(obj);
            output.WriteLine("</details>");
            return;
        }

        // Columns, tabs and similar blocks only change the layout of their content.
        if (obj.Label.Length == 0 && !BlockLabels.IsKind(obj.Kind))
            output.WriteChildren(obj);
        else
            WriteQuotation(output, obj.Label, obj);
    }

    public static void WriteQuotation(PostHtmlRenderer output, string label, ContainerBlock content)
    {
        output.EnsureLine();
        output.WriteLine("<blockquote>");
        if (label.Length > 0)
        {
            output.Write("<p><strong>");
            output.WriteEscaped(label);
            output.WriteLine("</strong></p>");
        }

        var isImplicit = output.ImplicitParagraph;
        output.ImplicitParagraph = false;
        output.WriteChildren(content);
        output.ImplicitParagraph = isImplicit;
        output.WriteLine("</blockquote>");
    }
}
