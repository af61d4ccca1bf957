using Justindustrious.Feeds.Content.Templates;
using Justindustrious.Feeds.Text;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Justindustrious.Feeds.Content.Blocks;

/// <summary>
/// Reads links to posts by their names, <c>[[Beans]]</c> and <c>[[beans#soil|text]]</c>, and pictures, <c>![[bean.png]]</c>. Also removes the marks of a
/// table of contents.
/// </summary>
internal sealed class WikiLinks : InlineParser
{
    /// <summary>In characters.</summary>
    private const int MostLength = 500;

    private static readonly string[] Contents = ["[TOC]", "[[toc]]", "[[_TOC_]]"];
    private static readonly string[] Pictures = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", ".bmp"];

    /// <summary>The key of the current post in Markdig's context.</summary>
    public static readonly object Rendering = new();

    private static readonly System.Buffers.SearchValues<char> NotInNames = System.Buffers.SearchValues.Create("[]\n`<>");

    public WikiLinks() => OpeningCharacters = ['[', '!'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var isShown = slice.CurrentChar == '!';
        var text = slice.AsSpan();
        if (!isShown && TakesContents(processor, ref slice))
            return true;
        if (isShown)
            text = text[1..];
        if (!text.StartsWith("[[") || processor.Context?.Properties.GetValueOrDefault(Rendering) is not PostRendering { Surroundings: { } around } rendering)
            return false;

        text = text[..Math.Min(text.Length, MostLength)];
        var close = text.IndexOf("]]");
        // Where the generator has such links, a colon is the text after one. Elsewhere it may define the address of a link.
        var isLink = (around.Syntax & BodySyntax.WikiLinks) != 0;
        if (close < 3 || (close + 2 < text.Length && text[close + 2] is var after && (after is '(' or '[' or ']' || (after == ':' && !isLink))))
            return false;
        var inner = text[2..close].ToString();
        if (inner.AsSpan().ContainsAny(NotInNames) || char.IsWhiteSpace(inner[0]) || char.IsWhiteSpace(inner[^1]) || !inner.Any(char.IsLetter))
            return false;

        var bar = inner.IndexOf('|', StringComparison.Ordinal);
        var target = (bar < 0 ? inner : inner[..bar]).TrimEnd('\\').Trim();
        var label = bar < 0 ? null : inner[(bar + 1)..].Trim();
        var start = slice.Start;
        var length = close + 2 + (isShown ? 1 : 0);
        var place = processor.GetSourcePosition(start, out var line, out var column);
        if (LinkOf(rendering, target, label, isShown, isLink ? place : null) is not { } link)
        {
            // Another generator writes it as it stands.
            if ((around.Syntax & (BodySyntax.WikiLinks | BodySyntax.Unknown)) == 0)
                return false;
            rendering.Findings.Add(FeedRules.ContentRules.PostLink, target, PostTargets.Missing(rendering, PostTargets.Split(target).Path), place);
            // It is certainly a link only if the generator has such links.
            if (!isLink)
                return false;
            processor.Inline = new LiteralInline(label ?? PostTargets.Split(target).Path) { IsClosed = true, Span = new(place, place + length - 1) };
            slice.Start += length;
            return true;
        }

        link.Span = new(place, processor.GetSourcePosition(start + length - 1));
        (link.Line, link.Column) = (line, column);
        processor.Inline = link;
        slice.Start += length;
        return true;
    }

    /// <summary>Finds what a link leads to, or the picture that it shows.</summary>
    /// <param name="rendering">The post.</param>
    /// <param name="target">The name.</param>
    /// <param name="label">The text after the vertical bar; <see langword="null"/> for none.</param>
    /// <param name="isShown">Whether it is shown in its place.</param>
    /// <param name="place">Where to report a picture without a file; <see langword="null"/> if the generator has no such links.</param>
    private static LinkInline? LinkOf(PostRendering rendering, string target, string? label, bool isShown, int? place)
    {
        if (isShown && Array.Exists(Pictures, ending => target.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
        {
            var file = rendering.Ask(BodyQuestionKind.File, target);
            if (file is null && place is { } offset && !target.Contains("://", StringComparison.Ordinal))
            {
                rendering.Findings.Add(FeedRules.ContentRules.PostLink, target,
                    $"no file was found for the picture {Quoted.Of(target)}; write the name of a file among the notes, or its address on the site", offset);
            }

            // The text after the vertical bar of a picture is its width.
            var image = new LinkInline(file ?? Uri.EscapeDataString(target), "") { IsImage = true, IsClosed = true };
            if (label is null)
                return image;
            if (!label.All(c => char.IsAsciiDigit(c) || c == 'x'))
                image.AppendChild(new LiteralInline(label));
            else if (label.Split('x') is [{ Length: > 0 and < 5 } width, ..])
                image.GetAttributes().AddProperty("width", width);
            return image;
        }

        var (path, part) = PostTargets.Split(target);
        var address = path.Length == 0 ? rendering.Links.Own : rendering.Ask(BodyQuestionKind.PostOfName, path);
        if (address is null)
            return null;
        if (part.Length > 0 && !part.StartsWith("#^", StringComparison.Ordinal))
            address = $"{address}#{PlaceOf(part)}";
        var link = new LinkInline(address, "") { IsClosed = true };
        if (label is null)
        {
            // The post's title is preferred to the name, because its letters have the right case.
            var title = path.Length == 0 ? null : rendering.Ask(BodyQuestionKind.TitleOfPost, path);
            label = path.Length == 0 ? part[1..] : path.Equals(title, StringComparison.OrdinalIgnoreCase) ? title : path;
        }

        link.AppendChild(new LiteralInline(label));
        return link;
    }

    /// <summary>Returns the id of a heading, from its text.</summary>
    private static string PlaceOf(string place) =>
        string.Concat(place[(place.LastIndexOf('#') + 1)..].ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')).Replace(' ', '-');

    private static bool TakesContents(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.Block is not ParagraphBlock { Inline.FirstChild: null })
            return false;
        var line = slice.AsSpan();
        var end = line.IndexOf('\n');
        var mark = (end < 0 ? line : line[..end]).Trim();
        if (mark.Length > 12 || mark is not [.., ']'] || !Contents.Contains(mark.ToString(), StringComparer.OrdinalIgnoreCase))
            return false;
        slice.Start = end < 0 ? slice.End + 1 : slice.Start + end + 1;
        return true;
    }
}
