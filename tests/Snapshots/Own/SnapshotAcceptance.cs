namespace Justindustrious.Feeds.Tests.Snapshots;

/// <summary>What happens to a snapshot that differs.</summary>
internal enum SnapshotAcceptance
{
    /// <summary>The test fails.</summary>
    No,

    /// <summary>The received file replaces the verified file, and the test passes.</summary>
    Yes,

    /// <summary>The test fails, because a build server that accepts snapshots checks nothing.</summary>
    Refused,
}
