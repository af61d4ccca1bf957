using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Model;

/// <summary>Checks the image of a feed: its link, and the sizes that RSS allows.</summary>
internal static class ImageChecks
{
    public static void Check(FeedImage? image, in ModelSubject subject)
    {
        if (image is null)
            return;
        var field = new FieldPath("image");
        subject.CheckLink(ModelRules.ImageLink, field.With("link"), image.Link);
        if (image.Width is < 1 or > 144)
        {
            subject.Report(ModelRules.ImageSize, field.With("width"),
                $"width {image.Width} is not in 1 to 144, the most that RSS allows; write the image's real width, or none");
        }

        if (image.Height is < 1 or > 400)
        {
            subject.Report(ModelRules.ImageSize, field.With("height"),
                $"height {image.Height} is not in 1 to 400, the most that RSS allows; write the image's real height, or none");
        }
    }
}
