using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;
using NodaTime;

namespace Justindustrious.Feeds.AspNetCore.Sources;

/// <summary>A site folder, read anew when a file in it changes.</summary>
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
        // A folder that isn't there yet can't be watched; it is looked for whenever documents are due.
        _files = Directory.Exists(folder) ? new(folder) : null;
        Layout = _files is null ? FeedSetOptions.Default : Load().Options;
    }

    public FeedSetOptions Layout { get; }

    [LoggerMessage(55, LogLevel.Warning, "FeedServingOptions.Documents is not used for the folder '{Folder}': its feeds.yml says which documents are made, and how; write it there")]
    public static partial void LogUnused(ILogger logger, string folder);

    public ValueTask<SourceReading> ReadAsync(CancellationToken cancellationToken)
    {
        var folder = Load();
        // A post with an Error is not in the feed, and what is made without it shall not be published.
        return new(new SourceReading(folder.Feed, folder is { Feed: not null, Report.IsValid: true }, () =>
        {
            // Routes are made once: what feeds.yml says of paths, groups and history since then waits for the next start.
            folder.TryCreateFeedSet(folder.Options with { Paths = Layout.Paths, By = Layout.By, History = Layout.History }, out var documents, out var report);
            return new(folder.Feed, documents, report);
        }));
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

    /// <summary>Posts that are dated later than now come by themselves once they are due.</summary>
    private MarkdownFolder Load() => Directory.Exists(_folder)
        ? MarkdownFolder.Load(_folder, new() { Now = Instant.FromDateTimeOffset(_time.GetUtcNow()) })
        : throw new DirectoryNotFoundException(
            $"AddMarkdownFeeds reads the folder '{_folder}', which is not there; its feeds are 503 until it is. Where 'dotnet publish' left it out, add to the project "
            + $"<Content Include=\"{Path.GetFileName(_folder.TrimEnd('/', '\\'))}/**\" CopyToPublishDirectory=\"PreserveNewest\" />");
}
