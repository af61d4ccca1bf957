namespace Justindustrious.Feeds.Tool.Tests.Commands;

public class WordsTests
{
    [Theory]
    [InlineData("", "a command is missing; write build, ")]
    [InlineData("bild", "there is no command 'bild'; did you mean 'build'?")]
    [InlineData("serve", "there is no command 'serve'; write build")]
    [InlineData("build --formts rss", "there is no option '--formts'; did you mean '--formats'?")]
    [InlineData("build --formats=rss --frobnicate", "there is no option '--frobnicate'")]
    [InlineData("build --verbos", "there is no option '--verbos'; did you mean '--verbose'?")]
    [InlineData("build a b", "'b' is one argument too many")]
    [InlineData("build --out", "--out has no value; write --out FOLDER")]
    [InlineData("build --out a --out b", "--out is there 2 times")]
    [InlineData("build --strict=no", "--strict takes no value")]
    [InlineData("build --formats xml", "--formats: 'xml' is not a format; write rss, atom, json")]
    [InlineData("build --formats rss,", "--formats: '' is not a format")]
    [InlineData("build --max-posts 0", "--max-posts: '0' is not a number of posts; write 1 or more, or all")]
    [InlineData("build --max-posts -1", "--max-posts: '-1' is not a number of posts")]
    [InlineData("build --max-posts 99999999999", "--max-posts: '99999999999' is not a number of posts")]
    [InlineData("build --now yesterday", "--now: 'yesterday' is not an RFC 3339 date-time; write for example 2026-11-23T09:00:00Z")]
    [InlineData("build --report xml", "--report: 'xml' is not a kind of report; write text, msbuild, github, sarif or json")]
    [InlineData("explain JF8O03", "there is no rule 'JF8O03'; did you mean 'JF8003'?")]
    [InlineData("explain all-of-them", "there is no rule 'all-of-them'; 'dotnet feeds explain' lists all rules")]
    public void Words_that_make_no_sense_end_with_2_and_say_what_to_write(string words, string expected)
    {
        var outcome = InProcess.Run(words.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains($"dotnet-feeds: error: {expected}", outcome.Error, StringComparison.Ordinal);
        Assert.Equal("", outcome.Output);
    }

    [Fact]
    public void Several_wrong_words_are_reported_at_once()
    {
        var outcome = InProcess.Run("build", "--report", "xml", "--max-posts", "none");

        Assert.Contains("--report: 'xml'", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("--max-posts: 'none'", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_path_is_refused()
    {
        Assert.Contains("--out is empty; write a path", InProcess.Run("build", "--out", "").Error, StringComparison.Ordinal);
        Assert.Contains("FOLDER is empty; write a path", InProcess.Run("build", "").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("build", "--site")]
    [InlineData("build", "--cache")]
    [InlineData("build", "--list")]
    [InlineData("ids", "--site")]
    [InlineData("validate", "--files-from")]
    public void A_blank_path_is_refused(string command, string option)
    {
        var outcome = InProcess.Run(command, option, " \t");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains($"dotnet-feeds: error: {option} is blank; write a path", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_help_of_build_names_every_option_of_the_contract_and_gives_examples()
    {
        var outcome = InProcess.Run("build", "--help");

        Assert.Equal(0, outcome.ExitCode);
        Assert.All(
            ["FOLDER", "--out", "--site", "--formats", "--max-posts", "--drafts", "--now", "--strict", "--report", "Examples:", "SOURCE_DATE_EPOCH"],
            word => Assert.Contains(word, outcome.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void The_version_is_a_line_of_its_own() => Assert.Matches(@"\A\d+\.\d+\.\d+\S*\n\z", InProcess.Run("--version").Output);
}
