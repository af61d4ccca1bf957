using AngleSharp.Dom;

namespace Justindustrious.Feeds.Content;

/// <summary>Writes images, audio, video and links, or what a reader can show instead.</summary>
internal sealed partial class HtmlCleaner
{
    private void WriteImage(IElement image, INodeList siblings, int index)
    {
        var source = ImageSource(image, out var lazy);
        var set = ImageSet(image, source is null);
        source ??= FirstOf(set);
        if (source is null || !_policy.AllowsElement("img"))
        {
            // The noscript element after it has the real image.
            if (NextElement(siblings, index, step: 1) is { LocalName: "noscript" } twin && twin.QuerySelector("img") is not null)
                Restored(image, "noscript");
            else
                WriteAlternative(image);
            return;
        }

        if (lazy is not null)
            Restored(image, lazy);
        CheckPlace("img");
        output.Write("<img");
        WriteAttribute("src", source);
        if (set.Length > 0 && _policy.AllowsAttribute("img", "srcset"))
        {
            WriteAttribute("srcset", set);
            if (_policy.AllowsAttribute("img", "sizes"))
                WriteAttribute("sizes", LazyMedia.SizesOf(image) ?? NotAuto(image.GetAttribute("sizes")), isEmptyKept: false);
        }

        WriteAttributes(image, "img");
        output.Write('>');
    }

    /// <summary>Gets an image's address: the real one if a script would set it, else that in <c>src</c>.</summary>
    private string? ImageSource(IElement image, out string? lazy)
    {
        lazy = LazyMedia.Address(image, rendering.Links);
        var written = image.GetAttribute("src");
        if (lazy is not null)
        {
            var real = rendering.Links.Resolve(image.GetAttribute(lazy)!, isResource: true, out _);
            if (written is not null && rendering.Links.Resolve(written, isResource: true, out _) == real)
                lazy = null;
            return real;
        }

        // A data: image beside a srcset for a script is only a placeholder.
        if (written is null || (LazyMedia.Set(image) is not null && written.StartsWith("data:", StringComparison.OrdinalIgnoreCase)))
            return null;
        return rendering.Resolve(written, isResource: true, PlaceOf(image));
    }

    private string ImageSet(IElement image, bool isWanted)
    {
        var lazy = LazyMedia.Set(image);
        var set = SourceSet.Clean(image.GetAttribute(lazy ?? "srcset") ?? "", rendering, PlaceOf(image));
        if (lazy is not null && isWanted && set.Length > 0)
            Restored(image, lazy);
        return set;
    }

    private void WriteAlternative(IElement image)
    {
        if (!_policy.AllowsElement("img"))
            Removed(image, "img");
        WriteText(image.GetAttribute("alt") ?? "", image);
    }

    private void Restored(IElement element, string attribute) => rendering.Findings.Add(FeedRules.ContentRules.LazyImage, attribute,
        $"the address of <{element.LocalName}> is in {(attribute == "noscript" ? "<noscript>" : attribute)}, for a script; it was moved to its place",
        PlaceOf(element));

    private void WriteNoscript(IElement noscript, INodeList siblings, int index)
    {
        // It repeats the element before it, whose address was restored.
        if (NextElement(siblings, index, step: -1) is { } before && IsShown(before)
            && IsTwin(noscript, before.LocalName == "picture" ? "img" : before.LocalName))
        {
            return;
        }

        WriteChildren(noscript);
    }

    private static bool IsTwin(IElement noscript, string name) => name is "img" or "iframe" or "video" or "audio"
        && noscript.ChildElementCount == 1 && noscript.QuerySelector(name) is not null && string.IsNullOrWhiteSpace(noscript.TextContent);

    private bool IsShown(IElement element) => element.LocalName switch
    {
        "img" => (ImageSource(element, out _) ?? FirstOf(ImageSet(element, isWanted: false))) is not null,
        "picture" => element.QuerySelector("img") is { } image && IsShown(image),
        "iframe" => CanBeOpened(element),
        _ => CanBeOpened(element) || element.Children.Any(child => child.LocalName == "source" && CanBeOpened(child)),
    };

    private bool CanBeOpened(IElement element) =>
        element.GetAttribute(LazyMedia.Address(element, rendering.Links) ?? "src") is { } address
        && !string.IsNullOrWhiteSpace(address) && rendering.Links.Resolve(address, isResource: true, out _) is not null;

