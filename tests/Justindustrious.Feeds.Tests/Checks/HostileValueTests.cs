using System.Diagnostics;
using System.Text;
using CsCheck;
using Justindustrious.Feeds.Checks.Extensions;
using Justindustrious.Feeds.Checks.Html;
using Justindustrious.Feeds.Checks.Rss;
using Justindustrious.Feeds.Checks.Values;
using Justindustrious.Feeds.Tests.Testing;

namespace Justindustrious.Feeds.Tests.Checks;

/// <summary>With any text in a feed, the checks end in time, with findings and not with exceptions.</summary>
public class HostileValueTests
{
    private static readonly Found.ValueCheck[] Checks =
    [
        DateCheck.Rfc822, DateCheck.Rfc3339, DateCheck.W3CDtf, DateCheck.Iso8601DateTime, DateCheck.Iso8601Date,
        (value, in context) => UriCheck.Check(value, UriForm.Absolute, "InvalidFullLink", context),
        (value, in context) => UriCheck.Check(value, UriForm.Reference, "InvalidLink", context),
        (value, in context) => UriCheck.Check(value, UriForm.Iri, "InvalidIRI", context),
        CanonicalUriCheck.Check, FileAddressCheck.Check,
        GuidChecks.CheckPermalink, GuidChecks.CheckId,
        LanguageCheck.Check,
        (value, in context) => MediaTypeCheck.Check(value, "InvalidMIMEType", context),
        EmailCheck.Contact, EmailCheck.Name,
        (value, in context) => EmailCheck.Mailbox(value, "InvalidAddrSpec", context),
        (value, in context) => NumberCheck.Integer(value, 0, 100, "InvalidInteger", context),
        GeoChecks.Latitude, GeoChecks.Points, MediaChecks.Time, ItunesChecks.Duration,
        (value, in context) => PlainTextCheck.Check(value, FeedRules.HtmlRules.PlainText, true, false, context),
        (value, in context) => Base64Check.Check(value, context),
        (value, in context) => StyleCheck.Check(value, 0, null, context),
        HtmlCheck.Fragment, HtmlCheck.Document,
    ];

    /// <summary>Texts near to what the checks look for, with anything at all between.</summary>
    private static readonly Gen<string> Values = Gen.OneOf(
        Gen.String,
        Gen.Select(Gen.OneOf(
            "Mon, 23 Nov 2026 09:00:00 +0000", "2026-11-23T09:00:00+01:00", "https://[::1]:80/%zz?a=b#c", "tag:ann@example.org,2026-11:x", "urn:uuid:0f5a3c1e-8d2b-4c6f-9e7a-1b2c3d4e5f60",
            "zh-Hant-TW-x-a", "text/html; charset=\"utf-8\"", "\"a b\"@example.org (Ann)", "Ann <ann@[192.0.2.7]>", "-1_000.5e-3", "&amp;<b>x</b>&#x;", "http://käse.example/日本語",
            "<p style=\"margin: 0 !important; color: rgb(1,2,3)\" onclick=x>a<table><td>b</table><svg><path/></svg><img srcset='a 1x, b 2x'>"),
            Gen.Int[0, 60], Gen.Int[0, 6], Gen.String[0, 3], (text, at, length, with) =>
            {
                var start = Math.Min(at, text.Length);
                return text[..start] + with + text[Math.Min(start + length, text.Length)..];
            }));

    [Fact]
    public void Any_text_can_be_checked_as_any_value() =>
        Values.Sample(text =>
        {
            foreach (var check in Checks)
                foreach (var finding in Found.By(check, text))
                    Assert.DoesNotContain(finding.Message, c => c is '\n' or '\r' or '\0');
        }, iter: 3000);

    [Fact]
    public void Any_bytes_can_be_checked_as_JSON() =>
        Gen.Select(Gen.Int[0, 200], Gen.Int[0, 5], Gen.Byte.Array[0, 3], (at, length, with) =>
        {
            byte[] json = new UTF8Encoding(false).GetBytes("""{"version":"https://jsonfeed.org/version/1.1","title":"A","items":[{"id":"1","content_html":"<b>x","authors":[{"name":"Ä"}],"attachments":[{"size_in_bytes":1e9}]}],"_x":{"y":[null,true]}}""");
            var start = Math.Min(at, json.Length);
            return (byte[])[.. json[..start], .. with, .. json[Math.Min(start + length, json.Length)..]];
        }).Sample(json =>
        {
            Found.InJson(json);
        }, iter: 3000);

    public static TheoryData<string, int> LongTexts() => new()
    {
        { "(", 200_000 }, { "a@", 200_000 }, { "http://", 100_000 }, { "ä.", 200_000 }, { "<", 200_000 }, { "&", 200_000 }, { "&#", 100_000 }, { "<b>", 100_000 }, { "</b>", 100_000 },
        { "<a ", 100_000 }, { "<p style='a:b'>", 20_000 }, { "a-", 200_000 }, { "../", 100_000 }, { "%4", 200_000 }, { "<!--", 100_000 }, { "1,", 200_000 }, { "<i></b>", 50_000 },
    };

    [Theory]
    [MemberData(nameof(LongTexts))]
    public void A_long_text_is_checked_in_a_moment(string part, int times)
    {
        var text = string.Concat(Enumerable.Repeat(part, times));
        var watch = Stopwatch.StartNew();
        foreach (var check in Checks)
            Found.By(check, text);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }
}
