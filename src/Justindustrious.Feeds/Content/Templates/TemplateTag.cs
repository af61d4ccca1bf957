using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Content.Templates;

/// <summary>The way a tag is replaced.</summary>
internal enum TagRole
{
    /// <summary>The tag is replaced by HTML.</summary>
    Html,

    /// <summary>The tag is replaced by text: an address, a word.</summary>
    Text,

    /// <summary>The tag, its content and its end tag are replaced by HTML. The content is not Markdown.</summary>
    Verbatim,

    /// <summary>The tag and its end tag are replaced by HTML. The content between them is Markdown.</summary>
    Around,

    /// <summary>The tag is removed.</summary>
    Nothing,
}

/// <summary>A known tag: a row of <see cref="TemplateTags"/>.</summary>
/// <param name="Names">The tag's names, separated by spaces.</param>
/// <param name="Syntaxes">The generators that have the tag.</param>
/// <param name="Role">The way the tag is replaced.</param>
/// <param name="Write">Writes the replacement; returns <see langword="null"/> if the arguments do not fit the tag.</param>
internal sealed record TemplateTag(string Names, BodySyntax Syntaxes, TagRole Role, Func<TagCall, string?> Write)
{
    /// <summary>Gets the function that writes the replacement of the end tag.</summary>
    public Func<TagCall, string> WriteEnd { get; init; } = static _ => "";
}

/// <summary>A tag in a body.</summary>
/// <param name="Name">The tag's name.</param>
/// <param name="Arguments">The text after the name.</param>
/// <param name="Content">The text before the end tag, if it is not Markdown.</param>
/// <param name="Place">Finds the posts and files that the tag names.</param>
internal readonly record struct TagCall(string Name, TagArguments Arguments, string Content, ITemplatePlace Place)
{
    /// <summary>Gets whether the tag is replaced by a part of a line, and not by a block.</summary>
    public bool IsInLine { get; init; }
}

/// <summary>Finds the posts and files that a tag names.</summary>
internal interface ITemplatePlace
{
    /// <summary>Returns the address of a post by its name, and reports a post that does not exist.</summary>
    string PostAddress(string name);

    /// <summary>Returns the title of a post by its name.</summary>
    string? PostTitle(string name);

    /// <summary>Returns the address of a file in the post's own folder.</summary>
    string AssetAddress(string name);
}
