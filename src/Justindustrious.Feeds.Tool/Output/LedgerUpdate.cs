namespace Justindustrious.Feeds.Tool.Output;

/// <summary>
/// Replaces the ledger's file after the documents. If its folder can't be written, that is a Warning, and the feeds are written nevertheless.
/// </summary>
internal sealed class LedgerUpdate : IDisposable
{
    private readonly OutputFiles? _file;

    private LedgerUpdate(OutputFiles? file, FeedDiagnostic? warning) => (_file, Warning) = (file, warning);

    /// <summary>Why the ledger can't be written; <see langword="null"/> if it can.</summary>
    public FeedDiagnostic? Warning { get; }

    /// <param name="ledger">The ledger; <see langword="null"/> if it is not to be written.</param>
    /// <param name="shownPath">Its path as the user would write it.</param>
    public static LedgerUpdate Prepare(FeedLedger? ledger, string shownPath)
    {
        if (ledger is not { HasChanged: true })
            return new(null, null);
        var file = new OutputFiles();
        try
        {
            file.Prepare(ledger.Path, ledger.Bytes);
            return new(file, null);
        }
        catch (CouldNotRunException e)
        {
            file.Dispose();
            return new(null, CanNotWrite(shownPath, e));
        }
    }

    /// <summary>Replaces the file.</summary>
    /// <returns>Whether the file was written.</returns>
    /// <exception cref="CouldNotRunException">The file can't be replaced; it has its old content.</exception>
    public bool Commit()
    {
        _file?.Commit();
        return _file is not null;
    }

    public void Dispose() => _file?.Dispose();

    private static FeedDiagnostic CanNotWrite(string shownPath, CouldNotRunException e) => new()
    {
        Rule = FeedRules.LedgerWritten,
        Location = new(shownPath, 0, 0),
        Message = $"the ids of new posts can't be saved: {e.Message.Split(';')[0]}; make the folder writable, or write --frozen if the ledger is not to change",
    };
}
