using Justindustrious.Feeds.Names;

namespace Justindustrious.Feeds.Vocabularies;

/// <summary>RSL 1.0 (Really Simple Licensing) in items of RSS: what machines may do with a post, and for what payment.</summary>
internal sealed class RslVocabulary : BuiltInVocabulary
{
    public static readonly ValueKind ContentUrl = new("an address or a path of the feed's own origin, or empty for the item's own", "");
    public static readonly ValueKind Days = new("a whole number of days, 1 or more", "30");
    public static readonly ValueKind Changed = new("an RFC 3339 date-time", "2026-11-23T09:00:00Z");
    public static readonly ValueKind LicenseType = ValueKind.OneOf("usage", "user", "geo");
    public static readonly ValueKind Tokens = new("words with spaces between them", "ai-train search");
    public static readonly ValueKind PaymentType =
        ValueKind.OneOf("purchase", "subscription", "training", "crawl", "use", "contribution", "attribution", "free");
    public static readonly ValueKind Currency = new("three letters of ISO 4217", "EUR");
    public static readonly ValueKind Money = new("a number", "12.50");
    public static readonly ValueKind LegalType = ValueKind.OneOf("warranty", "disclaimer", "attestation", "contact", "proof");
    public static readonly ValueKind ReportingType = ValueKind.OneOf("telemetry", "provenance", "audit");
    public static readonly ValueKind Owner = ValueKind.OneOf("person", "organization");

    /// <summary>The words of rsl:permits and rsl:prohibits of the types usage and user. Those of the type geo are countries.</summary>
    public static readonly string[] Usages = ["all", "ai-all", "ai-train", "ai-input", "ai-index", "search"];
    public static readonly string[] Users = ["commercial", "non-commercial", "education", "government", "personal"];

    /// <summary>The words of rsl:legal.</summary>
    public static readonly string[] Warranties = ["ownership", "authority", "no-infringement", "privacy-consent", "no-malware"];
    public static readonly string[] Disclaimers = ["as-is", "no-warranty", "no-liability", "no-indemnity"];

    public static readonly VocabularyElement Permits = new("permits") { Repeats = true, Text = Tokens, Attributes = [Must("type", LicenseType)] };
    public static readonly VocabularyElement Prohibits = new("prohibits") { Repeats = true, Text = Tokens, Attributes = [Must("type", LicenseType)] };
    public static readonly VocabularyElement Amount = new("amount") { Text = Money, Attributes = [Must("currency", Currency)] };
    public static readonly VocabularyElement Accepts = new("accepts") { Text = ValueKind.Any, Attributes = [Must("type", ValueKind.MediaType)] };

    public static readonly VocabularyElement Payment = new("payment")
    {
        Attributes = [new("type", PaymentType)],
        Children =
        [
            new("standard") { Repeats = true, Text = ValueKind.Address }, new("custom") { Repeats = true, Text = ValueKind.Address }, Amount, Accepts,
        ],
    };

    public static readonly VocabularyElement Reporting = new("reporting")
    {
        Repeats = true, Attributes = [new("type", ReportingType), Must("profile", ValueKind.Text), new("endpoint", ValueKind.Address)],
    };

    public static readonly VocabularyElement Legal = new("legal") { Repeats = true, Text = ValueKind.Text, Attributes = [Must("type", LegalType)] };

    public static readonly VocabularyElement License = new("license")
    {
        Repeats = true, IsRequired = true, Children = [Permits, Prohibits, Payment, Reporting, Legal],
    };

    public static readonly VocabularyElement Content = new("content")
    {
        Places = VocabularyPlaces.Post,
        Repeats = true,
        Attributes = [Must("url", ContentUrl), new("server", ValueKind.Address), new("encrypted", ValueKind.Boolean), new("lastmod", Changed)],
        Children =
        [
            License,
            new("schema") { Text = ValueKind.Address },
            new("alternate") { Repeats = true, Text = ValueKind.Address, Attributes = [new("type", ValueKind.MediaType)] },
            new("copyright")
            {
                Text = ValueKind.Any, Attributes = [new("type", Owner), new("contactEmail", ValueKind.Email), new("contactUrl", ValueKind.Address)],
            },
            new("terms") { Text = ValueKind.Address },
        ],
    };

    /// <summary>The root of a file of licenses, which some programs write into items as well.</summary>
    public static readonly VocabularyElement Root = new("rsl")
    {
        Places = VocabularyPlaces.Post, Attributes = [new("max-age", Days)], Children = [Content],
    };

    public static readonly RslVocabulary Instance = new() { Rules = VocabularyRules.Rsl, Specification = new(KnownNamespaces.Rsl) };

    private RslVocabulary()
        : base(KnownNamespaces.Rsl, "rsl", Content, Root)
    {
    }

    private static VocabularyAttribute Must(string name, ValueKind kind) => new(name, kind) { IsRequired = true };
}
