using System.Globalization;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Model;

/// <summary>Checks the picture of a feed or of a post: its link, its size, its media type and its texts.</summary>
internal static class ImageChecks
{
    private static readonly FieldPath Image = new("image");

    /// <summary>Checks a picture of which documents contain only the address.</summary>
    public static void CheckLink(string name, Picture? image, in ModelSubject subject)
    {
        if (image is not null)
            subject.CheckLink(ModelRules.ImageLink, new FieldPath(name).With("link"), image.Link);
    }

    /// <summary>Checks the picture that RSS has with its size.</summary>
    public static void CheckOfFeed(string name, Picture? image, in ModelSubject subject)
    {
        if (image is null)
            return;
        CheckLink(name, image, subject);
        var field = new FieldPath(name);
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

    public static void CheckOfPost(Picture? image, in ModelSubject subject)
    {
        if (image is null)
            return;
        subject.CheckLink(ModelRules.ImageLink, Image.With("link"), image.Link);
        subject.CheckText(Image.With("alternativeText"), image.AlternativeText);
        subject.CheckText(Image.With("credit"), image.Credit);
        CheckMeasure("width", image.Width, "in pixels", subject);
        CheckMeasure("height", image.Height, "in pixels", subject);
        CheckMeasure("length", image.Length, "in bytes", subject);
        if (image.MediaType is { } type && !(ModelValues.IsMediaType(type) && type.StartsWith("image/", StringComparison.OrdinalIgnoreCase)))
        {
            subject.Report(ModelRules.MediaType, Image.With("mediaType"),
                $"type {Quoted.Of(type)} is not the media type of a picture; write one such as 'image/jpeg', or none");
        }
    }

    private static void CheckMeasure(string name, long? value, string unit, in ModelSubject subject)
    {
        if (value < 1)
        {
            subject.Report(ModelRules.PictureSize, Image.With(name),
                string.Create(CultureInfo.InvariantCulture, $"{name} {value} is not 1 or more; write the picture's {name} {unit}, or none"));
        }
    }
}
