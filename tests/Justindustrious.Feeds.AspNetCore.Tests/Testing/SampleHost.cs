using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Justindustrious.Feeds.AspNetCore.Tests;

/// <summary>The sample blog, served by Kestrel at a port of 127.0.0.1 that the system chose.</summary>
internal sealed class SampleHost : WebApplicationFactory<Program>
{
    private readonly (string Key, string Value)[] _settings;

    public SampleHost(params (string Key, string Value)[] settings)
    {
        _settings = settings;
        // Not UseKestrel(0): that changes the address while the program may be starting with it already. https://github.com/dotnet/aspnetcore/pull/67714
        UseKestrel();
        StartServer();
    }

    /// <summary>Gets the address of the home page.</summary>
    public Uri Home => ClientOptions.BaseAddress;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseUrls("http://127.0.0.1:0");
        foreach (var (key, value) in _settings)
            builder.UseSetting(key, value);
    }
}
