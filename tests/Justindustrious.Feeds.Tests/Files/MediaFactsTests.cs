using CsCheck;
using Justindustrious.Feeds.Files.Media;
using Justindustrious.Feeds.Tests.Testing;

namespace Justindustrious.Feeds.Tests.Files;

/// <summary>What the bytes of pictures and recordings say about them.</summary>
public class MediaFactsTests
{
    public static TheoryData<string, byte[], string> Pictures => new()
    {
        { "a JPEG", MediaBytes.Jpeg(1400, 1500), "image/jpeg 1400x1500 Rgb" },
        { "a progressive JPEG", MediaBytes.Jpeg(3000, 3000, frame: 0xC2), "image/jpeg 3000x3000 Rgb" },
        { "a grey JPEG", MediaBytes.Jpeg(20, 10, 1), "image/jpeg 20x10 Grey" },
        { "a JPEG for printers", MediaBytes.Jpeg(20, 10, 4), "image/jpeg 20x10 Cmyk" },
        { "a PNG", MediaBytes.Png(1400, 1400), "image/png 1400x1400 Rgb" },
        { "a PNG with a palette", MediaBytes.Png(16, 8, 3), "image/png 16x8 Rgb" },
        { "a grey PNG", MediaBytes.Png(16, 8, 0), "image/png 16x8 Grey" },
        { "a transparent PNG", MediaBytes.Png(16, 8, 6), "image/png 16x8 Rgb" },
        { "a GIF", MediaBytes.Gif(640, 480), "image/gif 640x480 Rgb" },
        { "a WebP", MediaBytes.WebP(640, 480, "VP8 "), "image/webp 640x480 Rgb" },
        { "a WebP without loss", MediaBytes.WebP(1640, 1480, "VP8L"), "image/webp 1640x1480 Rgb" },
        { "a WebP with more in it", MediaBytes.WebP(16640, 480, "VP8X"), "image/webp 16640x480 Rgb" },
        { "an AVIF", MediaBytes.Box("ftyp", [.. "avif"u8, 0, 0, 0, 0]), "image/avif" },
    };

    public static TheoryData<string, byte[], string> Recordings => new()
    {
        { "an MP3 of one bit rate", MediaBytes.Mp3(MediaBytes.Frame128, 1000), "audio/mpeg 26.062" },
        { "an MP3 with tags", [.. MediaBytes.Id3(70_000), .. MediaBytes.Mp3(MediaBytes.Frame128, 1000), .. MediaBytes.Id3V1()], "audio/mpeg 26.062" },
        { "an MP3 with two tags", [.. MediaBytes.Id3(10), .. MediaBytes.Id3(300), .. MediaBytes.Mp3(MediaBytes.Frame192, 100)], "audio/mpeg 2.608" },
        { "an MP3 with space before its frames", [.. MediaBytes.Id3(10), .. new byte[2000], .. MediaBytes.Mp3(MediaBytes.Frame128, 1000)], "audio/mpeg 26.062" },
        { "an MP3 of changing bit rates with their number", [.. MediaBytes.XingFrame(200, 83_651), .. MediaBytes.Mp3(Enumerable.Range(0, 200).Select(i => i % 2 == 0 ? MediaBytes.Frame192 : MediaBytes.Frame64))], "audio/mpeg 5.224" },
        { "an MP3 of one bit rate with their number", [.. MediaBytes.XingFrame(1000, 417_417, "Info"), .. MediaBytes.Mp3(MediaBytes.Frame128, 1000)], "audio/mpeg 26.122" },
        { "an MP3 of Fraunhofer's", [.. MediaBytes.VbriFrame(200, 83_651), .. MediaBytes.Mp3(Enumerable.Range(0, 200).Select(i => i % 2 == 0 ? MediaBytes.Frame192 : MediaBytes.Frame64))], "audio/mpeg 5.224" },
        { "an MP3 of changing bit rates without their number", MediaBytes.Mp3(Enumerable.Range(0, 400).Select(i => i < 300 ? MediaBytes.Frame192 : MediaBytes.Frame64)), "audio/mpeg" },
        { "an MP3 that was cut off", [.. MediaBytes.XingFrame(200, 83_651), .. MediaBytes.Mp3(MediaBytes.Frame192, 20), .. MediaBytes.Mp3(MediaBytes.Frame64, 20)], "audio/mpeg" },
        { "an M4A", MediaBytes.Mp4("M4A ", 44_100, 44_100 * 90, ["soun"]), "audio/mp4 90" },
        { "an M4A with times of 64 bits", MediaBytes.Mp4("M4A ", 1000, 5_000_000_000 / 1000, ["soun"], isLong: true), "audio/mp4 5000" },
        { "a film", MediaBytes.Mp4("isom", 600, 600 * 60, ["vide", "soun"]), "video/mp4 60" },
        { "a film of QuickTime", MediaBytes.Mp4("qt  ", 600, 300, ["vide"]), "video/quicktime 0.5" },
        { "a film of fragments", MediaBytes.Mp4("isom", 600, 600 * 60, ["vide"], isFragmented: true), "video/mp4" },
        { "a film of unknown length", MediaBytes.Mp4("isom", 600, uint.MaxValue, ["vide"]), "video/mp4" },
        { "a file of Ogg", [.. "OggS"u8, 0, 0], "audio/ogg" },
        { "a file of FLAC behind a tag", [.. MediaBytes.Id3(10), .. "fLaC"u8], "audio/flac" },
        { "a file of AAC", [0xFF, 0xF1, 0x50, 0x80, 0, 0], "audio/aac" },
        { "a file of samples", [.. "RIFF"u8, 0, 0, 0, 0, .. "WAVEfmt "u8], "audio/wav" },
        { "a document", "%PDF-1.7"u8.ToArray(), "application/pdf" },
        { "a text", "How to boil water."u8.ToArray(), "" },
        { "a file of nothing but ones", [.. Enumerable.Repeat((byte)0xFF, 100_000)], "" },
        { "an empty file", [], "" },
    };

