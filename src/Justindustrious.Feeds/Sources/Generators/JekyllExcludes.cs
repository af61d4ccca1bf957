using System.IO.Enumeration;

namespace Justindustrious.Feeds.Sources.Generators;

/// <summary>The keys <c>exclude</c> and <c>include</c> of Jekyll's configuration.</summary>
/// <remarks>
/// github.com/jekyll/jekyll, lib/jekyll/entry_filter.rb: a pattern is the start of a path, or matches all of it; '*' matches '/', too.
/// </remarks>
internal sealed class JekyllExcludes(Settings settings, string source)
{
    private readonly IReadOnlyList<string> _patterns = [.. settings.Texts("exclude").Except(settings.Texts("include"), StringComparer.Ordinal)
        .Select(pattern => pattern.TrimStart('/')).Where(pattern => pattern.Length > 0)];

    /// <summary>Says whether a file or folder is excluded, by its path below the site folder.</summary>
    public bool Has(string path)
    {
        if (_patterns.Count == 0)
            return false;
        var below = source.Length > 0 && path.StartsWith(source + "/", StringComparison.Ordinal) ? path[(source.Length + 1)..] : path;
        for (var end = below.Length; end > 0; end = below.LastIndexOf('/', end - 1))
        {
            if (_patterns.Any(pattern => IsExcluded(pattern, below[..end])))
                return true;
        }

        return false;
    }

    private static bool IsExcluded(string pattern, string path) =>
        path.StartsWith(pattern, StringComparison.Ordinal) || pattern == path + "/"
            || FileSystemName.MatchesSimpleExpression(pattern.Replace("**", "*", StringComparison.Ordinal), path, ignoreCase: false);
}
