using Justindustrious.Feeds.Checks.Extensions;
using Justindustrious.Feeds.Checks.Walk;

namespace Justindustrious.Feeds;

/// <summary>Checks the bytes of any feed: RSS 2.0, 0.91 and 0.92, Atom 1.0 feeds and entries, JSON Feed 1.1 and 1.0.</summary>
/// <remarks>Nothing is ever fetched, and no bytes make it throw: whatever is wrong with them is a finding.</remarks>
public static class FeedValidator
{
    /// <summary>Checks a feed.</summary>
    /// <param name="stream">The bytes, read from where the stream stands to its end.</param>
    /// <param name="options">What else is known; the default is nothing.</param>
    /// <returns>All that was found.</returns>
    /// <exception cref="ArgumentNullException">There is no stream.</exception>
    /// <exception cref="ArgumentException">A vocabulary of the options has the namespace or the prefix of another one that feeds use.</exception>
    /// <exception cref="IOException">The stream can't be read.</exception>
    public static ValidationReport Validate(Stream stream, FeedValidatorOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return FeedChecks.Run(stream, Checked(options));
    }

    /// <summary>Checks a feed.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="options">What else is known; the default is nothing.</param>
    /// <returns>All that was found.</returns>
    /// <exception cref="ArgumentException">A vocabulary of the options has the namespace or the prefix of another one that feeds use.</exception>
    public static ValidationReport Validate(ReadOnlyMemory<byte> bytes, FeedValidatorOptions? options = null) =>
        FeedChecks.Run(FeedChecks.Open(bytes), Checked(options));

    /// <summary>Reads a feed without blocking, then checks it.</summary>
    /// <param name="stream">The bytes, read from where the stream stands to its end.</param>
    /// <param name="options">What else is known; the default is nothing.</param>
    /// <param name="cancellationToken">Ends reading.</param>
    /// <returns>All that was found.</returns>
    /// <remarks>
    /// The whole feed is held in memory, as far as <see cref="FeedValidatorOptions.MaxLength"/>; <see cref="Validate(Stream, FeedValidatorOptions?)"/> holds
    /// one item at a time.
    /// </remarks>
    /// <exception cref="ArgumentNullException">There is no stream.</exception>
    /// <exception cref="ArgumentException">A vocabulary of the options has the namespace or the prefix of another one that feeds use.</exception>
    /// <exception cref="IOException">The stream can't be read.</exception>
    /// <exception cref="OperationCanceledException">Reading was ended.</exception>
    public static async Task<ValidationReport> ValidateAsync(Stream stream, FeedValidatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options = Checked(options);
        using var copy = new MemoryStream();
        var buffer = new byte[81920];
        // One byte more than the limit shows that there is more.
        while (copy.Length <= options.MaxLength && await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is > 0 and var count)
            copy.Write(buffer, 0, count);
        copy.Position = 0;
        return FeedChecks.Run(copy, options);
    }

    /// <exception cref="ArgumentException">A vocabulary has a namespace or a prefix that is another one's.</exception>
    private static FeedValidatorOptions Checked(FeedValidatorOptions? options)
    {
        options ??= new();
        if (options.Vocabularies.Select(RegisteredVocabularies.WhyNot).FirstOrDefault(whyNot => whyNot is not null) is { } whyNot)
            throw new ArgumentException(whyNot, nameof(options));
        return options;
    }
}
