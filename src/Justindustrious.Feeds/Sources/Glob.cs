using System.IO.Enumeration;

namespace Justindustrious.Feeds.Sources;

/// <summary>
/// A pattern of paths, as .gitignore has them: <c>*</c> and <c>?</c> within a name, <c>**</c> for any folders. A pattern without '/' is that of a name in any
/// folder.
/// </summary>
internal sealed class Glob
{
    private readonly string[] _segments;

    public Glob(string pattern)
    {
        var segments = pattern.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(segment => segment != ".").ToArray();
        _segments = pattern.TrimEnd('/').Contains('/', StringComparison.Ordinal) ? segments : ["**", .. segments];
    }

    /// <summary>Whether a path, or a folder that it stands in, matches.</summary>
    public bool Matches(string path) => Matches(_segments, path.Split('/'));

    private static bool Matches(ReadOnlySpan<string> pattern, ReadOnlySpan<string> path)
    {
        if (pattern.IsEmpty)
            return true;
        if (path.IsEmpty)
            return false;
        if (pattern[0] != "**")
            return FileSystemName.MatchesSimpleExpression(pattern[0].Replace("\\", "\\\\", StringComparison.Ordinal), path[0], ignoreCase: false)
                && Matches(pattern[1..], path[1..]);
        // Several '**' in a row match what one matches, and take longer.
        while (pattern.Length > 1 && pattern[1] == "**")
            pattern = pattern[1..];
        for (var skipped = 0; skipped < path.Length; skipped++)
        {
            if (Matches(pattern[1..], path[skipped..]))
                return true;
        }

        return false;
    }
}
