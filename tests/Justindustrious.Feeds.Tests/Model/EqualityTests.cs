namespace Justindustrious.Feeds.Tests;

/// <summary>Posts, feeds and bodies are compared by reference.</summary>
public class EqualityTests
{
    [Fact]
    public void A_copy_of_a_post_is_another_post()
    {
        var post = Some.Post();
        AssertSame(post, post);
        AssertDiffers(post, post with { });
        AssertDiffers(post, Some.Post());
        Assert.False(post == post with { });
    }

    [Fact]
    public void A_copy_of_a_feed_is_another_feed()
    {
        var feed = Some.Feed();
        AssertSame(feed, feed);
        AssertDiffers(feed, feed with { });
        Assert.True(feed != feed with { });
    }

    [Fact]
    public void A_body_with_the_same_text_is_another_body()
    {
        var content = PostContent.Text("a");
        AssertSame(content, content);
        AssertDiffers(content, PostContent.Text("a"));
        Assert.False(content == PostContent.Text("a"));
    }

    [Fact]
    public void A_body_that_was_left_in_its_file_is_compared_without_reading_it()
    {
        var body = new PostContent(ContentFormat.Text, () => throw new IOException("the file is gone"), [1]);
        var post = Some.Post() with { Content = body };
        Assert.Single(new HashSet<Post> { post, post });
        Assert.Single(new HashSet<PostContent> { body, body });
    }

    [Fact]
    public void A_post_that_stands_in_a_feed_twice_is_found_once_in_a_set_of_posts()
    {
        var post = Some.Post();
        Assert.Equal([post], new[] { post, post }.Distinct());
        Assert.Equal(2, new[] { post, post with { } }.Distinct().Count());
    }

    private static void AssertSame<T>(T one, T other)
        where T : class
    {
        Assert.True(one.Equals(other));
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
    }

    private static void AssertDiffers<T>(T one, T other)
        where T : class
    {
        Assert.False(one.Equals(other));
        Assert.False(one.Equals((object)other));
        Assert.False(one.Equals(null));
    }
}
