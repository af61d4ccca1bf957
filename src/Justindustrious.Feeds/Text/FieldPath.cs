using System.Globalization;

namespace Justindustrious.Feeds.Text;

/// <summary>A member of a feed or of one of its posts: <c>title</c>, <c>authors[0].email</c>, <c>posts[3].categories[1]</c>, <c>posts[3]</c>.</summary>
/// <remarks>The one place where such paths are written and taken apart. A path becomes a text only in a finding.</remarks>
/// <param name="Field">The member's name; empty for a post as a whole.</param>
/// <param name="Item">The index in the member's list; <see langword="null"/> for the whole member.</param>
/// <param name="Part">The name of a member in it, such as <c>email</c>; <see langword="null"/> for all of it.</param>
internal readonly record struct FieldPath(string Field, int? Item = null, string? Part = null)
{
    private const string PostList = "posts[";
    private static readonly char[] Separators = ['.', '['];

    /// <summary>The index of the post that has the member; <see langword="null"/> for a member of the feed.</summary>
    public int? Post { get; init; }

    /// <summary>The member without the index of its item: <c>enclosures.link</c> for <c>enclosures[1].link</c>.</summary>
    public string Kind => Part is null ? Field : $"{Field}.{Part}";

    /// <summary>The member as a whole: <c>posts[0].enclosures</c> for <c>posts[0].enclosures[1].length</c>.</summary>
    public FieldPath Whole => this with { Item = null, Part = null };

    /// <summary>What holds this: the item of a part, the list of an item, else <see langword="null"/>.</summary>
    public FieldPath? Outer => (Part, Item) switch
    {
        ({ } part, _) => this with { Part = part.LastIndexOfAny(Separators) is > 0 and var end ? part[..end] : null },
        (null, not null) => this with { Item = null },
        _ => default(FieldPath?),
    };

    /// <summary>Makes the path of a post as a whole.</summary>
    public static FieldPath OfPost(int index) => new("") { Post = index };

    /// <summary>Makes the path of the same member in a post.</summary>
    /// <param name="index">The post's index; <see langword="null"/> for the feed itself.</param>
    public FieldPath In(int? index) => this with { Post = index };

    /// <summary>Makes the path of a member of this one: <c>authors[0].email</c>.</summary>
    public FieldPath With(string part) => this with { Part = Part is null ? part : $"{Part}.{part}" };

    /// <summary>Takes a path apart. A text that is no path is the name of a member.</summary>
    public static implicit operator FieldPath(string text) => text.AsSpan().ContainsAny('.', '[') ? Parse(text) : new(text);

    /// <inheritdoc cref="op_Implicit(string)"/>
    public static FieldPath Parse(string text)
    {
        int? post = null;
        var rest = text.AsSpan();
        if (rest.StartsWith(PostList, StringComparison.Ordinal) && TryReadIndex(ref rest, PostList.Length, out var index))
        {
            if (rest.IsEmpty)
                return OfPost(index);
            if (rest[0] == '.')
            {
                post = index;
                rest = rest[1..];
            }
            else
            {
                rest = text;
            }
        }

        var nameEnd = rest.IndexOfAny('.', '[');
        if (nameEnd < 0)
            return new(rest.ToString()) { Post = post };
        var field = rest[..nameEnd].ToString();
        int? item = null;
        if (rest[nameEnd] == '[')
        {
            if (!TryReadIndex(ref rest, nameEnd + 1, out var number))
                return new(text);
            item = number;
        }
        else
        {
            rest = rest[nameEnd..];
        }

        return rest.IsEmpty ? new(field, item) { Post = post }
            : rest[0] == '.' ? new(field, item, rest[1..].ToString()) { Post = post }
            : new(text);
    }

    /// <summary>Writes the path.</summary>
    /// <returns>For example <c>posts[3].categories[1].label</c>.</returns>
    public override string ToString()
    {
        var post = Post is { } index ? string.Create(CultureInfo.InvariantCulture, $"{PostList}{index}]{(Field.Length == 0 ? "" : ".")}") : "";
        var item = Item is { } number ? string.Create(CultureInfo.InvariantCulture, $"[{number}]") : "";
        return Part is null ? string.Concat(post, Field, item) : $"{post}{Field}{item}.{Part}";
    }

    /// <summary>Reads an index from a place on, and its bracket.</summary>
    private static bool TryReadIndex(ref ReadOnlySpan<char> text, int start, out int index)
    {
        index = 0;
        var length = text[start..].IndexOf(']');
        if (length <= 0 || !int.TryParse(text.Slice(start, length), NumberStyles.None, CultureInfo.InvariantCulture, out index))
            return false;
        text = text[(start + length + 1)..];
        return true;
    }
}
