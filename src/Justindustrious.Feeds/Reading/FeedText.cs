using System.Buffers;
using System.Text;

namespace Justindustrious.Feeds.Reading;

/// <summary>
/// The characters of a document, decoded by its first bytes and its declaration, without the declaration and without references that need a
/// DTD.
/// </summary>
internal sealed partial class FeedText : TextReader
{
    // A block's characters are one more than its bytes, for a character that the block before began. They fit into the pool's arrays of 32 Ki characters.
    private const int BlockSize = (32 * 1024) - 1;

    private readonly Stream _stream;
    private readonly ReadingReport _report;
    private readonly long _mostBytes;
    private readonly byte[] _bytes = ArrayPool<byte>.Shared.Rent(BlockSize);
    private readonly Decoder _decoder;
    private readonly UndecodableBytes _undecodable = new();
    private char[] _chars = [];
    private int _at, _end, _line = 1, _column = 1;
    private readonly Queue<int> _hexLines = [];
    private int _pending, _lastHexLine;
    private bool _ended, _endsInReturn, _isDisposed;
    private readonly SourceWindow _window = new();
    private readonly int _blockChars;

    /// <param name="stream">The bytes.</param>
    /// <param name="mostBytes">The number of bytes after which reading stops.</param>
    /// <param name="report">Takes the findings.</param>
    public FeedText(Stream stream, long mostBytes, ReadingReport report)
    {
        (_stream, _mostBytes, _report) = (stream, mostBytes, report);
        _pending = stream.ReadAtLeast(_bytes, BlockSize, throwOnEndOfStream: false);
        Length = _pending;
        var encoding = XmlEncoding.Detect(_bytes.AsSpan(0, _pending), report);
        (EncodingName, IsHopeless, HasContradiction) = (encoding.Name, encoding.IsHopeless, encoding.IsHopeless);
        var clone = (Encoding)encoding.Encoding.Clone();
        clone.DecoderFallback = _undecodable;
        _decoder = clone.GetDecoder();
        _blockChars = clone.GetMaxCharCount(BlockSize);
        Fill(encoding.MarkLength);
        ReadProlog();
    }

    /// <summary>The encoding's name, as declared or as recognised by the first bytes.</summary>
    public string EncodingName { get; }

    /// <summary>Whether the bytes can't be read: see <see cref="XmlEncoding.IsHopeless"/>.</summary>
    public bool IsHopeless { get; private set; }

    /// <summary>Whether the reason is the encoding, not the syntax of the declaration.</summary>
    public bool HasContradiction { get; }

    /// <summary>The number of bytes read so far.</summary>
    public long Length { get; private set; }

    /// <summary>Whether reading stopped because the document is too large.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The place of the first undecodable bytes, once they were read.</summary>
    public (int Line, int Column)? UndecodableAt { get; private set; }

    /// <summary>The document type declaration, or <see langword="null"/>.</summary>
    public XmlDoctype? Doctype { get; private set; }

    /// <summary>The text that was read last, in which places are found.</summary>
    public SourceWindow Window => _window;

    /// <summary>The first characters, by which formats are recognised.</summary>
    public ReadOnlySpan<char> Start => _chars.AsSpan(_at, Math.Min(_end - _at, 1024));

    /// <summary>The next characters, as many as are decoded; empty only at the end.</summary>
    public ReadOnlySpan<char> Ahead => _at < _end || Fill() ? _chars.AsSpan(_at, _end - _at) : default;

    /// <summary>Passes over some of the characters of <see cref="Ahead"/>.</summary>
    public void Take(int count) => _at += count;

    public override int Peek() => _at < _end || Fill() ? _chars[_at] : -1;

