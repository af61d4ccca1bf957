using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Justindustrious.Feeds.Files;
using NodaTime;

namespace Justindustrious.Feeds;

public sealed partial class FeedSet
{
    private const int HashLength = SHA256.HashSizeInBytes;

    private static readonly UTF8Encoding PackedText = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Another build of this library may know other rules: what it found valid proves nothing here.</summary>
    private static readonly byte[] Build = [.. "JFSET1"u8, .. typeof(FeedSet).Module.ModuleVersionId.ToByteArray()];

    /// <summary>Packs the documents with all that is known of them, for a cache or a file: whoever unpacks them need not make them again.</summary>
    /// <returns>Bytes that only <see cref="TryUnpack"/> of the same build of this library takes.</returns>
    public byte[] Pack()
    {
        using var output = new MemoryStream();
        using var writer = new BinaryWriter(output, PackedText);
        writer.Write(Build);
        Write(writer, Report);
        writer.Write(Documents.Count);
        foreach (var (path, document) in Documents)
        {
            writer.Write(path);
            writer.Write((byte)document.Format);
            var sinceEpoch = document.Updated - NodaConstants.UnixEpoch;
            writer.Write(sinceEpoch.Days);
            writer.Write(sinceEpoch.NanosecondOfDay);
            Write(writer, document.Report);
            writer.Write(document.Bytes.Length);
            writer.Write(document.Bytes.Span);
        }

        writer.Flush();
        writer.Write(SHA256.HashData(output.GetBuffer().AsSpan(0, (int)output.Length)));
        writer.Flush();
        return output.ToArray();
    }

    /// <summary>Unpacks what <see cref="Pack"/> packed, with the same bytes in every document.</summary>
    /// <param name="packed">The bytes.</param>
    /// <param name="documents">The documents; <see langword="null"/> where the bytes are not whole, or another build of this library packed them.</param>
    /// <returns>Whether there are documents.</returns>
    /// <remarks>
    /// Documents are checked when they are made, and not again here: a hash tells bytes that were damaged, not those that somebody forged. Keep packed documents
    /// where only your own programs write.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="packed"/> is <see langword="null"/>.</exception>
    public static bool TryUnpack(byte[] packed, [NotNullWhen(true)] out FeedSet? documents)
    {
        ArgumentNullException.ThrowIfNull(packed);
        documents = null;
        if (packed.Length < Build.Length + HashLength || !packed.AsSpan().StartsWith(Build) || !SHA256.HashData(packed.AsSpan(..^HashLength)).AsSpan().SequenceEqual(packed.AsSpan(^HashLength..)))
            return false;

        using var reader = new BinaryReader(new MemoryStream(packed, Build.Length, packed.Length - Build.Length - HashLength), PackedText);
        var report = ReadReport(reader, null);
        var read = new OrderedDictionary<string, FeedDocument>(StringComparer.Ordinal);
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var path = reader.ReadString();
            var format = (FeedFormat)reader.ReadByte();
            var updated = NodaConstants.UnixEpoch + Duration.FromDays(reader.ReadInt32()) + Duration.FromNanoseconds(reader.ReadInt64());
            var findings = ReadReport(reader, format);
            read.Add(path, new(format, new DocumentBytes(reader.ReadBytes(reader.ReadInt32())), updated, findings));
        }

        documents = new(read, report);
        return true;
    }

    private static void Write(BinaryWriter writer, ValidationReport report)
    {
        writer.Write(report.Diagnostics.Count);
        foreach (var finding in report.Diagnostics)
        {
            writer.Write(finding.Rule.Id);
            writer.Write(finding.Message);
            writer.Write((byte)finding.Severity);
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
                Severity = (FeedSeverity)reader.ReadByte(),
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
