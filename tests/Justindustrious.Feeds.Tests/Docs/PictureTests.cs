using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Justindustrious.Feeds.Tests.Docs;

/// <summary>The pictures of README are made from what programs write and from the tables of docs/benchmarks.md. <c>SNAPSHOT_ACCEPT=1</c> writes them again.</summary>
public class PictureTests
{
    private const string Html = """<p>Because <em>readers</em> choose <a href="/about/">what they read</a>.</p>""";
    private const string Address = "https://notes.example.org/posts/why-feeds/";

    private static readonly DateTimeOffset Date = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    public static TheoryData<bool> Themes => [true, false];

    [Theory]
    [MemberData(nameof(Themes))]
    public void The_picture_of_before_and_after_shows_what_two_programs_write(bool isDark)
    {
        var before = Before();
        var findings = FeedValidator.Validate(Encoding.UTF8.GetBytes(before)).Diagnostics.Where(finding => finding.Rule.Id is "JF2020" or "JF5319").ToList();
        Assert.Equal(2, findings.Count);

        var picture = new SvgPicture(1000, isDark);
        picture.Heading("before: System.ServiceModel.Syndication 10.0.14");
        picture.Code(ItemLines(before), line => line.Contains("a10:content", StringComparison.Ordinal) ? SvgPicture.Bad : null);
        picture.Heading("dotnet feeds validate");
        foreach (var finding in findings)
            picture.Finding($"{(finding.Severity == FeedSeverity.Error ? "error" : "warning")} {finding.Rule.Id}: ", finding.Message);
        picture.Heading("after: Justindustrious.Feeds");
        picture.Code(ItemLines(After()), line => line.Contains("content:encoded", StringComparison.Ordinal) ? SvgPicture.Good : null);
        const string Caption = "One post in the RSS of two programs. Before, few readers show the whole text, and its link leads nowhere. After, both work in any reader.";
        Check("before-after", isDark, picture.Complete(Caption));
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void The_picture_of_speed_shows_the_figures_of_the_benchmarks(bool isDark)
    {
        var rows = Rows("### 10,000 posts, whole processes");
        var picture = new SvgPicture(1000, isDark);
        picture.Heading("10,000 posts from Markdown to feeds: seconds, less is better");
        (string Label, string Row)[] bars =
        [
            ("Justindustrious.Feeds, native", "native"), ("Justindustrious.Feeds, on .NET", "framework-dependent"),
            ("Eleventy", "Eleventy"), ("Hugo", "Hugo"), ("Pelican", "Pelican"), ("Jekyll", "Jekyll"),
        ];
        var most = bars.Max(bar => rows[bar.Row]);
        foreach (var (label, row) in bars)
            picture.Bar(label, rows[row] / most, $"{rows[row] / 1000.0:0.0} s", isOurs: label.StartsWith("Just", StringComparison.Ordinal));
        picture.Note("The others write RSS and Atom, and check nothing. Justindustrious.Feeds writes RSS, Atom and JSON Feed,");
        picture.Note("makes the HTML of each post safe, and validates each document. docs/benchmarks.md has the command.");
        Check("speed", isDark, picture.Complete(
            $"Time for 10,000 posts: {string.Join(", ", bars.Select(bar => $"{bar.Label} {rows[bar.Row] / 1000.0:0.0} s"))}."));
    }

    private static void Check(string name, bool isDark, string svg)
    {
        var file = Repository.Find($"docs/pictures/{name}-{(isDark ? "dark" : "light")}.svg");
        if (Environment.GetEnvironmentVariable("SNAPSHOT_ACCEPT") == "1")
            File.WriteAllText(file, svg);
        else
            Assert.Equal(File.ReadAllText(file), svg);
    }

    private static string Before()
    {
        var item = new SyndicationItem("Why feeds?", SyndicationContent.CreateHtmlContent(Html), new Uri(Address), Address, Date)
        {
            Summary = new("Because readers choose what they read."),
            PublishDate = Date,
            Categories = { new("feeds") },
        };
        var feed = new SyndicationFeed("Notes on publishing", "Notes on publishing", new Uri("https://notes.example.org/"), [item]);
        using var text = new StringWriter();
        using (var writer = XmlWriter.Create(text))
            feed.SaveAsRss20(writer);
        return text.ToString().Replace("utf-16", "utf-8", StringComparison.Ordinal);
    }

    private static string After() => new Feed("Notes on publishing", "https://notes.example.org/")
    {
        Posts = [new("Why feeds?", Address, Date, PostContent.Html(Html)) { Categories = ["feeds"] }],
    }.ToRss();

    /// <summary>The lines of the first item, with an element on each.</summary>
    private static IEnumerable<string> ItemLines(string rss)
    {
        var root = XDocument.Parse(rss).Root!;
        yield return "<item>";
        foreach (var element in root.Descendants("item").First().Elements())
        {
            // Inside the document, the declaration of its namespace is at the root.
            var prefix = root.GetPrefixOfNamespace(element.Name.Namespace);
            var name = prefix is null ? element.Name.LocalName : $"{prefix}:{element.Name.LocalName}";
            var attributes = string.Concat(element.Attributes().Where(a => !a.IsNamespaceDeclaration).Select(a => $" {a.Name.LocalName}=\"{a.Value}\""));
            yield return $"  <{name}{attributes}>{new XText(element.Value)}</{name}>";
        }

        yield return "</item>";
    }

    /// <summary>The milliseconds in the second column of a table of docs/benchmarks.md.</summary>
    private static Dictionary<string, double> Rows(string heading)
    {
        var lines = File.ReadAllLines(Repository.Find("docs/benchmarks.md")).SkipWhile(line => line != heading).Skip(1).TakeWhile(line => !line.StartsWith('#'));
        return lines.Where(line => line.Contains(" ms |", StringComparison.Ordinal)).Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToDictionary(
            cells => cells[1], cells => double.Parse(cells[2].Replace(" ms", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture));
    }
}
