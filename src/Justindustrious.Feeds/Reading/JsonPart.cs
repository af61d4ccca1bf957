namespace Justindustrious.Feeds.Reading;

/// <summary>A value of a JSON document, with its place.</summary>
internal sealed class JsonPart
{
    /// <summary>The kind of the value.</summary>
    public required JsonKind Kind { get; init; }

    /// <summary>Its first byte, counted from the start of the document.</summary>
    public required long Offset { get; init; }

    /// <summary>A string's text; a number as it is written.</summary>
    public string Text { get; init; } = "";

    /// <summary>An object's members, in their order. A name may stand twice.</summary>
    public List<JsonMember> Members { get; } = [];

    /// <summary>An array's values.</summary>
    public List<JsonPart> Items { get; } = [];

    /// <summary>Finds a member. Of two members with one name it finds the last, as most parsers do.</summary>
    public JsonPart? this[string name] => Members.FindLast(m => m.Name == name)?.Value;
}

/// <summary>A member of a JSON object.</summary>
/// <param name="Name">The name.</param>
/// <param name="Offset">The first byte of the name.</param>
/// <param name="Value">The value.</param>
internal sealed record JsonMember(string Name, long Offset, JsonPart Value);

/// <summary>The kinds of JSON values.</summary>
internal enum JsonKind
{
    Object,
    Array,
    String,
    Number,
    True,
    False,
    Null,
}
