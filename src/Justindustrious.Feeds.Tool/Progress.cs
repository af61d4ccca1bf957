using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Justindustrious.Feeds.Tool;

/// <summary>Runs work and shows its progress on the terminal if it takes more than half a second.</summary>
internal sealed class Progress
{
    private volatile Step _step = new("Starting", 0);
    private int _done;

    /// <summary>Begins a step.</summary>
    /// <param name="name">The name of the step, such as <c>Reading posts</c>.</param>
    /// <param name="total">The number of pieces; 0 if it is unknown.</param>
    public void Begin(string name, int total = 0)
    {
        Volatile.Write(ref _done, 0);
        _step = new(name, total);
    }

    /// <summary>Sets how many pieces of the step are done.</summary>
    public void Report(int done) => Volatile.Write(ref _done, done);

    /// <summary>Runs the work on another thread, so that Ctrl-C can stop the command.</summary>
    /// <exception cref="OperationCanceledException">The user has stopped the command.</exception>
    public static T Run<T>(Func<Progress, T> work, Terminal terminal, CancellationToken cancellationToken)
    {
        var progress = new Progress();
        var task = Task.Run(() => work(progress), CancellationToken.None);
        try
        {
            if (terminal.CanShowProgress && !IsDone(task, terminal.Patience, cancellationToken))
                progress.Show(task, terminal, cancellationToken);
            return task.WaitAsync(cancellationToken).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // If files are being written, wait until the temporary files are deleted. Other steps end with the process.
            if (progress._step.Total > 0)
                IsDone(task, TimeSpan.FromSeconds(5), CancellationToken.None);
            throw;
        }
    }

    private void Show(Task task, Terminal terminal, CancellationToken cancellationToken)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            Interactive = InteractionSupport.Yes,
            ColorSystem = string.IsNullOrEmpty(terminal.Variable("NO_COLOR")) ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(terminal.Error),
        });
        console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new CountColumn(), new ElapsedTimeColumn())
            .Start(context =>
            {
                Step? shown = null;
                ProgressTask? bar = null;
                do
                {
                    if (_step != shown)
                    {
                        bar?.StopTask();
                        shown = _step;
                        bar = context.AddTask(shown.Name, maxValue: Math.Max(shown.Total, 1));
                        bar.IsIndeterminate = shown.Total == 0;
                    }

                    if (shown.Total > 0)
                        bar!.Value = Volatile.Read(ref _done);
                }
                while (!IsDone(task, TimeSpan.FromMilliseconds(100), cancellationToken));
            });
    }

    /// <summary>Waits, and returns whether the work has ended, even if it failed.</summary>
    private static bool IsDone(Task task, TimeSpan patience, CancellationToken cancellationToken) =>
        ((IAsyncResult)task).AsyncWaitHandle is var handle
        && WaitHandle.WaitAny([handle, cancellationToken.WaitHandle], patience) is var which
        && (which == 1 ? throw new OperationCanceledException(cancellationToken) : which == 0);

    private sealed record Step(string Name, int Total);

    /// <summary>Shows how many pieces are done: <c>120 of 363</c>.</summary>
    private sealed class CountColumn : ProgressColumn
    {
        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Spectre.Console.Text(task.IsIndeterminate ? "" : string.Create(CultureInfo.InvariantCulture, $"{task.Value:0} of {task.MaxValue:0}"));
    }
}
