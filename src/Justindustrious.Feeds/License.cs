using System.Diagnostics.CodeAnalysis;

namespace Justindustrious.Feeds;

/// <summary>The license under which a post or all posts of a feed may be used.</summary>
/// <remarks>
/// RSS <c>creativeCommons:license</c>, which may name any license, and <c>atom:link rel="license"</c>; RFC 4946 <c>link rel="license"</c> in Atom;
/// <c>_license</c> in JSON Feed.
/// </remarks>
public sealed record License
{
    /// <summary>Creates a license. Set its properties in an initializer.</summary>
    public License() { }

    /// <summary>Creates a license from the address of its text.</summary>
    /// <param name="address">The address, an absolute http or https address (JF8033).</param>
    [SetsRequiredMembers]
    public License(Uri address) => Address = address;

    /// <summary>Gets the address of the license's text, such as <c>https://creativecommons.org/licenses/by/4.0/</c>.</summary>
    /// <value>An absolute http or https address (JF8033).</value>
    public required Uri Address { get; init; }

    /// <summary>Gets the name of the license as plain text, such as <c>CC BY 4.0</c>.</summary>
    /// <value>The default is <see langword="null"/>. RSS and Atom have it as the title of the link.</value>
    public string? Name { get; init; }
}
