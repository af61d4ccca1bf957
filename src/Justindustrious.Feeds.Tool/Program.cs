using System.Runtime.InteropServices;
using Justindustrious.Feeds.Tool;

if (args is ["build", ..])
    _ = HeadStart.Begin();

using var stop = new CancellationTokenSource();
var stoppedBy = ExitCode.Interrupted;

void Stop(PosixSignalContext context)
{
    // A second signal ends the process at once.
    if (stop.IsCancellationRequested)
        return;
    context.Cancel = true;
    if (context.Signal == PosixSignal.SIGTERM)
        stoppedBy = ExitCode.Terminated;
    stop.Cancel();
}

try
{
    using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
    using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

    using var terminal = Terminal.OfProcess();
    var exitCode = Cli.Run(args, terminal, stop.Token);
    return exitCode == ExitCode.Interrupted ? stoppedBy : exitCode;
}
catch (Exception e)
{
    // Cli handles the exceptions of commands. Other code may throw as well, for example if the terminal can't be opened.
    Console.Error.WriteLine($"dotnet-feeds: error: {Cli.Reason(e)}");
    return ExitCode.CouldNotRun;
}
