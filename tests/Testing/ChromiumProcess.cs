using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Justindustrious.Feeds.Tests;

/// <summary>Debian's Chromium without a window, led by its own protocol: https://chromedevtools.github.io/devtools-protocol/.</summary>
internal sealed class ChromiumProcess : IAsyncDisposable
{
    private static readonly JsonSerializerOptions WithoutNulls = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    // Started beside other work, Chromium now and then says that it listens and then never answers the first request. It is then started anew.
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(60);
    private const int Starts = 3;

    private readonly Process _process;
    private readonly TempFolder _profile;
    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode>> _waiting = [];
    private readonly CancellationTokenSource _end = new();
    private Task _reading = Task.CompletedTask;
    private int _lastId;

    private ChromiumProcess(Process process, TempFolder profile)
    {
        _process = process;
        _profile = profile;
    }

    /// <summary>Raised for what the browser tells by itself: the session, the event's name, its parameters.</summary>
    public event Action<string?, string, JsonNode>? Told;

    public static async Task<ChromiumProcess> StartAsync()
    {
        for (var start = 1; ; start++)
        {
            try
            {
                return await StartOnceAsync();
            }
            catch (OperationCanceledException) when (start < Starts)
            {
            }
        }
    }

    /// <summary>Opens a page whose every request is answered by the test, so that nothing leaves the machine.</summary>
    public async Task<ChromiumPage> OpenAsync(Func<ChromiumRequest, ChromiumResponse?> answer)
    {
        var target = await SendAsync("Target.createTarget", new { url = "about:blank" });
        var session = (string)(await SendAsync("Target.attachToTarget", new { targetId = (string)target["targetId"]!, flatten = true }))["sessionId"]!;
        var page = new ChromiumPage(this, session, (string)target["targetId"]!, answer);
        await page.PrepareAsync();
        return page;
    }

    public async Task<JsonNode> SendAsync(string method, object? parameters = null, string? session = null)
    {
        var id = Interlocked.Increment(ref _lastId);
        var answer = _waiting[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var message = JsonSerializer.SerializeToUtf8Bytes(new { id, method, @params = parameters ?? new { }, sessionId = session }, WithoutNulls);
        await _sending.WaitAsync();
        try
        {
            await _socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, _end.Token);
        }
        finally
        {
            _sending.Release();
        }

        return await answer.Task.WaitAsync(Patience);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _socket.Dispose();
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _profile.Dispose();
    }

    private static async Task<ChromiumProcess> StartOnceAsync()
    {
        var profile = new TempFolder();
        var process = Process.Start(new ProcessStartInfo("chromium",
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--disable-dev-shm-usage", "--hide-scrollbars", "--force-color-profile=srgb", "--remote-debugging-port=0", $"--user-data-dir={profile.Path}", "about:blank",
        ])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        var browser = new ChromiumProcess(process, profile);
        try
        {
            await browser.ConnectAsync();
        }
        catch
        {
            await browser.DisposeAsync();
            throw;
        }

        return browser;
    }

    private async Task ConnectAsync()
    {
        _ = _process.StandardOutput.ReadToEndAsync();
        using var limit = new CancellationTokenSource(StartPatience);
        const string Start = "DevTools listening on ";
        string? line;
        do
        {
            line = await _process.StandardError.ReadLineAsync(limit.Token) ?? throw new InvalidOperationException("chromium ended before it listened");
        }
        while (!line.StartsWith(Start, StringComparison.Ordinal));
        _ = _process.StandardError.ReadToEndAsync();
        await _socket.ConnectAsync(new Uri(line[Start.Length..].Trim()), limit.Token);
        _reading = Task.Run(ReadAsync);
    }

    private async Task ReadAsync()
    {
        var message = new MemoryStream();
        var buffer = new byte[1 << 16];
        while (!_end.IsCancellationRequested)
        {
            var part = await _socket.ReceiveAsync(buffer, _end.Token);
            message.Write(buffer, 0, part.Count);
            if (!part.EndOfMessage)
                continue;
            var json = JsonNode.Parse(message.ToArray())!;
            message.SetLength(0);
            if (json["id"] is { } id && _waiting.TryRemove((int)id, out var answer))
            {
                if (json["error"] is { } error)
                    answer.SetException(new InvalidOperationException(error.ToJsonString()));
                else
                    answer.SetResult(json["result"]!);
            }
            else if ((string?)json["method"] is { } method)
            {
                Told?.Invoke((string?)json["sessionId"], method, json["params"]!);
            }
        }
    }
}

/// <summary>What a page asks for.</summary>
internal sealed record ChromiumRequest(string Url, string Kind);

