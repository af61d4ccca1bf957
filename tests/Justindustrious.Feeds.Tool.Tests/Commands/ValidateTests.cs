namespace Justindustrious.Feeds.Tool.Tests.Commands;

/// <summary><c>dotnet feeds validate</c>: which files are looked at, and what each option changes.</summary>
public sealed class ValidateTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_feed_without_a_finding_ends_with_0_and_no_output()
    {
        var outcome = Validate(("rss.xml", SomeFeed.Rss()), ("atom.xml", SomeFeed.Atom), ("feed.json", SomeFeed.Json));
        Assert.Equal((0, "", "3 feeds checked: 0 errors, 0 warnings\n"), (outcome.ExitCode, outcome.Output, outcome.Error));
    }

    [Fact]
    public void An_Error_ends_with_1_and_shows_its_line_its_place_and_the_remedy()
    {
        var outcome = Validate(("rss.xml", SomeFeed.Rss(SomeFeed.BadDate)));
        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal(
            """
            rss.xml(12,7): error JF2003: pubDate '2026-11-23' is not an RFC 822 date-time: this is an RFC 3339 date; write 'Mon, 23 Nov 2026 00:00:00 +0000'
               12 |       <pubDate>2026-11-23</pubDate>
                  |       ^

            """, Relative(outcome.Output));
        Assert.Equal("1 feed checked: 1 error, 0 warnings\n", outcome.Error);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1, "--strict")]
    [InlineData(1, "--rule", "JF1200=error")]
    public void A_warning_fails_with_strict(int exitCode, params string[] words)
    {
        _folder.Write("rss.xml", SomeFeed.Rss(SomeFeed.LooseDate));
        var outcome = InProcess.Run(["validate", _folder["rss.xml"], .. words]);
        Assert.Equal(exitCode, outcome.ExitCode);
        Assert.Contains("(12,7): ", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_searched_for_feeds_in_the_order_of_their_names_and_other_files_are_passed_over()
    {
        _folder.Write("site/b/rss.xml", SomeFeed.Rss(SomeFeed.BadDate));
        _folder.Write("site/a.json", SomeFeed.Json.Replace("\"title\": \"Kettle\", ", "", StringComparison.Ordinal));
        _folder.Write("site/sitemap.xml", "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"/>");
        _folder.Write("site/package.json", "{\"name\": \"kettle\"}");
        _folder.Write("site/index.html", "<html/>");
        _folder.Write("site/post.md", "---\n---\n");
        var outcome = InProcess.Run("validate", _folder["site"], "--report", "msbuild");
        Assert.Equal(["site/a.json(1,1): error JF4013", "site/b/rss.xml(12,7): error JF2003"], outcome.OutputLines.Select(line => Relative(line).Split(": ") is var p ? $"{p[0]}: {p[1]}" : ""));
        Assert.Equal("2 feeds checked: 2 errors, 0 warnings\n", outcome.Error);
    }

    [Fact]
    public void Findings_stand_in_the_order_of_the_files_although_a_long_feed_takes_longest()
    {
        var wrong = string.Concat(Enumerable.Repeat($"{SomeFeed.BadDate}</item><item>", 2000));
        for (var i = 0; i < 100; i++)
            _folder.Write($"site/{i:000}.xml", SomeFeed.Rss(i % 40 == 0 ? wrong + SomeFeed.BadDate : SomeFeed.BadDate));
        _folder.Write("site/feeds.yml", "rules:\n  JF2003: nothing\n");
        var outcome = InProcess.Run("validate", _folder["missing.xml"], _folder["site"], "--report", "json");
        Assert.Equal(
            ["feeds.yml", .. Enumerable.Range(0, 100).Select(i => $"{i:000}.xml")],
            outcome.OutputLines.Select(line => Path.GetFileName(System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("file").GetString())));
        Assert.StartsWith("dotnet-feeds: error: ", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("\n100 feeds checked: ", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_named_file_is_checked_with_any_extension()
    {
        var outcome = Validate(("sitemap.xml", "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"/>"));
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("error JF1020: ", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_feeds_can_not_be_validated()
    {
        _folder.Write("site/index.html", "<html/>");
        var outcome = InProcess.Run("validate", _folder["site"]);
        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.Equal("dotnet-feeds: error: there is no feed here; write the path of a feed, or of a folder with feeds\n", outcome.Error);
    }

    [Fact]
    public void A_file_that_is_not_there_ends_with_2_after_the_others_were_checked()
    {
        var path = _folder.Write("rss.xml", SomeFeed.Rss(SomeFeed.BadDate));
        var outcome = InProcess.Run("validate", _folder["none.xml"], path, "--report", "msbuild");
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("error JF2003", Assert.Single(outcome.OutputLines), StringComparison.Ordinal);
        Assert.Contains("there is no file '", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_to_validate_is_said_with_the_remedy()
    {
        var outcome = InProcess.Run("validate");
        Assert.Equal(2, outcome.ExitCode);
        Assert.StartsWith("dotnet-feeds: error: there is nothing to validate; write a file, a folder, or - for standard input\n", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_can_name_the_feeds_one_a_line()
    {
        var (one, other) = (_folder.Write("1.xml", SomeFeed.Rss(SomeFeed.BadDate)), _folder.Write("2.xml", SomeFeed.Atom));
        var list = _folder.Write("list.txt", $"{one}\r\n\n{other}\n{_folder["a\0b"]}\n");
        var outcome = InProcess.Run("validate", "--files-from", list, "--report", "json");
        Assert.Equal(2, outcome.ExitCode);
        Assert.Equal(2, outcome.OutputLines.Length);
        Assert.StartsWith($"{{\"file\":\"{one}\",\"format\":\"rss\",\"valid\":false,", outcome.OutputLines[0], StringComparison.Ordinal);
        Assert.Equal($"{{\"file\":\"{other}\",\"format\":\"atom\",\"valid\":true,\"diagnostics\":[]}}", outcome.OutputLines[1]);
        Assert.Contains("there is no file", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_is_not_there_is_said_to_be_missing()
    {
        var outcome = InProcess.Run("validate", "--files-from", _folder["none.txt"]);
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("there is no file '", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_is_a_feed_or_a_list_of_feeds()
    {
        var path = _folder.Write("rss.xml", SomeFeed.Rss(SomeFeed.BadDate));
        var feed = ToolProcess.RunInShell($"validate - < '{path}'");
        Assert.Equal(1, feed.ExitCode);
        Assert.StartsWith("-(12,7): error JF2003: ", feed.Output, StringComparison.Ordinal);
        Assert.Contains("   12 |       <pubDate>2026-11-23</pubDate>\n", feed.Output, StringComparison.Ordinal);

        var list = _folder.Write("list.txt", path);
        Assert.StartsWith($"{path}(12,7): error JF2003: ", ToolProcess.RunInShell($"validate --files-from - --report msbuild < '{list}'").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.org/", "rss.xml", 0)]
    [InlineData("https://example.org/feeds/", "rss.xml", 1)]
    public void A_feed_must_name_the_address_that_root_and_base_give_it(string address, string path, int exitCode)
    {
        _folder.Write("public/" + path, SomeFeed.Rss());
        var outcome = InProcess.Run("validate", _folder["public"], "--root", _folder["public"], "--base", address, "--strict", "--report", "msbuild");
        Assert.Equal(exitCode, outcome.ExitCode);
        Assert.Equal(exitCode, outcome.OutputLines.Count(line => line.Contains("'https://example.org/rss.xml', but the document is at 'https://example.org/feeds/rss.xml'", StringComparison.Ordinal)));
    }

    [Fact]
    public void Chapters_that_a_podcast_names_are_checked_in_the_folder_that_is_published()
    {
        var feed = _folder.Write("public/rss.xml",
            "<rss version='2.0' xmlns:podcast='https://podcastindex.org/namespace/1.0'><channel><item><podcast:chapters url='https://example.org/1.json' type='application/json+chapters'/></item></channel></rss>");
        var chapters = _folder.Write("public/1.json", "{ \"version\": \"1.2.0\",\n  \"chapters\": [ { \"title\": \"Water\" } ] }");
        var outcome = InProcess.Run("validate", feed, "--root", _folder["public"], "--base", "https://example.org/", "--report", "msbuild");
        Assert.Single(outcome.OutputLines, line => line.EndsWith("1.json(2,17): warning JF6221: the chapter has no startTime; write it", StringComparison.Ordinal));
        Assert.DoesNotContain("JF6221", InProcess.Run("validate", feed, "--report", "msbuild").Output, StringComparison.Ordinal);
        Assert.NotEmpty(chapters);
    }

    [Theory]
    [InlineData("rss", 0)]
    [InlineData("RSS", 0)]
    [InlineData("atom", 1)]
    [InlineData("json", 1)]
    public void A_feed_must_be_in_the_format_that_is_expected(string format, int exitCode)
    {
        var path = _folder.Write("rss.xml", SomeFeed.Rss());
        var outcome = InProcess.Run("validate", path, "--expect", format, "--report", "msbuild");
        Assert.Equal(exitCode, outcome.ExitCode);
        Assert.Equal(exitCode, outcome.OutputLines.Count(line => line.Contains("(1,1): error JF1021: the document is RSS, but ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("--rule: there is no rule 'JF2O03'; did you mean 'JF2003'?", "--rule", "JF2O03=none")]
    [InlineData("--rule: 'JF2003=off' has no severity; write JF2003=error, warning, info or none", "--rule", "JF2003=off")]
    [InlineData("--rule: 'JF2003' has no severity; write JF2003=error, warning, info or none", "--rule", "JF2003")]
    [InlineData("--expect: 'rdf' is not a format; write rss, atom or json", "--expect", "rdf")]
    [InlineData("--base: 'example.org' is not an http or https address; write for example https://example.org/", "--base", "example.org")]
    [InlineData("--report: 'xml' is not a kind of report; write text, msbuild, github, sarif or json", "--report", "xml")]
    [InlineData("there is no site file 'no/feeds.yml'; write the path of a site file to --site", "--site", "no/feeds.yml")]
    public void A_word_that_means_nothing_is_refused_with_the_remedy(string expected, params string[] words)
    {
        var outcome = InProcess.Run(["validate", _folder.Write("rss.xml", SomeFeed.Rss()), .. words]);
        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith($"dotnet-feeds: error: {expected}\n", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rules: {JF2003: none}", 0, "")]
    [InlineData("rules: {JF2003: info}", 0, "info JF2003")]
    [InlineData("rules: {JF2003: warning}", 0, "warning JF2003")]
    [InlineData("title: 1\nhome: nowhere", 1, "error JF2003")]
    public void The_rules_of_a_site_folder_hold_for_the_feeds_in_it(string site, int exitCode, string expected)
    {
        _folder.Write("blog/feeds.yml", site);
        _folder.Write("blog/public/rss.xml", SomeFeed.Rss(SomeFeed.BadDate));
        var outcome = InProcess.Run("validate", _folder["blog"], "--report", "msbuild");
        Assert.Equal(exitCode, outcome.ExitCode);
        Assert.Equal(expected, string.Concat(outcome.OutputLines.Select(line => line.Split(": ")[1])));
    }

    [Fact]
    public void The_rules_of_a_folder_hold_for_no_other()
    {
        _folder.Write("quiet/feeds.yml", "rules: {JF2003: none}");
        _folder.Write("quiet/rss.xml", SomeFeed.Rss(SomeFeed.BadDate));
        var other = _folder.Write("other/rss.xml", SomeFeed.Rss(SomeFeed.BadDate));
        var outcome = InProcess.Run("validate", _folder["quiet"], _folder["other"], "--report", "msbuild");
        Assert.StartsWith(other, Assert.Single(outcome.OutputLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_file_that_is_named_holds_for_all_feeds_and_the_command_line_wins_over_it()
    {
        var site = _folder.Write("conf/site.yml", "rules: {JF2003: none, JF2014: none}");
        var feed = _folder.Write("rss.xml", SomeFeed.Rss(SomeFeed.BadDate));
        Assert.Equal(0, InProcess.Run("validate", feed, "--site", site).ExitCode);
        Assert.Equal(1, InProcess.Run("validate", feed, "--site", site, "--rule", "jf2003=error").ExitCode);
    }

    [Fact]
    public void A_mistake_in_the_rules_is_a_finding_at_its_line_and_the_feeds_are_checked_all_the_same()
    {
        _folder.Write("blog/feeds.yml", "title: A blog\nrules:\n  JF2003: off\n  JF2O14: none\n");
        _folder.Write("blog/rss.xml", SomeFeed.Rss(SomeFeed.BadDate));
        var outcome = InProcess.Run("validate", _folder["blog"], "--report", "msbuild");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal(["blog/feeds.yml(3,3): error JF9026", "blog/feeds.yml(4,3): error JF9026", "blog/rss.xml(12,7): error JF2003"],
            outcome.OutputLines.Select(line => Relative(line).Split(": ") is var p ? $"{p[0]}: {p[1]}" : ""));
    }

    [Fact]
    public void Errors_stay_errors_in_build_and_other_rules_get_the_given_severity()
    {
        using var blog = new Blog(siteFile: Blog.SiteFile + "theme: dark\n");
        Assert.Contains("warning JF9016", blog.Build("--report", "msbuild").Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (blog.Build("--rule", "JF9016=none").ExitCode, blog.Build("--rule", "JF9016=none").Output));
        Assert.Equal(1, blog.Build("--rule", "JF9016=error").ExitCode);
        var refused = blog.Build("--rule", "JF9004=none");
        Assert.Equal(2, refused.ExitCode);
        Assert.StartsWith("dotnet-feeds: error: --rule: JF9004 is an error, and feeds with errors are never written; only validate can lower its severity\n", refused.Error, StringComparison.Ordinal);
    }

    private Outcome Validate(params (string Name, string Text)[] files) =>
        InProcess.Run(["validate", .. files.Select(file => _folder.Write(file.Name, file.Text))]);

    private string Relative(string text) => text.Replace(_folder.Path + "/", "", StringComparison.Ordinal);
}
