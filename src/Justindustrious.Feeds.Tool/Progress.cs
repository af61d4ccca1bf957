using System.Globalization;

namespace Justindustrious.Feeds.Tool;

/// <summary>Runs work, and shows in the last line of a person's terminal what it does: <c>reading 1,240 of 10,000 posts</c>.</summary>
/// <remarks>The line is removed when the work ends. Pipes and build servers do not get it.</remarks>
internal sealed class Progress
{
    /// <summary>How often the line changes: fast enough to be seen, and slow enough to cost nothing.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private const string StartOfLine = "\r\e[K";

    private volatile Step _step = new("starting", "", 0);
    private int _done;

    /// <summary>Begins a step.</summary>
    /// <param name="verb">What is done, such as <c>reading</c>.</param>
    /// <param name="noun">With what, such as <c>posts</c>.</param>
    /// <param name="total">The number of pieces; 0 if it is unknown.</param>
    public void Begin(string verb, string noun, int total = 0)
    {
        Volatile.Write(ref _done, 0);
        _step = new(verb, noun, total);
    }

    /// <summary>Sets how many pieces of the step are done.</summary>
    public void Report(int done) => Volatile.Write(ref _done, done);

    /// <summary>Adds a piece of the step that is done. It may be called from several threads.</summary>
    public void Count() => Interlocked.Increment(ref _done);

    /// <summary>Runs the work on another thread, so that Ctrl-C can stop the command.</summary>
    /// <exception cref="OperationCanceledException">The user has stopped the command.</exception>
    public static T Run<T>(Func<Progress, T> work, Terminal terminal, CancellationToken cancellationToken)
    {
        var progress = new Progress();
        var task = Task.Run(() => work(progress), CancellationToken.None);
        try
        {
            if (terminal.CanShowProgress)
                progress.Show(task, terminal, cancellationToken);
            return task.WaitAsync(cancellationToken).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // If files are being written, wait until the temporary files are deleted. Other steps end with the process.
            if (progress._step.Verb == Writing)
                IsDone(task, TimeSpan.FromSeconds(5), CancellationToken.None);
            throw;
        }
    }

    /// <summary>The verb of the step that writes files.</summary>
    public const string Writing = "writing";

    private void Show(Task task, Terminal terminal, CancellationToken cancellationToken)
    {
        var shown = "";
        try
        {
            do
            {
                if (Line(terminal.Width) is var line && line != shown)
                    terminal.Error.Write(StartOfLine + (shown = line));
            }
            while (!IsDone(task, Interval, cancellationToken));
        }
        finally
        {
            terminal.Error.Write(StartOfLine);
        }
    }

    /// <summary>Returns what is done now, in one line of the terminal: a longer one would leave its start behind.</summary>
    private string Line(int? width)
    {
        var step = _step;
        var line = step.Total == 0
            ? $"{step.Verb} {step.Noun}".TrimEnd()
            : string.Create(CultureInfo.InvariantCulture, $"{step.Verb} {Math.Min(Volatile.Read(ref _done), step.Total):N0} of {step.Total:N0} {step.Noun}");
        return width is { } cells && line.Length >= cells ? line[..(cells - 1)] : line;
    }

    /// <summary>Waits, and returns whether the work has ended, even if it failed.</summary>
    private static bool IsDone(Task task, TimeSpan patience, CancellationToken cancellationToken) =>
        ((IAsyncResult)task).AsyncWaitHandle is var handle
        && WaitHandle.WaitAny([handle, cancellationToken.WaitHandle], patience) is var which
        && (which == 1 ? throw new OperationCanceledException(cancellationToken) : which == 0);

    private sealed record Step(string Verb, string Noun, int Total);
}
