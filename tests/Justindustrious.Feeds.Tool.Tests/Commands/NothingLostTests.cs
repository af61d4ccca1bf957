using System.Diagnostics;
using System.Globalization;
using Xunit.Abstractions;

namespace Justindustrious.Feeds.Tool.Tests.Commands;

/// <summary>If a build is interrupted, each file in the output is complete, either the old or the new one, and the next build succeeds.</summary>
/// <remarks><c>FEEDS_KILLS=100</c> kills a hundred builds, where otherwise it is twenty.</remarks>
[Trait("Suite", "Long")]
public sealed class NothingLostTests(ITestOutputHelper output) : IDisposable
{
    private const int Posts = 2000;

    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("FEEDS_KILLS") ?? "20", CultureInfo.InvariantCulture);

    private readonly Blog _blog = new(siteFile: SiteFile("A"));

    public void Dispose() => _blog.Dispose();

    [FactThatNeeds(Need.Patience)]
    public void A_build_that_is_killed_leaves_whole_files_and_the_next_one_ends_clean()
    {
        WritePosts();
        var outcomes = Outcomes();
        var clock = Stopwatch.StartNew();
        Assert.Equal(0, Build().ExitCode);
        var duration = clock.Elapsed;
        var chance = new Random(20261123);
        var (hits, torn) = (0, 0);
        for (var i = 0; i < Kills; i++)
        {
            _blog.Write("feeds.yml", SiteFile(i % 2 == 0 ? "B" : "A"));
            using (var build = ToolProcess.Start(_blog.Folder, [], "build", "--now", "2027-01-01"))
            {
                // Half of them at any moment at all; half of them while files are written, which is the shortest part.
                if (i % 4 < 2)
                    Thread.Sleep(duration * chance.NextDouble());
                else
                    WaitForWriting(build, TimeSpan.FromMilliseconds(chance.Next(0, 25)));
                build.Kill();
                build.WaitForExit();
                hits += build.ExitCode == 137 ? 1 : 0;
            }

            torn += AssertWhole(outcomes) ? 1 : 0;
        }

        _blog.Write("feeds.yml", SiteFile("B"));
        Assert.Equal(0, Build().ExitCode);
        Assert.Equal(outcomes["B"], _blog.ReadOutput());
        Assert.Empty(Directory.EnumerateFiles(_blog.Folder, "*.tmp", SearchOption.AllDirectories));
        output.WriteLine($"{Kills} builds of {Posts} posts killed, {hits} of them before their end; {torn} times files of both builds stood side by side, each whole");
    }

    [FactThatNeeds(Need.Patience)]
    public async Task Two_builds_at_once_leave_what_one_of_them_made()
    {
        WritePosts();
        var outcomes = Outcomes();
        for (var i = 0; i < 3; i++)
        {
            _blog.Write("feeds.yml", SiteFile(i % 2 == 0 ? "B" : "A"));
            var builds = await Task.WhenAll(Task.Run(Build), Task.Run(Build));
            Assert.All(builds, build => Assert.Equal("0", build.ExitCode == 0 ? "0" : build.Error));
            Assert.Equal(outcomes[i % 2 == 0 ? "B" : "A"], _blog.ReadOutput());
        }

        Assert.Empty(Directory.EnumerateFiles(_blog.Folder, "*.tmp", SearchOption.AllDirectories));
    }

    [FactThatNeeds(Need.Patience, Need.SmallDisk)]
    public void A_full_disk_changes_nothing()
    {
        WritePosts();
        var outcomes = Outcomes();
        var small = Path.Combine(_blog.Parent, "small");
        Directory.CreateDirectory(small);
        Command.Run("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", small]).MustSucceed();
        try
        {
            // What one build needs fits in, and what the next needs beside it does not.
            Assert.Equal(0, BuildInto(small).ExitCode);
            var before = ReadAll(small);
            var room = new DriveInfo(small).AvailableFreeSpace;
            File.WriteAllBytes(Path.Combine(small, "other"), new byte[room - 8192]);
            _blog.Write("feeds.yml", SiteFile("B"));

            var full = BuildInto(small);

            Assert.Equal(2, full.ExitCode);
            Assert.Contains("can't be written", full.Error, StringComparison.Ordinal);
            Assert.Contains("no file has been replaced", full.Error, StringComparison.Ordinal);
            File.Delete(Path.Combine(small, "other"));
            Assert.Equal(before, ReadAll(small));

            Command.Run("mount", ["-o", "remount,ro", small]).MustSucceed();
            var readOnly = BuildInto(small);
            Assert.Equal(2, readOnly.ExitCode);
            Assert.Contains("can't be written", readOnly.Error, StringComparison.Ordinal);
            Assert.Equal(before, ReadAll(small));

            Command.Run("mount", ["-o", "remount,rw,size=8m", small]).MustSucceed();
            Assert.Equal(0, BuildInto(small).ExitCode);
            Assert.Equal(outcomes["B"], ReadAll(small));
        }
        finally
        {
            Command.Run("umount", [small]).MustSucceed();
        }
    }

    private static string SiteFile(string title) => Blog.SiteFile.Replace("title: A blog", $"title: {title} blog", StringComparison.Ordinal) + "max-posts: 20\n";

    private void WritePosts()
    {
        for (var i = 0; i < Posts; i++)
        {
            _blog.WritePost(
                FormattableString.Invariant($"p{i}"),
                FormattableString.Invariant($"title: Post {i}\ndate: {2000 + (i / 100)}-01-{1 + (i % 28):00}T0{i % 10}:00:00Z\ntags: [tag {i % 12}]"),
                string.Concat(Enumerable.Repeat($"Words of *post* {i}, and a [link](/{i}/). ", 5)));
        }
    }

    /// <summary>What builds of both site files make, undisturbed.</summary>
    private Dictionary<string, SortedDictionary<string, byte[]>> Outcomes()
    {
        var outcomes = new Dictionary<string, SortedDictionary<string, byte[]>>();
        foreach (var title in new[] { "B", "A" })
        {
            _blog.Write("feeds.yml", SiteFile(title));
            Assert.Equal(0, _blog.Build("--out", Path.Combine(_blog.Folder, "outcome")).ExitCode);
            outcomes[title] = _blog.ReadOutput("outcome");
        }

        return outcomes;
    }

    private Outcome Build() => ToolProcess.Run(_blog.Folder, "build", "--now", "2027-01-01");

    private Outcome BuildInto(string folder) => ToolProcess.Run(_blog.Folder, "build", "--now", "2027-01-01", "--out", folder);

    private void WaitForWriting(Process build, TimeSpan more)
    {
        while (!build.HasExited && !Directory.EnumerateFiles(_blog.Public, "*.tmp", SearchOption.AllDirectories).Any())
            Thread.Sleep(1);
        Thread.Sleep(more);
    }

    /// <returns>Whether the folder contains files of both outcomes.</returns>
    private bool AssertWhole(Dictionary<string, SortedDictionary<string, byte[]>> outcomes)
    {
        var (a, b) = (0, 0);
        foreach (var (path, bytes) in _blog.ReadOutput().Where(file => !file.Key.EndsWith(".tmp", StringComparison.Ordinal)))
        {
            var isA = outcomes["A"][path].AsSpan().SequenceEqual(bytes);
            var isB = outcomes["B"][path].AsSpan().SequenceEqual(bytes);
            Assert.True(isA || isB, $"{path} is neither the old file nor the new one");
            a += isA ? 1 : 0;
            b += isB ? 1 : 0;
        }

        Assert.Equal(outcomes["A"].Count, a + b);
        return a > 0 && b > 0;
    }

    private static SortedDictionary<string, byte[]> ReadAll(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes),
        StringComparer.Ordinal);
}
