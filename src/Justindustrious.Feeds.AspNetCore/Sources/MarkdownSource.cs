using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace Justindustrious.Feeds.AspNetCore.Sources;

/// <summary>A site folder. It is read again when a file in it changes.</summary>
internal sealed partial class MarkdownSource : IPublicationSource
{
    private readonly string _folder;
    private readonly TimeProvider _time;
    private readonly PhysicalFileProvider? _files;
    private IDisposable? _watch;

    public MarkdownSource(string folder, TimeProvider time)
    {
        _folder = folder;
        _time = time;
        // A missing folder can't be watched. It is looked for whenever documents are due.
        _files = Directory.Exists(folder) ? new(folder) : null;
        Layout = _files is null ? FeedSetOptions.Default : Load().Options;
    }

    public FeedSetOptions Layout { get; }

    [LoggerMessage(55, LogLevel.Warning, "FeedServingOptions.Documents is not used for the folder '{Folder}': its feeds.yml says which documents are made, and how; write it there")]
    public static partial void LogUnused(ILogger logger, string folder);

    public ValueTask<SourceReading> ReadAsync(CancellationToken cancellationToken)
    {
        var folder = Load();
        return new(new SourceReading(folder.Feed) { Folder = folder });
    }

    public void OnChange(Action changed)
    {
        if (_files is { } files)
            _watch = ChangeToken.OnChange(() => new CompositeChangeToken([files.Watch("*.yml"), files.Watch("**/*.md")]), changed);
    }

    public void Dispose()
    {
        _watch?.Dispose();
        _files?.Dispose();
    }

    /// <summary>Loads the folder as of now: later readings include posts whose date has come.</summary>
    private MarkdownFolder Load() => Directory.Exists(_folder)
        ? MarkdownFolder.Load(_folder, new() { Now = _time.GetUtcNow() })
        : throw new DirectoryNotFoundException(
            $"AddMarkdownFeeds reads the folder '{_folder}', which is not there; its feeds are 503 until it is. Where 'dotnet publish' left it out, add to the project "
            + $"<Content Include=\"{Path.GetFileName(_folder.TrimEnd('/', '\\'))}/**\" CopyToPublishDirectory=\"PreserveNewest\" />");
}