    [Theory]
    [MemberData(nameof(Pictures))]
    [MemberData(nameof(Recordings))]
    public void A_file_says_what_it_is(string what, byte[] bytes, string facts)
    {
        var read = MediaFacts.Read(new MemoryStream(bytes));
        Assert.True(facts == Text(read), $"{what}: {Text(read)}");
        Assert.Equal(bytes.Length, read.Length);
    }

    [Theory]
    [MemberData(nameof(Pictures))]
    [MemberData(nameof(Recordings))]
    public void A_file_that_is_cut_off_anywhere_gives_fewer_facts(string what, byte[] bytes, string facts)
    {
        for (var length = 0; length < bytes.Length; length += length < 300 ? 1 : 997)
        {
            var read = MediaFacts.Read(new MemoryStream(bytes, 0, length));
            Assert.True(read.Length == length && (read.Width is null || facts.StartsWith(Text(read), StringComparison.Ordinal)), $"{what} cut at {length}: {Text(read)}");
        }
    }

    [Theory]
    [MemberData(nameof(Pictures))]
    [MemberData(nameof(Recordings))]
    public void A_file_with_wrong_bytes_is_read_without_a_fault(string what, byte[] bytes, string facts)
    {
        Gen.Select(Gen.Int[0, 199], Gen.Byte).Array[8].CheckEach(50, changes =>
        {
            var damaged = bytes.ToArray();
            foreach (var (place, value) in changes.Where(change => change.Item1 < damaged.Length))
                damaged[place] = value;
            Assert.Equal(damaged.Length, MediaFacts.Read(new MemoryStream(damaged)).Length);
        });

        Assert.NotNull(what + facts);
    }

    [Fact]
    public void A_file_of_a_million_boxes_is_not_read_to_its_end()
    {
        byte[] bytes = [.. MediaBytes.Box("ftyp", [.. "isom"u8, 0, 0, 0, 0]), .. Enumerable.Range(0, 1_000_000).SelectMany(_ => (byte[])[0, 0, 0, 8, 0x66, 0x72, 0x65, 0x65])];
        using var stream = new CountingStream(bytes);
        MediaFacts.Read(stream);
        Assert.InRange(stream.Reads, 1, 10_000);
    }

    [Fact]
    public void A_long_recording_is_read_at_a_few_places()
    {
        using var stream = new CountingStream(MediaBytes.Mp3(MediaBytes.Frame128, 50_000));
        Assert.Equal("audio/mpeg 1303.125", Text(MediaFacts.Read(stream)));
        Assert.InRange(stream.Bytes, 1, 300_000);
    }

    [Fact]
    public void A_file_that_can_not_be_read_says_why()
    {
        using var folder = new TempFolder();
        folder.Write("empty.mp3", "");
        folder.Write("talk.mp3", MediaBytes.Mp3(MediaBytes.Frame128, 10));
        Assert.Equal("is not there", WhyNot("missing.mp3"));
        Assert.Equal("is empty", WhyNot("empty.mp3"));
        Assert.Equal("is a folder", WhyNot("."));
        Assert.Equal("can't be read: Null character in path", WhyNot("a\0b"));
        Assert.Null(WhyNot("talk.mp3"));

        string? WhyNot(string name)
        {
            var facts = MediaFacts.TryRead(folder.Find(name), out var whyNot);
            Assert.Equal(facts is null, whyNot is not null);
            return whyNot?.Split(" (")[0].TrimEnd('.');
        }
    }

    private static string Text(MediaFacts facts) => string.Join(' ', new[]
    {
        facts.MediaType,
        facts.Width is null ? null : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{facts.Width}x{facts.Height}"),
        facts.Colours?.ToString(),
        facts.Duration?.TotalSeconds.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture),
    }.Where(part => part is not null));

    private sealed class CountingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public int Reads { get; private set; }

        public long Bytes { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            Reads++;
            var read = base.Read(buffer);
            Bytes += read;
            return read;
        }
    }
}
