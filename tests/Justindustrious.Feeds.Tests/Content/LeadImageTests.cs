using AngleSharp.Html.Parser;
using CsCheck;

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
        "`<img src=\"ADDRESS\">`", "<!-- <img src=\"ADDRESS\"> -->", "<audio src=\"ADDRESS\"></audio>", "<p title='src=\"ADDRESS\"'>x</p>",
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

    /// <summary>A body that shows the picture in any spelling of its address that browsers take for the same one.</summary>
    [Fact]
    public void A_body_that_shows_the_picture_in_another_spelling_shows_it_once() =>
        Gen.Select(Gen.OneOf(Addresses), Gen.OneOf(Showing), Spelling, Encoding, (address, body, spell, encode) => (Address: new Uri(address), Text: body.Replace("ADDRESS", encode(spell(new(address))), StringComparison.Ordinal)))
            .CheckEach(600, body => Assert.Equal(1, CountShown(Some.Post() with { Image = body.Address, Content = PostContent.Html(body.Text) }, body.Address)));

    /// <summary>Bodies that show the picture once.</summary>
    private static readonly string[] Showing =
    [
        "<img src=\"ADDRESS\">", "<p>a<img alt='b' SRC=\"ADDRESS\" class=x></p>", "<img src='/w.gif' data-src=\"ADDRESS\">", "<img data-lazy-src=\"ADDRESS\" src=\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\">",
        "<img srcset=\"/w.jpg 300w, ADDRESS 1200w\" src=\"/w.jpg\">", "<img srcset=\"ADDRESS\" src=\"/w.jpg\">", "<picture><source srcset=\"ADDRESS 2x\"><img src=\"/w.jpg\"></picture>",
        "<figure><a href=\"ADDRESS\"><img src=\"ADDRESS\"></a><figcaption>ADDRESS</figcaption></figure>", "<noscript><img src=\"ADDRESS\"></noscript>",
        "<video poster=\"ADDRESS\" src=\"/v.mp4\"></video><img src=\"ADDRESS\">", "<p title='<img src=\"/w.jpg\">'>x</p><img loading=lazy src=\"ADDRESS\">",
    ];

    private static readonly Gen<Func<Uri, string>> Spelling = Gen.OneOf<Func<Uri, string>>(
        uri => uri.AbsoluteUri, uri => uri.OriginalString.Replace("\"", "%22", StringComparison.Ordinal), uri => $"{uri.Scheme.ToUpperInvariant()}{uri.AbsoluteUri[uri.Scheme.Length..]}",
        uri => uri.AbsoluteUri.Replace(uri.Host, uri.Host.ToUpperInvariant(), StringComparison.Ordinal), uri => uri.AbsoluteUri.Replace(uri.Host, $"{uri.Host}:443", StringComparison.Ordinal),
        uri => uri.AbsoluteUri[(uri.Scheme.Length + 1)..], uri => uri.Host == "blog.example.org" ? uri.PathAndQuery : uri.AbsoluteUri,
        uri => uri.AbsoluteUri.Replace(uri.AbsolutePath, $"/a/..{uri.AbsolutePath}", StringComparison.Ordinal), uri => uri.AbsoluteUri.Replace(uri.AbsolutePath, $"/.{uri.AbsolutePath}", StringComparison.Ordinal));

    private static readonly Gen<Func<string, string>> Encoding = Gen.OneOf<Func<string, string>>(
        Escape, text => $"\n {Escape(text)}\t", text => string.Concat(text.Select(c => $"&#{(int)c};")), text => string.Concat(text.Select((c, i) => i % 3 == 0 ? $"&#x{(int)c:X};" : Escape(c.ToString()))),
        text => Escape(text).Replace("/", "&sol;", StringComparison.Ordinal));

    private static string Escape(string text) => System.Net.WebUtility.HtmlEncode(text);

    private static int CountShown(Post post, Uri picture) =>
        new HtmlParser().ParseDocument((post with { Content = post.Content with { LeadsWithImage = true } }).ToHtml()).QuerySelectorAll("img, source")
            .Count(image => $"{image.GetAttribute("src")} {image.GetAttribute("srcset")}".Split(' ').Any(part => Uri.TryCreate(part.TrimEnd(','), UriKind.Absolute, out var shown) && shown.AbsoluteUri == picture.AbsoluteUri));

    private static int Count(Post post, Uri picture) => CountImages((post with { Content = post.Content with { LeadsWithImage = true } }).ToHtml(), picture);

    private static int CountImages(string html, Uri picture) =>
        new HtmlParser().ParseDocument(html).QuerySelectorAll("img").Count(image => new Uri(image.GetAttribute("src") ?? "https://none.example").AbsoluteUri == picture.AbsoluteUri);
}
