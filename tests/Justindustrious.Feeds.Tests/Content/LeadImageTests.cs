using AngleSharp.Html.Parser;

namespace Justindustrious.Feeds.Tests.Content;

/// <summary>With <c>lead-image: body</c>, the content of a post shows its picture once, whatever else the content is.</summary>
public class LeadImageTests
{
    private static readonly string[] Addresses =
    [
        "https://blog.example.org/k.jpg", "https://blog.example.org/posts/k.jpg", "https://k.example.org/a?b=1&c=2", "https://k.example.org/it's-(a)-\"kettle\".jpg",
        "https://k.example.org/été<b>.jpg", "https://k.example.org/100%25.jpg",
    ];

    private static readonly string[] Bodies =
    [
        "![](ADDRESS)", "<img src=\"ADDRESS\">", "<img src='ADDRESS' alt=x>", "<img data-src=\"ADDRESS\">", "[![](<ADDRESS>)](/x)",
        "<picture><source srcset=\"/w.webp\"><img src=\"ADDRESS\"></picture>", "<a href=\"ADDRESS\">x</a>", "<video poster=\"ADDRESS\" src=\"/v.mp4\"></video>",
        "`<img src=\"ADDRESS\">`", "<!-- <img src=\"ADDRESS\"> -->", "<img srcset=\"ADDRESS 2x\" src=\"/other.jpg\">", "<audio src=\"ADDRESS\"></audio>", "<p title='src=\"ADDRESS\"'>x</p>",
        "```html\n<img src=\"ADDRESS\">\n```", "<table><tr><td><img src=\"ADDRESS\">", "<noscript><img src=\"ADDRESS\"></noscript>", "",
    ];

    public static TheoryData<string> Texts => [.. Bodies];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_body_shows_the_picture_once(string body)
    {
        foreach (var address in Addresses)
        {
            var picture = new Uri(address);
            foreach (var text in (PostContent[])[PostContent.Html(body.Replace("ADDRESS", address, StringComparison.Ordinal)), PostContent.Markdown(body.Replace("ADDRESS", picture.AbsoluteUri, StringComparison.Ordinal))])
                Assert.Equal(1, Count(Some.Post() with { Image = picture, Content = text }, picture));
        }
    }

    [Fact]
    public void Any_body_shows_the_picture_once_more_only_where_it_did_not_show_it() => AnyPost.Feeds(20).CheckEach(10, feed =>
    {
        foreach (var post in feed.Posts)
        {
            foreach (var address in (string[])["https://k.example/", "http://k.example/%C3%A4?%C3%B6#%C3%BC", "https://blog.example.org/k"])
            {
                var picture = new Uri(address);
                var shown = CountImages((post with { Image = picture }).ToHtml(), picture);
                Assert.Equal(Math.Max(1, shown), Count(post with { Image = picture }, picture));
            }
        }
    });

    private static int Count(Post post, Uri picture) => CountImages((post with { Content = post.Content with { LeadsWithImage = true } }).ToHtml(), picture);

    private static int CountImages(string html, Uri picture) =>
        new HtmlParser().ParseDocument(html).QuerySelectorAll("img").Count(image => new Uri(image.GetAttribute("src") ?? "https://none.example").AbsoluteUri == picture.AbsoluteUri);
}
