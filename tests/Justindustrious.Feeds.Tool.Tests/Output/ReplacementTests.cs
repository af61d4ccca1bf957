using System.Text;
using Justindustrious.Feeds.Tool.Output;

namespace Justindustrious.Feeds.Tool.Tests.Output;

public sealed class ReplacementTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Nothing_has_changed_until_all_is_written()
    {
        _folder.Write("a.xml", "old");
        using var replacement = new Replacement();

        replacement.Prepare(_folder["a.xml"], Bytes("new"));
        replacement.Prepare(_folder["b/c.xml"], Bytes("new"));
        Assert.Equal("old", File.ReadAllText(_folder["a.xml"]));
        Assert.False(File.Exists(_folder["b/c.xml"]));

        replacement.Commit();
        Assert.Equal("new", File.ReadAllText(_folder["a.xml"]));
        Assert.Equal("new", File.ReadAllText(_folder["b/c.xml"]));
    }

    [Fact]
    public void What_is_given_up_leaves_no_trace()
    {
        _folder.Write("a.xml", "old");
        using (var replacement = new Replacement())
        {
            replacement.Prepare(_folder["a.xml"], Bytes("new"));
            replacement.Prepare(_folder["deep/er/c.xml"], Bytes("new"));
        }

        Assert.Equal(["a.xml"], Directory.EnumerateFileSystemEntries(_folder.Path, "*", SearchOption.AllDirectories).Select(Path.GetFileName));
        Assert.Equal("old", File.ReadAllText(_folder["a.xml"]));
    }

    [Fact]
    public void A_file_that_holds_the_same_bytes_is_not_touched()
    {
        var file = _folder.Write("a.xml", "same");
        var long_ago = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(file, long_ago);
        using var replacement = new Replacement();

        Assert.False(replacement.Prepare(file, Bytes("same")));
        replacement.Commit();

        Assert.Equal(long_ago, File.GetLastWriteTimeUtc(file));
    }

    [Fact]
    public void When_one_file_cannot_be_moved_the_others_are_put_back()
    {
        _folder.Write("a.xml", "old");
        using (var replacement = new Replacement())
        {
            replacement.Prepare(_folder["a.xml"], Bytes("new"));
            replacement.Prepare(_folder["b.xml"], Bytes("new"));
            replacement.Prepare(_folder["c.xml"], Bytes("new"));
            // Between the writing and the moving, something else takes the place.
            _folder.Write("c.xml/in-the-way", "");

            var failure = Assert.Throws<CouldNotRunException>(replacement.Commit);
            Assert.Contains("c.xml' can't be written", failure.Message, StringComparison.Ordinal);
        }

        Assert.Equal("old", File.ReadAllText(_folder["a.xml"]));
        Assert.Equal(["a.xml", "c.xml"], Directory.EnumerateFileSystemEntries(_folder.Path).Select(Path.GetFileName).Order());
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
