using System.Globalization;
using CsCheck;
using Justindustrious.Feeds.Content;

namespace Justindustrious.Feeds.Tests.Content;

public class ExcerptTests
{
    [Theory]
    [InlineData("# Title\n\nFirst *words*,\nsecond `code` & more.", "First words, second code & more.")]
    [InlineData("A[^1] b.\n\n[^1]: Note.", "A b.")]
    [InlineData("```\ncode\n```\n\nText.", "Text.")]
    [InlineData("- one\n- two", "one two")]
    [InlineData("# Only a title", "Only a title")]
    [InlineData("```\nonly code\n```", "only code")]
    [InlineData("![A kettle & pot](k.jpg)", "A kettle & pot")]
    [InlineData("Press ![Save](k.png), then ![Quit](l.png).", "Press Save, then Quit.")]
    [InlineData("![A kettle](k.jpg)\n\nText.", "A kettle Text.")]
    [InlineData("![a](k.jpg)![b](l.jpg)", "a b")]
    [InlineData("<figure><img src=k.jpg alt=A><figcaption>B</figcaption></figure>\n\nText.", "Text.")]
    [InlineData("a<br>b &lt;i&gt; c", "a b <i> c")]
    [InlineData("a|b\n-|-\n1|2\n\nText.", "Text.")]
    [InlineData("", "")]
    public void An_excerpt_is_the_start_of_the_text_without_what_does_not_read_alone(string markdown, string excerpt) =>
        Assert.Equal(excerpt, Rendered.Markdown(markdown).Excerpt);

    [Fact]
    public void Words_are_cut_between_words()
    {
        var excerpt = Rendered.Text(string.Join(' ', Enumerable.Repeat("kettle", 100))).Excerpt;
        Assert.EndsWith("kettle…", excerpt, StringComparison.Ordinal);
        Assert.InRange(excerpt.Length, 250, Excerpt.MostLength);
    }

    [Theory]
    [InlineData("湯が沸くまで待つ")]
    [InlineData("กาต้มน้ำเดือดแล้ว")]
    [InlineData("👩‍👩‍👧‍👦")]
    [InlineData("e\u0301")]
    public void Where_words_have_no_spaces_it_is_cut_between_characters(string text)
    {
        var whole = string.Concat(Enumerable.Repeat(text, 200));
        var excerpt = Excerpt.Cut(whole);
        Assert.InRange(excerpt.Length, 200, Excerpt.MostLength);
        Assert.EndsWith("…", excerpt, StringComparison.Ordinal);
        Assert.Contains(excerpt.Length - 1, StringInfo.ParseCombiningCharacters(whole));
    }

    [Fact]
    public void Any_text_is_cut_within_the_length_and_never_inside_a_character() => Gen.String.Array[1, 30].Sample(pieces =>
    {
        var text = string.Join(' ', pieces.Select(piece => TextCharacters.Clean(piece)));
        var excerpt = Excerpt.Cut(text);
        if (text.Length <= Excerpt.MostLength)
        {
            Assert.Equal(text, excerpt);
            return;
        }

        Assert.InRange(excerpt.Length, 1, Excerpt.MostLength);
        Assert.StartsWith(excerpt[..^1], text, StringComparison.Ordinal);
        Assert.Equal(-1, TextCharacters.IndexOfForbidden(excerpt));
    });

    [Fact]
    public void A_character_of_a_thousand_marks_does_not_fit() => Assert.Equal("a…", Excerpt.Cut("a e" + new string('\u0301', 1000)));
}
