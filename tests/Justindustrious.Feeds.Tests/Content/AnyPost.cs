using CsCheck;

namespace Justindustrious.Feeds.Tests.Content;

/// <summary>Random posts: pieces of Markdown, HTML, attacks and noise, in every field.</summary>
internal static class AnyPost
{
    private static readonly Gen<string> Noise = Gen.String[Gen.Char[" <>&\"'\t\r\n]\0\u0001\u000B\u0085\uD800\uDC00\uFFFE\uFDD0\u200F\u202Eé日"], 0, 12];

    private static readonly Gen<string> Attack = Gen.OneOf(Attacks.All.Values.ToArray());

    private static readonly Gen<string> Word = Gen.OneOf("kettle", "a", "b & c", "x < y", "été", "日本語", "👩‍👩‍👧‍👦", "שלום", "&amp;", "&lt;b&gt;", "&#0;", "&#xD800;", "&notit;", "$x_1$", "\u00A0", " ", "\n");

    private static readonly Gen<string> Address = Gen.OneOf(
        "", "#", "#k", "k.jpg", "../k", "/k", "//k.example/a", "https://k.example", "http://k.example/ä?ö#ü", "https:k", "mailto:k@k.example", "tel:1", "javascript:alert(1)",
        "java\nscript:alert(1)", "&#106;avascript:1", "data:text/html,x", "data:image/png;base64,AA", "vbscript:x", "file:///k", "ftp://k", "\\\\k.example\\a", "https://[::1]/", "https://%", "?k=1&l=2", "a b", "k 1x, l 2x", "x\"y", "x'y", "x>y");

    private static readonly Gen<string> Name = Gen.OneOf(
        "p", "div", "span", "a", "b", "i", "em", "h1", "h2", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "colgroup", "col", "thead", "tbody", "tr", "td", "th", "pre", "code", "blockquote", "q", "details",
        "summary", "figure", "figcaption", "img", "picture", "source", "video", "audio", "track", "iframe", "object", "embed", "noscript", "script", "style", "template", "select", "option", "textarea", "button", "input",
        "form", "svg", "g", "path", "text", "title", "desc", "foreignObject", "use", "a:b", "math", "mi", "mtext", "mrow", "annotation-xml", "semantics", "font", "center", "nobr", "marquee", "ruby", "rt", "bdo", "bdi",
        "br", "hr", "wbr", "link", "meta", "base", "html", "head", "body", "frameset", "xmp", "plaintext", "listing", "noembed", "noframes", "x-y", "dialog", "main", "hgroup", "menu", "time", "data", "ins", "del", "address");

    private static readonly Gen<string> Attribute = Gen.Select(
        Gen.OneOf(
            "href", "src", "srcset", "data-src", "data-srcset", "poster", "cite", "id", "name", "class", "style", "title", "alt", "lang", "dir", "hidden", "width", "height", "align", "colspan", "start", "type", "open",
            "controls", "autoplay", "onclick", "onerror", "srcdoc", "is", "slot", "xlink:href", "xmlns", "xml:base", "fill", "d", "transform", "clip-path", "formaction", "action", "target", "datetime", "sizes", "loading"),
        Gen.OneOf(Address, Word, Noise, Gen.OneOf("k", "rtl", "100", "language-js fixed", "color:red;text-align:left", "position:fixed;background:url(//k)", "url(#k)", "url(//k)", "display:none")),
        Gen.OneOf("\"", "'", "", "`"),
        (name, value, quote) => $" {name}={quote}{value}{quote}");

    private static readonly Gen<string> Tag = Gen.Select(Gen.Int[0, 5], Name, Attribute.Array[0, 3], (kind, name, attributes) => kind switch
    {
        0 or 1 => $"</{name}>",
        2 => $"<{name}{string.Concat(attributes)}/>",
        _ => $"<{name}{string.Concat(attributes)}>",
    });

    private static readonly Gen<string> Markup = Gen.OneOf(
        Gen.OneOf("<!--", "-->", "--!>", "<![CDATA[", "]]>", "<!doctype html>", "<?x", "<", ">", "</", "/>", "<!", "&", "\"", "'"), Tag, Tag, Tag);

    private static readonly Gen<string> MarkdownMark = Gen.OneOf(
        Gen.OneOf(
            "*", "**", "_", "~~", "`", "``", "\n\n", "\n", "  \n", "\n# ", "\n## ", "\n===\n", "\n---\n", "\n- ", "\n1. ", "\n7) ", "\n> ", "\n    ", "\n```js\n", "\n```\n", "\n~~~\n", "\n| a | b |\n|---|:-:|\n| ", " | ",
            "- [x] ", "- [ ] ", "[^k]", "\n\n[^k]: ", "$", "$$", "\n$$\n", "\n:   ", "[", "]", "![", "](", ")", "\\", "<", ">", "[k]", "\n\n[k]: ", "\n* * *\n", "&copy;", "https://k.example/a_b_c", "www.k.example", "k@k.example", "{.k}", "{#k}"),
        Gen.Select(Gen.OneOf("[a](", "![b](", "<", "[k]: ", "[c](<"), Address, Gen.OneOf(")", ">", " \"t\")", ">)"), (start, address, end) => start + address + end));

