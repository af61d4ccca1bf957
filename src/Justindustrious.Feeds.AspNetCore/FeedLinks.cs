using Justindustrious.Feeds.AspNetCore.Serving;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Justindustrious.Feeds.AspNetCore;

/// <summary>
/// Links a page to its feeds, in a Razor component: <c>&lt;FeedLinks /&gt;</c> in the page's head. It never waits and never fails. Before the first
/// documents, it writes nothing.
/// </summary>
public sealed class FeedLinks : ComponentBase
{
    /// <summary>Gets or sets the links, such as <see cref="PublishedFeeds.Links"/>.</summary>
    /// <value>The default is <see langword="null"/>: the links of what is published.</value>
    [Parameter]
    public IEnumerable<FeedLink>? Links { get; set; }

    /// <summary>Gets or sets the name that the feeds were registered with.</summary>
    /// <value>The default is the feeds without a name.</value>
    [Parameter]
    public string Name { get; set; } = "";

    /// <summary>Gets or sets the category whose feeds are linked to, instead of those of all posts.</summary>
    /// <value>The default is <see langword="null"/>: none.</value>
    [Parameter]
    public Category? Category { get; set; }

    /// <summary>Gets or sets the author whose feeds are linked to, instead of those of all posts.</summary>
    /// <value>The default is <see langword="null"/>: none.</value>
    [Parameter]
    public Person? Author { get; set; }

    [Inject]
    private IServiceProvider Services { get; set; } = null!;

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.AddMarkupContent(0, PageLinks.Html(Services, Links, Name, Category, Author));
    }
}
