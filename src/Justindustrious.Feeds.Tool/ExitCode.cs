namespace Justindustrious.Feeds.Tool;

/// <summary>What the command says to the shell that started it. Scripts rely on these numbers.</summary>
internal static class ExitCode
{
    /// <summary>All is well.</summary>
    public const int Fine = 0;

    /// <summary>There are findings that count: Errors, and with <c>--strict</c> Warnings.</summary>
    public const int Findings = 1;

    /// <summary>The work could not be done: a wrong argument, a folder that is not there, an output that can't be written.</summary>
    public const int CouldNotRun = 2;

    /// <summary>Ctrl-C: 128 + SIGINT.</summary>
    public const int Interrupted = 130;

    /// <summary>128 + SIGTERM.</summary>
    public const int Terminated = 143;
}
