using Justindustrious.Feeds.Caching;
using Justindustrious.Feeds.Content;

namespace Justindustrious.Feeds.Tests.Caching;

public class RenderedPostsTests
{
    [Fact]
    public void A_post_is_rendered_once_by_any_number_of_threads()
    {
        var post = Some.Post();
        var rendered = new RenderedContent[64];
        Parallel.For(0, 64, i => rendered[i] = RenderedPosts.Render(post, ContentPolicy.Default));
        Assert.All(rendered, one => Assert.Same(rendered[0], one));
        Assert.Same(rendered[0], RenderedPosts.RenderStreamed(post, ContentPolicy.Default));
    }

    [Fact]
    public void Another_policy_and_a_changed_post_are_rendered_anew()
    {
        var post = Some.Post();
        var rendered = RenderedPosts.Render(post, ContentPolicy.Default);
        Assert.NotSame(rendered, RenderedPosts.Render(post, new()));
        Assert.NotSame(rendered, RenderedPosts.Render(post with { Title = "Another" }, ContentPolicy.Default));
    }

    [Fact]
    public void A_streamed_post_is_not_remembered()
    {
        var post = Some.Post();
        Assert.NotSame(RenderedPosts.RenderStreamed(post, ContentPolicy.Default), RenderedPosts.RenderStreamed(post, ContentPolicy.Default));
    }

    [Fact]
    public void A_body_is_read_once_for_three_formats_and_a_page()
    {
        var readings = 0;
        var body = "A *body*."u8.ToArray();
        var post = Some.Post() with
        {
            Content = new(ContentFormat.Markdown, () =>
            {
                readings++;
                return body;
            }, PostContent.HashOf(body)),
        };
        var feed = Some.Feed() with { Posts = [post] };

        Assert.All([feed.ToRss(), feed.ToAtom(), feed.ToJsonFeed(), post.ToHtml()], text => Assert.Contains("body", text, StringComparison.Ordinal));
        Assert.Equal(1, readings);
    }
}
