namespace Justindustrious.Feeds.Files.Media;

/// <summary>The media types of files that posts come with, by their names.</summary>
internal static class MediaTypes
{
    /// <summary>Returns the media type of a file, or <see langword="null"/> if the name does not tell.</summary>
    /// <param name="name">The name or the path of the file.</param>
    public static string? OfName(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".mp3" => "audio/mpeg",
        ".m4a" => "audio/mp4",
        ".aac" => "audio/aac",
        ".ogg" or ".oga" => "audio/ogg",
        ".opus" => "audio/ogg",
        ".flac" => "audio/flac",
        ".wav" => "audio/wav",
        ".weba" => "audio/webm",
        ".mp4" or ".m4v" => "video/mp4",
        ".mov" => "video/quicktime",
        ".webm" => "video/webm",
        ".ogv" => "video/ogg",
        ".mkv" => "video/matroska",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".png" => "image/png",
        ".gif" => "image/gif",
        ".webp" => "image/webp",
        ".avif" => "image/avif",
        ".svg" => "image/svg+xml",
        ".pdf" => "application/pdf",
        ".epub" => "application/epub+zip",
        ".zip" => "application/zip",
        ".torrent" => "application/x-bittorrent",
        ".txt" => "text/plain",
        ".vtt" => "text/vtt",
        ".srt" => "application/x-subrip",
        ".html" or ".htm" => "text/html",
        ".json" => "application/json",
        _ => null,
    };
}
