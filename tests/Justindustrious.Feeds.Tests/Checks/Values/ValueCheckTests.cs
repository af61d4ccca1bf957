using Justindustrious.Feeds.Checks.Rss;
using Justindustrious.Feeds.Checks.Values;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Tests.Testing;

namespace Justindustrious.Feeds.Tests.Checks.Values;

public class ValueCheckTests
{
    [Theory]
    [InlineData("Mon, 23 Nov 2026 09:00:00 GMT", "")]
    [InlineData("Mon, 23 Nov 26 09:00:00 GMT", "JF1200 ProblematicalRFC822Date")]
    [InlineData("Mon, 23 Nov 2026 09:00:00 +0545", "JF1201 ProblematicalRFC822Date")]
    [InlineData("Sun, 23 Nov 2026 09:00:00 GMT", "JF1202 IncorrectDOW")]
    [InlineData("Mon, 23 Nov 2026 25:61:75 GMT", "JF1203")]
    [InlineData("Mon, 01 Jan 1900 00:00:00 GMT", "JF1204 ImplausibleDate")]
    [InlineData("31 Nov 26 09:00:00 GMT", "JF2003 ProblematicalRFC822Date")]
    [InlineData("2026-11-23", "JF2003 InvalidRFC2822Date")]
    public void A_date_of_RSS_is_judged(string value, string expected) =>
        Assert.Equal(expected, Found.Text(Found.By(DateCheck.Rfc822, value, element: "pubDate")));

    [Fact]
    public void A_date_in_another_notation_gets_the_right_one_as_advice() =>
        Assert.Equal("pubDate '2026-11-23' is not an RFC 822 date-time: this is an RFC 3339 date; write 'Mon, 23 Nov 2026 00:00:00 +0000'",
            Assert.Single(Found.By(DateCheck.Rfc822, "2026-11-23", element: "pubDate")).Message);

    [Theory]
    [InlineData("2026-11-23T09:00:00Z", "")]
    [InlineData("2026-11-23t09:00:00z", "JF1205 InvalidRFC3339Date")]
    [InlineData("2026-11-23T23:60:60Z", "JF1203")]
    [InlineData("2026-11-23T09:00:00+99:99", "JF1203")]
    [InlineData("2026-11-23T25:00:00Z", "JF1205 InvalidRFC3339Date")]
    [InlineData("2026-02-30T09:00:00Z", "JF1205 InvalidRFC3339Date")]
    [InlineData("2999-01-01T00:00:00Z", "JF1204 ImplausibleDate")]
    public void A_date_of_Atom_is_judged(string value, string expected) =>
        Assert.Equal(expected, Found.Text(Found.By(DateCheck.Rfc3339, value, FeedVersion.AtomFeed, "updated")));

    private static void FullUri(string value, in ValueContext context) => UriCheck.Check(value, UriForm.Absolute, "InvalidFullLink", context);

    private static void Iri(string value, in ValueContext context) => UriCheck.Check(value, UriForm.Iri, "InvalidIRI", context);

