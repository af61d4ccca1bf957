using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Justindustrious.Feeds.AspNetCore;

/// <summary>Points a page's readers at feeds, from a Razor component: <c>&lt;FeedLinks Links="published.Links" /&gt;</c> in the page's head.</summary>
public sealed class FeedLinks : ComponentBase
{
    /// <summary>Gets or sets the links, such as <see cref="PublishedFeeds.Links"/>.</summary>
    [Parameter]
    [EditorRequired]
    public IEnumerable<FeedLink> Links { get; set; } = [];

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.AddMarkupContent(0, Links.ToHtml());
    }
}
