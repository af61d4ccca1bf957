using System.Collections.Immutable;

namespace Justindustrious.Feeds;

/// <summary>What a post's HTML may contain: allow-lists of elements, attributes, classes, schemes and CSS properties.</summary>
/// <remarks>
/// <para>Change it with <c>with</c>: <c>ContentPolicy.Default with { Elements = ContentPolicy.Default.Elements.Add("font") }</c>.
/// The report names each entry that the default does not have (JF5101).</para>
/// <para>Some things are never kept, even if a set lists them (JF5102): elements that run or load code or change the page around them
/// (<c>script</c>, <c>style</c>, <c>link</c>, <c>meta</c>, <c>base</c>, <c>object</c>, <c>embed</c>, <c>template</c> and the like),
/// event handlers (<c>on…</c>), <c>srcdoc</c>, and the schemes <c>javascript</c>, <c>vbscript</c>, <c>file</c> and <c>blob</c>.
/// The reason for each entry of the default is in docs/content-policy.md.</para>
/// </remarks>
public sealed record ContentPolicy
{
    /// <summary>Gets the default policy.</summary>
    public static ContentPolicy Default { get; } = new();

    /// <summary>
    /// Gets the elements that are kept, by their lower-case names. Of other elements only the content is kept; if the content is not text to read, it is
    /// removed too.
    /// </summary>
    /// <value>
    /// The default is the elements of articles, without forms and frames: sections, headings, paragraphs, lists, tables, quotes, code, emphasis, ruby,
    /// <c>details</c>, images, <c>picture</c>, <c>video</c> and <c>audio</c>. Of <c>svg</c> and <c>math</c>, only shapes, text and formulas are kept.
    /// </value>
    public ImmutableHashSet<string> Elements { get; init => field = value ?? throw new ArgumentNullException(nameof(Elements)); } =
        ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, (string[])
    [
        "a", "abbr", "acronym", "address", "article", "aside", "audio", "b", "bdi", "big", "blockquote", "br", "caption", "center", "cite", "code", "col",
        "colgroup", "data", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hgroup", "hr", "i", "img", "ins", "kbd", "li", "main", "mark", "math", "menu", "nav", "ol", "p", "picture", "pre", "q", "rp", "rt",
        "ruby", "s", "samp", "section", "small", "source", "span", "strike", "strong", "sub", "summary", "sup", "svg", "table", "tbody", "td", "tfoot",
        "th", "thead", "time", "tr", "track", "tt", "u", "ul", "var", "video", "wbr",
    ]);

    /// <summary>Gets the attributes that are kept: <c>title</c> on every element, <c>a@href</c> only on <c>a</c>.</summary>
    /// <value>
    /// The default is addresses, alternatives, sizes, languages, directions, table spans and list numbers.
    /// Addresses are made absolute, and their schemes are checked. Ids get a prefix that differs for each post. <see cref="Classes"/> lists the values of
    /// <c>class</c>, <see cref="CssProperties"/> those of <c>style</c>.
    /// </value>
    public ImmutableHashSet<string> Attributes { get; init => field = value ?? throw new ArgumentNullException(nameof(Attributes)); } =
        ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, (string[])
    [
        "class", "dir", "hidden", "id", "lang", "style", "title", "translate",
        "a@href", "a@hreflang", "a@rel", "a@type",
        "audio@controls", "audio@loop", "audio@muted", "audio@preload", "audio@src",
        "blockquote@cite", "caption@align", "col@align", "col@span", "col@width", "colgroup@span", "data@value", "del@cite", "del@datetime",
        "details@open", "div@align", "h1@align", "h2@align", "h3@align", "h4@align", "h5@align", "h6@align",
        "img@align", "img@alt", "img@decoding", "img@height", "img@loading", "img@sizes", "img@src", "img@srcset", "img@width",
        "ins@cite", "ins@datetime", "li@value", "ol@reversed", "ol@start", "ol@type", "p@align", "q@cite",
        "source@height", "source@media", "source@sizes", "source@src", "source@srcset", "source@type", "source@width",
        "table@align", "table@border", "table@width", "td@abbr", "td@align", "td@colspan", "td@rowspan", "td@valign", "td@width",
        "th@abbr", "th@align", "th@colspan", "th@rowspan", "th@scope", "th@valign", "th@width", "time@datetime", "tr@align", "tr@valign",
        "track@default", "track@kind", "track@label", "track@src", "track@srclang", "ul@type",
        "video@controls", "video@height", "video@loop", "video@muted", "video@playsinline", "video@poster", "video@preload", "video@src", "video@width",
    ]);

    /// <summary>Gets the classes that are kept. A name that ends in <c>*</c> keeps every class that starts with the part before it.</summary>
    /// <value>
    /// The default is the languages of code and the classes that Markdown writes. Any other class could match the stylesheet of the page that shows the post.
    /// </value>
    public ImmutableHashSet<string> Classes { get; init => field = value ?? throw new ArgumentNullException(nameof(Classes)); } =
        ImmutableHashSet.Create(StringComparer.Ordinal, (string[])
    [
        "contains-task-list", "footnote-back-ref", "footnote-ref", "footnotes", "lang-*", "language-*", "task-list-item",
    ]);

    /// <summary>Gets the schemes that addresses may have, without the colon. Addresses of images, audio and video must also be http or https.</summary>
    /// <value>
    /// The default is <c>http</c>, <c>https</c>, <c>mailto</c> and <c>tel</c>. If <c>data</c> is added, images of the types PNG, JPEG, GIF, WebP and AVIF may
    /// be embedded in the text.
    /// </value>
    public ImmutableHashSet<string> Schemes { get; init => field = value ?? throw new ArgumentNullException(nameof(Schemes)); } =
        ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, (string[])["http", "https", "mailto", "tel"]);

    /// <summary>Gets the CSS properties that <c>style</c> attributes may have. Only names, numbers and colours are kept as values, never an address.</summary>
    /// <value>The default is properties of text: alignment, weight, direction and the like.</value>
    public ImmutableHashSet<string> CssProperties { get; init => field = value ?? throw new ArgumentNullException(nameof(CssProperties)); } =
        ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, (string[])
    [
        "direction", "font-style", "font-variant", "font-weight", "list-style-type", "text-align", "text-decoration", "unicode-bidi", "vertical-align",
        "white-space",
    ]);
}
