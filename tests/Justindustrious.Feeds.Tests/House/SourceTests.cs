using System.Text.RegularExpressions;

namespace Justindustrious.Feeds.Tests.House;

/// <summary>Text that no file of the repository may contain.</summary>
public partial class SourceTests
{
    // Written in pieces, so that this file does not contain them.
    private static readonly string[] MachinePaths =
        [.. new[] { "work/", "root/", "home/", "tmp/", "Users/", "mnt/", "var/folders/" }.Select(folder => "/" + folder), @"C:\" + @"Users\", @"C:/" + "Users/"];

    [Fact]
    public void No_file_names_a_machines_path()
    {
        var found =
            from file in TextFiles()
            let text = File.ReadAllText(Repository.Find(file))
            from path in MachinePaths
            where Regex.IsMatch(text, $@"(?<![A-Za-z0-9_.*/~:)}}\]-]){Regex.Escape(path)}")
            select $"{file}: {path}";
        Assert.Empty(found);
    }

    [Fact]
    public void Every_file_ends_with_a_line_feed_and_holds_no_carriage_return()
    {
        var astray =
            from file in TextFiles()
            where !file.Contains("/Fixtures/", StringComparison.Ordinal) && !file.Contains(".verified.", StringComparison.Ordinal)
                && !file.EndsWith(".sln", StringComparison.Ordinal)
            let text = File.ReadAllText(Repository.Find(file))
            where text.Length > 0 && (text.Contains('\r', StringComparison.Ordinal) || !text.EndsWith('\n'))
            select file;
        Assert.Empty(astray);
    }

    /// <summary>The command needs to know which posts are still to come, a server when to read its source again. The library has no clock.</summary>
    [Fact]
    public void One_source_of_the_command_and_one_of_the_server_read_the_clock_and_no_other()
    {
        var readers = Sources().Where(file => Clock().IsMatch(File.ReadAllText(Repository.Find(file))));
        Assert.Equal(["src/Justindustrious.Feeds.AspNetCore/FeedServiceCollectionExtensions.cs", "src/Justindustrious.Feeds.Tool/Clock.cs"], readers);
    }

    [Theory]
    [InlineData("var now = DateTime.UtcNow;")]
    [InlineData("SystemClock.Instance.GetCurrentInstant()")]
    [InlineData("TimeProvider.System")]
    [InlineData("DateTimeOffset.Now")]
    public void A_reading_of_the_clock_is_seen(string code) => Assert.Matches(Clock(), code);

    [Fact]
    public void No_source_holds_an_unkept_promise() =>
        Assert.DoesNotContain(Sources(), file => Unkept().IsMatch(File.ReadAllText(Repository.Find(file))));

    [Theory]
    [InlineData("src/")]
    [InlineData("tests/")]
    public void No_file_is_named_for_nothing_in_particular(string folder) =>
        Assert.DoesNotContain(
            Repository.Files().Where(file => file.StartsWith(folder, StringComparison.Ordinal)),
            file => Regex.IsMatch(Path.GetFileNameWithoutExtension(file), "(Utils?|Helpers?|Manager|Misc|Common)$"));

    private static IEnumerable<string> Sources() =>
        Repository.Files().Where(file => file.StartsWith("src/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal));

    private static IEnumerable<string> TextFiles() =>
        Repository.Files().Where(file => !File.ReadAllBytes(Repository.Find(file)).AsSpan().Contains((byte)0));

    [GeneratedRegex(@"\bNotImplementedException\b|\b(TODO|FIXME|HACK)\b")]
    private static partial Regex Unkept();

    [GeneratedRegex(@"\bSystemClock\b|\bDateTime(Offset)?\.(Utc)?Now\b|\bDateTime\.Today\b|\bTimeProvider\.System\b")]
    private static partial Regex Clock();
}
