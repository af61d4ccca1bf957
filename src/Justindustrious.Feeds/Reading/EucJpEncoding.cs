using System.Text;

namespace Justindustrious.Feeds.Reading;

/// <summary>Decodes EUC-JP as the Encoding Standard does: ASCII, half-width katakana, JIS X 0208, and JIS X 0212 after the byte 0x8F.</summary>
/// <remarks>https://encoding.spec.whatwg.org/#euc-jp-decoder. .NET's own decoder does not know JIS X 0212. This class does not encode.</remarks>
internal sealed class EucJpEncoding() : Encoding(CodePageNumber, EncoderFallback.ReplacementFallback, DecoderFallback.ReplacementFallback)
{
    /// <summary>.NET's number for EUC-JP without JIS X 0212.</summary>
    public const int CodePageNumber = 51932;

    /// <summary>.NET's number for JIS X 0208 and 0212. A character of 0212 has two bytes; the high bit of the second is cleared.</summary>
    private const int WithJis0212 = 20932;

    private const int Row = 94;
    private const byte First = 0xA1, Last = 0xFE, Katakana = 0x8E, LastKatakana = 0xDF, Jis0212 = 0x8F;

    private static readonly Lazy<char[]> Jis0208Table = new(() => MakeTable(CodePageNumber, 0));
    private static readonly Lazy<char[]> Jis0212Table = new(() => MakeTable(WithJis0212, 0x80));

    public override string WebName => "euc-jp";

    public override Decoder GetDecoder() => new EucJpDecoder(DecoderFallback);

    public override int GetMaxCharCount(int byteCount) => byteCount + 3;

    public override int GetMaxByteCount(int charCount) => throw new NotSupportedException();

    public override int GetByteCount(char[] chars, int index, int count) => throw new NotSupportedException();

    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) => throw new NotSupportedException();

    public override int GetCharCount(byte[] bytes, int index, int count) => GetChars(bytes, index, count, new char[GetMaxCharCount(count)], 0);

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex) =>
        GetDecoder().GetChars(bytes.AsSpan(byteIndex, byteCount), chars.AsSpan(charIndex), flush: true);

    /// <summary>Gets every character of a set of 94 rows from .NET, or U+FFFD if there is none.</summary>
    private static char[] MakeTable(int codePage, int cleared)
    {
        var fallback = new DecoderReplacementFallback("\uFFFD");
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage, EncoderFallback.ReplacementFallback, fallback)!;
        var table = new char[Row * Row];
        for (var i = 0; i < table.Length; i++)
        {
            var text = encoding.GetString([(byte)(First + (i / Row)), (byte)((First + (i % Row)) & ~cleared)]);
            table[i] = text.Length == 1 ? text[0] : '\uFFFD';
        }

        return table;
    }

    /// <summary>A decoder. It keeps the first bytes of a character at the end of a block.</summary>
    private sealed class EucJpDecoder(DecoderFallback fallback) : Decoder
    {
        private readonly DecoderFallbackBuffer _bad = fallback.CreateFallbackBuffer();
        private readonly byte[] _pending = new byte[2];
        private int _count;

        public override int GetCharCount(byte[] bytes, int index, int count) => count + 3;

        public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex) =>
            GetChars(bytes.AsSpan(byteIndex, byteCount), chars.AsSpan(charIndex), flush: false);

        public override int GetChars(ReadOnlySpan<byte> bytes, Span<char> chars, bool flush)
        {
            var written = 0;
            foreach (var octet in bytes)
                Take(octet, chars, ref written);
            if (flush && _count > 0)
                Refuse([], chars, ref written);
            return written;
        }

        private void Take(byte octet, Span<char> chars, ref int written)
        {
            if (_count == 0)
            {
                if (octet < 0x80)
                    chars[written++] = (char)octet;
                else if (octet is Katakana or Jis0212 or (>= First and <= Last))
                    _pending[_count++] = octet;
                else
                    Refuse([octet], chars, ref written);
                return;
            }

            if (octet is < First or > Last)
            {
                // ASCII after the first half of a character is kept: it may be a quote or a '<'.
                Refuse(octet < 0x80 ? [] : [octet], chars, ref written);
                if (octet < 0x80)
                    chars[written++] = (char)octet;
                return;
            }

            if (_count == 1 && _pending[0] == Jis0212)
            {
                _pending[_count++] = octet;
                return;
            }

            var found = _pending[0] == Katakana ? (octet <= LastKatakana ? (char)(0xFF61 + octet - First) : '\uFFFD')
                : _count == 2 ? Jis0212Table.Value[((_pending[1] - First) * Row) + octet - First]
                : Jis0208Table.Value[((_pending[0] - First) * Row) + octet - First];
            if (found == '\uFFFD')
            {
                Refuse([octet], chars, ref written);
                return;
            }

            chars[written++] = found;
            _count = 0;
        }

        private void Refuse(ReadOnlySpan<byte> last, Span<char> chars, ref int written)
        {
            byte[] bytes = [.. _pending.AsSpan(0, _count), .. last];
            _count = 0;
            _bad.Fallback(bytes, 0);
            for (var c = _bad.GetNextChar(); c != '\0'; c = _bad.GetNextChar())
                chars[written++] = c;
        }
    }
}
