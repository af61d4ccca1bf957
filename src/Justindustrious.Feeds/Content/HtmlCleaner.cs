using AngleSharp.Dom;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Content;

/// <summary>Writes the allowed parts of a parsed fragment. Elements and attributes that are on no list are never written.</summary>
/// <remarks>
/// The tree is not changed. The cleaner checks whether a parser will read each written element at the same place again. If that is uncertain, it sets
/// <see cref="NeedsProof"/>, and <see cref="HtmlContent"/> parses the output.
/// </remarks>
internal sealed partial class HtmlCleaner(PostRendering rendering, RawHtmlMap map, PooledWriter output)
{
    private readonly PolicySets _policy = rendering.Policy;
    private readonly Dictionary<IElement, string> _ids = [];

    // The state of the output, not of the tree: removed elements don't count.
    private string _parent = "";
    private bool _isInParagraph;
    private bool _isInLink;
    private int _links;
    private IElement? _lastKnown;
    private IElement? _title;

    /// <summary>Gets whether a parser may move something that was written to another place.</summary>
    public bool NeedsProof { get; private set; }

    public void Write(INode root)
    {
        if (!rendering.IsTitleLeftOut)
            _title = FindTitle(root);
        ClaimIds(root);
        WriteChildren(root);
    }

    private void WriteChildren(INode parent)
    {
        var children = parent.ChildNodes;
        for (var i = 0; i < children.Length; i++)
        {
            switch (children[i])
            {
                case IText text:
                    WriteText(text.Data, parent);
                    break;
                case IElement element:
                    WriteElement(element, children, i);
                    break;
            }
        }
    }

    private void WriteText(string text, INode place)
    {
        if (!HtmlKinds.HoldsText(_parent) && !string.IsNullOrWhiteSpace(text))
            NeedsProof = true;
        HtmlText.Append(output, WithoutForbidden(text, place));
    }

    private void WriteElement(IElement element, INodeList siblings, int index)
    {
        var name = element.LocalName;
        if (element.SourceReference is not null)
            _lastKnown = element;
        if (element == _title)
        {
            LeftOut(element, FeedRules.ContentRules.RepeatedTitle, TitleHeading.Message(element.TextContent.Trim()));
            return;
        }

        if (element.Attributes.Length > 0 && IsRepetition(element, siblings, index))
            return;
        if (element.NamespaceUri != NamespaceNames.HtmlUri)
        {
            WriteDrawing(element);
            return;
        }

        switch (name)
        {
            case "img":
                WriteImage(element, siblings, index);
                break;
            case "a" when IsHeadingAnchor(element, siblings, index):
                WriteHeadingAnchor(element);
                break;
            case "a":
                WriteLink(element);
                break;
            case "script":
                WriteScript(element, siblings, index);
                break;
            case "table" when CodeLines(element) is { } lines:
                WriteCodeTable(element, lines);
                break;
            case "video" or "audio" when _policy.AllowsElement(name):
                WriteMedia(element, name);
                break;
            case "source" or "track":
                WriteSource(element, name);
                break;
            case "iframe" when _policy.AllowsElement(name):
                WriteKeptFrame(element);
                break;
            case "iframe" or "embed":
                WriteFrame(element, "src");
                break;
            case "object":
                WriteObject(element);
                break;
            case "noscript":
                WriteNoscript(element, siblings, index);
                break;
            case "input" when IsCheckBox(element) && !_policy.AllowsElement(name):
                WriteText(element.HasAttribute("checked") ? "\u2611" : "\u2610", element);
                break;
            case "bdo":
                WriteOverride(element);
                break;
            case "xmp" or "listing" or "plaintext":
                Removed(element, name);
                WriteKept(element, "pre");
                break;
            case var _ when element.Attributes.Length > 0 && Embeds.PageOf(element) is { } page:
                WriteEmbed(element, name, page);
                break;
            case var _ when _policy.AllowsElement(name):
                WriteKept(element, name);
                break;
            default:
                WriteOnlyContent(element, name);
                break;
        }
    }

    private void WriteOnlyContent(IElement element, string name)
    {
        Removed(element, name);
        if (!HtmlKinds.RemovedWhole.Contains(name))
            WriteChildren(element);
    }

    private void WriteKept(IElement element, string name, Action? writeLast = null)
    {
        var start = output.Length;
        WriteStart(element, name);
        output.Write('>');
        if (!HtmlKinds.Void.Contains(name))
            WriteContent(element, name, writeLast);
        if (name == "p")
            output.RemoveEmptyParagraph(start);
    }

    /// <summary>Writes a start tag without its last character.</summary>
    private void WriteStart(IElement element, string name)
    {
        CheckPlace(name);
        output.Write('<');
        output.Write(name);
        WriteAttributes(element, name);
    }

    private void WriteContent(IElement element, string name, Action? writeLast = null)
    {
        var (parent, isInParagraph) = (_parent, _isInParagraph);
        _parent = name;
        _isInParagraph = name == "p" || (isInParagraph && name is not ("td" or "th" or "caption"));
        // The parser drops a line end right after <pre>.
        if (name == "pre" && element.FirstChild is IText { Data: ['\n', ..] })
            output.Write('\n');
        WriteChildren(element);
        writeLast?.Invoke();
        (_parent, _isInParagraph) = (parent, isInParagraph);
        WriteEnd(name);
    }

    private void WriteEnd(string name)
    {
        output.Write("</");
        output.Write(name);
        output.Write('>');
    }

    private void CheckPlace(string name)
    {
        if ((_isInParagraph && HtmlKinds.EndsParagraph.Contains(name))
            || !HtmlKinds.StaysIn(_parent, name)
            || (HtmlKinds.Headings.Contains(_parent) && HtmlKinds.Headings.Contains(name)))
        {
            NeedsProof = true;
        }
    }

    private void LeftOut(IElement element, FeedRule rule, string message) => rendering.Findings.Add(rule, "", message, PlaceOf(element));

    private void Removed(IElement element, string name) => rendering.Findings.Add(FeedRules.ContentRules.Element, name,
        HtmlKinds.RemovedWhole.Contains(name)
            ? $"the element <{Quoted.Cut(name)}> is not allowed in feeds; it was removed"
            : $"the element <{Quoted.Cut(name)}> is not allowed in feeds; only its content was kept",
        PlaceOf(element));

    /// <summary>
    /// Gets a text without characters that feeds can't contain. They come from character references: those in the source were removed before.
    /// </summary>
    private string WithoutForbidden(string text, INode place) => TextCharacters.IndexOfForbidden(text) < 0 ? text : RemoveForbidden(text, place);

    private string RemoveForbidden(string text, INode place) => TextCharacters.Clean(text, index => rendering.Findings.Add(
        FeedRules.ContentRules.Character, TextCharacters.Name(text[index]),
        $"a character reference stands for {TextCharacters.Name(text[index])}, which feeds can't contain; it was removed", PlaceOf(place as IElement)));

    /// <summary>Gets an element's place in the source. Elements in drawings have no place; they get that of the last element with a known place.</summary>
    private int PlaceOf(IElement? element)
    {
        if (element is { SourceReference: not null } || _lastKnown is null)
            return element is null ? ContentFindings.Nowhere : map.ToSource(HtmlTree.IndexOf(element));
        return map.ToSource(HtmlTree.IndexOf(_lastKnown));
    }

    private static bool IsCheckBox(IElement input) => "checkbox".Equals(input.GetAttribute("type"), StringComparison.OrdinalIgnoreCase);
}
