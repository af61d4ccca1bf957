using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Justindustrious.Feeds.Files;
using Justindustrious.Feeds.Names;
using Justindustrious.Feeds.Publishing;
using NodaTime;

namespace Justindustrious.Feeds.Caching;

/// <summary>A site's documents, with their reports, as one block of bytes for a cache or a file.</summary>
/// <remarks>
/// Documents were checked when they were made, and are not checked again when they are unpacked. The hash finds bytes that were damaged; it is no protection
/// against bytes that were forged, so packed documents belong where only the app's own programs write.
/// </remarks>
internal static class PackedSet
{
    private const int HashLength = SHA256.HashSizeInBytes;

    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Another build of this library may know other rules, so it does not take these bytes.</summary>
    private static readonly byte[] Mark = [.. "JFSET1"u8, .. typeof(PackedSet).Module.ModuleVersionId.ToByteArray()];

    /// <summary>Packs documents.</summary>
    /// <param name="report">What was found in all of them.</param>
    /// <param name="documents">The documents by their path.</param>
    /// <returns>Bytes that only <see cref="TryUnpack"/> of the same build of this library takes.</returns>
    public static byte[] Pack(ValidationReport report, IReadOnlyCollection<KeyValuePair<string, CheckedDocument>> documents)
    {
        using var output = new MemoryStream();
        using var writer = new BinaryWriter(output, Encoding);
        writer.Write(Mark);
        Write(writer, report);
        writer.Write(documents.Count);
        foreach (var (path, document) in documents)
        {
            writer.Write(path);
            writer.Write(FormatWords.Of(document.Format));
            var sinceEpoch = document.Updated - NodaConstants.UnixEpoch;
            writer.Write(sinceEpoch.Days);
            writer.Write(sinceEpoch.NanosecondOfDay);
            Write(writer, document.Report);
            writer.Write(document.Bytes.All.Length);
            writer.Write(document.Bytes.All.Span);
        }

        writer.Flush();
        writer.Write(SHA256.HashData(output.GetBuffer().AsSpan(0, (int)output.Length)));
        writer.Flush();
        return output.ToArray();
    }

    /// <summary>Unpacks documents.</summary>
    /// <param name="packed">What <see cref="Pack"/> returned.</param>
    /// <param name="documents">The documents by their path, in the order in which they were packed.</param>
    /// <param name="report">What was found in all of them.</param>
    /// <returns><see langword="false"/> where the bytes are not whole, or were packed by another build of this library.</returns>
    public static bool TryUnpack(
        byte[] packed, [NotNullWhen(true)] out OrderedDictionary<string, CheckedDocument>? documents, [NotNullWhen(true)] out ValidationReport? report)
    {
        (documents, report) = (null, null);
        if (packed.Length < Mark.Length + HashLength || !packed.AsSpan().StartsWith(Mark))
            return false;
        if (!SHA256.HashData(packed.AsSpan(..^HashLength)).AsSpan().SequenceEqual(packed.AsSpan(^HashLength..)))
            return false;

        using var reader = new BinaryReader(new MemoryStream(packed, Mark.Length, packed.Length - Mark.Length - HashLength), Encoding);
        report = ReadReport(reader, null);
        documents = new(StringComparer.Ordinal);
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var path = reader.ReadString();
            var format = FormatWords.Find(reader.ReadString())!.Value;
            var updated = NodaConstants.UnixEpoch + Duration.FromDays(reader.ReadInt32()) + Duration.FromNanoseconds(reader.ReadInt64());
            var findings = ReadReport(reader, format);
            documents.Add(path, new(format, new DocumentBytes(reader.ReadBytes(reader.ReadInt32())), updated, findings));
        }

        return true;
    }

    private static void Write(BinaryWriter writer, ValidationReport report)
    {
        writer.Write(report.Diagnostics.Count);
        foreach (var finding in report.Diagnostics)
        {
            writer.Write(finding.Rule.Id);
            writer.Write(finding.Message);
            writer.Write(RuleSeverities.WordOf(finding.Severity));
            writer.Write(finding.Location is not null);
            if (finding.Location is { } location)
            {
                WriteText(writer, location.File);
                writer.Write(location.Line);
                writer.Write(location.Column);
            }

            WriteText(writer, finding.Path);
            writer.Write(finding.W3CClass ?? FeedRule.NoW3CClass);
            writer.Write(finding.W3CParameters.Count);
            foreach (var (name, value) in finding.W3CParameters)
            {
                writer.Write(name);
                writer.Write(value);
            }
        }
    }

    private static ValidationReport ReadReport(BinaryReader reader, FeedFormat? format)
    {
        var findings = new List<FeedDiagnostic>();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            findings.Add(new()
            {
                Rule = FeedRules.Find(reader.ReadString())!,
                Message = reader.ReadString(),
                Severity = RuleSeverities.TryReadWord(reader.ReadString(), out var severity) ? severity!.Value : default,
                Location = reader.ReadBoolean() ? new(ReadText(reader), reader.ReadInt32(), reader.ReadInt32()) : null,
                Path = ReadText(reader),
                W3CClass = reader.ReadString(),
                W3CParameters = ReadParameters(reader),
            });
        }

        return new(format, findings);
    }

    private static Dictionary<string, string> ReadParameters(BinaryReader reader)
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var left = reader.ReadInt32(); left > 0; left--)
            parameters.Add(reader.ReadString(), reader.ReadString());
        return parameters;
    }

    private static void WriteText(BinaryWriter writer, string? text)
    {
        writer.Write(text is not null);
        if (text is not null)
            writer.Write(text);
    }

    private static string? ReadText(BinaryReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;
}