    private void WriteMedia(IElement media, string name)
    {
        var source = Source(media);
        var first = source ?? media.Children.Where(child => child.LocalName == "source").Select(Source).FirstOrDefault(url => url is not null);
        if (first is null)
        {
            Removed(media, name);
            WriteChildren(media);
            return;
        }

        CheckPlace(name);
        output.Write('<');
        output.Write(name);
        WriteAttribute("src", source);
        // Readers do not play media by themselves, so there must be controls.
        if (_policy.AllowsAttribute(name, "controls"))
            WriteAttribute("controls", "");
        var posterName = LazyMedia.Poster(media, rendering.Links) ?? (media.HasAttribute("poster") ? "poster" : null);
        if (posterName is { } poster && _policy.AllowsAttribute(name, "poster"))
            WriteAttribute("poster", rendering.Resolve(media.GetAttribute(poster)!, isResource: true, PlaceOf(media)));
        WriteAttributes(media, name);
        output.Write('>');
        var links = _links;
        WriteContent(media, name, () =>
        {
            // An address in the author's own text for readers without a player is enough.
            if (links == _links && !_isInLink && !media.TextContent.Contains(first, StringComparison.Ordinal))
                WriteAnchor(first, media.GetAttribute("title") is { Length: > 0 } title ? title : FileName(first), media);
        });
    }

    private string? Source(IElement element)
    {
        var attribute = LazyMedia.Address(element, rendering.Links) ?? "src";
        return element.GetAttribute(attribute) is { } value ? rendering.Resolve(value, isResource: true, PlaceOf(element)) : null;
    }

    private void WriteSource(IElement source, string name)
    {
        var isOfPicture = _parent == "picture" && name == "source";
        if (!_policy.AllowsElement(name) || !(isOfPicture || _parent is "video" or "audio"))
        {
            Removed(source, name);
            return;
        }

        var value = isOfPicture
            ? SourceSet.Clean(source.GetAttribute(LazyMedia.Set(source) ?? "srcset") ?? "", rendering, PlaceOf(source))
            : Source(source);
        if (string.IsNullOrEmpty(value))
            return;

        output.Write('<');
        output.Write(name);
        WriteAttribute(isOfPicture ? "srcset" : "src", value);
        if (isOfPicture)
            WriteAttribute("sizes", LazyMedia.SizesOf(source) ?? NotAuto(source.GetAttribute("sizes")), isEmptyKept: false);
        WriteAttributes(source, name);
        output.Write('>');
    }

    private void WriteLink(IElement link)
    {
        var address = link.GetAttribute("href") is { } href && _policy.AllowsElement("a") && _policy.AllowsAttribute("a", "href")
            ? rendering.Resolve(href, isResource: false, PlaceOf(link))
            : null;
        // Links can't be nested. A link without an address is kept only if it has an id that others may link to.
        if (_isInLink || (address is null && !_ids.ContainsKey(link)))
        {
            WriteChildren(link);
            return;
        }

        CheckPlace("a");
        output.Write("<a");
        WriteAttribute("href", address);
        WriteAttributes(link, "a");
        output.Write('>');
        _isInLink = true;
        _links += address is null ? 0 : 1;
        WriteContent(link, "a");
        _isInLink = false;
    }

    private void WriteAnchor(string address, string label, IElement place)
    {
        CheckPlace("a");
        output.Write("<a");
        WriteAttribute("href", address);
        output.Write('>');
        HtmlText.Append(output, WithoutForbidden(label, place));
        output.Write("</a>");
        _links++;
    }

    /// <summary>Writes a <c>bdo</c>, which validators don't know, as a <c>span</c> with a style.</summary>
    private void WriteOverride(IElement element)
    {
        if (!_policy.AllowsElement("span") || !_policy.AllowsCssProperty("unicode-bidi"))
        {
            WriteChildren(element);
            return;
        }

        WriteStart(element, "span");
        if (!element.HasAttribute("style"))
            WriteAttribute("style", "unicode-bidi: bidi-override;");
        output.Write('>');
        WriteContent(element, "span");
    }

    private static string? NotAuto(string? sizes) => "auto".Equals(sizes, StringComparison.OrdinalIgnoreCase) ? null : sizes;

    private static string? FirstOf(string set) => SourceSet.Parse(set).FirstOrDefault().Address;

    private static string FileName(string url)
    {
        var path = Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.AbsolutePath : "";
        var name = Uri.UnescapeDataString(path[(path.LastIndexOf('/') + 1)..]);
        return name.Length > 0 ? name : uri?.IdnHost ?? url;
    }

    /// <summary>Gets the element next to another, with only white space between them.</summary>
    private static IElement? NextElement(INodeList siblings, int index, int step)
    {
        for (var i = index + step; i >= 0 && i < siblings.Length; i += step)
        {
            if (siblings[i] is IElement element)
                return element;
            if (siblings[i] is IText { Data: var text } && !string.IsNullOrWhiteSpace(text))
                return null;
        }

        return null;
    }
}
