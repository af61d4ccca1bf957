namespace Justindustrious.Feeds.Tests.House;

/// <summary>A part of the library and what it may use, beside itself and .NET.</summary>
/// <param name="Name">The folder and the namespace's last part; <see cref="Rooms.Vocabulary"/> and <see cref="Rooms.Verbs"/> share the root.</param>
/// <param name="Uses">The rooms it may use.</param>
/// <param name="Packages">The assemblies it may use.</param>
internal sealed record Room(string Name, string[] Uses, string[] Packages);

/// <summary>The dependency table of docs/architecture.md.</summary>
internal static class Rooms
{
    public const string Vocabulary = "vocabulary";
    public const string Verbs = "verbs";

    /// <summary>The types of the root that may open rooms. All others there are vocabulary.</summary>
    public static readonly string[] VerbTypes =
    [
        "FeedComparer", "FeedConversions", "FeedDocument", "FeedLedger", "FeedReader", "FeedSet", "FeedValidator", "FeedWriter", "MarkdownFolder", "SyndicationInterop",
    ];

    /// <summary>The types that every room may use: the vocabulary, and the rooms of the ground, in the order in which they may use each other.</summary>
    private static readonly string[] Ground = [Vocabulary, "Text", "Podcasts", "Files", "Names", "Dates", "Rules", "Fields"];

    public static readonly Room[] Table =
    [
        new(Vocabulary, ["Text", "Podcasts"], ["NodaTime"]),
        .. Ground.Skip(1).Select((name, index) => new Room(name, [.. Ground.Take(index + 1)], ["NodaTime"])),
        new("Vocabularies", Ground, ["NodaTime"]),
        new("Media", [.. Ground, "Vocabularies"], ["NodaTime"]),
        new("Scripting", [.. Ground, "Vocabularies"], []),
        new("Content", Ground, ["Markdig", "HtmlSanitizer", "AngleSharp", "AngleSharp.Css"]),
        new("Writing", [.. Ground, "Vocabularies", "Content"], ["NodaTime"]),
        new("Reading", Ground, []),
        new("Checks", [.. Ground, "Vocabularies", "Reading"], ["NodaTime", "AngleSharp"]),
        new("Publishing", [.. Ground, "Vocabularies", "Content", "Writing", "Checks"], ["NodaTime"]),
        new("Caching", [.. Ground, "Content", "Publishing"], ["NodaTime"]),
        new("Sources", [.. Ground, "Caching", "Scripting"], ["NodaTime", "YamlDotNet", "Tomlyn", "AngleSharp"]),
        new("Ledger", [.. Ground, "Reading", "Comparing"], ["NodaTime"]),
        new("Comparing", [.. Ground, "Reading"], ["NodaTime"]),
        new("Conversion", [.. Ground, "Vocabularies", "Media", "Scripting", "Content", "Reading", "Checks"], ["NodaTime"]),
    ];
}
