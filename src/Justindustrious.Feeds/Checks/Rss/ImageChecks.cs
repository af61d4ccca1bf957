using Justindustrious.Feeds.Checks.Values;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Rss;

/// <summary>Checks the image of a channel: its required elements, its format and size, and that its title and link are the channel's.</summary>
internal static class ImageChecks
{
    public static void Title(string value, in ValueContext context)
    {
        if (value.Length == 0)
        {
            context.Report(RssRules.NotBlank, "the image's <title> is empty; write the channel's title");
            return;
        }

        ValueChecks.PlainText(value, context);
        if (context.Scope is { Position: 1 } && ChannelState.Around(context)?.Title is { Length: > 0 } title && title != value)
            context.Report(RssRules.ImageTitle, $"the image's title {Quoted.Of(value)} is not the channel's; write {Quoted.Of(title)}");
    }

    public static void Link(string value, in ValueContext context)
    {
        if (UriCheck.Check(value, UriForm.Absolute, "InvalidFullLink", context)
            && context.Scope is { Position: 1 } && ChannelState.Around(context)?.Link is { Length: > 0 } link && link != value)
        {
            context.Report(RssRules.ImageLink, $"the image's link {Quoted.Of(value)} is not the channel's; write {Quoted.Of(link)}");
        }
    }

    public static void Url(string value, in ValueContext context)
    {
        var extension = value[(value.LastIndexOf('.') + 1)..].ToLowerInvariant();
        if (extension is "jpg" or "jpeg" or "gif" or "png" || extension.Length == 0 || !extension.All(c => char.IsLetterOrDigit(c) || c == '_'))
            return;
        if (extension is "webp" or "avif" or "svg")
        {
            context.Report(RssRules.ImageFormatModern,
                $"the image is a .{extension}, which is younger than RSS; old readers show a GIF, a JPEG or a PNG only");
        }
        else
        {
            context.Report(RssRules.ImageFormat,
                $"the image's address {Quoted.Of(value)} does not end as that of a GIF, a JPEG or a PNG does; name such an image");
        }
    }

    public static void Width(string value, in ValueContext context) => Size(value, 144, RssRules.ImageWidth, context);

    public static void Height(string value, in ValueContext context) => Size(value, 400, RssRules.ImageHeight, context);

    private static void Size(string value, int most, FeedRule rule, in ValueContext context)
    {
        if (!NumberCheck.TryInteger(value, out var size, out _) || size <= 0 || size > most)
            context.Report(rule, $"<{context.Name}> {Quoted.Of(value)} is not a number from 1 to {most}; write the size in pixels, or leave the element out");
    }

    public static void End(ElementScope image)
    {
        if (image.HoldsTextInstead || image.Attributes.Any(a => a.Name == "resource"))
            return;
        if (!image.Has("title"))
            image.Missing(RssRules.Required, "title", "<image> has no <title>; write the channel's title", "MissingTitle");
        if (!image.Has("url"))
            image.Missing(RssRules.Required, "url", "<image> has no <url>; write the address of the picture");
        if (!image.Has("link"))
            image.Missing(RssRules.Required, "link", "<image> has no <link>; write the channel's link", "MissingLink");
    }
}
