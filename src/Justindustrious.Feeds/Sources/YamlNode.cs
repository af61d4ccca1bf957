namespace Justindustrious.Feeds.Sources;

/// <summary>A value of YAML that knows where it stands. Only what feeds need: text, lists and maps.</summary>
internal abstract record YamlNode(TextLocation Location)
{
    /// <summary>Gets whether nothing was said: <c>key:</c>, <c>key: ~</c>, <c>key: null</c>.</summary>
    public virtual bool IsNull => false;

    /// <summary>What messages call the value.</summary>
    public abstract string Kind { get; }
}

/// <param name="Location">Where it stands.</param>
/// <param name="Text">The text as written: <c>1984</c>, <c>1.10</c> and <c>true</c> stay what they are.</param>
/// <param name="IsPlain">Whether it stands without quotes, which is when YAML 1.2's core schema may take it for no text.</param>
internal sealed record YamlText(TextLocation Location, string Text, bool IsPlain) : YamlNode(Location)
{
    public override bool IsNull => IsPlain && Text is "" or "~" or "null" or "Null" or "NULL";

    public override string Kind => "a text";

    /// <summary>Gets what stands after the text as a comment that may well have been meant as text: <c>#5</c> after <c>Issue</c>.</summary>
    public string? CutOff { get; init; }
}

/// <summary>An alias: a finding was made already, so nothing more is said about it.</summary>
internal sealed record YamlUnread(TextLocation Location) : YamlNode(Location)
{
    public override string Kind => "an alias";
}

internal sealed record YamlList(TextLocation Location, IReadOnlyList<YamlNode> Items) : YamlNode(Location)
{
    public override string Kind => "a list";
}

internal sealed record YamlMap(TextLocation Location, IReadOnlyList<YamlEntry> Entries) : YamlNode(Location)
{
    public override string Kind => "a map";

    public YamlEntry? Find(string key) => Entries.FirstOrDefault(entry => entry.Key == key);
}

/// <param name="Key">The key as written.</param>
/// <param name="Location">Where the key stands.</param>
/// <param name="Value">The value, or <see langword="null"/> where the key is none that is read.</param>
internal sealed record YamlEntry(string Key, TextLocation Location, YamlNode? Value);
