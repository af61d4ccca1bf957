namespace Justindustrious.Feeds.Tool.Tests;

/// <summary>What a command did, as the shell sees it.</summary>
internal sealed record Outcome(int ExitCode, string Output, string Error)
{
    public string[] OutputLines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public string LastErrorLine => Error.TrimEnd('\n').Split('\n')[^1];
}
