using System.Buffers;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds;

/// <summary>The body of a post, as its author wrote it.</summary>
/// <remarks>
/// In documents it is always an HTML fragment without scripts and with absolute addresses. See <see cref="ContentPolicy"/>.
/// Bodies are compared by reference: to compare their texts, files might have to be read.
/// </remarks>
public sealed record PostContent
{
    /// <summary>How many bytes of bodies are packed together. All of them are unpacked when one is needed.</summary>
    private const int BlockLength = 32 * 1024;

    private volatile BodySurroundings? _surroundings;
    private Body _body;

    internal PostContent(ContentFormat format, string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        Format = format;
        _body = new(source);
    }

    /// <summary>Creates a body from a file's bytes, which must be valid UTF-8.</summary>
    /// <param name="format">Their format.</param>
    /// <param name="utf8">The bytes.</param>
    /// <param name="hash">The <see cref="Hash"/>, if it is known.</param>
    internal PostContent(ContentFormat format, byte[] utf8, byte[]? hash = null)
    {
        Format = format;
        _body = new(utf8, hash);
    }

    /// <summary>Creates a body that is read from its file when it is needed.</summary>
    /// <param name="format">Its format.</param>
    /// <param name="read">Reads it, or throws an <see cref="IOException"/> if the file has changed.</param>
    /// <param name="hash">The <see cref="Hash"/>.</param>
    internal PostContent(ContentFormat format, Func<byte[]> read, byte[] hash)
    {
        Format = format;
        _body = new(read, hash);
    }

    /// <summary>Gets the language in which <see cref="Source"/> is written.</summary>
    public ContentFormat Format { get; }

    /// <summary>Gets the body, as its author wrote it.</summary>
    public string Source => _body.Text;

    /// <summary>Gets whether the text is in memory, and not in a file.</summary>
    internal bool IsInMemory => _body.IsInMemory;

    /// <summary>
    /// Gets Markdown that documents show below the body; <see langword="null"/> for none. <c>{title}</c> and <c>{link}</c> are replaced with the post's.
    /// </summary>
    internal string? Footer { get; init; }

    /// <summary>Gets the text of a link to the post, which documents with summaries show below each summary; <see langword="null"/> for none.</summary>
    internal string? ReadMore { get; init; }

    /// <summary>Gets whether documents show <see cref="Post.Image"/> above the body, if the body does not show it.</summary>
    /// <value>The default is <see langword="false"/>: documents contain the picture only in addition to the content.</value>
    /// <remarks>Some readers show only pictures that are in the content. <c>lead-image: body</c> in <c>feeds.yml</c> sets it.</remarks>
    public bool LeadsWithImage { get; init; }

    /// <summary>Gets the SHA-256 of the body without leading and trailing white space; empty if the body is blank.</summary>
    internal ReadOnlySpan<byte> Hash => _body.Hash;

    /// <summary>Gets the object that finds other posts and files for the body.</summary>
    internal BodySurroundings? Surroundings { get => _surroundings; init => _surroundings = value; }

    /// <summary>Gets the text that marks the end of the summary in the body, if the post or its site sets one.</summary>
    internal string? SummaryMark { get; init; }

    /// <summary>
    /// Creates a body from CommonMark, with pipe tables, strikethrough, footnotes, task lists, autolinks, definition lists, heading ids, GitHub's alerts,
    /// <c>:::</c> and <c>!!!</c> blocks and lists of attributes.
    /// </summary>
    /// <param name="source">Markdown. Raw HTML in it is made safe.</param>
    /// <returns>The body.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is <see langword="null"/>.</exception>
    public static PostContent Markdown(string source) => new(ContentFormat.Markdown, source);

    /// <summary>Creates a body from an HTML fragment: anything that may be in <c>body</c>.</summary>
    /// <param name="source">HTML. It is made safe: scripts, forms, styles that change the page around the post, and the like are removed.</param>
    /// <returns>The body.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is <see langword="null"/>.</exception>
    public static PostContent Html(string source) => new(ContentFormat.Html, source);

    /// <summary>Creates a body from plain text. Blank lines separate paragraphs, line ends are kept, and markup is shown as characters.</summary>
    /// <param name="source">Plain text.</param>
    /// <returns>The body.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is <see langword="null"/>.</exception>
    public static PostContent Text(string source) => new(ContentFormat.Text, source);

    /// <summary>
    /// Takes over the surroundings of the same body that was read again with its folder. Otherwise, the body would refer to the folder as it was, and keep all
    /// posts of that time in memory.
    /// </summary>
    internal void MoveInto(BodySurroundings around) => _surroundings = around;

