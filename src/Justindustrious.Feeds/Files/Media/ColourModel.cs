namespace Justindustrious.Feeds.Files.Media;

/// <summary>How a picture writes its colours.</summary>
internal enum ColourModel
{
    /// <summary>Shades of grey.</summary>
    Grey,

    /// <summary>Red, green and blue, or what is shown as these: YCbCr, a palette.</summary>
    Rgb,

    /// <summary>The inks of a printer. Most readers and Apple don't show it.</summary>
    Cmyk,
}
