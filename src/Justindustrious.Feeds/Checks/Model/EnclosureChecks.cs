using System.Globalization;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Model;

/// <summary>Checks the enclosures of a post: links, media types, lengths, and how many there are.</summary>
internal static class EnclosureChecks
{
    public static void Check(IReadOnlyList<Enclosure> enclosures, bool isRss, in ModelSubject subject)
    {
        for (var i = 0; i < enclosures.Count; i++)
        {
            var field = new FieldPath("enclosures", i);
            var enclosure = enclosures[i];
            CheckFile(enclosure, field, subject);
            if (enclosure.Length == 0)
            {
                subject.Report(ModelRules.EnclosureLength, field.With("length"),
                    "length 0 says that the file's size is unknown; write its length in bytes where it is known");
            }
        }

        if (isRss && enclosures.Count > 1)
        {
            subject.Report(ModelRules.SeveralEnclosures, new("enclosures", 1),
                $"the post has {enclosures.Count.ToString(CultureInfo.InvariantCulture)} enclosures, and RSS readers expect one; "
                + "RSS contains the first, Atom and JSON Feed contain all");
        }
    }

    /// <summary>Checks the address and the type of an enclosure.</summary>
    public static void CheckFile(Enclosure enclosure, FieldPath field, in ModelSubject subject)
    {
        subject.CheckLink(ModelRules.EnclosureLink, field.With("link"), enclosure.Link);
        if (!ModelValues.IsMediaType(enclosure.MediaType))
        {
            subject.Report(ModelRules.EnclosureMediaType, field.With("mediaType"),
                $"type {Quoted.Of(enclosure.MediaType)} is not a media type; write one such as 'audio/mpeg'");
        }
    }
}