    public override int Read() => _at < _end || Fill() ? _chars[_at++] : -1;

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        if (_at == _end && !Fill())
            return 0;
        var count = Math.Min(buffer.Length, _end - _at);
        _chars.AsSpan(_at, count).CopyTo(buffer);
        _at += count;
        return count;
    }

    /// <summary>Forgets the text, whose arrays others then read into.</summary>
    protected override void Dispose(bool disposing)
    {
        if (!_isDisposed)
        {
            _isDisposed = true;
            _window.Clear();
            ArrayPool<byte>.Shared.Return(_bytes);
            (_chars, _at, _end, _pending, _ended) = ([], 0, 0, 0, true);
        }

        base.Dispose(disposing);
    }

    private bool Fill(int skip = 0)
    {
        while (!_ended)
        {
            if (_pending == 0)
            {
                _pending = _stream.Read(_bytes, 0, BlockSize);
                Length += _pending;
                if (Length > _mostBytes)
                {
                    IsCut = true;
                    _report(FeedRules.XmlRules.TooLarge,
                        $"the feed is larger than {_mostBytes} bytes, and was read no further; move older posts to archives that the feed links to (RFC 5005)",
                        0, 0);
                    _pending = 0;
                }
            }

            _ended = _pending == 0;
            _chars = _window.TakeFree(_blockChars);
            _end = _decoder.GetChars(_bytes.AsSpan(skip, _pending - skip), _chars, flush: _ended);
            (_at, _pending, skip) = (0, 0, 0);
            if (_end > 0)
            {
                CountLines();
                return true;
            }

            SourceWindow.Return(_chars);
            _chars = [];
        }

        return false;
    }

    /// <summary>Counts lines and columns from block to block, and reports the place of the first undecodable bytes.</summary>
    private void CountLines()
    {
        var block = _chars.AsSpan(0, _end);
        if (_undecodable.Bytes is { } bytes && !_undecodable.IsReported && block.IndexOf(UndecodableBytes.Mark) is >= 0 and var bad)
        {
            _undecodable.IsReported = true;
            block[bad] = '\uFFFD';
            var (line, column) = After(block[..bad]);
            UndecodableAt = (line, column);
            var shown = string.Join(' ', bytes.Select(octet => $"0x{octet:X2}"));
            _report(FeedRules.XmlRules.Undecodable,
                $"{(bytes.Length > 1 ? $"bytes {shown} stand" : $"byte {shown} stands")} for no character in {EncodingName}; save the feed as UTF-8, "
                + "and declare UTF-8",
                line, column);
        }

        RememberHex(block);
        // A line feed after a carriage return belongs to the same line end.
        _window.Add(_chars, _endsInReturn && block[0] == '\n' ? 1 : 0, _end, _line, _column);
        (_line, _column) = After(block);
        _endsInReturn = block[^1] == '\r';
    }

    /// <summary>Finds the place after some characters of a block. Like the XML reader, it counts LF, CR and CR LF as line ends.</summary>
    private (int Line, int Column) After(ReadOnlySpan<char> block)
    {
        if (_endsInReturn && !block.IsEmpty && block[0] == '\n')
            block = block[1..];
        var returns = block.Count('\r');
        var lines = block.Count('\n') + returns - (returns == 0 ? 0 : block.Count("\r\n"));
        return lines == 0 ? (_line, _column + block.Length) : (_line + lines, block.Length - block.LastIndexOfAny('\n', '\r'));
    }

    /// <summary>Tells whether a line holds <c>&amp;#x</c>. Lines must be asked for in order: earlier ones are forgotten.</summary>
    public bool HasHexReference(int line)
    {
        while (_hexLines.TryPeek(out var first) && first < line)
            _hexLines.Dequeue();
        return _hexLines.TryPeek(out var next) && next == line;
    }

    private void RememberHex(ReadOnlySpan<char> block)
    {
        var line = _line;
        for (int at; (at = block.IndexOf("&#x")) >= 0; block = block[(at + 3)..])
        {
            line += block[..at].Count('\n');
            // If no line is asked for, none is forgotten, so their number has a limit.
            if (_hexLines.Count < 100_000 && (_hexLines.Count == 0 || _lastHexLine != line))
                _hexLines.Enqueue(_lastHexLine = line);
        }
    }
}
