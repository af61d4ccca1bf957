using System.ServiceModel.Syndication;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using CsCheck;

namespace Justindustrious.Feeds.Tests.SecondOpinions;

/// <summary>With any text in a field, the document is well-formed. Reading it returns the text without the characters that feeds can't carry.</summary>
public class HostileTextTests
{
    private const int Rounds = 300;

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom", DublinCore = "http://purl.org/dc/elements/1.1/", Content = "http://purl.org/rss/1.0/modules/content/";

    private static readonly Gen<PostContent> Contents = Gen.Select(Gen.Int[0, 2], HostileText.Visible, (kind, text) => kind switch
    {
        0 => PostContent.Markdown(text),
        1 => PostContent.Html(text),
        _ => PostContent.Text(text),
    });

    private static readonly Gen<Post> Posts = Gen.Select(
        HostileText.Visible, HostileText.Visible, HostileText.Visible, HostileText.Visible, HostileText.Visible, Contents,
        (title, summary, author, term, label, content) => Some.Post() with
        {
            Title = title,
            Summary = summary,
            Authors = [new(author), new(author + "2") { Email = "a@example.org" }],
            Categories = [new(term) { Label = label, Scheme = new("https://example.org/") }, new(term + "2")],
            Content = content,
        });

    private static readonly Gen<Feed> Feeds = Gen.Select(
        HostileText.Visible, HostileText.Visible, HostileText.Visible, HostileText.Visible, Posts,
        (title, description, copyright, term, post) => Some.Feed() with
        {
            Title = title,
            Description = description,
            Copyright = copyright,
            Categories = [new(term)],
            Authors = [],
            Posts = [post],
        });

    [Fact]
    public void RSS_is_well_formed_and_holds_every_text() => Feeds.Sample(feed =>
    {
        var channel = Load(feed, FeedFormat.Rss).Root!.Element("channel")!;
        AreCarried([feed.Title, feed.Description!, feed.Copyright!, feed.Categories[0].Term],
            Texts(channel, "title", "description", "copyright", "category"));

        var post = feed.Posts[0];
        var item = Assert.Single(channel.Elements("item"));
        AreCarried([post.Title, CarriedText.AsHtml(post.Summary!), post.ToHtml(), post.Authors[0].Name, post.Authors[1].Name, post.Categories[0].Label!, post.Categories[1].Term],
            Texts(item, "title", "description", Content + "encoded", DublinCore + "creator", "category"));
    }, iter: Rounds);

    [Fact]
    public void Atom_is_well_formed_and_holds_every_text() => Feeds.Sample(feed =>
    {
        var root = Load(feed, FeedFormat.Atom).Root!;
        AreCarried([feed.Title, feed.Description!, feed.Copyright!], Texts(root, Atom + "title", Atom + "subtitle", Atom + "rights"));

        var post = feed.Posts[0];
        var entry = Assert.Single(root.Elements(Atom + "entry"));
        AreCarried([post.Title, post.Summary!, post.ToHtml()], Texts(entry, Atom + "title", Atom + "summary", Atom + "content"));
        AreCarried(post.Authors.Select(author => author.Name), entry.Elements(Atom + "author").Select(author => author.Element(Atom + "name")!.Value));
        AreCarried(post.Categories.Select(category => category.Term), entry.Elements(Atom + "category").Select(category => category.Attribute("term")!.Value));
        AreCarried([post.Categories[0].Label!], entry.Elements(Atom + "category").Attributes("label").Select(label => label.Value));
    }, iter: Rounds);

    [Fact]
    public void JSON_Feed_is_well_formed_and_holds_every_text() => Feeds.Sample(feed =>
    {
        using var document = JsonDocument.Parse(FeedDocument.Create(feed, FeedFormat.Json).Bytes);
        var root = document.RootElement;
        AreCarried([feed.Title, feed.Description!], Texts(root, "title", "description"));

        var post = feed.Posts[0];
        var item = Assert.Single(root.GetProperty("items").EnumerateArray());
        AreCarried([post.Title, post.Summary!], Texts(item, "title", "summary"));
        AreCarried([post.ToHtml()], Texts(item, "content_html"));
        AreCarried(post.Authors.Select(author => author.Name), item.GetProperty("authors").EnumerateArray().Select(author => author.GetProperty("name").GetString()!));
        AreCarried(post.Categories.Select(category => category.Label ?? category.Term), item.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()!));
    }, iter: Rounds);

    [Theory]
    [InlineData(FeedFormat.Rss)]
    [InlineData(FeedFormat.Atom)]
    public void SyndicationFeed_reads_what_the_model_holds(FeedFormat format) => Feeds.Sample(feed =>
    {
        using var reader = XmlReader.Create(new MemoryStream(FeedDocument.Create(feed, format).Bytes.ToArray()));
        var read = SyndicationFeed.Load(reader);
        AreCarried([feed.Title, feed.Description!, feed.Copyright!],
            [read.Title.Text, read.Description.Text, read.Copyright.Text]);

        var post = feed.Posts[0];
        var item = Assert.Single(read.Items);
        AreCarried([post.Title, format == FeedFormat.Rss ? CarriedText.AsHtml(post.Summary!) : post.Summary!], [item.Title.Text, item.Summary.Text]);
        AreCarried(post.Categories.Select(category => format == FeedFormat.Rss ? category.Label ?? category.Term : category.Term), item.Categories.Select(category => category.Name));
        Assert.Equal(post.Id, item.Id);
        Assert.Equal(post.Published.ToDateTimeOffset(), item.PublishDate);
        Assert.Contains(item.Links, link => link.Uri == post.Link);
    }, iter: Rounds);

    [Fact]
    public void The_bytes_are_UTF_8_without_BOM_with_LF_and_a_final_newline() =>
        Gen.Select(Feeds, Gen.Int[0, 2].Select(i => FeedFormats.All[i])).Sample((feed, format) =>
        {
            var bytes = FeedDocument.Create(feed, format).Bytes.Span;
            Assert.False(bytes.StartsWith("\uFEFF"u8));
            Assert.Equal((byte)'\n', bytes[^1]);
            Assert.Equal(-1, bytes.IndexOf((byte)'\r'));
            Assert.True(System.Text.Unicode.Utf8.IsValid(bytes));
        }, iter: Rounds);

    private static XDocument Load(Feed feed, FeedFormat format)
    {
        using var reader = XmlReader.Create(
            new MemoryStream(FeedDocument.Create(feed, format).Bytes.ToArray()),
            new XmlReaderSettings { CheckCharacters = true, DtdProcessing = DtdProcessing.Prohibit });
        return XDocument.Load(reader);
    }

    private static void AreCarried(IEnumerable<string> written, IEnumerable<string> read) =>
        // Content of which nothing is left is not written; no other text here can be empty.
        Assert.Equal(written.Select(CarriedText.Of).Where(text => text.Length > 0), read);

    private static IEnumerable<string> Texts(XElement parent, params XName[] names) =>
        names.SelectMany(parent.Elements).Select(element => element.Value);

    private static IEnumerable<string> Texts(JsonElement parent, params string[] names) =>
        names.Where(name => parent.TryGetProperty(name, out _)).Select(name => parent.GetProperty(name).GetString()!);
}
