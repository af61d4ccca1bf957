using System.Text.RegularExpressions;
using Justindustrious.Feeds.Sources;

namespace Justindustrious.Feeds.Tests.Sources;

/// <summary>docs/front-matter.md is made from the table by which posts are read. <c>SNAPSHOT_ACCEPT=1</c> writes it anew.</summary>
public partial class FrontMatterPageTests
{
    private static readonly string Page = Repository.Find("docs/front-matter.md");

    [Fact]
    public void The_page_holds_the_table_that_the_code_reads()
    {
        var page = File.ReadAllText(Page);
        var expected = Fields().Replace(page, $"$1\n{FieldRows()}\n$2");
        expected = Withheld().Replace(expected, $"$1\n{WithheldRows()}\n$2");
        expected = Words().Replace(expected, $"$1{Codes(Dialect.WithheldWords)}.");
        if (Environment.GetEnvironmentVariable("SNAPSHOT_ACCEPT") == "1")
            File.WriteAllText(Page, expected);
        else
            Assert.Equal(expected, page);
    }

    [Fact]
    public void Every_key_of_the_page_is_read_and_no_other()
    {
        var named = Key().Matches(File.ReadAllText(Page)).SelectMany(row => Code().Matches(row.Groups[1].Value).Select(code => code.Groups[1].Value)).ToHashSet(StringComparer.Ordinal);
        var read = Dialect.Default.Fields.SelectMany(field => field.Keys).Concat(Dialect.Default.Withheld.Select(key => key.Key)).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(read.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
        Assert.All(named, key => Assert.True(Dialect.Default.IsRead(key.Split('.')[0]), key));
    }

    private static string FieldRows() => string.Join('\n', new[] { "| key | what it says | value |", "|---|---|---|" }.Concat(
        Dialect.Default.Fields.Select(field => $"| {Codes(field.Keys)} | {field.Meaning} | {field.Values} |")));

    private static string WithheldRows() => string.Join('\n', new[] { "| key | withholds the post | other values |", "|---|---|---|" }.Concat(
        Dialect.Default.Withheld.GroupBy(key => (key.When, key.IsDraft)).Select(group => $"| {Codes(group.Select(key => key.Key))} | {When(group.Key.When, group.Key.IsDraft)} |")));

    private static string When(HoldsBack when, bool isDraft) => when switch
    {
        HoldsBack.WhenTrue when isDraft => "when true, as a draft | false",
        HoldsBack.WhenTrue => "when true | false",
        HoldsBack.WhenFalse => "when false | true",
        HoldsBack.WhenFalseOrLater => "when false, or a date that lies ahead | true, or a date",
        HoldsBack.ByWord => "when false, or one of the words below; `draft` makes it a draft | any other word",
        HoldsBack.Before => "while its date lies ahead | no value",
        HoldsBack.After => "once its date is past | no value",
        HoldsBack.Never => "when `never`, `local` or false | `always` or true",
        HoldsBack.WhenNoAddress => "when `false`, without quotes | an address",
        _ => throw new InvalidOperationException($"Say in docs/front-matter.md what {when} is."),
    };

    private static string Codes(IEnumerable<string> words) => string.Join(", ", words.Select(word => $"`{word}`"));

    [GeneratedRegex(@"(<!-- fields:[^>]*-->).*?(<!-- end -->)", RegexOptions.Singleline)]
    private static partial Regex Fields();

    [GeneratedRegex(@"(<!-- withheld:[^>]*-->).*?(<!-- end -->)", RegexOptions.Singleline)]
    private static partial Regex Withheld();

    [GeneratedRegex(@"(The words that withhold are ).*?\.")]
    private static partial Regex Words();

    [GeneratedRegex(@"^\| (`[^|]*) \|", RegexOptions.Multiline)]
    private static partial Regex Key();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
