using Justindustrious.Feeds.Tests.Sources;

namespace Justindustrious.Feeds.Tests.Content;

/// <summary>What kramdown 2.4, the Markdown of Jekyll, reads otherwise than CommonMark.</summary>
public class KramdownTests
{
    private static string Html(string body, string configuration = "")
    {
        using var site = new SiteFolder(yml: null).Write("_config.yml", "url: https://garden.example\ntitle: A\n" + configuration)
            .Write("_posts/2026-05-01-a.md", $"---\ntitle: A\n---\n{body}\n");
        var set = site.Load().TryCreateFeedSet(out var documents, out var report) ? documents! : throw new InvalidOperationException(report.ToString());
        var json = System.Text.Json.JsonDocument.Parse(set.Documents.Values.First(document => document.Format == FeedFormat.Json).ToString());
        return json.RootElement.GetProperty("items")[0].GetProperty("content_html").GetString()!;
    }

    [Theory]
    [InlineData("<div>\n**beans**\n\n*peas*\n</div>\nand *soil*", "<div>\n**beans**\n\n*peas*\n</div>\n<p>and <em>soil</em></p>")]
    [InlineData("Beans\n<div>*peas*</div>\nand *soil*", "<p>Beans</p>\n<div>*peas*</div>\n<p>and <em>soil</em></p>")]
    [InlineData("<br>\n*beans*", "<p><br>\n<em>beans</em></p>")]
    [InlineData("<div markdown=\"1\">\n*beans*\n</div>", "<div>\n<p><em>beans</em></p>\n</div>")]
    [InlineData("<figure>\n<figcaption markdown=\"span\">*beans*\n\n</figcaption>\n</figure>", "<figure>\n<figcaption>\n<p><em>beans</em></p>\n</figcaption>\n</figure>")]
    public void An_element_of_a_block_reaches_to_its_end_tag(string body, string html) => Assert.Equal(html, Html(body));

    [Theory]
    [InlineData("- beans\n^\n- peas", "<ul>\n<li>beans</li>\n</ul>\n<ul>\n<li>peas</li>\n</ul>")]
    [InlineData("beans\\\\\npeas", "<p>beans<br />\npeas</p>")]
    [InlineData("beans {::comment}not shown{:/comment} *peas*", "<p>beans  <em>peas</em></p>")]
    [InlineData("{::comment}\nnot\n\nshown\n{:/}\n\nbeans", "<p>beans</p>")]
    [InlineData("{::options parse_block_html=\"true\" /}\n\nbeans", "<p>beans</p>")]
    [InlineData("{::nomarkdown}<b>*beans*</b>{:/nomarkdown} *peas*", "<p><b>*beans*</b> <em>peas</em></p>")]
    [InlineData("`{::comment}a{:/comment}`", "<p><code>{::comment}a{:/comment}</code></p>")]
    [InlineData("*[RHS]: A society\n\nThe RHS", "<p>The RHS</p>")]
    [InlineData("1) beans", "<p>1) beans</p>")]
    [InlineData("**Beans:**and *peas*", "<p><strong>Beans:</strong>and <em>peas</em></p>")]
    [InlineData("a_bean_row and _this_", "<p>a_bean_row and <em>this</em></p>")]
    [InlineData("see [beans] [1] *too*\n\n[1]: https://garden.example/b/", "<p>see <a href=\"https://garden.example/b/\">beans</a> <em>too</em></p>")]
    [InlineData("[beans](https://garden.example/a row) and ![b](a b.png)", "<p><a href=\"https://garden.example/a%20row\">beans</a> and <img src=\"https://garden.example/2026/05/01/a%20b.png\" alt=\"b\" /></p>")]
    [InlineData("<< beans >>", "<p>« beans »</p>")]
    [InlineData("![beans](https://garden.example/b.png){:\nwidth=\"70\"} up", "<p><img src=\"https://garden.example/b.png\" alt=\"beans\" width=\"70\" /> up</p>")]
    public void Marks_of_kramdown_are_read(string body, string html) => Assert.Equal(html, Html(body));

    [Theory]
    [InlineData("beans | *peas*", "<table>\n<tbody>\n<tr>\n<td>beans</td>\n<td><em>peas</em></td>\n</tr>\n</tbody>\n</table>")]
    [InlineData("| a | b |\n|---|---|\n| c | `d|e` |", "<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>c</td>\n<td><code>d|e</code></td>\n</tr>\n</tbody>\n</table>")]
    [InlineData("beans | peas\nsoil", "<p>beans | peas\nsoil</p>")]
    [InlineData("soil\nbeans | peas", "<p>soil\nbeans | peas</p>")]
    [InlineData("beans \\| peas", "<p>beans | peas</p>")]
    [InlineData("`beans | peas`", "<p><code>beans | peas</code></p>")]
    public void A_block_with_bars_in_all_lines_is_a_table(string body, string html) => Assert.Equal(html, Html(body));

    [Theory]
    [InlineData("| a | b |\n|---|---|\n| c | d | e |")]
    [InlineData("soil\n\n  a | b\n  --|--\n  c | d | e")]
    public void A_table_keeps_cells_beyond_those_of_its_head(string body) => Assert.Contains("<td>e</td>", Html(body), StringComparison.Ordinal);

    [Fact]
    public void Another_reader_of_Markdown_is_not_kramdown() =>
        Assert.Equal("<div>\n<p><strong>beans</strong></p>\n</div>\n<p>a | b</p>", Html("<div>\n\n**beans**\n\n</div>\n\na | b", "markdown: CommonMark\n"));

    [Fact]
    public void Elements_without_ends_are_read_in_linear_time()
    {
        // Four times the text takes four times as long, or 16 times if the time is quadratic. The best of three, because other programs run as well.
        var (few, many) = (Best(2_500), Best(10_000));
        Assert.True(many < 10 * few, $"{few} for 2,500 elements, {many} for 10,000");

        static TimeSpan Best(int elements)
        {
            var body = string.Concat(Enumerable.Repeat("> <div>\n\n", elements));
            return Enumerable.Range(0, 3).Min(_ =>
            {
                var start = System.Diagnostics.Stopwatch.GetTimestamp();
                Html(body);
                return System.Diagnostics.Stopwatch.GetElapsedTime(start);
            });
        }
    }

    [Theory]
    [InlineData("{% assign beds = site.url | append: '/beds' %}\n[beds]({{ beds }}/a/)", "<p><a href=\"https://garden.example/beds/a/\">beds</a></p>")]
    [InlineData("{% assign n = 'two' %}{% assign n = 'three' | upcase %}{{ n }} beds", "<p>THREE beds</p>")]
    [InlineData("`{% raw %}{% raw %}{% endraw %}` and `{% raw %}{{ x }}{% endraw %}`", "<p><code>{% raw %}</code> and <code>{{ x }}</code></p>")]
    public void Variables_of_Liquid_and_raw_text_are_read(string body, string html) => Assert.Equal(html, Html(body));

    [Theory]
    [InlineData("{% assign n = site.posts | size %}{{ n }} beds")]
    [InlineData("{% if x %}{% assign n = 'one' %}{% endif %}{{ n }} beds")]
    public void A_variable_whose_value_is_not_known_is_announced(string body)
    {
        using var site = new SiteFolder(yml: null).Write("_config.yml", "url: https://garden.example\ntitle: A\n").Write("_posts/2026-05-01-a.md", $"---\ntitle: A\n---\n{body}\n");
        Assert.Contains("warning JF5019", site.AllFindings(), StringComparison.Ordinal);
    }
}
