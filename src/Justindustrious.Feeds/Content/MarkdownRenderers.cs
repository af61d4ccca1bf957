using System.Globalization;
using Justindustrious.Feeds.Content.Blocks;
using Justindustrious.Feeds.Content.Templates;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Justindustrious.Feeds.Content;

// Each class writes one kind of element. If HTML is off, they write text for an image's alternative text.

internal sealed class MarkdownParagraphRenderer : ParagraphRenderer
{
    protected override void Write(HtmlRenderer renderer, ParagraphBlock obj)
    {
        var output = ((PostHtmlRenderer)renderer).Output;
        var start = output.Length;
        if (obj.Inline is { FirstChild: TemplateMark } && ((PostHtmlRenderer)renderer).Rendering.Rewritten is { } body
            && TemplateMarks.IsAlone(obj.Inline, body.Html))
        {
            renderer.EnsureLine();
            renderer.WriteChildren(obj.Inline);
            return;
        }

        base.Write(renderer, obj);
        output.RemoveEmptyParagraph(start);
    }
}

internal sealed class MarkdownLinkRenderer : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline obj)
    {
        var output = (PostHtmlRenderer)renderer;
        if (!renderer.EnableHtmlForInline || (!obj.IsImage && output.IsInLink))
        {
            renderer.WriteChildren(obj);
            return;
        }

        var address = output.Resolve(obj.GetDynamicUrl?.Invoke() ?? obj.Url ?? "", obj.IsImage, obj);
        if (obj.IsImage)
            WriteImage(output, obj, address);
        else if (address is null)
            renderer.WriteChildren(obj);
        else
            WriteLink(output, obj, address);
    }

    private static void WriteImage(PostHtmlRenderer output, LinkInline image, string? address)
    {
        if (address is not null)
        {
            output.Write("<img src=\"");
            output.WriteEscaped(address);
            output.Write("\" alt=\"");
        }

        output.EnableHtmlForInline = false;
        output.WriteChildren(image);
        output.EnableHtmlForInline = true;
        if (address is not null)
        {
            output.Write('"');
            WriteTitle(output, image);
            WriteSize(output, image, "width");
            WriteSize(output, image, "height");
            output.Write(" />");
        }
    }

    private static void WriteLink(PostHtmlRenderer output, LinkInline link, string address)
    {
        output.Write("<a href=\"");
        output.WriteEscaped(address);
        output.Write('"');
        WriteTitle(output, link);
        output.Write('>');
        output.IsInLink = true;
        output.WriteChildren(link);
        output.IsInLink = false;
        output.Write("</a>");
    }

    private static void WriteSize(PostHtmlRenderer output, LinkInline image, string name)
    {
        if (AttributeLists.SizeOf(image, name) is { } size && output.Rendering.Policy.AllowsAttribute("img", name))
            output.Write($" {name}=\"{size}\"");
    }

    private static void WriteTitle(PostHtmlRenderer output, LinkInline link)
    {
        if (string.IsNullOrEmpty(link.Title))
            return;
        output.Write(" title=\"");
        output.WriteEscaped(link.Title);
        output.Write('"');
    }
}

internal sealed class MarkdownAutolinkRenderer : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline obj)
    {
        var output = (PostHtmlRenderer)renderer;
        var address = renderer.EnableHtmlForInline && !output.IsInLink
            ? output.Resolve(obj.IsEmail ? "mailto:" + obj.Url : obj.Url, isResource: false, obj)
            : null;
        if (address is not null)
        {
            output.Write("<a href=\"");
            output.WriteEscaped(address);
            output.Write("\">");
        }

        output.WriteEscaped(obj.Url);
        if (address is not null)
            output.Write("</a>");
    }
}

/// <summary>Writes raw HTML within a paragraph, which the HTML parser reads later. Comments are left out, and tags that are not markup are text.</summary>
internal sealed class RawHtmlInlineRenderer : HtmlObjectRenderer<HtmlInline>
{
    protected override void Write(HtmlRenderer renderer, HtmlInline obj)
    {
        var output = (PostHtmlRenderer)renderer;
        if (!ElementNames.IsMarkupTag(obj.Tag, output.Rendering.Policy))
        {
            UnknownTags.Report(output.Rendering, obj);
            output.WriteEscaped(obj.Tag);
        }
        else if (renderer.EnableHtmlForInline && !obj.Tag.StartsWith("<!--", StringComparison.Ordinal))
        {
            output.WriteRaw(obj.Tag, obj.Span.Start);
        }
    }
}

