using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace Justindustrious.Feeds.AspNetCore.Serving;

/// <summary>After the app has started, compares the paths of documents with their self links, and with the other files and endpoints of the app.</summary>
internal sealed partial class ServedAddresses(ILogger logger)
{
    private readonly Lock _gate = new();
    private ImmutableSortedSet<string> _prefixes = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);
    private IFileProvider? _webRoot;
    private ImmutableDictionary<string, string> _others = ImmutableDictionary<string, string>.Empty;
    private PublishedFeeds? _published;
    private bool _isStarted;
    private bool _isCompared;

    /// <summary>Gets the prefixes below which documents are served.</summary>
    public IEnumerable<string> Prefixes => _prefixes;

    /// <summary>Adds a prefix below which documents are served, such as <c>/blog</c>; it may be empty.</summary>
    public void Add(string prefix)
    {
        lock (_gate)
            _prefixes = _prefixes.Add(prefix);
    }

    /// <summary>Sets what else the app serves, when its endpoints are complete.</summary>
    /// <param name="webRoot">The files of the web root.</param>
    /// <param name="others">The display names of the other endpoints, by path.</param>
    public void Start(IFileProvider? webRoot, ImmutableDictionary<string, string> others)
    {
        lock (_gate)
        {
            (_webRoot, _others, _isStarted) = (webRoot, others, true);
            CompareOnce();
        }
    }

    /// <summary>Sets what is published, which has the self links.</summary>
    public void Publish(PublishedFeeds published)
    {
        lock (_gate)
        {
            _published = published;
            CompareOnce();
        }
    }

    private void CompareOnce()
    {
        if (_isCompared || !_isStarted || _prefixes.IsEmpty || _published is not { Documents.Count: > 0 } published)
            return;
        _isCompared = true;
        CompareWithSelfLinks(published);
        CompareWithOthers(published);
    }

    /// <summary>A prefix is right if the home's path ends with it. Of several prefixes, one must be right.</summary>
    private void CompareWithSelfLinks(PublishedFeeds published)
    {
        var home = published.Feed.Link;
        var path = published.Documents.Keys.First();
        var self = DocumentPath.Address(home, path);
        var served = _prefixes.Select(prefix => Uri.UnescapeDataString($"{prefix}/{path}")).ToList();
        var said = Uri.UnescapeDataString(self.AbsolutePath);
        if (served.Contains(said))
            return;
        if (served.FirstOrDefault(address => said.EndsWith(address, StringComparison.Ordinal)) is { } below)
        {
            LogBelow(below, self, said[..^below.Length]);
            return;
        }

        var right = new Uri(home, new PathString(_prefixes[0]).ToUriComponent() + "/");
        LogElsewhere(served[0], self, right, home.AbsolutePath.TrimEnd('/'));
    }

    private void CompareWithOthers(PublishedFeeds published)
    {
        var twice = (
            from prefix in _prefixes
            from document in published.Documents.Keys
            let path = $"{prefix}/{document}"
            let other = _webRoot?.GetFileInfo(path) is { Exists: true } file ? $"the file '{file.PhysicalPath ?? file.Name}'"
                : _others.TryGetValue(path.TrimStart('/'), out var endpoint) ? $"the endpoint '{endpoint}'" : null
            where other is not null
            select (path, other)).ToList();
        if (twice is [var first, ..])
            LogTwice(first.path, first.other, twice.Count);
    }

    [LoggerMessage(
        51, LogLevel.Warning,
        "A feed is served at '{Served}' and its self link says '{Self}', where this app does not serve it: "
        + "make the feed's home '{Home}', or call MapFeeds(\"{Prefix}\")")]
    private partial void LogElsewhere(string served, Uri self, Uri home, string prefix);

    [LoggerMessage(
        52, LogLevel.Information,
        "A feed is served at '{Served}' and its self link says '{Self}': '{Base}' must come from UsePathBase, or from a proxy in front of the app")]
    private partial void LogBelow(string served, Uri self, string @base);

    [LoggerMessage(
        53, LogLevel.Warning,
        "'{Path}' is served by MapFeeds, and by {Other} as well ({Count} such paths); "
        + "which of them a request gets depends on the order of the app's middleware and endpoints: remove one of the two")]
    private partial void LogTwice(string path, string other, int count);
}
