namespace Justindustrious.Feeds.Sources;

/// <summary>Some of the sections of a post, as Hugo's permalinks name them: <c>sections[0]</c>, <c>sections[last]</c>, <c>sections[1:]</c>.</summary>
/// <remarks>gohugo.io/content-management/urls, tokens; github.com/gohugoio/hugo, resources/page/permalinks.go, toSliceFunc.</remarks>
internal sealed class FolderSlice
{
    private const string Name = "sections[";

    private readonly string[] _bounds;

    private FolderSlice(string[] bounds) => _bounds = bounds;

    /// <summary>Reads the placeholder; <see langword="null"/> where it is another one.</summary>
    public static FolderSlice? TryParse(string placeholder)
    {
        if (!placeholder.StartsWith(Name, StringComparison.Ordinal) || !placeholder.EndsWith(']'))
            return null;
        var bounds = placeholder[Name.Length..^1].Split(':');
        return bounds.Length is 1 or 2 && bounds.All(bound => bound is "" or "last" || (bound.Length < 5 && bound.All(char.IsAsciiDigit)))
            && bounds[0].Length + bounds.Length > 1 ? new(bounds) : null;
    }

    /// <summary>Gets those of the folders that are meant, with '/' between them.</summary>
    public string Of(string folders)
    {
        var all = folders.Length == 0 ? [] : folders.Split('/');
        var start = Index(_bounds[0], all.Length, 0);
        // A section that is not there leaves nothing.
        if (start >= all.Length)
            return "";
        var end = _bounds.Length == 1 ? start + 1 : Math.Min(all.Length, Index(_bounds[1], all.Length, all.Length));
        return end <= start ? "" : string.Join('/', all[start..end]);
    }

    private static int Index(string bound, int count, int otherwise) => bound switch
    {
        "" => otherwise,
        "last" => Math.Max(0, count - 1),
        _ => int.Parse(bound, System.Globalization.CultureInfo.InvariantCulture),
    };
}
