using System.Runtime.CompilerServices;
using Justindustrious.Feeds.Tests.Snapshots;

namespace VerifyXunit;

/// <summary>Compares what a test made with the file beside the test. The call shape is that of Verify.Xunit 31.</summary>
public static class Verifier
{
    // The settings must stay between the extension and the file: without them, Verify(text, "xml") would take "xml" for the file.
    public static SettingsTask Verify(string? target, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "") =>
        Verify(target, "txt", settings, sourceFile);

    public static SettingsTask Verify(string? target, string extension, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "")
    {
        var test = RunningTest.Current
            ?? throw new InvalidOperationException("Verify was called outside a test: the snapshot's name comes from the running test");
        return new(settings, chosen =>
        {
            var snapshot = new Snapshot(test, sourceFile, extension, chosen);
            snapshot.Claim();
            snapshot.Check(target, AcceptSwitch.Read());
            return Task.CompletedTask;
        });
    }
}
