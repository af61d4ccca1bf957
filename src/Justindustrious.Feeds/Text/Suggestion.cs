namespace Justindustrious.Feeds.Text;

/// <summary>Did you mean: the known word that is nearest to a mistyped one.</summary>
internal static class Suggestion
{
    /// <summary>Finds the nearest word, or <see langword="null"/> where none is near.</summary>
    public static string? For(string word, IEnumerable<string> known)
    {
        // What is much longer than a key is no slip of the finger, and distance costs length squared.
        if (word.Length is 0 or > 40)
            return null;

        var folded = Fold(word);
        string? best = null;
        var least = Math.Max(1, folded.Length / 3) + 1;
        foreach (var candidate in known)
        {
            var other = Fold(candidate);
            // Each letter that one word has more must be added.
            if (Math.Abs(other.Length - folded.Length) >= least)
                continue;
            var distance = Distance(folded, other);
            if (distance < least)
                (best, least) = (candidate, distance);
        }

        return best;
    }

    /// <summary>
    /// Returns the known word that differs from another by one wrong, missing, doubled or swapped letter. Short words are ignored, because they differ that
    /// little by chance.
    /// </summary>
    public static string? ForOneSlip(string word, IEnumerable<string> known)
    {
        if (word.Length is < 5 or > 40)
            return null;
        var folded = Fold(word);
        if (folded.Length < 5)
            return null;
        return known.FirstOrDefault(candidate => Math.Abs(candidate.Length - word.Length) <= 4 && Distance(folded, Fold(candidate)) == 1);
    }

    // maxPosts, max_posts and Max-Posts are one word.
    private static string Fold(string word) => string.Concat(word.Where(c => c is not ('-' or '_' or ' '))).ToLowerInvariant();

    /// <summary>How many letters to change, add, drop or swap with their neighbour.</summary>
    private static int Distance(string one, string other)
    {
        var rows = new int[3][];
        for (var r = 0; r < 3; r++)
            rows[r] = new int[other.Length + 1];
        var (before, above, row) = (rows[0], rows[1], rows[2]);
        for (var j = 0; j <= other.Length; j++)
            above[j] = j;

        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var change = above[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(above[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            (before, above, row) = (above, row, before);
        }

        return above[other.Length];
    }
}
