using System.Diagnostics.CodeAnalysis;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds;

/// <summary>A subject, tag or keyword. A text is a category: <c>Categories = ["feeds", "dotnet"]</c>.</summary>
/// <remarks>RSS item/category; RFC 4287 4.2.2; JSON Feed <c>tags</c>.</remarks>
public sealed record Category
{
    /// <summary>Makes a category whose properties an initializer sets.</summary>
    public Category() { }

    /// <summary>Makes a category of its term alone.</summary>
    /// <param name="term">The text that identifies the category.</param>
    [SetsRequiredMembers]
    public Category(string term) => Term = term;

    /// <summary>Gets the text that identifies the category.</summary>
    /// <value>Not blank where there is a label (JF8019); a category with neither is left out, with an Info (JF8029).</value>
    public required string Term { get; init; }

    /// <summary>Gets the text that people read.</summary>
    /// <value>The default is <see langword="null"/>: <see cref="Term"/>. RSS and JSON Feed hold one text a category: this one.</value>
    public string? Label { get; init; }

    /// <summary>Gets the vocabulary that the term belongs to.</summary>
    /// <value>An absolute IRI (JF8020). The default is <see langword="null"/>: none. RSS calls it <c>domain</c>; JSON Feed has none.</value>
    public Uri? Scheme { get; init; }

    /// <summary>Gets the folder that holds the documents of the posts in this category: <c>categories/{slug}/rss.xml</c>.</summary>
    /// <value>Made of <see cref="Term"/>: <c>c_sharp</c> for <c>C#</c>. Terms that differ only in case, spacing or marks have one slug.</value>
    public string Slug => Text.Slug.Of(Term);

    /// <summary>Gets whether the category has nothing to show, as an empty part of <c>"a,,b".Split(',')</c>. Documents leave it out.</summary>
    internal bool IsEmpty => BlankText.Is(Term) && BlankText.Is(Label);

    /// <summary>Gets those categories that documents hold.</summary>
    internal static IReadOnlyList<Category> WithoutEmpty(IReadOnlyList<Category> categories)
    {
        // By index, since an enumerator would be allocated for each post of each document.
        for (var i = 0; i < categories.Count; i++)
        {
            if (categories[i].IsEmpty)
                return [.. categories.Where(each => !each.IsEmpty)];
        }

        return categories;
    }

    /// <summary>Gets what people read: the label, or the term where the label shows nothing.</summary>
    internal string Name => BlankText.Is(Label) ? Term : Label;

    /// <summary>Makes a category of its term alone.</summary>
    /// <param name="term">The text that identifies the category.</param>
    public static implicit operator Category(string term) => FromString(term);

    /// <summary>Makes a category of its term alone.</summary>
    /// <param name="term">The text that identifies the category.</param>
    /// <returns>The category.</returns>
    public static Category FromString(string term) => new(term);
}
