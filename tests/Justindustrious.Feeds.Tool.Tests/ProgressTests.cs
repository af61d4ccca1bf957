namespace Justindustrious.Feeds.Tool.Tests;

public class ProgressTests
{
    [Theory]
    [InlineData(true, 0, true)]
    [InlineData(true, 60_000, false)]
    [InlineData(false, 0, false)]
    public void Progress_is_shown_on_a_terminal_when_the_work_takes_its_time(bool isTerminal, int patience, bool expected)
    {
        using var error = new StringWriter();
        using var terminal = new Terminal(TextWriter.Null, error)
        {
            IsErrorShown = isTerminal,
            Patience = TimeSpan.FromMilliseconds(patience),
            Variable = name => name == "TERM" ? "xterm" : null,
        };

        var result = Progress.Run(
            progress =>
            {
                progress.Begin("Writing files", 4);
                progress.Report(2);
                Thread.Sleep(300);
                return 42;
            },
            terminal,
            CancellationToken.None);

        Assert.Equal(42, result);
        Assert.Equal(expected, error.ToString().Contains("Writing files", StringComparison.Ordinal));
        Assert.Equal(expected, error.ToString().Contains("2 of 4", StringComparison.Ordinal));
    }

    [Fact]
    public void What_fails_while_progress_is_shown_fails_with_its_own_exception()
    {
        using var terminal = new Terminal(TextWriter.Null, TextWriter.Null) { IsErrorShown = true, Patience = TimeSpan.Zero, Variable = _ => "xterm" };

        Assert.Throws<CouldNotRunException>(() => Progress.Run<int>(
            progress =>
            {
                Thread.Sleep(100);
                throw new CouldNotRunException("m");
            },
            terminal,
            CancellationToken.None));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Work_that_is_stopped_is_not_waited_for(bool isTerminal)
    {
        using var terminal = new Terminal(TextWriter.Null, TextWriter.Null) { IsErrorShown = isTerminal, Patience = TimeSpan.Zero, Variable = _ => "xterm" };
        using var never = new ManualResetEventSlim();
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        Assert.ThrowsAny<OperationCanceledException>(() => Progress.Run(
            progress =>
            {
                never.Wait(TimeSpan.FromMinutes(1), CancellationToken.None);
                return 0;
            },
            terminal,
            stop.Token));
        never.Set();
    }
}
