using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using StackExchange.Redis;

namespace Justindustrious.Feeds.AspNetCore.Tests;

/// <summary>A Redis of the test's own, which can be killed and comes back empty.</summary>
internal sealed class RedisServer : IAsyncDisposable
{
    public const string Program = "/usr/bin/redis-server";

    private readonly string _folder = Directory.CreateTempSubdirectory("redis-").FullName;
    private readonly int _port = FreePort();
    private Process? _process;

    public string Address => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{_port}");

    public async Task StartAsync()
    {
        _process = Process.Start(new ProcessStartInfo(Program, ["--port", _port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", _folder])
        {
            RedirectStandardOutput = true,
        })!;
        _ = _process.StandardOutput.ReadToEndAsync();
        await PublisherTests.Eventually(async () =>
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, _port);
                return true;
            }
            catch (SocketException)
            {
                return false;
            }
        });
    }

    public async Task KillAsync()
    {
        if (_process is not { } process)
            return;
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        _process = null;
    }

    /// <summary>Changes a byte in the middle of each value, as no cache should.</summary>
    /// <returns>How many values there were.</returns>
    public async Task<int> DamageAsync(string pattern)
    {
        await using var redis = await ConnectionMultiplexer.ConnectAsync(Address);
        var damaged = 0;
        await foreach (var key in redis.GetServers().Single().KeysAsync(pattern: pattern))
        {
            var value = (byte[])(await redis.GetDatabase().HashGetAsync(key, "data"))!;
            value[value.Length / 2] ^= 1;
            await redis.GetDatabase().HashSetAsync(key, "data", value);
            damaged++;
        }

        return damaged;
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
