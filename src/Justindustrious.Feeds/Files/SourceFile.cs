using System.Buffers;
using System.Security;
using System.Text;
using Justindustrious.Feeds.Text;
using Microsoft.Win32.SafeHandles;

namespace Justindustrious.Feeds.Files;

/// <summary>The bytes of one file, read once. If the file can't be read, that is a finding, never an exception.</summary>
internal sealed class SourceFile : IDisposable
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int MaxLength = 1 << 28;

    /// <summary>Decodes text for messages and places. Bytes that are not UTF-8 are reported elsewhere.</summary>
    public static readonly UTF8Encoding Lenient = new(encoderShouldEmitUTF8Identifier: false);

    private readonly byte[] _buffer;
    private readonly int _start;
    private int _end;
    private readonly SourceFindings _findings;

    private SourceFile(byte[] buffer, int length, SourceFindings findings)
    {
        (_buffer, _end, _findings) = (buffer, length, findings);
        _start = buffer.AsSpan(0, length).StartsWith("\uFEFF"u8) ? 3 : 0;
    }

    /// <summary>Gets the text's bytes, without a byte order mark.</summary>
    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(_start, _end - _start);

    /// <summary>Reads a file, or reports why it can't be read.</summary>
    /// <param name="fullPath">The file.</param>
    /// <param name="findings">Where the finding goes.</param>
    /// <param name="listed">The file's length, as its folder listed it. With 0, which is the default, the system is asked what the file is.</param>
    public static SourceFile? TryRead(string fullPath, SourceFindings findings, long listed = 0)
    {
        try
        {
            var info = listed > 0 ? null : new FileInfo(fullPath);
            if (info is not null && (info.Attributes & FileAttributes.Directory) != 0)
                return Refuse(findings, "is a folder, not a file");
            // Pipes and devices have the length 0 as well. They are not opened, since they may never end.
            if (info?.Length == 0)
                return Refuse(findings, "is empty (or a pipe or device); write what belongs there, or remove it");
            using var handle = File.OpenHandle(fullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return Read(handle, findings);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Refuse(findings, fullPath.Contains('\uFFFD', StringComparison.Ordinal)
                ? "has a name that is not UTF-8; rename it"
                : "no longer exists, or is a link to a file that does not exist");
        }
        catch (Exception e) when (e is UnauthorizedAccessException or SecurityException)
        {
            return Refuse(findings, "may not be read; change its permissions");
        }
        catch (Exception e) when (e is IOException or NotSupportedException or ArgumentException)
        {
            return Refuse(findings, $"can't be read: {Quoted.Escape(e.Message).TrimEnd('.')}");
        }
    }

    /// <summary>Decodes a part of the text, or reports the byte that is not UTF-8.</summary>
    public string? TryDecode(Range range)
    {
        var bytes = Bytes[range];
        // Strict on purpose: a wrong guess would stay in every reader's archive.
        if (System.Text.Unicode.Utf8.IsValid(bytes))
            return Strict.GetString(bytes);
        AddInvalidByte();
        return null;
    }

    /// <summary>Returns whether the text is UTF-8 from a place to its end, and reports the byte that is not.</summary>
    public bool IsUtf8From(int start)
    {
        if (System.Text.Unicode.Utf8.IsValid(Bytes[start..]))
            return true;
        AddInvalidByte();
        return false;
    }

    /// <summary>Replaces the line ends from a place to the end with LF, so that a post has the same bytes after each checkout.</summary>
    public void UnifyLineEndsFrom(int start)
    {
        var rest = _buffer.AsSpan((_start + start).._end);
        var next = rest.IndexOf((byte)'\r');
        if (next < 0)
            return;
        var text = rest;
        var length = 0;
        for (; next >= 0; next = rest.IndexOf((byte)'\r'))
        {
            rest[..next].CopyTo(text[length..]);
            length += next;
            text[length++] = (byte)'\n';
            rest = rest[(next + 1 < rest.Length && rest[next + 1] == '\n' ? next + 2 : next + 1)..];
        }

        rest.CopyTo(text[length..]);
        _end = _start + start + length + rest.Length;
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static SourceFile? Read(SafeFileHandle handle, SourceFindings findings)
    {
        var length = RandomAccess.GetLength(handle);
        if (length > MaxLength)
            return Refuse(findings, $"has {length} bytes; at most {MaxLength} are read");
        var buffer = ArrayPool<byte>.Shared.Rent((int)length);
        var read = 0;
        for (int count; read < length && (count = RandomAccess.Read(handle, buffer.AsSpan(read, (int)length - read), read)) > 0;)
            read += count;

        var encoding = buffer.AsSpan(0, read) switch
        {
            [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] => "UTF-32",
            [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [> 0, 0, ..] or [0, > 0, ..] => "UTF-16",
            _ => null,
        };
        if (encoding is null)
            return new(buffer, read, findings);
        findings.Add(FeedRules.SourceRules.Utf8, findings.At(1, 1),
            $"the file is {encoding}: it starts with the bytes {Convert.ToHexString(buffer, 0, Math.Min(read, 2))}; save it as UTF-8");
        ArrayPool<byte>.Shared.Return(buffer);
        return null;
    }

    private static SourceFile? Refuse(SourceFindings findings, string why)
    {
        findings.Add(FeedRules.SourceRules.Readable, $"the file {why}");
        return null;
    }

    private void AddInvalidByte()
    {
        var position = 0;
        while (Rune.DecodeFromUtf8(Bytes[position..], out _, out var length) == OperationStatus.Done)
            position += length;

        var before = Bytes[..position];
        var lineStart = before.LastIndexOfAny((byte)'\n', (byte)'\r') + 1;
        var line = 1 + before.Count((byte)'\n');
        // A lone CR ends a line as well.
        for (var i = before.IndexOf((byte)'\r'); i >= 0;)
        {
            if (i + 1 >= before.Length || before[i + 1] != '\n')
                line++;
            var next = before[(i + 1)..].IndexOf((byte)'\r');
            i = next < 0 ? -1 : i + 1 + next;
        }

        var text = Strict.GetString(before[lineStart..]);
        var shown = text.Length == 0 ? "" : $" after {Quoted.Of(text[Math.Max(0, text.Length - 12)..])}";
        _findings.Add(FeedRules.SourceRules.Utf8, _findings.At(line, text.Length + 1),
            $"the byte 0x{Bytes[position]:X2}{shown} is not UTF-8; save the file as UTF-8");
    }
}
