using System.Diagnostics;

namespace Justindustrious.Feeds.Tests.Packages;

/// <summary>A web program that runs until the test ends, on a port of its own choice.</summary>
internal sealed class WebServer : IDisposable
{
    private readonly Process _process;

    private WebServer(Process process, Task<Uri> address) => (_process, Address) = (process, address);

    /// <summary>Gets where it listens, once it does.</summary>
    public Task<Uri> Address { get; }

    public static WebServer Start(string assembly, string folder)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", assembly])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            Environment = { ["ASPNETCORE_URLS"] = "http://127.0.0.1:0", ["DOTNET_ENVIRONMENT"] = "Production" },
        };
        var address = new TaskCompletionSource<Uri>();
        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) =>
        {
            const string Listening = "Now listening on: ";
            if (line.Data?.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var position)
                address.TrySetResult(new(line.Data[(position + Listening.Length)..].Trim()));
        };
        process.Exited += (_, _) => address.TrySetException(new InvalidOperationException($"the program ended with {process.ExitCode} before it listened"));
        process.Start();
        process.BeginOutputReadLine();
        return new(process, address.Task.WaitAsync(TimeSpan.FromMinutes(1)));
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit(TimeSpan.FromSeconds(10));
        _process.Dispose();
    }
}
