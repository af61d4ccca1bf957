using System.Text;

namespace Justindustrious.Feeds.Tool.Reports;

/// <summary>The lines of a file with findings.</summary>
internal sealed class SourceText
{
    /// <summary>The size of the largest file that is read again to show lines, in bytes.</summary>
    private const long LongestFile = 32 * 1024 * 1024;

    private readonly string _text;

    // The start of the line that was read last. Findings are in order, so the next line is usually after it.
    private int _number = 1;
    private int _start;

    private SourceText(string text) => _text = text;

    /// <summary>Reads the lines of a file. If it can't be read, there are no lines, and findings are reported without them.</summary>
    public static SourceText Of(CheckedFile file)
    {
        try
        {
            if (file.Source is { } bytes)
                return new(Decode(bytes.Span));
            if (file.File is null || !File.Exists(file.File) || new FileInfo(file.File).Length > LongestFile)
                return new("");
            return new(Decode(File.ReadAllBytes(file.File)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new("");
        }
    }

    /// <summary>Gets a line, counted from 1, or <see langword="null"/> if it does not exist.</summary>
    public string? Line(int number)
    {
        if (number < 1)
            return null;
        if (number < _number)
            (_number, _start) = (1, 0);
        for (; _number < number; _number++)
        {
            // string.ReplaceLineEndings also breaks lines at U+0085, U+2028 and form feeds. Later lines would get wrong numbers.
            var end = _text.AsSpan(_start).IndexOfAny('\r', '\n');
            if (end < 0)
                return null;
            end += _start;
            _start = end + (_text[end] == '\r' && end + 1 < _text.Length && _text[end + 1] == '\n' ? 2 : 1);
        }

        var rest = _text.AsSpan(_start);
        var length = rest.IndexOfAny('\r', '\n');
        return (length < 0 ? rest : rest[..length]).ToString();
    }

    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes is not [0 or 0xFE or 0xFF, ..])
            return Utf8.GetString(bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes);
        // A byte order mark of UTF-16 or UTF-32.
        using var reader = new StreamReader(new MemoryStream(bytes.ToArray()), Utf8, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
}
