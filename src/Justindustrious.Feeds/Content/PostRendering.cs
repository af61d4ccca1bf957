using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Content;

/// <summary>All that the parts of one rendering share.</summary>
internal sealed class PostRendering
{
    public PostRendering(Post post, ContentPolicy policy)
    {
        Post = post;
        Policy = PolicySets.Of(policy);
        Findings = new(post);
        Ids = new(post);
        Links = new(post, Policy, Ids);
    }

    public Post Post { get; }

    public PolicySets Policy { get; }

    public ContentFindings Findings { get; }

    public PostIds Ids { get; }

    public PostLinks Links { get; }

    /// <summary>Gets or sets whether the heading that repeats the title was left out already, or is to be looked for no more.</summary>
    public bool IsTitleLeftOut { get; set; }

    /// <summary>Makes an address absolute, or tells why it is left out.</summary>
    /// <param name="address">As the author wrote it.</param>
    /// <param name="isResource">Whether it is fetched when the post is shown.</param>
    /// <param name="offset">Where it stands in the source.</param>
    public string? Resolve(string address, bool isResource, int offset)
    {
        var url = Links.Resolve(address, isResource, out var whyNot);
        if (url is not null && PostLinks.IsFromAppRoot(address))
        {
            Findings.Add(FeedRules.ContentRules.AppRoot, "",
                $"'{Quoted.Cut(address)}' starts at the root of an ASP.NET app, which only the app knows; it was written as '{Quoted.Cut(url)}'; "
                + $"write '{Quoted.Cut(address.AsSpan().TrimStart()[1..])}' or the whole address", offset);
        }

        if (url is null)
        {
            Findings.Add(FeedRules.ContentRules.Address, whyNot,
                $"the address '{Quoted.Cut(address)}' is none that a reader may open: {whyNot}; write one that starts with https", offset);
        }

        if (isResource && url is not null && PublicHost.WhyClosed(url) is { } why && !IsAtPost(url))
            Findings.AddOnce(FeedRules.ModelRules.PublicAddress, url, $"the address '{Quoted.Cut(address)}' {why}, so readers can't load it; write the address that the public has", offset);

        return url;
    }

    /// <summary>What stands at the post's own host has the cause that the post's address is reported for.</summary>
    private bool IsAtPost(string url) => Post.Link.IsAbsoluteUri && Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Authority == Post.Link.Authority;
}
