using AngleSharp.Dom;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Content;

/// <summary>Attributes: each is written only if <see cref="ContentPolicy.Attributes"/> allows it, and in the form that it may have.</summary>
internal sealed partial class HtmlCleaner
{
    private const int MostIdLength = 200;

    private void WriteAttributes(IElement element, string name)
    {
        var isHidden = false;
        var attributes = element.Attributes;
        for (var i = 0; i < attributes.Length; i++)
        {
            var attribute = attributes[i]!;
            var attributeName = attribute.Name;
            if (IsWrittenApart(name, attributeName))
                continue;
            if (!_policy.AllowsAttribute(name, attributeName) || !IsName(attributeName))
            {
                RemovedAttribute(element, attributeName);
                continue;
            }

            switch (attributeName)
            {
                case "id":
                    break;
                case "class":
                    WriteAttribute("class", Classes(attribute.Value, element), isEmptyKept: false);
                    break;
                case "style":
                    WriteAttribute("style", InlineStyle.Clean(attribute.Value, rendering, PlaceOf(element), out isHidden), isEmptyKept: false);
                    break;
                case "srcset" or "imagesrcset":
                    WriteAttribute(attributeName, SourceSet.Clean(attribute.Value, rendering, PlaceOf(element)), isEmptyKept: false);
                    break;
                case "usemap" when attribute.Value is ['#', .. var map]:
                    WriteAttribute("usemap", "#" + rendering.Ids.WithPrefix(Carried(map, element)));
                    break;
                case "name" when name == "map":
                    WriteAttribute("name", rendering.Ids.WithPrefix(Carried(attribute.Value, element)));
                    break;
                case "for" when rendering.Ids.Find(attribute.Value) is { } target:
                    WriteAttribute("for", target);
                    break;
                case "href" or "cite" or "action" or "formaction" or "longdesc":
                    WriteAttribute(attributeName, rendering.Resolve(attribute.Value, isResource: false, PlaceOf(element)));
                    break;
                case "src" or "poster" or "data" or "background" or "lowsrc" or "dynsrc" or "icon" or "manifest" or "profile" or "codebase" or "classid" or "archive" or "usemap":
                    WriteAttribute(attributeName, rendering.Resolve(attribute.Value, isResource: true, PlaceOf(element)));
                    break;
                default:
                    WriteAttribute(attributeName, Carried(attribute.Value, element));
                    break;
            }
        }

        if (isHidden && !element.HasAttribute("hidden") && _policy.AllowsAttribute(name, "hidden"))
            WriteAttribute("hidden", "");
        if (_ids.TryGetValue(element, out var id))
            WriteAttribute("id", id);
    }

    private void WriteAttribute(string name, string? value, bool isEmptyKept = true)
    {
        if (value is null || (value.Length == 0 && !isEmptyKept))
            return;
        output.Write(' ');
        output.Write(name);
        output.Write("=\"");
        HtmlText.Append(output, value);
        output.Write('"');
    }

    private string Classes(string value, IElement element)
    {
        var names = value.Split(' ', '\t', '\n', '\f', '\r').Where(name => name.Length > 0).ToList();
        var kept = names.Where(_policy.AllowsClass).ToList();
        if (kept.Count < names.Count)
            RemovedAttribute(element, "class");
        return Carried(string.Join(' ', kept), element);
    }

    private void RemovedAttribute(IElement element, string name) => rendering.Findings.Add(FeedRules.ContentRules.Attribute, name,
        name == "class"
            ? $"the class '{Quoted.Cut(element.GetAttribute(name)!)}' is of a style sheet that does not travel with a feed; it was taken out"
            : $"the attribute {Quoted.Cut(name)} of <{element.LocalName}> may not travel in a feed; it was taken out",
        PlaceOf(element));

    /// <summary>Gives each id that will be written its final name, so that links to what comes later find it.</summary>
    private void ClaimIds(INode root)
    {
        var children = root.ChildNodes;
        for (var i = 0; i < children.Length; i++)
        {
            if (children[i] is not IElement element || element == _title)
                continue;
            if (IdOf(element) is { } id)
            {
                _ids.Add(element, rendering.Ids.Claim(id, out var isRepeated));
                if (isRepeated)
                {
                    rendering.Findings.Add(FeedRules.ContentRules.Id, "",
                        $"the id '{Quoted.Cut(id)}' stands on more than one element; the later one is now '{Quoted.Cut(_ids[element])}'", PlaceOf(element));
                }
            }

            ClaimIds(element);
        }
    }

    private string? IdOf(IElement element)
    {
        var isHtml = element.NamespaceUri == NamespaceNames.HtmlUri;
        if (isHtml && !(_policy.AllowsElement(element.LocalName) && _policy.AllowsAttribute(element.LocalName, "id")))
            return null;

        var id = element.GetAttribute("id");
        if (string.IsNullOrWhiteSpace(id) && isHtml && element.LocalName == "a")
            id = element.GetAttribute("name");
        if (string.IsNullOrWhiteSpace(id))
            return null;

        id = string.Concat(TextCharacters.Clean(id).Trim().Select(c => char.IsWhiteSpace(c) ? '-' : c));
        return id.Length is 0 or > MostIdLength ? null : id;
    }

    /// <summary>Attributes that the writer of an element sees to itself.</summary>
    private bool IsWrittenApart(string element, string attribute) => element switch
    {
        "img" => attribute is "src" or "srcset" or "sizes" || LazyMedia.IsLazy(attribute),
        "source" or "track" => attribute is "src" or "srcset" or "sizes" || LazyMedia.IsLazy(attribute),
        "video" or "audio" => attribute is "src" or "controls" or "poster" || LazyMedia.IsLazy(attribute),
        "a" => attribute is "href" or "name",
        "iframe" => attribute is "src" || LazyMedia.IsLazy(attribute),
        "input" => !_policy.AllowsElement("input"),
        _ => false,
    };

    private static bool IsName(string name) => name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or ':' or '.');
}
