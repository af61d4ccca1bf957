using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Justindustrious.Feeds.Content.Blocks;

/// <summary>A block beside the text: a note, a warning. It becomes a quotation with a label, which every reader shows.</summary>
internal sealed class LabelledBlock(BlockParser parser) : ContainerBlock(parser)
{
    /// <summary>Gets what kind of block it is, as it was written.</summary>
    public required string Kind { get; init; }

    /// <summary>Gets the title; <see langword="null"/> where none is given, and empty where none is wanted.</summary>
    public string? Title { get; init; }

    /// <summary>Gets how many marks opened it.</summary>
    public int Marks { get; init; }

    /// <summary>Gets whether readers open and close it.</summary>
    public bool IsDisclosure { get; init; }

    /// <summary>Gets or sets whether its end was read.</summary>
    public bool HasEnd { get; set; }

    /// <summary>Gets what stands above the text. Markdown in a title is left out: a label is one text.</summary>
    public string Label => Title?.Replace("*", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal) ?? (BlockLabels.IsKind(Kind) ? BlockLabels.Of(Kind) : "");
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

        // Columns, tabs and the like only place what is in them.
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
