using System.Text;

namespace Justindustrious.Feeds.Reading;

/// <summary>Replaces undecodable bytes by U+FFFD, and remembers the first of them.</summary>
internal sealed class UndecodableBytes : DecoderFallback
{
    /// <summary>Marks the first of them in the text until its place is known. A U+FFFD may have been written by the author.</summary>
    public const char Mark = '\uFFFF';

    private bool _isMarked;

    /// <summary>Gets the first undecodable bytes; <see langword="null"/> if there are none so far.</summary>
    public byte[]? Bytes { get; private set; }

    public bool IsReported { get; set; }

    public override int MaxCharCount => 1;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Replacement(this);

    private sealed class Replacement(UndecodableBytes owner) : DecoderFallbackBuffer
    {
        private bool _isPending;

        public override int Remaining => _isPending ? 1 : 0;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            owner.Bytes ??= bytesUnknown;
            return _isPending = true;
        }

        public override char GetNextChar()
        {
            if (!_isPending)
                return '\0';
            _isPending = false;
            if (owner._isMarked)
                return '\uFFFD';
            owner._isMarked = true;
            return Mark;
        }

        public override bool MovePrevious() => false;
    }
}
