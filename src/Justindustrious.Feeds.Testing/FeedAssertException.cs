namespace Justindustrious.Feeds.Testing;

/// <summary>Two feeds do not mean the same. An exception fails the test in every test framework.</summary>
public sealed class FeedAssertException : Exception
{
    internal FeedAssertException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
