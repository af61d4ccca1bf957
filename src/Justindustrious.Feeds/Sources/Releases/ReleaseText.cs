using System.Text.Json;
using Justindustrious.Feeds.Files;

namespace Justindustrious.Feeds.Sources.Releases;

/// <summary>An object of a file of JSON, of which a text can be read again.</summary>
/// <param name="fullPath">The file.</param>
/// <param name="start">The object's first byte.</param>
/// <param name="length">How many bytes it has.</param>
/// <param name="shown">The file, as findings show it.</param>
internal sealed class ReleaseText(string fullPath, long start, int length, string shown)
{
    /// <summary>Reads the text of a key, which must be what it was.</summary>
    /// <exception cref="IOException">The file has changed, or can't be read.</exception>
    public byte[] Read(string key, byte[] hash)
    {
        try
        {
            if (TryRead(key, out _, out var text, out _))
            {
                var utf8 = SourceFile.Lenient.GetBytes(text.ReplaceLineEndings("\n"));
                if (PostContent.HashOf(utf8).AsSpan().SequenceEqual(hash))
                    return utf8;
            }
        }
        catch (UnauthorizedAccessException)
        {
            // The file was read before, so its permissions have changed.
        }

        throw new IOException($"{shown} was changed while its folder was in use; read the folder again");
    }

    /// <summary>Gets where a character of the text stands in the file, where escapes take more room than what they stand for.</summary>
    public TextLocation Locate(string key, int index, TextLocation value)
    {
        try
        {
            if (!TryRead(key, out var json, out _, out var at))
                return value;
            // The text starts after its quote, and has no line ends but escaped ones.
            var (column, i) = (value.Column + 1, at + 1);
            for (var passed = 0; passed < index && i < json.Length && json[i] != '"';)
            {
                var escape = json[i] == '\\' ? json[i + 1] == 'u' ? 6 : 2 : 1;
                // CR LF was made one line end.
                passed += json.AsSpan(i).StartsWith("\\r\\n") ? 0 : 1;
                (column, i) = (column + escape, i + escape);
            }

            return value with { Column = column };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return value;
        }
    }

    private bool TryRead(string key, out string json, out string text, out int at)
    {
        (json, text, at) = ("", "", 0);
        var bytes = new byte[length];
        using (var handle = File.OpenHandle(fullPath))
        {
            if (RandomAccess.Read(handle, bytes, start) != length)
                return false;
        }

        try
        {
            var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = FrontNode.MaxDepth + 1 });
            var names = key.Split('.');
            var depth = 1;
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != depth || reader.GetString() != names[depth - 1])
                    continue;
                if (depth++ < names.Length)
                    continue;
                reader.Read();
                if (reader.TokenType != JsonTokenType.String)
                    return false;
                json = SourceFile.Lenient.GetString(bytes);
                at = SourceFile.Lenient.GetCharCount(bytes.AsSpan(0, (int)reader.TokenStartIndex));
                text = reader.GetString()!;
                return true;
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // What stands there now is another text.
        }

        return false;
    }
}
