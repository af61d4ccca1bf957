using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using NodaTime.Text;

namespace Justindustrious.Feeds.Tests.SecondOpinions.Generators;

/// <summary>What a generator, or our library, says of one post.</summary>
/// <param name="File">The post's file, below the site folder.</param>
/// <param name="Address">Its address.</param>
/// <param name="Date">Its date in UTC; empty where it has none.</param>
/// <param name="Title">Its title, as plain text.</param>
/// <param name="Tags">Its categories and tags, sorted.</param>
/// <param name="Words">The words of its rendered content.</param>
internal sealed partial record PostOpinion(string File, string Address, string Date, string Title, IReadOnlyList<string> Tags, string Words)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly InstantPattern Moment = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss'Z'");

    /// <summary>The names of the fields that are compared, and counted.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["addresses", "dates", "titles", "tags", "texts"];

    /// <summary>Reads what a program printed: one JSON object a line with file, address, date, title, tags and HTML.</summary>
    public static PostOpinion OfPrinted(string line, string root)
    {
        var printed = JsonDocument.Parse(line).RootElement;
        string Text(string name) => printed.GetProperty(name) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "";
        var file = Text("file").Replace('\\', '/');
        return Of(
            file.StartsWith(root + "/", StringComparison.Ordinal) ? file[(root.Length + 1)..] : file.TrimStart('/'),
            Text("address"), Text("date"), Text("title"),
            printed.GetProperty("tags").EnumerateArray().Select(tag => tag.ToString()), Text("html"));
    }

    public static PostOpinion Of(string file, string address, string date, string title, IEnumerable<string> tags, string html) =>
        new(file, address, UtcOf(date), OneLine(title), [.. tags.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], WordsOf(html));

    /// <summary>Reads a line of a fixture.</summary>
    public static PostOpinion OfLine(string line)
    {
        var parts = JsonSerializer.Deserialize<string[]>(line)!;
        return new(parts[0], parts[1], parts[2], parts[3], parts[4].Length == 0 ? [] : parts[4].Split(" | "), parts[5]);
    }

    /// <summary>Writes a line of a fixture.</summary>
    public override string ToString() => JsonSerializer.Serialize((string[])[File, Address, Date, Title, string.Join(" | ", Tags), Words], Readable);

    /// <summary>Says in which fields another opinion is the same, in the order of <see cref="Fields"/>.</summary>
    public IReadOnlyList<bool> Compare(PostOpinion? other) =>
        [Address == other?.Address, Date == other?.Date, Title == other?.Title, other is not null && Tags.SequenceEqual(other.Tags), Words == other?.Words];

    private static string UtcOf(string date) =>
        date.Length == 0 || date.StartsWith("0001-", StringComparison.Ordinal)
            ? "" : Moment.Format(OffsetDateTimePattern.ExtendedIso.Parse(date).Value.ToInstant());

    /// <summary>The words of HTML. Generators write quotation marks and dashes in their own way, which is not compared.</summary>
    private static string WordsOf(string html)
    {
        var text = new HtmlParser().ParseDocument($"<body>{BlockEdge().Replace(html, " $0")}").Body!.TextContent;
        foreach (var (curly, plain) in Typography)
            text = text.Replace(curly, plain, StringComparison.Ordinal);
        return OneLine(text);
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static readonly (string, string)[] Typography = [("“", "\""), ("”", "\""), ("‘", "'"), ("’", "'"), ("«", "<<"), ("»", ">>"), ("—", "---"),
        ("–", "--"), ("…", "...")];

    [GeneratedRegex(@"</?(p|li|h\d|blockquote|pre|table|t[dhr]|div|[uod]l|d[td]|br|hr|figure|figcaption)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex BlockEdge();
}
