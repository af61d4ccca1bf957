using Justindustrious.Feeds.Reading;

namespace Justindustrious.Feeds.Checks.Json;

/// <summary>The members that JSON Feed 1.1 names, with the kinds of their values. <see cref="JsonKind.True"/> stands for true and false.</summary>
internal static class JsonMembers
{
    public static readonly Dictionary<string, JsonKind> Feed = new()
    {
        ["version"] = JsonKind.String, ["title"] = JsonKind.String, ["home_page_url"] = JsonKind.String, ["feed_url"] = JsonKind.String,
        ["description"] = JsonKind.String, ["user_comment"] = JsonKind.String, ["next_url"] = JsonKind.String, ["icon"] = JsonKind.String,
        ["favicon"] = JsonKind.String, ["authors"] = JsonKind.Array, ["author"] = JsonKind.Object, ["language"] = JsonKind.String,
        ["expired"] = JsonKind.True, ["hubs"] = JsonKind.Array, ["items"] = JsonKind.Array,
    };

    public static readonly Dictionary<string, JsonKind> Item = new()
    {
        ["id"] = JsonKind.String, ["url"] = JsonKind.String, ["external_url"] = JsonKind.String, ["title"] = JsonKind.String,
        ["content_html"] = JsonKind.String, ["content_text"] = JsonKind.String, ["summary"] = JsonKind.String, ["image"] = JsonKind.String,
        ["banner_image"] = JsonKind.String, ["date_published"] = JsonKind.String, ["date_modified"] = JsonKind.String, ["authors"] = JsonKind.Array,
        ["author"] = JsonKind.Object, ["tags"] = JsonKind.Array, ["language"] = JsonKind.String, ["attachments"] = JsonKind.Array,
    };

    public static readonly Dictionary<string, JsonKind> Author = new()
    {
        ["name"] = JsonKind.String, ["url"] = JsonKind.String, ["avatar"] = JsonKind.String,
    };

    public static readonly Dictionary<string, JsonKind> Hub = new()
    {
        ["type"] = JsonKind.String, ["url"] = JsonKind.String,
    };

    public static readonly Dictionary<string, JsonKind> Attachment = new()
    {
        ["url"] = JsonKind.String, ["mime_type"] = JsonKind.String, ["title"] = JsonKind.String, ["size_in_bytes"] = JsonKind.Number,
        ["duration_in_seconds"] = JsonKind.Number,
    };

    /// <summary>Tells whether JSON Feed requires a member, so that no message advises to leave it out.</summary>
    public static bool IsRequired(string name, Dictionary<string, JsonKind> members) =>
        members == Feed ? name is "version" or "title" or "items"
        : members == Item ? name is "id"
        : members == Hub ? name is "type" or "url"
        : members == Attachment && (name is "url" or "mime_type");

    /// <summary>Names that people know from RSS, Atom and programs, with the members that they mean.</summary>
    private static readonly Dictionary<string, string> UsualNames = new()
    {
        ["link"] = "url", ["guid"] = "id", ["pubDate"] = "date_published", ["published"] = "date_published", ["date"] = "date_published",
        ["updated"] = "date_modified", ["modified"] = "date_modified", ["content"] = "content_html", ["description"] = "summary",
        ["categories"] = "tags", ["category"] = "tags", ["enclosures"] = "attachments", ["home_page"] = "home_page_url",
        ["homepage"] = "home_page_url", ["homepage_url"] = "home_page_url", ["lang"] = "language", ["type"] = "mime_type",
        ["length"] = "size_in_bytes", ["size"] = "size_in_bytes", ["duration"] = "duration_in_seconds", ["subtitle"] = "description",
        ["entries"] = "items", ["posts"] = "items", ["mimeType"] = "mime_type", ["name"] = "title", ["logo"] = "icon", ["image_url"] = "image",
    };

    /// <summary>Finds the member that was meant: one with the same letters, a usual name, or one typing mistake.</summary>
    public static string? FindMeant(string name, Dictionary<string, JsonKind> members)
    {
        if (name.Length > 40)
            return null;
        var letters = Letters(name);
        foreach (var member in members.Keys)
            if (Letters(member) == letters)
                return member;
        if (UsualNames.TryGetValue(name, out var usual) && members.ContainsKey(usual))
            return usual;
        foreach (var member in members.Keys)
            if (member.Length > 3 && HasOneTypo(letters, Letters(member)))
                return member;
        return null;
    }

    private static string Letters(string name) =>
        name.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();

    private static bool HasOneTypo(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1)
            return false;
        var start = 0;
        while (start < a.Length && start < b.Length && a[start] == b[start])
            start++;
        int endA = a.Length, endB = b.Length;
        while (endA > start && endB > start && a[endA - 1] == b[endB - 1])
            (endA, endB) = (endA - 1, endB - 1);
        return (endA - start <= 1 && endB - start <= 1)
            || (endA - start == 2 && endB - start == 2 && a[start] == b[start + 1] && a[start + 1] == b[start]);
    }
}
