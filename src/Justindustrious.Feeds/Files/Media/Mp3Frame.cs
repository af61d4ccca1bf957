namespace Justindustrious.Feeds.Files.Media;

/// <summary>The header of a frame of MPEG audio: ISO/IEC 11172-3, 2.4.1.3, and 13818-3.</summary>
/// <param name="Version">1 for MPEG-1; 2 for MPEG-2 and for MPEG 2.5, which has lower sample rates.</param>
/// <param name="Layer">1 to 3. An MP3 has layer 3.</param>
/// <param name="BitRate">In bits per second.</param>
/// <param name="SampleRate">In samples per second.</param>
/// <param name="IsPadded">Whether the frame has a slot more.</param>
/// <param name="IsMono">Whether there is one channel.</param>
internal readonly record struct Mp3Frame(int Version, int Layer, int BitRate, int SampleRate, bool IsPadded, bool IsMono)
{
    private static ReadOnlySpan<ushort> KiloBits =>
    [
        0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448,
        0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384,
        0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320,
        0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256,
        0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160,
    ];

    private static ReadOnlySpan<ushort> SampleRates => [44100, 48000, 32000];

    /// <summary>Gets the number of samples.</summary>
    public int Samples => Layer == 1 ? 384 : Layer == 3 && Version == 2 ? 576 : 1152;

    /// <summary>Gets the length in bytes, with the header.</summary>
    public int Length => Layer == 1
        ? (12 * BitRate / SampleRate + (IsPadded ? 1 : 0)) * 4
        : Samples / 8 * BitRate / SampleRate + (IsPadded ? 1 : 0);

    /// <summary>Gets the length of the side information after the header, behind which an encoder writes its own header.</summary>
    public int SideLength => Version == 1 ? (IsMono ? 17 : 32) : IsMono ? 9 : 17;

    /// <summary>Tells whether another frame may belong to the same recording.</summary>
    public bool Fits(Mp3Frame other) => (Version, Layer, SampleRate) == (other.Version, other.Layer, other.SampleRate);

    /// <summary>Reads the four bytes of a header.</summary>
    public static bool TryParse(ReadOnlySpan<byte> bytes, out Mp3Frame frame)
    {
        frame = default;
        if (bytes.Length < 4 || bytes[0] != 0xFF || bytes[1] < 0xE0)
            return false;
        var (version, layer) = (bytes[1] >> 3 & 3, 4 - (bytes[1] >> 1 & 3));
        var (rate, samples) = (bytes[2] >> 4, bytes[2] >> 2 & 3);
        // 0 bits per second is 'free', 15 is forbidden.
        if (version == 1 || layer == 4 || rate is 0 or 15 || samples == 3)
            return false;
        var isFirst = version == 3;
        var row = isFirst ? layer - 1 : layer == 1 ? 3 : 4;
        frame = new(isFirst ? 1 : 2, layer, KiloBits[row * 15 + rate] * 1000, SampleRates[samples] >> (version == 3 ? 0 : version == 2 ? 1 : 2),
            (bytes[2] & 2) != 0, bytes[3] >> 6 == 3);
        return true;
    }
}
