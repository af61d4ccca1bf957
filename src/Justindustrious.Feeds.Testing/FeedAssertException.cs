namespace Justindustrious.Feeds.Testing;

/// <summary>Two feeds do not mean the same. Every test framework takes an exception for a failed test.</summary>
public sealed class FeedAssertException : Exception
{
    internal FeedAssertException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
