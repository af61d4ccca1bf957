using System.Globalization;
using System.Text;
using Justindustrious.Feeds.Vocabularies;

namespace Justindustrious.Feeds.Tests.Vocabularies;

/// <summary>docs/vocabularies.md is made from the tables, and the guide's program prints what stands below it.</summary>
[Collection(nameof(ReadmeTests))]
public class VocabularyPageTests
{
    private const string Page = "docs/vocabularies.md";

    [Fact]
    public void The_page_lists_what_the_tables_hold()
    {
        var made = Make();
        if (Environment.GetEnvironmentVariable("SNAPSHOT_ACCEPT") == "1")
            File.WriteAllText(Path.Combine(Repository.Root, Page), made, new UTF8Encoding(false));
        Assert.Equal(made, File.ReadAllText(Repository.Find(Page)));
    }

    [Fact]
    public void The_guides_program_prints_what_stands_below_it()
    {
        var blocks = Readme.Blocks("docs/guides/vocabulary.md");
        var program = Assert.Single(blocks, block => block.Marker == "run");
        Assert.StartsWith(blocks.OutputOf(program).Text, CSharpProgram.Run(CSharpProgram.Compile(program.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_guides_vocabulary_has_at_most_thirty_lines()
    {
        var program = Assert.Single(Readme.Blocks("docs/guides/vocabulary.md"), block => block.Marker == "run").Text;
        Assert.InRange(program[program.IndexOf("public sealed class", StringComparison.Ordinal)..].TrimEnd().Split('\n').Length, 10, 30);
    }

    [Fact]
    public void Every_builtin_vocabulary_has_a_namespace_a_prefix_and_a_name_of_its_own()
    {
        var all = KnownVocabularies.BuiltIn;
        Assert.Equal(all.Count, all.Select(vocabulary => vocabulary.Namespace).Distinct().Count());
        Assert.Equal(all.Count, all.Select(vocabulary => vocabulary.Prefix).Distinct().Count());
        Assert.Equal(all.Count, all.Select(vocabulary => vocabulary.JsonName).Distinct().Count());
        Assert.All(all, vocabulary => Assert.NotEmpty(vocabulary.Elements));
    }

    private static string Make()
    {
        var text = new StringBuilder();
        text.Append("# Vocabularies\n");
        text.Append("The vocabularies of this library, made from their tables. Writers and checks use the same tables. `FeedExtension.Xml` writes each element.\n");
        text.Append("[A vocabulary of your own](guides/vocabulary.md) is one more table.\n\n");
        text.Append("`*` marks a required attribute. `+` marks an element that may be repeated. The children of an element are listed below it.\n");
        foreach (var vocabulary in KnownVocabularies.BuiltIn.OrderBy(vocabulary => vocabulary.Prefix, StringComparer.Ordinal))
            Add(text, vocabulary);
        return text.ToString();
    }

    private static void Add(StringBuilder text, FeedVocabulary vocabulary)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {vocabulary.Prefix}\nNamespace `{vocabulary.Namespace}`, in JSON Feed `{vocabulary.JsonName}`.");
        if (vocabulary.Specification is { } specification)
            text.Append(CultureInfo.InvariantCulture, $"\n[Specification]({specification.OriginalString}).");
        if (vocabulary is BuiltInVocabulary { Rules: var rules })
        {
            text.Append(CultureInfo.InvariantCulture, $"\nRules: [{rules.Element.Id}](rules/{rules.Element.Id}.md) place, [{rules.Once.Id}](rules/{rules.Once.Id}.md) count,");
            text.Append(CultureInfo.InvariantCulture, $" [{rules.Required.Id}](rules/{rules.Required.Id}.md) required parts,\n[{rules.Attribute.Id}](rules/{rules.Attribute.Id}.md) attributes,");
            text.Append(CultureInfo.InvariantCulture, $" [{rules.Value.Id}](rules/{rules.Value.Id}.md) values, [{rules.Length.Id}](rules/{rules.Length.Id}.md) lengths.");
        }

        text.Append("\n\n| element | is in | text | attributes |\n|---|---|---|---|\n");
        foreach (var element in vocabulary.Elements)
            Add(text, element, PlaceOf(element.Places), 0);
    }

    private static void Add(StringBuilder text, VocabularyElement element, string place, int depth)
    {
        var attributes = string.Join(", ", element.Attributes.Select(attribute => $"`{attribute.Name}`{(attribute.IsRequired ? "*" : "")} {attribute.Kind}"));
        var holds = element.HoldsAnything ? "anything" : element.Text?.ToString() ?? "";
        var name = element.Specification is { } page ? $"[`{element.Name}`]({page.OriginalString})" : $"`{element.Name}`";
        text.Append(CultureInfo.InvariantCulture, $"| {string.Concat(Enumerable.Repeat("· ", depth))}{name}{(element.Repeats ? "+" : "")} | {place} | {holds} | {attributes} |\n");
        // Media RSS has the same rows in a group and in a content as in an item.
        foreach (var child in element.Children.Where(child => child.Places == VocabularyPlaces.None && child.Vocabulary == element.Vocabulary))
            Add(text, child, $"`{element.Name}`", depth + 1);
    }

    private static string PlaceOf(VocabularyPlaces places) => places switch
    {
        VocabularyPlaces.Feed => "feed",
        VocabularyPlaces.Post => "post",
        VocabularyPlaces.Feed | VocabularyPlaces.Post => "feed, post",
        _ => "elements of other vocabularies",
    };
}
