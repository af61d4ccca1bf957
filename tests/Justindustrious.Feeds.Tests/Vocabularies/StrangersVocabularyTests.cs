using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace Justindustrious.Feeds.Tests.Vocabularies;

/// <summary>A vocabulary that an app adds in thirty lines (<see cref="StoreVocabulary"/>) is written, checked and carried as one of the library's own.</summary>
public class StrangersVocabularyTests
{
    private static readonly XNamespace Store = StoreVocabulary.Instance.Namespace;

    private static readonly FeedOptions Options = new() { Vocabularies = [StoreVocabulary.Instance] };

    private static readonly FeedValidatorOptions ValidatorOptions = new() { Vocabularies = [StoreVocabulary.Instance] };

    private static readonly Feed Shop = Some.Feed(post => post with
    {
        Extensions = [new StorePrice(12.50m, "EUR"), new StoreShop(new("https://store.example.org/oslo")), new StoreShop(new("https://store.example.org/bergen"))],
    }) with
    {
        Extensions = [new StoreShop(new("https://store.example.org/"))],
    };

    public static TheoryData<FeedFormat> Formats => [.. FeedFormats.All];

    [Fact]
    public void RSS_holds_the_elements_and_declares_the_namespace_once()
    {
        var rss = Shop.ToRss(Options);
        Assert.Contains("<store:price currency=\"EUR\">12.50</store:price>\n", rss, StringComparison.Ordinal);
        Assert.Equal(1, Count(rss, "xmlns:store=\"https://store.example.org/ns\""));
        var channel = XDocument.Parse(rss).Root!.Element("channel")!;
        Assert.Equal("https://store.example.org/", channel.Element(Store + "shop")!.Value);
        Assert.Equal(2, channel.Element("item")!.Elements(Store + "shop").Count());
    }

