using System.Text;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Content;

/// <summary>A rendered post. The HTML is kept as UTF-8, as in documents, which takes half the memory of a string.</summary>
/// <param name="utf8">A safe fragment with absolute addresses and without characters that XML can't contain, and <see cref="Slack"/> more bytes.</param>
/// <param name="excerpt">Plain text from the start of the body, cut at a word.</param>
/// <param name="findings">The findings, with their places if the post has an <see cref="Origin"/>.</param>
internal sealed class RenderedContent(ReadOnlyMemory<byte> utf8, string excerpt, IReadOnlyList<FeedDiagnostic> findings)
{
    /// <summary>How many bytes follow the fragment, so that writers may read blocks of bytes.</summary>
    public const int Slack = 64;

    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    public RenderedContent(string html, string excerpt, IReadOnlyList<FeedDiagnostic> findings)
        : this(Encode(html), excerpt, findings)
    {
    }

    /// <summary>Gets the fragment's bytes.</summary>
    public ReadOnlyMemory<byte> Utf8 => utf8[..^Slack];

    /// <summary>Gets the fragment's bytes, and <see cref="Slack"/> more.</summary>
    public ReadOnlySpan<byte> Utf8AndSlack => utf8.Span;

    /// <summary>Gets the number of the fragment's bytes.</summary>
    public int Length => utf8.Length - Slack;

    /// <summary>Gets the fragment as a string, which is created on each call.</summary>
    public string Html => Encoding.GetString(Utf8.Span);

    public string Excerpt { get; } = excerpt;

    /// <summary>Gets the questions about other posts and files, and their answers.</summary>
    public IReadOnlyList<BodyAnswer> Answers { get; init; } = [];

    public IReadOnlyList<FeedDiagnostic> Findings { get; } = findings;

    private static byte[] Encode(string html)
    {
        var utf8 = new byte[Encoding.GetByteCount(html) + Slack];
        Encoding.GetBytes(html, utf8);
        return utf8;
    }
}
