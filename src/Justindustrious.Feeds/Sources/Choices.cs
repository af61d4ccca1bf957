using System.Collections.ObjectModel;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Sources;

/// <summary>A key whose value is one of some words.</summary>
/// <typeparam name="T">What the words mean.</typeparam>
/// <param name="all">The words and their meanings.</param>
internal sealed class Choices<T>(params (string Word, T Meaning)[] all)
{
    /// <summary>Gets the words.</summary>
    public IReadOnlyList<string> Words => field ??= [.. all.Select(choice => choice.Word)];

    /// <summary>Gets words of other tools, and the word here that says the same.</summary>
    public IReadOnlyDictionary<string, string> OtherTools { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Gets the value as the documentation and the JSON Schema name it.</summary>
    public SiteValue Value => SiteValue.OneOf(() => Words);

    /// <summary>Reads a word, or says which words there are.</summary>
    public bool TryRead(FieldReader reader, FrontEntry entry, out T meaning) => TryRead(reader, entry.Value!, entry.Location, entry.Key, out meaning);

    /// <summary>Reads a word that is a value, or an item of a list.</summary>
    public bool TryRead(FieldReader reader, FrontNode value, TextLocation location, string key, out T meaning)
    {
        meaning = all[0].Meaning;
        if (reader.Text(value, location, key, Write(word => $"'{word}'")) is not { } text)
            return false;
        if (TryFind(text, out meaning))
            return true;
        var meant = Meant(text);
        reader.Findings.Add(FeedRules.SourceRules.ValueKind, location,
            $"{key} {Quoted.Of(text)} is unknown; write {(meant is null ? Write(word => $"'{key}: {word}'") : $"'{key}: {meant}'")}");
        return false;
    }

    /// <summary>Finds what a word means.</summary>
    public bool TryFind(string word, out T meaning)
    {
        var found = Array.FindIndex(all, choice => choice.Word == word);
        meaning = all[Math.Max(found, 0)].Meaning;
        return found >= 0;
    }

    /// <summary>Finds the word that another tool's word, or a slip of the finger, stands for.</summary>
    public string? Meant(string text) => OtherTools.GetValueOrDefault(text.ToLowerInvariant()) ?? Suggestion.For(text, Words);

    private string Write(Func<string, string> show) => Words.Count == 1
        ? show(Words[0])
        : $"{string.Join(", ", Words.SkipLast(1).Select(show))} or {show(Words[^1])}";
}
