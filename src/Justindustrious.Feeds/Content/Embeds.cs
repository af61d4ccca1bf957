using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Justindustrious.Feeds.Content;

/// <summary>Finds the address of the page that a frame, a player or a script shows, so that it can be linked to.</summary>
internal static class Embeds
{
    /// <summary>Classes of elements that scripts fill.</summary>
    private static readonly FrozenSet<string> Places = FrozenSet.Create(
        StringComparer.Ordinal, "twitter-tweet", "twitter-video", "reddit-embed-bq", "reddit-card", "instagram-media", "tiktok-embed", "mastodon-embed",
        "bluesky-embed", "text-post-media", "fb-post", "fb-video", "tumblr-post", "imgur-embed-pub", "codepen", "flourish-embed");

    /// <summary>Gets the address of the page on which people watch what a frame shows; the frame's own address if no page is known.</summary>
    /// <param name="url">The frame's address, absolute.</param>
    public static string WatchPage(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri))
            return url;

        return (HostOf(uri), Path(uri)) switch
        {
            ("youtube.com" or "youtube-nocookie.com", ["embed", "videoseries"]) when Query(uri, "list") is { } list =>
                $"https://www.youtube.com/playlist?list={list}",
            ("youtube.com" or "youtube-nocookie.com", ["embed" or "v" or "shorts" or "live", var id]) => $"https://www.youtube.com/watch?v={id}{Start(uri)}",
            ("player.vimeo.com", ["video", var id]) => $"https://vimeo.com/{id}{(Query(uri, "h") is { } hash ? "/" + hash : "")}",
            ("dailymotion.com" or "geo.dailymotion.com", ["embed", "video", var id]) => $"https://www.dailymotion.com/video/{id}",
            ("geo.dailymotion.com", ["player.html"]) when Query(uri, "video") is { } id => $"https://www.dailymotion.com/video/{id}",
            ("player.twitch.tv", [""]) when Query(uri, "video") is { } id => $"https://www.twitch.tv/videos/{id}",
            ("player.twitch.tv", [""]) when Query(uri, "channel") is { } channel => $"https://www.twitch.tv/{channel}",
            ("clips.twitch.tv", ["embed"]) when Query(uri, "clip") is { } clip => $"https://clips.twitch.tv/{clip}",
            ("open.spotify.com", ["embed", .. var rest]) => $"https://open.spotify.com/{string.Join('/', rest)}",
            ("embed.podcasts.apple.com", _) => $"https://podcasts.apple.com{uri.AbsolutePath}",
            ("embed.music.apple.com", _) => $"https://music.apple.com{uri.AbsolutePath}",
            ("w.soundcloud.com", ["player"]) when Query(uri, "url") is { } track && IsWeb(track) => Uri.UnescapeDataString(track),
            ("embed.ted.com", ["talks", .. var talk]) => $"https://www.ted.com/talks/{string.Join('/', talk)}",
            ("codepen.io", [var user, "embed" or "embed-preview", .. var pen]) => $"https://codepen.io/{user}/pen/{string.Join('/', pen)}",
            ("archive.org", ["embed", .. var item]) => $"https://archive.org/details/{string.Join('/', item)}",
            ("jsfiddle.net", [.. var fiddle, "embed" or "embedded"]) => $"https://jsfiddle.net/{string.Join('/', fiddle)}/",
            ("jsfiddle.net", [.. var fiddle, "embed" or "embedded", _]) => $"https://jsfiddle.net/{string.Join('/', fiddle)}/",
            ("asciinema.org", ["a", var id, "iframe" or "embed"]) => $"https://asciinema.org/a/{id}",
            ("platform.twitter.com", ["embed", "Tweet.html"]) when Query(uri, "id") is { } id => $"https://twitter.com/i/status/{id}",
            ("instagram.com", ["p" or "reel" or "tv", var id, "embed", ..]) => $"https://www.instagram.com/{Path(uri)[0]}/{id}/",
            ("embed.bsky.app", ["embed", var user, "app.bsky.feed.post", var id]) => $"https://bsky.app/profile/{user}/post/{id}",
            // A post on any Mastodon server.
            (_, [['@', ..] user, var id, "embed"]) => $"{uri.GetLeftPart(UriPartial.Authority)}/{user}/{id}",
            _ => url,
        };
    }

    /// <summary>Gets the address of what a script shows at its own place.</summary>
    /// <returns>The address; <see langword="null"/> for an unknown script.</returns>
    public static string? PageOfScript(IElement script, PostLinks links)
    {
        if (script.GetAttribute("src") is not { } source || links.Resolve(source, isResource: true, out _) is not { } url
            || !Uri.TryCreate(url, UriKind.Absolute, out var uri))
        {
            return null;
        }


        return (HostOf(uri), Path(uri)) switch
        {
            ("gist.github.com", [.. var path]) when WithoutJs(path) is { } gist => $"https://gist.github.com/{gist}{GistFile(uri)}",
            ("jsfiddle.net", [.. var fiddle, "embed", _]) => $"https://jsfiddle.net/{string.Join('/', fiddle)}/",
            ("jsfiddle.net", [.. var fiddle, "embed"]) => $"https://jsfiddle.net/{string.Join('/', fiddle)}/",
            ("asciinema.org", ["a", .. var path]) when WithoutJs(path) is { } id => $"https://asciinema.org/a/{id}",
            ("speakerdeck.com", ["assets", "embed.js"]) when Data(script, "data-id") is { } id => $"https://speakerdeck.com/player/{id}",
            ("gitlab.com", [.. var path]) when path.Contains("snippets") && WithoutJs(path) is { } snippet => $"https://gitlab.com/{snippet}",
            ("pastebin.com", ["embed_js", var id]) => $"https://pastebin.com/{id}",
            ("datawrapper.dwcdn.net", [var id, "embed.js"]) => $"https://datawrapper.dwcdn.net/{id}/",
            ("buzzsprout.com", [.. var path]) when WithoutJs(path) is { } episode => $"https://www.buzzsprout.com/{episode}",
            ("telegram.org", ["js", "telegram-widget.js"]) when Data(script, "data-telegram-post") is { } post => $"https://t.me/{post}",
            ("emgithub.com", [var name]) when name.StartsWith("embed", StringComparison.Ordinal) && Query(uri, "target") is { } target && IsWeb(target) =>
                Uri.UnescapeDataString(target),
            _ => null,
        };
    }

    /// <summary>Gets the address of what a script elsewhere on the page shows in an element, or of what a custom element plays.</summary>
    /// <returns>The address; <see langword="null"/> for any other element.</returns>
    public static string? PageOf(IElement element)
    {
        switch (element.LocalName)
        {
            case "lite-youtube" or "youtube-embed" or "youtube-video" or "amp-youtube":
                var video = Data(element, "videoid") ?? Data(element, "video-id") ?? Data(element, "data-videoid");
                return video is null ? null : $"https://www.youtube.com/watch?v={video}";
            case "lite-vimeo" or "amp-vimeo":
                return (Data(element, "videoid") ?? Data(element, "data-videoid")) is { } film ? $"https://vimeo.com/{film}" : null;
            case "asciinema-player":
                return element.GetAttribute("src");
            case "gist-embed":
                return Data(element, "data-gist-id") is { } gist ? $"https://gist.github.com/{gist}" : null;
        }

        if (element.HasClass(Places))
        {
            foreach (var name in element.ClassList)
            {
                if (PageOf(element, name) is { } page)
                    return page;
            }
        }

        return Data(element, "data-gist-id") is { } id ? $"https://gist.github.com/{id}" : null;
    }

    /// <summary>Gets the text of a link to a frame's content: the frame's title, else the host of its address.</summary>
    public static string Label(IElement frame, string url)
    {
        var title = frame.GetAttribute("title")?.Trim() ?? frame.GetAttribute("aria-label")?.Trim() ?? "";
        return title.Length > 0 ? title : Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Host.Length > 0 ? uri.IdnHost : url;
    }

    private static string? PageOf(IElement element, string name) => name switch
    {
        "twitter-tweet" or "twitter-video" or "reddit-embed-bq" or "reddit-card" => LastLink(element),
        "instagram-media" => element.GetAttribute("data-instgrm-permalink") ?? LastLink(element),
        "tiktok-embed" => element.GetAttribute("cite") ?? LastLink(element),
        "mastodon-embed" when element.GetAttribute("data-embed-url") is { } url => WatchPage(url),
        "bluesky-embed" when element.GetAttribute("data-bluesky-uri")?.Split('/') is ["at:", "", var user, "app.bsky.feed.post", var id] =>
            $"https://bsky.app/profile/{user}/post/{id}",
        "text-post-media" => element.GetAttribute("data-text-post-permalink"),
        "fb-post" or "fb-video" or "tumblr-post" => element.GetAttribute("data-href"),
        "imgur-embed-pub" when Data(element, "data-id") is { } id => $"https://imgur.com/{id}",
        "codepen" when Data(element, "data-slug-hash") is { } pen && Data(element, "data-user") is { } user => $"https://codepen.io/{user}/pen/{pen}",
        "flourish-embed" when Data(element, "data-src") is { } source => $"https://public.flourish.studio/{source.Trim('/')}/",
        _ => null,
    };

    /// <summary>Gets an embedded post's own address: its last link, after those in its text.</summary>
    private static string? LastLink(IElement element) => element.QuerySelectorAll("a[href]") is { Length: > 0 } links ? links[^1].GetAttribute("href") : null;

    private static string HostOf(Uri uri) => uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host;

    private static string[] Path(Uri uri) => uri.AbsolutePath.Trim('/').Split('/');

    private static string? WithoutJs(string[] path) =>
        path is [.., var last] && last.EndsWith(".js", StringComparison.Ordinal) && last.Length > 3 ? string.Join('/', path)[..^3] : null;

    /// <summary>Gets the fragment for a file on a gist's page.</summary>
    private static string GistFile(Uri uri) =>
        Query(uri, "file") is { } file ? "#file-" + Uri.UnescapeDataString(file).ToLowerInvariant().Replace('.', '-').Replace(' ', '-') : "";

    private static string? Data(IElement element, string name) =>
        element.GetAttribute(name) is { Length: > 0 } value && value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '/' or '.') ? value : null;

    private static string Start(Uri uri) =>
        Query(uri, "start") is { } start && start.All(char.IsAsciiDigit) ? $"&t={start}s" : "";

    private static string? Query(Uri uri, string name) => uri.Query.TrimStart('?').Split('&')
        .Select(pair => pair.Split('=', 2))
        .FirstOrDefault(pair => pair.Length == 2 && pair[0] == name && pair[1].Length > 0)?[1];

    private static bool IsWeb(string encoded) =>
        Uri.TryCreate(Uri.UnescapeDataString(encoded), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
}
