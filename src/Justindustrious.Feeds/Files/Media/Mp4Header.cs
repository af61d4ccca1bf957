using System.Buffers.Binary;
using System.Text;
using NodaTime;

namespace Justindustrious.Feeds.Files.Media;

/// <summary>Reads the boxes of an MP4, M4A, M4B, M4V or QuickTime file: ISO/IEC 14496-12.</summary>
internal static class Mp4Header
{
    /// <summary>How many boxes of one level are looked at. A file has about ten.</summary>
    private const int MostBoxes = 1000;

    public static MediaFacts Read(MediaWindow file, MediaFacts facts)
    {
        var brand = ReadName(file, 8);
        if (brand is "avif" or "avis")
            return facts with { MediaType = "image/avif" };
        if (brand is "heic" or "heix" or "mif1" or "msf1")
            return facts with { MediaType = "image/heic" };
        var movie = new Movie();
        foreach (var box in Boxes(file, 0, file.Length))
        {
            if (box.Name != "moov")
                continue;
            ReadMovie(file, box, movie);
            break;
        }

        return facts with
        {
            MediaType = brand == "qt  " ? "video/quicktime"
                : movie.HasVideo ? "video/mp4"
                : movie.HasSound || brand is "M4A " or "M4B " ? "audio/mp4"
                : brand == "M4V " ? "video/mp4"
                : null,
            // The fragments of a stream have durations of their own.
            Duration = movie.IsFragmented ? null : movie.Duration,
        };
    }

    private static void ReadMovie(MediaWindow file, Box outer, Movie movie)
    {
        foreach (var box in Boxes(file, outer.Start, outer.End))
        {
            if (box.Name == "mvhd")
                movie.Duration = ReadDuration(file, box.Start);
            else if (box.Name == "mvex")
                movie.IsFragmented = true;
            else if (box.Name is "trak")
                ReadTrack(file, box, movie);
        }
    }

    private static void ReadTrack(MediaWindow file, Box track, Movie movie)
    {
        foreach (var media in Boxes(file, track.Start, track.End))
        {
            if (media.Name != "mdia")
                continue;
            foreach (var box in Boxes(file, media.Start, media.End))
            {
                if (box.Name != "hdlr")
                    continue;
                var handler = ReadName(file, box.Start + 8);
                movie.HasVideo |= handler == "vide";
                movie.HasSound |= handler == "soun";
            }
        }
    }

    private static Duration? ReadDuration(MediaWindow file, long at)
    {
        Span<byte> header = stackalloc byte[32];
        if (!file.TryRead(at, header))
            return null;
        // Version 1 has times of 64 bits.
        var (scale, ticks, unknown) = header[0] == 1
            ? (BinaryPrimitives.ReadUInt32BigEndian(header[20..]), BinaryPrimitives.ReadUInt64BigEndian(header[24..]), ulong.MaxValue)
            : (BinaryPrimitives.ReadUInt32BigEndian(header[12..]), BinaryPrimitives.ReadUInt32BigEndian(header[16..]), uint.MaxValue);
        if (scale == 0 || ticks == 0 || ticks == unknown)
            return null;
        var seconds = ticks / (double)scale;
        return seconds > Mp3Header.LongestInSeconds ? null : Duration.FromMilliseconds(Math.Round(seconds * 1000));
    }

    private static string ReadName(MediaWindow file, long at)
    {
        Span<byte> name = stackalloc byte[4];
        return file.TryRead(at, name) ? Encoding.Latin1.GetString(name) : "";
    }

    private static IEnumerable<Box> Boxes(MediaWindow file, long start, long end)
    {
        for (var i = 0; i < MostBoxes && start + 8 <= end && file.TryReadUInt32(start, out var size); i++)
        {
            var name = ReadName(file, start + 4);
            var (content, next) = (start + 8, start + size);
            if (size == 0)
            {
                next = end;
            }
            else if (size == 1)
            {
                if (!file.TryReadUInt32(start + 8, out var high) || !file.TryReadUInt32(start + 12, out var low) || high > int.MaxValue)
                    yield break;
                (content, next) = (start + 16, start + ((long)high << 32 | low));
            }

            if (next < content || next > end)
            {
                // The last box of a file that was cut off still has what stands before the cut.
                if (next > end)
                    yield return new(name, content, end);
                yield break;
            }

            yield return new(name, content, next);
            start = next;
        }
    }

    private readonly record struct Box(string Name, long Start, long End);

    private sealed class Movie
    {
        public Duration? Duration { get; set; }

        public bool IsFragmented { get; set; }

        public bool HasVideo { get; set; }

        public bool HasSound { get; set; }
    }
}
