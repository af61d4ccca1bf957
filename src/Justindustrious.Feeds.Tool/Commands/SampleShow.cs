using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Justindustrious.Feeds.Podcasts;
using NodaTime;

namespace Justindustrious.Feeds.Tool.Commands;

/// <summary>The files of a small podcast: an episode with its recording, chapters, transcript, and the artwork. Nothing is heard in it.</summary>
internal static class SampleShow
{
    private const int Seconds = 30;

    private const string Episode = """
        ---
        title: The first episode
        date: 2026-11-23 09:00
        enclosure: /audio/1.mp3
        episode:
          number: 1
          season: 1
          chapters: /audio/1.json
          transcripts: /audio/1.vtt
        ---
        Write here what the episode is about. The recording is `audio/1.mp3`: half a minute of silence, until you put your own in its place.

        """;

    /// <summary>Gets the files of the podcast by their paths below its folder.</summary>
    public static IEnumerable<(string Path, byte[] Bytes)> Files()
    {
        yield return ("posts/1.md", new UTF8Encoding(false).GetBytes(Episode.ReplaceLineEndings("\n")));
        yield return ("artwork.png", Artwork());
        yield return ("audio/1.mp3", Silence());
        yield return ("audio/1.json", new ChapterList
        {
            Chapters = [new() { Start = Duration.Zero, Title = "Welcome" }, new() { Start = Duration.FromSeconds(15), Title = "Goodbye" }],
        }.ToJson());
        yield return ("audio/1.vtt", new Transcript
        {
            Cues = [new() { Start = Duration.Zero, End = Duration.FromSeconds(Seconds), Text = "Write here what is said." }],
        }.ToWebVtt());
    }

    /// <summary>Makes a square PNG of one colour, in the smallest size that Apple takes.</summary>
    private static byte[] Artwork()
    {
        const int Size = 1400;
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Size);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), Size);
        // 8 bits for each of red, green and blue.
        (header[8], header[9]) = (8, 2);
        using var pixels = new MemoryStream();
        using (var compressed = new ZLibStream(pixels, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            byte[] row = [0, .. Enumerable.Repeat<byte[]>([0x2E, 0x6F, 0x95], Size).SelectMany(pixel => pixel)];
            for (var y = 0; y < Size; y++)
                compressed.Write(row);
        }

        return [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk("IHDR"u8, header), .. Chunk("IDAT"u8, pixels.ToArray()), .. Chunk("IEND"u8, [])];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> name, byte[] data)
    {
        var chunk = new byte[12 + data.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        name.CopyTo(chunk.AsSpan(4));
        data.CopyTo(chunk.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + data.Length), Crc(chunk.AsSpan(4, 4 + data.Length)));
        return chunk;
    }

    /// <summary>Computes the checksum of a chunk: CRC-32, as zip files have it.</summary>
    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var octet in bytes)
        {
            crc ^= octet;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320);
        }

        return ~crc;
    }

    /// <summary>Makes an MP3 file: frames of MPEG-1 layer 3 with 32 kbit/s and 32,000 samples a second, in which all is zero.</summary>
    private static byte[] Silence()
    {
        // A frame has 1152 samples, and 144 bytes.
        const int Frames = Seconds * 32_000 / 1152 + 1;
        var bytes = new byte[Frames * 144];
        for (var i = 0; i < Frames; i++)
            BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(i * 144), 0xFFFB18C0);
        return bytes;
    }
}
