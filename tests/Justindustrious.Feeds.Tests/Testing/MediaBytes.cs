using System.Buffers.Binary;
using System.Text;

namespace Justindustrious.Feeds.Tests.Testing;

/// <summary>Makes the bytes of small pictures and recordings, as their specifications describe them. What they show and play is nothing.</summary>
internal static class MediaBytes
{
    /// <summary>The header of a frame of MPEG-1 layer 3, 128 kbit/s, 44100 Hz, stereo. Such a frame has 417 bytes.</summary>
    public const uint Frame128 = 0xFFFB9000;

    /// <summary>The same with 192 kbit/s: 626 bytes.</summary>
    public const uint Frame192 = 0xFFFBB000;

    /// <summary>The same with 64 kbit/s: 208 bytes.</summary>
    public const uint Frame64 = 0xFFFB5000;

    /// <summary>A JPEG with notes of an application before its frame header.</summary>
    /// <param name="width">The width.</param>
    /// <param name="height">The height.</param>
    /// <param name="components">1 for grey, 3 for colours, 4 for the inks of a printer.</param>
    /// <param name="frame">The marker of the frame: C0 for the usual way, C2 for progressive.</param>
    public static byte[] Jpeg(int width, int height, byte components = 3, byte frame = 0xC0)
    {
        // A small preview stands in the notes, with a frame header of its own, which is not that of the picture.
        byte[] preview = [0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0, 9, 0, 9, 1, 1, 0x11, 0, 0xFF, 0xD9];
        return
        [
            0xFF, 0xD8,
            0xFF, 0xE0, 0, 16, .. "JFIF\0"u8, 1, 2, 0, 0, 72, 0, 72, 0, 0,
            0xFF, 0xE1, 0, (byte)(preview.Length + 2), .. preview,
            0xFF, 0xC4, 0, 4, 0, 0,
            0xFF, 0xFF, frame, 0, (byte)(8 + 3 * components), 8, .. Big16(height), .. Big16(width), components,
            .. Enumerable.Repeat<byte[]>([1, 0x11, 0], components).SelectMany(part => part),
            0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 3,
            0xFF, 0xD9,
        ];
    }

    /// <summary>A PNG.</summary>
    /// <param name="width">The width.</param>
    /// <param name="height">The height.</param>
    /// <param name="colours">0 grey, 2 colours, 3 palette, 4 grey with transparency, 6 colours with transparency.</param>
    public static byte[] Png(int width, int height, byte colours = 2) =>
    [
        0x89, .. "PNG\r\n"u8, 0x1A, 0x0A,
        .. Big32(13), .. "IHDR"u8, .. Big32((uint)width), .. Big32((uint)height), 8, colours, 0, 0, 0, .. Big32(0),
        .. Big32(0), .. "IEND"u8, .. Big32(0xAE426082),
    ];

    /// <summary>A GIF.</summary>
    public static byte[] Gif(int width, int height) => [.. "GIF89a"u8, .. Little16(width), .. Little16(height), 0x80, 0, 0, 0, 0, 0, 255, 255, 255, 0x3B];

    /// <summary>A WebP of one of its three kinds: <c>VP8 </c>, <c>VP8L</c>, <c>VP8X</c>.</summary>
    public static byte[] WebP(int width, int height, string kind)
    {
        byte[] data = kind switch
        {
            "VP8X" => [0, 0, 0, 0, .. Little32((uint)(width - 1))[..3], .. Little32((uint)(height - 1))[..3]],
            "VP8L" => [0x2F, .. Little32((uint)(width - 1 | height - 1 << 14)), 0, 0, 0, 0, 0],
            _ => [0x10, 0, 0, 0x9D, 0x01, 0x2A, .. Little16(width), .. Little16(height)],
        };
        return [.. "RIFF"u8, .. Little32((uint)(4 + 8 + data.Length)), .. "WEBP"u8, .. Encoding.ASCII.GetBytes(kind), .. Little32((uint)data.Length), .. data];
    }

