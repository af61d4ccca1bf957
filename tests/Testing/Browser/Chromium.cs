using Microsoft.Playwright;

namespace Justindustrious.Feeds.Tests;

/// <summary>The machine's own Chromium, without a window, for as long as a test class needs it.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>Debian's, which <c>.ci/run</c> installs.</summary>
    public const string Program = "/usr/bin/chromium";

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Gets the browser. It starts at the first use, so that skipped tests do not start it.</summary>
    public async Task<IBrowser> StartAsync()
    {
        _playwright ??= await Playwright.CreateAsync();
        return _browser ??= await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = Arguments, Headless = true });
    }

    /// <summary>Opens a new page, which stores the messages of its console.</summary>
    /// <param name="home">What paths are relative to.</param>
    /// <param name="width">The width of the window, in CSS pixels.</param>
    /// <param name="dark">Whether its reader likes it dark.</param>
    /// <param name="script">Whether scripts run.</param>
    /// <param name="probe">Whether the test runs scripts of its own, which a page's policy would not let in.</param>
    public async Task<(IPage Page, List<string> Complaints)> OpenAsync(string home, int width = 1280, bool dark = false, bool script = true, bool probe = false)
    {
        var browser = await StartAsync();
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = home,
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = script,
            BypassCSP = probe,
        });
        var page = await context.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                complaints.Add($"{page.Url}: {message.Text}");
        };
        page.PageError += (_, error) => complaints.Add($"{page.Url}: {error}");
        page.RequestFailed += (_, request) => complaints.Add($"{request.Url}: {request.Failure}");
        return (page, complaints);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
