using System.Globalization;
using Justindustrious.Feeds.Text;
using NodaTime;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Model;

/// <content>What is checked about one value, wherever it stands.</content>
internal sealed partial class ModelChecks
{
    /// <summary>RFC 822 and RFC 3339 have four digits for the year.</summary>
    private static readonly Instant FirstDate = Instant.FromUtc(1, 1, 1, 0, 0), LastDate = Instant.FromUtc(9999, 12, 31, 23, 59, 59);

    /// <summary>There were no feeds before; the W3C validator takes older dates for mistakes, and so may readers.</summary>
    private static readonly Instant FirstPlausibleDate = Instant.FromUtc(1990, 1, 1, 0, 0);

    /// <summary>How many characters of one text a finding names.</summary>
    private const int MostNamed = 5;

    private static string Text(Instant value) => value.ToString("uuuu-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A field, or one of its items, or a part of that: <c>title</c>, <c>authors[0]</c>, <c>authors[0].email</c>. Most are right, and never become a text.</summary>
    private readonly record struct Field(string Name, int? Index = null, string? Part = null)
    {
        public static implicit operator Field(string name) => new(name);

        /// <summary>The field without the number of its item: <c>enclosures.link</c>.</summary>
        public string Kind => Part is null ? Name : $"{Name}.{Part}";

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}{(Index is null ? "" : "[")}{Index}{(Index is null ? "" : "]")}{(Part is null ? "" : ".")}{Part}");
    }

