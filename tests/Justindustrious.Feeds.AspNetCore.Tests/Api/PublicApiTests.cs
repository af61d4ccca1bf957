using PublicApiGenerator;

namespace Justindustrious.Feeds.AspNetCore.Tests.Api;

public class PublicApiTests
{
    /// <summary>Before a public member is added: can it be internal? is there already a word for it?</summary>
    /// <remarks>AddFeeds and MapFeeds are in the framework's namespaces, which the generator omits by default.</remarks>
    [Fact]
    public Task The_public_surface() =>
        Verify(typeof(FeedPublisher).Assembly.GeneratePublicApi(new() { IncludeAssemblyAttributes = false, DenyNamespacePrefixes = [] }));
}
