using AngleSharp.Dom;

namespace Justindustrious.Feeds.Content;

/// <summary>Frames and players: what they show, as an address that a person can open.</summary>
internal static class Embeds
{
    /// <summary>Gets the address of what a frame shows: the page to watch it on, where that is known.</summary>
    /// <param name="url">The frame's address, absolute.</param>
    public static string WatchPage(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri))
            return url;

        var host = uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host;
        var path = uri.AbsolutePath.Trim('/').Split('/');
        return (host, path) switch
        {
            ("youtube.com" or "youtube-nocookie.com", ["embed", "videoseries"]) when Query(uri, "list") is { } list => $"https://www.youtube.com/playlist?list={list}",
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
            _ => url,
        };
    }

    /// <summary>Gets what a link to a frame's content reads: its title, else the place it comes from.</summary>
    public static string Label(IElement frame, string url)
    {
        var title = frame.GetAttribute("title")?.Trim() ?? frame.GetAttribute("aria-label")?.Trim() ?? "";
        return title.Length > 0 ? title : Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Host.Length > 0 ? uri.IdnHost : url;
    }

    private static string Start(Uri uri) =>
        Query(uri, "start") is { } start && start.All(char.IsAsciiDigit) ? $"&t={start}s" : "";

    private static string? Query(Uri uri, string name) => uri.Query.TrimStart('?').Split('&')
        .Select(pair => pair.Split('=', 2))
        .FirstOrDefault(pair => pair.Length == 2 && pair[0] == name && pair[1].Length > 0)?[1];

    private static bool IsWeb(string encoded) => Uri.TryCreate(Uri.UnescapeDataString(encoded), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
}
