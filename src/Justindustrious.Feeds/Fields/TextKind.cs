using System.Diagnostics.CodeAnalysis;

namespace Justindustrious.Feeds.Fields;

/// <summary>Reads a value from a text.</summary>
internal delegate bool ParseText<TValue>(string text, [MaybeNullWhen(false)] out TValue value);

/// <summary>How values of one type are written as the text of an element or an attribute, and read from it.</summary>
/// <param name="Asked">What the text should be, as messages name it.</param>
/// <param name="Example">A text that is right.</param>
/// <param name="Kind">How the value is stored and compared.</param>
/// <param name="Write">Writes a value; <see langword="null"/> writes nothing.</param>
/// <param name="TryParse">Reads a text.</param>
internal sealed record TextKind<TValue>(
    string Asked, string Example, FieldKind<TValue> Kind, Func<TValue, ExtensionValue> Write, ParseText<TValue> TryParse)
{
    /// <summary>Gets how the value is read from a file of the author, if not by <see cref="TryParse"/>.</summary>
    public Func<GivenValue, (bool IsRead, TValue Value)>? ReadGiven { get; init; }

    /// <summary>Gets the words that the text may be.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Reads the value from a file of the author, or reports why not.</summary>
    public bool TryRead(GivenValue given, [MaybeNullWhen(false)] out TValue value)
    {
        if (ReadGiven is not null)
        {
            (var isRead, value) = ReadGiven(given);
            return isRead;
        }

        value = default;
        if (given.Text(Asked, Example) is not { Length: > 0 } text)
            return false;
        if (TryParse(text, out value))
            return true;
        given.Refuse(text, Asked, Text.Suggestion.For(text, Words) ?? Example);
        return false;
    }
}
