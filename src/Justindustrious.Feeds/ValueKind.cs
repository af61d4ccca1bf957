using System.Globalization;

namespace Justindustrious.Feeds;

/// <summary>What the text or an attribute of a vocabulary's element may be. Documents are checked against it.</summary>
/// <remarks>A kind only describes which values are allowed. The checks read the values.</remarks>
public sealed class ValueKind
{
    internal ValueKind(string description, string example) => (Description, Example) = (description, example);

    /// <summary>Gets any text, which may be empty.</summary>
    public static ValueKind Any { get; } = new("a text", "some text");

    /// <summary>Gets a text that is not blank.</summary>
    public static ValueKind Text { get; } = new("a text that is not blank", "some text");

    /// <summary>Gets a text that must not contain HTML, because readers may show it as HTML.</summary>
    internal static ValueKind Plain { get; } = new("a plain text", "some text");

    /// <summary>Gets an absolute http or https address.</summary>
    public static ValueKind Address { get; } = new("an absolute http or https address", "https://example.org/file");

    /// <summary>Gets an absolute IRI of any scheme.</summary>
    public static ValueKind Iri { get; } = new("an absolute IRI", "tag:example.org,2026:1");

    /// <summary>Gets a whole number.</summary>
    public static ValueKind WholeNumber { get; } = new("a whole number", "-3");

    /// <summary>Gets a whole number of 0 or more.</summary>
    public static ValueKind Count { get; } = new("a whole number of 0 or more", "3");

    /// <summary>Gets a whole number of 1 or more.</summary>
    public static ValueKind PositiveInteger { get; } = new("a whole number of 1 or more", "3");

    /// <summary>Gets a number with or without a fraction.</summary>
    public static ValueKind Number { get; } = new("a number with a point before its fraction", "12.5");

    /// <summary>Gets <c>true</c> or <c>false</c>.</summary>
    public static ValueKind Boolean { get; } = new("true or false", "true");

    /// <summary>Gets a date with a time, as RFC 3339 writes it.</summary>
    public static ValueKind Date { get; } = new("an RFC 3339 date-time", "2026-11-23T09:00:00Z");

    /// <summary>Gets a date with a time, as RFC 822 writes it and RSS requires it.</summary>
    public static ValueKind Rfc822Date { get; } = new("an RFC 822 date-time", "Mon, 23 Nov 2026 09:00:00 +0000");

    /// <summary>Gets a BCP 47 language tag.</summary>
    public static ValueKind Language { get; } = new("a BCP 47 language tag", "pt-BR");

    /// <summary>Gets a media type.</summary>
    public static ValueKind MediaType { get; } = new("a media type", "audio/mpeg");

    /// <summary>Gets an e-mail address.</summary>
    public static ValueKind Email { get; } = new("an e-mail address", "ann@example.org");

    /// <summary>Gets the description of the allowed values, as messages and documentation show it: <c>a whole number of 0 or more</c>.</summary>
    public string Description { get; }

    /// <summary>Gets an example of an allowed value.</summary>
    public string Example { get; }

    /// <summary>Gets the words that are allowed; <see langword="null"/> if the kind is not a list of words.</summary>
    public IReadOnlyList<string>? Words { get; private init; }

    /// <summary>Gets the function that <see cref="Matching"/> received; <see langword="null"/> for any other kind.</summary>
    internal Func<string, bool>? IsRight { get; private init; }

    /// <summary>Gets the kind that this one limits to <see cref="MostCharacters"/>; <see langword="null"/> for any other kind.</summary>
    internal ValueKind? Limited { get; private init; }

    /// <summary>Gets how many characters a value may have; <see langword="null"/> if there is no limit.</summary>
    internal int? MostCharacters { get; private init; }

    /// <summary>Creates a kind that allows only the given words, in exactly this letter case.</summary>
    /// <param name="words">The words: at least one.</param>
    /// <returns>The kind.</returns>
    /// <exception cref="ArgumentException">There is no word.</exception>
    public static ValueKind OneOf(params string[] words)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (words.Length == 0)
            throw new ArgumentException("the list of words is empty; write the words that are allowed", nameof(words));
        string[] all = [.. words];
        return new($"one of {string.Join(", ", all)}", all[0]) { Words = all };
    }

    /// <summary>Creates a kind whose values a function checks.</summary>
    /// <param name="description">The description of the allowed values, as it follows "is not" in a message: <c>a currency's code</c>.</param>
    /// <param name="example">An allowed value.</param>
    /// <param name="isRight">Returns whether a value is allowed. It is called with any text that a document may contain, possibly from several threads.</param>
    /// <returns>The kind.</returns>
    /// <exception cref="ArgumentException">The example is not right by <paramref name="isRight"/>.</exception>
    public static ValueKind Matching(string description, string example, Func<string, bool> isRight)
    {
        ArgumentNullException.ThrowIfNull(description);
        ArgumentNullException.ThrowIfNull(example);
        ArgumentNullException.ThrowIfNull(isRight);
        return isRight(example) ? new(description, example) { IsRight = isRight }
            : throw new ArgumentException($"the example '{example}' is not right by the kind's own function; write one that is", nameof(example));
    }

    /// <summary>Creates a kind of the same values, with a limit for their length.</summary>
    internal ValueKind UpTo(int characters) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{Description}, at most {characters} characters"), Example)
        {
            Limited = this,
            MostCharacters = characters,
        };

    /// <summary>Creates a kind of the same values with a description of its own, because a list of many words is too long for a message.</summary>
    internal ValueKind DescribedAs(string description) => new(description, Example) { Words = Words, IsRight = IsRight };

    /// <summary>Returns the description.</summary>
    /// <returns><see cref="Description"/>.</returns>
    public override string ToString() => Description;
}
