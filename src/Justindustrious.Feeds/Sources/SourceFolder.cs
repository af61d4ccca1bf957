using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Sources;

/// <summary>The folder that a site is read from. Nothing outside of it is read.</summary>
internal sealed class SourceFolder
{
    // A chain of links this long is a circle; kernels stop at 40 as well.
    private const int MaxLinks = 40;
    private readonly string _shown;
    private readonly string _real;

    /// <param name="folder">The folder as it was given, which is how findings show it.</param>
    /// <exception cref="IOException">The folder's links can't be followed.</exception>
    public SourceFolder(string folder)
    {
        FullPath = Path.GetFullPath(folder.Length == 0 ? "." : folder);
        _real = RealPath(FullPath);
        var shown = folder.Replace('\\', Path.DirectorySeparatorChar == '\\' ? '/' : '\\').TrimEnd('/');
        _shown = shown is "" or "." ? (folder.StartsWith('/') ? "/" : "") : shown + "/";
    }

    public string FullPath { get; }

    /// <summary>Shows a path below the folder as findings do: as the folder was given, with '/'.</summary>
    public string Show(string relativePath) => Quoted.Escape(_shown + relativePath);

    public string PathOf(string relativePath) => Path.Join(FullPath, relativePath);

    /// <summary>Whether a file or folder, all links followed, stands in this folder.</summary>
    /// <exception cref="IOException">A link can't be followed.</exception>
    public bool Holds(string fullPath)
    {
        var real = RealPath(fullPath);
        return real == _real || real.StartsWith(Path.EndsInDirectorySeparator(_real) ? _real : _real + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }

    /// <summary>Says whether <see cref="Holds"/> is true; what can't be followed counts as outside.</summary>
    public bool IsInside(string fullPath)
    {
        try
        {
            return Holds(fullPath);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    private static string RealPath(string fullPath)
    {
        var links = 0;
        var pending = new Stack<string>(Segments(fullPath).Reverse());
        var real = Path.GetPathRoot(fullPath) ?? "/";
        while (pending.TryPop(out var segment))
        {
            if (segment == "..")
            {
                real = Path.GetDirectoryName(real) ?? real;
                continue;
            }

            var next = Path.Join(real, segment);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }

            if (++links > MaxLinks)
                throw new IOException("its links lead in a circle");
            if (Path.IsPathRooted(target))
                real = Path.GetPathRoot(target)!;
            foreach (var part in Segments(target).Reverse())
                pending.Push(part);
        }

        return real;
    }

    private static IEnumerable<string> Segments(string path) =>
        path[(Path.GetPathRoot(path)?.Length ?? 0)..]
            .Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries)
            .Where(segment => segment != ".");
}