    [Theory]
    [InlineData("https://example.org/posts/1?a=b#c", "")]
    [InlineData("https://example.org/a b", "JF1220 InvalidUriChar")]
    [InlineData("https://example.org/{id}", "JF1220 InvalidUriChar")]
    [InlineData("https://example.org/käse", "JF1221 UriNotIri")]
    [InlineData("www.example.org/posts/1", "JF1223 InvalidFullLink")]
    [InlineData("/posts/1", "JF1223 InvalidFullLink")]
    [InlineData("", "JF1223 InvalidFullLink")]
    [InlineData("http:///posts/1", "JF1224 InvalidFullLink")]
    [InlineData("https:///posts/1", "JF1231")]
    [InlineData("https://example.org:eighty/", "JF1232")]
    [InlineData("https://example.org:99999/", "JF1232")]
    [InlineData("https://example.org/%zz", "JF1233")]
    [InlineData("javascript:alert(1)", "JF1230 SchemeNotIANARegistered")]
    [InlineData("garden:42", "JF1228 SchemeNotIANARegistered")]
    [InlineData("feed:42", "JF1229 SchemeNotIANARegistered")]
    [InlineData("http://[2001:db8::7]/", "JF1237 InvalidUriChar")]
    [InlineData("tag:example.org,2026-11-23:posts/1", "")]
    [InlineData("tag:ann@example.org,2026:1", "")]
    [InlineData("tag:example.org:1", "JF1225 InvalidTAG")]
    [InlineData("tag:example.org,26:1", "JF1225 InvalidTAG")]
    [InlineData("tag:Example.org,2026:1", "JF1241 InvalidTAG")]
    [InlineData("urn:isbn:9780141036144", "")]
    [InlineData("urn:x", "JF1226 InvalidURN")]
    [InlineData("urn:example:a/b", "JF1241 InvalidURN")]
    [InlineData("urn:uuid:0f5a3c1e-8d2b-4c6f-9e7a-1b2c3d4e5f60", "")]
    [InlineData("urn:uuid:0f5a3c1e", "JF1227 InvalidUUID")]
    public void An_address_of_RSS_is_judged(string value, string expected) =>
        Assert.Equal(expected, Found.Text(Found.By(FullUri, value)));

    [Theory]
    [InlineData("https://example.org/käse", "")]
    [InlineData("../posts/1", "")]
    [InlineData("https://example.org/ein-sehr-langer-pfad-ohne-jeden-punkt-darin-der-nicht-in-ein-etikett-passt-käse", "JF1222 InvalidIRI")]
    [InlineData("http:/example.org/", "JF1224 InvalidIRI")]
    [InlineData("http://[2001:db8::7]/", "")]
    public void An_address_of_Atom_may_be_an_IRI(string value, string expected) =>
        Assert.Equal(expected, Found.Text(Found.By(Iri, value, FeedVersion.AtomFeed, "link")));

    [Fact]
    public void An_id_of_Atom_that_is_an_IRI_is_noticed_alone() =>
        Assert.Equal(FeedSeverity.Info, Assert.Single(Found.By(FullUri, "https://example.org/käse", FeedVersion.AtomFeed, "id")).Severity);

    [Theory]
    [InlineData("https://example.org/", "")]
    [InlineData("HTTPS://Example.org:443", "https://example.org/")]
    [InlineData("https://example.org/a/../b/./c", "https://example.org/b/c")]
    [InlineData("https://example.org/%7euser%2f", "https://example.org/~user%2F")]
    [InlineData("urn:ISBN:1", "")]
    [InlineData("URN:isbn:1", "urn:isbn:1")]
    public void An_id_is_canonical_or_gets_the_canonical_form_as_advice(string value, string canonical)
    {
        var found = Found.By(CanonicalUriCheck.Check, value, FeedVersion.AtomFeed, "id");
        Assert.Equal(canonical, found.Count == 0 ? "" : found[0].W3CParameters["curi"]);
    }

    [Theory]
    [InlineData("https://example.org/1", "")]
    [InlineData("posts/1", "JF1238 InvalidHttpGUID")]
    [InlineData("tag:example.org,2026:1", "JF1239 InvalidPermalink")]
    [InlineData("urn:isbn:1", "JF1239")]
    public void A_guid_that_is_a_permalink_is_judged(string value, string expected)
    {
        Assert.Equal(expected, Found.Text(Found.By(GuidChecks.CheckPermalink, value, element: "guid")));
    }

    [Theory]
    [InlineData("https://example.org/1.mp3", "")]
    [InlineData("ftp://example.org/1.mp3", "JF1235 InvalidURLAttribute")]
    [InlineData("1.mp3", "JF1235 InvalidURLAttribute")]
    [InlineData("https://localhost/1.mp3", "JF1210 InvalidURLAttribute")]
    [InlineData("https://media_1.example.org/1.mp3", "JF1236 InvalidURLAttribute")]
    public void The_address_of_a_file_is_judged(string value, string expected) =>
        Assert.Equal(expected, Found.Text(Found.By(FileAddressCheck.Check, value, element: "url")));

