namespace Justindustrious.Feeds.Sources;

/// <summary>Compares keys of front matter: letter case, '-', '_' and spaces don't count, so <c>publishDate</c> and <c>Publish-Date</c> are one key.</summary>
internal sealed class KeySpelling : IEqualityComparer<string>
{
    /// <summary>Gets the comparer.</summary>
    public static KeySpelling Any { get; } = new();

    public bool Equals(string? one, string? other)
    {
        if (one is null || other is null)
            return one is null && other is null;
        if ((object)one == other)
            return true;
        var (i, j) = (0, 0);
        while (true)
        {
            var (left, right) = (Next(one, ref i), Next(other, ref j));
            if (left != right)
                return false;
            if (left == '\0')
                return true;
        }
    }

    public int GetHashCode(string key)
    {
        // The sets hold the few keys that are known, which nobody chooses to collide.
        var hash = 0;
        var i = 0;
        for (var letter = Next(key, ref i); letter != '\0'; letter = Next(key, ref i))
            hash = (hash * 31) + letter;
        return hash;
    }

    /// <summary>Takes the next character that counts; U+0000, which front matter never holds, is the end.</summary>
    private static char Next(string key, ref int position)
    {
        while (position < key.Length)
        {
            var letter = key[position++];
            if (letter is not ('-' or '_' or ' '))
                return char.ToLowerInvariant(letter);
        }

        return '\0';
    }
}
