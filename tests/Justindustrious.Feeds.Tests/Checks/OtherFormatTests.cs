using System.Text;

namespace Justindustrious.Feeds.Tests.Checks;

/// <summary>A file of another format is named, so that the reader of the report knows what was fetched.</summary>
public class OtherFormatTests
{
    [Theory]
    [InlineData("RSS 1.0", "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'/>")]
    [InlineData("RSS 0.90", "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://my.netscape.com/rdf/simple/0.9/'/>")]
    [InlineData("RSS 0.90", "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://channel.netscape.com/rdf/simple/0.9/'/>")]
    [InlineData("RDF", "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/>")]
    [InlineData("OPML", "<opml version='2.0'/>")]
    [InlineData("an HTML page", "<html><head><title>Kettle")]
    [InlineData("an HTML page", "<!DOCTYPE html>\n<title>Kettle</title>")]
    [InlineData("an HTML page", "\n<!doctype html>\n<html lang=en>")]
    [InlineData("an HTML page", "<!DOCTYPE html>\n<html lang=en>")]
    [InlineData("an HTML page", "<!-- [if IE] -->\n<HTML CLASS=old>")]
    [InlineData("a part of an HTML page", "<head><title>404 Not Found</title></head>")]
    public void A_document_of_another_format_is_named(string format, string text)
    {
        var finding = Assert.Single(FeedValidator.Validate(Encoding.UTF8.GetBytes(text)).Diagnostics, finding => finding.Rule.Id == "JF1020");
        Assert.Contains($" {format}, ", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void HTML_that_is_no_XML_is_named_where_it_starts() =>
        Assert.Equal(new(null, 2, 1), Assert.Single(FeedValidator.Validate("\n<!doctype html>"u8.ToArray()).Diagnostics, finding => finding.Rule.Id == "JF1020").Location);

    [Fact]
    public void A_document_of_blanks_has_its_finding_at_a_place() =>
        Assert.NotNull(Assert.Single(FeedValidator.Validate("  \n"u8.ToArray()).Diagnostics, finding => finding.Rule.Id == "JF1002").Location);
}
