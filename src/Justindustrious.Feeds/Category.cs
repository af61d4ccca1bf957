using System.Diagnostics.CodeAnalysis;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds;

/// <summary>A subject, tag or keyword. A text is a category: <c>Categories = ["feeds", "dotnet"]</c>.</summary>
/// <remarks>RSS item/category; RFC 4287 4.2.2; JSON Feed <c>tags</c>.</remarks>
public sealed record Category
{
    /// <summary>Creates a category. Set its properties in an initializer.</summary>
    public Category() { }

    /// <summary>Creates a category from its term.</summary>
    /// <param name="term">The text that identifies the category.</param>
    [SetsRequiredMembers]
    public Category(string term) => Term = term;

    /// <summary>Gets the text that identifies the category.</summary>
    /// <value>Not blank if there is a label (JF8019). A category without term and label is left out, with an Info (JF8029).</value>
    public required string Term { get; init; }

    /// <summary>Gets the text that people read.</summary>
    /// <value>The default is <see langword="null"/>: <see cref="Term"/> is shown. RSS and JSON Feed have one text per category: this one.</value>
    public string? Label { get; init; }

    /// <summary>Gets the vocabulary that the term belongs to.</summary>
    /// <value>An absolute IRI (JF8020). The default is <see langword="null"/>. RSS calls it <c>domain</c>; JSON Feed has none.</value>
    public Uri? Scheme { get; init; }

    /// <summary>Gets the name of the folder with this category's documents: <c>categories/{slug}/rss.xml</c>.</summary>
    /// <value>Made from <see cref="Term"/>: <c>c_sharp</c> for <c>C#</c>. Terms that differ only in case, spacing or marks have the same slug.</value>
    public string Slug => Text.Slug.Of(Term);

    /// <summary>Gets whether term and label are blank, such as an empty part of <c>"a,,b".Split(',')</c>. Documents leave the category out.</summary>
    internal bool IsEmpty => BlankText.Is(Term) && BlankText.Is(Label);

    /// <summary>Gets the categories without the empty ones, as documents show them.</summary>
    internal static IReadOnlyList<Category> WithoutEmpty(IReadOnlyList<Category> categories)
    {
        // A loop by index, because an enumerator would be allocated for each post of each document.
        for (var i = 0; i < categories.Count; i++)
        {
            if (categories[i].IsEmpty)
                return [.. categories.Where(each => !each.IsEmpty)];
        }

        return categories;
    }

    /// <summary>Gets what people read: the label, or the term if the label is blank.</summary>
    internal string Name => BlankText.Is(Label) ? Term : Label;

    /// <summary>Creates a category from its term.</summary>
    /// <param name="term">The text that identifies the category.</param>
    public static implicit operator Category(string term) => FromString(term);

    /// <summary>Creates a category from its term.</summary>
    /// <param name="term">The text that identifies the category.</param>
    /// <returns>The category.</returns>
    public static Category FromString(string term) => new(term);
}