    /// <summary>Frames of an MP3, one after the other.</summary>
    /// <param name="headers">The header of each.</param>
    public static byte[] Mp3(params IEnumerable<uint> headers) => [.. headers.SelectMany(header => FrameOf(header, []))];

    /// <summary>An MP3 of frames that are all the same.</summary>
    public static byte[] Mp3(uint header, int count) => Mp3(Enumerable.Repeat(header, count));

    /// <summary>A first frame that says how many frames and bytes follow, as encoders write it.</summary>
    public static byte[] XingFrame(int frames, int bytes, string name = "Xing", uint header = Frame128) =>
        FrameOf(header, [.. new byte[32], .. Encoding.ASCII.GetBytes(name), .. Big32(3), .. Big32((uint)frames), .. Big32((uint)bytes)]);

    /// <summary>The same as Fraunhofer's encoders write it.</summary>
    public static byte[] VbriFrame(int frames, int bytes) =>
        FrameOf(Frame128, [.. new byte[32], .. "VBRI"u8, 0, 1, 0, 0, 0, 75, .. Big32((uint)bytes), .. Big32((uint)frames)]);

    /// <summary>A tag at the start of an MP3, with a picture or other data of a length.</summary>
    public static byte[] Id3(int length) =>
    [
        .. "ID3"u8, 4, 0, 0, (byte)(length >> 21 & 127), (byte)(length >> 14 & 127), (byte)(length >> 7 & 127), (byte)(length & 127), .. new byte[length],
    ];

    /// <summary>A tag at the end of an MP3.</summary>
    public static byte[] Id3V1() => [.. "TAG"u8, .. new byte[125]];

    /// <summary>An MP4 whose index stands at its end, behind the data.</summary>
    /// <param name="brand">The major brand: <c>M4A </c>, <c>isom</c>, <c>qt  </c>.</param>
    /// <param name="timescale">The ticks of a second.</param>
    /// <param name="ticks">The duration.</param>
    /// <param name="handlers">What the tracks are: <c>soun</c>, <c>vide</c>.</param>
    /// <param name="isLong">Whether times have 64 bits.</param>
    /// <param name="isFragmented">Whether the file is a stream's, made of fragments.</param>
    public static byte[] Mp4(string brand, uint timescale, ulong ticks, string[] handlers, bool isLong = false, bool isFragmented = false)
    {
        byte[] header = isLong
            ? [1, 0, 0, 0, .. new byte[16], .. Big32(timescale), .. Big64(ticks), .. new byte[80]]
            : [0, 0, 0, 0, .. new byte[8], .. Big32(timescale), .. Big32((uint)ticks), .. new byte[80]];
        var tracks = handlers.SelectMany(handler =>
            Box("trak", Box("mdia", [.. Box("mdhd", new byte[20]), .. Box("hdlr", [0, 0, 0, 0, 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(handler), .. new byte[13]])])));
        return
        [
            .. Box("ftyp", [.. Encoding.ASCII.GetBytes(brand), 0, 0, 0, 0, .. "isom"u8]),
            // A box with a length of 64 bits.
            .. Big32(1), .. "mdat"u8, .. Big64(16 + 400), .. new byte[400],
            .. Box("moov", [.. Box("mvhd", header), .. tracks, .. isFragmented ? Box("mvex", Box("trex", new byte[24])) : []]),
        ];
    }

    public static byte[] Box(string name, byte[] content) => [.. Big32((uint)(8 + content.Length)), .. Encoding.ASCII.GetBytes(name), .. content];

    private static byte[] FrameOf(uint header, byte[] content)
    {
        var length = header switch { Frame128 => 417, Frame192 => 626, Frame64 => 208, _ => throw new ArgumentOutOfRangeException(nameof(header)) };
        return [.. Big32(header), .. content, .. new byte[length - 4 - content.Length]];
    }

    private static byte[] Big16(int value) => [(byte)(value >> 8), (byte)value];

    private static byte[] Big32(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] Big64(ulong value)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] Little16(int value) => [(byte)value, (byte)(value >> 8)];

    private static byte[] Little32(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return bytes;
    }
}
