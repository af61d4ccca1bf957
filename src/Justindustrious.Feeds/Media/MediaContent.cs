using Justindustrious.Feeds.Vocabularies;
using NodaTime;

namespace Justindustrious.Feeds.Media;

/// <summary>A file: a picture, a recording, a video or a document.</summary>
/// <remarks>Media RSS 1.5.1 <c>media:content</c>. The picture of a post is <see cref="Post.Image"/>, which documents contain as such an element.</remarks>
public sealed record MediaContent : MediaDetails
{
    /// <summary>Creates a file. Set its properties in an initializer.</summary>
    public MediaContent()
        : base(MediaVocabulary.Content)
    {
    }

    /// <summary>Creates a file from its address.</summary>
    /// <param name="link">The address of the file.</param>
    public MediaContent(Uri link)
        : this() => Link = link;

    /// <summary>Gets the address of the file.</summary>
    /// <value>An absolute http or https address. The default is <see langword="null"/>: only <see cref="MediaDetails.Player"/> can play the file.</value>
    public Uri? Link { get; init; }

    /// <summary>Gets the size of the file.</summary>
    /// <value>In bytes, 1 or more. The default is <see langword="null"/>: unknown.</value>
    public long? Length { get; init; }

    /// <summary>Gets the media type.</summary>
    /// <value>A type such as <c>video/mp4</c>. The default is <see langword="null"/>: unknown.</value>
    public string? MediaType { get; init; }

    /// <summary>Gets what the file is.</summary>
    /// <value><c>image</c>, <c>audio</c>, <c>video</c>, <c>document</c> or <c>executable</c>. The default is <see langword="null"/>: unknown.</value>
    public string? Medium { get; init; }

    /// <summary>Gets whether readers should use this rendition of its group.</summary>
    /// <value>One rendition of a group may be <see langword="true"/>. The default is <see langword="null"/>: unknown.</value>
    public bool? IsDefault { get; init; }

    /// <summary>Gets whether the file is the whole or a part of it.</summary>
    /// <value><c>full</c>, <c>sample</c> or <c>nonstop</c>. The default is <see langword="null"/>: unknown.</value>
    public string? Expression { get; init; }

    /// <summary>Gets the bit rate.</summary>
    /// <value>In kilobits per second, 0 or more. The default is <see langword="null"/>: unknown.</value>
    public decimal? Bitrate { get; init; }

    /// <summary>Gets how many pictures a video has per second.</summary>
    /// <value>0 or more. The default is <see langword="null"/>: unknown.</value>
    public decimal? FrameRate { get; init; }

    /// <summary>Gets how many samples a recording has per second.</summary>
    /// <value>In thousands per second, 0 or more. The default is <see langword="null"/>: unknown.</value>
    public decimal? SamplingRate { get; init; }

    /// <summary>Gets how many channels a recording has.</summary>
    /// <value>0 or more. The default is <see langword="null"/>: unknown.</value>
    public int? Channels { get; init; }

    /// <summary>Gets how long the file plays.</summary>
    /// <value>0 or more. The default is <see langword="null"/>: unknown.</value>
    public Duration? Duration { get; init; }

    /// <summary>Gets the height.</summary>
    /// <value>In pixels, 1 or more. The default is <see langword="null"/>: unknown.</value>
    public int? Height { get; init; }

    /// <summary>Gets the width.</summary>
    /// <value>In pixels, 1 or more. The default is <see langword="null"/>: unknown.</value>
    public int? Width { get; init; }

    /// <summary>Gets the language.</summary>
    /// <value>A BCP 47 tag. The default is <see langword="null"/>: unknown.</value>
    public string? Language { get; init; }

    /// <inheritdoc/>
    protected override void Write(ExtensionWriter writer)
    {
        writer.WriteAttribute("url", Link);
        writer.WriteAttribute("fileSize", Length);
        writer.WriteAttribute("type", MediaType);
        writer.WriteAttribute("medium", Medium);
        writer.WriteAttribute("isDefault", IsDefault);
        writer.WriteAttribute("expression", Expression);
        writer.WriteAttribute("bitrate", Bitrate);
        writer.WriteAttribute("framerate", FrameRate);
        writer.WriteAttribute("samplingrate", SamplingRate);
        writer.WriteAttribute("channels", Channels);
        writer.WriteAttribute("duration", MediaTime.SecondsOf(Duration));
        writer.WriteAttribute("height", Height);
        writer.WriteAttribute("width", Width);
        writer.WriteAttribute("lang", Language);
        WriteDetails(writer);
    }
}
