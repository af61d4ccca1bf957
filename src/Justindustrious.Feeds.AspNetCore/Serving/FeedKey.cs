using System.Text;

namespace Justindustrious.Feeds.AspNetCore.Serving;

/// <summary>Decides which keys are refused before anything is read: a key is text of a request, and sources may use it in a path or a log.</summary>
internal static class FeedKey
{
    /// <summary>The greatest length of a key: more than any host, user name or path segment that people type. Each stored key uses memory.</summary>
    public const int MaxLength = 256;

    public static bool IsValid(string? key)
    {
        if (key is not { Length: > 0 and <= MaxLength } || key == "." || key.Contains("..", StringComparison.Ordinal))
            return false;
        foreach (var rune in key.EnumerateRunes())
        {
            // EnumerateRunes replaces half of a surrogate pair by U+FFFD.
            if (Rune.IsControl(rune) || rune == Rune.ReplacementChar)
                return false;
        }

        return true;
    }
}
