namespace Justindustrious.Feeds.Testing;

/// <summary>Two feeds do not mean the same. Every test framework takes an exception for a failed test.</summary>
/// <param name="message">What differs, post by post.</param>
/// <param name="innerException">Why they can't be compared, where they can't.</param>
public sealed class FeedAssertException(string message, Exception? innerException = null) : Exception(message, innerException);
