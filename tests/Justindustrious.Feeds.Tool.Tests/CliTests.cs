namespace Justindustrious.Feeds.Tool.Tests;

public class CliTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_unexpected_failure_ends_with_2_and_shows_where_it_happened_only_when_asked(bool verbose)
    {
        using var blog = new Blog();
        using var error = new StringWriter { NewLine = "\n" };
        using var terminal = new Terminal(TextWriter.Null, error) { Variable = _ => throw new InvalidOperationException("the unexpected") };

        var exitCode = Cli.Run(["build", blog.Folder, .. verbose ? ["--verbose"] : Array.Empty<string>()], terminal);

        Assert.Equal(2, exitCode);
        Assert.StartsWith("dotnet-feeds: error: unexpected InvalidOperationException: the unexpected", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(verbose, error.ToString().Contains("   at ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_command_that_is_stopped_ends_with_130()
    {
        using var blog = new Blog();
        using var terminal = new Terminal(TextWriter.Null, TextWriter.Null);

        Assert.Equal(130, Cli.Run(["build", blog.Folder], terminal, new CancellationToken(canceled: true)));

        Assert.Empty(blog.ReadOutput());
    }

    [Fact]
    public void A_folder_may_start_with_an_at_sign()
    {
        using var blog = new Blog("@blog");

        Assert.Equal(0, ToolProcess.Run(blog.Parent, "build", "@blog", "--now", "2027-01-01").ExitCode);
    }
}
