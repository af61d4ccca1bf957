namespace Justindustrious.Feeds.Content.Templates;

/// <summary>
/// The text after a tag's name: words and quoted texts, with or without a name before them. The forms of Hugo, Liquid, Hexo and Zola are read the same way.
/// </summary>
internal sealed class TagArguments
{
    private static readonly System.Buffers.SearchValues<char> EndsOfName = System.Buffers.SearchValues.Create(" \t\r\n,=");
    private static readonly System.Buffers.SearchValues<char> EndsOfWord = System.Buffers.SearchValues.Create(" \t\r\n,");

    private readonly List<string> _positional = [];
    private readonly Dictionary<string, string> _named = new(StringComparer.OrdinalIgnoreCase);

    private TagArguments(string text) => Text = text;

    /// <summary>Gets the whole text, as it was written.</summary>
    public string Text { get; }

    /// <summary>Gets the arguments without a name.</summary>
    public IReadOnlyList<string> Positional => _positional;

    /// <summary>Gets the arguments with a name.</summary>
    public IReadOnlyDictionary<string, string> Named => _named;

    /// <summary>Returns the first argument with one of some names, or the argument at an index if no name is given.</summary>
    public string? Find(int position, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_named.TryGetValue(name, out var value))
                return value;
        }

        return position >= 0 && position < _positional.Count ? _positional[position] : null;
    }

    public static TagArguments Read(string text)
    {
        var arguments = new TagArguments(text.Trim());
        var rest = arguments.Text.AsSpan();
        if (rest is ['(', .., ')'])
            rest = rest[1..^1];
        while (!(rest = rest.TrimStart(" \t\r\n,")).IsEmpty)
        {
            var value = Take(ref rest, out var isQuoted);
            var after = rest.TrimStart(" \t");
            if (!isQuoted && value.EndsWith('=') && value.Length > 1)
            {
                arguments._named[value[..^1]] = Take(ref rest, out _);
            }
            else if (!isQuoted && value.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals && IsName(value.AsSpan(0, equals)))
            {
                arguments._named[value[..equals]] = value[(equals + 1)..];
            }
            else if (!isQuoted && after.StartsWith('=') && IsName(value))
            {
                rest = after[1..].TrimStart(" \t");
                arguments._named[value] = Take(ref rest, out _);
            }
            else
            {
                arguments._positional.Add(value);
            }
        }

        return arguments;
    }

    private static string Take(ref ReadOnlySpan<char> rest, out bool isQuoted)
    {
        isQuoted = !rest.IsEmpty && rest[0] is '"' or '\'' or '`';
        if (isQuoted && EndOfQuoted(rest) is > 0 and var close)
        {
            var quoted = rest[1..close].ToString();
            var mark = rest[0];
            rest = rest[(close + 1)..];
            return mark == '"' ? quoted.Replace("\\\"", "\"", StringComparison.Ordinal) : quoted;
        }

        isQuoted = false;
        // A name ends with '=', and its value may be quoted.
        var end = rest.IndexOfAny(EndsOfName);
        var length = end >= 0 && rest[end] == '=' && IsName(rest[..end]) ? end + 1
            : end >= 0 && rest.IndexOfAny(EndsOfWord) is >= 0 and var space ? space
            : rest.Length;
        if (length == 0)
            length = 1;
        var word = rest[..length].ToString();
        rest = rest[length..];
        return word;
    }

    private static int EndOfQuoted(ReadOnlySpan<char> text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == text[0])
                return i;
            if (text[i] == '\\' && text[0] == '"')
                i++;
        }

        return -1;
    }

    private static bool IsName(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-'))
                return false;
        }

        return !text.IsEmpty;
    }
}
