using System.Text;

namespace Justindustrious.Feeds.Reading;

/// <summary>A document's characters: decoded as its first bytes and its declaration say, without the declaration, and without what needs a DTD.</summary>
internal sealed class FeedText : TextReader
{
    private const int BlockSize = 32 * 1024;

    private readonly Stream _stream;
    private readonly ReadingReport _report;
    private readonly long _mostBytes;
    private readonly byte[] _bytes = new byte[BlockSize];
    private readonly Decoder _decoder;
    private readonly Undecodable _undecodable = new();
    private char[] _chars = [];
    private int _at, _end, _line = 1, _column = 1;
    private readonly Queue<int> _hexLines = [];
    private int _pending, _lastHexLine;
    private bool _ended, _endsInReturn;
    private readonly SourceWindow _window = new();
    private readonly int _blockChars;

    /// <param name="stream">The bytes.</param>
    /// <param name="mostBytes">Where reading stops.</param>
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

    /// <summary>The encoding's name, as declared or as shown by the bytes.</summary>
    public string EncodingName { get; }

    /// <summary>Whether the bytes can't be read: see <see cref="XmlEncoding.IsHopeless"/>.</summary>
    public bool IsHopeless { get; private set; }

    /// <summary>Whether that is because of the encoding, not of the declaration itself.</summary>
    public bool HasContradiction { get; }

    /// <summary>How many bytes were read so far.</summary>
    public long Length { get; private set; }

    /// <summary>Whether reading stopped because the document is too large.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The place of the first bytes that are no characters, once they were read.</summary>
    public (int Line, int Column)? UndecodableAt { get; private set; }

    /// <summary>The document type declaration, or <see langword="null"/>.</summary>
    public XmlDoctype? Doctype { get; private set; }

    /// <summary>What was read last, to find places in it.</summary>
    public SourceWindow Window => _window;

