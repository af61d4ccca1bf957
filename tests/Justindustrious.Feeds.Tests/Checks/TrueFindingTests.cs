using System.Text;

namespace Justindustrious.Feeds.Tests.Checks;

/// <summary>Findings say what is true, as gravely as it is: what is right draws none, or an Info.</summary>
public class TrueFindingTests
{
    [Fact]
    public void Two_dates_that_differ_by_milliseconds_are_both_shown_with_them()
    {
        var finding = Assert.Single(Atom("2026-01-02T00:00:00.125Z", Entry("1", "2026-01-02T00:00:00.250Z")), d => d.Rule.Id == "JF3045");
        Assert.Contains("2026-01-02T00:00:00.125Z", finding.Message, StringComparison.Ordinal);
        Assert.Contains("2026-01-02T00:00:00.25Z", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Revisions_of_one_entry_are_noticed_and_entries_of_one_id_and_one_date_are_warned_of()
    {
        var found = Atom("2026-01-03T00:00:00Z", Entry("1", "2026-01-01T00:00:00Z"), Entry("1", "2026-01-02T00:00:00Z"), Entry("1", "2026-01-02T00:00:00Z")).Where(d => d.Rule.Id == "JF3020").ToList();
        Assert.Equal([FeedSeverity.Info, FeedSeverity.Warning], found.Select(d => d.Severity));
        Assert.All(found, d => Assert.Equal("DuplicateEntries", d.W3CClass));
        Assert.Equal("/feed/entry[2]/id", found[0].Path);
    }

    [Fact]
    public void An_id_that_stands_after_its_date_is_judged_alike()
    {
        var entries = new[] { "2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z" }.Select(date =>
            $"<entry><updated>{date}</updated><title>T</title><id>tag:example.org,2026:1</id><link href=\"https://example.org/1\"/><content>One</content></entry>").ToArray();
        Assert.Equal(FeedSeverity.Info, Assert.Single(Atom("2026-01-03T00:00:00Z", entries), d => d.Rule.Id == "JF3020").Severity);
    }

    [Theory]
    [InlineData("openSearch", "http://a9.com/-/spec/opensearchrss/1.0/")]
    [InlineData("opensearch", "http://a9.com/-/spec/opensearchrss/1.0/")]
    [InlineData("opensearch", "http://a9.com/-/spec/opensearch/1.1/")]
    [InlineData("openSearch", "http://a9.com/-/spec/opensearch/1.1/")]
    public void OpenSearch_goes_by_the_prefixes_that_its_specifications_and_programs_use(string prefix, string uri) =>
        Assert.DoesNotContain(Rss($" xmlns:{prefix}=\"{uri}\"", $"<{prefix}:totalResults>1</{prefix}:totalResults>"), d => d.Rule.Id.StartsWith("JF11", StringComparison.Ordinal));

    [Theory]
    [InlineData("cc", "http://creativecommons.org/ns#", "")]
    [InlineData("ss", "http://contenthub.example.org/slideshow/", "JF1102 Info")]
    [InlineData("media", "http://contenthub.example.org/media/", "JF1102 Warning")]
    [InlineData("atom10", "http://www.w3.org/2005/Atom", "JF1101 Info")]
    public void A_prefix_is_warned_of_where_programs_look_for_it(string prefix, string uri, string expected) =>
        Assert.Equal(expected, string.Join(", ", Rss($" xmlns:{prefix}=\"{uri}\"", "").Select(d => $"{d.Rule.Id} {d.Severity}")));

    [Fact]
    public void A_prefix_of_Atom_in_Atom_is_told_of_once()
    {
        var found = Atom("2026-01-02T00:00:00Z", Entry("1", "2026-01-01T00:00:00Z").Replace("<content>One</content>", "<content>One</content><atom10:link xmlns:atom10=\"http://www.w3.org/2005/Atom\" rel=\"related\" href=\"https://example.org/2\"/>", StringComparison.Ordinal));
        Assert.Equal("JF1108", Ids(found));
    }

    [Theory]
    [InlineData("dcterms", "http://purl.org/dc/terms/", "<dcterms:creator>Ann</dcterms:creator><dcterms:creator>Bo</dcterms:creator><dcterms:medium>web</dcterms:medium>", "JF6001 Info, JF6001 Info, JF6001 Info")]
    [InlineData("dcterms", "http://purl.org/dc/terms/", "<dcterms:extent>3 pages</dcterms:extent>", "JF1280 Info")]
    [InlineData("media", "http://search.yahoo.com/mrss/", "<media:rating scheme=\"urn:mpaa\">PG-13</media:rating>", "JF6047 Info")]
    [InlineData("media", "http://search.yahoo.com/mrss/", "<media:rating scheme=\"urn:mpaa\">U</media:rating>", "JF6047 Error")]
    public void What_a_vocabulary_has_is_no_mistake(string prefix, string uri, string element, string expected) =>
        Assert.Equal(expected, string.Join(", ", Item($" xmlns:{prefix}=\"{uri}\"", element).Select(d => $"{d.Rule.Id} {d.Severity}")));

    [Fact]
    public void Apples_own_proof_of_ownership_is_one_of_its_elements() =>
        Assert.DoesNotContain(Rss(Itunes, "<itunes:applepodcastsverify>1234</itunes:applepodcastsverify>"), d => d.Severity == FeedSeverity.Error);

    [Fact]
    public void Another_prefix_is_advised_to_be_the_one_that_programs_use() =>
        Assert.EndsWith("write xmlns:openSearch", Assert.Single(Rss(" xmlns:os=\"http://a9.com/-/spec/opensearchrss/1.0/\"", ""), d => d.Rule.Id == "JF1101").Message, StringComparison.Ordinal);

    [Fact]
    public void The_parts_of_a_scene_stand_without_a_prefix()
    {
        const string Scenes = "<media:scenes><media:scene><sceneTitle>Boiling</sceneTitle><sceneDescription>Water</sceneDescription><sceneStartTime>00:15</sceneStartTime><sceneEndTime>00:45</sceneEndTime></media:scene></media:scenes>";
        Assert.Empty(Item(" xmlns:media=\"http://search.yahoo.com/mrss/\"", $"<media:content url=\"https://example.org/1.mp4\" type=\"video/mp4\"/>{Scenes}"));
        Assert.Contains(Item(" xmlns:media=\"http://search.yahoo.com/mrss/\"", "<media:community><rating/></media:community>"), d => d.Rule.Id == "JF1109");
    }

    [Theory]
    [InlineData("<g:service_type>Express</g:service_type>")]
    [InlineData("<g:shipping><g:country>DE</g:country><g:service>Click and collect</g:service><g:price>4.95 EUR</g:price></g:shipping><g:shipping><g:country>AT</g:country></g:shipping>")]
    [InlineData("<g:gender>unisex</g:gender>")]
    [InlineData("<g:gender>Female</g:gender>")]
    [InlineData("<g:availability>in_stock</g:availability><g:gtin>3234567890126</g:gtin><g:custom_label_0>Tea</g:custom_label_0>")]
    public void What_Googles_product_data_have_today_is_right(string product) =>
        Assert.Empty(Item(" xmlns:g=\"http://base.google.com/ns/1.0\"", product));

    [Fact]
    public void An_element_is_named_as_it_is_written() =>
        Assert.StartsWith("g:payment_accepted 'Beans' ", Assert.Single(Item(" xmlns:g=\"http://base.google.com/ns/1.0\"", "<g:payment_accepted>Beans</g:payment_accepted>")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("\n", "a blank line stands", 2, 1)]
    [InlineData("\r\n\r\n", "blank lines stand", 3, 1)]
    [InlineData("  ", "white space stands", 1, 3)]
    [InlineData("<!-- made by hand -->\n", "a comment stands", 2, 1)]
    public void What_stands_before_the_XML_declaration_is_named_and_the_declaration_is_read(string before, string what, int line, int column)
    {
        var feed = $"{before}<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>\n{RssText("", "<item><title>Caf\u00E9</title><link>https://example.org/1</link><guid>https://example.org/1</guid><colour>x</colour></item>")}";
        var found = FeedValidator.Validate(Encoding.Latin1.GetBytes(feed)).Diagnostics;
        var finding = Assert.Single(found, d => d.Rule.Id == "JF1014");
        Assert.StartsWith($"{what} before the XML declaration", finding.Message, StringComparison.Ordinal);
        Assert.Equal((line, column), (finding.Location!.Value.Line, finding.Location.Value.Column));
        Assert.Equal(["JF1007", "JF1014", "JF2001"], found.Select(d => d.Rule.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_programs_warning_before_the_declaration_is_the_one_fault() =>
        Assert.Equal(["JF1002"], FeedValidator.Validate(Encoding.UTF8.GetBytes($"Warning: no cache\n<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{RssText("", "")}")).Diagnostics.Select(d => d.Rule.Id));

    [Theory]
    [InlineData("<p once=\"1\">x</p>", "JF5313")]
    [InlineData("<a href=\"https://example.org/\" one-link-mark=\"yes\">x</a>", "JF5313")]
    [InlineData("<p onclick=\"x()\">x</p>", "JF5316")]
    [InlineData("<p onPointerRawUpdate=\"x()\">x</p>", "JF5316")]
    [InlineData("<video onencrypted=\"x()\" onwaiting=\"x()\"></video>", "JF5313, JF5316")]
    [InlineData("<details ontoggle=\"x()\">x</details>", "JF5316")]
    [InlineData("<p onanimationstart=\"x()\">x</p>", "JF5316")]
    public void Only_an_event_handler_runs_a_program(string html, string expected)
    {
        Assert.Equal(expected, Ids(Item("", $"<description>{System.Net.WebUtility.HtmlEncode(html)}</description>")));
        var xhtml = $"<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">{html}</div></content>";
        Assert.Equal(expected, Ids(Atom("2026-01-02T00:00:00Z", Entry("1", "2026-01-01T00:00:00Z").Replace("<content>One</content>", xhtml, StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("<enclosure url=\"https://example.org/1.mp3\" length=\"0\" type=\"audio/mpeg\"/>", "JF2039")]
    [InlineData("<media:group><media:title>One</media:title><media:content url=\"https://example.org/1.mp4\" type=\"video/mp4\"/></media:group>", "JF6040")]
    public void What_a_specification_allows_is_no_more_than_an_Info(string element, string rule) =>
        Assert.Equal([(rule, FeedSeverity.Info)], Item(" xmlns:media=\"http://search.yahoo.com/mrss/\"", element).Select(d => (d.Rule.Id, d.Severity)));

    [Fact]
    public void A_group_without_a_medium_is_warned_of() =>
        Assert.Equal(FeedSeverity.Warning, Assert.Single(Item(" xmlns:media=\"http://search.yahoo.com/mrss/\"", "<media:group><media:title>One</media:title></media:group>")).Severity);

    [Theory]
    [InlineData("<itunes:episodeType>Full</itunes:episodeType>", "JF6029", FeedSeverity.Warning)]
    [InlineData("<itunes:episodeType>whole</itunes:episodeType>", "JF6029", FeedSeverity.Error)]
    public void A_type_of_Apples_in_capitals_is_warned_of(string element, string rule, FeedSeverity severity) =>
        Assert.Equal(severity, Assert.Single(Item(Itunes, element), d => d.Rule.Id == rule).Severity);

    [Fact]
    public void A_podcast_needs_no_e_mail_of_its_owner()
    {
        var found = Rss(Itunes, "<itunes:type>Serial</itunes:type>");
        Assert.Equal(FeedSeverity.Info, Assert.Single(found, d => d.Rule.Id == "JF6021").Severity);
        Assert.Equal(FeedSeverity.Warning, Assert.Single(found, d => d.Rule.Id == "JF6028").Severity);
    }

    [Fact]
    public void A_vocabulary_that_the_W3C_validator_leaves_alone_is_named_only_where_that_is_asked_for()
    {
        const string Namespace = " xmlns:podcast=\"https://podcastindex.org/namespace/1.0\"";
        Assert.Empty(Rss(Namespace, ""));
        var asked = new FeedValidatorOptions { Severities = RuleSeverities.Default.With("JF1104", FeedSeverity.Warning) };
        var finding = Assert.Single(FeedValidator.Validate(Encoding.UTF8.GetBytes(Declared(RssText(Namespace, ""))), asked).Diagnostics);
        Assert.Equal(("JF1104", FeedSeverity.Warning), (finding.Rule.Id, finding.Severity));
        Assert.False(finding.Rule.IsEnabledByDefault);
    }

    [Fact]
    public void A_large_podcast_is_advised_to_archive_and_not_to_forget_episodes()
    {
        var notes = $"<item><title>One</title><guid>https://example.org/1</guid><itunes:duration>60</itunes:duration><description>{new string('a', 600_000)}</description></item>";
        Assert.Contains("archives", Assert.Single(Rss(Itunes, notes), d => d.Rule.Id == "JF1017").Message, StringComparison.Ordinal);
        Assert.DoesNotContain("archives", Assert.Single(Rss("", notes.Replace("<itunes:duration>60</itunes:duration>", "", StringComparison.Ordinal)), d => d.Rule.Id == "JF1017").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<item><title>One</title><guid>https://example.org/1</guid><podcast:funding url=\"https://example.org/give\">Support us</podcast:funding></item>")]
    [InlineData("<podcast:socialInteract protocol=\"activitypub\" uri=\"https://example.org/@kettle/1\"/>")]
    [InlineData("<podcast:liveItem status=\"live\" start=\"2021-09-26T07:30:00.000-0600\" end=\"2021-09-26T09:30:00.000-0600\"><title>Live</title><podcast:funding url=\"https://example.org/give\">Give</podcast:funding><podcast:contentLink href=\"https://example.org/live\">Live</podcast:contentLink></podcast:liveItem>")]
    [InlineData("<podcast:liveItem status=\"live\" start=\"20210926T133000Z\" end=\"2021-09-26T16:30+02\"><title>Live</title><podcast:contentLink href=\"https://example.org/live\">Live</podcast:contentLink></podcast:liveItem>")]
    [InlineData("<podcast:license>cc-by-4.0</podcast:license>")]
    [InlineData("<podcast:license url=\"https://example.org/license\">kettle-license-v1</podcast:license>")]
    public void What_the_podcast_namespace_has_is_right(string element) =>
        Assert.Empty(Rss(" xmlns:podcast=\"https://podcastindex.org/namespace/1.0\"", element));

    [Theory]
    [InlineData("<podcast:license>kettle-license-v1</podcast:license>", "JF6091")]
    [InlineData("<podcast:liveItem status=\"live\" start=\"2021-09-31T07:30:00-0600\"><title>Live</title><podcast:contentLink href=\"https://example.org/live\">Live</podcast:contentLink></podcast:liveItem>", "JF6092")]
    [InlineData("<podcast:liveItem status=\"live\" start=\"tomorrow\"><title>Live</title><podcast:contentLink href=\"https://example.org/live\">Live</podcast:contentLink></podcast:liveItem>", "JF6092")]
    public void What_the_podcast_namespace_does_not_have_is_not(string element, string rule) =>
        Assert.Equal([(rule, FeedSeverity.Warning)], Rss(" xmlns:podcast=\"https://podcastindex.org/namespace/1.0\"", element).Select(d => (d.Rule.Id, d.Severity)));

    private const string Itunes = " xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\"";

    private static string Ids(IEnumerable<FeedDiagnostic> found) => string.Join(", ", found.Select(d => d.Rule.Id).Distinct().Order(StringComparer.Ordinal));

    private static string Entry(string id, string updated) =>
        $"<entry><title>T</title><id>tag:example.org,2026:{id}</id><updated>{updated}</updated><link href=\"https://example.org/1\"/><content>One</content></entry>";

    private static string Declared(string feed) => "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + feed;

    private static string RssText(string namespaces, string inside) =>
        $"<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\"{namespaces}><channel><title>Kettle</title><link>https://example.org/</link><description>Notes</description>" +
        $"<language>en</language><atom:link rel=\"self\" href=\"https://example.org/rss.xml\"/>{inside}</channel></rss>";

    private static IReadOnlyList<FeedDiagnostic> Rss(string namespaces, string inside) =>
        [.. FeedValidator.Validate(Encoding.UTF8.GetBytes(Declared(RssText(namespaces, inside)))).Diagnostics];

    private static IReadOnlyList<FeedDiagnostic> Item(string namespaces, string inside) =>
        Rss(namespaces, $"<item><title>One</title><link>https://example.org/1</link><guid>https://example.org/1</guid>{inside}</item>");

    private static IReadOnlyList<FeedDiagnostic> Atom(string updated, params string[] entries) =>
        [.. FeedValidator.Validate(Encoding.UTF8.GetBytes(Declared(
            "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\"><title>Kettle</title><id>tag:example.org,2026:kettle</id><updated>" + updated + "</updated><author><name>Ann</name></author>" +
            $"<link rel=\"self\" href=\"https://example.org/atom.xml\"/><link href=\"https://example.org/\"/>{string.Concat(entries)}</feed>"))).Diagnostics];
}
