using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Justindustrious.Feeds.Content;

/// <summary>
/// The ids in one post: with a prefix that is the post's own, so that two posts in one page, or a post and the page around it, don't collide.
/// </summary>
internal sealed class PostIds(Post post)
{
    private readonly Dictionary<string, string> _finalNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _next = new(StringComparer.Ordinal);

    /// <summary>Gets the prefix: <c>p</c>, eight hexadecimal digits of the post's id, and a hyphen.</summary>
    public string Prefix { get; } = PrefixOf(post.Id);

    /// <summary>Gives an id its final name. The first that asks for a name is the one that links find.</summary>
    /// <param name="id">As the author wrote it.</param>
    /// <param name="isRepeated">Whether another element has the id already, so that this one's name got a number.</param>
    public string Claim(string id, out bool isRepeated)
    {
        var name = WithPrefix(id);
        isRepeated = !_taken.Add(name);
        if (isRepeated)
        {
            var wanted = name;
            // Counting on from the last number keeps a thousand equal ids from costing a million tries.
            var number = _next.GetValueOrDefault(wanted, 2);
            while (!_taken.Add(name = $"{wanted}-{number.ToString(CultureInfo.InvariantCulture)}"))
                number++;
            _next[wanted] = number + 1;
        }

        _finalNames.TryAdd(id, name);
        _finalNames.TryAdd(name[Prefix.Length..], name);
        return name;
    }

    /// <summary>Finds the final name of an id that is in the post.</summary>
    public string? Find(string id) => _finalNames.GetValueOrDefault(id);

    /// <summary>Forgets all, to begin again.</summary>
    public void Clear()
    {
        _finalNames.Clear();
        _taken.Clear();
        _next.Clear();
    }

    /// <summary>Adds the prefix, unless it is there: cleaning twice is cleaning once.</summary>
    public string WithPrefix(string id) => id.StartsWith(Prefix, StringComparison.Ordinal) ? id : Prefix + id;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static string PrefixOf(string postId)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Utf8.GetBytes(postId), hash);
        return $"p{Convert.ToHexStringLower(hash[..4])}-";
    }
}
