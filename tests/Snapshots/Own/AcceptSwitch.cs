namespace Justindustrious.Feeds.Tests.Snapshots;

/// <summary>The wish to accept, <c>SNAPSHOT_ACCEPT=1</c>, which build servers don't grant.</summary>
internal static class AcceptSwitch
{
    public static SnapshotAcceptance Read() =>
        Read(Environment.GetEnvironmentVariable("SNAPSHOT_ACCEPT"), Environment.GetEnvironmentVariable("CI"));

    public static SnapshotAcceptance Read(string? accept, string? ci) => (accept, ci?.ToUpperInvariant()) switch
    {
        (not "1", _) => SnapshotAcceptance.No,
        (_, "TRUE" or "1") => SnapshotAcceptance.Refused,
        _ => SnapshotAcceptance.Yes,
    };
}
