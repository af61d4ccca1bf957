using System.Buffers.Binary;
using NodaTime;

namespace Justindustrious.Feeds.Files.Media;

/// <summary>Reads how long an MP3 plays: from the header that encoders write into the first frame, or else from its bit rate if that does not change.</summary>
/// <remarks>Xing and Info: http://gabriel.mp3-tech.org/mp3infotag.html. VBRI: the header of Fraunhofer's encoders. ID3v2: https://id3.org/id3v2.4.0-structure.</remarks>
internal static class Mp3Header
{
    /// <summary>A longer recording is a mistake in the file: 40 days.</summary>
    public const double LongestInSeconds = 40 * 86_400;

    /// <summary>How far from its start the first frame is looked for. Some programs leave space there.</summary>
    private const int MostBeforeFirst = 65_536;

    /// <summary>At how many places a recording without a header is looked at.</summary>
    private const int Samples = 32;

    public static MediaFacts Read(MediaWindow file, MediaFacts facts)
    {
        var start = AfterTags(file);
        if (file.Has(start, "fLaC"))
            return facts with { MediaType = "audio/flac" };
        if (FindFrame(file, start, MostBeforeFirst, null) is not var (at, first))
            return facts;
        facts = facts with { MediaType = "audio/mpeg" };
        var end = BeforeTags(file);
        var seconds = FromHeader(file, at, first, end) ?? FromBitRate(file, at, first, end);
        return seconds is > 0 and <= LongestInSeconds ? facts with { Duration = Duration.FromMilliseconds(Math.Round(seconds.Value * 1000)) } : facts;
    }

    /// <summary>Finds the end of the ID3v2 tags at the start.</summary>
    private static long AfterTags(MediaWindow file)
    {
        Span<byte> header = stackalloc byte[10];
        long at = 0;
        while (file.TryRead(at, header) && header[..3].SequenceEqual("ID3"u8) && !header[6..].ContainsAnyInRange((byte)0x80, (byte)0xFF))
        {
            // Seven bits a byte, so that no part of a length looks like the start of a frame.
            var length = header[6] << 21 | header[7] << 14 | header[8] << 7 | header[9];
            var footer = (header[5] & 0x10) != 0 ? 10 : 0;
            at += 10 + length + footer;
        }

        return at;
    }

    /// <summary>Finds the start of the ID3v1 and APE tags at the end.</summary>
    private static long BeforeTags(MediaWindow file)
    {
        var end = file.Length;
        if (file.Has(end - 128, "TAG"))
            end -= 128;
        Span<byte> footer = stackalloc byte[32];
        if (!file.TryRead(end - 32, footer) || !footer[..8].SequenceEqual("APETAGEX"u8))
            return end;
        var length = BinaryPrimitives.ReadUInt32LittleEndian(footer[12..]);
        var hasHeader = (BinaryPrimitives.ReadUInt32LittleEndian(footer[20..]) & 0x80000000) != 0;
        return end - length - (hasHeader ? 32 : 0) is > 0 and var before ? before : end;
    }

    /// <summary>Finds a frame that another one follows, or the end of the file.</summary>
    private static (long At, Mp3Frame Frame)? FindFrame(MediaWindow file, long start, int most, Mp3Frame? like)
    {
        var buffer = new byte[Math.Max(0, Math.Min(most, file.Length - start))];
        var read = buffer.AsSpan(0, file.ReadUpTo(start, buffer));
        Span<byte> next = stackalloc byte[4];
        for (var i = 0; i + 4 <= read.Length; i++)
        {
            var found = read[i..].IndexOf((byte)0xFF);
            if (found < 0)
                return null;
            i += found;
            if (!Mp3Frame.TryParse(read[i..], out var frame) || like?.Fits(frame) == false)
                continue;
            var after = start + i + frame.Length;
            var isLast = after >= file.Length - 4;
            if (isLast ? after <= file.Length : file.TryRead(after, next) && Mp3Frame.TryParse(next, out var second) && frame.Fits(second))
                return (start + i, frame);
        }

        return null;
    }

    private static double? FromHeader(MediaWindow file, long at, Mp3Frame first, long end)
    {
        Span<byte> header = stackalloc byte[18];
        long? frames = null, bytes = null;
        var xing = at + 4 + first.SideLength;
        if (file.TryRead(xing, header[..16]) && (header[..4].SequenceEqual("Xing"u8) || header[..4].SequenceEqual("Info"u8)))
        {
            var fields = BinaryPrimitives.ReadUInt32BigEndian(header[4..]);
            frames = (fields & 1) != 0 ? BinaryPrimitives.ReadUInt32BigEndian(header[8..]) : null;
            bytes = (fields & 3) == 3 ? BinaryPrimitives.ReadUInt32BigEndian(header[12..]) : null;
        }
        else if (file.TryRead(at + 4 + 32, header) && header[..4].SequenceEqual("VBRI"u8))
        {
            bytes = BinaryPrimitives.ReadUInt32BigEndian(header[10..]);
            frames = BinaryPrimitives.ReadUInt32BigEndian(header[14..]);
        }

        // A file that was cut off plays shorter than its header says.
        if (frames is not > 0 || bytes > (end - at) * 1.01 + first.Length)
            return null;
        return frames.Value * (double)first.Samples / first.SampleRate;
    }

    /// <summary>Computes the duration from the bit rate, if it is the same all over the file.</summary>
    private static double? FromBitRate(MediaWindow file, long at, Mp3Frame first, long end)
    {
        var length = end - at;
        for (var i = 1; i < Samples; i++)
        {
            var place = at + length * i / Samples;
            // A piece of three of the longest frames holds two whole ones.
            if (place + 4500 > end)
                break;
            if (FindFrame(file, place, 4500, first) is not var (_, frame) || frame.BitRate != first.BitRate)
                return null;
        }

        return length * 8.0 / first.BitRate;
    }
}
