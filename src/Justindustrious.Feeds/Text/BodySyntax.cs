namespace Justindustrious.Feeds.Text;

/// <summary>The template code that bodies may hold, beside Markdown and HTML.</summary>
[Flags]
internal enum BodySyntax
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary><c>{{&lt; figure &gt;}}</c>, as Hugo has it.</summary>
    Hugo = 1,

    /// <summary><c>{% include %}</c> and <c>{{ site.baseurl }}</c>, as Jekyll has it.</summary>
    Liquid = 2,

    /// <summary><c>{% post_link %}</c>, as Hexo has it.</summary>
    Hexo = 4,

    /// <summary><c>{{ youtube(id="…") }}</c>, as Zola has it.</summary>
    Zola = 8,

    /// <summary><c>{{ "/a/" | url }}</c>, as Eleventy has it.</summary>
    Nunjucks = 16,

    /// <summary>Components, imports and expressions in files of Markdown that are not <c>.mdx</c>, as Docusaurus has it.</summary>
    Mdx = 32,

    /// <summary><c>[[a post]]</c>, as Quartz has it.</summary>
    WikiLinks = 64,

    /// <summary><c>:bean:</c> is a picture character.</summary>
    Emoji = 128,

    /// <summary>The body's file is <c>.mdx</c>.</summary>
    MdxFile = 256,

    /// <summary>The generator is not known: all that can't be mistaken for text is read.</summary>
    Unknown = 512,

    /// <summary>Straight quotes, dashes and dots become the characters of print, as goldmark sets them.</summary>
    GoldmarkTypography = 1024,

    /// <summary>The same, as kramdown sets them.</summary>
    KramdownTypography = 2048,

    /// <summary>The same, as marked sets them.</summary>
    MarkedTypography = 4096,

    /// <summary>The Markdown is that of kramdown, as Jekyll has it.</summary>
    Kramdown = 8192,

    /// <summary>The generator bundles the pictures that stand among its sources: each has an address with a checksum, which only the generator knows.</summary>
    BundledFiles = 16384,

    /// <summary>Links to pages by what stands for them, <c>xref:some-page</c>, as Statiq has it.</summary>
    CrossReferences = 32768,
}
