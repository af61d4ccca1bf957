using Justindustrious.Feeds.Checks.Walk;

namespace Justindustrious.Feeds.Tests.Checks;

public class FingerprintTests
{
    [Fact]
    public void Texts_that_differ_little_have_fingerprints_of_their_own()
    {
        var texts = Enumerable.Range(0, 200_000).Select(i => $"https://example.org/posts/{i}/")
            .Concat(Enumerable.Range(0, 5000).Select(i => new string('x', i))).Concat(Enumerable.Range(0, 5000).Select(i => new string('\0', i))).Distinct().ToList();
        Assert.Equal(texts.Count, texts.Select(Fingerprint.Of).Distinct().Count());
    }
}
