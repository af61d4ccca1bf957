using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Justindustrious.Feeds.Reading;

/// <summary>Explains malformed XML: what was found and what to write. The parser's own message has only the first, in other words.</summary>
/// <param name="Message">What was found, and what to write.</param>
/// <param name="ColumnShift">The distance from the parser's column to the mistake.</param>
internal sealed partial record XmlMistake(string Message, int ColumnShift = 0)
{
    /// <summary>Messages of the parser whose explanation is always the same.</summary>
    private static readonly (string Start, XmlMistake Mistake)[] Plain =
    [
        ("An error occurred while parsing EntityName", new("a lone '&' starts a reference; write '&amp;'", -1)),
        ("']]>' is not allowed", new("']]>' is outside of a CDATA section; write ']]&gt;'")),
        ("'<', hexadecimal value 0x3C, is an invalid attribute character", new("'<' is in an attribute's value; write '&lt;'")),
        ("There are multiple root elements", new("a second root element follows the first; put all into one", -1)),
        ("Data at the root level is invalid", new("text is outside of the root element; remove it")),
        ("Unexpected XML declaration", new("the XML declaration is after something else; write it first of all, or remove it")),
        ("Root element is missing", new("there is no element; write a feed")),
    ];

    /// <summary>Explains a message of the parser, which is given without its place. An unknown message is kept.</summary>
    public static XmlMistake Of(string sentence)
    {
        foreach (var (start, mistake) in Plain)
        {
            if (sentence.StartsWith(start, StringComparison.Ordinal))
                return mistake;
        }

        if (Mismatch.Match(sentence) is { Success: true } tags)
        {
            var column = int.Parse(tags.Groups["column"].Value, CultureInfo.InvariantCulture) - 1;
            var (open, end, line) = (tags.Groups["open"], tags.Groups["end"], tags.Groups["line"]);
            return new(string.Create(CultureInfo.InvariantCulture,
                $"</{end}> stands where <{open}> of line {line}, column {column} is open; write </{open}> before it"), -2);
        }

        if (Unclosed.Match(sentence) is { Success: true } unclosed)
            return new($"the document ends while <{unclosed.Groups["name"]}> is open; write the rest of it");
        if (Entity.Match(sentence) is { Success: true } entity)
        {
            var reference = entity.Groups["name"].Value;
            return new($"the entity '&{reference};' is not declared, and XML itself has only five; write {Character(reference)}");
        }

        if (Semicolon.Match(sentence) is { Success: true } token)
            return new($"'&' starts a reference, which must end with ';' and not with {token.Groups["found"]}; write '&amp;' for '&'");
        if (NoName.Match(sentence) is { Success: true } name)
            return new($"'<' before {name.Groups["found"]} does not start an element; write '&lt;'", -1);
        if (Prefix.Match(sentence) is { Success: true } prefix)
        {
            var shown = prefix.Groups["name"].Value;
            return new($"the prefix {shown} is not declared; write xmlns:{shown.Trim('\'')}=\"…\" with its namespace on the root element");
        }

        if (Twice.Match(sentence) is { Success: true } attribute)
            return new($"the attribute {attribute.Groups["name"]} occurs twice in one tag; keep one");
        if (BadCharacter.Match(sentence) is { Success: true } character)
        {
            var code = int.Parse(character.Groups["code"].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            return new($"XML can't contain the character U+{code:X4}, nor a reference to it; remove it");
        }

        return new(char.ToLowerInvariant(sentence[0]) + sentence[1..]);
    }

    private static string Character(string name)
    {
        if (WebUtility.HtmlDecode($"&{name};") is not { Length: 1 } meant)
            return "'&amp;' for '&', or the character that is meant";
        var itself = char.IsWhiteSpace(meant[0]) || char.IsControl(meant[0]) ? "" : $" or '{meant}'";
        return string.Create(CultureInfo.InvariantCulture, $"'&#{(int)meant[0]};'{itself}");
    }

    [GeneratedRegex(
        "^The '(?<open>[^']+)' start tag on line (?<line>[0-9]{1,9}) position (?<column>[0-9]{1,9}) does not match the end tag of '(?<end>[^']+)'",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Mismatch { get; }

    [GeneratedRegex("^Unexpected end of file has occurred\\. The following elements are not closed: (?<name>[^,]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Unclosed { get; }

    [GeneratedRegex("^Reference to undeclared entity '(?<name>[^']+)'", RegexOptions.ExplicitCapture)]
    private static partial Regex Entity { get; }

    [GeneratedRegex("^(?<found>'.*') is an unexpected token\\. The expected token is ';'", RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Semicolon { get; }

    [GeneratedRegex("^Name cannot begin with the (?<found>'.') character", RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex NoName { get; }

    [GeneratedRegex("^(?<name>'.+') is an undeclared prefix", RegexOptions.ExplicitCapture)]
    private static partial Regex Prefix { get; }

    [GeneratedRegex("^(?<name>'.+') is a duplicate attribute name", RegexOptions.ExplicitCapture)]
    private static partial Regex Twice { get; }

    [GeneratedRegex("^'.*', hexadecimal value 0x(?<code>[0-9A-F]{1,8}), is an invalid character", RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex BadCharacter { get; }
}
