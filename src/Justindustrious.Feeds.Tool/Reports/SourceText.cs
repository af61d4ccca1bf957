using System.Text;

namespace Justindustrious.Feeds.Tool.Reports;

/// <summary>The lines of a file that findings point at.</summary>
internal sealed class SourceText
{
    /// <summary>Beyond this a file is not read again for the sake of showing a line.</summary>
    private const long LongestFile = 32 * 1024 * 1024;

    private readonly string[] _lines;

    // Not ReplaceLineEndings: it also breaks at U+0085, U+2028 and form feeds, which would shift every line after them.
    private SourceText(string text) =>
        _lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');

    /// <summary>Reads a file's lines, or none where that can't be done: a finding is told in any case.</summary>
    public static SourceText Of(CheckedFile file)
    {
        try
        {
            if (file.Source is { } bytes)
                return new(Decode(new MemoryStream(bytes.ToArray())));
            if (file.File is null || !File.Exists(file.File) || new FileInfo(file.File).Length > LongestFile)
                return new("");
            return new(Decode(File.OpenRead(file.File)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new("");
        }
    }

    /// <summary>Gets a line, from 1, or <see langword="null"/> where there is none.</summary>
    public string? Line(int number) => number > 0 && number <= _lines.Length ? _lines[number - 1] : null;

    private static string Decode(Stream stream)
    {
        using var reader = new StreamReader(stream, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }
}
