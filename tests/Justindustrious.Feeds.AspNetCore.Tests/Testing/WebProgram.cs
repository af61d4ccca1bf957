using System.Diagnostics;
using System.Reflection;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Justindustrious.Feeds.AspNetCore.Tests;

/// <summary>A compiled web program that runs in the test's process, at a free port, until it is disposed.</summary>
internal sealed class WebProgram : IAsyncDisposable
{
    // The host of a program is caught in the flow of the thread that starts it, so that programs can start at the same time.
    private static readonly AsyncLocal<Action<IHost>?> Built = new();
    private static readonly IDisposable Listening = DiagnosticListener.AllListeners.Subscribe(new HostListener());

    private readonly IHost _host;
    private readonly Task _main;

    private WebProgram(IHost host, Task main) => (_host, _main) = (host, main);

    public Uri Address => new(_host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Runs the program until it listens.</summary>
    /// <param name="program">The program, which passes its arguments to the builder.</param>
    /// <param name="folder">The folder in which it finds its files.</param>
    public static async Task<WebProgram> StartAsync(Assembly program, string folder)
    {
        Assert.NotNull(Listening);
        var started = new TaskCompletionSource<IHost>(TaskCreationOptions.RunContinuationsAsynchronously);
        var main = Task.Run(async () =>
        {
            Built.Value = host => host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStarted.Register(() => started.TrySetResult(host));
            string[] words = ["--urls", "http://127.0.0.1:0", "--contentRoot", folder, "--Logging:LogLevel:Default", "None"];
            if (program.EntryPoint!.Invoke(null, [words]) is Task task)
                await task;
        });
        if (await Task.WhenAny(started.Task, main) == main)
            await main;
        return new(await started.Task.WaitAsync(TimeSpan.FromMinutes(1)), main);
    }

    public async ValueTask DisposeAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        await _host.StopAsync(limit.Token);
        await _main.WaitAsync(TimeSpan.FromSeconds(30));
    }

    /// <summary>Finds the host that a program builds, as the tools of .NET do.</summary>
    private sealed class HostListener : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.Extensions.Hosting")
                value.Subscribe(this);
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value is { Key: "HostBuilt", Value: IHost host })
                Built.Value?.Invoke(host);
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
