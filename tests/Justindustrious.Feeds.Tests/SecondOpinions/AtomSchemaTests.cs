namespace Justindustrious.Feeds.Tests.SecondOpinions;

/// <summary>Every Atom document is valid by the schema of RFC 4287, appendix B.</summary>
public class AtomSchemaTests
{
    private static readonly string Schema = Path.Combine(Repository.Shared, "schemas", "atom.rnc");

    [TheoryThatNeeds(Need.Shared, "jing")]
    [MemberData(nameof(SampleFeeds.Names), MemberType = typeof(SampleFeeds))]
    public void Every_Atom_document_is_valid(string name)
    {
        using var folder = new TempFolder();
        var (feed, options) = SampleFeeds.Get(name);
        var documents = FeedSet.Create(feed, options).Documents.Values.Where(document => document.Format == FeedFormat.Atom);
        var files = documents.Select((document, i) => folder.Write($"{i}.xml", document.Bytes.Span)).ToList();

        var jing = Command.Run("jing", ["-c", Schema, .. files]);

        Assert.NotEmpty(files);
        Assert.Equal("", jing.Output);
        Assert.Equal(0, jing.ExitCode);
    }

    [FactThatNeeds(Need.Shared, "jing")]
    public void The_schema_sees_what_is_wrong()
    {
        using var folder = new TempFolder();
        var file = folder.Write("wrong.xml", Some.Feed().ToAtom().Replace("<id>", "<ID>", StringComparison.Ordinal).Replace("</id>", "</ID>", StringComparison.Ordinal));

        Assert.Equal(1, Command.Run("jing", ["-c", Schema, file]).ExitCode);
    }
}
