using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Justindustrious.Feeds.Content;

namespace Justindustrious.Feeds.Writing;

/// <summary>Escapes UTF-8 for a place in a document, thirty-two bytes at a time, and leaves out characters that feeds can't carry.</summary>
/// <remarks>
/// XML 1.0 forbids C0 controls, U+FFFE and U+FFFF, and discourages C1 controls and the other noncharacters
/// (<see href="https://www.w3.org/TR/xml/#charsets"/>), which readers show as boxes. They are left out of every format.
/// </remarks>
internal sealed class TextEscaping
{
    /// <summary>The number of bytes after the end of a text that are read, and after the end of the destination that are written, without a meaning.</summary>
    public const int Slack = RenderedContent.Slack;

    private const int Block = 32;

    // Not Vector256<byte>.Count: ReadyToRun leaves all methods that name this type to the JIT compiler.
    private const int Lanes = 32;
    private const int ShortLanes = 16;

    // Parsers replace these characters by LF or spaces unless they are written as references. https://www.w3.org/TR/xml/#AVNormalize
    private const string Tab = "&#9;";
    private const string Lf = "&#10;";
    private const string Cr = "&#13;";

    private readonly byte[] _replacements = new byte[128 * ShortLanes];
    private readonly byte[] _lengths = new byte[128];

    // The plain control and four characters of markup, each 32 times, to compare them with 32 bytes of a text. An array, and no fields of type
    // Vector256: ReadyToRun leaves all methods that use such a type to the JIT compiler, so the first document would wait for it.
    private readonly byte[] _patterns = new byte[5 * Lanes];

    /// <param name="plainControl">A control character that stays as it is and is frequent in texts; 0 for none.</param>
    /// <param name="characters">Characters for which another text is written. At most four are not controls.</param>
    /// <param name="written">The text for each of them.</param>
    private TextEscaping(char plainControl, string characters, string[] written)
    {
        // 0xFF never occurs in UTF-8.
        SetPattern(0, plainControl == 0 ? (byte)0xFF : (byte)plainControl);
        Set('\t', "\t");
        Set('\n', "\n");
        var markup = "";
        for (var i = 0; i < characters.Length; i++)
        {
            Set(characters[i], written[i]);
            MostBytesPerCharacter = Math.Max(MostBytesPerCharacter, written[i].Length);
            if (characters[i] >= ' ')
                markup += characters[i];
        }

        for (var i = 0; i < 4; i++)
            SetPattern(1 + i, (byte)markup[i < markup.Length ? i : 0]);
    }

    /// <summary>Between tags. XML requires <c>&amp;gt;</c> only in <c>]]&gt;</c>, but programs usually write it everywhere.</summary>
    public static TextEscaping Element { get; } = new('\n', "&<>\r", ["&amp;", "&lt;", "&gt;", Cr]);

    /// <summary>
    /// Between tags, for a plain text that readers may take for HTML: <c>&amp;</c> and <c>&lt;</c> are written in the form that readers show
    /// correctly.
    /// </summary>
    /// <remarks><see href="https://www.rssboard.org/rss-profile#data-types-characterdata"/>.</remarks>
    public static TextEscaping PlainElement { get; } = new('\n', "&<>\r", ["&#x26;", "&#x3C;", "&gt;", Cr]);

    /// <summary>Between tags, for a plain text that readers take for HTML: escaped as HTML, and then as XML.</summary>
    public static TextEscaping TwiceInElement { get; } = new('\n', "&<>\r", ["&amp;amp;", "&amp;lt;", "&amp;gt;", Cr]);

    /// <summary>Between double quotes.</summary>
    public static TextEscaping Attribute { get; } =
        new('\0', "&<>\"\t\n\r", ["&amp;", "&lt;", "&gt;", "&quot;", Tab, Lf, Cr]);

    /// <summary>Between JSON's quotes (RFC 8259, section 7). Letters of all scripts and emoji stay as they are.</summary>
    public static TextEscaping JsonString { get; } = new('\0', "\"\\\t\n\r", ["\\\"", "\\\\", "\\t", "\\n", "\\r"]);

    /// <summary>Gets the greatest number of bytes for one character of UTF-16.</summary>
    public int MostBytesPerCharacter { get; } = 3;

    /// <summary>Escapes a text.</summary>
    /// <param name="text">Well-formed UTF-8, whole characters.</param>
    /// <param name="length">Its length: at most the length of <paramref name="text"/> less <see cref="Slack"/>.</param>
    /// <param name="destination">Room for the longest possible result, and <see cref="Slack"/>.</param>
    /// <returns>The number of bytes written.</returns>
    public int Escape(ReadOnlySpan<byte> text, int length, Span<byte> destination)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(text.Length, length + Slack, nameof(text));
        ref var source = ref MemoryMarshal.GetReference(text);
        ref var target = ref MemoryMarshal.GetReference(destination);
        ref var patterns = ref MemoryMarshal.GetArrayDataReference(_patterns);
        var read = 0;
        var written = 0;
        while (read < length)
        {
            var special = NotPlain(ref Unsafe.Add(ref source, read), ref patterns);
            var count = Math.Min(Block, length - read);
            if (count < Block)
                special &= (1u << count) - 1;

            // The whole block is copied each time. The bytes after the next special byte are overwritten.
            var start = 0;
            while (special != 0)
            {
                var at = BitOperations.TrailingZeroCount(special);
                special &= special - 1;
                var value = Unsafe.Add(ref source, read + at);
                var width = 1;
                if (value >= 0x80 && IsCarried(ref Unsafe.Add(ref source, read + at), out width))
                    continue;
                Copy(ref Unsafe.Add(ref source, read + start), ref Unsafe.Add(ref target, written));
                written += at - start;
                start = at + width;
                if (value >= 0x80)
                {
                    // A character that is left out may end in the next block.
                    if (start >= count)
                        special = 0;
                    continue;
                }

                Vector128.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(_replacements), (nuint)value * 16).StoreUnsafe(ref target, (nuint)written);
                written += _lengths[value];
            }

