namespace Justindustrious.Feeds.Tool;

/// <summary>The command can't run, for a reason that the user can fix. The exit code is 2, and one line is written to standard error.</summary>
/// <param name="message">What was found, and what to write: lower-case, no full stop.</param>
internal sealed class CouldNotRunException(string message) : Exception(message);
