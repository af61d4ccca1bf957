using System.Diagnostics;

namespace Justindustrious.Feeds.Tool.Tests;

/// <summary>Runs the command as a shell does, in a process of its own.</summary>
internal static class ToolProcess
{
    private static string Assembly => Path.Combine(AppContext.BaseDirectory, "dotnet-feeds.dll");

    public static Outcome Run(string folder, params string[] words) => RunWith(folder, [], words);

    /// <summary>Runs the command with redirections, as a POSIX shell reads them.</summary>
    public static Outcome RunInShell(string words) =>
        End(Start(AppContext.BaseDirectory, "/bin/sh", ["-c", $"\"{Host}\" exec \"{Assembly}\" {words}"], []));

    public static Outcome RunWith(string folder, Dictionary<string, string> variables, params string[] words) => End(Start(folder, variables, words));

    public static Process Start(string folder, Dictionary<string, string> variables, params string[] words) =>
        Start(folder, Host, ["exec", Assembly, .. words], variables);

    /// <summary>Starts the command as a terminal does: with SIGINT heard, even where these tests run in the background and ignore it.</summary>
    public static Process StartFromTerminal(string folder, params string[] words) =>
        OperatingSystem.IsLinux()
            ? Start(folder, "env", ["--default-signal=INT", Host, "exec", Assembly, .. words], [])
            : Start(folder, [], words);

    private static string Host =>
        Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet";

    private static Process Start(string folder, string program, string[] words, Dictionary<string, string> variables)
    {
        var start = new ProcessStartInfo(program, words)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new System.Text.UTF8Encoding(false),
            StandardErrorEncoding = new System.Text.UTF8Encoding(false),
        };
        start.Environment.Remove(Clock.Variable);
        // What builds remember is the user's; tests have their own.
        start.Environment["XDG_CACHE_HOME"] = Path.Combine(AppContext.BaseDirectory, "cache");
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private static Outcome End(Process process)
    {
        using (process)
        {
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return new(process.ExitCode, output, error.GetAwaiter().GetResult());
        }
    }
}
