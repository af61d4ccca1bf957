namespace Justindustrious.Feeds.Tool;

/// <summary>The work can't be done, for a reason that the user can mend: exit code 2 and one line on standard error.</summary>
/// <param name="message">What was found, and what to write: lower-case, no full stop.</param>
internal sealed class CouldNotRunException(string message) : Exception(message);
