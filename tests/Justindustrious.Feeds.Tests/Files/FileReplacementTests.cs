using System.Text;
using Justindustrious.Feeds.Files;

namespace Justindustrious.Feeds.Tests.Files;

public sealed class FileReplacementTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Nothing_has_changed_until_all_is_written()
    {
        var a = _folder.Write("a.xml", "old");
        using var replacement = new FileReplacement();

        replacement.Prepare(a, Bytes("new"));
        replacement.Prepare(_folder.Find("b/c.xml"), Bytes("new"));
        Assert.Equal("old", File.ReadAllText(a));
        Assert.False(File.Exists(_folder.Find("b/c.xml")));

        replacement.Commit();
        Assert.Equal("new", File.ReadAllText(a));
        Assert.Equal("new", File.ReadAllText(_folder.Find("b/c.xml")));
    }

    [Fact]
    public void What_is_given_up_leaves_no_trace()
    {
        var a = _folder.Write("a.xml", "old");
        using (var replacement = new FileReplacement())
        {
            replacement.Prepare(a, Bytes("new"));
            replacement.Prepare(_folder.Find("deep/er/c.xml"), Bytes("new"));
        }

        Assert.Equal(["a.xml"], Entries());
        Assert.Equal("old", File.ReadAllText(a));
    }

    [Fact]
    public void A_file_that_holds_the_same_bytes_is_not_touched()
    {
        var file = _folder.Write("a.xml", "same");
        var longAgo = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(file, longAgo);
        using var replacement = new FileReplacement();

        Assert.False(replacement.Prepare(file, Bytes("same")));
        replacement.Commit();

        Assert.Equal(longAgo, File.GetLastWriteTimeUtc(file));
    }

    [Fact]
    public void When_one_file_cannot_be_moved_it_is_named_and_the_others_are_put_back()
    {
        var a = _folder.Write("a.xml", "old");
        using (var replacement = new FileReplacement())
        {
            replacement.Prepare(a, Bytes("new"));
            replacement.Prepare(_folder.Find("b.xml"), Bytes("new"));
            replacement.Prepare(_folder.Find("c.xml"), Bytes("new"));
            // Between the writing and the moving, a folder takes the place.
            _folder.Write("c.xml/in-the-way", "");

            Assert.ThrowsAny<SystemException>(replacement.Commit);
            Assert.Equal(_folder.Find("c.xml"), replacement.Failed);
        }

        Assert.Equal("old", File.ReadAllText(a));
        Assert.Equal(["a.xml", "c.xml", "in-the-way"], Entries());
    }

    [Theory]
    [InlineData(".a.xml.{0}.tmp")]
    [InlineData(".a.xml.{0}-2.tmp")]
    [InlineData(".a.xml.{0}.former.tmp")]
    [InlineData(".a.xml.{0}-12.former.tmp")]
    public void What_a_killed_process_left_beside_a_file_is_removed(string name)
    {
        // No system gives this number to a process; the test's own number was another process's before.
        _folder.Write(string.Format(null, name, int.MaxValue), "half");
        _folder.Write(string.Format(null, name, Environment.ProcessId), "half");

        FileReplacement.Save(_folder.Find("a.xml"), Bytes("new"));

        Assert.Equal(["a.xml"], Entries());
    }

    [Theory]
    [InlineData(".a.xml.1.tmp")]
    [InlineData(".a.xml.b.tmp")]
    [InlineData(".a.xml.2147483647-b.tmp")]
    [InlineData(".a.xml.7.2147483647.tmp")]
    [InlineData(".b.a.xml.2147483647.tmp")]
    [InlineData("a.xml.2147483647.tmp")]
    [InlineData(".a.xml.2147483647")]
    public void What_a_running_process_or_somebody_else_has_beside_a_file_stays(string name)
    {
        _folder.Write(name, "theirs");

        FileReplacement.Save(_folder.Find("a.xml"), Bytes("new"));

        Assert.Contains(name, Entries());
    }

    [Fact]
    public void Two_replacements_of_one_file_at_the_same_time_do_not_meet()
    {
        var file = _folder.Find("a.xml");
        using (var one = new FileReplacement())
        using (var other = new FileReplacement())
        {
            one.Prepare(file, Bytes("one"));
            other.Prepare(file, Bytes("other"));
            one.Commit();
            Assert.Equal("one", File.ReadAllText(file));
            other.Commit();
        }

        Assert.Equal("other", File.ReadAllText(file));
        Assert.Equal(["a.xml"], Entries());
    }

    [Fact]
    public void Threads_that_save_one_file_leave_the_bytes_of_one_of_them()
    {
        var file = _folder.Find("a.xml");

        Parallel.For(0, 200, i => FileReplacement.Save(file, Bytes(new string((char)('a' + (i % 20)), 1000 + (i % 20)))));

        var text = File.ReadAllText(file);
        Assert.Equal(new string(text[0], 1000 + text[0] - 'a'), text);
        Assert.Equal(["a.xml"], Entries());
    }

    [Fact]
    public void A_link_that_leads_nowhere_is_replaced_by_the_file()
    {
        File.CreateSymbolicLink(_folder.Find("a.xml"), _folder.Find("missing.xml"));

        Assert.True(FileReplacement.Save(_folder.Find("a.xml"), Bytes("new")));

        Assert.Equal("new", File.ReadAllText(_folder.Find("a.xml")));
        Assert.Equal(["a.xml"], Entries());
    }

    private static DocumentBytes Bytes(string text) => new(Encoding.UTF8.GetBytes(text));

    private IEnumerable<string?> Entries() =>
        Directory.EnumerateFileSystemEntries(_folder.Path, "*", SearchOption.AllDirectories).Select(Path.GetFileName).Order(StringComparer.Ordinal);
}
