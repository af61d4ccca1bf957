using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Tests.Text;

public class FieldPathTests
{
    public static TheoryData<string> Paths =>
        ["title", "image.link", "authors[0].email", "categories[12]", "posts[3]", "posts[3].title", "posts[3].categories[1].label", "posts", "policy.elements", ""];

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_path_is_written_as_it_was_read(string text) => Assert.Equal(text, FieldPath.Parse(text).ToString());

    [Theory]
    [InlineData("posts[x].title")]
    [InlineData("posts[")]
    [InlineData("posts[-1].title")]
    [InlineData("posts[ 1]")]
    [InlineData("posts[1]title")]
    [InlineData("posts[99999999999].title")]
    [InlineData("a[")]
    [InlineData("a[1")]
    [InlineData("a[1]b")]
    [InlineData(".")]
    public void A_text_that_is_no_path_is_the_name_of_a_member(string text) => Assert.Equal(text, FieldPath.Parse(text).ToString());

    [Fact]
    public void A_path_has_a_post_a_member_an_item_and_a_part() =>
        Assert.Equal(new FieldPath("enclosures", 1, "length").In(3), FieldPath.Parse("posts[3].enclosures[1].length"));

    [Fact]
    public void Each_path_but_the_outermost_has_one_around_it()
    {
        var path = FieldPath.Parse("posts[3].enclosures[1].length");
        Assert.Equal("posts[3].enclosures[1]", path.Outer?.ToString());
        Assert.Equal("posts[3].enclosures", path.Outer?.Outer?.ToString());
        Assert.Null(path.Outer?.Outer?.Outer);
    }

    [Fact]
    public void A_kind_has_no_numbers() => Assert.Equal("enclosures.link", FieldPath.Parse("posts[3].enclosures[1].link").Kind);

    [Fact]
    public void A_whole_member_has_neither_item_nor_part() => Assert.Equal("posts[3].enclosures", FieldPath.Parse("posts[3].enclosures[1].link").Whole.ToString());
}
