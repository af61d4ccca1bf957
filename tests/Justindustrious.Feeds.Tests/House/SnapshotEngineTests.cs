#if !SNAPSHOT_VERIFY
using System.Reflection;
using System.Text;
using Justindustrious.Feeds.Tests.Snapshots;

namespace Justindustrious.Feeds.Tests.House;

/// <summary>The engine that replaces Verify. See tests/Snapshots.</summary>
public class SnapshotEngineTests
{
    private static readonly string ThisSource = Repository.Find("tests/Justindustrious.Feeds.Tests/House/SnapshotEngineTests.cs");

    [Fact]
    public void Line_ends_are_read_as_LF_on_both_sides() => Compare("a\r\nb\rc", "a\nb\r\nc\n"u8);

    [Fact]
    public void One_more_final_line_end_in_the_file_is_tolerated() => Compare("a", "a\n"u8);

    [Fact]
    public void Two_more_final_line_ends_are_a_difference() => Assert.Throws<Xunit.Sdk.XunitException>(() => Compare("a", "a\n\n"u8));

    [Fact]
    public void A_final_line_end_that_the_file_lacks_is_a_difference() => Assert.Throws<Xunit.Sdk.XunitException>(() => Compare("a\n", "a"u8));

    [Fact]
    public void A_file_with_a_BOM_is_refused() =>
        Assert.Contains("BOM", Assert.Throws<Xunit.Sdk.XunitException>(() => Compare("a", [0xEF, 0xBB, 0xBF, (byte)'a'])).Message, StringComparison.Ordinal);

    [Fact]
    public void An_empty_text_is_refused() =>
        Assert.Contains("empty", Assert.Throws<Xunit.Sdk.XunitException>(() => Compare("", []))
            .Message, StringComparison.Ordinal);

    [Fact]
    public void A_missing_file_fails_and_leaves_what_was_received()
    {
        using var folder = new TempFolder();
        var snapshot = SnapshotIn(folder);

        var failure = Assert.Throws<Xunit.Sdk.XunitException>(() => snapshot.Check("a\r\nü", SnapshotAcceptance.No));

        Assert.Contains(snapshot.ReceivedFile, failure.Message, StringComparison.Ordinal);
        Assert.Contains(snapshot.VerifiedFile, failure.Message, StringComparison.Ordinal);
        Assert.Equal("a\nü"u8.ToArray(), File.ReadAllBytes(snapshot.ReceivedFile));
        Assert.False(File.Exists(snapshot.VerifiedFile));
    }

    [Fact]
    public void A_difference_is_shown_with_its_line_and_column()
    {
        using var folder = new TempFolder();
        var snapshot = SnapshotIn(folder);
        File.WriteAllText(snapshot.VerifiedFile, "one\ntwo\nthree");

        var failure = Assert.Throws<Xunit.Sdk.XunitException>(() => snapshot.Check("one\ntoo\nthree", SnapshotAcceptance.No));

        Assert.Contains("line 2, column 2:\n  verified: two\n  received: too\n", failure.Message, StringComparison.Ordinal);
        Assert.Equal("one\ntoo\nthree", File.ReadAllText(snapshot.ReceivedFile));
        Assert.Equal("one\ntwo\nthree", File.ReadAllText(snapshot.VerifiedFile));
    }

    [Theory]
    [InlineData("one\ntwo", "one", "line 1, column 4:\n  verified: one\n  received: (the end)")]
    [InlineData("one", "one\ntwo", "line 1, column 4:\n  verified: (the end)\n  received: one")]
    [InlineData("one\n", "two\n", "line 1, column 1:\n  verified: one\n  received: two")]
    public void A_difference_at_the_end_is_shown_as_well(string verified, string received, string expected) =>
        Assert.Contains(expected, SnapshotDifference.Describe(verified, received), StringComparison.Ordinal);

