using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Xunit.Sdk;

namespace Justindustrious.Feeds.Tests.Snapshots;

/// <summary>The files of one comparison: the verified file, and the received file if it differs.</summary>
internal sealed class Snapshot
{
    private static readonly ConcurrentDictionary<string, bool> Claimed = new();
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly string _name;

    public Snapshot(RunningTest test, string sourceFile, string extension, VerifySettings settings)
    {
        if (settings.Parameters is null && test.Method.GetParameters() is { Length: > 0 } parameters)
        {
            throw new XunitException(
                $"{test.Type.Name}.{test.Method.Name} is a theory: its snapshots need names of their own; write .UseParameters({string.Join(", ", parameters.Select(p => p.Name))})");
        }

        var beside = Path.GetDirectoryName(sourceFile)!;
        if (!Directory.Exists(beside))
            throw new XunitException($"the test's source '{sourceFile}' isn't on this machine, and its snapshots stand next to it; run the test where it was built");

        var folder = Path.Combine(beside, settings.Directory ?? "");
        _name = Path.Combine(folder, SnapshotName.Of(test.Type, test.Method, settings.Parameters ?? []));
        VerifiedFile = $"{_name}.verified.{extension}";
        ReceivedFile = $"{_name}.received.{extension}";
    }

    public string VerifiedFile { get; }

    public string ReceivedFile { get; }

    /// <summary>Fails where the name is taken: the second of two comparisons would be checked against the first.</summary>
    public void Claim()
    {
        if (!Claimed.TryAdd(_name, true))
            throw new XunitException($"'{Path.GetFileName(_name)}' names two snapshots; verify once a test, or tell them apart with UseParameters");
    }

    public void Check(string? target, SnapshotAcceptance acceptance)
    {
        if (acceptance == SnapshotAcceptance.Refused)
            throw new XunitException("SNAPSHOT_ACCEPT is refused where CI is true: accept on your own machine, and look at the difference");

        // Verify writes a word of its own for an empty text: a snapshot of nothing would differ between the two.
        if (target is "")
            throw new XunitException("the text is empty, which is no snapshot; assert that it is empty");

        var received = WithLf(target ?? "null");
        var verified = File.Exists(VerifiedFile) ? WithLf(ReadText(VerifiedFile)) : null;
        if (verified is not null && (verified == received || verified == received + "\n"))
        {
            File.Delete(ReceivedFile);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(VerifiedFile)!);
        if (acceptance == SnapshotAcceptance.Yes)
        {
            File.WriteAllText(VerifiedFile, received, Utf8);
            File.Delete(ReceivedFile);
            return;
        }

        File.WriteAllText(ReceivedFile, received, Utf8);
        throw new XunitException(verified is null
            ? $"there is no snapshot yet.\nReceived: {ReceivedFile}\nVerified: {VerifiedFile} (missing)\n{HowToAccept}"
            : $"the snapshot differs {SnapshotDifference.Describe(verified, received)}\nReceived: {ReceivedFile}\nVerified: {VerifiedFile}\n{HowToAccept}");
    }

    private const string HowToAccept = "If what was received is right: SNAPSHOT_ACCEPT=1 dotnet test";

    // ReadAllText would drop a BOM without a word.
    private static string ReadText(string file)
    {
        var bytes = File.ReadAllBytes(file);
        if (bytes is [0xEF, 0xBB, 0xBF, ..])
            throw new XunitException($"{file} starts with a BOM; snapshots are UTF-8 without one");
        return Utf8.GetString(bytes);
    }

    private static string WithLf(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
}

/// <summary>Shows the first difference of two texts.</summary>
internal static class SnapshotDifference
{
    public static string Describe(string verified, string received)
    {
        var length = verified.AsSpan().CommonPrefixLength(received);
        var before = verified.AsSpan(0, length);
        var line = before.Count('\n') + 1;
        var column = length - before.LastIndexOf('\n');
        return string.Create(CultureInfo.InvariantCulture,
            $"at line {line}, column {column}:\n  verified: {LineAt(verified, length)}\n  received: {LineAt(received, length)}");
    }

    // From the line's start, or from a little before the difference where the line is long.
    private static string LineAt(string text, int position)
    {
        if (position >= text.Length)
            return "(the end)";
        var start = Math.Max(text.AsSpan(0, position).LastIndexOf('\n') + 1, position - 60);
        var rest = text.AsSpan(start);
        var end = rest[(position - start)..].IndexOf('\n');
        var line = end < 0 ? rest : rest[..(position - start + end)];
        return line.Length > 160 ? $"{line[..160]}…" : line.ToString();
    }
}
