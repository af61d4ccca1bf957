using Justindustrious.Feeds.Checks.Model;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Tests.Text;

/// <summary>Frequent values are recognised without the regular expression of their kind, and by the same rules.</summary>
public class PlainValuesTests
{
    [Theory]
    [InlineData("https://a.example/posts/A-1_2~/")]
    [InlineData("http://a")]
    [InlineData("https://a.example/?page=2#top")]
    [InlineData("https://a.example:8080/")]
    [InlineData("https://[2001:db8::1]/")]
    [InlineData("https://münchen.example/ä")]
    [InlineData("tag:a.example,2026:1")]
    public void An_IRI_can_be_an_id_in_Atom(string text) => Assert.True(Iri.IsAtomId(text));

    [Theory]
    [InlineData("")]
    [InlineData("https://")]
    [InlineData("http://")]
    [InlineData("https:///posts/")]
    [InlineData("http:/a.example/")]
    [InlineData("https://a.example/a b")]
    [InlineData("https://a.example/%zz")]
    [InlineData("https://a.example/[")]
    [InlineData("https://a.example/\n")]
    [InlineData("a.example/posts/")]
    public void Other_texts_can_not(string text) => Assert.False(Iri.IsAtomId(text));

    [Theory]
    [InlineData("en", true)]
    [InlineData("DE", true)]
    [InlineData("gsw", true)]
    [InlineData("de-CH", true)]
    [InlineData("e", false)]
    [InlineData("e1", false)]
    [InlineData("e-n", false)]
    [InlineData("e n", false)]
    [InlineData("", false)]
    public void A_language_is_named_by_two_letters_or_more(string text, bool isOne) => Assert.Equal(isOne, LanguageTag.IsOne(text));

    [Theory]
    [InlineData("editors@example.org", true)]
    [InlineData("a1@b.cc", true)]
    [InlineData("a.b+c@mail.example.org", true)]
    [InlineData("a@b1.example.org", true)]
    [InlineData("a@b.c", false)]
    [InlineData("a@b", false)]
    [InlineData("a@.cc", false)]
    [InlineData("a@b..cc", false)]
    [InlineData("a@b.cc.", false)]
    [InlineData("@b.cc", false)]
    [InlineData("a@b@c.dd", false)]
    [InlineData("a.b", false)]
    [InlineData(".a@b.cc", false)]
    [InlineData("a@aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.cc", false)]
    public void An_address_of_mail_has_a_name_and_a_host_with_a_dot(string text, bool isOne) => Assert.Equal(isOne, ModelValues.IsEmail(text));
}
