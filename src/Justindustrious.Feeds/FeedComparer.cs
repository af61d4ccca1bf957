
using Justindustrious.Feeds.Comparing;

namespace Justindustrious.Feeds;

/// <summary>Compares two feeds as their readers see them. Their formats may differ.</summary>
public static class FeedComparer
{
    /// <summary>
    /// Compares two feeds. These are not compared: prefixes, white space, the order of posts and of elements, the generator, and the time at which the feed
    /// was made.
    /// </summary>
    /// <param name="before">The feed as it was: RSS, Atom or JSON Feed.</param>
    /// <param name="after">The feed as it is, in the same format or another. If the formats differ, only fields that both have are compared.</param>
    /// <returns>The differences.</returns>
    /// <exception cref="FeedValidationException">One of the two feeds can't be read (JF7010).</exception>
    public static FeedComparison Compare(ReadOnlyMemory<byte> before, ReadOnlyMemory<byte> after) => Compare(before, "before", after, "after");

    /// <summary>Compares two feeds, and names them in the exception.</summary>
    /// <param name="before">The feed as it was: RSS, Atom or JSON Feed.</param>
    /// <param name="beforeName">The name of the first feed in findings, such as its file's path.</param>
    /// <param name="after">The feed as it is, in the same format or another.</param>
    /// <param name="afterName">The name of the second feed in findings.</param>
    /// <returns>The differences.</returns>
    /// <exception cref="FeedValidationException">One of the two feeds can't be read (JF7010).</exception>
    public static FeedComparison Compare(ReadOnlyMemory<byte> before, string? beforeName, ReadOnlyMemory<byte> after, string? afterName)
    {
        var one = PublishedFeedReader.Read(before, beforeName, out var mistake);
        var other = PublishedFeedReader.Read(after, afterName, out var otherMistake);
        if (one is null || other is null)
            throw new FeedValidationException(new(null, new[] { mistake, otherMistake }.OfType<FeedDiagnostic>()));
        return new PublishedComparison(one, other).Compare();
    }
}
