using System.Text;
using CsCheck;
using Justindustrious.Feeds.Reading;

namespace Justindustrious.Feeds.Tests.Reading;

/// <summary>The fast reader gives the same nodes, places and verdicts as the framework's reader.</summary>
public class PlainXmlReaderTests
{
    private static readonly Gen<string> Text = Gen.OneOf(
        "a", "Kettle & more", " ", "\n", "\t", "\r\n", "\r", "\r\r\n", "&lt;", "&gt;", "&amp;", "&quot;", "&apos;", "&#65;", "&#x41;", "&#x1F375;", "&#13;", "&#10;", "é", "日本", "🍵", ">", "]",
        "]]", "]] >", "'", "\"", "&lt;p&gt;Boil &amp;amp; wait.&lt;/p&gt;", "\u0085", "\u00a0", "\ufffd", "<![CDATA[]]>", "<![CDATA[a]]]]>", "<![CDATA[<&\r\n]]>", "<!---->", "<!-- a\n-b -->",
        "<?a?>", "<?a b?c?>", "<?a\n?>");

    private static readonly Gen<string> Wrong = Gen.OneOf(
        "]]>", "&", "&nbsp;", "&#0;", "&#xD800;", "&#xFFFE;", "&#;", "&#x;", "&#1114112;", "&#99999999999999999999;", "&lt", "&#65", "&#x 41;", "\u0001", "\ufffe", "\uffff", "<", "</", "</a", "<a", "<a ",
        "<a b", "<a b=", "<a b='", "<a b=c/>", "<a b='<'/>", "<a b='&'/>", "<a b='1' b='2'/>", "<a b='1'c='2'/>", "<1/>", "<:a/>", "<a:/>", "<a:b:c/>", "<q:a/>", "<a q:b=''/>", "< a/>", "<a / >",
        "<a xmlns:p='n' xmlns:q='n' p:b='' q:b=''/>", "<a xmlns:p=''/>", "<a xmlns:xml='x'/>", "<a xmlns:xmlns='x'/>", "<a xmlns:p='http://www.w3.org/XML/1998/namespace'/>",
        "<a xmlns='http://www.w3.org/2000/xmlns/'/>", "<a xmlns='http://www.w3.org/XML/1998/namespace'/>", "<!--", "<!-- -- -->", "<!--->", "<!-", "<![CDATA[", "<![CDATA", "<?", "<? a?>", "<?xml?>", "<?XmL b?>",
        "<?a", "<?a:b?>", "</ a>", "<\u00d7/>", "<a\u0300 b\u00b7='1'/>", "<𝒜/>", "<a b='\u0001'/>", "<a b='\ufffe'/>", "<!DOCTYPE a>");

    private static readonly Gen<string> Attribute = Gen.OneOf(
        " b='1'", " c=\"2\"", "\n d = '\t&#9;\r\n x'", " e='\"'", " f=\"'&quot;>\"", " xml:lang='de'", " p:b='3'", " xmlns='m'", " xmlns=''", " xmlns:p='o'", " xmlns:xml='http://www.w3.org/XML/1998/namespace'", " h='é&#x1F375;'");

    private static readonly Gen<string> Inside = Gen.Frequency((12, Text), (1, Wrong));

    private static readonly Gen<string> Leaf = Gen.Select(
        Gen.OneOf("a", "b", "p:a", "é", "a-b.c_1"), Attribute.Array[0, 3], Inside.Array[0, 4], Gen.OneOf("", " ", "\n"), Gen.Bool, (name, attributes, inside, space, isEmpty) =>
            isEmpty ? $"<{name}{string.Concat(attributes)}{space}/>" : $"<{name}{string.Concat(attributes)}{space}>{string.Concat(inside)}</{name}{space}>");

    private static readonly Gen<string> Tree = Gen.Select(
        Gen.Frequency((3, Leaf), (2, Inside)).Array[0, 6], Gen.Frequency((8, Gen.Const("</r>")), (1, Gen.OneOf("", "</r", "</x>", "</p:r>", "</r></r>", "</r>a", "</r><r/>", "</r>\n<!-- a -->\n", "</r>&#32;"))),
        Gen.OneOf("", "", "", "\n", "<!-- a -->", "<?a?>\r\n", "a"), (inside, end, start) => $"{start}<r xmlns:p='n'>{string.Concat(inside)}{end}");

    [Fact]
    public void Any_document_gives_the_nodes_of_the_frameworks_reader_or_is_malformed_for_both()
    {
        var wellFormed = 0;
        Tree.CheckEach(20_000, xml =>
        {
            if (Compare(xml))
                Interlocked.Increment(ref wellFormed);
        });
        Assert.InRange(wellFormed, 3_000, 18_000);
    }