/// <summary>What the test gives it.</summary>
internal sealed record ChromiumResponse(string MediaType, byte[] Bytes)
{
    public static ChromiumResponse Html(string html) => new("text/html; charset=utf-8", Encoding.UTF8.GetBytes(html));
}

/// <summary>A page, and all that it did.</summary>
internal sealed class ChromiumPage(ChromiumProcess browser, string session, string target, Func<ChromiumRequest, ChromiumResponse?> answer)
{
    private readonly ConcurrentQueue<string> _scripts = [];
    private readonly ConcurrentQueue<string> _dialogs = [];
    private readonly ConcurrentQueue<ChromiumRequest> _requests = [];
    private readonly ConcurrentQueue<string> _windows = [];
    private TaskCompletionSource _loaded = new();

    /// <summary>Gets the scripts that the page compiled: an event handler and a script address each are one.</summary>
    public IReadOnlyCollection<string> Scripts => _scripts;

    public IReadOnlyCollection<string> Dialogs => _dialogs;

    public IReadOnlyCollection<ChromiumRequest> Requests => _requests;

    /// <summary>Gets the addresses of windows, frames and workers that were opened beside the page.</summary>
    public IReadOnlyCollection<string> Windows => _windows;

    public async Task PrepareAsync()
    {
        browser.Told += Take;
        await browser.SendAsync("Page.enable", session: session);
        await browser.SendAsync("Runtime.enable", session: session);
        await browser.SendAsync("Debugger.enable", session: session);
        await browser.SendAsync("Page.setBypassCSP", new { enabled = true }, session);
        await browser.SendAsync("Fetch.enable", new { patterns = new[] { new { urlPattern = "*" } } }, session);
        await browser.SendAsync("Target.setDiscoverTargets", new { discover = true });
        _windows.Clear();
    }

    public async Task LoadAsync(string url)
    {
        _loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await browser.SendAsync("Page.navigate", new { url }, session);
        await _loaded.Task.WaitAsync(TimeSpan.FromSeconds(60));
    }

    /// <summary>Evaluates an expression, waits for its promise, and returns its value as JSON.</summary>
    public async Task<JsonNode?> EvaluateAsync(string expression)
    {
        var result = await browser.SendAsync("Runtime.evaluate", new { expression = expression + "\n//# sourceURL=test:evaluate", awaitPromise = true, returnByValue = true }, session);
        Assert.True(result["exceptionDetails"] is null, result["exceptionDetails"]?.ToJsonString());
        return result["result"]!["value"]?.DeepClone();
    }

    /// <summary>Takes a picture of the whole page, as PNG.</summary>
    public async Task<byte[]> CaptureAsync(int width)
    {
        await browser.SendAsync("Emulation.setDeviceMetricsOverride", new { width, height = 800, deviceScaleFactor = 1, mobile = false }, session);
        var picture = await browser.SendAsync("Page.captureScreenshot", new { format = "png", captureBeyondViewport = true }, session);
        return Convert.FromBase64String((string)picture["data"]!);
    }

    public async Task CloseAsync()
    {
        browser.Told -= Take;
        await browser.SendAsync("Target.closeTarget", new { targetId = target });
    }

    private void Take(string? ofSession, string method, JsonNode parameters)
    {
        if (method == "Target.targetCreated")
        {
            var info = parameters["targetInfo"]!;
            if ((string)info["targetId"]! != target && (string)info["type"]! is not ("browser" or "tab"))
                _windows.Enqueue($"{info["type"]} {info["url"]}");
        }

        if (ofSession != session)
            return;
        switch (method)
        {
            case "Debugger.scriptParsed" when (string?)parameters["url"] is var url && url != "test:evaluate":
                _scripts.Enqueue(url ?? "");
                break;
            case "Page.javascriptDialogOpening":
                _dialogs.Enqueue((string)parameters["message"]!);
                _ = browser.SendAsync("Page.handleJavaScriptDialog", new { accept = false }, session);
                break;
            case "Page.loadEventFired":
                _loaded.TrySetResult();
                break;
            case "Fetch.requestPaused":
                Answer((string)parameters["requestId"]!, new((string)parameters["request"]!["url"]!, (string)parameters["resourceType"]!));
                break;
        }
    }

    private void Answer(string id, ChromiumRequest request)
    {
        if (answer(request) is not { } response)
        {
            _requests.Enqueue(request);
            _ = browser.SendAsync("Fetch.failRequest", new { requestId = id, errorReason = "BlockedByClient" }, session);
            return;
        }

        _ = browser.SendAsync("Fetch.fulfillRequest", new
        {
            requestId = id,
            responseCode = 200,
            responseHeaders = new[] { new { name = "Content-Type", value = response.MediaType } },
            body = Convert.ToBase64String(response.Bytes),
        }, session);
    }
}
