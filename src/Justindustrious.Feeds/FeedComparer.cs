
using Justindustrious.Feeds.Comparing;

namespace Justindustrious.Feeds;

/// <summary>Compares two feeds as their readers see them, whatever their formats.</summary>
public static class FeedComparer
{
    /// <summary>
    /// Compares two feeds. What has no meaning makes no difference: prefixes, white space, the order of posts and of elements, and what made the feed and
    /// when.
    /// </summary>
    /// <param name="before">The feed as it was: RSS, Atom or JSON Feed.</param>
    /// <param name="after">The feed as it is, in the same format or another: then those fields are compared that both formats hold.</param>
    /// <returns>How they differ.</returns>
    /// <exception cref="FeedValidationException">One of them can't be read as a feed (JF7010).</exception>
    public static FeedComparison Compare(ReadOnlyMemory<byte> before, ReadOnlyMemory<byte> after) => Compare(before, "before", after, "after");

    /// <summary>Compares two feeds, and names them in the exception.</summary>
    /// <param name="before">The feed as it was: RSS, Atom or JSON Feed.</param>
    /// <param name="beforeName">What to call it, such as its file's path.</param>
    /// <param name="after">The feed as it is, in the same format or another.</param>
    /// <param name="afterName">What to call it.</param>
    /// <returns>How they differ.</returns>
    /// <exception cref="FeedValidationException">One of them can't be read as a feed (JF7010).</exception>
    public static FeedComparison Compare(ReadOnlyMemory<byte> before, string? beforeName, ReadOnlyMemory<byte> after, string? afterName)
    {
        var one = PublishedFeedReader.Read(before, beforeName, out var mistake);
        var other = PublishedFeedReader.Read(after, afterName, out var otherMistake);
        if (one is null || other is null)
            throw new FeedValidationException(new(null, new[] { mistake, otherMistake }.OfType<FeedDiagnostic>()));
        return new PublishedComparison(one, other).Compare();
    }
}
