namespace Justindustrious.Feeds.Tool.Tests;

/// <summary>Runs the command inside the test's process.</summary>
internal static class InProcess
{
    public static Outcome Run(params string[] words) => Run([], words);

    /// <summary>Runs the command on a terminal that colours and moves its cursor.</summary>
    public static Outcome RunOnTerminal(Dictionary<string, string> variables, params string[] words) =>
        Run(new Dictionary<string, string>(variables) { ["TERM"] = "xterm" }, words, isTerminal: true);

    public static Outcome Run(Dictionary<string, string> variables, params string[] words) => Run(variables, words, isTerminal: false);

    private static Outcome Run(Dictionary<string, string> variables, string[] words, bool isTerminal)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var terminal = new Terminal(output, error)
        {
            IsOutputShown = isTerminal,
            IsErrorShown = isTerminal,
            Variable = variables.GetValueOrDefault,
        };
        var exitCode = Cli.Run(words, terminal);
        return new(exitCode, output.ToString(), error.ToString());
    }
}
