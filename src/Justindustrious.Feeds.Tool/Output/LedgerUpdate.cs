namespace Justindustrious.Feeds.Tool.Output;

/// <summary>The ledger's file, ready to be replaced when the documents are. A folder that can't be written costs a Warning, not the feeds.</summary>
internal sealed class LedgerUpdate : IDisposable
{
    private readonly OutputFiles? _file;

    private LedgerUpdate(OutputFiles? file, FeedDiagnostic? warning) => (_file, Warning) = (file, warning);

    /// <summary>Why the ledger can't be written, where it can't.</summary>
    public FeedDiagnostic? Warning { get; }

    /// <param name="ledger">The ledger; <see langword="null"/> where there is none, or where it is not to be written.</param>
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

    /// <summary>Puts the file into its place.</summary>
    /// <returns>Whether there was anything to write.</returns>
    /// <exception cref="CouldNotRunException">That can't be done; the file is as it was.</exception>
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
        Message = $"the ids of new posts are not remembered: {e.Message.Split(';')[0]}; make the folder writable, or write --frozen where it shall not be",
    };
}
