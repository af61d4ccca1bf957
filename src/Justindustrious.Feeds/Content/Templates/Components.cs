using System.Collections.Frozen;
using Justindustrious.Feeds.Content.Blocks;

namespace Justindustrious.Feeds.Content.Templates;

/// <summary>The table of components in MDX that are known by their names.</summary>
internal static class Components
{
    /// <summary>Components that only change the layout of their content.</summary>
    private static readonly FrozenSet<string> Wrappers = Set(
        "tabs codegroup codetabs callouts card cards cardgroup cardgrid linkcard steps step stepper fragment react.fragment center row rows col cols column "
        + "columns grid box flex stack hstack vstack container wrapper layout section article content prose main div block figure figcaption caption text p "
        + "paragraph span small strong em highlight mark bleed fullwidth fullbleed wide accordion accordiongroup accordions filetree frame imagezoom zoom "
        + "browseronly noscript client details.summary summary list ul ol li item items tabslist toc mdxlayout basiclayout postlayout bloglayout");

    /// <summary>Blocks beside the text, with a label.</summary>
    private static readonly FrozenSet<string> Labelled = Set("callout admonition aside alert notice banner infobox hint box.note blockquote quote pullquote");

    private static readonly FrozenSet<string> Links = Set("a link nextlink gatsbylink navlink outboundlink externallink customlink anchor button linkbutton");

    private static readonly FrozenSet<string> Tabs = Set("tab tabitem tabpanel codeblocktab");

    private static readonly FrozenSet<string> Disclosures = Set("details disclosure spoiler collapse collapsible accordionitem toggle expand expandable");

    public static bool IsWrapper(string name) => Wrappers.Contains(name);

    public static bool IsLink(string name) => Links.Contains(name);

    public static bool IsTab(string name) => Tabs.Contains(name);

    public static bool IsDisclosure(string name) => Disclosures.Contains(name);

    /// <summary>Returns the label of a block beside the text, or <see langword="null"/> if the component is not such a block.</summary>
    public static string? LabelOf(JsxTag tag)
    {
        var name = tag.Name;
        var dash = name.IndexOf('-', StringComparison.Ordinal);
        var kind = dash > 0 ? name[(dash + 1)..] : null;
        if (dash > 0)
            name = name[..dash];
        if (!Labelled.Contains(name) && !BlockLabels.IsKind(name))
            return null;
        if (tag.Find("title", "label", "heading") is { } title)
            return title;
        kind ??= tag.Find("type", "kind", "variant", "status", "level", "intent");
        var isQuote = name.EndsWith("quote", StringComparison.OrdinalIgnoreCase);
        return kind is not null && BlockLabels.IsKind(kind) ? BlockLabels.Of(kind) : isQuote ? "" : BlockLabels.IsKind(name) ? BlockLabels.Of(name) : "Note";
    }

    /// <summary>Returns the name of the tag in <see cref="TemplateTags"/> that shows the same as a component.</summary>
    public static string TagOf(string name) => name.ToLowerInvariant() switch
    {
        "youtubeembed" or "liteyoutube" or "liteyoutubeembed" or "youtubevideo" or "ytembed" or "yt" => "youtube",
        "vimeoembed" or "vimeovideo" => "vimeo",
        "twittertweetembed" or "tweetembed" or "statictweet" or "twitter" => "tweet",
        "gistembed" or "githubgist" => "gist",
        "nextimage" or "exportedimage" or "img" or "picture" or "blogimage" or "themedimage" or "optimizedimage" or "staticimage" or "gatsbyimage"
            or "responsiveimage" or "zoomimage" => "image",
        "imagefigure" or "imagewithcaption" or "captionedimage" => "figure",
        var other => other,
    };

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
