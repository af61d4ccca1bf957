namespace Justindustrious.Feeds.Tool;

/// <summary>The reason why a file could not be read or written. Frequent reasons have our own words, since those of .NET differ between systems.</summary>
internal static class FileFault
{
    public static string Reason(Exception e) => e switch
    {
        UnauthorizedAccessException => "permission denied",
        FileNotFoundException or DirectoryNotFoundException => "there is no such file or folder",
        PathTooLongException => "the path is too long",
        _ => Printable.Of(e.Message.TrimEnd('.')),
    };
}
