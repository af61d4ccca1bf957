using Justindustrious.Feeds.Checks.Extensions;
using Justindustrious.Feeds.Checks.Walk;

namespace Justindustrious.Feeds;

/// <summary>Checks the bytes of any feed: RSS 2.0, 0.91 and 0.92, Atom 1.0 feeds and entries, JSON Feed 1.1 and 1.0.</summary>
/// <remarks>It uses no network. Wrong bytes never cause an exception: everything that is wrong is a finding.</remarks>
public static class FeedValidator
{
    /// <summary>Checks a feed.</summary>
    /// <param name="stream">The bytes, read from the stream's position to its end.</param>
    /// <param name="options">What else is known about the feed; <see langword="null"/> for the defaults.</param>
    /// <returns>All findings.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A vocabulary of the options has the namespace or the prefix of another one that feeds use.</exception>
    /// <exception cref="IOException">The stream can't be read.</exception>
    public static ValidationReport Validate(Stream stream, FeedValidatorOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return FeedChecks.Run(stream, Checked(options));
    }

    /// <summary>Checks a feed.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="options">What else is known about the feed; <see langword="null"/> for the defaults.</param>
    /// <returns>All findings.</returns>
    /// <exception cref="ArgumentException">A vocabulary of the options has the namespace or the prefix of another one that feeds use.</exception>
    public static ValidationReport Validate(ReadOnlyMemory<byte> bytes, FeedValidatorOptions? options = null) =>
        FeedChecks.Run(FeedChecks.Open(bytes), Checked(options));

    /// <summary>Reads a feed without blocking, then checks it.</summary>
    /// <param name="stream">The bytes, read from the stream's position to its end.</param>
    /// <param name="options">What else is known about the feed; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    /// <returns>All findings.</returns>
    /// <remarks>
    /// The whole feed is kept in memory, up to <see cref="FeedValidatorOptions.MaxLength"/>. <see cref="Validate(Stream, FeedValidatorOptions?)"/> keeps only
    /// one item at a time.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A vocabulary of the options has the namespace or the prefix of another one that feeds use.</exception>
    /// <exception cref="IOException">The stream can't be read.</exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public static async Task<ValidationReport> ValidateAsync(Stream stream, FeedValidatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options = Checked(options);
        using var copy = new MemoryStream();
        var buffer = new byte[81920];
        // One byte more than the limit is enough to see that the feed is too long.
        while (copy.Length <= options.MaxLength && await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is > 0 and var count)
            copy.Write(buffer, 0, count);
        copy.Position = 0;
        return FeedChecks.Run(copy, options);
    }

    /// <exception cref="ArgumentException">A vocabulary has a namespace or a prefix that another vocabulary has.</exception>
    private static FeedValidatorOptions Checked(FeedValidatorOptions? options)
    {
        options ??= new();
        if (options.Vocabularies.Select(RegisteredVocabularies.WhyNot).FirstOrDefault(whyNot => whyNot is not null) is { } whyNot)
            throw new ArgumentException(whyNot, nameof(options));
        return options;
    }
}