    /// <summary>
    /// Gets the same posts with packed bodies: a server keeps the posts of a thousand tenants, and needs their bodies rarely. Bodies are packed together in
    /// blocks, which need half the memory, because the posts of a feed have many words in common.
    /// </summary>
    /// <param name="posts">The posts. A member that must not be null is reported later.</param>
    internal static IReadOnlyList<Post> Packed(IEnumerable<Post> posts)
    {
        List<Post> packed = [.. posts];
        var block = new ArrayBufferWriter<byte>(2 * BlockLength);
        var lengths = new int[packed.Count];
        var (first, isLast) = (0, false);
        for (var i = 0; i < packed.Count; i++)
        {
            if (packed[i]?.Content is { _body.IsPackable: true } content)
                lengths[i] = content._body.WriteUtf8(block);
            isLast = i == packed.Count - 1;
            if (block.WrittenCount < BlockLength && !isLast)
                continue;
            var (bytes, start) = (PackedBytes.Of(block.WrittenMemory), 0);
            for (; first <= i; first++)
            {
                if (packed[first]?.Content is not { _body.IsPackable: true } inBlock)
                    continue;
                packed[first] = packed[first] with { Content = inBlock with { _body = inBlock._body.PackedIn(new(bytes, start, lengths[first])) } };
                start += lengths[first];
            }

            block.ResetWrittenCount();
        }

        return packed;
    }

    /// <summary>Returns whether the other body is this object.</summary>
    /// <param name="other">The other body.</param>
    /// <returns>Whether both are the same object.</returns>
    public bool Equals(PostContent? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    /// <summary>Returns the format and the text, for a debugger or a log.</summary>
    /// <returns>For example <c>PostContent { Format = Markdown, Source = Hello }</c>. The text of a body that is still in its file is left out.</returns>
    public override string ToString() => _body.TextInMemory is { } text
        ? $"{nameof(PostContent)} {{ {nameof(Format)} = {Format}, {nameof(Source)} = {text} }}"
        : $"{nameof(PostContent)} {{ {nameof(Format)} = {Format} }}";

    /// <summary>Returns whether the other body has the same text in memory. Bodies that are in their files are not read to find out.</summary>
    internal bool HasTextOf(PostContent other) => IsInMemory && other.IsInMemory && Format == other.Format && _body.IsSameAs(other._body);

    /// <summary>Computes a body's <see cref="Hash"/>.</summary>
    internal static byte[] HashOf(ReadOnlySpan<byte> utf8)
    {
        var body = utf8[Trim(utf8)];
        return body.IsEmpty ? [] : SHA256.HashData(body);
    }

    /// <summary>Finds the range of a body without leading and trailing white space.</summary>
    internal static Range Trim(ReadOnlySpan<byte> utf8)
    {
        var (start, end) = (0, utf8.Length);
        while (start < end && Rune.DecodeFromUtf8(utf8[start..end], out var first, out var length) == OperationStatus.Done && Rune.IsWhiteSpace(first))
            start += length;
        while (start < end && Rune.DecodeLastFromUtf8(utf8[start..end], out var last, out var length) == OperationStatus.Done && Rune.IsWhiteSpace(last))
            end -= length;
        return start..end;
    }

    /// <summary>A text; or a file's bytes, which need half the memory; or a function that reads them.</summary>
    private readonly struct Body
    {
        private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

        // A string, a byte[], a PackedSlice or a Func<byte[]>: one field, since an app may hold a million posts.
        private readonly object _body;
        private readonly byte[]? _hash;

        public Body(string text) => _body = text;

        public Body(byte[] utf8, byte[]? hash) => (_body, _hash) = (utf8, hash);

        public Body(Func<byte[]> read, byte[] hash) => (_body, _hash) = (read, hash);

        private Body(PackedSlice packed, byte[]? hash) => (_body, _hash) = (packed, hash);

        /// <summary>Gets whether the body is in memory, and not packed yet.</summary>
        public bool IsPackable => _body is string or byte[];

        public Body PackedIn(PackedSlice slice) => new(slice, _hash);

        /// <summary>Writes the bytes, and returns their number.</summary>
        public int WriteUtf8(IBufferWriter<byte> output)
        {
            if (_body is string text)
                return (int)Encoding.GetBytes(text, output);
            var utf8 = Utf8;
            output.Write(utf8);
            return utf8.Length;
        }

        public string Text => _body switch
        {
            string text => text,
            PackedSlice packed => packed.Read(Encoding.GetString),
            _ => Encoding.GetString(Utf8),
        };

        /// <summary>Gets the text, unless it is still in its file.</summary>
        public string? TextInMemory => IsInMemory ? Text : null;

        public bool IsInMemory => _body is not Func<byte[]>;

        public bool IsSameAs(Body other) =>
            _body is byte[] one && other._body is byte[] two ? one.AsSpan().SequenceEqual(two) : string.Equals(Text, other.Text, StringComparison.Ordinal);

        /// <summary>Gets the hash. It is known for the posts of a large folder, and computed for those of a small one.</summary>
        public byte[] Hash
        {
            get
            {
                if (_hash is not null)
                    return _hash;
                var utf8 = Utf8.AsSpan();
                var body = utf8[Trim(utf8)];
                return body.IsEmpty ? [] : Digest.Of(body);
            }
        }

        public byte[] Utf8 => _body switch
        {
            byte[] utf8 => utf8,
            PackedSlice packed => packed.Read(bytes => bytes.ToArray()),
            Func<byte[]> read => read(),
            _ => Encoding.GetBytes((string)_body),
        };
    }
}