    [Theory]
    [InlineData("en", "")]
    [InlineData("de-CH-1996", "")]
    [InlineData("zh-Hant-TW", "")]
    [InlineData("x-klingon", "")]
    [InlineData("en_US", "JF1250 InvalidLanguage")]
    [InlineData("en-", "JF1250")]
    [InlineData("en-!!", "JF1250")]
    [InlineData("", "JF1250 InvalidLanguage")]
    [InlineData("qq", "JF1251 InvalidLanguage")]
    [InlineData("eng", "JF1251")]
    [InlineData("en-ZZZ9", "JF1250")]
    [InlineData("en-Xxxx", "JF1251")]
    [InlineData("yue", "JF1252 InvalidLanguage")]
    [InlineData("zxx", "JF1252 InvalidLanguage")]
    [InlineData("iw", "JF1252 InvalidLanguage")]
    [InlineData("i-navajo", "JF1253 InvalidLanguage")]
    public void A_language_is_judged(string value, string expected) =>
        Assert.Equal(expected, Found.Text(Found.By(LanguageCheck.Check, value, element: "language")));

    [Theory]
    [InlineData("audio/mpeg", "")]
    [InlineData("text/html; charset=\"utf-8\"", "")]
    [InlineData("audio/x-own", "")]
    [InlineData("audio", "JF1260 InvalidMIMEAttribute")]
    [InlineData("audio/", "JF1260 InvalidMIMEAttribute")]
    [InlineData("audio mpeg", "JF1260 InvalidMIMEAttribute")]
    [InlineData("*/*", "JF1260")]
    [InlineData("audio/garden", "JF1261")]
    public void A_media_type_is_judged(string value, string expected)
    {
        static void Check(string value, in ValueContext context) => MediaTypeCheck.Check(value, "InvalidMIMEAttribute", context);
        Assert.Equal(expected, Found.Text(Found.By(Check, value, element: "enclosure")));
    }

    [Theory]
    [InlineData("ann@example.org (Ann)", "")]
    [InlineData("ann@example.org", "JF1273 MissingRealName")]
    [InlineData("Ann <ann@example.org>", "JF1272 EmailFormat")]
    [InlineData("Ann", "JF1270 InvalidContact")]
    [InlineData("ann@@example.org (Ann)", "JF1270 InvalidContact")]
    [InlineData("ann@localhost (Ann)", "JF1274 UnknownHost")]
    public void A_contact_of_RSS_is_judged(string value, string expected) =>
        Assert.Equal(expected, Found.Text(Found.By(EmailCheck.Contact, value, element: "author")));

    [Theory]
    [InlineData("ann@example.org", "")]
    [InlineData("ann+feeds@example.org", "")]
    [InlineData("ann@localhost", "JF1274 UnknownHost")]
    [InlineData("ann@[192.0.2.7]", "JF1275 InvalidAddrSpec")]
    [InlineData("mailto:ann@example.org", "JF1271 InvalidAddrSpec")]
    [InlineData("ann at example.org", "JF1271 InvalidAddrSpec")]
    public void An_address_of_a_person_is_judged(string value, string expected)
    {
        static void Check(string value, in ValueContext context) => EmailCheck.Mailbox(value, "InvalidAddrSpec", context);
        Assert.Equal(expected, Found.Text(Found.By(Check, value, FeedVersion.AtomFeed, "email")));
    }

    [Theory]
    [InlineData("60", "")]
    [InlineData("+3", "")]
    [InlineData("0", "JF1280 InvalidPositiveInteger")]
    [InlineData("1.5", "JF1280 InvalidPositiveInteger")]
    [InlineData("ten", "JF1280 InvalidPositiveInteger")]
    [InlineData("1_000", "JF1281")]
    [InlineData("١٢", "JF1281")]
    [InlineData("99999999999999999999999999", "")]
    public void An_integer_is_judged(string value, string expected)
    {
        static void Check(string value, in ValueContext context) => NumberCheck.Integer(value, 1, long.MaxValue, "InvalidPositiveInteger", context);
        Assert.Equal(expected, Found.Text(Found.By(Check, value, element: "ttl")));
    }
}
