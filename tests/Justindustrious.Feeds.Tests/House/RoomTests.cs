using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Justindustrious.Feeds.Tests.House;

/// <summary>The sources follow the dependency table of docs/architecture.md.</summary>
public partial class RoomTests
{
    private const string Root = "Justindustrious.Feeds";

    [Fact]
    public void No_room_uses_what_the_table_forbids()
    {
        var violations = RoomScan.Violations(typeof(Feed).Assembly.Location, Root);
        Assert.True(violations.Count == 0, string.Join('\n', violations));
    }

    /// <summary>Uses of constants are not visible in compiled code, so the sources are also checked.</summary>
    [Fact]
    public void No_source_imports_a_room_that_the_table_forbids()
    {
        var violations =
            from source in Sources()
            let user = Rooms.Table.FirstOrDefault(room => room.Name == RoomOf(source))
            where user is not null
            from Match import in Import().Matches(File.ReadAllText(Repository.Find(source)))
            let used = import.Groups[1].Value
            where used != user.Name && !user.Uses.Contains(used) && Rooms.Table.Any(room => room.Name == used)
            select $"{source} names {used}";
        Assert.True(!violations.Any(), string.Join('\n', violations));
    }

    [Fact]
    public void Every_source_declares_the_namespace_of_its_folder()
    {
        var astray =
            from source in Sources()
            let folder = Path.GetDirectoryName(source[LibraryFolder.Length..])!
            // FeedRules is one public type of many files.
            let expected = folder is "" or "Rules" ? Root : $"{Root}.{folder.Replace(Path.DirectorySeparatorChar, '.')}"
            where !File.ReadAllText(Repository.Find(source)).Contains($"namespace {expected};", StringComparison.Ordinal)
            select source;
        Assert.Empty(astray);
    }

    [Fact]
    public void Every_type_of_the_root_is_public() =>
        Assert.Empty(typeof(Feed).Assembly.GetTypes().Where(type => type is { Namespace: Root, IsNested: false, IsPublic: false } && !type.Name.StartsWith('<')).Select(type => type.Name));

    [Fact]
    public void Every_verb_of_the_list_that_exists_stands_in_the_root() =>
        Assert.All(
            typeof(Feed).Assembly.GetTypes().Where(type => Rooms.VerbTypes.Contains(type.Name)),
            verb => Assert.Equal(Root, verb.Namespace));

    /// <summary>Which of them the packages use is listed in their own tests: FriendTests.</summary>
    [Fact]
    public void Only_tests_and_packages_of_the_same_version_see_the_librarys_internals() =>
        Assert.All(
            typeof(Feed).Assembly.GetCustomAttributes<InternalsVisibleToAttribute>(),
            friend => Assert.Matches(@"^(Justindustrious\.Feeds\.(Tests|Benchmarks|AspNetCore)|dotnet-feeds)$", friend.AssemblyName));

    [Fact]
    public void No_source_reaches_internals_by_another_way()
    {
        var ways = new[] { "IgnoresAccessChecksTo", "UnsafeAccessor", "BindingFlags.NonPublic" };
        var sources = Repository.Files().Where(file => file.StartsWith("src/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal));
        Assert.DoesNotContain(sources, file => ways.Any(way => File.ReadAllText(Repository.Find(file)).Contains(way, StringComparison.Ordinal)));
    }

    // The check must be able to fail: it must find each of these uses.
    [Theory]
    [InlineData("field")]
    [InlineData("parameter")]
    [InlineData("generic argument")]
    [InlineData("call")]
    [InlineData("construction")]
    [InlineData("lambda")]
    [InlineData("async method")]
    [InlineData("typeof")]
    [InlineData("attribute")]
    [InlineData("base type")]
    [InlineData("constraint")]
    [InlineData("catch")]
    public void A_forbidden_use_is_seen(string kind)
    {
        var user = "Writing.By" + string.Concat(kind.Split(' ').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        Assert.Contains(SampleViolations, violation => violation.StartsWith(user + " uses Reading.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_forbidden_package_is_seen() =>
        Assert.Contains(SampleViolations, violation => violation.EndsWith("Checks must not use xunit.assert", StringComparison.Ordinal));

    [Fact]
    public void A_room_that_the_table_does_not_know_is_seen() =>
        Assert.Contains("Attic.Trunk is in a room that the table does not know", SampleViolations);

    [Fact]
    public void A_vocabulary_that_opens_a_room_is_seen() =>
        Assert.Contains(SampleViolations, violation => violation.Contains("vocabulary must not use Writing", StringComparison.Ordinal));

    [Fact]
    public void A_verb_may_open_every_room() =>
        Assert.DoesNotContain(SampleViolations, violation => violation.StartsWith("FeedDocument ", StringComparison.Ordinal));

    [Fact]
    public void An_allowed_use_is_none_to_complain_of() =>
        Assert.DoesNotContain(SampleViolations, violation => violation.StartsWith("Checks.Allowed ", StringComparison.Ordinal));

    private static IReadOnlyList<string> SampleViolations { get; } =
        RoomScan.Violations(typeof(RoomTests).Assembly.Location, "Justindustrious.Feeds.Tests.House.Sample");

    private const string LibraryFolder = "src/Justindustrious.Feeds/";

    private static IEnumerable<string> Sources() =>
        Repository.Files().Where(file => file.StartsWith(LibraryFolder, StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal));

    private static string RoomOf(string source)
    {
        var parts = source[LibraryFolder.Length..].Split('/');
        if (parts.Length > 1)
            return parts[0];
        return Rooms.VerbTypes.Contains(parts[0].Split('.')[0]) ? Rooms.Verbs : Rooms.Vocabulary;
    }

    [GeneratedRegex(@"^\s*using (?:static )?Justindustrious\.Feeds\.([A-Za-z]+)", RegexOptions.Multiline)]
    private static partial Regex Import();
}
