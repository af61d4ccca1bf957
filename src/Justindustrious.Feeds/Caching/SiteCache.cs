namespace Justindustrious.Feeds.Caching;

/// <summary>The file in which builds of one site remember its posts. It is open from the reading of the site to <see cref="Dispose"/>.</summary>
/// <param name="path">The file. It is made where it is missing, readable by its owner alone, and is safe to delete.</param>
internal sealed class SiteCache(string path) : IDisposable
{
    // A build may save on one thread while another one is cancelled and disposes.
    private readonly Lock _lock = new();
    private PostCache? _posts;

    /// <summary>Gets the time at which the reading of the site begins, in UTC. Without it, the times of files are not remembered.</summary>
    public DateTime? Began { get; init; }

    /// <summary>Gets whether a file that has the length and the time of an earlier build is not read again.</summary>
    public bool TrustsTimes { get; init; }

    /// <summary>Opens the file for a site that was read. What it holds of another context is not used.</summary>
    /// <param name="context">Stands for everything that a post depends on except its own file.</param>
    public PostCache Open(byte[] context)
    {
        lock (_lock)
        {
            _posts?.Dispose();
            return _posts = PostCache.Open(path, context, Began, TrustsTimes);
        }
    }

    /// <summary>Writes what the last documents of the site hold of each post, unless nothing has changed, or the file can't be written.</summary>
    public void Save()
    {
        lock (_lock)
            _posts?.Save();
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _posts?.Dispose();
            _posts = null;
        }
    }
}
