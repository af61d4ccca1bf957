using System.Buffers;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Content.Templates;

/// <summary>The texts that template code and tags start with.</summary>
/// <remarks>Each set is created when a body needs it, because that takes as long as rendering a post.</remarks>
internal static class TemplateStarts
{
    private const int MostLetters = 10;

    /// <summary>The names of WordPress's tags. None has more than <see cref="MostLetters"/> letters.</summary>
    private static readonly string[] BracketTags = ["caption", "gallery", "embed", "youtube", "sourcecode", "code", "audio", "video", "playlist"];

    private static readonly string[] Starts =
    [
        "{{", "{%", "{#", "{::", "<%", "<!--", "{/*", "={", "\nimport ", "\nexport ", .. BracketTags.Select(tag => "[" + tag),
        .. Enumerable.Range('A', 26).Select(letter => $"<{(char)letter}"), .. Enumerable.Range('A', 26).Select(letter => $"</{(char)letter}"),
    ];

    /// <summary>HTML elements whose content is Markdown in MDX, even if it starts on the next line.</summary>
    public static readonly string[] BlockElements = ["div", "section", "article", "aside", "center", "figure"];

    public static SearchValues<string> Plain => field ??= SearchValues.Create(Starts, StringComparison.Ordinal);

    /// <summary>Gets the starts in notes of Obsidian, which Quartz reads: comments and marked text.</summary>
    public static SearchValues<string> InNotes => field ??= SearchValues.Create([.. Starts, "%%", "=="], StringComparison.Ordinal);

    public static SearchValues<string> WithEmoji => field ??= SearchValues.Create([.. Starts, ":"], StringComparison.Ordinal);

    public static SearchValues<string> InMdx => field ??= SearchValues.Create(
        [.. Starts, "{", .. BlockElements.Select(name => "<" + name), .. BlockElements.Select(name => "</" + name)], StringComparison.Ordinal);

    /// <summary>Tells whether a body may hold template code. Most bodies hold none.</summary>
    public static bool MayHoldCode(string source, BodySyntax syntax) =>
        (syntax & (BodySyntax.Mdx | BodySyntax.MdxFile)) != 0
        || ((syntax & BodySyntax.WikiLinks) != 0 && source.AsSpan().IndexOfAny(InNotes) >= 0)
        || (HoldsFirstCharacters(source, syntax) && source.AsSpan().IndexOfAny((syntax & BodySyntax.Emoji) != 0 ? WithEmoji : Plain) >= 0)
        || source.StartsWith("import ", StringComparison.Ordinal) || source.StartsWith("export ", StringComparison.Ordinal);

    /// <summary>Tells whether a body holds what one of the starts begins with. Tags with small letters, as HTML has them, start none.</summary>
    private static bool HoldsFirstCharacters(string source, BodySyntax syntax)
    {
        for (var rest = source.AsSpan(); rest.IndexOfAny('{', '<', '[') is >= 0 and var at; rest = rest[(at + 1)..])
        {
            if (rest[at] == '[')
            {
                if (IsBracketTag(NameInBracket(rest[at..])))
                    return true;
                continue;
            }

            var after = rest[at..] is ['<', '/', ..] ? at + 2 : at + 1;
            if (rest[at] == '{' || (after < rest.Length && (char.IsAsciiLetterUpper(rest[after]) || rest[after] is '%' or '!')))
                return true;
        }

        return ((syntax & BodySyntax.Emoji) != 0 && source.Contains(':', StringComparison.Ordinal))
            || (source.Contains("port ", StringComparison.Ordinal)
                && (source.Contains("\nimport ", StringComparison.Ordinal) || source.Contains("\nexport ", StringComparison.Ordinal)));
    }

    /// <summary>Tells whether a word is the name of a tag of WordPress, <c>[caption]</c>, which posts still have after a move from there.</summary>
    public static bool IsBracketTag(ReadOnlySpan<char> name)
    {
        foreach (var tag in BracketTags)
        {
            if (name.SequenceEqual(tag))
                return true;
        }

        return false;
    }

    /// <summary>Gets the word after a bracket: its first <see cref="MostLetters"/> lower-case letters.</summary>
    public static ReadOnlySpan<char> NameInBracket(ReadOnlySpan<char> text)
    {
        var end = 1;
        while (end < text.Length && end <= MostLetters && char.IsAsciiLetterLower(text[end]))
            end++;
        return text[1..end];
    }
}
