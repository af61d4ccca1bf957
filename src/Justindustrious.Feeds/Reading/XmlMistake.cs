using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;


namespace Justindustrious.Feeds.Reading;

/// <summary>What is wrong where XML is malformed, and what to write instead: the parser says the former in its own words, and nothing of the latter.</summary>
/// <param name="Message">What was found, and what to write.</param>
/// <param name="ColumnShift">How far the mistake is from where the parser noticed it.</param>
internal sealed partial record XmlMistake(string Message, int ColumnShift = 0)
{
    /// <summary>The parser's sentences that need no parts of theirs.</summary>
    private static readonly (string Start, XmlMistake Mistake)[] Plain =
    [
        ("An error occurred while parsing EntityName", new("a lone '&' starts a reference; write '&amp;'", -1)),
        ("']]>' is not allowed", new("']]>' stands outside of a CDATA section; write ']]&gt;'")),
        ("'<', hexadecimal value 0x3C, is an invalid attribute character", new("'<' stands in an attribute's value; write '&lt;'")),
        ("There are multiple root elements", new("a second root element follows the first; put all into one", -1)),
        ("Data at the root level is invalid", new("text stands outside of the root element; remove it")),
        ("Unexpected XML declaration", new("the XML declaration stands after something else; write it first of all, or remove it")),
        ("Root element is missing", new("there is no element; write a feed")),
    ];

    /// <summary>Says what is meant by the parser's sentence, which ends without the place; one that isn't known is told as it stands.</summary>
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
            return new(string.Create(CultureInfo.InvariantCulture, $"</{tags.Groups["end"]}> stands where <{tags.Groups["open"]}> of line {tags.Groups["line"]}, column {column} is open; write </{tags.Groups["open"]}> before it"), -2);
        }

        if (Unclosed.Match(sentence) is { Success: true } open)
            return new($"the document ends while <{open.Groups["name"]}> is open; write the rest of it");
        if (Entity.Match(sentence) is { Success: true } entity)
            return new($"the entity '&{entity.Groups["name"]};' is not declared, and XML itself has but five; write {Character(entity.Groups["name"].Value)}");
        if (Semicolon.Match(sentence) is { Success: true } token)
            return new($"{token.Groups["found"]} stands where a reference, which '&' starts, would end with ';'; write '&amp;' for '&'");
        if (NoName.Match(sentence) is { Success: true } name)
            return new($"{name.Groups["found"]} follows a '<' that starts no element; write '&lt;'", -1);
        if (Prefix.Match(sentence) is { Success: true } prefix)
            return new($"the prefix {prefix.Groups["name"]} is not declared; write xmlns:{prefix.Groups["name"].Value.Trim('\'')}=\"…\" with its namespace on the root element");
        if (Twice.Match(sentence) is { Success: true } attribute)
            return new($"the attribute {attribute.Groups["name"]} stands twice in one tag; keep one");
        if (BadCharacter.Match(sentence) is { Success: true } character)
            return new($"the character U+{int.Parse(character.Groups["code"].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture):X4} can't stand in XML, nor can a reference to it; remove it");
        return new(char.ToLowerInvariant(sentence[0]) + sentence[1..]);
    }

    private static string Character(string name) =>
        WebUtility.HtmlDecode($"&{name};") is { Length: 1 } meant
            ? string.Create(CultureInfo.InvariantCulture, $"'&#{(int)meant[0]};'{(char.IsWhiteSpace(meant[0]) || char.IsControl(meant[0]) ? "" : $" or '{meant}'")}")
            : "'&amp;' for '&', or the character that is meant";

    [GeneratedRegex("^The '(?<open>[^']+)' start tag on line (?<line>[0-9]{1,9}) position (?<column>[0-9]{1,9}) does not match the end tag of '(?<end>[^']+)'", RegexOptions.ExplicitCapture)]
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
