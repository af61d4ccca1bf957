using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Reading;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Json;

/// <summary>Checks authors and hubs.</summary>
internal static class JsonPeople
{
    public static void CheckAuthors(JsonPart authors, JsonScope scope)
    {
        for (var i = 0; i < authors.Items.Count; i++)
            CheckAuthor(authors.Items[i], scope.Into("authors").Into($"{i}"), "an author");
    }

    /// <summary>Checks the author of version 1.0. Readers of 1.1 still know it, but writers should write authors.</summary>
    public static void CheckOldAuthor(JsonMember member, JsonScope scope)
    {
        if (scope.Version != FeedVersion.JsonFeed1)
            scope.Report(JsonRules.OldAuthor, "author is out of use since version 1.1; write authors, an array", member.Offset, member.Name);
        CheckAuthor(member.Value, scope.Into(member.Name), "an author");
    }

    public static void CheckHubs(JsonPart hubs, JsonScope scope)
    {
        for (var i = 0; i < hubs.Items.Count; i++)
        {
            var hub = hubs.Items[i];
            var own = scope.Into("hubs").Into($"{i}");
            if (!CheckIsObject(hub, own, "a hub"))
                continue;
            foreach (var member in hub.Members)
                if (own.CheckMember(member, JsonMembers.Hub, "a hub") && member.Name == "url")
                    own.CheckAddress(member.Name, member.Value);
            foreach (var name in (ReadOnlySpan<string>)["type", "url"])
                if (hub[name] is null)
                    own.Report(JsonRules.Hub,
                        $"a hub has no {name}; write {(name == "type" ? "\"type\": \"WebSub\"" : "the hub's address")}", hub.Offset, name);
        }
    }

    /// <summary>Checks that a value is an object.</summary>
    /// <returns>Whether it is one.</returns>
    public static bool CheckIsObject(JsonPart part, JsonScope scope, string what)
    {
        if (part.Kind == JsonKind.Object)
            return true;
        scope.Report(JsonRules.Type, $"{what} is {JsonScope.Describe(part.Kind)}, where JSON Feed has an object; write an object", part.Offset);
        return false;
    }

    private static void CheckAuthor(JsonPart author, JsonScope scope, string what)
    {
        if (!CheckIsObject(author, scope, what))
            return;
        var isKnown = false;
        foreach (var member in author.Members)
        {
            isKnown |= member.Name is "name" or "url" or "avatar";
            if (!scope.CheckMember(member, JsonMembers.Author, what))
                continue;
            if (member.Name == "name")
            {
                scope.CheckNotBlank(member.Name, member.Value);
            }
            else if (member.Name != "url" || !member.Value.Text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
            {
                // The specification allows a mailto: link for an author's url.
                scope.CheckAddress(member.Name, member.Value);
            }
        }

        if (!isKnown)
            scope.Report(JsonRules.Author, $"{what} has neither name, url nor avatar; write at least one of them", author.Offset);
    }
}
