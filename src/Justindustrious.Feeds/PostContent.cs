using System.Buffers;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds;

/// <summary>The body of a post, as its author wrote it.</summary>
/// <remarks>
/// In documents it is always an HTML fragment that runs nothing and whose addresses are absolute. See <see cref="ContentPolicy"/>.
/// Bodies are compared by reference, since a comparison of texts could have to read files.
/// </remarks>
public sealed record PostContent
{
    private readonly Body _body;

    internal PostContent(ContentFormat format, string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        Format = format;
        _body = new(source);
    }

    /// <summary>Makes a body of a file's bytes, which are valid UTF-8.</summary>
    /// <param name="format">Their format.</param>
    /// <param name="utf8">The bytes.</param>
    /// <param name="hash">What <see cref="Hash"/> will say, where that is known.</param>
    internal PostContent(ContentFormat format, byte[] utf8, byte[]? hash = null)
    {
        Format = format;
        _body = new(() => utf8, hash);
    }

    /// <summary>Makes a body that stays in its file until it is asked for.</summary>
    /// <param name="format">Its format.</param>
    /// <param name="read">Reads it, or throws an <see cref="IOException"/> where it has changed.</param>
    /// <param name="hash">What <see cref="Hash"/> will say.</param>
    internal PostContent(ContentFormat format, Func<byte[]> read, byte[] hash)
    {
        Format = format;
        _body = new(read, hash);
    }

    /// <summary>Gets the language in which <see cref="Source"/> is written.</summary>
    public ContentFormat Format { get; }

    /// <summary>Gets the body, as its author wrote it.</summary>
    public string Source => _body.Text;

    /// <summary>
    /// Gets Markdown that documents show below the body; <c>{title}</c> and <c>{link}</c> in it are the post's. <see langword="null"/> for none.
    /// </summary>
    internal string? Footer { get; init; }

    /// <summary>Gets the text of a link to the post, which documents that hold summaries show below each; <see langword="null"/> for none.</summary>
    internal string? ReadMore { get; init; }

    /// <summary>Gets whether documents show the post's picture above the body, where the body does not show it.</summary>
    internal bool LeadsWithImage { get; init; }

    /// <summary>Gets what tells the body from others: SHA-256 of it without white space around it; nothing for a blank one.</summary>
    internal ReadOnlySpan<byte> Hash => _body.Hash;

    /// <summary>Gets who answers what the body asks about other posts and files.</summary>
    internal BodySurroundings? Surroundings { get; init; }

    /// <summary>Gets the text that ends the body's summary, where the post or its site has one of its own.</summary>
    internal string? SummaryMark { get; init; }

    /// <summary>
    /// Makes a body of CommonMark, with pipe tables, strikethrough, footnotes, task lists, autolinks, definition lists, heading ids, GitHub's alerts,
    /// <c>:::</c> and <c>!!!</c> blocks and lists of attributes.
    /// </summary>
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

    /// <summary>Says whether the other is this same body.</summary>
    /// <param name="other">The other body.</param>
    /// <returns>Whether both are one object, whatever their texts are.</returns>
    public bool Equals(PostContent? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    /// <summary>Makes a body's <see cref="Hash"/>.</summary>
    internal static byte[] HashOf(ReadOnlySpan<byte> utf8)
    {
        var body = utf8[Trim(utf8)];
        return body.IsEmpty ? [] : SHA256.HashData(body);
    }

    /// <summary>Finds what is left of a body without white space around it.</summary>
    internal static Range Trim(ReadOnlySpan<byte> utf8)
    {
        var (start, end) = (0, utf8.Length);
        while (start < end && Rune.DecodeFromUtf8(utf8[start..end], out var first, out var length) == OperationStatus.Done && Rune.IsWhiteSpace(first))
            start += length;
        while (start < end && Rune.DecodeLastFromUtf8(utf8[start..end], out var last, out var length) == OperationStatus.Done && Rune.IsWhiteSpace(last))
            end -= length;
        return start..end;
    }

    /// <summary>A text; or the bytes of a file, which take half the memory; or a way to read them.</summary>
    private readonly struct Body
    {
        private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

        private readonly string? _text;
        private readonly Func<byte[]>? _utf8;
        private readonly byte[]? _hash;

        public Body(string text) => _text = text;

        public Body(Func<byte[]> utf8, byte[]? hash) => (_utf8, _hash) = (utf8, hash);

        public string Text => _text ?? Encoding.GetString(_utf8!());

        public byte[] Hash => _hash ?? HashOf(_utf8?.Invoke() ?? Encoding.GetBytes(_text!));
    }
}
