using System.Text;
using Justindustrious.Feeds.Tests.Testing;

namespace Justindustrious.Feeds.Tests.Checks.Json;

public class JsonFeedCheckTests
{
    private const string Head = """ "version": "https://jsonfeed.org/version/1.1", "title": "A garden", "home_page_url": "https://example.org/", "feed_url": "https://example.org/feed.json" """;

    private static string Feed(string more) => $$"""{ {{Head}}, {{more}} }""";

    private static string Item(string more) => Feed($$""" "items": [ { "id": "https://example.org/1", {{more}} } ] """);

    [Fact]
    public void A_feed_that_keeps_all_rules_is_clean() =>
        Assert.Empty(Found.InJson(Item("""
            "url": "https://example.org/1", "title": "Beans", "content_html": "<p>Beans</p>", "date_published": "2026-11-23T09:00:00+01:00",
            "authors": [ { "name": "Ann", "url": "https://example.org/ann" } ], "tags": [ "beans" ], "language": "en-GB", "_own": { "a": 1 },
            "attachments": [ { "url": "https://example.org/1.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 120, "duration_in_seconds": 3.5 } ]
            """), "https://example.org/feed.json"));

    [Theory]
    [InlineData("", "JF4001")]
    [InlineData("{", "JF4001")]
    [InlineData("{\"a\":1} x", "JF4001")]
    [InlineData("[]", "JF4010")]
    [InlineData("{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [", "JF4001")]
    public void A_document_that_is_no_JSON_object_is_refused(string json, string expected) =>
        Assert.Contains(expected, Found.Text(Found.InJson(json)), StringComparison.Ordinal);

    [Theory]
    [InlineData("\"items\": [], ", "JF4005")]
    [InlineData("\"items\": [] /* none */", "JF4004")]
    [InlineData("\"items\": [], \"title\": \"Again\"", "JF4006")]
    [InlineData("\"items\": {}", "JF4015")]
    [InlineData("\"items\": [], \"description\": null", "JF4015")]
    [InlineData("\"items\": [], \"description\": \" \"", "JF4016")]
    [InlineData("\"items\": [], \"icon\": \"/icon.png\"", "JF4017")]
    [InlineData("\"items\": [], \"icon\": \"https:///icon.png\"", "JF1231")]
    [InlineData("\"items\": [], \"next_url\": \"https://example.org/feed.json\"", "JF4019")]
    [InlineData("\"items\": [], \"author\": { \"name\": \"Ann\" }", "JF4020")]
    [InlineData("\"items\": [], \"authors\": [ {} ]", "JF4021")]
    [InlineData("\"items\": [], \"hubs\": [ { \"type\": \"WebSub\" } ]", "JF4022")]
    [InlineData("\"items\": [], \"expired\": true", "JF4023")]
    [InlineData("\"items\": [], \"homePageUrl\": \"https://example.org/\"", "JF4024")]
    [InlineData("\"items\": [], \"_1.x\": {}", "JF4025")]
    [InlineData("\"items\": [], \"language\": \"en_US\"", "JF1250 InvalidLanguage")]
    [InlineData("\"items\": [ { \"content_text\": \"x\" } ]", "JF4030")]
    [InlineData("\"items\": [ { \"id\": \"1\", \"content_text\": \"x\" }, { \"id\": \"1\", \"content_text\": \"y\" } ]", "JF4031")]
    [InlineData("\"items\": [ { \"id\": 7, \"content_text\": \"x\" } ]", "JF4032")]
    [InlineData("\"items\": [ { \"id\": \"1\", \"title\": \"x\" } ]", "JF4033")]
    public void A_feed_that_breaks_a_rule_has_the_finding(string more, string expected) =>
        Assert.Equal(expected, Found.Text(Found.InJson(Feed(more))));

    [Theory]
    [InlineData("\"content_text\": \"x\", \"date_published\": \"23 Nov 2026\"", "JF4034")]
    [InlineData("\"content_text\": \"x\", \"date_published\": \"2026-11-23T09:00:00z\"", "")]
    [InlineData("\"content_text\": \"x\", \"date_published\": \"2026-11-23T09:00:00Z\", \"date_modified\": \"2026-11-22T09:00:00Z\"", "JF4035")]
    [InlineData("\"content_text\": \"x\", \"attachments\": [ { \"url\": \"https://example.org/1.mp3\" } ]", "JF4036")]
    [InlineData("\"content_text\": \"x\", \"attachments\": [ { \"url\": \"https://example.org/1.mp3\", \"mime_type\": \"mp3\" } ]", "JF1260")]
    [InlineData("\"content_text\": \"x\", \"attachments\": [ { \"url\": \"https://example.org/1.mp3\", \"mime_type\": \"audio/mpeg\", \"size_in_bytes\": -1 } ]", "JF4037")]
    [InlineData("\"content_text\": \"<p>x</p>\"", "JF4038")]
    [InlineData("\"content_html\": \"<p onclick='x'>x</p>\"", "JF5316 SecurityRiskAttr")]
    [InlineData("\"content_text\": \"x\", \"tags\": [ 1 ]", "JF4015")]
    [InlineData("\"content_text\": \"x\", \"guid\": \"1\"", "JF4024")]
    public void An_item_that_breaks_a_rule_has_the_finding(string more, string expected) =>
        Assert.Equal(expected, Found.Text(Found.InJson(Item(more))));

