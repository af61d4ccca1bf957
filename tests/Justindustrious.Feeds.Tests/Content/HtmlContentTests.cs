namespace Justindustrious.Feeds.Tests.Content;

public class HtmlContentTests
{
    private static readonly string A = Rendered.Address;
    private static readonly string Id = Rendered.Prefix;

    public static TheoryData<string, string, string> Features => new()
    {
        { "a lazy image", "<img src='data:image/gif;base64,R0' data-src='k.jpg' alt='K' width=4 height=3 loading=lazy>", $"<img src=\"{A}k.jpg\" alt=\"K\" width=\"4\" height=\"3\" loading=\"lazy\">" },
        { "a lazy set", "<img src='data:,' data-srcset='k.jpg 1x, l.jpg 2x' data-sizes=auto>", $"<img src=\"{A}k.jpg\" srcset=\"{A}k.jpg 1x, {A}l.jpg 2x\">" },
        { "a lazy image and its twin", "<img data-src='k.jpg'><noscript><img src='k.jpg'></noscript>", $"<img src=\"{A}k.jpg\">" },
        { "a lazy image whose loading stays", "<img src=k.jpg loading=lazy decoding=async>", $"<img src=\"{A}k.jpg\" loading=\"lazy\" decoding=\"async\">" },
        { "a lazy picture", "<picture><source data-srcset='k.webp 2x' type=image/webp><img src='data:,' data-src=k.jpg></picture>", $"<picture><source srcset=\"{A}k.webp 2x\" type=\"image/webp\"><img src=\"{A}k.jpg\"></picture>" },
        { "a lazy picture and its twin", "<picture><img data-src=k.jpg></picture><noscript><picture><img src=k.jpg></picture></noscript>", $"<picture><img src=\"{A}k.jpg\"></picture>" },
        { "a lazy frame and its twin", "<iframe data-src='https://maps.example.org/' title=M></iframe><noscript><iframe src='https://maps.example.org/' title=M></iframe></noscript>", "<p><a href=\"https://maps.example.org/\">M</a></p>" },
        { "a lazy film and its twin", "<video data-src=k.mp4></video><noscript><video src=k.mp4></video></noscript>", $"<video src=\"{A}k.mp4\" controls=\"\"><a href=\"{A}k.mp4\">k.mp4</a></video>" },
        { "a lazy poster", "<video src=k.mp4 data-poster=k.jpg></video>", $"<video src=\"{A}k.mp4\" controls=\"\" poster=\"{A}k.jpg\"><a href=\"{A}k.mp4\">k.mp4</a></video>" },
        { "a twin alone", "<img class=lazy><noscript><img src='k.jpg' alt=K></noscript>", $"<img src=\"{A}k.jpg\" alt=\"K\">" },
        { "noscript text", "<noscript><p>a</p></noscript>", "<p>a</p>" },
        { "an image without a file", "<p>a <img src='x:y' alt='a kettle'></p>", "<p>a a kettle</p>" },
        { "a picture", "<picture><source srcset='k.webp' type=image/webp><img src=k.jpg></picture>", $"<picture><source srcset=\"{A}k.webp\" type=\"image/webp\"><img src=\"{A}k.jpg\"></picture>" },
        { "a film", "<video src=k.mp4 poster=k.jpg autoplay width=4></video>", $"<video src=\"{A}k.mp4\" controls=\"\" poster=\"{A}k.jpg\" width=\"4\"><a href=\"{A}k.mp4\">k.mp4</a></video>" },
        { "a film with a link of its own", "<video controls src=k.mp4><p>See <a href=k.mp4>the film</a></p></video>", $"<video src=\"{A}k.mp4\" controls=\"\"><p>See <a href=\"{A}k.mp4\">the film</a></p></video>" },
        { "a film with subtitles", "<video src=k.mp4 title=K><track src=k.vtt kind=captions srclang=en label=English default></video>",
            $"<video src=\"{A}k.mp4\" controls=\"\" title=\"K\"><track src=\"{A}k.vtt\" kind=\"captions\" srclang=\"en\" label=\"English\" default=\"\"><a href=\"{A}k.mp4\">K</a></video>" },
        { "sound in two types", "<audio><source src=k.ogg type=audio/ogg><source src=k.mp3>none</audio>", $"<audio controls=\"\"><source src=\"{A}k.ogg\" type=\"audio/ogg\"><source src=\"{A}k.mp3\">none<a href=\"{A}k.ogg\">k.ogg</a></audio>" },
        { "a frame", "<iframe src='https://maps.example.org/kettle'></iframe>", "<p><a href=\"https://maps.example.org/kettle\">maps.example.org</a></p>" },
        { "a frame in a paragraph", "<p>a <iframe src='https://maps.example.org/' title='Map'></iframe></p>", "<p>a <a href=\"https://maps.example.org/\">Map</a></p>" },
        { "YouTube", "<iframe src='//www.youtube-nocookie.com/embed/k?start=9' title=K></iframe>", "<p><a href=\"https://www.youtube.com/watch?v=k&amp;t=9s\">K</a></p>" },
        { "Vimeo", "<iframe data-src='https://player.vimeo.com/video/1?h=2' title=K></iframe>", "<p><a href=\"https://vimeo.com/1/2\">K</a></p>" },
        { "a YouTube list", "<iframe src='https://www.youtube.com/embed/videoseries?list=k' title=K></iframe>", "<p><a href=\"https://www.youtube.com/playlist?list=k\">K</a></p>" },
        { "a YouTube short", "<iframe src='https://www.youtube.com/shorts/k' title=K></iframe>", "<p><a href=\"https://www.youtube.com/watch?v=k\">K</a></p>" },
        { "Vimeo without a title", "<iframe src='https://player.vimeo.com/video/1'></iframe>", "<p><a href=\"https://vimeo.com/1\">vimeo.com</a></p>" },
        { "Dailymotion", "<iframe src='https://www.dailymotion.com/embed/video/k' title=K></iframe>", "<p><a href=\"https://www.dailymotion.com/video/k\">K</a></p>" },
        { "Twitch", "<iframe src='https://player.twitch.tv/?video=1&amp;parent=k.example' title=K></iframe>", "<p><a href=\"https://www.twitch.tv/videos/1\">K</a></p>" },
        { "Spotify", "<iframe src='https://open.spotify.com/embed/episode/k' title=K></iframe>", "<p><a href=\"https://open.spotify.com/episode/k\">K</a></p>" },
        { "SoundCloud", "<iframe src='https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/k/l' title=K></iframe>", "<p><a href=\"https://soundcloud.com/k/l\">K</a></p>" },
        { "a gist", "<script src='https://gist.github.com/ida/0123.js?file=My_File.js'></script>", "<p><a href=\"https://gist.github.com/ida/0123#file-my_file-js\">gist.github.com</a></p>" },
        { "a gist with a link for those without script", "<script src='https://gist.github.com/ida/0123.js'></script><noscript><a href='https://gist.github.com/ida/0123'>The code</a></noscript>", "<a href=\"https://gist.github.com/ida/0123\">The code</a>" },
        { "a gist in a paragraph", "<p>a <script src='//gist.github.com/ida/0123.js'></script></p>", "<p>a <a href=\"https://gist.github.com/ida/0123\">gist.github.com</a></p>" },
        { "JSFiddle", "<script async src='//jsfiddle.net/ida/k1/embed/js,html/'></script>", "<p><a href=\"https://jsfiddle.net/ida/k1/\">jsfiddle.net</a></p>" },
        { "asciinema", "<script src='https://asciinema.org/a/14.js' id=asciicast-14 async></script>", "<p><a href=\"https://asciinema.org/a/14\">asciinema.org</a></p>" },
        { "Speaker Deck", "<script async class=speakerdeck-embed data-id=ab12 src='//speakerdeck.com/assets/embed.js'></script>", "<p><a href=\"https://speakerdeck.com/player/ab12\">speakerdeck.com</a></p>" },
        { "CodePen", "<p class=codepen data-slug-hash=abc data-user=ida>See the Pen</p><script async src='https://static.codepen.io/assets/embed/ei.js'></script>", "<p>See the Pen <a href=\"https://codepen.io/ida/pen/abc\">codepen.io</a></p>" },
        { "a tweet", "<blockquote class=twitter-tweet><p>Beans!</p><a href='https://twitter.com/ida/status/1'>May 1</a></blockquote><script async src='https://platform.twitter.com/widgets.js'></script>", "<blockquote><p>Beans!</p><a href=\"https://twitter.com/ida/status/1\">May 1</a></blockquote>" },
        { "a tweet without words", "<blockquote class=twitter-tweet><a href='https://twitter.com/ida/status/2'></a></blockquote>", "<p><a href=\"https://twitter.com/ida/status/2\">twitter.com</a></p>" },
        { "Instagram", "<blockquote class=instagram-media data-instgrm-permalink='https://www.instagram.com/p/k/'></blockquote>", "<p><a href=\"https://www.instagram.com/p/k/\">www.instagram.com</a></p>" },
        { "TikTok", "<blockquote class=tiktok-embed cite='https://www.tiktok.com/@ida/video/1'><section></section></blockquote>", "<p><a href=\"https://www.tiktok.com/@ida/video/1\">www.tiktok.com</a></p>" },
        { "Mastodon", "<iframe src='https://social.example.org/@ida/1/embed' class=mastodon-embed></iframe><script src='https://social.example.org/embed.js'></script>", "<p><a href=\"https://social.example.org/@ida/1\">social.example.org</a></p>" },
        { "Mastodon, a quotation", "<blockquote class=mastodon-embed data-embed-url='https://social.example.org/@ida/1/embed'><a href='https://social.example.org/@ida/1'>Post by Ida</a></blockquote>", "<blockquote><a href=\"https://social.example.org/@ida/1\">Post by Ida</a></blockquote>" },
        { "Bluesky", "<blockquote class=bluesky-embed data-bluesky-uri='at://did:plc:k/app.bsky.feed.post/1'><p>Beans!</p></blockquote>", "<blockquote><p>Beans!</p><p><a href=\"https://bsky.app/profile/did:plc:k/post/1\">bsky.app</a></p></blockquote>" },
        { "a film that a script would load", "<lite-youtube videoid=k></lite-youtube>", "<p><a href=\"https://www.youtube.com/watch?v=k\">www.youtube.com</a></p>" },
        { "an embed whose address is none", "<blockquote class=tiktok-embed cite='javascript:alert(1)'></blockquote><script src='https://other.example/x.js'></script>", "" },
        { "the root of an app", "<img src='~/img/k.png' alt=K srcset='~/img/l.png 2x'><a href='~/'>a</a>", "<img src=\"https://blog.example.org/img/k.png\" srcset=\"https://blog.example.org/img/l.png 2x\" alt=\"K\"><a href=\"https://blog.example.org/\">a</a>" },
        { "a frame without an address", "<p>a<iframe srcdoc='<p>b'></iframe></p>", "<p>a</p>" },
        { "an object with words", "<object data=k.swf><p>a</p></object>", "<p>a</p>" },
        { "an object without", "<object data='k.pdf'></object>", $"<p><a href=\"{A}k.pdf\">blog.example.org</a></p>" },
        { "a check box", "<li><input type=checkbox checked> a</li>", "<li>\u2611 a</li>" },
        { "details", "<details open><summary>a</summary>b</details>", "<details open=\"\"><summary>a</summary>b</details>" },
        { "languages and directions", "<p lang=he dir=rtl>a</p>", "<p lang=\"he\" dir=\"rtl\">a</p>" },
        { "an override", "<bdo dir=rtl>a</bdo>", "<span dir=\"rtl\" style=\"unicode-bidi: bidi-override;\">a</span>" },
        { "a table", "<table><tr><td colspan=2 style='text-align:right;position:fixed'>a</table>", "<table><tbody><tr><td colspan=\"2\" style=\"text-align: right;\">a</td></tr></tbody></table>" },
        { "a table with all its parts", "<table><caption>K</caption><colgroup><col span=2></colgroup><thead><tr><th scope=col>a</thead><tfoot><tr><td rowspan=2>b</tfoot></table>",
            "<table><caption>K</caption><colgroup><col span=\"2\"></colgroup><thead><tr><th scope=\"col\">a</th></tr></thead><tfoot><tr><td rowspan=\"2\">b</td></tr></tfoot></table>" },
        { "a list that counts down", "<ol reversed start=3 type=a><li value=9>a</ol>", "<ol reversed=\"\" start=\"3\" type=\"a\"><li value=\"9\">a</li></ol>" },
        { "definitions", "<dl><dt>a<dd>b<dd>c</dl>", "<dl><dt>a</dt><dd>b</dd><dd>c</dd></dl>" },
        { "notes", "<p>a<sup id=r1><a href='#n1'>1</a></sup></p><ol><li id=n1>b <a href='#r1'>back</a></ol>",
            $"<p>a<sup id=\"{Id}r1\"><a href=\"{A}#{Id}n1\">1</a></sup></p><ol><li id=\"{Id}n1\">b <a href=\"{A}#{Id}r1\">back</a></li></ol>" },
        { "ruby", "<ruby>\u6F22<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>", "<ruby>\u6F22<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>" },
        { "small words", "<kbd>k</kbd><sub>2</sub><abbr title=K>k</abbr><ins datetime=2026 cite=y>a</ins><bdi>b</bdi><wbr><mark>c</mark>", $"<kbd>k</kbd><sub>2</sub><abbr title=\"K\">k</abbr><ins datetime=\"2026\" cite=\"{A}y\">a</ins><bdi>b</bdi><wbr><mark>c</mark>" },
        { "headings with ids", "<h2 id=k>a</h2>", $"<h2 id=\"{Id}k\">a</h2>" },
        { "TeX", "<p>\\(a_1 &lt; b\\) and $$x^2$$</p>", "<p>\\(a_1 &lt; b\\) and $$x^2$$</p>" },
        { "a formula with more before it", "<math><mmultiscripts><mi>C</mi><mn>1</mn><none/><mprescripts/><mn>2</mn><none/></mmultiscripts></math>",
            "<math><mmultiscripts><mi>C</mi><mn>1</mn><mrow></mrow><mprescripts></mprescripts><mn>2</mn><mrow></mrow></mmultiscripts></math>" },
        { "hidden by style", "<p style='display:none'>a</p>", "<p hidden=\"\">a</p>" },
        { "classes", "<pre><code class='hljs language-js'>a</code></pre>", "<pre><code class=\"language-js\">a</code></pre>" },
        { "a drawing", "<svg viewBox='0 0 9 9'><title>K</title><linearGradient id=g><stop offset=0 /></linearGradient><path d='M0 0' style='fill:url(#g);stroke-width:2' onclick=x></path></svg>",
            $"<svg viewBox=\"0 0 9 9\" role=\"img\" aria-label=\"K\"><linearGradient id=\"{Id}g\"><stop offset=\"0\"></stop></linearGradient><path d=\"M0 0\" fill=\"url(#{Id}g)\" stroke-width=\"2\"></path></svg>" },
        { "a drawing whose name speaks of addresses", "<svg><title>A url(x) and a \\</title></svg><svg aria-label='what a URL is'></svg>", "<svg role=\"img\" aria-label=\"A url(x) and a \\\"></svg><svg aria-label=\"what a URL is\"></svg>" },
        { "a drawing that is more", "<p>a<svg aria-label='K'><foreignObject><b>b</b></foreignObject></svg></p>", "<p>aK</p>" },
        { "a formula", "<math display=block><semantics><mfrac><mi>a</mi><mn>2</mn></mfrac><annotation>a/2</annotation></semantics></math>", "<math display=\"block\"><mfrac><mi>a</mi><mn>2</mn></mfrac></math>" },
        { "a name", "<a name=k>a</a><a href='#k'>b</a>", $"<a id=\"{Id}k\">a</a><a href=\"{A}#{Id}k\">b</a>" },
        { "a link to the post's own place", $"<p id=k>a</p><a href='{A}#k'>b</a>", $"<p id=\"{Id}k\">a</p><a href=\"{A}#{Id}k\">b</a>" },
        { "forms", "<form action=/x><label>a</label> <input name=b><button>c</button><select><option>d</select></form>", "a " },
        { "old elements", "<font color=red>a</font><nobr>b</nobr><xmp>c<b></xmp>", "ab<pre>c&lt;b&gt;</pre>" },
        { "quotes and times", "<blockquote cite='/x'><q cite=y>a</q> <time datetime=2026>b</time></blockquote>", $"<blockquote cite=\"https://blog.example.org/x\"><q cite=\"{A}y\">a</q> <time datetime=\"2026\">b</time></blockquote>" },
        { "a line end first in pre", "<pre>\n\na</pre>", "<pre>\n\na</pre>" },
        { "paragraphs that nest where a button was", "<p>a<marquee><p>b</marquee>c", "<p>a</p><p>b</p>c" },
        { "headings that nest", "<h1>a<x-y><h2>b</h2></x-y></h1>", "<h1>a</h1><h2>b</h2>" },
        { "text in a table", "<table><x-y>a</x-y><tr><td>b</table>", "a<table><tbody><tr><td>b</td></tr></tbody></table>" },
    };

