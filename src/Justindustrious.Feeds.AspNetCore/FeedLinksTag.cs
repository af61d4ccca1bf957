using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;

namespace Justindustrious.Feeds.AspNetCore;

/// <summary>
/// Points a page's readers at feeds, from a Razor page or view: <c>&lt;feed-links /&gt;</c> in the page's head, after
/// <c>@addTagHelper *, Justindustrious.Feeds.AspNetCore</c>. While nothing is published yet, it writes nothing.
/// </summary>
/// <param name="services">The app's services.</param>
[HtmlTargetElement("feed-links", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FeedLinksTag(IServiceProvider services) : TagHelper
{
    /// <summary>Gets or sets the name that the feeds were registered with.</summary>
    /// <value>The default is those that have none.</value>
    public string Name { get; set; } = "";

    /// <summary>Gets or sets a category whose feeds are linked to instead of those of all posts.</summary>
    public Category? Category { get; set; }

    /// <summary>Gets or sets an author whose feeds are linked to instead of those of all posts.</summary>
    public Person? Author { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = null;
        var publisher = services.GetRequiredKeyedService<FeedPublisher>(Name);
        PublishedFeeds published;
        try
        {
            published = await publisher.GetAsync().ConfigureAwait(false);
        }
        catch (Exception)
        {
            // The source's failure is in the log already, and a page is more than its feeds.
            return;
        }

        var links = Category is not null ? published.LinksOf(Category) : Author is not null ? published.LinksOf(Author) : published.Links;
        output.Content.SetHtmlContent(links.ToHtml());
    }
}
