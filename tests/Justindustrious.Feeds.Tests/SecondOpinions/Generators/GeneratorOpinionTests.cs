using Xunit.Abstractions;

namespace Justindustrious.Feeds.Tests.SecondOpinions.Generators;

/// <summary>Addresses, dates, titles, tags and texts of posts are those that the generator itself gives them.</summary>
public class GeneratorOpinionTests(ITestOutputHelper output)
{
    public static TheoryData<string> Sites => [.. GeneratorSite.Names()];

    [Theory]
    [MemberData(nameof(Sites))]
    public void Posts_are_what_the_generator_said(string name)
    {
        var fixture = GeneratorSite.Read(name);
        using var folder = new TempFolder();
        fixture.WriteTo(folder);

        var (own, site) = OwnReading.Read(folder.Path, fixture.HasDrafts);
        // Pages without a date are no posts of a feed; they are announced.
        var undated = site.Report.Diagnostics.Where(finding => finding.Rule.Id == "JF9050")
            .Select(finding => finding.Location!.Value.File![(folder.Path.Length + 1)..]).ToHashSet(StringComparer.Ordinal);
        var expected = fixture.Opinions.Where(opinion => !(opinion.Date.Length == 0 && undated.Contains(opinion.File))).ToList();
        output.WriteLine(Figures(name, fixture.Program, expected, own));
        Assert.NotEmpty(expected);
        Assert.Equal(string.Join('\n', expected), string.Join('\n', own));
    }

    private static string Figures(string name, string program, List<PostOpinion> expected, IReadOnlyList<PostOpinion> own)
    {
        var equal = expected.Select(opinion => opinion.Compare(own.FirstOrDefault(each => each.File == opinion.File))).ToList();
        var fields = PostOpinion.Fields.Select((field, index) => $"{equal.Count(each => each[index])} {field}");
        return $"{name}: of {expected.Count} posts of {program}, equal are {string.Join(", ", fields)}";
    }
}

/// <summary>The generators say today what the fixtures hold.</summary>
[Trait("Suite", "Long")]
public class GeneratorsThemselvesTests
{
    public static TheoryData<string> Hugo => [.. GeneratorSite.Names("hugo")];

    public static TheoryData<string> Jekyll => [.. GeneratorSite.Names("jekyll")];

    [TheoryThatNeeds(Need.Patience, "hugo")]
    [MemberData(nameof(Hugo))]
    public void Hugo_says_what_the_fixture_holds(string name) => Check(name);

    [TheoryThatNeeds(Need.Patience, "jekyll")]
    [MemberData(nameof(Jekyll))]
    public void Jekyll_says_what_the_fixture_holds(string name) => Check(name);

    private static void Check(string name)
    {
        var fixture = GeneratorSite.Read(name);
        using var folder = new TempFolder();
        fixture.WriteTo(folder);
        var opinions = GeneratorProgram.Ask(fixture.Generator, folder, fixture.HasDrafts);
        if (Acceptance.IsAsked)
            fixture.Accept(GeneratorProgram.VersionOf(fixture.Generator), opinions);
        else
            Assert.Equal(string.Join('\n', fixture.Opinions), string.Join('\n', opinions));
    }
}
