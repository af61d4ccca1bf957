using System.Text.Json;
using System.Text.RegularExpressions;
using Justindustrious.Feeds.Files;
using Justindustrious.Feeds.Sources;

namespace Justindustrious.Feeds.Tests.Sources;

/// <summary>The table of feeds.yml's keys, and what is made from it. <c>SNAPSHOT_ACCEPT=1</c> writes docs/feeds.schema.json and docs/feeds-yml.md anew.</summary>
public partial class SiteKeyTests
{
    /// <summary>The table with one more row.</summary>
    private static readonly IReadOnlyList<SiteKey> WithOneMore =
    [
        .. SiteKeys.All,
        new("motto", new("one line", """{ "type": "string", "maxLength": 80 }"""), "What stands under the title.")
        {
            Examples = ["Less is more", "Read on"], Default = "none", OtherTools = ["slogan"],
            Read = static (reader, entry, site) => site with { Feed = site.Feed with { Description = reader.Text("description", entry) } },
        },
    ];

    [Fact]
    public void A_row_is_enough_for_a_key_to_be_read()
    {
        var (site, findings) = Read("title: A\nhome: https://example.org/\nmotto: Less\n", WithOneMore);
        Assert.Equal("", findings);
        Assert.Equal("Less", site.Feed.Description);
    }

    [Fact]
    public void A_row_is_enough_for_a_near_miss_to_be_named() =>
        Assert.Equal(
            "feeds.yml(3,1): 'moto' is not a key that is read; write 'motto'\nfeeds.yml(4,1): 'slogan' is not a key that is read; write 'motto'",
            Read("title: A\nhome: https://example.org/\nmoto: Less\nslogan: More\n", WithOneMore).Findings);

    [Fact]
    public void A_row_is_enough_for_the_schema()
    {
        using var schema = JsonDocument.Parse(SiteSchema.Compose(WithOneMore));
        Assert.Equal(
            """{"description":"What stands under the title.","default":"none","type":"string","maxLength":80,"examples":["Less is more","Read on"]}""",
            JsonSerializer.Serialize(schema.RootElement.GetProperty("properties").GetProperty("motto")));
    }

    [Fact]
    public void A_row_is_enough_for_the_file_that_init_writes()
    {
        Assert.EndsWith("\n\n# What stands under the title.\n# motto: Less is more\n", SiteFileText.Compose(new Dictionary<string, string>(), WithOneMore), StringComparison.Ordinal);
        Assert.EndsWith("\n\n# What stands under the title.\nmotto: 'x: y'\n", SiteFileText.Compose(new Dictionary<string, string> { ["motto"] = "x: y" }, WithOneMore), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_is_enough_for_the_page() => Assert.EndsWith("\n| `motto` | one line | `none` | What stands under the title. |", Rows(WithOneMore), StringComparison.Ordinal);

    [Fact]
    public void The_schema_in_docs_is_made_from_the_table() => AssertIs("docs/feeds.schema.json", _ => SiteSchema.Compose());

    [Fact]
    public void The_page_in_docs_is_made_from_the_table() => AssertIs("docs/feeds-yml.md", page => Table().Replace(page, match => $"{match.Groups[1].Value}\n{Rows(SiteKeys.All)}\n{match.Groups[2].Value}"));

    [Fact]
    public void Every_example_of_the_table_is_read_without_a_finding()
    {
        var lines = SiteKeys.All.SelectMany(key => key.Examples.Select(example => (key, example)));
        Assert.All(lines, line =>
        {
            var required = line.key.IsRequired ? "" : "title: A\nhome: https://example.org/\n";
            var other = line.key.Name switch { "title" => "home: https://example.org/\n", "home" => "title: A\n", _ => "" };
            Assert.Equal("", Read($"{required}{other}{line.key.Name}: {line.example}\n", SiteKeys.All).Findings);
        });
    }

    [Fact]
    public void What_is_not_said_is_what_the_table_names_as_the_default()
    {
        var given = string.Concat(SiteKeys.All.Where(key => key.Default is not null).Select(key => $"{key.Name}: '{key.Default}'\n"));
        var (without, _) = Read("title: A\nhome: https://example.org/\n", SiteKeys.All);
        var (with, findings) = Read("title: A\nhome: https://example.org/\n" + given, SiteKeys.All);

        Assert.Equal("", findings);
        Assert.Equal(without.PostsFolders.Select(folder => folder.Path), with.PostsFolders.Select(folder => folder.Path));
        Assert.Equal((without.Zone, without.Slugs, without.Permalink.ToString()), (with.Zone, with.Slugs, with.Permalink.ToString()));
        Assert.Equal((without.Document.MaxPosts, without.Document.Content), (with.Document.MaxPosts, with.Document.Content));
        Assert.Equal((without.Options.History, without.Options.PageSize), (with.Options.History, with.Options.PageSize));
    }

    [Fact]
    public void Keys_that_stand_in_several_files_are_named_at_their_own_places()
    {
        var (site, config) = (new TextLocation("site.toml", 3, 1), new TextLocation("config/params.toml", 7, 5));
        var findings = new SourceFindings("site.toml");
        SiteReader.Read(
            new(new FrontMap(site, [new("title", site, new FrontText(site, "A", false)), new("timezone", config, new FrontText(config, "Mars", false))])), findings);
        Assert.Equal(
            "config/params.toml(7,5): timezone 'Mars' is not in the IANA database; write a name such as 'Europe/Berlin'\n"
            + "site.toml(1,1): feeds.yml names no home; write one such as 'home: https://example.org/'",
            Lines(findings));
    }

    private static (Site Site, string Findings) Read(string yaml, IReadOnlyList<SiteKey> keys)
    {
        var findings = new SourceFindings("feeds.yml");
        var map = YamlReader.ReadMap(yaml, 1, "feeds.yml", static _ => true, findings)!;
        return (SiteReader.Read(new(map), findings, keys), Lines(findings));
    }

    private static string Lines(SourceFindings findings) =>
        string.Join('\n', findings.All.Select(finding => $"{finding.Location!.Value.File}({finding.Location.Value.Line},{finding.Location.Value.Column}): {finding.Message}").Order(StringComparer.Ordinal));

    private static string Rows(IReadOnlyList<SiteKey> keys) => string.Join('\n', new[] { "| key | value | without it | meaning |", "|---|---|---|---|" }.Concat(keys.Select(key =>
        $"| {string.Join(", ", key.Names.Reverse().Select(name => $"`{name}`"))} | {key.Value.Words} | {(key.IsRequired ? "an Error" : key.Default is { } meant ? $"`{meant}`" : "")} | {key.Meaning.Replace("|", "\\|", StringComparison.Ordinal)} |")));

    private static void AssertIs(string path, Func<string, string> compose)
    {
        var file = Repository.Find(path);
        var text = File.ReadAllText(file).ReplaceLineEndings("\n");
        var expected = compose(text);
        if (Environment.GetEnvironmentVariable("SNAPSHOT_ACCEPT") == "1")
            File.WriteAllText(file, expected);
        else
            Assert.Equal(expected, text);
    }

    [GeneratedRegex(@"(<!-- keys:[^>]*-->).*?(<!-- end -->)", RegexOptions.Singleline)]
    private static partial Regex Table();
}
