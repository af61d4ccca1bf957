using System.Collections.Frozen;
using Justindustrious.Feeds.Content.Blocks;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Content.Templates;

/// <summary>The table of known tags, for shortcodes and Liquid: the built-in tags of generators, and the tags that most themes have.</summary>
/// <remarks>
/// https://gohugo.io/shortcodes/ · https://jekyllrb.com/docs/liquid/tags/ · https://hexo.io/docs/tag-plugins ·
/// https://www.getzola.org/documentation/content/shortcodes/
/// </remarks>
internal static class TemplateTags
{
    private const BodySyntax All = BodySyntax.Hugo | BodySyntax.Liquid | BodySyntax.Hexo | BodySyntax.Zola | BodySyntax.Nunjucks;
    private const BodySyntax Percent = BodySyntax.Liquid | BodySyntax.Hexo | BodySyntax.Zola | BodySyntax.Nunjucks;

    private static readonly TemplateTag[] Rows =
    [
        // Videos and posts of other sites.
        new("youtube yt", All, TagRole.Html, call => Id(call, "id", "v", "video", "videoid") is { } id ? Markup.Frame($"https://www.youtube.com/embed/{id}", call.Arguments.Find(-1, "title")) : null),
        new("vimeo", All, TagRole.Html, call => Id(call, "id") is { } id ? Markup.Frame($"https://player.vimeo.com/video/{id}", call.Arguments.Find(-1, "title")) : null),
        new("bilibili", All, TagRole.Html, call => Id(call, "id", "bvid") is { } id ? Markup.Frame($"https://player.bilibili.com/player.html?bvid={id}") : null),
        new("gist", All, TagRole.Html, Gist),
        new("tweet twitter tweet_simple", All, TagRole.Html, call => Status(call, "https://twitter.com")),
        new("x x_simple", BodySyntax.Hugo, TagRole.Html, call => Status(call, "https://x.com")),
        new("instagram instagram_simple", All, TagRole.Html, call => Id(call, "id") is { } id ? Page($"https://www.instagram.com/p/{id}/") : null),
        new("asciinema", All, TagRole.Html, call => Id(call, "id") is { } id ? Page($"https://asciinema.org/a/{id}") : null),
        new("codepen", All, TagRole.Html, call => call.Arguments.Find(-1, "user") is { } user && Id(call, "id") is { } id ? Page($"https://codepen.io/{user}/pen/{id}") : null),
        new("jsfiddle", Percent, TagRole.Html, call => Id(call, "id") is { } id ? Page($"https://jsfiddle.net/{id}/") : null),
        new("iframe", All, TagRole.Html, call => call.Arguments.Find(0, "src", "url") is { } address ? Markup.Frame(address) : null),

        // Pictures, sound and film of the site.
        new("figure imgproc image-gallery-item", All, TagRole.Html, Figure),
        new("img image", All, TagRole.Html, call => Image(call, static (_, source) => source)),
        new("asset_img", BodySyntax.Hexo, TagRole.Html, call => Image(call, static (place, source) => place.AssetAddress(source))),
        new("asset_path", BodySyntax.Hexo, TagRole.Text, call => call.Arguments.Find(0) is { } name ? call.Place.AssetAddress(name) : null),
        new("asset_link", BodySyntax.Hexo, TagRole.Html, call => call.Arguments.Find(0) is { } name ? Markup.Link(call.Place.AssetAddress(name), Rest(call, 1) ?? name) : null),
        new("audio", All, TagRole.Html, call => call.Arguments.Find(0, "src", "url") is { } source ? $"<audio src=\"{Markup.Encode(source)}\"></audio>" : null),
        new("video", All, TagRole.Html, call => call.Arguments.Find(0, "src", "url", "mp4") is { } source ? $"<video src=\"{Markup.Encode(source)}\"></video>" : null),

        // Links to posts.
        new("ref relref", BodySyntax.Hugo, TagRole.Text, call => call.Arguments.Find(0, "path") is { } path ? call.Place.PostAddress(path) : null),
        new("post_url", BodySyntax.Liquid, TagRole.Text, call => call.Arguments.Find(0) is { } name ? call.Place.PostAddress(name) : null),
        new("post_path", BodySyntax.Hexo, TagRole.Text, call => call.Arguments.Find(0) is { } name ? call.Place.PostAddress(name) : null),
        new("post_link", BodySyntax.Hexo, TagRole.Html,
            call => call.Arguments.Find(0) is { } name ? Markup.Link(call.Place.PostAddress(name), Rest(call, 1) ?? call.Place.PostTitle(name) ?? name) : null),
        // A file in Jekyll, words and an address in Hexo: TemplateBody takes the row whose arguments fit.
        new("link", BodySyntax.Liquid, TagRole.Text, call => call.Arguments.Positional is [var path] && path.Contains('.', StringComparison.Ordinal) ? call.Place.PostAddress(path) : null),
        new("link", BodySyntax.Hexo, TagRole.Html, HexoLink),

        // Code, and other text that is not Markdown.
        new("highlight", BodySyntax.Hugo | BodySyntax.Liquid, TagRole.Verbatim, call => Markup.Code(call.Arguments.Find(0, "lang", "language"), call.Content)),
        new("codeblock code", BodySyntax.Hexo, TagRole.Verbatim, HexoCode),
        new("rawhtml html unsafe", BodySyntax.Hugo, TagRole.Verbatim, call => call.Content),
        new("mermaid plantuml graphviz", BodySyntax.Hugo | BodySyntax.Zola | BodySyntax.Hexo, TagRole.Verbatim, call => Markup.Code(call.Name, call.Content)),
        new("math katex latex mathjax", BodySyntax.Hugo | BodySyntax.Zola, TagRole.Verbatim, Formula),
        new("comment", Percent, TagRole.Verbatim, static _ => ""),

        // Blocks beside the text.
        new("blockquote quote", BodySyntax.Hexo, TagRole.Around, static _ => Markup.QuoteStart(null)) { WriteEnd = HexoQuoteEnd },
        new("blockquote quote pullquote centerquote cq", All, TagRole.Around, static _ => Markup.QuoteStart(null)) { WriteEnd = call => Markup.QuoteEnd(QuoteSource(call)) },
        new("notice alert callout admonition hint", All, TagRole.Around, call => Markup.QuoteStart(Label(call, isKindGiven: true))) { WriteEnd = static _ => Markup.QuoteEnd() },
        new("note info tip warning danger caution important success error question", All, TagRole.Around, call => Markup.QuoteStart(Label(call, isKindGiven: false)))
            { WriteEnd = static _ => Markup.QuoteEnd() },
        new("details expand spoiler collapse fold hideToggle", All, TagRole.Around,
            call => $"<details><summary>{Markup.Encode(call.Arguments.Find(0, "summary", "title") ?? "Details")}</summary>") { WriteEnd = static _ => "</details>" },
        new("tab", All, TagRole.Around, call => call.Arguments.Find(0, "name", "title", "label") is { } label ? $"<p><strong>{Markup.Encode(label)}</strong></p>" : ""),
        new("tabs tabbed center row col column columns div section card cards wrap box aside md markdown rawmd steps step gallery list grid", All, TagRole.Around, static _ => ""),
        new("br", All, TagRole.Html, static _ => "<br>"),
        new("toc more seo feed_meta clear", All, TagRole.Nothing, static _ => ""),
    ];

