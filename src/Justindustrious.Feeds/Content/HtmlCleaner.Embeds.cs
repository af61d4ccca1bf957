using AngleSharp.Dom;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Content;

/// <summary>Replaces frames, players, and elements that a script would fill with links to what they show.</summary>
internal sealed partial class HtmlCleaner
{
    private void WriteObject(IElement element)
    {
        var hasFallback = element.Children.Any(child => child.LocalName != "param") || !string.IsNullOrWhiteSpace(element.TextContent);
        if (hasFallback)
        {
            Removed(element, "object");
            WriteChildren(element);
        }
        else
        {
            WriteFrame(element, "data");
        }
    }

    /// <summary>Writes a link to what a frame shows.</summary>
    private void WriteFrame(IElement frame, string attribute)
    {
        if (FrameAddress(frame, attribute) is not { } url)
        {
            Removed(frame, frame.LocalName);
            return;
        }

        var page = Embeds.WatchPage(url);
        WriteEmbedLink(frame, rendering.Links.Resolve(page, isResource: true, out _) is null ? url : page);
    }

    /// <summary>Writes a frame that the policy keeps. Its content is left out: it is for browsers without frames.</summary>
    private void WriteKeptFrame(IElement frame)
    {
        if (FrameAddress(frame, "src") is not { } url)
        {
            Removed(frame, "iframe");
            return;
        }

        CheckPlace("iframe");
        output.Write("<iframe");
        WriteAttribute("src", url);
        WriteAttributes(frame, "iframe");
        output.Write("></iframe>");
    }

    private string? FrameAddress(IElement frame, string attribute)
    {
        var address = frame.GetAttribute(LazyMedia.Address(frame, rendering.Links) ?? attribute);
        return string.IsNullOrWhiteSpace(address) ? null : rendering.Resolve(address, isResource: true, PlaceOf(frame));
    }

    /// <summary>Writes what a script would show at its own place: a link to it, or the formula that it contains.</summary>
    private void WriteScript(IElement script, INodeList siblings, int index)
    {
        if (IsTex(script))
            WriteTexScript(script, siblings, index);
        else if (Embeds.PageOfScript(script, rendering.Links) is not { } page)
            Removed(script, "script");
        else if (!IsLinkedBeside(siblings, index))
            WriteEmbedLink(script, page);
    }

    /// <summary>Returns whether a <c>noscript</c> element beside a script links to what the script would show.</summary>
    private static bool IsLinkedBeside(INodeList siblings, int index) =>
        HasLink(NextElement(siblings, index, step: 1)) || HasLink(NextElement(siblings, index, step: -1));

    private static bool HasLink(IElement? element) =>
        element?.LocalName == "noscript" && element.QuerySelectorAll("a[href]").Any(link => !string.IsNullOrWhiteSpace(link.TextContent));

    /// <summary>
    /// Writes an element that a script of the page would fill: its own content, and a link to what the script would show, unless the content has a link.
    /// </summary>
    private void WriteEmbed(IElement element, string name, string page)
    {
        if (string.IsNullOrWhiteSpace(element.TextContent) && element.QuerySelector("img, video, audio, picture, iframe") is null)
        {
            WriteEmbedLink(element, page);
            return;
        }

        var hasLink = element.QuerySelectorAll("a[href]").Any(link => !string.IsNullOrWhiteSpace(link.TextContent));
        if (_policy.AllowsElement(name))
        {
            WriteKept(element, name, hasLink ? null : () =>
            {
                output.Write(_isInParagraph ? " " : "");
                WriteEmbedLink(element, page);
            });
            return;
        }

        WriteOnlyContent(element, name);
        if (!hasLink)
            WriteEmbedLink(element, page);
    }

    private void WriteEmbedLink(IElement element, string address)
    {
        if (rendering.Resolve(address, isResource: true, PlaceOf(element)) is not { } page)
        {
            Removed(element, element.LocalName);
            return;
        }

        rendering.Findings.Add(FeedRules.ContentRules.Frame, element.LocalName,
            $"<{element.LocalName}> shows another page, which readers don't display; it was replaced with a link to {Quoted.Cut(page)}", PlaceOf(element));
        var label = Embeds.Label(element, page);
        if (_isInLink || !_policy.AllowsElement("a"))
        {
            WriteText(label, element);
        }
        else if (!_isInParagraph && HtmlKinds.HoldsBlocks.Contains(_parent) && _policy.AllowsElement("p"))
        {
            output.Write("<p>");
            WriteAnchor(page, label, element);
            output.Write("</p>");
        }
        else
        {
            WriteAnchor(page, label, element);
        }
    }
}
