namespace Justindustrious.Feeds.Reading;

/// <summary>An attribute of an element.</summary>
/// <param name="Namespace">The namespace's URI; empty if it has none.</param>
/// <param name="Prefix">The prefix; empty if it has none.</param>
/// <param name="Name">The local name.</param>
/// <param name="Value">The value.</param>
/// <param name="Line">The line of the name's first character.</param>
/// <param name="Column">The column of the name's first character.</param>
internal readonly record struct FeedAttribute(string Namespace, string Prefix, string Name, string Value, int Line, int Column)
{
    /// <summary>The column of the value, if the attribute is written <c>name="value"</c>, as almost all are.</summary>
    public int ValueColumn => Column + (Prefix.Length == 0 ? 0 : Prefix.Length + 1) + Name.Length + 2;
}
