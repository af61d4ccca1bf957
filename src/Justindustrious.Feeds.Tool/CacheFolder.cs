namespace Justindustrious.Feeds.Tool;

/// <summary>The folder that the system has for what programs can make again.</summary>
internal static class CacheFolder
{
    /// <summary>Gets ours in it; <see langword="null"/> where the environment does not say where it is.</summary>
    /// <remarks>XDG Base Directory Specification: XDG_CACHE_HOME, or else .cache in HOME; relative paths are ignored.</remarks>
    public static string? Of(Terminal terminal)
    {
        var folder = OperatingSystem.IsWindows() ? terminal.Variable("LOCALAPPDATA")
            : terminal.Variable("XDG_CACHE_HOME") is { Length: > 0 } named ? named
            : terminal.Variable("HOME") is { Length: > 0 } home ? Path.Combine(home, OperatingSystem.IsMacOS() ? "Library/Caches" : ".cache")
            : null;
        return Path.IsPathFullyQualified(folder ?? "") ? Path.Combine(folder!, "dotnet-feeds") : null;
    }
}
