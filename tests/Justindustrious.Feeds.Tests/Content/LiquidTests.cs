using Justindustrious.Feeds.Tests.Sources;

namespace Justindustrious.Feeds.Tests.Content;

/// <summary>Liquid in posts of Jekyll whose values are known without a build. The expected text is that of Jekyll 4.3.</summary>
public class LiquidTests
{
    private static SiteFolder Site(string body) => new SiteFolder(yml: null)
        .Write("_config.yml", "title: A garden diary\nurl: https://garden.example\nbaseurl: /diary\nrepository: https://code.example/garden\nbeds: [north, south]\nplots: [{n: a, at: 1}, {n: b, at: 2}]\ncounts: {peas: 3}\n")
        .Write("_data/releases.yml", "# All of them.\n- version: 1.0.0\n  url: {gz: https://garden.example/1.gz}\n- version: 2.0.0\n  url: {gz: https://garden.example/2.gz}\n")
        .Write("_data/beds.yml", "- {name: north, rows: 3, depth: +2}\n- {name: south, rows: 3, sun: true, depth: -2}\n- {name: east, rows: 33, sun: 'yes'}\n")
        .Write("_data/people/ann.json", "{\"name\": \"Ann\"}").Write("_data/list.json", "[1, 2]")
        .Write("_includes/figure.html", "{% if include.caption %}<em>{{ include.caption }}</em>{% else %}no caption{% endif %}{% assign seen = \"yes\" %}")
        .Write("_posts/2026-05-01-a.md", $"---\ntitle: Beans\nbed: wide\nrows: [1, 2]\n---\n{body}\n");

    [Theory]
    [InlineData("[a]({{ site.repository }}/issues)", "<p><a href=\"https://code.example/garden/issues\">a</a></p>")]
    [InlineData("{{ page.bed }} {{ page.nothing }}{{ site.nothing }}.", "<p>wide .</p>")]
    [InlineData("{{ page.rows | join: \"-\" }} {{ page.rows.size }} {{ site.beds[1] }} {{ site.counts.peas | plus: 1 }}", "<p>1-2 2 south 4</p>")]
    [InlineData("{% assign r = site.data.releases | where: \"version\", \"2.0.0\" | first %}<{{ r.url.gz }}>", "<p><a href=\"https://garden.example/2.gz\">https://garden.example/2.gz</a></p>")]
    [InlineData("{{ site.data.beds | where: 'rows', 3 | map: 'name' | join }}, {{ site.data.beds | where: 'rows', '3' | size }}, {{ site.data.beds | where: 'sun', true | map: 'name' | join }}", "<p>north south, 2, south</p>")]
    [InlineData("{{ site.data.beds | where: 'depth', -2 | map: 'name' | join }}, {{ site.data.beds | where: 'none', 1 | size }}, {{ site.plots | where: 'n', 'b' | map: 'at' | join }}", "<p>south, 0, 2</p>")]
    [InlineData("{{ site.data.people.ann.name }} {{ site.data.list | last }}", "<p>Ann 2</p>")]
    [InlineData("{% for bed in site.beds %}{{ forloop.index }} {{ bed }}{% unless forloop.last %}, {% endunless %}{% endfor %}", "<p>1 north, 2 south</p>")]
    [InlineData("{% for i in (1..5) %}{% if i == 2 %}{% continue %}{% endif %}{% if i > 3 %}{% break %}{% endif %}{{ i }}{% else %}x{% endfor %}", "<p>13</p>")]
    [InlineData("{% for b in site.beds reversed limit:1 %}{{ b }}{% endfor %}{% for b in page.none %}{% else %}none{% endfor %}", "<p>northnone</p>")]
    [InlineData("{% if page.bed == \"wide\" and site.beds contains 'north' %}a{% elsif x %}b{% else %}c{% endif %}{% unless page.none %}d{% endunless %}", "<p>ad</p>")]
    [InlineData("{% case page.bed %}{% when \"narrow\" %}a{% when \"x\", \"wide\" %}b{% else %}c{% endcase %}", "<p>b</p>")]
    [InlineData("{% capture a %}*{{ page.bed }}*{% endcapture %}\n\n{{ a }}", "<p><em>wide</em></p>")]
    [InlineData("{% capture a %}*one*{% endcapture %}\n<div>\n{{ a | markdownify }}\n</div>", "<div>\n\n<em>one</em>\n\n</div>")]
    [InlineData("{% capture a %}{% include figure.html caption=\"x\" %} *y*{% endcapture %}<div>{{ a | markdownify }}</div>", "<div><em>x</em> <em>y</em></div>")]
    [InlineData("{% assign n = \"1|2\" | split: \"|\" %}See [#1][] and [#2][].\n\n{% for i in n %}\n[#{{ i }}]: {{ site.repository }}/{{ i }}\n{% endfor %}", "<p>See <a href=\"https://code.example/garden/1\">#1</a> and <a href=\"https://code.example/garden/2\">#2</a>.</p>")]
    [InlineData("{% include figure.html caption=\"Two\" %} {% include figure.html %} {{ seen }}", "<p><em>Two</em> no caption yes</p>")]
    [InlineData("{% for b in site.beds %}{% include figure.html caption=b %}{% endfor %}", "<p><em>north</em><em>south</em></p>")]
    [InlineData("{{ page.date | date: \"%Y %-d %^b %A %j %H:%M %l %P %z\" }}", "<p>2026 1 MAY Friday 121 00:00 12 am +0000</p>")]
    [InlineData("{{ page.date }}, {{ page.date | date_to_string }}, {{ page.date | date_to_long_string }}, {{ \"2026-05-02\" | date: '%F' }}", "<p>2026-05-01 00:00:00 +0000, 01 May 2026, 01 May 2026, 2026-05-02</p>")]
    [InlineData("{{ page.date | date_to_xmlschema }} {{ page.date | date_to_rfc822 }}", "<p>2026-05-01T00:00:00+00:00 Fri, 01 May 2026 00:00:00 +0000</p>")]
    [InlineData("{{ 'a b&c' | cgi_escape }} {{ 'a%20b' | url_decode }} {{ 'one two three' | truncatewords: 2, '!' }} {{ 'one  two' | number_of_words }} {{ 3 | at_most: 2 }}", "<p>a+b%26c a b one two! 2 2</p>")]
    [InlineData("{% if true %}{% raw %}{{ a }}{% endraw %}{% comment %}{% if %}{% endcomment %}{% endif %}", "<p>{{ a }}</p>")]
    [InlineData("{{ \"a-b\" | replace: \"-\", \" \" | upcase | prepend: \"x \" }} {{ 'Peas & beans' | slugify }} {{ 7 | divided_by: 2 }}", "<p>x A B peas-beans 3</p>")]
    [InlineData("{% increment a %} {% increment a %} {% decrement b %} {{ a }} {{ b }}{% assign a = 10 %} {% increment a %} {{ a }}", "<p>0 1 -1 2 -1 2 10</p>")]
    [InlineData("{% cycle 'x', \"y\" %} {% cycle 'x', \"y\" %} {% cycle 'x', \"y\" %} {% cycle page.bed, 2 %} {% cycle 'g': 1, 2 %} {% cycle 'g': 3, 4 %}", "<p>x y x wide 1 4</p>")]
    [InlineData("{% for i in (1..3) %}{% cycle \"g\": \"one\", \"two\" %}{% increment a %},{% endfor %} {{ a }}", "<p>one0,two1,one2, 3</p>")]
    public void Values_that_are_known_are_written(string body, string html)
    {
        using var site = Site(body);
        Assert.DoesNotContain("JF5019", site.AllFindings(), StringComparison.Ordinal);
        Assert.Equal(html, Html(site));
    }

