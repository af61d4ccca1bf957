using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Content.Templates;

/// <summary>What a tag does with the text after it.</summary>
internal enum TagRole
{
    /// <summary>HTML stands in its place.</summary>
    Html,

    /// <summary>Text stands in its place: an address, a word.</summary>
    Text,

    /// <summary>HTML stands in the place of the tag and of all up to its end tag, which is no Markdown.</summary>
    Verbatim,

    /// <summary>It and its end tag stand around Markdown.</summary>
    Around,

    /// <summary>Nothing stands in its place.</summary>
    Nothing,
}

/// <summary>A tag that is known: a row of <see cref="TemplateTags"/>.</summary>
/// <param name="Names">Its names, with spaces between them.</param>
/// <param name="Syntaxes">The generators that have it.</param>
/// <param name="Role">What it does.</param>
/// <param name="Write">What stands in its place; <see langword="null"/> where its arguments are others than it has.</param>
internal sealed record TemplateTag(string Names, BodySyntax Syntaxes, TagRole Role, Func<TagCall, string?> Write)
{
    /// <summary>Gets what stands in the place of its end tag.</summary>
    public Func<TagCall, string> WriteEnd { get; init; } = static _ => "";
}

/// <summary>A tag as a body has it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Arguments">What follows the name.</param>
/// <param name="Content">What stands up to its end tag, where that is no Markdown.</param>
/// <param name="Place">Who knows about posts and files.</param>
internal readonly record struct TagCall(string Name, TagArguments Arguments, string Content, ITemplatePlace Place);

/// <summary>What a tag may ask for.</summary>
internal interface ITemplatePlace
{
    /// <summary>Gets the address of a post by its name; one that is missing is reported.</summary>
    string PostAddress(string name);

    /// <summary>Gets the title of a post by its name.</summary>
    string? PostTitle(string name);

    /// <summary>Gets the address of a file in the post's own folder.</summary>
    string AssetAddress(string name);
}
