namespace Justindustrious.Feeds.Tool.Tests;

public class CompletionTests
{
    [Theory]
    [InlineData("dotnet-feeds bu", "build")]
    [InlineData("dotnet-feeds build --s", "--strict")]
    [InlineData("dotnet-feeds build --report s", "sarif")]
    [InlineData("dotnet-feeds completion ", "fish")]
    public void The_command_says_how_a_line_goes_on(string line, string word) =>
        Assert.Contains(word, InProcess.Run($"[suggest:{line.Length}]", line).OutputLines);

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public void Each_shell_has_a_script_that_asks_the_command(string shell) =>
        Assert.Contains("[suggest:", InProcess.Run("completion", shell).Output, StringComparison.Ordinal);

    [Fact]
    public void Another_shell_is_refused()
    {
        var told = InProcess.Run("completion", "tcsh");

        Assert.Equal(ExitCode.CouldNotRun, told.ExitCode);
        Assert.Contains("there is no completion for 'tcsh'; write bash, zsh, fish or pwsh", told.Error, StringComparison.Ordinal);
    }

    [FactThatNeeds("bash")]
    public void In_bash_a_half_written_word_is_completed()
    {
        var script = InProcess.Run("completion", "bash").Output;
        var asked = Command.Run("bash", ["-c", $$"""
            dotnet-feeds() { dotnet exec '{{Path.Combine(AppContext.BaseDirectory, "dotnet-feeds.dll")}}' "$@"; }
            {{script}}
            COMP_LINE='dotnet-feeds build --for'; COMP_POINT=${#COMP_LINE}; COMP_WORDS=(dotnet-feeds build --for); COMP_CWORD=2
            _dotnet_feeds
            printf '%s\n' "${COMPREPLY[@]}"
            """]).MustSucceed();

        Assert.Equal("--formats\n", asked.Output);
    }
}
