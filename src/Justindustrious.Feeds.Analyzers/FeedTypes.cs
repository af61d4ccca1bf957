using Microsoft.CodeAnalysis;

namespace Justindustrious.Feeds.Analyzers;

/// <summary>The types of the library in a compilation.</summary>
internal sealed class FeedTypes
{
    private readonly INamedTypeSymbol _feed;
    private readonly INamedTypeSymbol _post;
    private readonly INamedTypeSymbol _uri;

    private FeedTypes(INamedTypeSymbol feed, INamedTypeSymbol post, INamedTypeSymbol uri) => (_feed, _post, _uri) = (feed, post, uri);

    /// <summary>Finds the types; <see langword="null"/> if the compilation does not reference the library.</summary>
    public static FeedTypes? Find(Compilation compilation) =>
        compilation.GetTypeByMetadataName("Justindustrious.Feeds.Feed") is { } feed
        && compilation.GetTypeByMetadataName("Justindustrious.Feeds.Post") is { } post
        && compilation.GetTypeByMetadataName("System.Uri") is { } uri
            ? new(feed, post, uri)
            : null;

    public bool IsUri(ITypeSymbol? type) => SymbolEqualityComparer.Default.Equals(type, _uri);

    /// <summary>Returns whether a type is <c>Feed</c> or <c>Post</c>.</summary>
    public bool IsModel(ITypeSymbol? type) => SymbolEqualityComparer.Default.Equals(type, _feed) || SymbolEqualityComparer.Default.Equals(type, _post);

    /// <summary>Returns whether a type is one of the library.</summary>
    public bool IsOfLibrary(ITypeSymbol? type) => SymbolEqualityComparer.Default.Equals(type?.ContainingAssembly, _feed.ContainingAssembly);
}