    [Fact]
    public void A_written_document_with_a_wrong_character_gives_the_nodes_of_the_frameworks_reader_or_is_malformed_for_both()
    {
        var documents = new[] { FeedFormat.Rss, FeedFormat.Atom }.Select(format => Encoding.UTF8.GetString(AFeed().ToDocument(format).Bytes.Span)).ToArray();
        Assert.All(documents, document => Assert.True(Compare(document)));
        Gen.Select(Gen.OneOf(documents), Gen.Int[0, 4000], Gen.Int[0, 3], Gen.OneOf("", "<", ">", "&", "\"", "/", " ", "\u0001", "]]>", ":", "é")).CheckEach(8_000, change =>
        {
            var (document, at, length, put) = change;
            at = Math.Min(at, document.Length - 3);
            Compare(document[..at] + put + document[(at + length)..]);
        });
    }

    [Theory]
    [InlineData(30_000)]
    [InlineData(33_000)]
    [InlineData(400_000)]
    public void Texts_and_references_go_on_from_block_to_block(int length)
    {
        for (var shift = 0; shift < 8; shift++)
        {
            var text = string.Concat(Enumerable.Repeat("&lt;é&#x1F375;]]&gt;\r\n", length / 20));
            Assert.True(Compare($"{new string('\n', shift)}<r a=\"{text}\"><!--{text.Replace("-", "", StringComparison.Ordinal)}-->{text}<![CDATA[{text}]]></r>"));
        }
    }

    [Fact]
    public void Elements_may_nest_as_deep_as_in_other_documents()
    {
        foreach (var depth in (int[])[255, 256, 257])
            Compare(string.Concat(Enumerable.Repeat("<a>", depth)) + string.Concat(Enumerable.Repeat("</a>", depth)));
    }

    private static Feed AFeed() => new("Kettles & more", "https://kettles.example.org/")
    {
        Posts =
        [
            new("Boiling <1>", "https://kettles.example.org/boiling/?a=1&b=2", NodaTime.Instant.FromUtc(2026, 11, 23, 9, 0),
                PostContent.Markdown("Boil *water* & [wait](/wait/).\n\n```\n<a> && 日本 🍵\n```")) { Categories = ["water", "\"hot\""] },
            new("", "https://kettles.example.org/cooling/", NodaTime.Instant.FromUtc(2026, 11, 24, 9, 0), PostContent.Text("Cool it.")),
        ],
    };

    /// <summary>Compares what both readers give, and returns whether the document is well-formed.</summary>
    private static bool Compare(string xml)
    {
        var (plain, plainEnd) = Nodes(xml, isPlain: true);
        var (other, otherEnd) = Nodes(xml, isPlain: false);
        // The framework ignores document types. Documents with one are not given to the fast reader.
        if (xml.Contains("<!DOCTYPE", StringComparison.Ordinal))
        {
            Assert.NotEqual("", plainEnd);
            return false;
        }

        Assert.True(plainEnd.Length == 0 == (otherEnd.Length == 0), $"the fast reader: {plainEnd}; the framework's: {otherEnd}; in {xml}");
        var common = plainEnd.Length == 0 ? Math.Max(plain.Count, other.Count) : Math.Min(plain.Count, other.Count);
        Assert.Equal(other.Take(common), plain.Take(common));
        return plainEnd.Length == 0;
    }

    private static (List<string> Nodes, string End) Nodes(string xml, bool isPlain)
    {
        var end = "";
        using var text = new FeedText(new MemoryStream(new UTF8Encoding(false).GetBytes(xml)), long.MaxValue, Report);
        using FeedXmlReader reader = isPlain ? new PlainXmlReader(text, Report) : new FrameworkXmlReader(text, Report);
        var nodes = new List<string>();
        while (reader.Read())
        {
            nodes.Add(reader.Node switch
            {
                FeedXmlNode.Start => $"{reader.Line}:{reader.Column} <{reader.Prefix}|{reader.Name}|{reader.Namespace}> {string.Join(' ', reader.Attributes)}",
                FeedXmlNode.Text => $"{reader.Line}:{reader.Column} {(reader.IsCData ? "CDATA" : "text")} {reader.Value}",
                _ => "end",
            });
        }

        return (nodes, end);

        void Report(FeedRule rule, string message, int line, int column, string? w3cClass, params ReadOnlySpan<(string Name, string Value)> parameters)
        {
            if (rule == FeedRules.XmlRules.WellFormed || rule == FeedRules.XmlRules.TooDeep)
                end += message;
        }
    }
}
