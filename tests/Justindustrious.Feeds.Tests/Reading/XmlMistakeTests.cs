using System.Text;

namespace Justindustrious.Feeds.Tests.Reading;

/// <summary>If XML is malformed, the finding has the place of the mistake and explains what to write.</summary>
public class XmlMistakeTests
{
    [Theory]
    [InlineData("<a>\n<b>x & y</b></a>", 2, 6, "a lone '&' starts a reference; write '&amp;'")]
    [InlineData("<a>\n<b>?x=1&y=2</b></a>", 2, 10, "'&' starts a reference, which must end with ';' and not with '='; write '&amp;' for '&'")]
    [InlineData("<a>\n<b>x&nbsp;y</b></a>", 2, 6, "the entity '&nbsp;' is not declared, and XML itself has only five; write '&#160;'")]
    [InlineData("<a>\n<b>&eacute;</b></a>", 2, 5, "the entity '&eacute;' is not declared, and XML itself has only five; write '&#233;' or 'é'")]
    [InlineData("<a>\n<b>&kettle;</b></a>", 2, 5, "the entity '&kettle;' is not declared, and XML itself has only five; write '&amp;' for '&', or the character that is meant")]
    [InlineData("<a>\n<b>1 < 2</b></a>", 2, 6, "'<' before ' ' does not start an element; write '&lt;'")]
    [InlineData("<a>\n<b>x</a>", 2, 5, "</a> stands where <b> of line 2, column 1 is open; write </b> before it")]
    [InlineData("<a>\n<b>x</b>", 2, 9, "the document ends while <a> is open; write the rest of it")]
    [InlineData("<a>\n<b>]]></b></a>", 2, 4, "']]>' is outside of a CDATA section; write ']]&gt;'")]
    [InlineData("<a>\n<b c='<'/></a>", 2, 7, "'<' is in an attribute's value; write '&lt;'")]
    [InlineData("<a>\n<b c='1' c='2'/></a>", 2, 10, "the attribute 'c' occurs twice in one tag; keep one")]
    [InlineData("<a>\n<b:c/></a>", 2, 2, "the prefix 'b' is not declared; write xmlns:b=\"…\" with its namespace on the root element")]
    [InlineData("<a>\n<b>\u0001</b></a>", 2, 4, "XML can't contain the character U+0001, nor a reference to it; remove it")]
    [InlineData("<a>\n<b>&#0;</b></a>", 2, 6, "XML can't contain the character U+0000, nor a reference to it; remove it")]
    [InlineData("<a/>\n<b/>", 2, 1, "a second root element follows the first; put all into one")]
    [InlineData("<a/>\nmore", 2, 1, "text is outside of the root element; remove it")]
    [InlineData("<a>\n</a>\n<?xml version='1.0'?>", 3, 3, "the XML declaration is after something else; write it first of all, or remove it")]
    public void A_mistake_is_named_where_it_stands_with_the_remedy(string xml, int line, int column, string expected)
    {
        var finding = FeedValidator.Validate(Encoding.UTF8.GetBytes(xml)).Diagnostics.Single(d => d.Rule.Id == "JF1002");
        Assert.Equal($"the XML is malformed: {expected} (what follows was not checked)", finding.Message);
        Assert.Equal(new(null, line, column), finding.Location);
    }
}
