using System.Globalization;
using System.Text;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Content;

/// <summary>
/// The ids in one post. Each gets a prefix that differs for each post, so that two posts on one page, or a post and the page, don't have the same id.
/// </summary>
internal sealed class PostIds(Post post)
{
    private readonly Dictionary<string, string> _finalNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _next = new(StringComparer.Ordinal);

    /// <summary>Gets the prefix: <c>p</c>, eight hexadecimal digits of the post's id, and a hyphen.</summary>
    public string Prefix { get; } = PrefixOf(post.Id);

    /// <summary>Gives an id its final name. Links refer to the first element that claims a name.</summary>
    /// <param name="id">The id in the source.</param>
    /// <param name="isRepeated">Whether an earlier element has the same id, so that a number was appended to this name.</param>
    public string Claim(string id, out bool isRepeated)
    {
        var name = WithPrefix(id);
        isRepeated = !_taken.Add(name);
        if (isRepeated)
        {
            var wanted = name;
            // Continue from the last number: otherwise a thousand equal ids would take a million attempts.
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

    /// <summary>Removes all ids, before the post is rendered again.</summary>
    public void Clear()
    {
        _finalNames.Clear();
        _taken.Clear();
        _next.Clear();
    }

    /// <summary>Adds the prefix if it is missing, so that cleaning twice gives the same result as cleaning once.</summary>
    public string WithPrefix(string id) => id.StartsWith(Prefix, StringComparison.Ordinal) ? id : Prefix + id;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static string PrefixOf(string postId)
    {
        Span<byte> hash = stackalloc byte[Digest.Length];
        Digest.Write(Utf8.GetBytes(postId), hash);
        return $"p{Convert.ToHexStringLower(hash[..4])}-";
    }
}
