using System.Globalization;

namespace Justindustrious.Feeds.Benchmarks;

/// <summary>The goals that are reached in process, as ratios.</summary>
internal static class Ratios
{
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(8);

    /// <summary>Measures them all, or those of one name, or whose name begins with that word.</summary>
    public static void Run(string filter, TextWriter output)
    {
        var goals = new Dictionary<string, Action>
        {
            ["markdown"] = () =>
            {
                var jobs = new MarkdownBenchmarks();
                Show("Markdown without raw HTML, a post", 90, Interleaved.Run(Budget, ("Markdig", () => jobs.Markdig()), ("Justindustrious.Feeds", () => jobs.Rendered())));
            },
            ["raw"] = () =>
            {
                var jobs = new RawHtmlBenchmarks();
                Show("Markdown with raw HTML, a post", 100, Interleaved.Run(Budget, ("HtmlSanitizer", () => jobs.HtmlSanitizer()), ("Justindustrious.Feeds", () => jobs.Rendered())));
            },
            ["gate"] = () =>
            {
                var jobs = new GateBenchmarks();
                Show("The gate, a post", 100, Interleaved.Run(Budget, ("rendering", () => jobs.Rendering()), ("validating RSS", () => jobs.Rss()), ("validating Atom", () => jobs.Atom()), ("validating JSON", () => jobs.Json())));
            },
            ["validating"] = () =>
            {
                foreach (var items in (int[])[1_000, 10_000, 100_000])
                {
                    var jobs = new ValidatingBenchmarks { Items = items };
                    jobs.Setup();
                    Show(string.Create(CultureInfo.InvariantCulture, $"Validating {items} items of RSS without HTML, an item"), items, Interleaved.Run(Budget, ("XmlReader", jobs.XmlReaderOnRss), ("Justindustrious.Feeds", jobs.Rss)));
                    Show(string.Create(CultureInfo.InvariantCulture, $"Validating {items} items of Atom without HTML, an item"), items, Interleaved.Run(Budget, ("XmlReader", jobs.XmlReaderOnAtom), ("Justindustrious.Feeds", jobs.Atom)));
                    if (items == 1_000)
                        Show("Validating posts with HTML, a post", items, Interleaved.Run(Budget, ("AngleSharp on the HTML", jobs.AngleSharp), ("RSS", jobs.RssWithHtml), ("Atom", jobs.AtomWithHtml)));
                }
            },
            ["podcast"] = () =>
            {
                using var jobs = new PodcastBenchmarks();
                Show("Writing a show of 1,000 episodes, an episode", PodcastBenchmarks.Episodes,
                    Interleaved.Run(Budget, ("SyndicationFeed, without podcast elements", jobs.Syndication), ("Justindustrious.Feeds, with them", jobs.Rss)));
            },
            ["alone"] = () =>
            {
                var jobs = new LibraryAlone();
                Show("20 posts of Markdown → RSS, a document", 1, Interleaved.Run(Budget, ("by hand", jobs.ByHand), ("Justindustrious.Feeds", jobs.ToRss)));
                var (byHand, library) = LibraryAlone.FirstInProcesses(rounds: 7);
                output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"  the first document of a process: by hand {byHand:0} ms, Justindustrious.Feeds {library:0} ms, {library / byHand:0.000} ×"));
            },
            ["writing 20"] = () => Writing(20),
            ["writing 1000"] = () => Writing(1_000),
            ["writing 100000"] = () => Writing(100_000),
        };
        foreach (var (name, measure) in goals)
        {
            if (filter.Length == 0 || name == filter || name.StartsWith(filter + " ", StringComparison.Ordinal))
                measure();
        }

        void Writing(int posts)
        {
            using var jobs = new WritingBenchmarks { Posts = posts };
            jobs.Setup();
            Show(string.Create(CultureInfo.InvariantCulture, $"Writing {posts} rendered posts, a post"), posts, Interleaved.Run(
                Budget, ("SyndicationFeed", jobs.Syndication), ("RSS", jobs.Rss), ("Atom", jobs.Atom), ("JSON", jobs.Json)));
        }

        void Show(string title, int items, IReadOnlyList<Measured> measured)
        {
            output.WriteLine(title);
            foreach (var each in measured)
                output.WriteLine($"  {each.Show(items)}");
        }
    }
}