    [Fact]
    public void Atom_holds_the_elements()
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var feed = XDocument.Parse(Shop.ToAtom(Options)).Root!;
        Assert.Equal("https://store.example.org/", feed.Element(Store + "shop")!.Value);
        Assert.Equal("12.50", feed.Element(atom + "entry")!.Element(Store + "price")!.Value);
    }

    [Fact]
    public void JSON_Feed_holds_objects_with_numbers_and_arrays()
    {
        using var json = JsonDocument.Parse(Shop.ToJsonFeed(Options));
        Assert.Equal("[\"https://store.example.org/\"]", Compact(json.RootElement.GetProperty("_store").GetProperty("shop")));
        Assert.Equal(
            """{"price":{"currency":"EUR","value":12.50},"shop":["https://store.example.org/oslo","https://store.example.org/bergen"]}""",
            Compact(json.RootElement.GetProperty("items")[0].GetProperty("_store")));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Streamed_bytes_are_those_of_the_whole_document(FeedFormat format)
    {
        var feed = Shop with { Updated = Some.Morning };
        using var stream = new MemoryStream();
        await FeedWriter.WriteAsync(feed, feed.Posts.ToAsyncEnumerable(), format, stream, Options);
        Assert.Equal(feed.ToDocument(format, Options).ToString(), Encoding.ASCII.GetString(stream.ToArray()));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Streams_declare_a_registered_vocabulary_that_no_post_uses(FeedFormat format)
    {
        var feed = Some.Feed() with { Updated = Some.Morning };
        using var stream = new MemoryStream();
        await FeedWriter.WriteAsync(feed, feed.Posts.ToAsyncEnumerable(), format, stream, Options);
        var streamed = Encoding.ASCII.GetString(stream.ToArray());
        Assert.Equal(feed.ToDocument(format).ToString(), streamed.Replace(" xmlns:store=\"https://store.example.org/ns\"", "", StringComparison.Ordinal));
        Assert.Equal(format == FeedFormat.Json ? 0 : 1, Count(streamed, "xmlns:store"));
    }

    [Fact]
    public async Task In_streams_a_builtin_vocabulary_that_is_not_registered_is_declared_where_it_stands()
    {
        var feed = Some.Feed(post => post with { Extensions = [FeedExtension.Xml(XNamespace.Get("http://purl.org/rss/1.0/modules/slash/") + "comments", 3)] });
        using var stream = new MemoryStream();
        await FeedWriter.WriteAsync(feed, feed.Posts.ToAsyncEnumerable(), FeedFormat.Rss, stream);
        Assert.Contains("<slash:comments xmlns:slash=\"http://purl.org/rss/1.0/modules/slash/\">3</slash:comments>", Encoding.ASCII.GetString(stream.ToArray()), StringComparison.Ordinal);
        Assert.Contains("<slash:comments>3</slash:comments>", feed.ToRss(), StringComparison.Ordinal);
    }

    [Fact]
    public void Comparison_names_the_element_that_changed_between_RSS_and_Atom()
    {
        var dearer = Shop with { Posts = [Shop.Posts[0] with { Extensions = [new StorePrice(13, "EUR"), .. Shop.Posts[0].Extensions.Skip(1)] }] };
        Assert.True(FeedComparer.Compare(Shop.ToDocument(FeedFormat.Rss, Options).Bytes, Shop.ToDocument(FeedFormat.Atom, Options).Bytes).AreSame);
        foreach (var (one, other) in new[] { (FeedFormat.Rss, FeedFormat.Rss), (FeedFormat.Rss, FeedFormat.Atom), (FeedFormat.Atom, FeedFormat.Rss), (FeedFormat.Json, FeedFormat.Json) })
        {
            var comparison = FeedComparer.Compare(Shop.ToDocument(one, Options).Bytes, dearer.ToDocument(other, Options).Bytes);
            var change = Assert.Single(Assert.Single(comparison.Changed).Fields);
            Assert.Equal(one == FeedFormat.Json ? "_store" : "price of https://store.example.org/ns", change.Field);
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_validator_finds_nothing_in_what_was_written(FeedFormat format) =>
        Assert.DoesNotContain(
            FeedValidator.Validate(Shop.ToDocument(format, Options).Bytes, ValidatorOptions).Diagnostics, finding => finding.Severity != FeedSeverity.Info);

    [Fact]
    public void A_SyndicationFeed_has_the_elements()
    {
        var feed = Shop.ToSyndicationFeed();
        Assert.Equal("https://store.example.org/", Assert.Single(feed.ElementExtensions.ReadElementExtensions<string>("shop", Store.NamespaceName)));
        var price = feed.Items.First().ElementExtensions.First(extension => extension.OuterName == "price").GetObject<XElement>();
        Assert.Equal(("EUR", "12.50"), (price.Attribute("currency")!.Value, price.Value));
    }

    [Fact]
    public void Elements_of_Dublin_Core_and_Media_RSS_are_declared_once_beside_those_of_the_writer()
    {
        XNamespace dc = "http://purl.org/dc/elements/1.1/", media = "http://search.yahoo.com/mrss/";
        var feed = Some.Feed(post => Some.WithPictureAndLinks(post) with
        {
            Extensions = [FeedExtension.Xml(dc + "publisher", "Ann"), FeedExtension.Xml(media + "keywords", "kettle")],
        });
        foreach (var (format, expected) in new[] { (FeedFormat.Rss, 1), (FeedFormat.Atom, 1) })
        {
            var text = feed.ToDocument(format).ToString();
            Assert.Equal((expected, expected), (Count(text, "xmlns:dc="), Count(text, "xmlns:media=")));
            Assert.Contains("<dc:publisher>Ann</dc:publisher>", text, StringComparison.Ordinal);
        }
    }

    public static TheoryData<string, string, string> Mistakes => new()
    {
        { "JF6094", "<item><store:price currency=\"EUR\">12,50</store:price></item>", "store:price '12,50' is not a number with a point before its fraction; write for example '12.5'" },
        { "JF6094", "<item><store:price currency=\"eur\">12</store:price></item>", "store:price@currency 'eur' is not a currency's code; write for example 'EUR'" },
        { "JF6094", "<item><store:shop>oslo</store:shop></item>", "store:shop 'oslo' is not an absolute http or https address; write for example 'https://example.org/file'" },
        { "JF6006", "<item><store:price>12</store:price></item>", "<store:price> has no currency; write currency=\"…\"" },
        { "JF6004", "<item><store:price currency=\"EUR\" unit=\"1\">12</store:price></item>", "<store:price> has no attribute unit; remove it" },
        { "JF6002", "<item><store:price currency=\"EUR\">1</store:price><store:price currency=\"NOK\">12</store:price></item>", "<item> has more than one <store:price>; keep one" },
        { "JF6001", "<store:price currency=\"EUR\">12</store:price>", "<store:price> may not be in <channel>; move it to the post" },
        { "JF6001", "<item><store:prize currency=\"EUR\">12</store:prize></item>", "<store:prize> is not an element that the vocabulary store (https://store.example.org/ns) has in <item>; remove it, or correct its name to <store:price>" },
        { "JF6001", "<item><store:shop>https://store.example.org/<store:price/></store:shop></item>", "<store:price> may not be in <store:shop>; move it to the post" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void The_validator_finds_a_mistake_by_the_table(string rule, string markup, string message)
    {
        var isItem = markup.StartsWith("<item>", StringComparison.Ordinal);
        var item = "<title>Hello</title><guid isPermaLink=\"false\">1</guid></item>";
        var rss = $"<rss version=\"2.0\" xmlns:store=\"https://store.example.org/ns\"><channel><title>A</title><link>https://example.org/</link><description>B</description>{(isItem ? markup.Replace("</item>", item, StringComparison.Ordinal) : markup + "<item>" + item)}</channel></rss>";
        var found = Assert.Single(FeedValidator.Validate(Bytes(rss), ValidatorOptions).Diagnostics, finding => finding.Severity == FeedSeverity.Error);
        Assert.Equal((rule, message), (found.Rule.Id, found.Message));
        Assert.DoesNotContain(FeedValidator.Validate(Bytes(rss)).Diagnostics, finding => finding.Severity == FeedSeverity.Error);
    }

    public static TheoryData<string, string, string> JsonMistakes => new()
    {
        { "JF6094", """{"price":{"currency":"EUR","value":"12,50"}}""", "/items/0/_store/price/value" },
        { "JF6094", """{"price":{"currency":"eur","value":12}}""", "/items/0/_store/price/currency" },
        { "JF6094", """{"shop":["oslo"]}""", "/items/0/_store/shop/0" },
        { "JF6006", """{"price":{"value":12}}""", "/items/0/_store/price/currency" },
        { "JF6004", """{"price":{"currency":"EUR","value":12,"unit":1}}""", "/items/0/_store/price/unit" },
        { "JF6001", """{"prize":12}""", "/items/0/_store/prize" },
        { "JF4015", """{"shop":"https://store.example.org/"}""", "/items/0/_store/shop" },
        { "JF4015", """{"price":12}""", "/items/0/_store/price" },
        { "JF4015", "3", "/items/0/_store" },
    };

    [Theory]
    [MemberData(nameof(JsonMistakes))]
    public void The_validator_finds_a_mistake_in_JSON_by_the_table(string rule, string store, string path)
    {
        var json = $$"""{"version":"https://jsonfeed.org/version/1.1","title":"A","home_page_url":"https://example.org/","feed_url":"https://example.org/feed.json","items":[{"id":"1","content_text":"B","_store":{{store}}}]}""";
        var found = Assert.Single(FeedValidator.Validate(Bytes(json), ValidatorOptions).Diagnostics);
        Assert.Equal((rule, path), (found.Rule.Id, found.Path));
    }

    public static TheoryData<string, FeedExtension, string> WrongExtensions => new()
    {
        { "JF6094", new StorePrice(1, "kr"), "store:price@currency 'kr' is not a currency's code; write for example 'EUR'" },
        { "JF6006", new StorePrice(1, null!), "<store:price> has no currency; write it" },
        { "JF6094", new StoreShop(new("/oslo", UriKind.Relative)), "store:shop '/oslo' is not an absolute http or https address; write for example 'https://example.org/file'" },
        { "JF6001", FeedExtension.Xml(Store + "prize", 3), "<store:prize> is not an element that the vocabulary store (https://store.example.org/ns) has in <post>; remove it, or correct its name to <store:price>" },
        { "JF6001", FeedExtension.Xml(Store + "shop", "", new XElement(Store + "price")), "<store:price> may not be in <store:shop>; remove it, or correct its name" },
        { "JF6004", FeedExtension.Xml(Store + "shop", new XAttribute("size", 3), "https://store.example.org/"), "<store:shop> has no attribute size; remove it, or correct its name" },
        { "JF8039", FeedExtension.Xml(XNamespace.Get("https://else.example.org/") + "mood", "fine"), "<mood> is of the namespace 'https://else.example.org/', whose vocabulary is not registered; name it in the option Vocabularies" },
    };

    [Theory]
    [MemberData(nameof(WrongExtensions))]
    public async Task A_wrong_extension_is_refused_with_its_path(string rule, FeedExtension extension, string message)
    {
        Post[] posts = [Some.Post(), Some.Post("second") with { Extensions = [new StoreShop(new("https://store.example.org/oslo")), extension] }];
        var feed = Some.Feed() with { Posts = posts, Updated = Some.Morning };
        foreach (var format in FeedFormats.All)
        {
            Assert.False(FeedDocument.TryCreate(feed, format, Options, out _, out var report));
            AssertFound(report);
            var thrown = await Assert.ThrowsAsync<FeedValidationException>(() => FeedWriter.WriteAsync(feed, posts.ToAsyncEnumerable(), format, Stream.Null, Options));
            AssertFound(thrown.Report);
        }

        void AssertFound(ValidationReport report)
        {
            var found = Assert.Single(report.Diagnostics, finding => finding.Severity == FeedSeverity.Error);
            Assert.Equal((rule, message, "posts[1].extensions[1]"), (found.Rule.Id, found.Message, found.Path));
        }
    }

    [Fact]
    public void One_too_many_is_refused_with_its_path() =>
        AssertRefused("JF6002", "posts[0].extensions[1]", Options, Some.Feed(post => post with { Extensions = [new StorePrice(1, "EUR"), new StorePrice(1, "NOK")] }));

    [Fact]
    public void What_stands_in_posts_alone_is_refused_in_the_feed() =>
        AssertRefused("JF6001", "extensions[0]", Options, Some.Feed() with { Extensions = [new StorePrice(1, "EUR")] });

    [Fact]
    public void A_vocabulary_that_is_not_registered_is_refused() =>
        AssertRefused("JF8039", "posts[0].extensions[0]", FeedOptions.Default, Some.Feed(post => post with { Extensions = [new StorePrice(1, "EUR")] }));

    [Theory]
    [InlineData("https://atom.example.org/", "atom")]
    [InlineData("https://store.example.org/", "itunes")]
    [InlineData("https://store.example.org/", "podcast")]
    [InlineData("http://www.w3.org/2005/Atom", "store")]
    [InlineData("http://purl.org/rss/1.0/modules/slash/", "store")]
    [InlineData("https://podcastindex.org/namespace/1.0", "store")]
    public void A_vocabulary_with_a_namespace_or_a_prefix_of_another_is_refused(string name, string prefix)
    {
        var vocabulary = FeedVocabulary.Of(name, prefix);
        AssertRefused("JF8039", "vocabularies[0]", new() { Vocabularies = [vocabulary] }, Some.Feed());
        Assert.Throws<ArgumentException>(() => FeedValidator.Validate(Some.Feed().ToDocument(FeedFormat.Rss).Bytes, new() { Vocabularies = [vocabulary] }));
    }

    [Fact]
    public void Two_vocabularies_with_one_prefix_can_not_be_registered()
    {
        FeedVocabulary[] both = [StoreVocabulary.Instance, FeedVocabulary.Of("https://else.example.org/", "store")];
        Assert.StartsWith("two vocabularies have the prefix 'store'", Assert.Throws<ArgumentException>(() => new FeedOptions { Vocabularies = both }).Message, StringComparison.Ordinal);
        FeedVocabulary[] license = [FeedVocabulary.Of("https://store.example.org/license", "license")];
        Assert.StartsWith(
            "license (https://store.example.org/license) has the name '_license' of licenses in JSON Feed; give it another JsonName",
            Assert.Throws<ArgumentException>(() => new FeedOptions { Vocabularies = license }).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new FeedValidatorOptions { Vocabularies = both });
        Assert.Throws<ArgumentException>(() => new FeedOptions { Vocabularies = [null!] });
    }

    [Theory]
    [InlineData("", "store")]
    [InlineData("store", "store")]
    [InlineData("https://store.example.org/", "")]
    [InlineData("https://store.example.org/", "1st")]
    [InlineData("https://store.example.org/", "xmlstore")]
    [InlineData("https://store.example.org/", "a:b")]
    public void A_vocabulary_has_a_namespace_and_a_prefix(string name, string prefix) =>
        Assert.Throws<ArgumentException>(() => FeedVocabulary.Of(name, prefix));

    [Fact]
    public void An_element_belongs_to_one_vocabulary_and_stands_in_it_once()
    {
        Assert.Contains("already in the vocabulary", Assert.Throws<ArgumentException>(() => new Any(StoreVocabulary.Price)).Message, StringComparison.Ordinal);
        Assert.Contains("'a' is there twice", Assert.Throws<ArgumentException>(
            () => new Any(new("a") { Places = VocabularyPlaces.Post }, new("a") { Places = VocabularyPlaces.Post })).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new VocabularyElement("a b"));
        Assert.Throws<ArgumentException>(() => ValueKind.Matching("a colour", "red", _ => false));
        Assert.Throws<ArgumentException>(() => ValueKind.OneOf());
    }

    public static TheoryData<string, FeedExtension> Throwing => new()
    {
        { "Faulty threw InvalidOperationException while it was written: no price today", new Faulty(_ => throw new InvalidOperationException("no price today")) },
        { "Faulty threw ArgumentException while it was written: 'a b' is not the name", new Faulty(writer => writer.WriteAttribute("a b", 1)) },
        { "Faulty threw InvalidOperationException while it was written: the text of <price> was written twice", new Faulty(writer => { writer.WriteText(1); writer.WriteText(2); }) },
        { "while it was written", new Endless() },
    };

    [Theory]
    [MemberData(nameof(Throwing))]
    public async Task An_extension_that_throws_while_it_writes_ends_in_an_exception_with_its_path(string message, FeedExtension extension)
    {
        var feed = Some.Feed() with { Posts = [Some.Post(), Some.Post("second") with { Extensions = [new StoreShop(new("https://store.example.org/oslo")), extension] }], Updated = Some.Morning };
        foreach (var format in FeedFormats.All)
        {
            AssertThrown(Assert.Throws<ArgumentException>(() => FeedDocument.TryCreate(feed, format, Options, out _, out _)));
            using var stream = new MemoryStream();
            AssertThrown(await Assert.ThrowsAsync<ArgumentException>(() => FeedWriter.WriteAsync(feed, feed.Posts.ToAsyncEnumerable(), format, stream, Options)));
        }

        void AssertThrown(ArgumentException thrown)
        {
            Assert.StartsWith("posts[1].extensions[1]: ", thrown.Message, StringComparison.Ordinal);
            Assert.Contains(message, thrown.Message, StringComparison.Ordinal);
            Assert.NotNull(thrown.InnerException);
        }
    }

    [Fact]
    public void Whether_an_extension_was_written_has_no_influence_on_equality()
    {
        var price = new StorePrice(1, "EUR");
        Assert.Contains(">1<", Some.Feed(post => post with { Extensions = [price] }).ToRss(Options), StringComparison.Ordinal);
        Assert.Equal(new StorePrice(1, "EUR"), price);
        Assert.NotEqual(new StorePrice(2, "EUR"), price);
        Assert.Contains(">2<", Some.Feed(post => post with { Extensions = [price with { Amount = 2 }] }).ToRss(Options), StringComparison.Ordinal);
    }

    [Fact]
    public void An_open_vocabulary_takes_any_element()
    {
        var options = new FeedOptions { Vocabularies = [FeedVocabulary.Of("https://mood.example.org/", "mood")] };
        XNamespace mood = "https://mood.example.org/";
        var feed = Some.Feed(post => post with { Extensions = [FeedExtension.Xml(mood + "is", new XAttribute("level", 3), new XElement(mood + "word", "fine & <dandy>"))] });
        Assert.Contains("<mood:word>fine &amp; &lt;dandy&gt;</mood:word>", feed.ToRss(options), StringComparison.Ordinal);
        Assert.Contains("<mood:is level=\"3\">", feed.ToAtom(options), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(feed.ToJsonFeed(options));
        Assert.Equal("fine & <dandy>", json.RootElement.GetProperty("items")[0].GetProperty("_mood").GetProperty("is").GetProperty("word").GetString());
    }

    [Fact]
    public void Characters_that_XML_can_not_carry_are_reported_and_left_out()
    {
        var options = new FeedOptions { Vocabularies = [FeedVocabulary.Of("https://mood.example.org/", "mood")] };
        var feed = Some.Feed(post => post with { Extensions = [FeedExtension.Xml(XNamespace.Get("https://mood.example.org/") + "is", "so\u0001so ]]> <b>")] });
        var document = feed.ToDocument(FeedFormat.Rss, options);
        Assert.Contains("<mood:is>soso ]]&gt; &lt;b&gt;</mood:is>", document.ToString(), StringComparison.Ordinal);
        Assert.Single(document.Report.Diagnostics, finding => finding.Rule.Id == "JF8022" && finding.Path == "posts[0].extensions[0]");
    }

    private static void AssertRefused(string rule, string path, FeedOptions options, Feed feed)
    {
        foreach (var format in FeedFormats.All)
        {
            Assert.False(FeedDocument.TryCreate(feed, format, options, out _, out var report));
            var found = Assert.Single(report.Diagnostics, finding => finding.Severity == FeedSeverity.Error);
            Assert.Equal((rule, path), (found.Rule.Id, found.Path));
        }
    }

    private static byte[] Bytes(string text) => new UTF8Encoding(false).GetBytes(text);

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);

    private sealed class Any(params VocabularyElement[] elements) : FeedVocabulary("https://any.example.org/", "any", elements);

    private sealed record Faulty(Action<ExtensionWriter> Writes) : FeedExtension(StoreVocabulary.Price)
    {
        protected override void Write(ExtensionWriter writer) => Writes(writer);
    }

    private sealed record Endless() : FeedExtension(StoreVocabulary.Price)
    {
        protected override void Write(ExtensionWriter writer) => writer.WriteElement(this);
    }
}
