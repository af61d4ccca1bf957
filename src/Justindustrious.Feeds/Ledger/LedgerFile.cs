using Justindustrious.Feeds.Files;

namespace Justindustrious.Feeds.Ledger;

/// <summary>The file <c>feeds.lock</c> beside <c>feeds.yml</c>.</summary>
internal static class LedgerFile
{
    public const string Name = "feeds.lock";

    /// <summary>Reads a ledger. If the file does not exist, the ledger is empty.</summary>
    /// <param name="path">The file.</param>
    /// <param name="findings">Receives the findings.</param>
    /// <param name="text">The file's text, with LF; <see langword="null"/> if the file does not exist or can't be read.</param>
    /// <param name="podcast">The <c>podcast:guid</c> that was published.</param>
    public static List<LedgerEntry> Read(string path, SourceFindings findings, out string? text, out Guid? podcast)
    {
        text = null;
        podcast = null;
        if (!File.Exists(path) && !Directory.Exists(path))
            return [];
        using var file = SourceFile.TryRead(path, findings);
        if (file?.TryDecode(..) is not { } read)
            return [];
        text = read.Replace("\r\n", "\n", StringComparison.Ordinal);
        return LedgerText.Read(text, findings, out podcast);
    }
}
