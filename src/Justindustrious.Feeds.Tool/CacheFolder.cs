namespace Justindustrious.Feeds.Tool;

/// <summary>The folder for the tool's caches.</summary>
internal static class CacheFolder
{
    /// <summary>Gets the tool's folder in the user's cache folder; <see langword="null"/> if the environment does not name one.</summary>
    /// <remarks>XDG Base Directory Specification: XDG_CACHE_HOME, else .cache in HOME; relative paths are ignored.</remarks>
    public static string? Of(Terminal terminal)
    {
        var folder = OperatingSystem.IsWindows() ? terminal.Variable("LOCALAPPDATA")
            : terminal.Variable("XDG_CACHE_HOME") is { Length: > 0 } named ? named
            : terminal.Variable("HOME") is { Length: > 0 } home ? Path.Combine(home, OperatingSystem.IsMacOS() ? "Library/Caches" : ".cache")
            : null;
        return Path.IsPathFullyQualified(folder ?? "") ? Path.Combine(folder!, "dotnet-feeds") : null;
    }
}
