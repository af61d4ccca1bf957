using Justindustrious.Feeds.Sources.Generators;
using Justindustrious.Feeds.Tool.Reports;
using NodaTime;

namespace Justindustrious.Feeds.Tool.Commands;

/// <summary>The arguments and options of <c>build</c>.</summary>
internal sealed record BuildRequest
{
    /// <summary>The folder with <c>feeds.yml</c>.</summary>
    public string Folder { get; init; } = ".";

    /// <summary>
    /// The output folder; <see langword="null"/> is <c>public</c> in <see cref="Folder"/>, or <c>_feeds</c> if a generator writes its site to <c>public</c>.
    /// </summary>
    public string? Out { get; init; }

    /// <summary>The output folder, as the user would write it.</summary>
    public string OutputPath => Out ?? InFolder(SiteFile is null ? SiteConfiguration.OutputOf(Folder) : "public");

    /// <summary>A path as the user would write it: without <c>./</c>.</summary>
    public string InFolder(string name) => Folder == "." ? name : Path.Combine(Folder, name);

    /// <summary>The site file, if it is not the folder's <c>feeds.yml</c>.</summary>
    public string? SiteFile { get; init; }

    /// <summary>The site's address, if it overrides that of the site file and of the generator.</summary>
    public Uri? Home { get; init; }

    /// <summary>The folder of HTML pages from which posts are read; <see langword="null"/> if they are read from Markdown.</summary>
    public string? HtmlFolder { get; init; }

    /// <summary>The formats, if they override those of the site file.</summary>
    public IReadOnlyList<FeedFormat>? Formats { get; init; }

    /// <summary>How many posts a document contains, if it overrides the number in the site file.</summary>
    public PostLimit? MaxPosts { get; init; }

    /// <summary>Whether drafts are published.</summary>
    public bool Drafts { get; init; }

    /// <summary>The current time. Posts with a later date are not published yet. <see langword="null"/> reads the clock.</summary>
    public Instant? Now { get; init; }

    /// <summary>Severities that override those of the site file.</summary>
    public RuleSeverities Severities { get; init; } = RuleSeverities.Default;

    /// <summary>The platforms whose requirements the main feeds must meet.</summary>
    public IReadOnlyList<FeedProfile> Profiles { get; init; } = [];

    /// <summary>Whether Warnings fail the build.</summary>
    public bool Strict { get; init; }

    /// <summary>Whether posts with Errors are left out, so that the others can be written.</summary>
    public bool SkipBad { get; init; }

    /// <summary>Whether the ledger is not written.</summary>
    public bool Frozen { get; init; }

    /// <summary>The folder of the cache; <see langword="null"/> for no cache.</summary>
    public string? Cache { get; init; }

    /// <summary>Whether the user asks to read no file again whose length and time are those of an earlier build.</summary>
    public bool TrustTimes { get; init; }

    public ReportKind Report { get; init; } = ReportKind.Text;

    /// <summary>Whether the text report shows every finding, instead of the first places of each rule.</summary>
    public bool ShowsAll { get; init; }

    /// <summary>The file to which the paths of all feeds are written; <see langword="null"/> for none.</summary>
    public string? List { get; init; }

    /// <summary>Whether the list also has the format of each feed.</summary>
    public bool ListFormats { get; init; }

    /// <summary>Whether a file's time is set to the last change of its feed.</summary>
    public bool ReproducibleTimes { get; init; }

    /// <summary>Whether the summary lists all files, even if there are many.</summary>
    public bool Verbose { get; init; }

    /// <summary>A number of posts, or all of them (<see langword="null"/>).</summary>
    public sealed record PostLimit(int? Count);
}
