namespace Justindustrious.Feeds;

/// <summary>The language a <see cref="PostContent"/> is written in.</summary>
public enum ContentFormat
{
    /// <summary>CommonMark with the extensions that <see cref="PostContent.Markdown"/> names.</summary>
    Markdown,

    /// <summary>An HTML fragment.</summary>
    Html,

    /// <summary>Plain text.</summary>
    Text,
}
