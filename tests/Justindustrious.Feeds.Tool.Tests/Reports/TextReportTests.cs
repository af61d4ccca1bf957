using System.Text;
using Justindustrious.Feeds.Tool.Reports;

namespace Justindustrious.Feeds.Tool.Tests.Reports;

public class TextReportTests
{
    [Fact]
    public void A_finding_shows_its_line_and_a_caret_below_the_place() =>
        Assert.Equal(
            """
            posts/a.md(2,7): warning JF8003: m
                2 | title: Hello
                  |       ^

            """,
            Told("---\ntitle: Hello\n---\n", 2, 7));

    [Fact]
    public void Lines_end_at_CR_LF_too() => Assert.Contains("    2 | second\n", Told("first\r\nsecond\r\nthird", 2, 1), StringComparison.Ordinal);

    [Fact]
    public void A_byte_order_mark_is_no_column() => Assert.Contains("    1 | title\n      | ^\n", Told("\uFEFFtitle", 1, 1), StringComparison.Ordinal);

    [Fact]
    public void The_caret_stands_below_its_place_behind_tabs_wide_letters_and_marks() =>
        Assert.Contains("    1 |  日e\u0301x\n      |     ^\n", Told("\t日e\u0301x", 1, 5), StringComparison.Ordinal);

    [Fact]
    public void A_long_line_is_cut_around_the_place()
    {
        var lines = Told(new string('a', 500) + "X" + new string('b', 500), 1, 501).Split('\n');

        Assert.Equal($"    1 | …{new string('a', 60)}X{new string('b', 39)}…", lines[1]);
        Assert.Equal(lines[1].IndexOf('X', StringComparison.Ordinal), lines[2].IndexOf('^', StringComparison.Ordinal));
    }

    [Fact]
    public void A_long_line_is_never_cut_inside_a_character()
    {
        var told = Told(string.Concat(Enumerable.Repeat("😀", 300)), 1, 302);

        Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(told)));
    }

    [Fact]
    public void A_line_without_a_column_has_no_caret() =>
        Assert.Equal("posts/a.md(1): warning JF8003: m\n    1 | title\n", Told("title", 1, 0));

    [Fact]
    public void A_column_past_the_end_points_at_the_end() =>
        Assert.Contains("    1 | ab\n      |   ^\n", Told("ab", 1, 99), StringComparison.Ordinal);

    [Theory]
    [InlineData(9, 1)]
    [InlineData(0, 0)]
    [InlineData(2, 1)]
    public void A_line_that_is_not_there_or_blank_is_not_shown(int line, int column) =>
        Assert.Single(Told("first\n \n", line, column).Split('\n', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void A_file_that_cannot_be_read_still_has_its_finding() =>
        Assert.Equal("no/such.md(3,7): warning JF8003: m\n", Some.Told(o => new TextReport(o), Some.Diagnostic(file: "no/such.md", message: "m")));

    [Fact]
    public void What_a_file_holds_does_not_steer_the_terminal()
    {
        var told = Told("a\e[2Jb\u202Ec", 1, 1);

        Assert.DoesNotContain('\e', told);
        Assert.DoesNotContain('\u202E', told);
    }

    [Fact]
    public void Colours_are_there_only_where_they_are_asked_for()
    {
        Assert.DoesNotContain('\e', Told("title", 1, 1));
        Assert.Contains("\e[1;35mwarning JF8003\e[0m", Told("title", 1, 1, colors: true), StringComparison.Ordinal);
    }

    [Fact]
    public void The_findings_of_a_rule_stand_together_with_their_count_three_places_and_one_explanation() =>
        Assert.Equal(
            """
            a.xml(1,1): warning JF2014 (5 times): pubDate '1 Jan 26' has a year of 2 digits; write '2026'
                1 | one
                  | ^
            a.xml(3,1): warning JF2014
                3 | three
                  | ^
            a.xml(4,1): warning JF2014
                4 | four
                  | ^
              … and 2 more of JF2014; --all shows every one
            a.xml(2,2): warning JF8003: n
                2 | two
                  |  ^

            """,
            Grouped());

    [Fact]
    public void A_second_explanation_of_a_rule_is_given_as_well() =>
        Assert.Contains("a.xml(3,1): warning JF2014: pubDate 'x' is no date\n", Grouped("pubDate 'x' is no date"), StringComparison.Ordinal);

    [Fact]
    public void With_all_every_finding_is_shown_in_the_order_of_the_file()
    {
        var lines = Grouped(all: true).Split('\n').Where(line => line.StartsWith("a.xml", StringComparison.Ordinal)).ToList();

        Assert.Equal(["a.xml(1,1)", "a.xml(2,2)", "a.xml(3,1)", "a.xml(4,1)", "a.xml(5,1)", "a.xml(6,1)"], lines.Select(line => line.Split(':')[0]));
        Assert.Equal(5, lines.Count(line => line.EndsWith("has a year of 2 digits; write '2026'", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_line_that_is_wider_than_the_terminal_is_broken_between_words()
    {
        using var output = new StringWriter { NewLine = "\n" };
        new TextReport(output) { Width = 40 }.Add(new("posts/a.md", null, [Some.Diagnostic(line: 1, column: 90, message: "a title is missing; write 'title: Why feeds?' above the line")])
        {
            Source = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("word ", 40))),
        });

        var lines = output.ToString().Split('\n');
        Assert.All(lines, line => Assert.True(line.Length <= 40, line));
        Assert.Equal("posts/a.md(1,90): warning JF8003: a", lines[0]);
        Assert.Equal("    title is missing; write 'title: Why", lines[1]);
    }

    [Fact]
    public void Findings_of_several_files_that_belong_together_are_grouped_across_them()
    {
        using var output = new StringWriter { NewLine = "\n" };
        new TextReport(output).AddAll(CheckedFile.Group(Enumerable.Range(1, 485).Select(i => Some.Diagnostic(file: $"posts/{i}.md", message: "a date is missing"))));

        Assert.Equal(
            "posts/1.md(3,7): warning JF8003 (485 times): a date is missing\nposts/2.md(3,7): warning JF8003\nposts/3.md(3,7): warning JF8003\n  … and 482 more of JF8003; --all shows every one\n",
            output.ToString());
    }

    private static string Grouped(string third = "pubDate '3 Jan 26' has a year of 2 digits; write '2026'", bool all = false)
    {
        using var output = new StringWriter { NewLine = "\n" };
        FeedDiagnostic Date(int line, string? message = null) =>
            Some.Diagnostic("JF2014", "a.xml", line, 1, message ?? $"pubDate '{line} Jan 26' has a year of 2 digits; write '2026'");
        new TextReport(output) { ShowsAll = all }.Add(new("a.xml", FeedFormat.Rss, [Date(1), Some.Diagnostic(file: "a.xml", line: 2, column: 2, message: "n"), Date(3, third), Date(4), Date(5), Date(6)])
        {
            Source = "one\ntwo\nthree\nfour\nfive\nsix"u8.ToArray(),
        });
        return output.ToString();
    }

    private static string Told(string source, int line, int column, bool colors = false)
    {
        using var output = new StringWriter { NewLine = "\n" };
        new TextReport(output) { HasColors = colors }.Add(new("posts/a.md", null, [Some.Diagnostic(line: line, column: column, message: "m")])
        {
            Source = Encoding.UTF8.GetBytes(source),
        });
        return output.ToString();
    }
}
