namespace Justindustrious.Feeds.Tool.Tests;

public class TerminalTests
{
    [Theory]
    [InlineData(true, "xterm", null, true)]
    [InlineData(true, "xterm", "", true)]
    [InlineData(true, "xterm", "1", false)]
    [InlineData(true, "dumb", null, false)]
    [InlineData(true, null, null, false)]
    [InlineData(false, "xterm", null, false)]
    public void Colours_are_only_for_terminals_without_NO_COLOR(bool isTerminal, string? term, string? noColor, bool expected)
    {
        using var terminal = new Terminal(TextWriter.Null, TextWriter.Null)
        {
            IsOutputShown = isTerminal,
            Variable = name => name switch { "TERM" => term, "NO_COLOR" => noColor, _ => null },
        };

        Assert.Equal(expected, terminal.HasColors);
    }
}
