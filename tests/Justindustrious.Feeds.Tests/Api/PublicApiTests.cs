using Justindustrious.Feeds.Testing;
using PublicApiGenerator;

namespace Justindustrious.Feeds.Tests.Api;

public class PublicApiTests
{
    /// <summary>Before a public member is added: can it be internal? is there already a word for it?</summary>
    [Fact]
    public Task The_public_surface() =>
        Verify(typeof(Feed).Assembly.GeneratePublicApi(new() { IncludeAssemblyAttributes = false }));

    [Fact]
    public Task The_public_surface_of_the_assertions() =>
        Verify(typeof(FeedAssert).Assembly.GeneratePublicApi(new() { IncludeAssemblyAttributes = false }));
}
