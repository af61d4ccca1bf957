using Justindustrious.Feeds.Checks.Html;
using Justindustrious.Feeds.Tests.Testing;

namespace Justindustrious.Feeds.Tests.Checks.Html;

public class StyleCheckTests
{
    [Theory]
    [InlineData("max-width: 20em; min-height: 10px; z-index: 2; list-style-type: lower-roman")]
    [InlineData("display: inline-block; position: relative; overflow: hidden; visibility: visible")]
    [InlineData("margin: -120px 0 0 auto !important; padding: 1.25em; border: thin solid rgb(10, 20, 30)")]
    [InlineData("font: italic bold 12px/1.5 \"Trebuchet MS\", serif; color: #0a0a0a; text-shadow: 1px 1px 2px black")]
    [InlineData("TEXT-ALIGN: Center; white-space: pre-wrap; outline: none; quotes: '\u00AB' '\u00BB'; clip: rect(0, 1px, 1px, 0)")]
    [InlineData("color: red; /* a note: of mine; */ width: 50%;;")]
    [InlineData("color: inherit; float: none; cursor: pointer; empty-cells: show; orphans: 2; opacity : ")]
    public void A_style_of_CSS_2_draws_no_finding_that_calls_it_younger(string style) =>
        Assert.DoesNotContain(Check(style), d => d.Message.Contains("CSS 2", StringComparison.Ordinal));

    [Theory]
    [InlineData("border-radius: 4px", "border-radius")]
    [InlineData("max-width: 20em; border-radius: 4px", "border-radius")]
    [InlineData("display: flex", "flex")]
    [InlineData("display: grid; gap: 1em", "grid")]
    [InlineData("color: rgba(0, 0, 0, 0.5)", "rgba(0")]
    [InlineData("width: calc(100% - 2em)", "calc(100%")]
    [InlineData("margin: 2rem", "2rem")]
    [InlineData("background: #11223344", "#11223344")]
    [InlineData("color: var(--ink)", "var(--ink")]
    [InlineData("--ink: black", "--ink")]
    [InlineData("width: initial", "initial")]
    [InlineData("object-fit: cover", "object-fit")]
    [InlineData("-webkit-user-select: none", "-webkit-user-select")]
    [InlineData("scroll-behavior: smooth", "scroll-behavior")]
    [InlineData("position: sticky", "sticky")]
    [InlineData("overflow: clip", "clip")]
    public void A_style_that_is_younger_is_an_Info_that_names_what_is(string style, string what)
    {
        var finding = Assert.Single(Check(style));
        Assert.Equal(("JF5318", FeedSeverity.Info), (finding.Rule.Id, finding.Severity));
        Assert.Contains($"'{what}'", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("width: 600px; 216px", "'216px', which has no property")]
    [InlineData("bogus", "'bogus', which has no property")]
    [InlineData("color:; width: 1px", "'color:', which has no value")]
    [InlineData(": red", "': red', which has no property before its colon")]
    public void A_declaration_that_lacks_a_part_is_named(string style, string expected) =>
        Assert.Contains(expected, Assert.Single(Check(style), d => d.Rule.Id == "JF5318").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("behavior: url(x.htc)")]
    [InlineData("width: exp/**/ression(alert(1))")]
    [InlineData("position: fixed !important")]
    [InlineData("background: url(https://example.org/a.png;b)")]
    public void A_style_that_does_harm_is_warned_of(string style) => Assert.Equal("JF5317", Assert.Single(Check(style)).Rule.Id);

    private static IReadOnlyList<FeedDiagnostic> Check(string style) =>
        Found.By(HtmlCheck.Fragment, $"<p style=\"{style.Replace("\"", "&quot;", StringComparison.Ordinal)}\">x</p>", element: "description");
}
