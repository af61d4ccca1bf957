namespace Justindustrious.Feeds.Tool.Commands;

/// <summary><c>build --watch</c>: builds again whenever a post or the site file has changed, until Ctrl-C.</summary>
internal sealed class WatchedBuild(BuildRequest request, Terminal terminal)
{
    public int Run(CancellationToken cancellationToken)
    {
        // A folder that does not exist can't be watched: the command fails, as without --watch.
        if (!Directory.Exists(request.Folder) || (request.SiteFile is { } site && !File.Exists(site)))
            return new Build(request, terminal).Run(cancellationToken);

        // Watch before the first build: a post may be saved while it runs.
        using var changes = new SiteChanges(request);
        Build(isFirst: true, cancellationToken);
        while (true)
        {
            terminal.Error.WriteLine($"watching {Printable.Of(request.Folder)}; Ctrl-C ends");
            var changed = changes.Wait(cancellationToken);
            terminal.Error.WriteLine($"changed {Printable.Of(changed)}");
            Build(isFirst: false, cancellationToken);
        }
    }

    private void Build(bool isFirst, CancellationToken cancellationToken)
    {
        try
        {
            new Build(request, terminal).Run(cancellationToken);
        }
        catch (Exception e) when (e is IOException || (!isFirst && e is CouldNotRunException or UnauthorizedAccessException))
        {
            // A post may be saved while it is read, and an editor may replace a folder in several steps. The build after the next change may succeed.
            terminal.Error.WriteLine($"dotnet-feeds: error: {Printable.Of(e.Message)}");
        }
    }
}