    private static readonly Gen<string> MarkdownPiece = Gen.Frequency((4, MarkdownMark), (4, Word), (1, Noise));

    /// <summary>
    /// Markdown without a character that could start HTML, without an address of numbers in brackets, which Markdig's own HTML loses,
    /// and with one definition of its note: what refers to it from a second one is lost, and so is the place that it leads back to.
    /// </summary>
    public static readonly Gen<string> PureMarkdown = MarkdownPiece.Array[0, 30].Select(pieces =>
    {
        var text = string.Concat(pieces).Replace('<', ' ').Replace("[::1]", "k.example", StringComparison.Ordinal);
        var second = text.IndexOf("[^k]: ", StringComparison.Ordinal) + 1;
        return text[..second] + text[second..].Replace("[^k]: ", "[^k] ", StringComparison.Ordinal);
    });

    private static readonly Gen<string> Html = Joined(Gen.Frequency((6, Markup), (3, Word), (1, Attack), (1, Noise)));

    private static readonly Gen<string> Mixed = Joined(Gen.Frequency((4, MarkdownMark), (3, Markup), (3, Word), (1, Attack), (1, Noise)));

    private static readonly Gen<string> Markdown = Joined(MarkdownPiece);

    private static readonly Gen<PostContent> Content = Gen.OneOf(
        Html.Select(PostContent.Html), Mixed.Select(PostContent.Markdown), Markdown.Select(PostContent.Markdown), Gen.OneOf(Html, Mixed).Select(PostContent.Text));

    /// <summary>One line or many lines, for a field with text.</summary>
    private static readonly Gen<string> Field = Gen.Frequency((2, Joined(Gen.OneOf(Word, Noise), 6)), (2, Attack), (1, Joined(Gen.OneOf(Markup, Word), 6)));

    /// <summary>A feed of posts.</summary>
    public static Gen<Feed> Feeds(int posts) => Gen.Select(Field, Field, Field, Post.Array[posts], (title, description, copyright, all) => new Feed
    {
        // An id without a letter is blank, which is an error.
        Title = "T " + title,
        Link = new("https://blog.example.org/"),
        Description = description,
        Copyright = copyright,
        Authors = [new("Ann")],
        License = new(new("https://blog.example.org/license/")) { Name = title },
        Contributors = [new("Co " + title) { Avatar = new("https://blog.example.org/co.png") }],
        Icon = new(new("https://blog.example.org/icon.png")),
        Generator = new("G " + description) { Version = copyright },
        Ttl = 60,
        SkipHours = [7],
        SkipDays = [DayOfWeek.Monday],
        Posts = [.. all.Select((post, i) => post with { Link = new(FormattableString.Invariant($"https://blog.example.org/posts/{i}/")), Published = Some.Morning - NodaTime.Duration.FromHours(i) })],
    });

    private static Gen<Post> Post => Gen.Select(Field, Field, Field, Field, Field, Content, (title, summary, author, term, label, content) => Some.Post() with
    {
        Title = title,
        Summary = summary.Length % 2 == 0 ? summary : null,
        // A name must contain a letter; otherwise the author is blank.
        Authors = [new("Bo " + author)],
        Categories = [new("c " + term) { Label = label }],
        Image = new(new("https://blog.example.org/kettle.jpg")) { AlternativeText = label, Credit = author, Width = 1 + summary.Length },
        ExternalLink = term.Length % 2 == 0 ? new("https://kettles.example.org/") : null,
        Links = [new("alternate", new("https://blog.example.org/de/")) { Language = "de", Title = term }, new("via", new("https://kettles.example.org/via")) { Title = title }],
        License = label.Length % 2 == 0 ? new(new("https://blog.example.org/license/")) { Name = label } : null,
        Contributors = [new("Co " + author)],
        Rights = title,
        Banner = new(new("https://blog.example.org/banner.jpg")),
        Comments = new() { Address = new("https://blog.example.org/comments"), Count = summary.Length, Feed = new("https://blog.example.org/comments.xml") },
        Source = new() { Title = "S " + term, Feed = new("https://kettles.example.org/rss.xml"), Updated = Some.Morning, Rights = label },
        Content = content,
    });

    private static Gen<string> Joined(Gen<string> piece, int most = 25) => piece.Array[0, most].Select(pieces => string.Concat(pieces));
}
