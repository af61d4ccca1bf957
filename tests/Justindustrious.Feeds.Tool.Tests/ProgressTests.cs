namespace Justindustrious.Feeds.Tool.Tests;

public class ProgressTests
{
    [Theory]
    [InlineData(true, null, true)]
    [InlineData(true, "true", false)]
    [InlineData(false, null, false)]
    public void Progress_is_only_for_people_at_a_terminal(bool isTerminal, string? ci, bool expected)
    {
        using var error = new StringWriter();
        using var terminal = new Terminal(TextWriter.Null, error) { IsErrorShown = isTerminal, Variable = name => name switch { "TERM" => "xterm", "CI" => ci, _ => null } };

        var result = Progress.Run(
            progress =>
            {
                progress.Begin("writing", "files", 4000);
                progress.Report(1239);
                progress.Count();
                Thread.Sleep(300);
                return 42;
            },
            terminal,
            CancellationToken.None);

        Assert.Equal(42, result);
        Assert.Equal(expected, error.ToString().Contains("writing 1,240 of 4,000 files", StringComparison.Ordinal));
        // Nothing of it stays on the screen.
        Assert.EndsWith(expected ? "\r\e[K" : "", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_line_appears_at_once()
    {
        using var shown = new ManualResetEventSlim();
        using var error = new SignallingWriter(shown);
        using var terminal = new Terminal(TextWriter.Null, error) { IsErrorShown = true, Variable = name => name == "TERM" ? "xterm" : null };

        Assert.True(Progress.Run(_ => shown.Wait(TimeSpan.FromMinutes(1)), terminal, CancellationToken.None));
    }

    [Fact]
    public void A_line_is_never_longer_than_the_terminal()
    {
        using var error = new StringWriter();
        using var terminal = new Terminal(TextWriter.Null, error) { IsErrorShown = true, Width = 20, Variable = name => name == "TERM" ? "xterm" : null };

        Progress.Run(
            progress =>
            {
                progress.Begin("reading", "posts", 10_000);
                Thread.Sleep(250);
                return 0;
            },
            terminal,
            CancellationToken.None);

        Assert.Contains("reading 0 of 10,000", error.ToString(), StringComparison.Ordinal);
        Assert.All(error.ToString().Split("\r\e[K"), line => Assert.InRange(line.Length, 0, 19));
    }

    [Fact]
    public void What_fails_while_progress_is_shown_fails_with_its_own_exception()
    {
        using var terminal = new Terminal(TextWriter.Null, TextWriter.Null) { IsErrorShown = true, Variable = _ => "xterm" };

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
        using var terminal = new Terminal(TextWriter.Null, TextWriter.Null) { IsErrorShown = isTerminal, Variable = _ => "xterm" };
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

    /// <summary>Sets an event as soon as something is written.</summary>
    private sealed class SignallingWriter(ManualResetEventSlim written) : StringWriter
    {
        public override void Write(string? value)
        {
            base.Write(value);
            written.Set();
        }
    }
}