    [Fact]
    public void What_was_received_goes_when_the_test_passes_again()
    {
        using var folder = new TempFolder();
        var snapshot = SnapshotIn(folder);
        File.WriteAllText(snapshot.VerifiedFile, "a");
        Assert.Throws<Xunit.Sdk.XunitException>(() => snapshot.Check("b", SnapshotAcceptance.No));

        snapshot.Check("a", SnapshotAcceptance.No);

        Assert.Equal([snapshot.VerifiedFile], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void Accepting_writes_UTF_8_without_BOM_and_with_LF()
    {
        using var folder = new TempFolder();
        var snapshot = SnapshotIn(folder);

        snapshot.Check("ü\r\n", SnapshotAcceptance.Yes);

        Assert.Equal("ü\n"u8.ToArray(), File.ReadAllBytes(snapshot.VerifiedFile));
        snapshot.Check("ü\r\n", SnapshotAcceptance.No);
    }

    [Fact]
    public void Accepting_is_refused_on_a_build_server_even_where_nothing_differs()
    {
        using var folder = new TempFolder();
        var snapshot = SnapshotIn(folder);
        File.WriteAllText(snapshot.VerifiedFile, "a");

        Assert.Throws<Xunit.Sdk.XunitException>(() => snapshot.Check("a", SnapshotAcceptance.Refused));
    }

    [Theory]
    [InlineData(null, null, "No")]
    [InlineData("1", null, "Yes")]
    [InlineData("1", "true", "Refused")]
    [InlineData("1", "True", "Refused")]
    [InlineData("1", "false", "Yes")]
    [InlineData("0", "true", "No")]
    [InlineData("yes", null, "No")]
    public void Only_1_accepts_and_not_where_CI_is_true(string? accept, string? ci, string expected) =>
        Assert.Equal(expected, AcceptSwitch.Read(accept, ci).ToString());

    [Fact]
    public async Task A_second_snapshot_of_one_name_fails_and_parameters_tell_them_apart()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.Find($"{nameof(SnapshotEngineTests)}.{nameof(A_second_snapshot_of_one_name_fails_and_parameters_tell_them_apart)}.verified.txt"), "a");

        await Verify("a").UseDirectory(folder.Path);
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => Verify("a").UseDirectory(folder.Path));

        Assert.Contains("two snapshots", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_theory_without_UseParameters_fails_and_says_what_to_write()
    {
        var failure = Assert.Throws<Xunit.Sdk.XunitException>(() => new Snapshot(Running(typeof(Names), nameof(Names.Theory)), ThisSource, "txt", new()));

        Assert.Contains(".UseParameters(text, value)", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_of_one_call_are_not_those_of_another()
    {
        using var folder = new TempFolder();
        var settings = new VerifySettings();
        settings.UseDirectory(folder.Path);

        await Assert.ThrowsAnyAsync<Exception>(() => Verify("a", settings).UseParameters(1));

        Assert.Empty(Directory.GetFiles(folder.Path));
        Assert.Null(settings.Parameters);
    }

    [Theory]
    [InlineData("text", 1, "Names.Theory_text=text_value=1")]
    [InlineData("a\"b\\c<d>e|f:g*h?i/j\u0001k\nl", null, "Names.Theory_text=a-b-c-d-e-f-g-h-i-j-k-l_value=null")]
    [InlineData("日本 語", true, "Names.Theory_text=日本 語_value=True")]
    [InlineData("a", 1234.5, "Names.Theory_text=a_value=1234.5")]
    [InlineData("a", FeedFormat.Atom, "Names.Theory_text=a_value=Atom")]
    public void A_name_holds_the_theorys_values(string text, object? value, string expected) =>
        Assert.Equal(expected.Insert(0, nameof(SnapshotEngineTests) + "."), SnapshotName.Of(typeof(Names), Running(typeof(Names), nameof(Names.Theory)).Method, [text, value]));

    [Fact]
    public void A_nested_class_keeps_one_parent() =>
        Assert.Equal("Names.Deep.Fact", SnapshotName.Of(typeof(Names.Deep), Running(typeof(Names.Deep), nameof(Names.Deep.Fact)).Method, []));

    [Fact]
    public void A_verified_file_without_a_test_is_an_orphan()
    {
        using var folder = new TempFolder();
        const string Class = nameof(SnapshotTests);
        const string Theory = nameof(SnapshotTests.A_theory_has_a_file_for_each_row);
        folder.Write($"House/{Class}.{nameof(SnapshotTests.A_text_that_equals_the_file_passes)}.verified.xml", "a");
        folder.Write($"{Class}.{Theory}_text=a-b_flag=True_number=null.verified.txt", "a");
        folder.Write("bin/Debug/Gone.Test.verified.txt", "a");
        var orphans = new[]
        {
            folder.Write("Gone.Test.verified.txt", "a"),
            folder.Write($"{Class}.Gone.verified.txt", "a"),
            folder.Write($"{Class}.{Theory}_text=gone.verified.txt", "a"),
        };

        Assert.Equal(orphans.Order(StringComparer.Ordinal), SnapshotFilesTests.Orphans(folder.Path, typeof(SnapshotEngineTests).Assembly));
    }

    private static void Compare(string received, ReadOnlySpan<byte> verified)
    {
        using var folder = new TempFolder();
        var snapshot = SnapshotIn(folder);
        File.WriteAllBytes(snapshot.VerifiedFile, verified);
        snapshot.Check(received, SnapshotAcceptance.No);
    }

    private static Snapshot SnapshotIn(TempFolder folder)
    {
        var settings = new VerifySettings();
        settings.UseDirectory(folder.Path);
        return new(Running(typeof(Names.Deep), nameof(Names.Deep.Fact)), ThisSource, "txt", settings);
    }

    private static RunningTest Running(Type type, string method) =>
        new(type, type.GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)!);

    private static class Names
    {
        public static void Theory(string text, object? value) => _ = Encoding.UTF8.GetBytes($"{text}{value}");

        public static class Deep
        {
            public static int Fact() => 1;
        }
    }
}
#endif
