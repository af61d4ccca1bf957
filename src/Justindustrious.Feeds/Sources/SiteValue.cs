namespace Justindustrious.Feeds.Sources;

/// <summary>What a key of feeds.yml may hold.</summary>
/// <remarks>A build needs none of these texts, so those that are put together from others are put together when they are read.</remarks>
internal sealed class SiteValue(Func<string> words, Func<string> schema)
{
    public SiteValue(string words, string schema)
        : this(() => words, () => schema)
    {
    }

    /// <summary>Gets what it is called in docs/feeds-yml.md.</summary>
    public string Words => field ??= words();

    /// <summary>Gets its JSON Schema, without description: an object.</summary>
    public string Schema => field ??= schema();

    public static SiteValue Text { get; } = new("a text", """{ "type": "string", "minLength": 1 }""");

    /// <summary>Gets an address that may be relative to home.</summary>
    public static SiteValue Address { get; } = new("an address, absolute or below home", """{ "type": "string", "minLength": 1 }""");

    public static SiteValue AbsoluteAddress { get; } = new("an absolute http or https address",
        """{ "type": "string", "format": "uri", "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://[^/?#]+" }""");

    /// <summary>Gets an address below which others stand.</summary>
    public static SiteValue Home { get; } = new(
        "an absolute http or https address without `?` and `#`",
        """{ "type": "string", "format": "uri", "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://[^/?#]+[^?#]*$" }""");

    public static SiteValue Language { get; } = new("a BCP 47 tag", """{ "type": "string", "pattern": "^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$" }""");

    public static SiteValue Email { get; } = new("an e-mail address", """{ "type": "string", "format": "email" }""");

    /// <summary>Gets a number of 1 or more.</summary>
    public static SiteValue Count { get; } = new("a number of 1 or more", """{ "type": "integer", "minimum": 1 }""");

    public static SiteValue Folder { get; } = new("a folder below that of feeds.yml", """{ "type": "string", "pattern": "^[^/\\\\]" }""");

    public static SiteValue FeedPath { get; } = new(
        "a path below home", """{ "type": "string", "pattern": "^[^/\\\\?#:%*\"<>|]([^\\\\?#:%*\"<>|]*[^/\\\\?#:%*\"<>|])?$" }""");

    public static SiteValue Pattern { get; } = new(() => "a pattern",
        () => $$"""{ "type": "string", "pattern": "^([^{}]|\\{({{string.Join('|', Permalink.Placeholders)}})\\})+$" }""");

    /// <summary>A value that another table describes. The table is created when its description is read.</summary>
    public static SiteValue Of(Func<SiteValue> value) => new(() => value().Words, () => value().Schema);

    /// <summary>One of some words.</summary>
    public static SiteValue OneOf(Func<IReadOnlyList<string>> words) => new(
        () => words() is [var one] ? $"`{one}`" : $"{string.Join(", ", words().SkipLast(1).Select(word => $"`{word}`"))} or `{words()[^1]}`",
        () => $$"""{ "enum": [{{string.Join(", ", words().Select(word => $"\"{word}\""))}}] }""");

    /// <summary>A map of known keys.</summary>
    public static SiteValue Map(Func<IReadOnlyList<SiteKey>> keys) => new(
        () => $"a map of {string.Join(", ", keys().Select(key => $"`{key.Name}`"))}", () => SchemaOf(keys()));

    /// <summary>A map from names that the author chooses.</summary>
    public static SiteValue MapFrom(string names, SiteValue values, string? pattern = null)
    {
        var ofNames = pattern is null ? "" : $" \"propertyNames\": {{ \"pattern\": \"{pattern}\" }},";
        return new(
            () => $"a map from {names} to {values.Words}",
            () => $$"""{ "type": "object", "minProperties": 1,{{ofNames}} "additionalProperties": {{values.Schema}} }""");
    }

    public SiteValue Or(SiteValue other) => new(() => $"{Words}, or {other.Words}", () => $$"""{ "oneOf": [{{Schema}}, {{other.Schema}}] }""");

    public SiteValue OrList(int atLeast = 0) => new(
        () => $"{Words}, or a list",
        () => $$"""{ "oneOf": [{{Schema}}, { "type": "array", "items": {{Schema}}, "minItems": {{atLeast}} }] }""");

    private static string SchemaOf(IReadOnlyList<SiteKey> keys)
    {
        var required = keys.Where(key => key.IsRequired).Select(key => $"\"{key.Name}\"").ToList();
        var properties = keys.SelectMany(key => key.Names.Select(name => $$"""
            "{{name}}": { "description": "{{key.Meaning}}", {{key.Value.Schema.Trim()[1..]}}
            """));
        return $$"""
            {
              "type": "object",{{(required.Count == 0 ? "" : $" \"required\": [{string.Join(", ", required)}],")}}
              "additionalProperties": false, "minProperties": 1,
              "properties": { {{string.Join(", ", properties)}} }
            }
            """;
    }
}
