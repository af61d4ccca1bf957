namespace Justindustrious.Feeds.Tool;

/// <summary>The exit codes of the command. Scripts rely on these numbers.</summary>
internal static class ExitCode
{
    /// <summary>The command succeeded.</summary>
    public const int Fine = 0;

    /// <summary>There are Errors, or Warnings with <c>--strict</c>.</summary>
    public const int Findings = 1;

    /// <summary>The command could not run: an argument is wrong, a folder does not exist, or the output can't be written.</summary>
    public const int CouldNotRun = 2;

    /// <summary>Ctrl-C: 128 + SIGINT.</summary>
    public const int Interrupted = 130;

    /// <summary>128 + SIGTERM.</summary>
    public const int Terminated = 143;
}