    /// <summary>The first characters, for what recognises formats.</summary>
    public ReadOnlySpan<char> Start => _chars.AsSpan(_at, Math.Min(_end - _at, 1024));

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
                    _report(FeedRules.XmlRules.TooLarge, $"the feed is larger than {_mostBytes} bytes, and was read no further; move older posts to archives that the feed links to (RFC 5005)", 0, 0);
                    _pending = 0;
                }
            }

            _ended = _pending == 0;
            _chars = _window.TakeFree(_blockChars);
            _end = _decoder.GetChars(_bytes.AsSpan(skip, _pending - skip), _chars, flush: _ended);
            (_at, _pending, skip) = (0, 0, 0);
            if (_end > 0)
            {
                Follow();
                return true;
            }
        }

        return false;
    }

    /// <summary>Follows line and column from block to block, and names the place of the first bytes that are not characters.</summary>
    private void Follow()
    {
        var block = _chars.AsSpan(0, _end);
        if (_undecodable.Bytes is { } bytes && !_undecodable.IsReported && block.IndexOf(Undecodable.Mark) is >= 0 and var bad)
        {
            _undecodable.IsReported = true;
            block[bad] = '\uFFFD';
            var (line, column) = After(block[..bad]);
            UndecodableAt = (line, column);
            _report(FeedRules.XmlRules.Undecodable,
                $"byte{(bytes.Length > 1 ? "s" : "")} {string.Join(' ', bytes.Select(b => $"0x{b:X2}"))} stand{(bytes.Length > 1 ? "" : "s")} for no character in {EncodingName}; save the feed as UTF-8, and say so",
                line, column);
        }

        RememberHex(block);
        // What a carriage return ended is no line of its own.
        _window.Add(_chars, _endsInReturn && block[0] == '\n' ? 1 : 0, _end, _line, _column);
        (_line, _column) = After(block);
        _endsInReturn = block[^1] == '\r';
    }

    /// <summary>Finds the place after some characters of a block, as the XML reader counts: each of LF, CR and CR LF ends a line.</summary>
    private (int Line, int Column) After(ReadOnlySpan<char> block)
    {
        if (_endsInReturn && !block.IsEmpty && block[0] == '\n')
            block = block[1..];
        var returns = block.Count('\r');
        var lines = block.Count('\n') + returns - (returns == 0 ? 0 : block.Count("\r\n"));
        return lines == 0 ? (_line, _column + block.Length) : (_line + lines, block.Length - block.LastIndexOfAny('\n', '\r'));
    }

    /// <summary>Whether a line holds <c>&amp;#x</c>. Asked for lines in order: what is before one is forgotten.</summary>
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
            // One block holds a few thousand lines at the most; a feed that is read without asking forgets nothing.
            if (_hexLines.Count < 100_000 && (_hexLines.Count == 0 || _lastHexLine != line))
                _hexLines.Enqueue(_lastHexLine = line);
        }
    }

    /// <summary>Blanks the declaration, which the XML reader would take for a wrong one where we know better, and finds the document type.</summary>
    private void ReadProlog()
    {
        var text = _chars.AsSpan(_at, _end - _at);
        var declaration = XmlDeclaration.Read(text);
        if (declaration is null && XmlDeclaration.Find(text) is > 0 and var start && text[..start].TrimStart(" \t\r\n") is [] or ['<', ..])
            TakeLateDeclaration(text, start);

        if (declaration is null && text.Length > 5 && text.StartsWith("<?xml") && text[5] is ' ' or '\t' or '\r' or '\n')
        {
            IsHopeless = true;
            _report(FeedRules.XmlRules.WellFormed, "the XML declaration is malformed; write <?xml version=\"1.0\" encoding=\"utf-8\"?>", 1, 1, null, ("exception", "XML declaration not well-formed"));
        }

        if (declaration is not null)
        {
            if (declaration.Version != "1.0")
                _report(FeedRules.XmlRules.XmlVersion, $"XML version '{declaration.Version}' is not what readers know; write <?xml version=\"1.0\" …?>", 1, 1, null, ("version", declaration.Version));
            foreach (ref var c in text[..declaration.Length])
                c = c is '\n' or '\r' ? c : ' ';
        }

        Doctype = XmlDoctype.Find(text);
        if (Doctype is not { } doctype)
            return;
        var place = text[..doctype.Offset];
        ReportDoctype(doctype, place.Count('\n') + 1, doctype.Offset - place.LastIndexOf('\n'));
        if (doctype.Entities.Count == 0 && (doctype.SystemId is null || declaration is { Standalone: true }))
            return;
        // References to entities can stand anywhere, so the whole text is needed. Such feeds are rare, old and small.
        var whole = new StringBuilder().Append(_chars, _at, _end - _at);
        while (Fill())
            whole.Append(_chars, _at, _end - _at);
        _chars = XmlEntities.Resolve(whole.ToString(), doctype, _report).ToCharArray();
        (_at, _end) = (0, _chars.Length);
        _window.Clear();
        _window.Add(_chars, 0, _end, 1, 1);
    }

    /// <summary>Names what stands before the declaration, and blanks the declaration, so that the rest of the document is checked as well.</summary>
    private void TakeLateDeclaration(Span<char> text, int start)
    {
        if (XmlDeclaration.Read(text[start..]) is not { } late)
            return;
        var before = text[..start];
        var what = before.Contains('<') ? "a comment stands" : before.Contains('\n') ? before.Count('\n') > 1 ? "blank lines stand" : "a blank line stands" : "white space stands";
        var isWordPress = IsWordPress(text);
        var cause = isWordPress ? ", most often from the end of a plugin's or theme's file" : "";
        var (line, column) = (before.Count('\n') + 1, start - before.LastIndexOf('\n'));
        _report(FeedRules.XmlRules.DeclarationFirst, $"{what} before the XML declaration{cause}; XML has the declaration first of all, so remove what stands before it",
            line, column, isWordPress ? "WPBlankLine" : "SAXError", ("exception", "XML or text declaration not at start of entity"));
        foreach (ref var c in text.Slice(start, late.Length))
            c = c is '\n' or '\r' ? c : ' ';
    }

    private void ReportDoctype(XmlDoctype doctype, int line, int column)
    {
        if (doctype.SystemId is null)
            _report(FeedRules.XmlRules.Doctype, "a document type declaration is not read, nor are the entities it declares; remove it", line, column, doctype.HasExternalEntities ? null : FeedRule.NoW3CClass);
        else if (!doctype.IsRss091)
            _report(FeedRules.XmlRules.Doctype, "a document type declaration is not read, nor is the DTD it names; remove it", line, column);
        else if (doctype.SystemId.Contains("netscape", StringComparison.Ordinal))
            _report(FeedRules.XmlRules.DeprecatedDoctype, "the DTD at my.netscape.com is gone; remove the document type declaration, or name http://www.rssboard.org/rss-0.91.dtd", line, column);
    }

    private static bool IsWordPress(ReadOnlySpan<char> text)
    {
        for (int at; (at = text.IndexOf("<generator")) >= 0; text = text[(at + 1)..])
        {
            var line = text[at..];
            if (line.IndexOf('\n') is >= 0 and var end)
                line = line[..end];
            if (line.IndexOf("wordpress") is > 0 and var name && line[name..].IndexOf("</generator>") > 0)
                return true;
        }

        return false;
    }

    /// <summary>Bytes that are no characters become U+FFFD, and the first of them are remembered.</summary>
    private sealed class Undecodable : DecoderFallback
    {
        /// <summary>Stands for the first of them until its place is known: a U+FFFD may be the author's.</summary>
        public const char Mark = '\uFFFF';

        private bool _isMarked;

        public byte[]? Bytes { get; private set; }

        public bool IsReported { get; set; }

        public override int MaxCharCount => 1;

        public override DecoderFallbackBuffer CreateFallbackBuffer() => new Replacement(this);

        private sealed class Replacement(Undecodable owner) : DecoderFallbackBuffer
        {
            private bool _waits;

            public override int Remaining => _waits ? 1 : 0;

            public override bool Fallback(byte[] bytesUnknown, int index)
            {
                owner.Bytes ??= bytesUnknown;
                return _waits = true;
            }

            public override char GetNextChar()
            {
                if (!_waits)
                    return '\0';
                _waits = false;
                if (owner._isMarked)
                    return '\uFFFD';
                owner._isMarked = true;
                return Mark;
            }

            public override bool MovePrevious() => false;
        }
    }
}
