namespace Justindustrious.Feeds.Tests.House;

/// <summary>A part of the library and what it may use, beside itself and .NET.</summary>
/// <param name="Name">The folder and the namespace's last part; <see cref="Rooms.Vocabulary"/> and <see cref="Rooms.Verbs"/> share the root.</param>
/// <param name="Uses">The rooms it may use.</param>
/// <param name="Packages">The assemblies it may use.</param>
internal sealed record Room(string Name, string[] Uses, string[] Packages);

/// <summary>The dependency table of CONTRIBUTING.md.</summary>
internal static class Rooms
{
    public const string Vocabulary = "vocabulary";
    public const string Verbs = "verbs";

    /// <summary>The types of the root that may open rooms. All others there are vocabulary.</summary>
    public static readonly string[] VerbTypes =
    [
        "FeedComparer", "FeedDocument", "FeedEdition", "FeedExtensions", "FeedLedger", "FeedSet", "FeedValidator", "FeedWriter", "MarkdownFolder", "SyndicationInterop",
    ];

    public static readonly Room[] Table =
    [
        new(Vocabulary, [], ["NodaTime"]),
        new("Dates", [], ["NodaTime"]),
        new("Names", [], ["NodaTime"]),
        new("Content", [Vocabulary], ["Markdig", "HtmlSanitizer", "AngleSharp", "AngleSharp.Css"]),
        new("Writing", [Vocabulary, "Names", "Dates", "Content"], ["NodaTime"]),
        new("Reading", [Vocabulary, "Names"], []),
        new("Checks", [Vocabulary, "Reading", "Names", "Dates"], ["NodaTime", "AngleSharp"]),
        new("Caching", [Vocabulary], ["NodaTime"]),
        new("Sources", [Vocabulary, "Dates", "Caching"], ["NodaTime", "Tomlyn", "YamlDotNet"]),
        new("Identity", [Vocabulary, "Sources", "Reading", "Names", "Dates"], ["NodaTime", "YamlDotNet"]),
    ];
}
