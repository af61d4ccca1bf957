using System.Text;

namespace Justindustrious.Feeds.Tests.Content.Hostile;

/// <summary>Posts that are made to cost more than they are long.</summary>
internal static class HostileContent
{
    private static readonly (string Name, ContentFormat Format, Func<int, string> Piece)[] Kinds =
    [
        ("prose", ContentFormat.Markdown, i => $"A line of *text*, with [a link](/{i}) and `code`.\n{(i % 5 == 0 ? "\n" : "")}"),
        ("plain text", ContentFormat.Text, i => $"A line of text & <more>, number {i}.\n"),
        ("HTML prose", ContentFormat.Html, i => $"<p>A line of <em>text</em>, with <a href=\"/{i}\">a link</a> and <code>code</code>.</p>\n"),
        ("links", ContentFormat.Markdown, _ => "[a](b)\n\n"),
        ("links in one paragraph", ContentFormat.Markdown, _ => "[a](b) "),
        ("quotes in quotes", ContentFormat.Markdown, _ => ">"),
        ("lists in lists", ContentFormat.Markdown, _ => "- * "),
        ("lists in lists, line by line", ContentFormat.Markdown, i => new string(' ', i % 1000 * 2) + "- a\n"),
        ("brackets", ContentFormat.Markdown, _ => "["),
        ("images in images", ContentFormat.Markdown, _ => "!["),
        ("closing brackets", ContentFormat.Markdown, _ => "[a]("),
        ("stars", ContentFormat.Markdown, _ => "*a "),
        ("stars and lines", ContentFormat.Markdown, _ => "*_a**__b"),
        ("tildes", ContentFormat.Markdown, _ => "~~a "),
        ("backticks", ContentFormat.Markdown, i => new string('`', i % 300 + 1) + "a"),
        ("angles", ContentFormat.Markdown, _ => "<"),
        ("open tags", ContentFormat.Markdown, _ => "<a b=\""),
        ("open comments", ContentFormat.Markdown, _ => "a <!-- "),
        ("open instructions", ContentFormat.Markdown, _ => "a <?"),
        ("open CDATA", ContentFormat.Markdown, _ => "a <![CDATA["),
        ("dollars", ContentFormat.Markdown, _ => "$a "),
        ("double dollars", ContentFormat.Markdown, _ => "$$a "),
        ("entities", ContentFormat.Markdown, _ => "&amp"),
        ("backslashes", ContentFormat.Markdown, _ => "\\"),
        ("bare addresses", ContentFormat.Markdown, _ => "http://a.b "),
        ("bare addresses without end", ContentFormat.Markdown, _ => "www."),
        ("tables", ContentFormat.Markdown, i => i == 0 ? "|a|b|\n|-|-|\n" : "|a|b|\n"),
        ("bars", ContentFormat.Markdown, i => i == 1 ? "\n-|-\n" : "|"),
        ("notes", ContentFormat.Markdown, i => $"a[^{i}]\n\n[^{i}]: b\n\n"),
        ("references", ContentFormat.Markdown, i => $"[a{i}]: /b\n"),
        ("references apart", ContentFormat.Markdown, i => $"[a{i}]: /b\n\n[a{i}]\n\n"),
        ("headings alike", ContentFormat.Markdown, _ => "# a\n"),
        ("underlined headings", ContentFormat.Markdown, _ => "a\n=\n\n"),
        ("definitions", ContentFormat.Markdown, _ => "a\n:   b\n\n"),
        ("fences", ContentFormat.Markdown, _ => "```\na\n"),
        ("raw HTML", ContentFormat.Markdown, _ => "<b>a\n\n"),
        ("names that are no elements", ContentFormat.Markdown, _ => "List<T> "),
        ("names that are no elements, each a paragraph", ContentFormat.Markdown, _ => "<dolor>\n\n"),
        ("names that are no elements, line by line", ContentFormat.Markdown, _ => "<dolor>\n"),
        ("names that are no elements in HTML", ContentFormat.Html, _ => "<p>List<T> "),
        ("formulas in brackets", ContentFormat.Markdown, _ => "\\[a "),
        ("displayed formulas in brackets", ContentFormat.Markdown, i => i % 900 == 899 ? "x \\]\n\n" : "\\[\na\n"),
        ("tags without end", ContentFormat.Html, _ => "<a b=\""),
        ("open custom elements", ContentFormat.Html, _ => "<x-y><z-y></q-y>"),
        ("custom elements around blocks", ContentFormat.Html, _ => "<x-y><div></x-y>"),
        ("forms around blocks", ContentFormat.Html, _ => "<form><div></form>"),
        ("bodies around blocks", ContentFormat.Html, _ => "<body><div></body>"),
        ("choices around blocks", ContentFormat.Html, _ => "<select><input><div></select>"),
        ("drawings around blocks", ContentFormat.Html, _ => "<svg><foreignObject><div></svg>"),
        ("formatting in new elements", ContentFormat.Html, _ => "<p><b><i>a<search>b<b></search>"),
        ("headings that link to themselves", ContentFormat.Html, _ => "<h2>a<a href=#a>#</a>"),
        ("code in tables", ContentFormat.Html, _ => "<table><tr><td class=gutter>1<td>"),
        ("pictures of formulas", ContentFormat.Html, _ => "<i aria-hidden=true><math>"),
        ("open elements", ContentFormat.Html, _ => "<div>"),
        ("open formatting", ContentFormat.Html, _ => "<b>"),
        ("formatting in paragraphs", ContentFormat.Html, _ => "<p><b>"),
        ("formatting out of order", ContentFormat.Html, _ => "<a><b><i></a></b></i>"),
        ("tables in tables", ContentFormat.Html, _ => "<table><tr><td>"),
        ("text in tables", ContentFormat.Html, _ => "<table>a"),
        ("drawings in drawings", ContentFormat.Html, _ => "<svg>"),
        ("shapes", ContentFormat.Html, i => i == 0 ? "<svg>" : "<path d=M0>"),
        ("attributes", ContentFormat.Html, i => i == 0 ? "<p " : $"a{i}=b "),
        ("styles", ContentFormat.Html, i => i == 0 ? "<p style=\"" : "color:red;"),
        ("classes", ContentFormat.Html, i => i == 0 ? "<p class=\"" : "a "),
        ("a set of images", ContentFormat.Html, i => i == 0 ? "<img srcset=\"" : $"a{i} {i}w, "),
        ("ids alike", ContentFormat.Html, _ => "<p id=a>"),
        ("end tags", ContentFormat.Html, _ => "</p>"),
        ("comments", ContentFormat.Html, _ => "<!--"),
        ("templates", ContentFormat.Html, _ => "<template>"),
        ("choices", ContentFormat.Html, _ => "<select><option>"),
        ("frames", ContentFormat.Html, _ => "<iframe src=https://a.b/></iframe>"),
        ("films", ContentFormat.Html, _ => "<video src=a>"),
        ("references to characters", ContentFormat.Html, _ => "&#1;&#xD800;&notit;"),
        ("control characters", ContentFormat.Text, _ => "a\u0001"),
        ("marks on a letter", ContentFormat.Text, i => i == 0 ? "a" : "\u0301"),
    ];

    public static IEnumerable<string> Names => Kinds.Select(kind => kind.Name);

    /// <summary>Makes a post of a kind.</summary>
    /// <param name="name">The kind.</param>
    /// <param name="size">In characters, at the least.</param>
    public static PostContent Make(string name, int size)
    {
        var (_, format, piece) = Kinds.Single(kind => kind.Name == name);
        var text = new StringBuilder(size + 2000);
        for (var i = 0; text.Length < size; i++)
            text.Append(piece(i));
        return format switch
        {
            ContentFormat.Markdown => PostContent.Markdown(text.ToString()),
            ContentFormat.Html => PostContent.Html(text.ToString()),
            _ => PostContent.Text(text.ToString()),
        };
    }
}