    [Theory]
    [MemberData(nameof(Features))]
    public void HTML_is_whole_where_it_may_travel(string feature, string html, string expected)
    {
        Assert.NotEmpty(feature);
        Assert.Equal(expected.Trim(), Rendered.Html(html).Html);
    }

    [Fact]
    public void Plain_text_shows_as_it_stands() =>
        Assert.Equal("<p>a &lt;b&gt;<br>\nc &amp; d</p>\n<p>e</p>", Rendered.Text("a <b>\nc & d\n\n \n\ne\n").Html);

    [Theory]
    [InlineData("k.jpg", "https://blog.example.org/posts/hello/k.jpg")]
    [InlineData("../k.jpg", "https://blog.example.org/posts/k.jpg")]
    [InlineData("/k.jpg", "https://blog.example.org/k.jpg")]
    [InlineData("//cdn.example.org/k.jpg", "https://cdn.example.org/k.jpg")]
    [InlineData("\\\\cdn.example.org\\k.jpg", "https://cdn.example.org/k.jpg")]
    [InlineData("?k", "https://blog.example.org/posts/hello/?k")]
    [InlineData("", "https://blog.example.org/posts/hello/")]
    [InlineData("#", "https://blog.example.org/posts/hello/")]
    [InlineData(" https://example.org\n/a ", "https://example.org/a")]
    [InlineData("HTTPS:example.org", "https://blog.example.org/posts/hello/example.org")]
    [InlineData("http:/example.org/", "http://example.org/")]
    [InlineData("https://bücher.example/Ä ö?ü#ß", "https://xn--bcher-kva.example/%C3%84%20%C3%B6?%C3%BC#%C3%9F")]
    [InlineData("https://example.org/%zz[1]", "https://example.org/%25zz%5B1%5D")]
    [InlineData("https://example.org", "https://example.org/")]
    [InlineData("mailto:ann@example.org?subject=a b", "mailto:ann@example.org?subject=a%20b")]
    [InlineData("tel:+1-555", "tel:+1-555")]
    [InlineData("mailto:[a]@example.org", "mailto:%5Ba%5D@example.org")]
    [InlineData("/a\u202Eb", "https://blog.example.org/a%E2%80%AEb")]
    public void Addresses_are_absolute_URIs(string address, string expected) =>
        Assert.Equal($"<a href=\"{expected}\">a</a>", Rendered.Html($"<a href=\"{address}\">a</a>").Html);

    [Theory]
    [InlineData("java\nscript:alert(1)")]
    [InlineData("&#x6A;avascript:alert(1)")]
    [InlineData("\u0001javascript:alert(1)")]
    [InlineData("java&Tab;script:alert(1)")]
    [InlineData("  JaVaScRiPt:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.org/")]
    [InlineData("https://")]
    [InlineData("https://exa mple.org/")]
    [InlineData("https://example.org:99999/")]
    [InlineData("unknown:x")]
    [InlineData("https://example.org\u200F/")]
    public void Addresses_that_a_reader_may_not_open_are_left_out(string address) =>
        Assert.Equal("a", Rendered.Html($"<a href=\"{address}\">a</a>").Html);
}