    [Theory]
    [InlineData("\"items\": [ { \"id\": \"1\", \"content_text\": \"one\ntwo\" } ]", "a line break is in a string, where JSON requires an escape; write \\n")]
    [InlineData("\"items\": [ { \"id\": \"1\", \"content_text\": \"one\r\ntwo\" } ]", "a line break is in a string, where JSON requires an escape; write \\n")]
    [InlineData("\"items\": [ { \"id\": \"1\", \"content_text\": \"one\ttwo\" } ]", "a tab is in a string, where JSON requires an escape; write \\t")]
    [InlineData("\"items\": [], \"descr\u0001iption\": \"x\"", "the control character U+0001 is in a string, where JSON requires an escape; write \\u0001, or leave it out")]
    public void A_control_character_in_a_string_is_named(string more, string message)
    {
        var json = Feed(more);
        var finding = Assert.Single(Found.InJson(json), d => d.Rule.Id == "JF4001");
        Assert.Equal(message, finding.Message);
        Assert.Equal(json.AsSpan().IndexOfAny("\r\n\t\u0001") - json.LastIndexOf('\n', json.AsSpan().IndexOfAny("\r\n\t\u0001") is > 0 and var at ? at - 1 : 0), finding.Location!.Value.Column);
    }

    [Theory]
    [InlineData("\"items\": null", "items is null, where JSON Feed has an array; write an array")]
    [InlineData("\"items\": [], \"icon\": null", "icon is null, where JSON Feed has a string; leave the member out")]
    [InlineData("\"items\": [ { \"id\": null, \"content_text\": \"x\" } ]", "id is null, where JSON Feed has a string; write a string")]
    [InlineData("\"items\": [ { \"id\": \"1\", \"content_html\": null } ]", "content_html is null, where JSON Feed has a string; write the text, or leave the member out where the other one contains it")]
    [InlineData("\"items\": [], \"hubs\": [ { \"type\": null, \"url\": \"https://example.org/hub\" } ]", "type is null, where JSON Feed has a string; write a string")]
    [InlineData("\"items\": [ { \"id\": \"1\", \"content_text\": \"x\", \"attachments\": [ { \"url\": \"https://example.org/1\", \"mime_type\": null } ] } ]", "mime_type is null, where JSON Feed has a string; write a string")]
    public void Nothing_that_is_required_is_advised_to_be_left_out(string more, string message) =>
        Assert.Equal(message, Assert.Single(Found.InJson(Feed(more)), d => d.Rule.Id == "JF4015").Message);

    [Fact]
    public void Half_a_character_is_noticed() =>
        Assert.Equal("JF4008", Found.Text(Found.InJson(Item("\"content_text\": \"half \\ud83c\""))));

    [Fact]
    public void Version_1_0_is_noticed() =>
        Assert.Equal("JF4012", Found.Text(Found.InJson(Feed("\"items\": []").Replace("/1.1", "/1", StringComparison.Ordinal))));

    [Fact]
    public void A_feed_elsewhere_than_it_says_is_noticed() =>
        Assert.Equal("JF4018", Found.Text(Found.InJson(Feed("\"items\": []"), "https://example.org/other.json")));

    [Fact]
    public void A_finding_names_line_column_and_pointer()
    {
        var finding = Assert.Single(Found.InJson(Feed("\n  \"items\": [\n    { \"id\": \"ä\", \"content_text\": 1 } ]")), d => d.Rule.Id == "JF4015");
        Assert.Equal(new TextLocation("feed.json", 3, 34), finding.Location);
        Assert.Equal("/items/0/content_text", finding.Path);
        Assert.Equal("content_text is a number, where JSON Feed has a string; write a string", finding.Message);
    }

    [Fact]
    public void What_was_found_before_the_document_breaks_stays()
    {
        var found = Found.InJson("{ \"version\": \"2\", \"items\": [ { \"id\": \"1\" }, ?");
        Assert.Equal("JF4011 SAXError, JF4033, JF4001 SAXError", Found.Text(found));
    }

    [Fact]
    public void A_byte_order_mark_and_bytes_that_are_not_UTF_8_are_told()
    {
        byte[] json = [0xEF, 0xBB, 0xBF, .. new UTF8Encoding(false).GetBytes(Feed("\"items\": [], \"description\": \"x?\"")).Select(b => b == (byte)'?' ? (byte)0xFF : b)];
        Assert.Equal("JF4002, JF4003", Found.Text(Found.InJson(json)));
    }

    [Fact]
    public void A_document_nested_a_hundred_thousand_deep_is_refused() =>
        Assert.Contains("JF4007", Found.Text(Found.InJson(Feed("\"_deep\": " + new string('[', 100_000)))), StringComparison.Ordinal);
}
