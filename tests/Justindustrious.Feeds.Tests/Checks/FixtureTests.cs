using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Justindustrious.Feeds.Tests.Checks;

/// <summary>
/// Feeds with their own expectation: exactly the findings in <c>&lt;!-- Expect: JF1203 error at 12,7 W3CClass --&gt;</c> are reported.
/// <c>missed</c>: mistakes that the W3C validator does not report. <c>overruled</c>: valid feeds that it reports, for which an info with its class is left.
/// </summary>
/// <remarks>
/// Text between <c>&lt;!--[ repeated 9 times --></c> and <c>&lt;!--] --></c> is repeated before it is read, so that large feeds are small files.
/// </remarks>
public partial class FixtureTests
{
    private static readonly string Folder = Repository.Find("tests/Justindustrious.Feeds.Tests/Fixtures/weaknesses");

    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(Folder, "*.xml", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_feed_draws_the_findings_that_it_expects_and_no_others(string file)
    {
        var text = File.ReadAllText(Path.Combine(Folder, file)).ReplaceLineEndings("\n");
        var expected = Expect().Matches(text).Select(match => match.Groups["finding"].Value).ToList();
        Assert.NotEmpty(expected);
        var found = FeedValidator.Validate(Encoding.UTF8.GetBytes(Repeat().Replace(text, Repeated))).Diagnostics;
        Assert.Equal(expected, found.Select(Written));
    }

    [Fact]
    public void What_is_overruled_stays_as_Info_with_its_class() =>
        Assert.All(Directory.GetFiles(Path.Combine(Folder, "overruled")), file => Assert.All(
            Expect().Matches(File.ReadAllText(file)),
            match => Assert.Matches(@"^JF\d{4} info at \d+,\d+ \w+$", match.Groups["finding"].Value)));

    [Theory]
    [InlineData(
        "missed", "relative-link-in-atom-content", "relative-in-srcset", "relative-in-video", "relative-in-audio-source", "javascript-link-in-html", "javascript-link-in-atom", "script-after-an-html-error",
        "second-html-error", "hour-25", "minute-60", "second-61", "https-without-a-host", "unregistered-language", "unregistered-script", "unregistered-region", "unregistered-variant",
        "https-atom-namespace", "double-escaped-title", "padded-cdata-title", "item-without-identity", "build-date-before-the-items", "larger-than-512-kB", "larger-than-1-MB", "larger-than-5-MB",
        "enclosure-of-length-0", "podcast-transcript-without-type", "artwork-of-the-wrong-kind", "artwork-missing", "explicit-yes")]
    [InlineData(
        "overruled", "iframe", "svg", "mathml", "custom-element", "modern-css", "fragment-link", "offset-of-a-quarter", "webp-image", "angle-brackets-in-a-title", "ampersand-in-a-title", "equal-updated")]
    public void Every_known_weakness_has_a_feed_that_proves_it(string kind, params string[] names) =>
        Assert.All(names, name => Assert.True(File.Exists(Path.Combine(Folder, kind, name + ".xml")), $"there is no {kind}/{name}.xml"));

    private static string Written(FeedDiagnostic finding) => string.Create(CultureInfo.InvariantCulture,
        $"{finding.Rule.Id} {finding.Severity.ToString().ToLowerInvariant()} at {finding.Location!.Value.Line},{finding.Location.Value.Column}{(finding.W3CClass is null ? "" : " ")}{finding.W3CClass}");

    private static string Repeated(Match match) =>
        string.Concat(Enumerable.Repeat(match.Groups["text"].Value, int.Parse(match.Groups["times"].Value, CultureInfo.InvariantCulture)));

    [GeneratedRegex("^<!-- Expect: (?<finding>.*) -->$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Expect();

    [GeneratedRegex(@"<!--\[ repeated (?<times>\d{1,6}) times -->(?<text>.*?)<!--\] -->", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Repeat();
}
