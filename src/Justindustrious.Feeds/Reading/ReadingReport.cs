namespace Justindustrious.Feeds.Reading;

/// <summary>Takes the reader's findings about bytes, encoding and well-formedness.</summary>
/// <param name="rule">The rule that is broken.</param>
/// <param name="message">What was found, what is asked, what to write.</param>
/// <param name="line">The line, from 1; 0 where there is none.</param>
/// <param name="column">The column, from 1; 0 where there is none.</param>
/// <param name="w3cClass">The W3C validator's class, where it is not the rule's own.</param>
/// <param name="parameters">The parameters that the W3C validator gives with its class.</param>
internal delegate void ReadingReport(FeedRule rule, string message, int line, int column,
    string? w3cClass = null, params ReadOnlySpan<(string Name, string Value)> parameters);
