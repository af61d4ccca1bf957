using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Model;

/// <summary>Checks the authors or contributors of a feed or a post: names, e-mail addresses, links.</summary>
internal static class PersonChecks
{
    public static void Check(string list, IReadOnlyList<Person> people, in ModelSubject subject)
    {
        for (var i = 0; i < people.Count; i++)
        {
            var field = new FieldPath(list, i);
            var (name, email, link) = (people[i].Name, people[i].Email, people[i].Link);
            if (BlankText.Is(name))
            {
                subject.Report(ModelRules.PersonName, field.With("name"),
                    $"{(list == "authors" ? "an author" : "a contributor")} has no name; write the name to show in readers");
            }

            subject.CheckText(field.With("name"), name);
            if (email is not null && !ModelValues.IsEmail(email))
            {
                subject.Report(ModelRules.PersonEmail, field.With("email"),
                    $"e-mail {Quoted.Of(email)} is not an address; write one such as 'ann@example.org', or none");
            }

            if (link is not null)
                subject.CheckLink(ModelRules.PersonLink, field.With("link"), link);
            if (people[i].Avatar is { } avatar)
                subject.CheckLink(ModelRules.PersonLink, field.With("avatar"), avatar);
        }
    }
}
