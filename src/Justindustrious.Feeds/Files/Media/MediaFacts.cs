using System.Security;
using Justindustrious.Feeds.Text;
using NodaTime;

namespace Justindustrious.Feeds.Files.Media;

/// <summary>What the bytes of a recording or a picture say about it. What they don't say for certain is <see langword="null"/>.</summary>
internal sealed record MediaFacts
{
    /// <summary>Gets the length in bytes.</summary>
    public required long Length { get; init; }

    /// <summary>Gets the media type by the file's first bytes, whatever its name is.</summary>
    public string? MediaType { get; init; }

    /// <summary>Gets the width of a picture in pixels.</summary>
    public int? Width { get; init; }

    /// <summary>Gets the height of a picture in pixels.</summary>
    public int? Height { get; init; }

    /// <summary>Gets how a picture writes its colours.</summary>
    public ColourModel? Colours { get; init; }

    /// <summary>Gets how long a recording plays, to a tenth of a second.</summary>
    public Duration? Duration { get; init; }

    /// <summary>Reads a file, or says why not.</summary>
    /// <param name="path">The file.</param>
    /// <param name="whyNot">Why the file is not read, to stand after its name: <c>is not there</c>.</param>
    public static MediaFacts? TryRead(string path, out string? whyNot)
    {
        whyNot = null;
        try
        {
            // A pipe or a device has the length 0 as well, and may never end: it is not opened.
            whyNot = Directory.Exists(path) ? "is a folder" : new FileInfo(path).Length == 0 ? "is empty" : null;
            if (whyNot is not null)
                return null;
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 4096);
            return Read(stream);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            whyNot = "is not there";
        }
        catch (Exception e) when (e is UnauthorizedAccessException or SecurityException)
        {
            whyNot = "may not be read";
        }
        catch (Exception e) when (e is IOException or NotSupportedException or ArgumentException)
        {
            whyNot = $"can't be read: {Quoted.Escape(e.Message).TrimEnd('.')}";
        }

        return null;
    }

    /// <summary>Reads a file that can seek. Bytes that make no sense give fewer facts, never an exception.</summary>
    public static MediaFacts Read(Stream stream)
    {
        var file = new MediaWindow(stream);
        var facts = new MediaFacts { Length = file.Length };
        Span<byte> head = stackalloc byte[12];
        head = head[..file.ReadUpTo(0, head)];
        return head switch
        {
            [0xFF, 0xD8, 0xFF, ..] => JpegHeader.Read(file, facts),
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => PngHeader.Read(file, facts),
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => GifHeader.Read(file, facts),
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P'] => WebPHeader.Read(file, facts),
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'A', (byte)'V', (byte)'E'] => facts with { MediaType = "audio/wav" },
            [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => Mp4Header.Read(file, facts),
            [(byte)'O', (byte)'g', (byte)'g', (byte)'S', ..] => facts with { MediaType = "audio/ogg" },
            [(byte)'f', (byte)'L', (byte)'a', (byte)'C', ..] => facts with { MediaType = "audio/flac" },
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => facts with { MediaType = "application/pdf" },
            [0xFF, 0xF0 or 0xF1 or 0xF8 or 0xF9, ..] => facts with { MediaType = "audio/aac" },
            [(byte)'I', (byte)'D', (byte)'3', ..] or [0xFF, >= 0xE0, ..] => Mp3Header.Read(file, facts),
            _ => facts,
        };
    }
}
