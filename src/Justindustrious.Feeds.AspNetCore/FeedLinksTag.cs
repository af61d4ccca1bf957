using Justindustrious.Feeds.AspNetCore.Serving;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Justindustrious.Feeds.AspNetCore;

/// <summary>
/// Links a page to its feeds, in a Razor page or view: <c>&lt;feed-links /&gt;</c> in the page's head, after
/// <c>@addTagHelper *, Justindustrious.Feeds.AspNetCore</c>. It never waits and never fails. Before the first documents, it writes nothing.
/// </summary>
/// <param name="services">The app's services.</param>
[HtmlTargetElement("feed-links", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FeedLinksTag(IServiceProvider services) : TagHelper
{
    /// <summary>Gets or sets the name that the feeds were registered with.</summary>
    /// <value>The default is the feeds without a name.</value>
    public string Name { get; set; } = "";

    /// <summary>Gets or sets the category whose feeds are linked to, instead of those of all posts.</summary>
    /// <value>The default is <see langword="null"/>: none.</value>
    public Category? Category { get; set; }

    /// <summary>Gets or sets the author whose feeds are linked to, instead of those of all posts.</summary>
    /// <value>The default is <see langword="null"/>: none.</value>
    public Person? Author { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = null;
        output.Content.SetHtmlContent(PageLinks.Html(services, given: null, Name, Category, Author));
    }
}