    private static readonly FrozenDictionary<string, TemplateTag[]> ByName = Rows
        .SelectMany(row => row.Names.Split(' ').Select(name => (Name: name, Row: row)))
        .GroupBy(pair => pair.Name, pair => pair.Row)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns the rows with a name that some generators have.</summary>
    public static IEnumerable<TemplateTag> Of(string name, BodySyntax syntax) =>
        ByName.TryGetValue(name, out var rows) ? rows.Where(row => (row.Syntaxes & syntax) != 0) : [];

    /// <summary>Returns an id that can be part of an address, or <see langword="null"/> if there is none.</summary>
    private static string? Id(TagCall call, params ReadOnlySpan<string> names)
    {
        if (call.Arguments.Find(0, names) is not { Length: > 0 and < 100 } id)
            return null;
        if (id.StartsWith("http", StringComparison.Ordinal))
            id = id.Split('?')[0].TrimEnd('/') is var path && path.EndsWith("watch", StringComparison.Ordinal) ? id.Split("v=")[^1].Split('&')[0] : path[(path.LastIndexOf('/') + 1)..];
        return id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') ? id : null;
    }

    /// <summary>Writes a frame for a page that a script would show. The content policy replaces the frame with a link.</summary>
    private static string Page(string address) => $"<p>{Markup.Link(address, new Uri(address).Host.Replace("www.", "", StringComparison.Ordinal))}</p>";

