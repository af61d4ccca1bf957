namespace Justindustrious.Feeds.Tests.Sources;

public class PictureTests
{
    [Theory]
    [InlineData("image: /bean.jpg", "https://blog.example.org/bean.jpg", null)]
    [InlineData("image: bean.jpg", "https://blog.example.org/a/bean.jpg", null)]
    [InlineData("image: https://cdn.example.org/bean.jpg\nimage_alt: Beans", "https://cdn.example.org/bean.jpg", "Beans")]
    [InlineData("cover:\n  image: /bean.jpg\n  alt: Beans", "https://blog.example.org/bean.jpg", "Beans")]
    [InlineData("image:\n  path: /bean.jpg\n  width: 40\n  height: 100%", "https://blog.example.org/bean.jpg", null)]
    [InlineData("heroImage: /bean.jpg\nheroImageAlt: Beans", "https://blog.example.org/bean.jpg", "Beans")]
    [InlineData("featured-image: /bean.jpg", "https://blog.example.org/bean.jpg", null)]
    [InlineData("images: [/bean.jpg, /pea.jpg]", "https://blog.example.org/bean.jpg", null)]
    [InlineData("image: false\nthumbnail: /bean.jpg", "https://blog.example.org/bean.jpg", null)]
    [InlineData("banner: /bean.jpg\nthumbnail: /small.jpg", "https://blog.example.org/small.jpg", null)]
    public void The_picture_of_front_matter_is_the_posts_picture(string lines, string address, string? text)
    {
        using var site = Site(lines);
        var image = site.Post().Image!;
        Assert.Equal((address, text), (image.Link.AbsoluteUri, image.AlternativeText));
        Assert.Equal("", site.Findings());
    }

    [Fact]
    public void The_picture_is_in_all_three_formats()
    {
        using var site = Site("image: /bean.jpg\nalt: Beans");
        var feed = site.Load().Feed!;
        Assert.Contains("<media:content url=\"https://blog.example.org/bean.jpg\" medium=\"image\"", feed.ToRss(), StringComparison.Ordinal);
        Assert.Contains("<media:content url=\"https://blog.example.org/bean.jpg\" medium=\"image\"", feed.ToAtom(), StringComparison.Ordinal);
        Assert.Contains("\"image\": \"https://blog.example.org/bean.jpg\"", feed.ToJsonFeed(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("image: ../../assets/a.jpg", "posts/2026-01-01-a.md(3,1): warning JF9047: image '../../assets/a.jpg' is a path among the sources, and only the generator knows the picture's address, so the post has no picture in its feeds; write the address that the site gives it, such as '/images/a.jpg'")]
    [InlineData("image: 'mailto:a@example.org'", "posts/2026-01-01-a.md(3,1): warning JF9047: image 'mailto:a@example.org' is not the address of a picture, so the post has none in its feeds; write one such as '/images/a.jpg'")]
    [InlineData("image: '![A bean](/bean.jpg)'", "posts/2026-01-01-a.md(3,1): warning JF9047: image '![A bean](/bean.jpg)' is Markdown or HTML and not an address, so the post has no picture in its feeds; write the address that the site gives it, such as '/images/a.jpg'")]
    public void A_picture_whose_address_is_not_known_is_left_out_with_a_warning(string lines, string expected)
    {
        using var site = Site(lines);
        Assert.Null(site.Post().Image);
        Assert.Equal(expected, site.Findings());
    }

    [Fact]
    public void The_external_url_of_a_link_post_is_its_external_link()
    {
        using var site = Site("external_url: https://other.example.org/story");
        Assert.Equal("https://other.example.org/story", site.Post().ExternalLink!.AbsoluteUri);
        Assert.Contains("\"external_url\": \"https://other.example.org/story\"", site.Load().Feed!.ToJsonFeed(), StringComparison.Ordinal);
    }

    private static SiteFolder Site(string lines) => new SiteFolder(SiteFolder.Yml + "permalink: \"{slug}/\"\n").Write("posts/2026-01-01-a.md", $"---\ntitle: A\n{lines}\n---\nText.\n");
}
