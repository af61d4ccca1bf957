using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using NodaTime;

namespace Justindustrious.Feeds.Tests.Vocabularies;

/// <summary>What values may be, and how they are written.</summary>
public class ValueKindTests
{
    private static readonly Dictionary<string, ValueKind> Kinds = new()
    {
        ["any"] = ValueKind.Any, ["text"] = ValueKind.Text, ["address"] = ValueKind.Address, ["iri"] = ValueKind.Iri, ["whole"] = ValueKind.WholeNumber,
        ["count"] = ValueKind.Count, ["positive"] = ValueKind.PositiveInteger, ["number"] = ValueKind.Number, ["boolean"] = ValueKind.Boolean, ["date"] = ValueKind.Date,
        ["rfc822"] = ValueKind.Rfc822Date, ["language"] = ValueKind.Language, ["type"] = ValueKind.MediaType, ["email"] = ValueKind.Email,
        ["word"] = ValueKind.OneOf("small", "large"), ["even"] = ValueKind.Matching("an even number", "2", value => int.Parse(value, System.Globalization.CultureInfo.InvariantCulture) % 2 == 0),
    };

    private static readonly Sizes Vocabulary = new();

    public static TheoryData<string> Names => [.. Kinds.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_example_of_a_kind_is_right(string kind) => Assert.Empty(Errors(kind, Kinds[kind].Example));

    [Theory]
    [InlineData("text", " \u200B")]
    [InlineData("address", "/a")]
    [InlineData("address", "ftp://example.org/")]
    [InlineData("address", "https://")]
    [InlineData("iri", "a b")]
    [InlineData("whole", "1.5")]
    [InlineData("whole", "")]
    [InlineData("count", "-1")]
    [InlineData("count", "1_000")]
    [InlineData("positive", "0")]
    [InlineData("number", "1,5")]
    [InlineData("number", "NaN")]
    [InlineData("number", "1e5")]
    [InlineData("boolean", "True")]
    [InlineData("date", "2026-11-23")]
    [InlineData("rfc822", "2026-11-23T09:00:00Z")]
    [InlineData("language", "en_US")]
    [InlineData("type", "mp3")]
    [InlineData("email", "ann")]
    [InlineData("word", "Large")]
    [InlineData("even", "3")]
    [InlineData("even", "two")]
    public void A_wrong_value_is_refused_by_the_model_and_by_the_validator(string kind, string value)
    {
        Assert.Equal("JF6094", Assert.Single(Errors(kind, value)).Rule.Id);
        var rss = new XDocument(new XElement("rss", new XAttribute("version", "2.0"), new XElement("channel",
            new XElement("title", "A"), new XElement("link", "https://example.org/"), new XElement("description", "B"),
            new XElement(XName.Get(kind, Vocabulary.Namespace), value)))).ToString();
        var found = FeedValidator.Validate(new UTF8Encoding(false).GetBytes(rss), new() { Vocabularies = [Vocabulary] }).Diagnostics;
        Assert.Equal("JF6094", Assert.Single(found, finding => finding.Severity == FeedSeverity.Error).Rule.Id);
    }

    [Fact]
    public void A_word_that_is_mistyped_is_suggested() =>
        Assert.Equal("size:word 'smal' is not one of small, large; write 'small'", Assert.Single(Errors("word", "smal")).Message);

    [Fact]
    public void Values_are_written_as_XML_and_JSON_have_them()
    {
        ExtensionValue[] values =
        [
            "a \"b\"", 3, 12.50m, 0.00001, 1.0 / 0, true, new Uri("https://käse.example/a b"), (FeedDate)Some.Morning, Some.Morning + Duration.FromMilliseconds(5),
            ExtensionValue.FromString(null), ExtensionValue.FromInt64(-1), ExtensionValue.FromDecimal(1.0m), ExtensionValue.FromDouble(2.5), ExtensionValue.FromBoolean(false),
            ExtensionValue.FromUri(null), ExtensionValue.FromFeedDate(Some.Morning),
        ];
        Assert.Equal(
            [
                "a \"b\"", "3", "12.50", "0.00001", "Infinity", "true", "https://xn--kse-qla.example/a%20b", "2026-11-23T09:00:00Z", "2026-11-23T09:00:00.005Z",
                "", "-1", "1.0", "2.5", "false", "", "2026-11-23T09:00:00Z",
            ],
            values.Select(value => value.ToString()));

        using var json = JsonDocument.Parse(
            Some.Feed(post => post with { Extensions = [new Whole(values)] }).ToJsonFeed(new() { Vocabularies = [WholeVocabulary.Instance] }));
        Assert.Equal(
            """["a \u0022b\u0022",3,12.50,0.00001,"Infinity",true,"https://xn--kse-qla.example/a%20b","2026-11-23T09:00:00Z","2026-11-23T09:00:00.005Z",-1,1.0,2.5,false,"2026-11-23T09:00:00Z"]""",
            JsonSerializer.Serialize(json.RootElement.GetProperty("items")[0].GetProperty("_whole").GetProperty("whole").GetProperty("part")));
    }

    [Fact]
    public void Children_are_written_and_checked_by_their_rows()
    {
        var options = new FeedOptions { Vocabularies = [WholeVocabulary.Instance] };
        Feed With(Action<ExtensionWriter> writes) => Some.Feed(post => post with { Extensions = [new Nested(writes)] });

        var right = With(writer => writer.WriteElement("inner", inner =>
        {
            inner.WriteAttribute("level", 3);
            inner.WriteElement(new Whole(["a"]));
        }));
        Assert.Contains("<whole:inner level=\"3\">", right.ToAtom(options), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(right.ToJsonFeed(options));
        Assert.Equal("""{"inner":{"level":3,"whole":{"part":["a"]}}}""", JsonSerializer.Serialize(json.RootElement.GetProperty("items")[0].GetProperty("_whole").GetProperty("nested")));

        AssertRefused("JF6005", "<whole:nested> has no <whole:inner>; write it", With(_ => { }));
        AssertRefused("JF6002", "<whole:nested> has more than one <whole:inner>; keep one", With(writer =>
        {
            writer.WriteElement("inner", inner => inner.WriteAttribute("level", 1));
            writer.WriteElement("inner", inner => inner.WriteAttribute("level", 2));
        }));
        AssertRefused("JF6003", "<whole:nested> contains the text 'a', and may contain none; leave it out", With(writer =>
        {
            writer.WriteText("a");
            writer.WriteElement("inner", inner => inner.WriteAttribute("level", 1));
        }));

        void AssertRefused(string rule, string message, Feed feed)
        {
            Assert.False(FeedDocument.TryCreate(feed, FeedFormat.Rss, options, out _, out var report));
            var found = Assert.Single(report.Diagnostics, finding => finding.Severity == FeedSeverity.Error);
            Assert.Equal((rule, message, "posts[0].extensions[0]"), (found.Rule.Id, found.Message, found.Path));
        }
    }

    [Fact]
    public void The_validator_takes_another_spelling_of_the_namespace_for_the_same()
    {
        var rss = "<rss version=\"2.0\" xmlns:w=\"http://whole.example.org/\"><channel><title>A</title><link>https://example.org/</link><description>B</description>"
            + "<item><title>C</title><w:nested/></item></channel></rss>";
        var found = FeedValidator.Validate(new UTF8Encoding(false).GetBytes(rss), new() { Vocabularies = [WholeVocabulary.Instance] }).Diagnostics;
        Assert.Equal("JF6005", Assert.Single(found, finding => finding.Severity == FeedSeverity.Error).Rule.Id);
    }

    [Fact]
    public void A_table_says_what_it_holds()
    {
        Assert.Equal("https://whole.example.org/spec", WholeVocabulary.Instance.Specification!.OriginalString);
        Assert.Equal("https://whole.example.org/spec#nested", WholeVocabulary.NestedRow.Specification!.OriginalString);
        Assert.Equal(["http://whole.example.org/"], WholeVocabulary.Instance.OtherNamespaces);
        Assert.Same(WholeVocabulary.Instance, WholeVocabulary.NestedRow.Vocabulary);
        Assert.Equal("whole (https://whole.example.org/)", WholeVocabulary.Instance.ToString());
        Assert.Equal(["small", "large"], Kinds["word"].Words);
        Assert.Equal(("one of small, large", "small"), (Kinds["word"].Description, Kinds["word"].Example));
        Assert.All(Vocabulary.Elements, element => Assert.Equal(VocabularyPlaces.Feed, element.Places));
    }

    private static IEnumerable<FeedDiagnostic> Errors(string kind, string value)
    {
        var feed = Some.Feed() with { Extensions = [FeedExtension.Xml(XName.Get(kind, Vocabulary.Namespace), value)] };
        FeedDocument.TryCreate(feed, FeedFormat.Rss, new() { Vocabularies = [Vocabulary] }, out _, out var report);
        return report.Diagnostics.Where(finding => finding.Severity == FeedSeverity.Error);
    }

    private sealed class Sizes() : FeedVocabulary(
        "https://size.example.org/", "size", [.. Kinds.Select(kind => new VocabularyElement(kind.Key) { Places = VocabularyPlaces.Feed, Text = kind.Value })]);

    private sealed class WholeVocabulary : FeedVocabulary
    {
        public static readonly VocabularyElement WholeRow = new("whole")
        {
            Places = VocabularyPlaces.Post, Children = [new("part") { Repeats = true, Text = ValueKind.Any }],
        };

        public static readonly VocabularyElement NestedRow = new("nested")
        {
            Places = VocabularyPlaces.Post,
            Specification = new("https://whole.example.org/spec#nested"),
            Children = [new("inner") { IsRequired = true, Attributes = [new("level", ValueKind.Count) { IsRequired = true }], Children = [WholeRow] }],
        };

        public static readonly WholeVocabulary Instance = new();

        private WholeVocabulary()
            : base("https://whole.example.org/", "whole", WholeRow, NestedRow)
        {
            OtherNamespaces = ["http://whole.example.org/"];
            Specification = new("https://whole.example.org/spec");
            JsonName = "_whole";
        }
    }

    private sealed record Whole(ExtensionValue[] Parts) : FeedExtension(WholeVocabulary.WholeRow)
    {
        protected override void Write(ExtensionWriter writer)
        {
            foreach (var part in Parts)
                writer.WriteElement("part", part);
        }
    }

    private sealed record Nested(Action<ExtensionWriter> Writes) : FeedExtension(WholeVocabulary.NestedRow)
    {
        protected override void Write(ExtensionWriter writer) => Writes(writer);
    }
}
