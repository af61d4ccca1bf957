using System.Text;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Content;

/// <summary>A post's body, ready to travel. It is kept as documents hold it: as UTF-8, which takes half the room of text.</summary>
/// <param name="utf8">A fragment and <see cref="Slack"/> more bytes: safe, every address absolute, no text that XML can't carry.</param>
/// <param name="excerpt">Plain text from the start of the body, cut at a word.</param>
/// <param name="findings">What was changed on the way, each with its place where the post has an <see cref="Origin"/>.</param>
internal sealed class RenderedContent(ReadOnlyMemory<byte> utf8, string excerpt, IReadOnlyList<FeedDiagnostic> findings)
{
    /// <summary>How many bytes stand after the end, so that writers may look at many at once.</summary>
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

    /// <summary>Gets the fragment as text, made anew each time.</summary>
    public string Html => Encoding.GetString(Utf8.Span);

    public string Excerpt { get; } = excerpt;

    /// <summary>Gets what was asked of the post's surroundings, and what they answered.</summary>
    public IReadOnlyList<BodyAnswer> Answers { get; init; } = [];

    public IReadOnlyList<FeedDiagnostic> Findings { get; } = findings;

    private static byte[] Encode(string html)
    {
        var utf8 = new byte[Encoding.GetByteCount(html) + Slack];
        Encoding.GetBytes(html, utf8);
        return utf8;
    }
}
