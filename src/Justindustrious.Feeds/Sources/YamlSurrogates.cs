namespace Justindustrious.Feeds.Sources;

/// <summary>Escapes of half a character, <c>"\ud800"</c>, at which the parser gives up.</summary>
internal static class YamlSurrogates
{
    /// <summary>What stands in for them: a noncharacter, which no text means.</summary>
    public const char StandIn = '\ufdd3';

    /// <summary>Writes escapes of the stand-in for those of halves, in double quotes from a position on.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="start">Where the text in double quotes starts at which the parser gave up.</param>
    /// <param name="whole">The YAML without such escapes.</param>
    /// <returns>Whether there was one: the mistake is another where there was none.</returns>
    public static bool TryReplace(string text, int start, out string whole)
    {
        whole = text;
        if (start < 0 || start >= text.Length || text[start] != '"')
            return false;
        var characters = text.ToCharArray();
        var found = false;
        var isInside = false;
        for (var i = start; i < characters.Length; i++)
        {
            if (characters[i] == '"')
            {
                isInside = !isInside;
            }
            else if (characters[i] == '\\' && isInside)
            {
                if (IsEscapeOf(characters, i, "89abAB") && IsEscapeOf(characters, i + 6, "cdefCDEF"))
                {
                    i += 11;
                }
                else if (IsEscapeOf(characters, i, "89abcdefABCDEF"))
                {
                    "fdd3".CopyTo(0, characters, i + 2, 4);
                    found = true;
                    i += 5;
                }
                else
                {
                    i++;
                }
            }
        }

        whole = found ? new(characters) : text;
        return found;
    }

    private static bool IsEscapeOf(char[] text, int at, string third) =>
        at + 5 < text.Length && text[at] == '\\' && text[at + 1] == 'u' && text[at + 2] is 'd' or 'D'
        && third.Contains(text[at + 3], StringComparison.Ordinal) && char.IsAsciiHexDigit(text[at + 4]) && char.IsAsciiHexDigit(text[at + 5]);
}
