using System.Globalization;

namespace Justindustrious.Feeds.Tool.Tests.Commands;

public sealed class CacheTests : IDisposable
{
    private readonly Blog _blog = new(siteFile: Blog.SiteFile + "max-posts: all\n");
    private readonly TempFolder _home = new();

    public CacheTests()
    {
        for (var number = 0; number < 220; number++)
            WritePost(number, "The same *as* before.");
    }

    public void Dispose()
    {
        _blog.Dispose();
        _home.Dispose();
    }

    [Fact]
    public void A_build_remembers_posts_in_the_users_cache_folder_and_writes_what_one_without_writes()
    {
        Build(new() { ["HOME"] = _home.Path });
        WritePost(7, "Changed.");
        Assert.Equal(0, Build(new() { ["HOME"] = _home.Path }).ExitCode);
        var remembered = _blog.ReadOutput();

        Assert.Equal(0, Build([], "--out", _home["plain"]).ExitCode);

        Assert.Equal(_home.ReadAll("plain"), remembered);
        Assert.Single(Directory.GetFiles(_home[".cache/dotnet-feeds"]));
    }

    [Fact]
    public void Another_folder_can_be_named_and_none_as_well()
    {
        Build(new() { ["HOME"] = _home.Path, ["XDG_CACHE_HOME"] = _home["xdg"] });
        Build(new() { ["HOME"] = _home.Path }, "--cache", _home["named"]);
        Build(new() { ["HOME"] = _home["no"] }, "--no-cache");

        Assert.Single(Directory.GetFiles(_home["xdg/dotnet-feeds"]));
        Assert.Single(Directory.GetFiles(_home["named"]));
        Assert.Equal(["named", "xdg"], Directory.GetFileSystemEntries(_home.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void A_cache_that_cannot_be_written_stops_no_build()
    {
        _home.Write("file", "");
        var outcome = Build([], "--cache", _home["file"]);
        Assert.Equal((0, "wrote 9 files, 0 unchanged"), (outcome.ExitCode, outcome.LastErrorLine));
    }

    [Fact]
    public void A_program_that_builds_again_and_again_leaves_no_file_of_the_cache_open()
    {
        // Linux alone shows a process its open files.
        if (!OperatingSystem.IsLinux())
            return;
        for (var round = 0; round < 3; round++)
        {
            WritePost(round, "Changed.");
            Assert.Equal(0, Build([], "--cache", _home["cache"]).ExitCode);
        }

        var open = Directory.GetFiles("/proc/self/fd").Select(descriptor => new FileInfo(descriptor).LinkTarget);
        Assert.DoesNotContain(open, file => file?.StartsWith(_home.Path, StringComparison.Ordinal) == true);
    }

    private Outcome Build(Dictionary<string, string> variables, params string[] words) =>
        InProcess.Run(variables, ["build", _blog.Folder, "--now", "2027-01-01", .. words]);

    private void WritePost(int number, string body) => _blog.WritePost(
        string.Create(CultureInfo.InvariantCulture, $"post-{number}"), string.Create(CultureInfo.InvariantCulture, $"title: Post {number}\ndate: 2026-01-01"), body);
}
