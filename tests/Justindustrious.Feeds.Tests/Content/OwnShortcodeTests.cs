using Justindustrious.Feeds.Tests.Sources;

namespace Justindustrious.Feeds.Tests.Content;

/// <summary>Shortcodes that a Hugo site has of its own, as Hugo 0.111 writes them.</summary>
public class OwnShortcodeTests
{
    private static SiteFolder Site(string template, string body, string path = "layouts/shortcodes/bed.html") => new SiteFolder(yml: null)
        .Write("hugo.toml", "baseURL = \"https://garden.example/diary/\"\ntitle = \"A\"\n").Write(path, template)
        .Write("content/posts/a.md", $"---\ntitle: Beans\ndate: 2026-05-01\n---\n{body}\n");

    private static string Html(SiteFolder site)
    {
        var set = site.Load().TryCreateFeedSet(out var documents, out var report) ? documents! : throw new InvalidOperationException(report.ToString());
        var json = System.Text.Json.JsonDocument.Parse(set.Documents.Values.First(document => document.Format == FeedFormat.Json).ToString());
        return json.RootElement.GetProperty("items")[0].GetProperty("content_html").GetString()!;
    }

    [Theory]
    [InlineData("<b>{{ .Get 0 }}</b>", "{{< bed \"a & b\" >}}", "<b>a &amp; b</b>")]
    [InlineData("<b>{{ .Get \"name\" | upper }}</b>", "{{< bed name=beans >}}", "<b>BEANS</b>")]
    [InlineData("<p>{{ with .Get \"alt\" }}{{ . }}{{ else }}none{{ end }}</p>", "{{< bed >}}", "<p>none</p>")]
    [InlineData("{{/* A bed. */}}{{- $n := default \"one\" (.Get 0) -}}\n<p>{{ if eq $n \"two\" }}2{{ else if eq $n \"one\" }}1{{ else }}{{ now }}{{ end }}</p>", "{{< bed >}}", "<p>1</p>")]
    [InlineData("<p>{{ if isset .Params \"name\" }}{{ index .Params \"name\" }}{{ end }}</p>", "{{< bed name=\"beans\" >}}", "<p>beans</p>")]
    [InlineData("<p>{{ .Get 0 | markdownify }}</p>", "{{< bed \"*beans*\" >}}", "<p><em>beans</em></p>")]
    [InlineData("<img src=\"{{ .Get \"src\" | absURL }}\" alt=\"{{ printf \"%s, %s\" (.Get \"alt\") .Page.Title }}\">", "{{< bed src=\"/a.png\" alt=\"A\" >}}", "<p><img src=\"https://garden.example/diary/a.png\" alt=\"A, Beans\"></p>")]
    [InlineData("<div class=\"x\">{{ .Inner | markdownify }}</div>", "{{< bed >}}\n*beans*\n{{< /bed >}}", "<div>\n<p><em>beans</em></p>\n</div>")]
    [InlineData("<div>{{ .Inner }}</div>", "{{% bed %}}\n*beans*\n{{% /bed %}}", "<div>\n<p><em>beans</em></p>\n</div>")]
    [InlineData("<div>{{ .Inner }}</div>", "{{< bed >}}*beans*{{< /bed >}}", "<div>*beans*</div>")]
    [InlineData("<div>{{ $.Page.RenderString .Inner }}</div>", "{{< bed >}}\n{{< bed >}}\n*beans*\n{{< /bed >}}\n{{< /bed >}}", "<div>\n<div>\n<p><em>beans</em></p>\n</div>\n</div>")]
    public void A_template_of_arguments_alone_is_evaluated(string template, string body, string html)
    {
        using var site = Site(template, body);
        Assert.Equal(html, Html(site).Trim());
        Assert.DoesNotContain("JF5019", site.AllFindings(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{< param bed >}} {{< param \"nest.rows\" >}} {{< param cdn >}} {{< param Deep.er >}} {{< param title >}}", "<p>wide 3 https://cdn.example 1 Beans</p>")]
    [InlineData("{{< param text >}} {{% param text %}}", "<p>*peas* &amp; soil <em>peas</em> &amp; soil</p>")]
    [InlineData("{{< bed >}}", "<b>wide</b>")]
    public void The_shortcode_param_writes_a_parameter_of_the_page_or_of_the_site(string body, string html)
    {
        using var site = Parameters(body);
        Assert.Equal(html, Html(site).Trim());
        Assert.DoesNotContain("JF5019", site.AllFindings(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("off")]
    [InlineData("list")]
    [InlineData("date")]
    public void A_parameter_that_Hugo_can_not_write_or_writes_in_its_own_form_is_announced(string name)
    {
        using var site = Parameters($"Soil. {{{{< param {name} >}}}}");
        Assert.Equal("<p>Soil.</p>", Html(site));
        Assert.Contains("warning JF5019", site.AllFindings(), StringComparison.Ordinal);
    }

    private static SiteFolder Parameters(string body) => new SiteFolder(yml: null)
        .Write("hugo.toml", "baseURL = \"https://garden.example/diary/\"\ntitle = \"A\"\n[params]\ncdn = \"https://cdn.example\"\n[params.deep]\ner = 1\n")
        .Write("layouts/shortcodes/bed.html", "<b>{{ .Page.Param \"bed\" }}</b>")
        .Write("content/posts/a.md", $"---\ntitle: Beans\ndate: 2026-05-01\nbed: wide\noff: false\nlist: [a, b]\nnest: {{rows: 3}}\ntext: '*peas* & soil'\n---\n{body}\n");

    [Theory]
    [InlineData("{{ partial \"none.html\" . }}")]
    [InlineData("{{ partial \"self.html\" . }}")]
    [InlineData("{{ range seq 3 }}{{ break }}{{ end }}")]
    [InlineData("{{ range .Site.Pages }}{{ .Title }}{{ end }}")]
    [InlineData("{{ .Get 0 | resources.Get }}")]
    [InlineData("{{ if .Get 0 }}beans")]
    [InlineData("{{ .Get")]
    [InlineData("{{ $a }}")]
    public void A_template_that_needs_more_is_announced(string template)
    {
        using var site = Site(template, "Soil. {{< bed one >}}").Write("layouts/partials/self.html", "{{ partial \"self.html\" . }}");
        Assert.Equal("<p>Soil.</p>", Html(site));
        Assert.Contains("warning JF5019", site.AllFindings(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ with index .Site.Data.beds (.Get 0) }}<b>{{ .name }}, {{ .rows }}</b>{{ end }}", "<b>North &amp; sun, 3</b>")]
    [InlineData("<b>{{ .Site.Params.cdn }}/{{ site.Params.Deep.er }}</b>", "<b>https://cdn.example/1</b>")]
    [InlineData("<b>{{ .Page.Params.bed }}</b>", "<b>wide</b>")]
    [InlineData("{{ partial \"row.html\" (dict \"name\" (.Get 0) \"n\" 2) }}", "<i>north 2</i>")]
    [InlineData("{{ partial \"whole\" . }}", "<i>north of Beans</i>")]
    [InlineData("<b>{{ range $i, $e := .Site.Data.beds.north.plants }}{{ if $i }}, {{ end }}{{ $e }}{{ else }}none{{ end }}</b>", "<b>beans, peas</b>")]
    [InlineData("<b>{{ range split \"a b\" \" \" }}[{{ . }}]{{ end }}</b>", "<b>[a][b]</b>")]
    [InlineData("{{ $f := .Page.Resources.GetMatch (printf \"img/%s-*\" (.Get 0)) }}{{ with $f }}<img src=\"{{ .RelPermalink }}\">{{ end }}", "<p><img src=\"https://garden.example/diary/posts/a/img/north-1.png\"></p>")]
    [InlineData("{{ $.Scratch.Set \"a\" (.Get 0) }}<b>{{ $.Scratch.Get \"a\" }}</b>", "<b>north</b>")]
    [InlineData("<b>{{ len .Params }}{{ (index .Site.Data.beds \"north\").rows }}</b>", "<b>13</b>")]
    [InlineData("<b>{{ delimit (slice \"a\" 1) \"-\" }}{{ strings.TrimPrefix \"n\" (.Get 0) }}</b>", "<b>a-1orth</b>")]
    [InlineData("<a href=\"{{ relref . \"b\" }}\">b</a>", "<p><a href=\"https://garden.example/diary/posts/b/\">b</a></p>")]
    public void A_template_reads_the_sites_data_its_partials_and_the_files_beside_the_post(string template, string html)
    {
        using var site = new SiteFolder(yml: null).Write("hugo.toml", "baseURL = \"https://garden.example/diary/\"\ntitle = \"A\"\n[params]\ncdn = \"https://cdn.example\"\n[params.deep]\ner = 1\n")
            .Write("layouts/shortcodes/bed.html", template).Write("data/beds/north.yml", "name: North & sun\nrows: 3\nplants: [beans, peas]\n")
            .Write("layouts/partials/row.html", "<i>{{ .name }} {{ $.n }}</i>").Write("themes/t/layouts/partials/whole.html", "<i>{{ .Get 0 }} of {{ .Page.Title }}</i>")
            .Write("content/posts/a/img/north-1.png", "x").Write("content/posts/b.md", "---\ntitle: B\ndate: 2025-05-01\n---\nB\n")
            .Write("content/posts/a/index.md", "---\ntitle: Beans\ndate: 2026-05-01\nbed: wide\n---\n{{< bed north >}}\n");
        Assert.Equal(html, Html(site).Trim());
        Assert.DoesNotContain("JF5019", site.AllFindings(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ highlight (trim .Inner \"\\n\") (.Get 0) \"\" }}", "<pre><code class=\"language-rust\">let a = &quot;*b*&quot;;</code></pre>")]
    [InlineData("<b>{{ upper .Inner }}</b>", "<b>\nLET A = &quot;*B*&quot;;\n</b>")]
    public void A_template_may_change_its_content(string template, string html)
    {
        using var site = Site(template, "{{< bed rust >}}\nlet a = \"*b*\";\n{{< /bed >}}");
        Assert.Equal(html, Html(site).Trim());
    }

    [Fact]
    public void The_sites_template_counts_before_that_of_a_theme()
    {
        using var site = Site("<b>own</b>", "{{< bed >}}");
        site.Write("themes/garden/layouts/shortcodes/bed.html", "<b>theme</b>").Write("themes/garden/layouts/shortcodes/row.html", "<b>row</b>");
        Assert.Equal("<b>own</b>", Html(site));
        site.Write("content/posts/a.md", "---\ntitle: A\ndate: 2026-05-01\n---\n{{< row >}}\n");
        Assert.Equal("<b>row</b>", Html(site));
    }

    [Theory]
    [InlineData("{{< ../../hugo >}}")]
    [InlineData("{{< \"/etc/hostname\" >}}")]
    public void A_name_never_leads_out_of_the_folder_of_templates(string body)
    {
        using var site = Site("", body);
        Assert.Contains("warning JF5019", site.AllFindings(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_template_writes_is_made_safe_like_all_HTML()
    {
        using var site = Site("<script>alert(1)</script><a href=\"{{ .Get 0 | safeURL }}\" onclick=\"x()\">beans</a>", "{{< bed \"javascript:x()\" >}}");
        Assert.DoesNotContain("javascript", Html(site), StringComparison.Ordinal);
        Assert.DoesNotContain("onclick", Html(site), StringComparison.Ordinal);
    }
}
