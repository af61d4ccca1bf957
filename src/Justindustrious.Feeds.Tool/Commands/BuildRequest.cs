using Justindustrious.Feeds.Sources.Generators;
using Justindustrious.Feeds.Tool.Reports;
using NodaTime;

namespace Justindustrious.Feeds.Tool.Commands;

/// <summary>What <c>build</c> was asked to do.</summary>
internal sealed record BuildRequest
{
    /// <summary>The folder that holds <c>feeds.yml</c>.</summary>
    public string Folder { get; init; } = ".";

    /// <summary>
    /// Where the documents go; <see langword="null"/> is <c>public</c> in <see cref="Folder"/>, or <c>_feeds</c> where a generator writes its site there.
    /// </summary>
    public string? Out { get; init; }

    /// <summary>Where the documents go, as the user would write it.</summary>
    public string OutputPath => Out ?? InFolder(SiteFile is null ? SiteConfiguration.OutputOf(Folder) : "public");

    /// <summary>A path as the user would write it: without <c>./</c>.</summary>
    public string InFolder(string name) => Folder == "." ? name : Path.Combine(Folder, name);

    /// <summary>Another site file than the folder's <c>feeds.yml</c>.</summary>
    public string? SiteFile { get; init; }

    /// <summary>The folder of HTML pages that posts are read from; <see langword="null"/> where they are read from Markdown.</summary>
    public string? HtmlFolder { get; init; }

    /// <summary>The formats, where the site file's don't count.</summary>
    public IReadOnlyList<FeedFormat>? Formats { get; init; }

    /// <summary>How many posts a document holds, where the site file's number does not count.</summary>
    public PostLimit? MaxPosts { get; init; }

    /// <summary>Whether drafts are published, too.</summary>
    public bool Drafts { get; init; }

    /// <summary>The moment after which posts are not yet published; <see langword="null"/> is the present.</summary>
    public Instant? Now { get; init; }

    /// <summary>What rules count as, whatever the site file says.</summary>
    public RuleSeverities Severities { get; init; } = RuleSeverities.Default;

    /// <summary>Whether Warnings count as Errors do.</summary>
    public bool Strict { get; init; }

    /// <summary>Whether posts with Errors are left out, and the others written all the same.</summary>
    public bool SkipBad { get; init; }

    /// <summary>Whether the ledger is left as it is.</summary>
    public bool Frozen { get; init; }

    /// <summary>The folder in which posts are remembered from build to build; <see langword="null"/> where they are not.</summary>
    public string? Cache { get; init; }

    public ReportKind Report { get; init; } = ReportKind.Text;

    /// <summary>Whether the text report shows every finding, instead of the first places of each rule.</summary>
    public bool ShowsAll { get; init; }

    /// <summary>Where the paths of all feeds are listed; <see langword="null"/> is nowhere.</summary>
    public string? List { get; init; }

    /// <summary>Whether the list also says which format each feed has.</summary>
    public bool ListFormats { get; init; }

    /// <summary>Whether files get the time of the last change of their feed.</summary>
    public bool ReproducibleTimes { get; init; }

    /// <summary>Whether the summary names every file, however many there are.</summary>
    public bool Verbose { get; init; }

    /// <summary>A number of posts, or all of them (<see langword="null"/>).</summary>
    public sealed record PostLimit(int? Count);
}
