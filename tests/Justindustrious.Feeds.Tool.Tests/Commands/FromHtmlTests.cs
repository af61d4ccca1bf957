namespace Justindustrious.Feeds.Tool.Tests.Commands;

/// <summary><c>build --from-html</c>.</summary>
public class FromHtmlTests
{
    private const string Post = "<html lang=en><head><title>Hello</title></head><body><nav>Home</nav><article><h1>Hello</h1><time datetime=2026-11-23>x</time><p>The kettle boils.</p></article>";
    private const string Home = "<html lang=en><head><title>Kettle</title><link rel=canonical href=https://kettle.example.org/><meta name=author content=Ann></head>";

    [Fact]
    public void Pages_become_feeds_beside_them_without_a_feeds_yml()
    {
        using var folder = new TempFolder();
        folder.Write("_site/index.html", Home);
        folder.Write("_site/hello/index.html", Post);
        folder.Write("_site/tags/tea/index.html", Post);

        var outcome = Build(folder, "--out", folder["_site"]);

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains($"{folder["_site"]}/index.html says: title, home, language, author\n", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("2 pages are not posts: home page (1), list of posts (1)\n", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("<link>https://kettle.example.org/hello/</link>", File.ReadAllText(folder["_site/rss.xml"]), StringComparison.Ordinal);
        Assert.True(File.Exists(folder["feeds.lock"]));
    }

    [Fact]
    public void A_second_build_writes_nothing()
    {
        using var folder = new TempFolder();
        folder.Write("_site/index.html", Home);
        folder.Write("_site/hello.html", Post);
        Build(folder, "--out", folder["_site"]);
        Assert.Equal("wrote nothing, 3 files unchanged", Build(folder, "--out", folder["_site"]).LastErrorLine);
    }

    [Fact]
    public void Posts_that_are_skipped_are_named_with_the_reason()
    {
        using var folder = new TempFolder();
        folder.Write("_site/index.html", Home);
        folder.Write("_site/hello.html", Post);
        folder.Write("_site/secret.html", Post.Replace("<title>", "<meta name=robots content=noindex><title>", StringComparison.Ordinal));
        var outcome = Build(folder);
        Assert.Contains($"skipped {folder["_site"]}/secret.html: noindex\n", outcome.Error, StringComparison.Ordinal);
        Assert.EndsWith("; skipped 1 noindex", outcome.LastErrorLine, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text", "/_site/b.html(1,")]
    [InlineData("msbuild", "warning JF9060: the page looks like a post")]
    [InlineData("github", "::warning file=")]
    [InlineData("json", "\"JF9060\"")]
    [InlineData("sarif", "\"JF9060\"")]
    public void Findings_are_in_each_kind_of_report(string kind, string part)
    {
        using var folder = new TempFolder();
        folder.Write("_site/index.html", Home);
        folder.Write("_site/a.html", Post);
        folder.Write("_site/b.html", "<article><h1>B</h1><time>some day</time><p>Text.</p></article>");
        Assert.Contains(part, Build(folder, "--report", kind).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_can_not_be_read()
    {
        using var folder = new TempFolder();
        var outcome = InProcess.Run(["build", folder.Path, "--from-html", folder["no"]]);
        Assert.Equal(2, outcome.ExitCode);
        Assert.Equal($"dotnet-feeds: error: there is no folder '{folder["no"]}'; write to --from-html the folder to which the generator writes its pages\n", outcome.Error);
    }

    [Fact]
    public void Ids_and_adopt_read_pages_as_well()
    {
        using var folder = new TempFolder();
        folder.Write("_site/index.html", Home);
        folder.Write("_site/hello.html", Post);
        folder.Write("old.xml", "<rss version=\"2.0\"><channel><title>Kettle</title><link>https://kettle.example.org/</link><description>x</description><item><title>Hello</title><link>https://kettle.example.org/hello.html</link><guid isPermaLink=\"false\">tag:kettle,1</guid></item></channel></rss>");
        Assert.Equal(0, InProcess.Run(["adopt", folder["old.xml"], folder.Path, "--from-html", folder["_site"]]).ExitCode);
        Assert.Contains("tag:kettle,1", InProcess.Run(["ids", folder.Path, "--from-html", folder["_site"]]).Output, StringComparison.Ordinal);
    }

    private static Outcome Build(TempFolder folder, params string[] words) => InProcess.Run(["build", folder.Path, "--from-html", folder["_site"], "--now", "2027-01-01", .. words]);
}
