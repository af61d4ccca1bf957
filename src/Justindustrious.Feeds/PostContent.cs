using System.Text;

namespace Justindustrious.Feeds;

/// <summary>The body of a post, as its author wrote it.</summary>
/// <remarks>
/// In documents it is always an HTML fragment fit to travel: nothing in it runs, every address is absolute. See <see cref="ContentPolicy"/>.
/// </remarks>
public sealed record PostContent
{
    private readonly Body _body;

    internal PostContent(ContentFormat format, string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        Format = format;
        _body = new(source, null);
    }

    /// <summary>Makes a body of a file's bytes, which are valid UTF-8.</summary>
    internal PostContent(ContentFormat format, byte[] utf8)
    {
        Format = format;
        _body = new(null, utf8);
    }

    /// <summary>Gets the language in which <see cref="Source"/> is written.</summary>
    public ContentFormat Format { get; }

    /// <summary>Gets the body, as its author wrote it.</summary>
    public string Source => _body.Text;

    /// <summary>Gets the bytes of <see cref="Source"/>, where they are known without making them.</summary>
    internal ReadOnlySpan<byte> Utf8 => _body.Utf8;

    /// <summary>Makes a body of CommonMark, with pipe tables, strikethrough, footnotes, task lists, autolinks, definition lists and heading ids.</summary>
    /// <param name="source">Markdown. Raw HTML in it is made safe.</param>
    /// <returns>The body.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is <see langword="null"/>.</exception>
    public static PostContent Markdown(string source) => new(ContentFormat.Markdown, source);

    /// <summary>Makes a body of an HTML fragment: what may stand in <c>body</c>.</summary>
    /// <param name="source">HTML. It is made safe: scripts, forms, styles that escape their place and the like are taken out.</param>
    /// <returns>The body.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is <see langword="null"/>.</exception>
    public static PostContent Html(string source) => new(ContentFormat.Html, source);

    /// <summary>Makes a body of plain text: blank lines part paragraphs, line ends stay, markup is shown as it stands.</summary>
    /// <param name="source">Plain text.</param>
    /// <returns>The body.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is <see langword="null"/>.</exception>
    public static PostContent Text(string source) => new(ContentFormat.Text, source);

    /// <summary>One of the two: what was read from a file stays as it was read, which is half as large, until it is needed.</summary>
    private readonly struct Body(string? text, byte[]? utf8) : IEquatable<Body>
    {
        private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

        public string Text => text ?? Encoding.GetString(utf8!);

        public byte[]? Utf8 => utf8;

        public bool Equals(Body other) => Text == other.Text;

        public override bool Equals(object? obj) => obj is Body other && Equals(other);

        public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);
    }
}
