using System.Text;
using Justindustrious.Feeds.Files;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Sources;

/// <summary>What is wrong with JSON, in the words of someone who writes posts rather than JSON.</summary>
internal static class JsonMistake
{
    private const string Space = " \t\r\n";

    /// <summary>Explains a mistake.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="offset">Where the reader stumbled.</param>
    /// <param name="message">The reader's own words, for what we can't say better.</param>
    /// <returns>Where the cause stands, and the cause with what to write.</returns>
    public static (int Offset, string Message) Explain(ReadOnlySpan<byte> json, int offset, string message)
    {
        var here = offset < json.Length ? (char)json[offset] : '\0';
        var before = json[..offset].TrimEnd(" \t\r\n"u8);
        var last = before.IsEmpty ? '\0' : (char)before[^1];
        if (OpenText(json, offset) is { } text)
            return ExplainText(json, text, offset, here);
        if (last == ',' && here is '}' or ']')
            return (before.Length - 1, $"there is a ',' before '{here}', and JSON has none after the last value; take it out");
        if (here == '#' || json[offset..].StartsWith("//"u8) || json[offset..].StartsWith("/*"u8))
            return (offset, "JSON has no comments; take this one out");
        if (here == '\'')
            return (offset, "JSON puts text into double quotes, not single ones; write '\"title\": \"Hello\"'");
        if (here == '=')
            return (offset, "a key and its value have '=' between them, as TOML has it; write ':'");
        if (here == '"' && last == '"' && IsAfterKey(before))
            return (offset, "there is no ':' between a key and its value; write '\"title\": \"Hello\"'");
        if (here is '"' or '{' or '[' && last is not (',' or ':' or '[' or '{' or '\0'))
            return (before.Length, "there is no ',' after this value; write one before the next");
        if (last is '{' or ',' && (char.IsAsciiLetter(here) || here == '_'))
            return (offset, $"the key {Shown(json[offset..], ":")} has no quotes; write '\"{Word(json[offset..], ":")}\"'");
        if (last is ':' or '[' or ',' && here is not ('\0' or '}' or ']' or ',' or ':'))
            return (offset, $"the value {Shown(json[offset..], ",}]")} has no quotes; write '\"{Word(json[offset..], ",}]")}\"'");
        // The reader stops inside of a word that starts like null, true, false or a number.
        if (StartOfWord(before) is { } word && here is not ('}' or ']' or ','))
            return (word, $"the value {Shown(json[word..], ",}]")} has no quotes; write '\"{Word(json[word..], ",}]")}\"'");
        return (offset, $"JSON can't be read here: {Plain(message)}");
    }

    private static (int, string) ExplainText(ReadOnlySpan<byte> json, int text, int offset, char here)
    {
        if (here is '\n' or '\r')
            return (text, $"the text {Shown(json[text..], "")} has no '\"' at the end of its line; write one, and '\\n' where a line is to end");
        if (offset > 0 && json[offset - 1] == '\\')
            return (offset - 1, $"'\\{Quoted.Escape(here.ToString())}' is no escape in JSON; write '\\\\' for a backslash");
        return here < ' ' ? (offset, $"a text contains the character U+{(int)here:X4}, which JSON has escaped only; write '\\u{(int)here:x4}'")
            : (offset, "a text contains an escape that JSON does not have; write '\\\\' for a backslash");
    }

    /// <summary>Gets where the text starts that holds an offset; <see langword="null"/> if the offset is outside of texts.</summary>
    public static int? OpenText(ReadOnlySpan<byte> json, int offset)
    {
        int? open = null;
        for (var i = 0; i < offset; i++)
        {
            if (json[i] == '"')
                open = open is null ? i : null;
            else if (json[i] == '\\' && open is not null && i + 1 < offset)
                i++;
        }

        return open;
    }

    /// <summary>Whether a text that ends here is a key: it stands after a brace or a comma, and no colon came since.</summary>
    private static bool IsAfterKey(ReadOnlySpan<byte> before)
    {
        var start = before[..^1].LastIndexOf((byte)'"');
        return start > 0 && before[..start].TrimEnd(" \t\r\n"u8) is [.., (byte)'{' or (byte)','];
    }

    private static int? StartOfWord(ReadOnlySpan<byte> before)
    {
        var start = before.LastIndexOfAny(":,["u8) + 1;
        return start > 0 && before[start..].TrimStart(" \t\r\n"u8) is { IsEmpty: false } word && word.IndexOfAny("\"{}"u8) < 0
            ? before.Length - word.Length
            : null;
    }

    private static string Shown(ReadOnlySpan<byte> from, string ends) => Quoted.Of(Word(from, ends));

    private static string Word(ReadOnlySpan<byte> from, string ends)
    {
        var end = from.IndexOfAny(Encoding.ASCII.GetBytes(ends + "\r\n"));
        var word = SourceFile.Lenient.GetString(end < 0 ? from : from[..end]).Trim(Space.ToCharArray());
        return Quoted.Escape(word.Length <= 80 ? word : word[..80] + "…");
    }

    private static string Plain(string message)
    {
        // The reader counts lines and bytes in its own way.
        var text = message.Split(" LineNumber:")[0].TrimEnd('.', ' ');
        return Quoted.Escape(text.Length > 0 ? char.ToLowerInvariant(text[0]) + text[1..] : message);
    }
}
