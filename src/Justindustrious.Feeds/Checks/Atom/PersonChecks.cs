using Justindustrious.Feeds.Checks.Walk;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Atom;

/// <summary>Checks a person construct: RFC 4287 3.2.</summary>
internal static class PersonChecks
{
    public static void End(ElementScope person)
    {
        if (!person.HoldsTextInstead && !person.Has("name") && !person.Has("atom:name"))
            person.Missing(AtomRules.Required, "name", $"<{person.Name}> has no <name>; write it");
    }
}
