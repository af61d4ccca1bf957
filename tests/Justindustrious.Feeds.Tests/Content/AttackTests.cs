using Ganss.Xss;

namespace Justindustrious.Feeds.Tests.Content;

/// <summary>Each line of attacks.tsv is a name and an attack; each is tried as HTML, as Markdown, within Markdown and as text.</summary>
public class AttackTests
{
    public static TheoryData<string> Names => [.. Attacks.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_dangerous_is_left(string name)
    {
        foreach (var (_, content) in Attacks.Paths(Attacks.All[name]))
        {
            var html = Rendered.Render(content).Html;
            Assert.Empty(SafeHtml.Problems(html));
            Assert.Equal(html, Rendered.ThroughParser(html), new SameTree());
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void HtmlSanitizer_finds_nothing_left_to_do(string name)
    {
        var removed = new List<string>();
        var sanitizer = new HtmlSanitizer();
        sanitizer.AllowedTags.UnionWith(ContentPolicy.Default.Elements);
        sanitizer.AllowedTags.UnionWith(["path", "circle", "rect", "g", "text", "tspan", "mi", "mn", "mo", "mtext", "mrow", "linearGradient", "stop", "desc"]);
        sanitizer.AllowedAttributes.UnionWith(ContentPolicy.Default.Attributes.Select(attribute => attribute[(attribute.IndexOf('@', StringComparison.Ordinal) + 1)..]));
        sanitizer.AllowedAttributes.UnionWith(["d", "viewBox", "fill", "role", "aria-label"]);
        sanitizer.AllowedSchemes.UnionWith(["mailto", "tel"]);
        sanitizer.AllowedCssProperties.Clear();
        sanitizer.AllowedCssProperties.UnionWith(ContentPolicy.Default.CssProperties);
        sanitizer.RemovingTag += (_, e) => removed.Add($"<{e.Tag.LocalName}>: {e.Reason}");
        sanitizer.RemovingAttribute += (_, e) => removed.Add($"<{e.Tag.LocalName} {e.Attribute.Name}=\"{e.Attribute.Value}\">: {e.Reason}");
        sanitizer.RemovingStyle += (_, e) => removed.Add($"{e.Style.Name}: {e.Style.Value}: {e.Reason}");
        foreach (var (_, content) in Attacks.Paths(Attacks.All[name]))
            sanitizer.Sanitize(Rendered.Render(content).Html);
        Assert.Empty(removed);
    }

    [Fact]
    public void There_are_more_than_seven_hundred() => Assert.True(Attacks.All.Count > 700);
}