    [Theory]
    [InlineData("{% for post in site.posts %}{{ post.title }}{% endfor %}")]
    [InlineData("{% if site.time > 3 %}a{% endif %}")]
    [InlineData("{{ page.date | date: \"%Q\" }}")]
    [InlineData("{{ \"now\" | date: \"%Y\" }}")]
    [InlineData("{% if page.bed == \"wide\" %}a")]
    [InlineData("{{ unknown }}")]
    [InlineData("{% cycle %}")]
    [InlineData("{% cycle unknown, 2 %}")]
    [InlineData("{% increment a b %}")]
    [InlineData("{% for post in site.posts %}{% increment a %}{% endfor %}")]
    [InlineData("{% for i in (1..100000) %}{{ i }}{% endfor %}")]
    [InlineData("{% for i in (1..400) %}{% for j in (1..400) %}{% for k in (1..400) %}x{% endfor %}{% endfor %}{% endfor %}")]
    [InlineData("{{ page.bed | no_such_filter }}")]
    public void Values_that_are_not_known_are_announced(string body)
    {
        using var site = Site("Soil.\n\n" + body);
        Assert.Contains("_posts/2026-05-01-a.md(8,1): warning JF5019", site.AllFindings(), StringComparison.Ordinal);
    }

    [Fact]
    public void Eleventy_has_front_matter_and_data_as_variables()
    {
        using var site = new SiteFolder(yml: null).Write(".eleventy.js", "module.exports = {}").Write("_data/metadata.json", "{\"title\": \"A\", \"url\": \"https://garden.example\"}")
            .Write("_data/beds.yml", "- north\n- south\n")
            .Write("posts/a.md", "---\ntitle: Beans\ndate: 2026-05-01\nbed: wide\n---\n{{ bed }} {{ metadata.url | size }} {% for b in beds %}{{ b }} {% endfor %}\n");
        Assert.Equal("<p>wide 22 north south</p>", Html(site));
    }

    [Fact]
    public void Code_keeps_its_Liquid()
    {
        using var site = Site("`{% if a %}`\n\n```\n{% for b in c %}\n```");
        Assert.Equal("<p><code>{% if a %}</code></p>\n<pre><code>{% for b in c %}\n</code></pre>", Html(site));
    }

    private static string Html(SiteFolder site)
    {
        var set = site.Load().TryCreateFeedSet(out var documents, out var report) ? documents! : throw new InvalidOperationException(report.ToString());
        var json = System.Text.Json.JsonDocument.Parse(set.Documents.Values.First(document => document.Format == FeedFormat.Json).ToString());
        return json.RootElement.GetProperty("items")[0].GetProperty("content_html").GetString()!.Trim();
    }
}
