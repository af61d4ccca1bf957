using System.Xml.Linq;

namespace Justindustrious.Feeds.Tool.Tests;

/// <summary><c>dotnet feeds opml</c> writes the list of a blog's feeds to standard output.</summary>
public class OpmlTests
{
    [Fact]
    public void The_list_has_the_blogs_feeds()
    {
        using var blog = new Blog();
        var outcome = InProcess.Run(["opml", blog.Folder]);
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.EndsWith("/rss.xml", XDocument.Parse(outcome.Output).Descendants("outline").First().Attribute("xmlUrl")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_can_not_be_read() => Assert.Equal(2, InProcess.Run(["opml", "/no/such/folder"]).ExitCode);
}