    private static string? Gist(TagCall call)
    {
        if (call.Arguments.Find(-1, "url") is { } url)
            return Page(url);
        var words = call.Arguments.Positional;
        if (words.Count == 0 || !words[0].All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '/'))
            return null;
        var hasUser = words.Count > 1 && words[1].Length >= 5 && words[1].All(char.IsAsciiHexDigit);
        return Page($"https://gist.github.com/{(hasUser ? $"{words[0]}/{words[1]}" : words[0])}");
    }

    private static string? Status(TagCall call, string site)
    {
        var id = call.Arguments.Positional is [.., var last] ? last : call.Arguments.Find(-1, "id");
        if (id?.StartsWith("http", StringComparison.Ordinal) == true)
            return Page(id);
        if (id is not { Length: > 0 } || !id.All(char.IsAsciiDigit))
            return null;
        var user = call.Arguments.Find(-1, "user") ?? (call.Arguments.Positional.Count > 1 ? call.Arguments.Positional[0] : "i");
        return Page($"{site}/{Uri.EscapeDataString(user)}/status/{id}");
    }

    private static string? Figure(TagCall call)
    {
        var arguments = call.Arguments;
        if (arguments.Find(0, "src", "url", "image") is not { Length: > 0 } source)
            return null;
        var (title, caption, credit) = (arguments.Find(-1, "title"), arguments.Find(-1, "caption"), arguments.Find(-1, "attr"));
        var image = Markup.Image(source, arguments.Find(-1, "alt") ?? caption ?? title, width: arguments.Find(-1, "width"), height: arguments.Find(-1, "height"));
        return Markup.Figure(image, arguments.Find(-1, "link"), title, string.Join(' ', new[] { caption, credit }.Where(text => !string.IsNullOrEmpty(text))));
    }

    private static string Formula(TagCall call) =>
        call.IsInLine ? $"${Markup.Encode(call.Content.Trim())}$" : $"<p>$$\n{Markup.Encode(call.Content.Trim())}\n$$</p>";

    /// <summary>Hexo's form is: class names, address, width, height, then title and alternative text in quotes. Other generators use names.</summary>
    private static string? Image(TagCall call, Func<ITemplatePlace, string, string> addressOf)
    {
        var arguments = call.Arguments;
        if (arguments.Find(-1, "src", "url", "path") is { Length: > 0 } named)
            return Markup.Image(addressOf(call.Place, named), arguments.Find(-1, "alt", "caption", "title"), width: arguments.Find(-1, "width"), height: arguments.Find(-1, "height"));
        var position = arguments.Positional.ToList().FindIndex(text => text.Contains('.', StringComparison.Ordinal) || text.Contains('/', StringComparison.Ordinal));
        if (position < 0)
            return null;
        var rest = arguments.Positional.Skip(position + 1).ToList();
        var sizes = rest.TakeWhile(text => text.All(char.IsAsciiDigit)).Take(2).ToList();
        // In one pair of quotes, or in two: 'title "alternative text"'.
        var words = rest.Skip(sizes.Count).SelectMany(text => text.Contains('"', StringComparison.Ordinal) ? text.Split('"', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [text])
            .Select(text => text.Trim('\'', '"')).Where(text => text.Length > 0).ToList();
        return Markup.Image(addressOf(call.Place, arguments.Positional[position]), words.ElementAtOrDefault(1) ?? words.ElementAtOrDefault(0), words.ElementAtOrDefault(0),
            sizes.ElementAtOrDefault(0), sizes.ElementAtOrDefault(1));
    }

    private static string? HexoLink(TagCall call)
    {
        var words = call.Arguments.Positional;
        var address = words.Select((text, index) => (text, index)).FirstOrDefault(pair => pair.text.Contains("://", StringComparison.Ordinal) || pair.text.StartsWith('/'));
        return address.text is null ? null : Markup.Link(address.text, address.index == 0 ? address.text : string.Join(' ', words.Take(address.index)));
    }

    private static string HexoCode(TagCall call)
    {
        var words = call.Arguments.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var language = words.FirstOrDefault(word => word.StartsWith("lang:", StringComparison.Ordinal))?["lang:".Length..];
        var title = string.Join(' ', words.TakeWhile(word => !word.Contains(':', StringComparison.Ordinal)));
        // '{% code js %}' names the language alone.
        return language is null && words.Length == 1 && call.Name == "code" ? Markup.Code(words[0], call.Content) : Markup.Code(language, call.Content, title);
    }

    /// <summary>Hexo's form is: author, then a work after a comma, or an address and its title.</summary>
    private static string HexoQuoteEnd(TagCall call)
    {
        var words = call.Arguments.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindIndex(words, word => word.StartsWith("http://", StringComparison.Ordinal) || word.StartsWith("https://", StringComparison.Ordinal));
        if (at <= 0)
            return Markup.QuoteEnd(QuoteSource(call));
        var address = words[at][(words[at].IndexOf("://", StringComparison.Ordinal) + 3)..].TrimEnd('/');
        var title = at + 1 < words.Length ? string.Join(' ', words[(at + 1)..]) : address;
        return $"<footer><strong>{Markup.Encode(string.Join(' ', words[..at]))}</strong> <cite>{Markup.Link(words[at], title)}</cite></footer></blockquote>";
    }

    private static string? QuoteSource(TagCall call) =>
        string.Join(", ", new[] { call.Arguments.Find(-1, "author", "cite", "source") ?? string.Join(' ', call.Arguments.Positional.Where(text => !text.Contains("://", StringComparison.Ordinal))) }
            .Where(text => text.Length > 0));

    private static string Label(TagCall call, bool isKindGiven)
    {
        var arguments = call.Arguments;
        var kind = isKindGiven ? arguments.Find(0, "type", "kind", "level", "class") ?? "note" : call.Name;
        var title = arguments.Find(isKindGiven && arguments.Named.Count == 0 ? 1 : -1, "title");
        return title ?? (BlockLabels.IsKind(kind) ? BlockLabels.Of(kind) : isKindGiven ? kind : BlockLabels.Of(call.Name));
    }

    private static string? Rest(TagCall call, int from)
    {
        var words = call.Arguments.Positional.Skip(from).Where(word => word is not ("true" or "false")).ToList();
        return words.Count == 0 ? null : string.Join(' ', words);
    }
}
