using System.Globalization;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Dates;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Values;

/// <summary>The checks that the rows of grammars use: those of <c>Checks.Values</c>, with the class that the W3C validator gives at that place.</summary>
internal static class ValueChecks
{
    // Addresses
    public static void FullUri(string value, in ValueContext context) => UriCheck.Check(value, UriForm.Absolute, "InvalidFullLink", context);

    public static void Uri(string value, in ValueContext context) => UriCheck.Check(value, UriForm.Reference, "InvalidLink", context);

    public static void UriAttribute(string value, in ValueContext context) => UriCheck.Check(value, UriForm.Reference, "InvalidURIAttribute", context);

    public static void IriReference(string value, in ValueContext context) => UriCheck.Check(value, UriForm.Iri, "InvalidIRI", context);

    public static void HttpUrl(string value, in ValueContext context) => FileAddressCheck.Check(value, context);

    /// <summary>Checks an Atom id: an absolute IRI in its canonical form.</summary>
    public static void Id(string value, in ValueContext context)
    {
        if (UriCheck.Check(value, UriForm.Absolute, "InvalidFullLink", context))
            CanonicalUriCheck.Check(value, context);
    }

    /// <summary>Checks an attribute that the W3C validator names as if it were a child of its element.</summary>
    public static ValueCheck AsElement(ValueCheck check) => (value, in context) =>
        check(value, context with { Label = context.Name, Element = context.Attribute ?? context.Element, Parent = context.Scope?.W3CName, Attribute = null });

    /// <summary>Checks an attribute that the W3C validator names as if it were its element.</summary>
    public static ValueCheck InPlace(ValueCheck check) => (value, in context) =>
        check(value, context with { Label = context.Name, Element = context.Attribute ?? context.Element, Attribute = null });

    // Dates
    public static void Rfc822(string value, in ValueContext context) => DateCheck.Rfc822(value, context);

    public static void Rfc3339(string value, in ValueContext context) => DateCheck.Rfc3339(value, context);

    public static void W3CDtf(string value, in ValueContext context) => DateCheck.W3CDtf(value, context);

    /// <summary>Checks a date of ISO 8601, with or without a time, the time with or without a zone.</summary>
    public static void IsoDateTime(string value, in ValueContext context)
    {
        if (!IsIsoDate(value))
            DateCheck.Iso8601DateTime(value, context);
    }

    public static void IsoDate(string value, in ValueContext context)
    {
        if (!IsIsoDate(value))
            DateCheck.Iso8601DateTime(value, context);
        else if (value.Length != 10)
            DateCheck.Iso8601Date(value.Length < 10 ? value + "T" : value, context);
    }

    private static bool IsIsoDate(string value)
    {
        var time = value.IndexOf('T', StringComparison.Ordinal);
        var zoned = time > 0 && value.AsSpan(time).IndexOfAny('Z', '+', '-') < 0 ? value + "Z" : value;
        return Rfc3339Date.ReadW3CDtf(zoned).Fault == DateFault.None;
    }

    // Languages, media types, people
    public static void Language(string value, in ValueContext context) => LanguageCheck.Check(value, context);

    public static void MediaType(string value, in ValueContext context) => MediaTypeCheck.Check(value, "InvalidMIMEType", context);

    public static void MediaTypeAttribute(string value, in ValueContext context) => MediaTypeCheck.Check(value, "InvalidMIMEAttribute", context);

    public static void Contact(string value, in ValueContext context)
    {
        if (value.EndsWith(')') || !value.Contains('@'))
            PlainText(value, context);
        EmailCheck.Contact(value, context);
    }

    public static void Email(string value, in ValueContext context) => EmailCheck.Mailbox(value, "InvalidAddrSpec", context);

    public static void Mailbox(string value, in ValueContext context)
    {
        PlainText(value, context);
        EmailCheck.Mailbox(value, "InvalidContact", context);
    }

    public static void PersonName(string value, in ValueContext context) => EmailCheck.Name(value, context);

    // Numbers and words
    public static void PositiveInteger(string value, in ValueContext context) =>
        NumberCheck.Integer(value, 1, long.MaxValue, "InvalidPositiveInteger", context);

    public static void NonNegativeInteger(string value, in ValueContext context) =>
        NumberCheck.Integer(value, 0, long.MaxValue, "InvalidNonNegativeInteger", context);

    public static void Integer(string value, in ValueContext context)
    {
        if (value.Length > 0)
            NumberCheck.Integer(value, long.MinValue, long.MaxValue, "InvalidInteger", context);
    }

    public static void YesNo(string value, in ValueContext context) => NumberCheck.Word(value, ["no", "yes"], false, "InvalidYesNo", context);

    /// <summary>Checks a value unless it is empty, as optional attributes may be.</summary>
    public static ValueCheck IfAny(ValueCheck check) => (value, in context) =>
    {
        if (value.Length > 0)
            check(value, context);
    };

    // Texts
    public static void PlainText(string value, in ValueContext context) => TextChecks.Plain(value, HtmlRules.PlainText, context);

    public static void PlainTextUndeclared(string value, in ValueContext context) => TextChecks.Plain(value, HtmlRules.UndeclaredHtml, context);

    public static void Inline(string value, in ValueContext context) => TextChecks.Plain(value, AtomRules.Inline, context);

    /// <summary>Checks HTML in RSS.</summary>
    public static void HtmlText(string value, in ValueContext context) => TextChecks.Html(value, context);

    public static void NotBlank(string value, in ValueContext context)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            context.Report(context.Version is FeedVersion.AtomFeed or FeedVersion.AtomEntry ? AtomRules.NotBlank : RssRules.NotBlank,
                $"<{context.Name}> is empty; write its text, or leave the element out");
        }
    }

    /// <summary>Checks the length of a text.</summary>
    public static ValueCheck AtMost(int length) => (value, in context) =>
    {
        if (value.Length > length)
        {
            context.Report(ExtensionRules.TooLong, $"<{context.Name}> has {value.Length} characters; write {length} at the most", null,
                ("len", value.Length.ToString(CultureInfo.InvariantCulture)), ("max", length.ToString(CultureInfo.InvariantCulture)));
        }
    };

    /// <summary>Checks a value of a closed list.</summary>
    public static ValueCheck OneOf(FeedRule rule, string? w3cClass, params string[] words) => (value, in context) =>
    {
        if (!words.AsSpan().Contains(value))
            ReportNotOneOf(value, words, rule, w3cClass, context);
    };

    /// <summary>Checks a value of a closed list, in any letter case.</summary>
    public static ValueCheck OneOfAnyCase(FeedRule rule, string? w3cClass, params string[] words) => (value, in context) =>
    {
        if (!words.Contains(value, StringComparer.OrdinalIgnoreCase))
            ReportNotOneOf(value, words, rule, w3cClass, context);
    };

    private static void ReportNotOneOf(string value, string[] words, FeedRule rule, string? w3cClass, in ValueContext context) =>
        context.Report(rule, $"{context.Name} {Quoted.Of(value)} is not one of {string.Join(", ", words)}; write one of these", w3cClass,
            ("attr", context.Attribute ?? context.Element));

    /// <summary>Checks the form of a value.</summary>
    public static ValueCheck Matches(Func<string, bool> form, FeedRule rule, string example, string? w3cClass = null) => (value, in context) =>
    {
        if (!form(value))
        {
            context.Report(rule, $"{context.Name} {Quoted.Of(value)} does not have the required form; write for example '{example}'", w3cClass,
                ("attr", context.Attribute ?? context.Element));
        }
    };
}
