namespace Justindustrious.Feeds.Podcasts;

/// <summary>How the value of an integrity must be read.</summary>
/// <remarks><c>podcast:integrity</c>, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/integrity.md.</remarks>
public enum IntegrityType
{
    /// <summary>A hash, as Subresource Integrity writes it: <c>sha384-…</c>. The word is <c>sri</c>.</summary>
    SubresourceIntegrity,

    /// <summary>A signature of PGP in Base64. The word is <c>pgp-signature</c>.</summary>
    PgpSignature,
}
