namespace Justindustrious.Feeds.Checks.Values;

/// <summary>The form that an address must have. It depends on its place.</summary>
internal enum UriForm
{
    /// <summary>A URI with a scheme: RSS links, Atom ids and schemes.</summary>
    Absolute,

    /// <summary>A URI that may be relative: Atom icon, logo, generator@uri, content@src.</summary>
    Reference,

    /// <summary>An IRI that may be relative: Atom link@href, a person's uri, xml:base.</summary>
    Iri,
}
