using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;
using NodaTime;

namespace Justindustrious.Feeds.AspNetCore.Sources;

/// <summary>A site folder, read anew when a file in it changes.</summary>
internal sealed class MarkdownSource : IPublicationSource
{
    private readonly string _folder;
    private readonly TimeProvider _time;
    private readonly PhysicalFileProvider? _files;
    private IDisposable? _watch;

    public MarkdownSource(string folder, TimeProvider time)
    {
        _folder = folder;
        _time = time;
        Layout = Load().Options;
        // A folder that isn't there yet can't be watched; it is looked for whenever documents are due.
        _files = Directory.Exists(folder) ? new(folder) : null;
    }

    public FeedSetOptions Layout { get; }

    public ValueTask<SourceReading> ReadAsync(CancellationToken cancellationToken)
    {
        var folder = Load();
        // A post with an Error is not in the feed, and what is made without it shall not be published.
        return new(new SourceReading(folder.Feed, folder is { Feed: not null, Report.IsValid: true }, () =>
        {
            folder.TryCreateFeedSet(out var documents, out var report);
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
    private MarkdownFolder Load() => MarkdownFolder.Load(_folder, new() { Now = Instant.FromDateTimeOffset(_time.GetUtcNow()) });
}
