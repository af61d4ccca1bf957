using System.Runtime.InteropServices;
using Justindustrious.Feeds.Tool;

if (args is ["build", ..])
    _ = HeadStart.Begin();

using var stop = new CancellationTokenSource();
var stoppedBy = ExitCode.Interrupted;

void Stop(PosixSignalContext context)
{
    // A second signal ends the program the hard way, should the first one not be heard.
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
    // Cli handles what goes wrong in a command. This is for what goes wrong around it, such as a terminal that can't be opened.
    Console.Error.WriteLine($"dotnet-feeds: error: {Cli.Reason(e)}");
    return ExitCode.CouldNotRun;
}
