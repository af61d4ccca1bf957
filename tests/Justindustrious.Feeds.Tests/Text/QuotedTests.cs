using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Tests.Text;

/// <summary>Values in messages: every message of the library shows them in one way.</summary>
public class QuotedTests
{
    [Theory]
    [InlineData("plain", "'plain'")]
    [InlineData("日本語 👩‍👩‍👧‍👦", "'日本語 👩‍👩‍👧‍👦'")]
    [InlineData("a\nb\r\tc", @"'a\nb\r\tc'")]
    [InlineData("a\u001b[31mb\0", @"'a\u001B[31mb\u0000'")]
    [InlineData("a\u202Eb\u2066c\u200Fd\u061Ce", @"'a\u202Eb\u2066c\u200Fd\u061Ce'")]
    [InlineData("a\u2028b\u2029c\u0085d\uFEFFe", @"'a\u2028b\u2029c\u0085d\uFEFFe'")]
    public void What_would_break_a_line_or_hide_text_is_escaped(string value, string expected) => Assert.Equal(expected, Quoted.Of(value));

    // xUnit can't keep half a pair in the data of a theory.
    [Fact]
    public void Half_a_surrogate_pair_is_escaped() => Assert.Equal(@"'a\uD800b\uDC00'", Quoted.Of("a\uD800b\uDC00"));

    [Fact]
    public void A_long_value_is_cut_at_80_characters_and_never_within_one()
    {
        Assert.Equal($"'{new string('x', 80)}…'", Quoted.Of(new string('x', 81)));
        Assert.Equal($"'{new string('x', 79)}…'", Quoted.Of(new string('x', 79) + "😀"));
        Assert.Equal($"'{new string('x', 78)}😀'", Quoted.Of(new string('x', 78) + "😀"));
    }
}
