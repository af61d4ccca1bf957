using System.Reflection;
using System.Text.RegularExpressions;

namespace Justindustrious.Feeds.Tests.House;

/// <summary>The steps of docs/contributing/rule.md.</summary>
public partial class RuleRecipeTests
{
    private const string Rules = "src/Justindustrious.Feeds/Rules/";

    private static readonly string Page = File.ReadAllText(Repository.Find("docs/contributing/rule.md"));

    /// <summary>The rows of the page's table: ids such as JF10xx, the file of rows, the folders of checks.</summary>
    private static readonly (string[] Ids, string File, string[] Rooms)[] Kinds =
        [.. Row().Matches(Page).Select(row => (Id().Matches(row.Groups["ids"].Value).Select(id => id.Value).ToArray(), row.Groups["file"].Value, Room().Matches(row.Groups["rooms"].Value).Select(room => room.Groups["room"].Value).ToArray()))];

    public static TheoryData<string> AllIds => [.. FeedRules.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(AllIds))]
    public void A_rule_has_a_row_in_the_file_of_its_id(string id)
    {
        // The date of RSS kept its id when values got a range of their own.
        var file = id == "JF2003" ? "FeedRules.Values.cs" : Assert.Single(Kinds, kind => kind.Ids.Any(ids => id.StartsWith(ids.TrimEnd('x'), StringComparison.Ordinal))).File;
        Assert.Contains($"\"{id}\"", File.ReadAllText(Repository.Find(Rules + file)), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(AllIds))]
    public void A_rule_is_used_by_a_check(string id)
    {
        var rule = FeedRules.Find(id)!;
        var name = typeof(FeedRules).GetNestedTypes(BindingFlags.NonPublic)
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => ReferenceEquals(field.GetValue(null), rule)).Select(field => $"{type.Name}.{field.Name}"))
            .Concat(typeof(FeedRules).GetProperties(BindingFlags.Public | BindingFlags.Static).Where(property => ReferenceEquals(property.GetValue(null), rule)).Select(property => $"FeedRules.{property.Name}"))
            .ToList();
        Assert.Contains(Sources, source => name.Exists(each => source.Contains(each, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(AllIds))]
    public void A_rule_has_a_page_with_an_example(string id)
    {
        var page = File.ReadAllText(Repository.Find($"docs/rules/{id}.md"));
        Assert.Matches("## Wrong\n(?s:.*)(```|~~~)(?s:.*)\n## Right\n(?s:.*)(```|~~~)", page);
    }

    [Fact]
    public void The_folders_of_checks_exist() =>
        Assert.All(Kinds.SelectMany(kind => kind.Rooms), room => Assert.True(Directory.Exists(Repository.Find("src/Justindustrious.Feeds/" + room)), room));

    [Fact]
    public void The_page_names_every_file_of_rows() =>
        Assert.Equal(
            Directory.GetFiles(Repository.Find(Rules), "*.cs").Select(Path.GetFileName).Order(StringComparer.Ordinal),
            Kinds.Select(kind => kind.File).Order(StringComparer.Ordinal));

    [Fact]
    public void Files_that_the_page_names_exist()
    {
        var named = Code().Matches(Page).Select(code => code.Groups["path"].Value).Where(path => path.Contains('/', StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(named);
        Assert.All(named, path => Assert.True(
            Exists(path) || Exists("src/Justindustrious.Feeds/" + path), path));
    }

    private static readonly string[] Sources =
    [
        .. Repository.Files().Where(file => file.StartsWith("src/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal) && !file.StartsWith(Rules, StringComparison.Ordinal))
            .Select(file => File.ReadAllText(Repository.Find(file))),
    ];

    private static bool Exists(string path) =>
        Repository.Files().Any(file => file == path || file.StartsWith(path.TrimEnd('/') + "/", StringComparison.Ordinal));

    [GeneratedRegex(@"^\s*\| (?<ids>JF[^|]*) \| [^|]* \| `(?<file>FeedRules\.\w+\.cs)` \| (?<rooms>[^|]*) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"JF\d+x*")]
    private static partial Regex Id();

    [GeneratedRegex("`(?<room>[A-Za-z/]+)/`")]
    private static partial Regex Room();

    [GeneratedRegex(@"`(?<path>[A-Za-z][\w./-]*\.(cs|md)|[A-Za-z][\w./-]*/)`")]
    private static partial Regex Code();
}