            if (start < count)
            {
                Copy(ref Unsafe.Add(ref source, read + start), ref Unsafe.Add(ref target, written));
                written += count - start;
            }

            read += Math.Max(count, start);
        }

        Debug.Assert(written + Slack <= destination.Length, "The destination is too small.");
        return written;
    }

    private void SetPattern(int index, byte value) => _patterns.AsSpan(index * Lanes, Lanes).Fill(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref byte Pattern(ref byte patterns, int index) => ref Unsafe.Add(ref patterns, index * Lanes);

    private void Set(char character, string written)
    {
        for (var i = 0; i < written.Length; i++)
            _replacements[(character * ShortLanes) + i] = (byte)written[i];
        _lengths[character] = (byte)written.Length;
    }

    /// <summary>Marks controls, markup, and the first bytes of characters that feeds can't carry.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint NotPlain(ref byte block, ref byte patterns)
    {
        if (Vector256.IsHardwareAccelerated)
        {
            var bytes = Vector256.LoadUnsafe(ref block);
            var control = Vector256.Equals(Vector256.Min(bytes, Vector256.Create((byte)0x1F)), bytes)
                & ~Vector256.Equals(bytes, Vector256.LoadUnsafe(ref Pattern(ref patterns, 0)));
            var markup = Vector256.Equals(bytes, Vector256.LoadUnsafe(ref Pattern(ref patterns, 1)))
                | Vector256.Equals(bytes, Vector256.LoadUnsafe(ref Pattern(ref patterns, 2)))
                | Vector256.Equals(bytes, Vector256.LoadUnsafe(ref Pattern(ref patterns, 3)))
                | Vector256.Equals(bytes, Vector256.LoadUnsafe(ref Pattern(ref patterns, 4)));
            var rare = Vector256.Equals(bytes, Vector256.Create((byte)0x7F)) | Vector256.Equals(bytes, Vector256.Create((byte)0xC2))
                | Vector256.Equals(Vector256.Max(bytes, Vector256.Create((byte)0xEF)), bytes);
            return (control | markup | rare).ExtractMostSignificantBits();
        }

        return NotPlain(Vector128.LoadUnsafe(ref block), ref patterns) | (NotPlain(Vector128.LoadUnsafe(ref block, 16), ref patterns) << 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint NotPlain(Vector128<byte> bytes, ref byte patterns)
    {
        var control = Vector128.Equals(Vector128.Min(bytes, Vector128.Create((byte)0x1F)), bytes)
            & ~Vector128.Equals(bytes, Vector128.LoadUnsafe(ref Pattern(ref patterns, 0)));
        var markup = Vector128.Equals(bytes, Vector128.LoadUnsafe(ref Pattern(ref patterns, 1)))
            | Vector128.Equals(bytes, Vector128.LoadUnsafe(ref Pattern(ref patterns, 2)))
            | Vector128.Equals(bytes, Vector128.LoadUnsafe(ref Pattern(ref patterns, 3)))
            | Vector128.Equals(bytes, Vector128.LoadUnsafe(ref Pattern(ref patterns, 4)));
        var rare = Vector128.Equals(bytes, Vector128.Create((byte)0x7F)) | Vector128.Equals(bytes, Vector128.Create((byte)0xC2))
            | Vector128.Equals(Vector128.Max(bytes, Vector128.Create((byte)0xEF)), bytes);
        return (control | markup | rare).ExtractMostSignificantBits();
    }

    /// <summary>
    /// Tells whether feeds can carry a character: not C1 controls (C2 80 to C2 9F), and not noncharacters (U+FDD0 to U+FDEF; the last two of
    /// each plane).
    /// </summary>
    private static bool IsCarried(ref byte first, out int length)
    {
        var second = Unsafe.Add(ref first, 1);
        switch (first)
        {
            case 0xC2:
                length = 2;
                return second >= 0xA0;
            case 0xEF:
                length = 3;
                var third = Unsafe.Add(ref first, 2);
                return !((second == 0xB7 && third is >= 0x90 and <= 0xAF) || (second == 0xBF && third >= 0xBE));
            default:
                length = 4;
                return !((second & 0x0F) == 0x0F && Unsafe.Add(ref first, 2) == 0xBF && Unsafe.Add(ref first, 3) >= 0xBE);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Copy(ref byte source, ref byte target)
    {
        if (Vector256.IsHardwareAccelerated)
        {
            Vector256.LoadUnsafe(ref source).StoreUnsafe(ref target);
            return;
        }

        Vector128.LoadUnsafe(ref source).StoreUnsafe(ref target);
        Vector128.LoadUnsafe(ref source, 16).StoreUnsafe(ref target, 16);
    }
}
