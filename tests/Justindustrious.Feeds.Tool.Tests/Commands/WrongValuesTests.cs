namespace Justindustrious.Feeds.Tool.Tests.Commands;

/// <summary>Every argument and every option of every command, given what makes no sense.</summary>
public sealed class WrongValuesTests : IDisposable
{
    /// <summary>These values are only valid for a path or a text.</summary>
    private static readonly string[] WrongValues =
    [
        "", " ", "JF9999=none", "JF8003=", "=", "-1", "99999999999999999999", "no/such/path", "\u0000", "\u001b[31m", "a\nb", "💥", "--", "-", "@file", "../../..", "rss,,atom",
        "2026-13-01", "http://", "file:///etc/passwd", new string('x', 5000), "con", "%2e%2e", "[suggest:5]", "null", "'", "\"", "*",
    ];

    /// <summary>What only the framework would say.</summary>
    private static readonly string[] FrameworkTexts =
    [
        "unexpected ", "   at ", "Could not find", "Required argument", "Cannot parse", "Unrecognized", "Access to the path", "Exception", "Parameter '", "Value cannot be", "is not a valid",
    ];

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, string> Places
    {
        get
        {
            var places = new TheoryData<string, string>();
            using var terminal = new Terminal(TextWriter.Null, TextWriter.Null);
            foreach (var command in Cli.Commands([], terminal, CancellationToken.None).Subcommands)
            {
                foreach (var argument in command.Arguments)
                    places.Add(command.Name, argument.Name);
                foreach (var option in command.Options)
                    places.Add(command.Name, option.Name);
            }

            return places;
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void A_wrong_value_anywhere_ends_with_an_exit_code_and_a_message_of_our_own(string command, string place)
    {
        _folder.Write("blog/feeds.yml", Blog.SiteFile);
        _folder.Write("blog/posts/a.md", "---\ntitle: A\ndate: 2026-11-23\n---\nText.\n");
        _folder.Write("feed.xml", SomeFeed.Rss());
        foreach (var value in WrongValues)
        {
            // Standard input, which the test has no part in; and a build that goes on until it is stopped.
            if ((value == "-" && command == "validate") || (place == "--watch" && value == "--"))
                continue;
            var outcome = InProcess.Run(Words(command, place, value));

            Assert.InRange(outcome.ExitCode, 0, 2);
            Assert.All(FrameworkTexts, text => Assert.DoesNotContain(text, outcome.Error, StringComparison.Ordinal));
            if (outcome.ExitCode == 2)
                Assert.Contains("dotnet-feeds: error: ", outcome.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void A_missing_or_repeated_value_anywhere_is_refused_in_words_of_our_own(string command, string place)
    {
        if (!place.StartsWith('-') || place == "--watch")
            return;
        foreach (var words in new string[][] { [command, place], [command, place, place], [command, place, "a", place, "b"], [command, $"{place}="], [command, $"{place}:"] })
        {
            var outcome = InProcess.Run(words);

            Assert.InRange(outcome.ExitCode, 0, 2);
            Assert.All(FrameworkTexts, text => Assert.DoesNotContain(text, outcome.Error, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("adopt", "OLD-FEED is missing; write a file: RSS, Atom or JSON Feed, as it was last published")]
    [InlineData("diff", "BEFORE is missing; write the feed as it was: RSS, Atom or JSON Feed")]
    [InlineData("diff before.xml", "AFTER is missing; write the feed as it is, in the same format or another")]
    [InlineData("completion", "SHELL is missing; write bash, zsh, fish or pwsh")]
    [InlineData("build blog --rule JF9999=none", "--rule: there is no rule 'JF9999'")]
    [InlineData("build blog --rule", "--rule has no value; write --rule ID=SEVERITY")]
    [InlineData("validate feed.xml --rule", "--rule has no value; write --rule ID=SEVERITY")]
    [InlineData("build blog --rule JF1001=none", "--rule: JF1001 is an error, and feeds with errors are never written")]
    [InlineData("build --cache a --no-cache", "--cache and --no-cache can't be combined; write one of them")]
    [InlineData("build --trust-times --no-cache", "--trust-times and --no-cache can't be combined, because the cache has the times; write one of them")]
    [InlineData("validate nope.xml", "there is no file 'nope.xml'; write a feed's path")]
    [InlineData("validate https://example.org/feed", "'https://example.org/feed' is an address, and this tool uses no network")]
    [InlineData("diff a.xml b.xml", "there is no file 'a.xml'; write a feed's path")]
    public void What_is_wrong_is_named_with_what_to_write(string words, string expected)
    {
        var outcome = InProcess.Run(words.Split(' '));

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains($"dotnet-feeds: error: {expected}", outcome.Error, StringComparison.Ordinal);
    }

    /// <summary>A command line that is right but for one value.</summary>
    private string[] Words(string command, string place, string value)
    {
        string[] arguments = command switch
        {
            "build" or "ids" => [_folder["blog"]],
            "init" => [_folder["new"]],
            "validate" => [_folder["feed.xml"]],
            "diff" => [_folder["feed.xml"], _folder["feed.xml"]],
            "adopt" => [_folder["feed.xml"], _folder["blog"]],
            "completion" => ["bash"],
            _ => [],
        };
        // A strange path may still be writable, so it is in the test's own folder.
        if (place is "--out" or "--cache" or "--list" && value.Length > 0)
            value = Path.Combine(_folder.Path, "written", value.Replace("..", "up", StringComparison.Ordinal));
        if (place.StartsWith('-'))
            return [command, .. arguments, place, value];
        if (command == "init" && value.Length > 0)
            value = Path.Combine(_folder.Path, "made", value.Replace("..", "up", StringComparison.Ordinal));
        return [command, value, .. arguments.Skip(1)];
    }
}
