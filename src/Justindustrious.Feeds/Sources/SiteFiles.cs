using Justindustrious.Feeds.Files.Media;

namespace Justindustrious.Feeds.Sources;

/// <summary>Finds the files of a site folder that addresses below home name, such as recordings and artwork.</summary>
/// <param name="folder">The site folder.</param>
/// <param name="home">The address below which the site is published.</param>
internal sealed class SiteFiles(SourceFolder folder, Uri home)
{
    /// <summary>The folders whose files generators copy as they are, and the site folder itself.</summary>
    private static readonly string[] Roots = ["", "static", "public", "source", "src", "assets"];

    /// <summary>Finds the file of an address.</summary>
    /// <param name="address">The address.</param>
    /// <param name="post">The address of the post that names it; <see langword="null"/> for the feed.</param>
    /// <param name="beside">The folder whose files are published next to the post; <see langword="null"/> if there is none.</param>
    public string? Find(Uri address, Uri? post = null, string? beside = null)
    {
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https"))
            return null;
        if (beside is not null && post is not null && Below(post, address) is { } name && At(Path.Join(beside, name)) is { } near)
            return near;
        return Below(home, address) is { } relative
            ? Roots.Select(root => At(Path.Join(folder.FullPath, root, relative))).FirstOrDefault(path => path is not null)
            : null;
    }

    /// <summary>Reads what a file says about itself; <see langword="null"/> if the folder does not have it.</summary>
    public MediaFacts? Read(Uri address, Uri? post = null, string? beside = null) =>
        Find(address, post, beside) is { } path ? MediaFacts.TryRead(path, out _) : null;

    private string? At(string path)
    {
        try
        {
            return File.Exists(path) && folder.IsInside(Path.GetFullPath(path)) ? path : null;
        }
        catch (Exception e) when (e is IOException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Gets the path of an address below another one, if it is below it.</summary>
    private static string? Below(Uri outer, Uri address)
    {
        if (address.Host != outer.Host || address.Port != outer.Port)
            return null;
        var start = outer.AbsolutePath[..(outer.AbsolutePath.LastIndexOf('/') + 1)];
        if (!address.AbsolutePath.StartsWith(start, StringComparison.Ordinal))
            return null;
        var relative = Uri.UnescapeDataString(address.AbsolutePath[start.Length..]);
        return relative.Length == 0 || relative.Contains('\0', StringComparison.Ordinal) ? null : relative;
    }
}
