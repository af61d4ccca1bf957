using System.Text.Json;
using System.Xml.Linq;
using NodaTime;

namespace Justindustrious.Feeds.Tests.Model;

public class FeedHistoryTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace History = "http://purl.org/syndication/history/1.0";

    [Theory]
    [InlineData(70, 10)]
    [InlineData(23, 1)]
    public void No_byte_of_a_complete_archive_ever_changes_while_posts_are_added_one_by_one(int posts, int size) =>
        AddOneByOne(posts, new() { History = FeedHistory.Archives, PageSize = size, By = FeedGrouping.Category, Document = new() { MaxPosts = 5 } });

    [Theory]
    [InlineData(FeedHistory.Archives, "prev-archive")]
    [InlineData(FeedHistory.Pages, "next")]
    public void Every_post_is_reached_from_the_feed_in_each_format(FeedHistory history, string relation)
    {
        foreach (var count in new[] { 0, 1, 9, 10, 11, 20, 21, 35 })
        {
            var documents = FeedSet.Create(Feed(count), new() { History = history, PageSize = 10, Document = new() { MaxPosts = 4 } }).Documents;
            var expected = Enumerable.Range(0, count).Select(n => Link(n)).ToHashSet(StringComparer.Ordinal);
            Assert.Equal(expected, Follow(documents, "atom.xml", text => (AtomLinks(text, relation), XDocument.Parse(text).Descendants(Atom + "id").Skip(1).Select(id => id.Value))));
            Assert.Equal(expected, Follow(documents, "rss.xml", text => (AtomLinks(text, relation), XDocument.Parse(text).Descendants("guid").Select(id => id.Value))));
            Assert.Equal(expected, Follow(documents, "feed.json", text =>
            {
                using var json = JsonDocument.Parse(text);
                return (json.RootElement.TryGetProperty("next_url", out var next) ? [next.GetString()!] : [],
                    json.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!).ToList());
            }));
        }
    }

    [Theory]
    [InlineData("atom.xml")]
    [InlineData("rss.xml")]
    public void An_archive_names_itself_its_neighbours_and_the_feed(string file)
    {
        var documents = FeedSet.Create(Feed(25), new() { History = FeedHistory.Archives, PageSize = 10 }).Documents;
        Assert.Equal(["", "archive/1/", "archive/2/", "archive/3/"], documents.Keys.Where(key => key.EndsWith(file, StringComparison.Ordinal)).Select(key => key[..^file.Length]).Order(StringComparer.Ordinal));

        string[] Links(string folder, string relation) => AtomLinks(documents[folder + file].ToString(), relation);
        bool IsArchive(string folder) => XDocument.Parse(documents[folder + file].ToString()).Descendants(History + "archive").Any();
        string At(string folder) => $"https://blog.example.org/{folder}{file}";

        Assert.Equal([At("archive/2/")], Links("", "prev-archive"));
        Assert.Equal([At("archive/2/")], Links("archive/2/", "self"));
        Assert.Equal([At("archive/1/")], Links("archive/2/", "prev-archive"));
        Assert.Equal([At("archive/3/")], Links("archive/2/", "next-archive"));
        Assert.Equal([At("")], Links("archive/2/", "current"));
        Assert.Empty(Links("archive/1/", "prev-archive"));
        Assert.Equal((false, true, true, false), (IsArchive(""), IsArchive("archive/1/"), IsArchive("archive/2/"), IsArchive("archive/3/")));
    }

    [Fact]
    public void Pages_name_the_first_the_last_and_their_neighbours()
    {
        var documents = FeedSet.Create(Feed(25), new() { History = FeedHistory.Pages, PageSize = 10 }).Documents;
        string Links(string folder) => string.Join(' ', XDocument.Parse(documents[folder + "atom.xml"].ToString()).Root!.Elements(Atom + "link")
            .Where(link => (string?)link.Attribute("rel") is not ("alternate" or "self")).Select(link => $"{link.Attribute("rel")!.Value}={new Uri(link.Attribute("href")!.Value).AbsolutePath}"));
        Assert.Equal("first=/atom.xml next=/page/2/atom.xml last=/page/3/atom.xml", Links(""));
        Assert.Equal("first=/atom.xml previous=/atom.xml next=/page/3/atom.xml last=/page/3/atom.xml", Links("page/2/"));
        Assert.Equal("first=/atom.xml previous=/page/2/atom.xml last=/page/3/atom.xml", Links("page/3/"));
        Assert.False(documents.ContainsKey("page/1/atom.xml"));
    }

    [Fact]
    public void The_feed_itself_holds_the_newest_posts_and_those_that_no_complete_archive_holds()
    {
        int Count(int posts, int? most) => XDocument.Parse(FeedSet.Create(Feed(posts), new() { History = FeedHistory.Archives, PageSize = 10, Document = new() { MaxPosts = most } })
            .Documents["rss.xml"].ToString()).Descendants("item").Count();
        Assert.Equal((4, 8, 10, 4, 10), (Count(4, 4), Count(8, 4), Count(10, 4), Count(14, 4), Count(14, null)));
    }

    [Fact]
    public void A_page_holds_one_post_at_least() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new FeedSetOptions { PageSize = 0 });

    internal static void AddOneByOne(int count, FeedSetOptions options)
    {
        var all = Feed(count).Posts;
        var complete = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        for (var n = 1; n <= count; n++)
        {
            var documents = FeedSet.Create(Feed(0) with { Posts = [.. all.Take(n)] }, options).Documents;
            foreach (var (path, bytes) in complete)
                Assert.True(documents[path].Bytes.Span.SequenceEqual(bytes), $"{path} changed with post {n}");
            // Complete is what a later post came after: full, with another archive behind it.
            foreach (var (path, document) in documents.Where(entry => entry.Key.Contains("archive/", StringComparison.Ordinal)))
            {
                if (n - 1 >= int.Parse(path.Split("archive/")[1].Split('/')[0], System.Globalization.CultureInfo.InvariantCulture) * options.PageSize)
                    complete.TryAdd(path, document.Bytes.ToArray());
            }
        }

        var groups = options.By == FeedGrouping.None ? 1 : 2;
        Assert.Equal(3 * groups * ((count - 1) / options.PageSize), complete.Count);
    }

    private static HashSet<string> Follow(IReadOnlyDictionary<string, FeedDocument> documents, string path, Func<string, (IReadOnlyList<string> Next, IEnumerable<string> Ids)> read)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var left = documents.Count; ; left--)
        {
            Assert.True(left > 0, "the documents lead in a circle");
            var (next, found) = read(documents[path].ToString());
            ids.UnionWith(found);
            if (next.Count == 0)
                return ids;
            path = new Uri(Assert.Single(next)).AbsolutePath[1..];
        }
    }

    private static string[] AtomLinks(string xml, string relation) =>
        [.. XDocument.Parse(xml).Root!.DescendantsAndSelf().Elements(Atom + "link").Where(link => (string?)link.Attribute("rel") == relation).Select(link => link.Attribute("href")!.Value)];

    private static string Link(int n) => $"https://blog.example.org/posts/{n}/";

    private static Feed Feed(int count) => new()
    {
        Title = "A blog",
        Link = new("https://blog.example.org/"),
        Authors = [new Person("Ann Writer")],
        Posts = [.. Enumerable.Range(0, count).Select(n => new Post
        {
            Title = $"Post {n}",
            Link = new(Link(n)),
            Published = Instant.FromUtc(2026, 1, 1, 0, 0) + Duration.FromDays(n),
            Content = PostContent.Text("Words."),
            Categories = ["Feeds"],
        })],
    };
}
