using System.Text;
using Justindustrious.Feeds.Files;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Content;

/// <summary>A rendered post. The HTML is kept as UTF-8, as in documents, which takes half the memory of a string.</summary>
internal sealed class RenderedContent
{
    /// <summary>How many bytes follow the fragment, so that writers may read blocks of bytes.</summary>
    public const int Slack = 64;

    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    // ReadOnlyMemory in a box, or StoredBytes: one field, so that another thread sees the one or the other.
    private volatile object _body;

    /// <param name="utf8">A safe fragment with absolute addresses and without characters that XML can't contain, and <see cref="Slack"/> more bytes.</param>
    /// <param name="excerpt">Plain text from the start of the body, cut at a word.</param>
    /// <param name="findings">The findings, with their places if the post has an <see cref="Origin"/>.</param>
    public RenderedContent(ReadOnlyMemory<byte> utf8, string excerpt, IReadOnlyList<FeedDiagnostic> findings) =>
        (_body, Length, Excerpt, Findings) = (utf8, utf8.Length - Slack, excerpt, findings);

    public RenderedContent(string html, string excerpt, IReadOnlyList<FeedDiagnostic> findings)
        : this(Encode(html), excerpt, findings)
    {
    }

    /// <param name="stored">The fragment's bytes in a file.</param>
    /// <param name="excerpt">Plain text from the start of the body, cut at a word.</param>
    /// <param name="findings">The findings, with their places if the post has an <see cref="Origin"/>.</param>
    public RenderedContent(StoredBytes stored, string excerpt, IReadOnlyList<FeedDiagnostic> findings) =>
        (_body, Length, Excerpt, Findings) = (stored, stored.Length, excerpt, findings);

    /// <summary>Gets the fragment's bytes. They are read each time from the file that <see cref="MoveTo"/> names.</summary>
    public ReadOnlyMemory<byte> Utf8 => Body[..^Slack];

    /// <summary>Gets the fragment's bytes, and <see cref="Slack"/> more.</summary>
    public ReadOnlySpan<byte> Utf8AndSlack => Body.Span;

    /// <summary>Gets the number of the fragment's bytes.</summary>
    public int Length { get; }

    /// <summary>Gets the fragment as a string, which is created on each call.</summary>
    public string Html => Encoding.GetString(Utf8.Span);

    public string Excerpt { get; }

    /// <summary>Gets the questions about other posts and files, and their answers.</summary>
    public IReadOnlyList<BodyAnswer> Answers { get; init; } = [];

    public IReadOnlyList<FeedDiagnostic> Findings { get; }

    /// <summary>Gets whether the fragment is in memory.</summary>
    public bool IsInMemory => _body is not StoredBytes;

    private ReadOnlyMemory<byte> Body => _body is StoredBytes stored ? stored.Read(Slack) : (ReadOnlyMemory<byte>)_body;

    /// <summary>Moves the fragment from memory to a file.</summary>
    public void MoveTo(ScratchFile file)
    {
        if (IsInMemory)
            _body = file.Add(Utf8.Span);
    }

    private static byte[] Encode(string html)
    {
        var utf8 = new byte[Encoding.GetByteCount(html) + Slack];
        Encoding.GetBytes(html, utf8);
        return utf8;
    }
}
