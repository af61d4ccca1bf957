using System.Diagnostics.CodeAnalysis;

namespace Justindustrious.Feeds;

/// <summary>The program that made a feed.</summary>
/// <remarks>RSS channel/generator; RFC 4287 4.2.4. JSON Feed has no member for it.</remarks>
public sealed record FeedGenerator
{
    /// <summary>Creates a generator. Set its properties in an initializer.</summary>
    public FeedGenerator() { }

    /// <summary>Creates a generator from the program's name.</summary>
    /// <param name="name">The name as plain text. If it is blank, documents name this library.</param>
    [SetsRequiredMembers]
    public FeedGenerator(string name) => Name = name;

    /// <summary>Gets the name of the program, as plain text.</summary>
    /// <value>If it is blank, documents name this library.</value>
    public required string Name { get; init; }

    /// <summary>Gets the version of the program.</summary>
    /// <value>The default is <see langword="null"/>. RSS has it after the name.</value>
    public string? Version { get; init; }

    /// <summary>Gets the address of a page about the program.</summary>
    /// <value>An absolute http or https address (JF8033). The default is <see langword="null"/>. RSS has no place for it.</value>
    public Uri? Link { get; init; }
}
