using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Justindustrious.Feeds.Benchmarks;

/// <summary>A <see cref="SqliteHost"/> in a process of its own.</summary>
internal sealed class HostProcess : IDisposable
{
    private readonly Process _process;

    private HostProcess(Process process, Uri address, double started)
    {
        (_process, Started) = (process, started);
        Client = new(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None, MaxConnectionsPerServer = 1000 }) { BaseAddress = address };
    }

    public HttpClient Client { get; }

    /// <summary>Gets how long it took until <c>app.StartAsync</c> had finished, from the start of the process, in milliseconds.</summary>
    public double Started { get; }

    /// <summary>Gets the memory of the process that is resident, in MB.</summary>
    public double Resident => Status("VmRSS");

    /// <summary>Gets the most that was resident until now, in MB.</summary>
    public double Peak => Status("VmHWM");

    /// <summary>Starts a host, and waits until it says that it has started.</summary>
    /// <param name="kind">What it serves.</param>
    /// <param name="file">The database.</param>
    /// <param name="hasServerCollector">Whether it has the garbage collector that apps of the Web SDK have by default.</param>
    public static async Task<HostProcess> StartAsync(string kind, string file, bool hasServerCollector)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["exec", typeof(HostProcess).Assembly.Location, "host", kind, file, address])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["DOTNET_gcServer"] = hasServerCollector ? "1" : "0";
        var begin = Stopwatch.GetTimestamp();
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line && line != "started")
            Console.WriteLine(line);
        return new(process, new(address), Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
    }

    /// <summary>Sends a request, and returns how long the whole answer took, in milliseconds.</summary>
    public async Task<double> TimeAsync(string path, CancellationToken cancellationToken = default)
    {
        var begin = Stopwatch.GetTimestamp();
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept-Encoding", "gzip, br" } } };
        using var response = await Client.SendAsync(request, cancellationToken);
        await response.EnsureSuccessStatusCode().Content.CopyToAsync(Stream.Null, cancellationToken);
        return Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
    }

    public void Dispose()
    {
        Client.Dispose();
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private double Status(string name)
    {
        var line = File.ReadLines(string.Create(CultureInfo.InvariantCulture, $"/proc/{_process.Id}/status")).First(each => each.StartsWith(name + ":", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024 / 1e6;
    }
}
