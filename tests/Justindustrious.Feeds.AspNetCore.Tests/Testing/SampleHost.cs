using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Justindustrious.Feeds.AspNetCore.Tests;

/// <summary>The sample blog, served by Kestrel at a port of 127.0.0.1 that the system chose.</summary>
internal sealed class SampleHost : WebApplicationFactory<Program>
{
    public SampleHost()
    {
        // Not UseKestrel(0): that changes the address while the program may be starting with it already. https://github.com/dotnet/aspnetcore/pull/67714
        UseKestrel();
        StartServer();
    }

    /// <summary>Gets the address of the home page.</summary>
    public Uri Home => ClientOptions.BaseAddress;

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseUrls("http://127.0.0.1:0");
}
