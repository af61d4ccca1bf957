using CsCheck;

namespace Justindustrious.Feeds.Tests.Checks;

/// <summary>Feeds that were changed at random are survived: the corpus of some that reached a corner of their own, always; new ones, in the long suite.</summary>
/// <remarks>What the long suite finds is written into the corpus by hand, before it is mended. <c>FEEDS_FUZZ=N</c> tries N inputs instead of 200,000.</remarks>
public class FuzzTests
{
    private static readonly string Corpus = Repository.Find("tests/Justindustrious.Feeds.Tests/Fixtures/fuzz");

    public static TheoryData<string> Files => [.. Directory.GetFiles(Corpus).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void An_input_of_the_corpus_is_reported_on(string file) =>
        Assert.Null(Fuzz.WhatIsWrong(File.ReadAllBytes(Path.Combine(Corpus, file))));
}

[Trait("Suite", "Long")]
public class FuzzLongTests
{
    [FactThatNeeds(Need.Patience)]
    public void Two_hundred_thousand_changed_feeds_are_reported_on()
    {
        var fixtures = Repository.Find("tests/Justindustrious.Feeds.Tests/Fixtures");
        var feeds = Directory.GetFiles(Path.Combine(fixtures, "weaknesses"), "*", SearchOption.AllDirectories).Concat(Directory.GetFiles(Path.Combine(fixtures, "fuzz")))
            .Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToList();
        var count = int.TryParse(Environment.GetEnvironmentVariable("FEEDS_FUZZ"), out var chosen) ? chosen : 200_000;
        Fuzz.Changed(feeds).Sample(bytes => Assert.Null(Fuzz.WhatIsWrong(bytes)), iter: count, print: bytes => Convert.ToBase64String(bytes));
    }
}
