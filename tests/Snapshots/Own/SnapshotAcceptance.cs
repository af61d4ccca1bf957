namespace Justindustrious.Feeds.Tests.Snapshots;

/// <summary>What happens to a snapshot that differs.</summary>
internal enum SnapshotAcceptance
{
    /// <summary>The test fails.</summary>
    No,

    /// <summary>What was received becomes what is verified, and the test passes.</summary>
    Yes,

    /// <summary>The test fails, whatever was received: a build server that accepts checks nothing.</summary>
    Refused,
}
