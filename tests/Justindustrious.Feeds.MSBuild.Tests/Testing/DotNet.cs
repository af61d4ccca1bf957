namespace Justindustrious.Feeds.MSBuild.Tests;

/// <summary>Runs dotnet like a user, without the settings of the test runner or of this machine.</summary>
internal static class DotNet
{
    private static readonly string Program =
        Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet";

    public static CommandResult Run(string folder, IEnumerable<string> words, Dictionary<string, string?>? variables = null) =>
        Command.Run(
            Program,
            words,
            folder,
            new Dictionary<string, string?>(variables ?? [])
            {
                ["CI"] = null,
                ["SOURCE_DATE_EPOCH"] = null,
                ["DOTNET_CLI_UI_LANGUAGE"] = "en",
                ["MSBUILDDISABLENODEREUSE"] = "1",
            },
            limit: TimeSpan.FromMinutes(15));

    /// <summary>What a build said, line by line.</summary>
    public static string[] Lines(this CommandResult result) =>
        result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
