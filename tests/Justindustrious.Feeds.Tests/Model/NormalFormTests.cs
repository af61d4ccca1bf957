using System.Text;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Tests;

/// <summary>A name has one slug and one feed, however its characters are composed, with or without globalization data.</summary>
public class NormalFormTests
{
    private const string Composed = "Caf\u00e9", Decomposed = "Cafe\u0301";

    [Fact]
    public void Every_character_is_composed_as_the_platform_composes_it()
    {
        for (var character = 0; character <= 0x10FFFF; character++)
        {
            if (character is >= 0xD800 and <= 0xDFFF or 0xFFFE || !IsOfUnicode14(character))
                continue;
            var text = char.ConvertFromUtf32(character);
            Assert.Equal(text.Normalize(), NormalForm.Of(text));
            Assert.Equal(text.Normalize(), NormalForm.Of(text.Normalize(NormalizationForm.FormD)));
        }
    }

    [Fact]
    public void Any_text_is_composed_as_the_platform_composes_it()
    {
        const string Characters = "aeoqAEIO\u0300\u0301\u0302\u0307\u0308\u031b\u0323\u0327\u0345\u0591\u05b0\u1100\u1161\u11a8\uac00\u0f71\u0f72\u0958\u212b\u1ea5\u1e63";
        var random = new Random(1);
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => Characters[random.Next(Characters.Length)]));
            Assert.Equal(text.Normalize(), NormalForm.Of(text));
        }
    }

    [Fact]
    public void Half_a_character_stays_where_it_is() => Assert.Equal("\u00e9\ud800\u00e9\udc00", NormalForm.Of("e\u0301\ud800e\u0301\udc00"));

    [Theory]
    [InlineData(Composed, Decomposed)]
    [InlineData("\uac00\ub098", "\u1100\u1161\u1102\u1161")]
    [InlineData("\u212bngstr\u00f6m", "A\u030angstro\u0308m")]
    [InlineData("\u0130stanbul", "I\u0307stanbul")]
    [InlineData("\u01f0", "J\u030c")]
    public void One_name_has_one_slug(string one, string other) => Assert.Equal(new Category(one).Slug, new Category(other).Slug);

    [Fact]
    public void One_category_has_one_feed_and_nothing_is_said_of_its_spellings()
    {
        var feed = Some.Feed() with { Posts = [Some.Post("a") with { Categories = [Composed] }, Some.Post("b") with { Categories = [Decomposed], Authors = [new(Decomposed)] }, Some.Post("c") with { Authors = [new(Composed)] }] };
        var set = FeedSet.Create(feed, new() { By = FeedGrouping.Category | FeedGrouping.Author });
        Assert.Equal(["authors/ann/", "authors/caf\u00e9/", "categories/caf\u00e9/"], set.Documents.Keys.Where(path => path.EndsWith("/rss.xml", StringComparison.Ordinal)).Select(path => path[..^"rss.xml".Length]).Order(StringComparer.Ordinal));
        Assert.Empty(set.Report.Diagnostics);
        Assert.Contains("<title>A blog: Caf\u00e9</title>", set.Documents["categories/caf\u00e9/rss.xml"].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Posts_whose_files_are_named_alike_have_one_address_on_all_file_systems()
    {
        using var site = new Sources.SiteFolder().Write($"posts/{Decomposed}.md", "---\ntitle: a\ndate: 2026-11-23\n---\nText");
        Assert.Equal("https://blog.example.org/posts/Caf%C3%A9/", site.Load().Feed!.Posts[0].Link.AbsoluteUri);
    }

    private static bool IsOfUnicode14(int character) => new Rune(character).Value is not (>= 0x105C0 and <= 0x105FF) and not (>= 0x11380 and <= 0x113FF)
        and not (>= 0x11F00 and <= 0x11FFF) and not (>= 0x16120 and <= 0x1612F) and not (>= 0x16D60 and <= 0x16D7F);
}
