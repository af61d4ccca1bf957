using System.Globalization;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Files.Media;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.SideFiles;

/// <summary>Compares what a feed says about recordings and artwork with the files.</summary>
internal static class MediaFileChecks
{
    /// <summary>Media types of one kind of file: the registered one, and those that programs write.</summary>
    private static readonly string[][] Same =
    [
        ["audio/mpeg", "audio/mp3", "audio/mpeg3", "audio/x-mpeg"],
        ["audio/mp4", "audio/x-m4a", "audio/m4a", "audio/aac", "audio/x-m4b"],
        ["video/mp4", "video/x-m4v", "video/m4v"],
        ["audio/ogg", "audio/opus", "video/ogg", "application/ogg"],
        ["audio/wav", "audio/x-wav", "audio/vnd.wave", "audio/wave"],
        ["audio/flac", "audio/x-flac"],
        ["image/jpeg", "image/jpg"],
    ];

    public static void CheckEnclosure(PublishedFiles.NamedFile named, MediaFacts facts, Findings findings)
    {
        if (named.Length is { } text && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length != facts.Length)
        {
            PublishedFiles.Report(named, MediaFileRules.Length, string.Create(CultureInfo.InvariantCulture,
                $"enclosure@length is {length}, and the file {Quoted.Of(named.Address)} has {facts.Length} bytes; write {facts.Length}"), findings);
        }

        if (facts.MediaType is { } type && named.Type is { Length: > 0 } said && !AreSame(type, said))
        {
            PublishedFiles.Report(named, MediaFileRules.Type,
                $"enclosure@type is {Quoted.Of(said)}, and the file {Quoted.Of(named.Address)} is {type} by its first bytes; write that", findings);
        }
    }

    public static void CheckArtwork(PublishedFiles.NamedFile named, MediaFacts facts, Findings findings)
    {
        foreach (var why in WhyNotArtwork(facts))
            PublishedFiles.Report(named, MediaFileRules.Artwork, $"the artwork {Quoted.Of(named.Address)} {why}", findings);
        if (facts.MediaType is { } type && SuffixOf(named.Address) is { Length: > 0 } suffix && !IsSuffixOf(suffix, type))
        {
            PublishedFiles.Report(named, MediaFileRules.Type,
                $"the artwork {Quoted.Of(named.Address)} is {type} by its first bytes; give it the suffix of that type, since Apple refuses another", findings);
        }
    }

    /// <summary>Says what Apple refuses about a picture, to stand after its name.</summary>
    public static IEnumerable<string> WhyNotArtwork(MediaFacts facts)
    {
        if (facts.MediaType is not ("image/jpeg" or "image/png"))
        {
            yield return $"is {(facts.MediaType is null ? "not a picture that is known here" : facts.MediaType)}; Apple takes JPEG and PNG";
            yield break;
        }

        if (facts.Width is { } width && facts.Height is { } height)
        {
            if (width != height)
                yield return string.Create(CultureInfo.InvariantCulture, $"has {width}×{height} pixels; Apple asks for a square");
            else if (width is < 1400 or > 3000)
                yield return string.Create(CultureInfo.InvariantCulture, $"has {width}×{height} pixels; Apple asks for 1400×1400 to 3000×3000");
        }

        if (facts.Colours == ColourModel.Cmyk)
            yield return "has the colours of a printer (CMYK); save it in RGB, which Apple asks for";
    }

    private static bool AreSame(string type, string said)
    {
        var name = said.Split(';')[0].Trim().ToLowerInvariant();
        return type == name || Array.Exists(Same, kind => kind.Contains(type) && kind.Contains(name));
    }

    private static bool IsSuffixOf(string suffix, string type) => type switch
    {
        "image/jpeg" => suffix is "jpg" or "jpeg",
        "image/png" => suffix is "png",
        _ => true,
    };

    private static string SuffixOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) ? Path.GetExtension(uri.AbsolutePath).TrimStart('.').ToLowerInvariant() : "";
}
