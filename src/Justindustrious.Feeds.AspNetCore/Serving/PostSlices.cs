using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;

namespace Justindustrious.Feeds.AspNetCore.Serving;

/// <summary>
/// The posts of a document as slices of its bytes. What a reader gets of a post is these bytes, so a post has changed exactly when they have.
/// </summary>
internal sealed class PostSlices
{
    private readonly FeedDocument _document;
    private readonly List<(int Start, int End)> _posts;
    private readonly byte[] _separator;

    private PostSlices(FeedDocument document, List<(int Start, int End)> posts, byte[] separator)
    {
        (_document, _posts, _separator) = (document, posts, separator);
        var bytes = document.Bytes;
        Hashes = [.. posts.Select(post => HashOf(bytes.Span[post.Start..post.End]))];
    }

    /// <summary>Gets a hash of each post.</summary>
    public ulong[] Hashes { get; }

    /// <summary>Finds the posts of a document that this library has written.</summary>
    public static PostSlices Of(FeedDocument document) => document.Format switch
    {
        FeedFormat.Json => new(document, InJson(document.Bytes.Span), [(byte)',']),
        FeedFormat.Rss => new(document, InXml(document.Bytes.Span, "<item"u8, "</item>"u8), []),
        _ => new(document, InXml(document.Bytes.Span, "<entry"u8, "</entry>"u8), []),
    };

    /// <summary>Makes a document with the same head, and those posts alone whose hashes are not in a list.</summary>
    public byte[] Without(ulong[] known)
    {
        var bytes = _document.Bytes.Span;
        if (_posts.Count == 0)
            return bytes.ToArray();
        using var output = new MemoryStream();
        output.Write(bytes[.._posts[0].Start]);
        var isFirst = true;
        for (var i = 0; i < _posts.Count; i++)
        {
            if (known.Contains(Hashes[i]))
                continue;
            if (!isFirst)
                output.Write(_separator);
            isFirst = false;
            output.Write(bytes[_posts[i].Start.._posts[i].End]);
        }

        output.Write(bytes[_posts[^1].End..]);
        return output.ToArray();
    }

    /// <summary>
    /// Text is escaped in our documents, so these bytes are markup wherever they occur. A slice begins with the white space before the element.
    /// </summary>
    private static List<(int Start, int End)> InXml(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> open, ReadOnlySpan<byte> close)
    {
        var posts = new List<(int Start, int End)>();
        for (var at = 0; bytes[at..].IndexOf(open) is >= 0 and var found;)
        {
            var start = at + found;
            at = start + open.Length;
            if (bytes[at] is not ((byte)'>' or (byte)' ' or (byte)'\n'))
                continue;
            var length = bytes[at..].IndexOf(close);
            if (length < 0)
                break;
            at += length + close.Length;
            posts.Add((bytes[..start].TrimEnd(" \n"u8).Length, at));
        }

        return posts;
    }

    private static List<(int Start, int End)> InJson(ReadOnlySpan<byte> bytes)
    {
        var posts = new List<(int Start, int End)>();
        var reader = new Utf8JsonReader(bytes);
        while (reader.Read())
        {
            if (reader is not { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 } || !reader.ValueTextEquals("items"u8))
                continue;
            reader.Read();
            var start = (int)reader.BytesConsumed;
            while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
            {
                reader.Skip();
                var end = (int)reader.BytesConsumed;
                posts.Add((start, end));
                // The comma is no part of the slices.
                start = end + 1;
            }

            break;
        }

        return posts;
    }

    private static ulong HashOf(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }
}
