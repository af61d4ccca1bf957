namespace Justindustrious.Feeds.Tests.Sources;

/// <summary>Keys that become links of a post or a feed: license, canonical address, the page that a link post is about.</summary>
public class LicenseTests
{
    [Theory]
    [InlineData("https://creativecommons.org/licenses/by/4.0/", "https://creativecommons.org/licenses/by/4.0/", null)]
    [InlineData("/license/", "https://blog.example.org/license/", null)]
    [InlineData("CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/", "CC BY-SA 4.0")]
    [InlineData("CC-BY-NC-ND-3.0", "https://creativecommons.org/licenses/by-nc-nd/3.0/", "CC-BY-NC-ND-3.0")]
    [InlineData("cc by 4.0", "https://creativecommons.org/licenses/by/4.0/", "cc by 4.0")]
    [InlineData("CC0", "https://creativecommons.org/publicdomain/zero/1.0/", "CC0")]
    [InlineData("CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/", "CC0-1.0")]
    [InlineData("'<a rel=\"license\" href=\"https://creativecommons.org/licenses/by-nc/4.0/\">CC BY-NC 4.0</a>'", "https://creativecommons.org/licenses/by-nc/4.0/", null)]
    public void A_license_is_read_from_the_post_and_from_feeds_yml(string value, string address, string? title)
    {
        using var site = SiteFolder.WithPost($"title: A\ndate: 2026-05-01\nlicense: {value}", $"{SiteFolder.Yml}license: {value}\n");
        foreach (var license in (License?[])[site.Post().License, site.Feed().License])
            Assert.Equal((address, title), (license?.Address.AbsoluteUri, license?.Name));
    }

    [Theory]
    [InlineData("license: { name: Ours, url: /license/ }", "https://blog.example.org/license/", "Ours")]
    [InlineData("license: { type: CC BY 4.0 }", "https://creativecommons.org/licenses/by/4.0/", "CC BY 4.0")]
    public void A_license_may_be_a_map_of_name_and_address(string line, string address, string title)
    {
        using var site = SiteFolder.WithPost("title: A\ndate: 2026-05-01\n" + line);
        Assert.Equal((address, title), (site.Post().License?.Address.AbsoluteUri, site.Post().License?.Name));
        Assert.Equal("", site.Findings());
    }

    [Theory]
    [InlineData("license: [CC0, CC BY 4.0]", "warning JF9057: license is a list, and the feeds name one license or none; ")]
    [InlineData("license: { holder: Ann }", "warning JF9057: license is a map without an address, so the feeds name none; ")]
    [InlineData("license: 'javascript:alert(1)'", "warning JF9057: license 'javascript:alert(1)' is neither an address nor ")]
    [InlineData("external_url: not an address", "error JF9022: external_url 'not an address' is neither an absolute http or https address nor a path below home; ")]
    [InlineData("external_url: www.example.org/story", "error JF9022: external_url 'www.example.org/story' is neither ")]
    [InlineData("canonical_url: 'javascript:alert(1)'", "error JF9022: canonical_url 'javascript:alert(1)' is neither ")]
    public void What_is_no_address_is_reported(string line, string finding)
    {
        using var site = SiteFolder.WithPost("title: A\ndate: 2026-05-01\n" + line);
        Assert.StartsWith("posts/hello.md(4,1): " + finding, site.Findings(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("license: true")]
    [InlineData("canonical_url: false")]
    [InlineData("external_url: false")]
    [InlineData("lastmod: false")]
    [InlineData("license: false")]
    [InlineData("license:")]
    public void A_switch_of_a_theme_is_no_license(string line)
    {
        using var site = SiteFolder.WithPost("title: A\ndate: 2026-05-01\n" + line);
        Assert.Empty(site.Post().Links);
        Assert.Null(site.Post().License);
        Assert.Equal("", site.Findings());
    }

    [Fact]
    public void A_license_in_words_is_a_Warning()
    {
        using var site = SiteFolder.WithPost("title: A\ndate: 2026-05-01\nlicense: CC BY");
        Assert.Equal(
            "posts/hello.md(4,1): warning JF9057: license 'CC BY' is neither an address nor a license of Creative Commons with its version, so the feeds name none; "
            + "write one such as 'CC BY-SA 4.0' or 'https://creativecommons.org/licenses/by-sa/4.0/'",
            site.Findings());
    }

    [Fact]
    public void Atom_and_RSS_have_the_license_of_the_feed_and_of_the_post()
    {
        using var site = SiteFolder.WithPost("title: A\ndate: 2026-05-01\nlicense: CC0", SiteFolder.Yml + "author: Ann\nlicense: https://creativecommons.org/licenses/by/4.0/\n");
        var feed = site.Feed();
        foreach (var text in (string[])[feed.ToAtom(), feed.ToRss()])
        {
            Assert.Contains("link rel=\"license\" href=\"https://creativecommons.org/licenses/by/4.0/\"", text, StringComparison.Ordinal);
            Assert.Contains("link rel=\"license\" href=\"https://creativecommons.org/publicdomain/zero/1.0/\" title=\"CC0\"", text, StringComparison.Ordinal);
        }

        Assert.Contains("<creativeCommons:license>https://creativecommons.org/publicdomain/zero/1.0/</creativeCommons:license>", feed.ToRss(), StringComparison.Ordinal);
        Assert.Contains("\"_license\": {", feed.ToJsonFeed(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("canonical_url: https://first.example.org/bean/", "https://first.example.org/bean/")]
    [InlineData("canonicalURL: https://first.example.org/bean/", "https://first.example.org/bean/")]
    [InlineData("canonical: /first/", "https://blog.example.org/first/")]
    [InlineData("canonical_url: https://blog.example.org/posts/hello/", null)]
    public void A_canonical_address_that_is_not_the_posts_own_is_a_link(string line, string? address)
    {
        using var site = SiteFolder.WithPost("title: A\ndate: 2026-05-01\n" + line);
        var post = site.Post();
        Assert.Equal(address is null ? [] : [("canonical", address)], post.Links.Select(link => (link.Relation, link.Address.AbsoluteUri)));
        Assert.Equal("https://blog.example.org/posts/hello/", post.Link.AbsoluteUri);
    }

    [Theory]
    [InlineData("link: https://other.example.org/story", "https://blog.example.org/posts/hello/", "https://other.example.org/story")]
    [InlineData("link: https://other.example.org/story\npermalink: /own/", "https://blog.example.org/own/", "https://other.example.org/story")]
    [InlineData("link: https://other.example.org/story\nexternal_url: https://third.example.org/", "https://blog.example.org/posts/hello/", "https://third.example.org/")]
    [InlineData("link: https://blog.example.org/own/", "https://blog.example.org/own/", null)]
    [InlineData("link: https://www.blog.example.org/own/", "https://www.blog.example.org/own/", null)]
    [InlineData("link: /own/", "https://blog.example.org/own/", null)]
    public void A_link_to_another_host_is_the_page_that_the_post_is_about(string lines, string link, string? external)
    {
        using var site = SiteFolder.WithPost("title: A\ndate: 2026-05-01\n" + lines);
        var post = site.Post();
        Assert.Equal((link, external), (post.Link.AbsoluteUri, post.ExternalLink?.AbsoluteUri));
        Assert.Equal("", site.Findings());
    }
}
