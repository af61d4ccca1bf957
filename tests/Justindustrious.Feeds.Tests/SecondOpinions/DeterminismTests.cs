namespace Justindustrious.Feeds.Tests.SecondOpinions;

/// <summary>The same feed gives the same bytes in every culture and time zone.</summary>
[Trait("Suite", "Long")]
public class DeterminismTests
{
    /// <summary>A dotted İ; the Hijri, Buddhist and Persian calendars and other digits; a decimal comma.</summary>
    private static readonly string[] Cultures = ["tr-TR", "ar-SA", "th-TH", "fa-IR", "de-DE"];

    [FactThatNeeds(Need.Patience)]
    public void Five_cultures_and_three_time_zones_make_the_same_bytes()
    {
        var reports = new[] { "UTC", "Asia/Kathmandu", "America/St_Johns" }.Select(Print).SelectMany(ByCulture).ToList();

        Assert.Equal(15, reports.Count);
        // Each heading was written in a culture and a zone of its own, or the test would prove nothing.
        Assert.Equal(15, reports.Select(report => report.Heading).Distinct().Count());
        Assert.Equal(reports[0].Documents, Assert.Single(reports.Select(report => report.Documents).Distinct()));
        Assert.Contains("sample blog: rss.xml ", reports[0].Documents, StringComparison.Ordinal);
    }

    private static string Print(string zone) => Command.Run(
        "dotnet",
        ["exec", typeof(DeterminismTests).Assembly.Location, .. Cultures],
        environment: new Dictionary<string, string?> { ["TZ"] = zone, ["LANG"] = "tr_TR.UTF-8" }).MustSucceed().Output;

    private static IEnumerable<(string Heading, string Documents)> ByCulture(string output)
    {
        var starts = Cultures.Select(culture => output.IndexOf(culture + " ", StringComparison.Ordinal)).Append(output.Length).ToList();
        foreach (var (start, end) in starts.Zip(starts.Skip(1)))
        {
            var lines = output[start..end].Split('\n', 2);
            yield return (lines[0], lines[1]);
        }
    }
}
