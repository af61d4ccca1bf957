namespace Justindustrious.Feeds.Tests;

/// <summary>A program or condition that a test needs. Without it, the test is skipped with the reason, except in <c>.ci/run</c>.</summary>
/// <remarks>
/// <c>FEEDS_LONG_TESTS=1</c> runs the long suites. <c>FEEDS_TOOLS_REQUIRED=1</c> runs tests whose programs are missing, so that they fail.
/// <c>FEEDS_NODE_MODULES</c> is the <c>node_modules</c> folder in which npm packages are looked for.
/// </remarks>
internal static class Need
{
    /// <summary>The folder of schemas and test cases beside the repository.</summary>
    public const string Shared = "../shared";

    /// <summary>The wish to wait: the suites that take minutes.</summary>
    public const string Patience = "FEEDS_LONG_TESTS=1";

    /// <summary>An npm package: <c>npm:rss-parser</c>.</summary>
    public const string Npm = "npm:";

    /// <summary>A Python module of the system's own Python: <c>python:feedparser</c>.</summary>
    public const string Python = "python:";

    /// <summary>The right to mount a small disk of one's own, which root has outside of most containers.</summary>
    public const string SmallDisk = "mount:tmpfs";

    /// <summary>The system's Python, which Debian's packages belong to; another Python may come first in PATH.</summary>
    public static string PythonProgram { get; } = File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";

    /// <summary>The folder in which npm packages are looked for, or <see langword="null"/>.</summary>
    public static string? NodeModules => Environment.GetEnvironmentVariable("FEEDS_NODE_MODULES") is { Length: > 0 } folder ? folder : null;

    /// <summary>Returns why a test can't run here, or <see langword="null"/> if it can.</summary>
    public static string? WhyNot(IEnumerable<string> needs) => needs.Select(WhyNot).FirstOrDefault(reason => reason is not null);

    private static string? WhyNot(string need)
    {
        if (need == Shared)
            return Directory.Exists(Repository.Shared) ? null : "there is no folder 'shared' next to the repository";
        if (need == Patience)
            return IsOn("FEEDS_LONG_TESTS") ? null : "it takes minutes: FEEDS_LONG_TESTS=1 runs it, as .ci/run does";
        if (need == SmallDisk)
            return CanMount.Value ? null : "only root may mount a small disk, and not in every container";
        return IsOn("FEEDS_TOOLS_REQUIRED") || IsHere(need) ? null : $"{need} isn't here; .ci/run installs it";
    }

    private static readonly Lazy<bool> CanMount = new(() =>
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root")
            return false;
        using var folder = new TempFolder();
        return Command.Run("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", folder.Path]).ExitCode == 0
            && Command.Run("umount", [folder.Path]).ExitCode == 0;
    });

    private static bool IsHere(string need)
    {
        if (need.StartsWith(Npm, StringComparison.Ordinal))
            return NodeModules is { } folder && IsProgram("node") && Directory.Exists(Path.Combine(folder, need[Npm.Length..]));
        if (need.StartsWith(Python, StringComparison.Ordinal))
            return IsProgram(PythonProgram) && Command.Run(PythonProgram, ["-c", $"import {need[Python.Length..]}"]).ExitCode == 0;
        return IsProgram(need);
    }

    private static bool IsProgram(string name) =>
        Path.IsPathRooted(name)
            ? File.Exists(name)
            : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
                .Any(folder => folder.Length > 0 && (File.Exists(Path.Combine(folder, name)) || File.Exists(Path.Combine(folder, name + ".exe"))));

    private static bool IsOn(string variable) => Environment.GetEnvironmentVariable(variable) == "1";
}
