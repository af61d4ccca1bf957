using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Justindustrious.Feeds.Tests.Content;

/// <summary>Two fragments are equal when parsers make the same tree of them, whatever the order of attributes and the white space between blocks.</summary>
internal sealed class SameTree : IEqualityComparer<string>
{
    private static readonly HashSet<string> Inline =
        [.. "a abbr acronym audio b bdi bdo big br cite code data del dfn em i img ins kbd mark math picture q rp rt ruby s samp small span strike strong sub sup svg time tt u var video wbr".Split(' ')];

    public bool Equals(string? x, string? y) => Of(x!) == Of(y!);

    public int GetHashCode(string obj) => 0;

    /// <summary>Gets a fragment's tree as text, in one way only.</summary>
    public static string Of(string html)
    {
        using var document = new HtmlParser().ParseDocument("<!doctype html><body>" + html);
        foreach (var element in document.Body!.QuerySelectorAll("*"))
        {
            var attributes = element.Attributes.OrderBy(attribute => attribute.Name, StringComparer.Ordinal).Select(attribute => (attribute.Name, attribute.Value)).ToList();
            foreach (var (name, _) in attributes)
                element.RemoveAttribute(name);
            foreach (var (name, value) in attributes)
                element.SetAttribute(name, value);
        }

        WithoutSpaceBetweenBlocks(document.Body);
        return document.Body.InnerHtml;
    }

    private static void WithoutSpaceBetweenBlocks(IElement parent)
    {
        foreach (var node in parent.ChildNodes.ToList())
        {
            if (node is IElement { LocalName: not ("pre" or "svg" or "math") } element)
                WithoutSpaceBetweenBlocks(element);
            else if (node is IText text)
                TrimAtBlocks(text);
        }
    }

    private static void TrimAtBlocks(IText text)
    {
        if (IsEdge(text.PreviousSibling, text.ParentElement!))
            text.Data = text.Data.TrimStart(' ', '\t', '\n');
        if (IsEdge(text.NextSibling, text.ParentElement!))
            text.Data = text.Data.TrimEnd(' ', '\t', '\n');
        if (text.Data.Length == 0)
            text.Remove();
    }

    private static bool IsEdge(INode? neighbour, IElement parent) =>
        neighbour is null ? !Inline.Contains(parent.LocalName) : neighbour is IElement element && !Inline.Contains(element.LocalName);
}
