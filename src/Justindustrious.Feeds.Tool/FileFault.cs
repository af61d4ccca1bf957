namespace Justindustrious.Feeds.Tool;

/// <summary>Why a file could not be read or written, in words that don't depend on the framework for what happens often.</summary>
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
