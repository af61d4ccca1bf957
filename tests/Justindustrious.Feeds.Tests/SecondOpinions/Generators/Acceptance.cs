namespace Justindustrious.Feeds.Tests.SecondOpinions.Generators;

/// <summary>The wish to write what generators say into the fixtures, <c>SNAPSHOT_ACCEPT=1</c>. It is not granted where <c>CI</c> is <c>true</c>.</summary>
internal static class Acceptance
{
    public static bool IsAsked => Environment.GetEnvironmentVariable("SNAPSHOT_ACCEPT") == "1" && Environment.GetEnvironmentVariable("CI") != "true";
}
