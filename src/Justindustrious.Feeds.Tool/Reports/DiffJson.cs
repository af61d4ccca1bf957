using System.Text.Json;
using NodaTime.Text;

namespace Justindustrious.Feeds.Tool.Reports;

/// <summary>
/// The differences of two feeds as one JSON object. Programs rely on its names: names are never changed or left out, and new ones are added at the end.
/// </summary>
internal static class DiffJson
{
    public static string Write(string before, string after, FeedComparison comparison) => ReportJson.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("before", before);
        json.WriteString("after", after);
        json.WriteBoolean("same", comparison.AreSame);
        Write(json, "added", comparison.Added, Write);
        Write(json, "removed", comparison.Removed, Write);
        Write(json, "agedOut", comparison.AgedOut, Write);
        Write(json, "changed", comparison.Changed, Write);
        Write(json, "reappearing", comparison.Reappearing, Write);
        Write(json, "feed", comparison.Feed, Write);
        json.WriteStartObject("reappearBy");
        json.WriteNumber("id", comparison.Changed.Count(change => change.ReappearsBy.HasFlag(ReaderKey.Id)));
        json.WriteNumber("link", comparison.Changed.Count(change => change.ReappearsBy.HasFlag(ReaderKey.Link)));
        json.WriteNumber("idAndDate", comparison.Changed.Count(change => change.ReappearsBy.HasFlag(ReaderKey.IdAndDate)));
        json.WriteEndObject();
        json.WriteEndObject();
    });

    private static void Write<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> all, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var one in all)
            write(json, one);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, ComparedPost post)
    {
        json.WriteStartObject();
        json.WriteString("id", post.Id);
        json.WriteString("title", post.Title);
        json.WriteString("link", post.Link);
        json.WriteString("published", post.Published is { } date ? InstantPattern.General.Format(date) : null);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PostChange change)
    {
        json.WriteStartObject();
        json.WritePropertyName("before");
        Write(json, change.Before);
        json.WritePropertyName("after");
        Write(json, change.After);
        Write(json, "fields", change.Fields, Write);
        json.WriteStartArray("reappearsBy");
        if (change.ReappearsBy.HasFlag(ReaderKey.Id))
            json.WriteStringValue("id");
        if (change.ReappearsBy.HasFlag(ReaderKey.Link))
            json.WriteStringValue("link");
        if (change.ReappearsBy.HasFlag(ReaderKey.IdAndDate))
            json.WriteStringValue("idAndDate");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FieldChange field)
    {
        json.WriteStartObject();
        json.WriteString("field", field.Field);
        json.WriteString("before", field.Before);
        json.WriteString("after", field.After);
        json.WriteEndObject();
    }
}