    /// <summary>What is being checked: the feed or one of its posts, with its place among them and where it was read.</summary>
    private readonly struct Subject(ModelChecks checks, Origin? origin, int? post)
    {
        public void Report(FeedRule rule, Field field, string message)
        {
            var name = field.ToString();
            checks.Add(new()
            {
                Rule = rule,
                Message = message,
                Location = origin?.Locate(name),
                Path = post is { } index ? string.Create(CultureInfo.InvariantCulture, $"posts[{index}].{name}") : name,
            });
        }

        public bool CheckLink(FeedRule rule, Field field, Uri link)
        {
            if (link.IsAbsoluteUri && (link.Scheme == Uri.UriSchemeHttp || link.Scheme == Uri.UriSchemeHttps) && link.Host.Length > 0
                && UriText.TryOf(link, out _))
            {
                CheckIsPublic(field, link.OriginalString);
                return true;
            }

            Report(rule, field, $"{field} {Quote(link.OriginalString)} is not an absolute http or https address; write it whole, such as 'https://example.org/a'");
            return false;
        }

        /// <summary>Notes an address that only its own machine or network can open.</summary>
        public void CheckIsPublic(Field field, string address)
        {
            if (PublicHost.WhyClosed(address) is { } why)
                checks._closed.Add(address, why, field.Kind, field.ToString(), origin, post);
        }

        public void ReportTwice(FeedRule rule, string field, string value, int earlier, string remedy) =>
            Report(rule, field, string.Create(CultureInfo.InvariantCulture, $"{field} {Quote(value)} is that of {checks.NameOf(earlier, field)}, too; {remedy}"));

        public void CheckDate(string field, Instant? date)
        {
            if (date is not { } value)
                return;
            if (value < FirstDate || value > LastDate)
                Report(ModelRules.Date, field, $"{field} {Text(value)} is not in the years 1 to 9999, which is all that feeds can say; write the real date");
            else if (value < FirstPlausibleDate)
                Report(ModelRules.OldDate, field, $"{field} {Text(value)} is from before there were feeds, and some readers take it for a mistake; check that it is meant");
        }

        public void CheckLanguage(string? language, Field? field = null)
        {
            if (language is not null && !ModelValues.IsLanguageTag(language))
                Report(ModelRules.Language, field ?? "language", $"language {Quote(language)} is not a BCP 47 tag; write one such as 'en' or 'pt-BR'");
        }

        public void CheckText(Field field, string? text)
        {
            if (text is null || ModelValues.FindUnwritable(text) is null)
                return;

            var named = new List<string>();
            var others = 0;
            for (var found = ModelValues.FindUnwritable(text); found is var (position, length, name); found = ModelValues.FindUnwritable(text, position + length))
            {
                if (named.Count < MostNamed)
                    named.Add(string.Create(CultureInfo.InvariantCulture, $"{name} at character {position + 1}"));
                else
                    others++;
            }

            if (others > 0)
                named.Add(string.Create(CultureInfo.InvariantCulture, $"{others} more"));
            var (were, them) = named.Count == 1 ? ("it was", "it") : ("they were", "them");
            Report(ModelRules.Text, field, $"{field} has {string.Join(" and ", named)}, which XML can't carry; {were} left out, so take {them} out of the text");
        }

        public void CheckPeople(IReadOnlyList<Person> people)
        {
            for (var i = 0; i < people.Count; i++)
            {
                var field = new Field("authors", i);
                var (name, email, link) = (people[i].Name, people[i].Email, people[i].Link);
                if (BlankText.Is(name))
                    Report(ModelRules.PersonName, field with { Part = "name" }, "an author has no name; write the name that readers shall show");
                CheckText(field with { Part = "name" }, name);
                if (email is not null && !ModelValues.IsEmail(email))
                    Report(ModelRules.PersonEmail, field with { Part = "email" }, $"e-mail {Quote(email)} is not an address; write one such as 'ann@example.org', or none");
                if (link is not null)
                    CheckLink(ModelRules.PersonLink, field with { Part = "link" }, link);
            }
        }

        public void CheckCategories(IReadOnlyList<Category> categories)
        {
            for (var i = 0; i < categories.Count; i++)
            {
                var field = new Field("categories", i);
                var (term, label, scheme) = (categories[i].Term, categories[i].Label, categories[i].Scheme);
                if (categories[i].IsEmpty)
                {
                    Report(ModelRules.EmptyCategory, field, "a category is empty and is left out; write what it is about, or take it out");
                    continue;
                }

                if (BlankText.Is(term))
                    Report(ModelRules.CategoryTerm, field, $"the category {Quote(label!)} has no term; write what identifies it, or the label as its term");
                CheckText(field, term);
                CheckText(field with { Part = "label" }, label);
                if (scheme is not null && !scheme.IsAbsoluteUri)
                {
                    Report(ModelRules.CategoryScheme, field with { Part = "scheme" },
                        $"scheme {Quote(scheme.OriginalString)} is not an absolute IRI; write it whole, such as 'https://example.org/categories/'");
                }
            }
        }

        public void CheckEnclosures(IReadOnlyList<Enclosure> enclosures, bool isRss)
        {
            for (var i = 0; i < enclosures.Count; i++)
            {
                var field = new Field("enclosures", i);
                var enclosure = enclosures[i];
                CheckLink(ModelRules.EnclosureLink, field with { Part = "link" }, enclosure.Link);
                if (!ModelValues.IsMediaType(enclosure.MediaType))
                    Report(ModelRules.EnclosureMediaType, field with { Part = "mediaType" }, $"type {Quote(enclosure.MediaType)} is not a media type; write one such as 'audio/mpeg'");
                if (enclosure.Length == 0)
                    Report(ModelRules.EnclosureLength, field with { Part = "length" }, "length 0 says that the file's size is unknown; write its length in bytes where it is known");
            }

            if (isRss && enclosures.Count > 1)
            {
                Report(ModelRules.SeveralEnclosures, new Field("enclosures", 1),
                    $"the post has {enclosures.Count.ToString(CultureInfo.InvariantCulture)} enclosures, and RSS readers expect one; RSS holds the first, Atom and JSON Feed hold all");
            }
        }

        public void CheckPicture(Picture? picture)
        {
            if (picture is null)
                return;
            CheckLink(ModelRules.ImageLink, new Field("image", Part: "link"), picture.Link);
            CheckText(new Field("image", Part: "alternativeText"), picture.AlternativeText);
            CheckText(new Field("image", Part: "credit"), picture.Credit);
            CheckMeasure("width", picture.Width, "in pixels");
            CheckMeasure("height", picture.Height, "in pixels");
            CheckMeasure("length", picture.Length, "in bytes");
            if (picture.MediaType is { } type && !(ModelValues.IsMediaType(type) && type.StartsWith("image/", StringComparison.OrdinalIgnoreCase)))
                Report(ModelRules.MediaType, new Field("image", Part: "mediaType"), $"type {Quote(type)} is not the media type of a picture; write one such as 'image/jpeg', or none");
        }

        public void CheckLinks(IReadOnlyList<WebLink> links)
        {
            // The main link is an alternate one as well.
            HashSet<(string Type, string Language)>? alternates = null;
            for (var i = 0; i < links.Count; i++)
            {
                var (field, link) = (new Field("links", i), links[i]);
                CheckLink(ModelRules.LinkAddress, field with { Part = "address" }, link.Address);
                if (BlankText.Is(link.Relation) || !ModelValues.IsRelation(link.Relation))
                {
                    Report(ModelRules.LinkRelation, field with { Part = "relation" },
                        $"relation {Quote(link.Relation ?? "")} is neither a name nor an absolute IRI; write one such as 'alternate', 'via' or 'replies'");
                }

                CheckLanguage(link.Language, field with { Part = "language" });
                if (link.MediaType is { } type && !ModelValues.IsMediaType(type))
                    Report(ModelRules.MediaType, field with { Part = "mediaType" }, $"type {Quote(type)} is not a media type; write one such as 'text/html', or none");
                CheckText(field with { Part = "title" }, link.Title);
                if (link.IsAlternate && !(alternates ??= [("text/html", "")]).Add(((link.MediaType ?? "").ToLowerInvariant(), (link.Language ?? "").ToLowerInvariant())))
                {
                    Report(ModelRules.AlternateLink, field,
                        $"the alternate link {Quote(link.Address.OriginalString)} has the language and the type of another; give it a language of its own, or another relation");
                }
            }
        }

        private void CheckMeasure(string name, long? value, string unit)
        {
            if (value < 1)
                Report(ModelRules.PictureSize, new Field("image", Part: name), string.Create(CultureInfo.InvariantCulture, $"{name} {value} is not 1 or more; write the picture's {name} {unit}, or none"));
        }

        public void CheckImage(Picture? image)
        {
            if (image is null)
                return;
            CheckLink(ModelRules.ImageLink, "image.link", image.Link);
            if (image.Width is < 1 or > 144)
                Report(ModelRules.ImageSize, "image.width", $"width {image.Width} is not in 1 to 144, the most that RSS allows; write the image's real width, or none");
            if (image.Height is < 1 or > 400)
                Report(ModelRules.ImageSize, "image.height", $"height {image.Height} is not in 1 to 400, the most that RSS allows; write the image's real height, or none");
        }
    }
}
