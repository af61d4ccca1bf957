using Justindustrious.Feeds.Tool.Output;

namespace Justindustrious.Feeds.Tool.Tests.Output;

public sealed class OutputFilesTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_file_that_cannot_be_moved_is_named_with_what_to_do()
    {
        using (var files = new OutputFiles())
        {
            files.Prepare(_folder["b.xml"], "new"u8.ToArray());
            files.Prepare(_folder["c.xml"], "new"u8.ToArray());
            // Between the writing and the moving, a folder takes the place.
            _folder.Write("c.xml/in-the-way", "");

            var failure = Assert.Throws<CouldNotRunException>(files.Commit);
            Assert.StartsWith($"'{_folder["c.xml"]}' can't be written (", failure.Message, StringComparison.Ordinal);
            Assert.EndsWith("; no file has been replaced", failure.Message, StringComparison.Ordinal);
        }

        Assert.Equal(["c.xml"], Directory.EnumerateFileSystemEntries(_folder.Path).Select(Path.GetFileName));
    }
}
