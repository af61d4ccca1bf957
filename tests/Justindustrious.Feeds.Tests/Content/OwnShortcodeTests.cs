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
    [InlineData("{{ partial \"bed.html\" . }}")]
    [InlineData("{{ range .Site.Pages }}{{ .Title }}{{ end }}")]
    [InlineData("{{ .Get 0 | resources.Get }}")]
    [InlineData("{{ if .Get 0 }}beans")]
    [InlineData("{{ .Get")]
    [InlineData("{{ $a }}")]
    public void A_template_that_needs_more_is_announced(string template)
    {
        using var site = Site(template, "Soil. {{< bed one >}}");
        Assert.Equal("<p>Soil.</p>", Html(site));
        Assert.Contains("warning JF5019", site.AllFindings(), StringComparison.Ordinal);
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
