using CsCheck;
using Justindustrious.Feeds.Files;
using Justindustrious.Feeds.Ledger;
using Justindustrious.Feeds.Tests.Sources;

namespace Justindustrious.Feeds.Tests.Ledger;

/// <summary>Ledgers that hands and merges have changed.</summary>
public class LedgerFileTests
{
    private const string Header = "# feeds.lock 1: the ids\n";
    private const string Line = "a\thttps://blog.example.org/a/\t2026-11-23T00:00:00Z\t-\n";

    [Theory]
    [InlineData("", "error JF9002: the file is empty (or a pipe or device); write what belongs there, or remove it")]
    [InlineData("hello", "(1,1): error JF7001: the first line 'hello' has no version; write '# feeds.lock 1' as the first line, or take the file from version control")]
    [InlineData("# feeds.lock x", "(1,14): error JF7001: the first line '# feeds.lock x' has no version")]
    [InlineData("# feeds.lock 7: new", "(1,14): error JF7002: the ledger has version 7, but this program knows only versions up to 3; update the program; the file is not changed")]
    [InlineData("<<<<<<< HEAD\n# feeds.lock 1", "(1,1): error JF7003: '<<<<<<< HEAD' is a mark of a merge conflict")]
    [InlineData(Header + Line + "=======\n", "(3,1): error JF7003: '=======' is a mark of a merge conflict; keep the lines of both sides, each id once, and remove this line")]
    [InlineData(Header + "a b c d", "(2,1): error JF7004: 'a b c d' has 1 of 5 parts, which tabs separate: id, address, date, hash of the text, hash of the title")]
    [InlineData(Header + "\thttps://blog.example.org/a/\t-\t-", "has no id")]
    [InlineData(Header + "a\thttps://blog.example.org/a/\t23 Nov\t-", "has the date '23 Nov', not one such as '2026-11-23T09:00:00Z'")]
    [InlineData(Header + "a\thttps://blog.example.org/a/\t-\tabc", "has the hash 'abc', not 32 hexadecimal digits")]
    [InlineData(Header + "a\thttps://blog.example.org/a/\t-\t-\tgone", "ends with 'gone'; after the hash of the text may follow, in this order, the 16 hexadecimal digits of a title's hash, 'atom=' and an id, and 'removed'")]
    [InlineData(Header + "a\thttps://blog.example.org/a/\t-\t-\t0123456789abcdef\tgone", "ends with 'gone'; after")]
    [InlineData(Header + "a\thttps://blog.example.org/a/\t-\t-\tatom=urn:x:y\t0123456789abcdef", "ends with '0123456789abcdef'; after")]
    [InlineData(Header + Line + "a\thttps://blog.example.org/b/\t-\t-", "(3,1): error JF7005: the id 'a' is in line 2 as well; remove the older of the two lines")]
    public void A_mistake_in_a_ledger_is_reported_with_its_line(string ledger, string finding)
    {
        using var site = SiteFolder.WithPost("title: Hello\ndate: 2026-11-23").Write("feeds.lock", ledger);

        Assert.StartsWith("feeds.lock", site.Findings(), StringComparison.Ordinal);
        Assert.Contains(finding, site.Findings(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_ledger_that_is_not_UTF_8_is_told_with_the_byte()
    {
        using var site = SiteFolder.WithPost("title: Hello\ndate: 2026-11-23").Write("feeds.lock", [.. "# feeds.lock 1\n"u8, 0xFF]);

        Assert.StartsWith("feeds.lock(2,1): error JF9003: the byte 0xFF is not UTF-8", site.Findings(), StringComparison.Ordinal);
    }

    [Fact]
    public void All_bad_lines_are_reported_at_once()
    {
        using var site = SiteFolder.WithPost("title: Hello\ndate: 2026-11-23").Write("feeds.lock", Header + "x\n" + Line + "y\n");

        Assert.Equal(["feeds.lock(2,1)", "feeds.lock(4,1)"], site.Findings().Split('\n').Select(line => line.Split(": error")[0]));
    }

    [Fact]
    public void Lines_in_any_order_blank_lines_and_a_line_that_a_merge_has_doubled_do_no_harm()
    {
        using var site = SiteFolder.WithPost("title: Hello\ndate: 2026-11-23")
            .Write("feeds.lock", "\uFEFF" + Header + "z\thttps://blog.example.org/posts/hello/\t-\t-\r\n\r\n" + Line + Line);

        Assert.True(site.Load().Report.IsValid, site.Findings());
        Assert.Equal("z", Assert.Single(site.Load().Ledger!.Posts).Id);
    }

    [Fact]
    public void Any_ids_and_addresses_at_all_are_read_as_they_were_written() =>
        Gen.Select(Gen.String, Gen.String, Gen.Int[0, 2].Select(i => new[] { null, "", "0123456789abcdef" }[i])).Where(pair => pair.Item1.Length > 0 && pair.Item2.Length > 0).Array[1, 5].Sample(pairs =>
        {
            var entries = pairs.DistinctBy(pair => pair.Item1)
                .Select(pair => new LedgerEntry(pair.Item1, pair.Item2, "2026-11-23T09:00:00Z", null) { Title = pair.Item3, IsRemoved = pair.Item2.Length % 2 == 0 })
                .OrderBy(entry => entry.Id, StringComparer.Ordinal).ToList();
            var findings = new SourceFindings("feeds.lock");

            var read = LedgerText.Read(LedgerText.Write(entries), findings);

            return findings.All.Any(finding => finding.Rule.Id == "JF7003")
                || read.Select(entry => entry with { Line = 0 }).SequenceEqual(entries);
        });

    [Fact]
    public void Any_text_is_read_or_reported() =>
        Gen.String.Sample(text => LedgerText.Read(Header + text, new SourceFindings("feeds.lock")) is not null);
}
