using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Model;

/// <summary>Checks the authors of a feed or a post: names, e-mail addresses, links.</summary>
internal static class PersonChecks
{
    public static void Check(IReadOnlyList<Person> people, in ModelSubject subject)
    {
        for (var i = 0; i < people.Count; i++)
        {
            var field = new FieldPath("authors", i);
            var (name, email, link) = (people[i].Name, people[i].Email, people[i].Link);
            if (BlankText.Is(name))
                subject.Report(ModelRules.PersonName, field.With("name"), "an author has no name; write the name to show in readers");
            subject.CheckText(field.With("name"), name);
            if (email is not null && !ModelValues.IsEmail(email))
            {
                subject.Report(ModelRules.PersonEmail, field.With("email"),
                    $"e-mail {Quoted.Of(email)} is not an address; write one such as 'ann@example.org', or none");
            }

            if (link is not null)
                subject.CheckLink(ModelRules.PersonLink, field.With("link"), link);
        }
    }
}
