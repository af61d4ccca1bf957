using CsCheck;

namespace Justindustrious.Feeds.Tests.Model;

public class SlugTests
{
    [Theory]
    [InlineData("C#", "c_sharp")]
    [InlineData("C++", "c_plus_plus")]
    [InlineData(".NET", "dot_net")]
    [InlineData("c", "c")]
    [InlineData("日本語", "日本語")]
    [InlineData("RSS and  Atom", "rss-and-atom")]
    [InlineData(" rss-and_atom ", "rss-and-atom")]
    [InlineData("Node.js", "node.js")]
    [InlineData("AC/DC", "ac_slash_dc")]
    [InlineData("R&D", "r_and_d")]
    [InlineData("Zoë O'Neil", "zoë-oneil")]
    [InlineData("Zoë O’Neil", "zoë-oneil")]
    [InlineData("Python (the language), 3rd", "python-the-language-3rd")]
    [InlineData("go!", "go_bang")]
    [InlineData("Ärger", "ärger")]
    [InlineData("🚀", "🚀")]
    [InlineData("..", "dot_dot")]
    [InlineData("a/../b", "a_slash_dot_dot_slash_b")]
    [InlineData("CON", "con_")]
    [InlineData("nul.txt", "nul_.txt")]
    [InlineData("a\u0000b", "ab")]
    [InlineData("()", "_28d9f59a")]
    [InlineData(" ", "")]
    public void A_category_has_a_readable_slug(string term, string slug)
    {
        Assert.Equal(slug, new Category(term).Slug);
        Assert.Equal(slug, new Person(term).Slug);
    }

    [Theory]
    [InlineData("Σίσυφος", "ΣΊΣΥΦΟΣ", "σίσυφος")]
    [InlineData("Οδός Σοφίας", "ΟΔΌΣ ΣΟΦΊΑΣ", "οδός-σοφίας")]
    [InlineData("Σ", "ς", "σ")]
    [InlineData("İstanbul", "istanbul", "istanbul")]
    public void Names_that_differ_only_in_case_have_one_slug_in_every_script(string one, string other, string slug) =>
        Assert.All([one, other], term => Assert.Equal(slug, new Category(term).Slug));

    [Fact]
    public void Long_names_with_one_beginning_have_different_short_slugs()
    {
        var start = new string('x', 300);
        Assert.NotEqual(new Category(start + "1").Slug, new Category(start + "2").Slug);
        Assert.InRange(new Category(start).Slug.Length, 80, 90);
    }

    [Fact]
    public void No_name_leads_out_of_its_folder_or_needs_quoting() => Gen.String.Sample(name =>
    {
        var slug = new Category(name).Slug;
        Assert.DoesNotContain(slug, c => char.IsAscii(c) ? !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '.') : char.IsControl(c) || char.IsWhiteSpace(c));
        Assert.False(slug.StartsWith('.') || slug.EndsWith('.'));
        Assert.Equal(slug, new Category(name.ToUpperInvariant().ToLowerInvariant()).Slug);
    });
}