internal sealed class RawHtmlBlockRenderer : HtmlObjectRenderer<HtmlBlock>
{
    protected override void Write(HtmlRenderer renderer, HtmlBlock obj)
    {
        if (IsComment(obj))
            return;

        renderer.EnsureLine();
        var output = (PostHtmlRenderer)renderer;
        for (var i = 0; i < obj.Lines.Count; i++)
        {
            var line = obj.Lines.Lines[i];
            output.WriteRaw(line.Slice.AsSpan(), line.Slice.Start);
            renderer.WriteLine();
        }
    }

    public static bool IsComment(HtmlBlock block)
    {
        if (block.Type != HtmlBlockType.Comment || block.Lines.Count == 0)
            return false;

        // Text after "-->" on the same line is not part of the comment.
        for (var i = 0; i < block.Lines.Count; i++)
        {
            var line = block.Lines.Lines[i].Slice.AsSpan();
            var end = line.IndexOf("-->");
            if (end >= 0)
                return i == block.Lines.Count - 1 && line[(end + 3)..].IsWhiteSpace();
        }

        // A comment without an end reaches to the end of the post.
        return true;
    }
}

internal sealed class FootnoteLinkRenderer : HtmlObjectRenderer<FootnoteLink>
{
    protected override void Write(HtmlRenderer renderer, FootnoteLink obj)
    {
        if (!renderer.EnableHtmlForInline)
            return;

        var output = (PostHtmlRenderer)renderer;
        var ids = output.Rendering.Ids;
        var reference = MarkdownIds.OfReference(obj);
        if (obj.IsBackLink)
        {
            // U+FE0E selects the arrow as text instead of an emoji.
            WriteLink(output, reference, null, "footnote-back-ref", "\u21A9\uFE0E");
        }
        else
        {
            var number = obj.Footnote.Order.ToString(CultureInfo.InvariantCulture);
            WriteLink(output, MarkdownIds.OfFootnote(obj.Footnote), ids.WithPrefix(reference), "footnote-ref", $"<sup>{number}</sup>");
        }
    }

    private static void WriteLink(PostHtmlRenderer output, string target, string? id, string cssClass, string content)
    {
        // Without the post's address there is nothing to link to, and links can't be nested.
        var address = output.IsInLink || output.Rendering.Links.Own is null ? null : output.Rendering.Links.ToPlace(target);
        var element = address is null ? "span" : "a";
        output.Write('<');
        output.Write(element);
        if (id is not null)
        {
            output.Write(" id=\"");
            output.WriteEscaped(id);
            output.Write('"');
        }

        if (address is not null)
        {
            output.Write(" href=\"");
            output.WriteEscaped(address);
            output.Write('"');
        }

        output.Write($" class=\"{cssClass}\">{content}</{element}>");
    }
}

internal sealed class FootnoteGroupRenderer : HtmlObjectRenderer<FootnoteGroup>
{
    protected override void Write(HtmlRenderer renderer, FootnoteGroup obj)
    {
        var output = (PostHtmlRenderer)renderer;
        output.EnsureLine();
        output.WriteLine("<div class=\"footnotes\">");
        output.WriteLine("<hr />");
        output.WriteLine("<ol>");
        foreach (var footnote in obj.Cast<Footnote>())
        {
            output.Write("<li id=\"");
            output.WriteEscaped(output.Rendering.Ids.WithPrefix(MarkdownIds.OfFootnote(footnote)));
            output.WriteLine("\">");
            output.WriteChildren(footnote);
            output.WriteLine("</li>");
        }

        output.WriteLine("</ol>");
        output.WriteLine("</div>");
    }
}

/// <summary>Writes the box of a task as a character. A check box is a form control, which many readers remove.</summary>
internal sealed class TaskMarkRenderer : HtmlObjectRenderer<TaskList>
{
    protected override void Write(HtmlRenderer renderer, TaskList obj) => renderer.Write(obj.Checked ? "\u2611" : "\u2610");
}
