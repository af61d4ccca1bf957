using System.Text;

namespace Justindustrious.Feeds.Testing;

/// <summary>Assertions about feeds, for tests of any framework.</summary>
public static class FeedAssert
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Checks that two feeds mean the same. Prefixes, white space and the order of elements and posts are not compared.</summary>
    /// <param name="expected">The expected feed: RSS, Atom or JSON Feed.</param>
    /// <param name="actual">The actual feed, in the same format or another. If the formats differ, only fields that both have are compared.</param>
    /// <exception cref="ArgumentNullException">A feed is <see langword="null"/>.</exception>
    /// <exception cref="FeedAssertException">The feeds differ, or one of them can't be read. The message lists the differences of each post.</exception>
    public static void Equivalent(string expected, string actual)
    {
        ArgumentNullException.ThrowIfNull(expected);
        ArgumentNullException.ThrowIfNull(actual);
        Equivalent(BytesOf(expected), BytesOf(actual));
    }

    /// <inheritdoc cref="Equivalent(string, string)"/>
    public static void Equivalent(ReadOnlyMemory<byte> expected, ReadOnlyMemory<byte> actual)
    {
        FeedComparison comparison;
        try
        {
            comparison = FeedComparer.Compare(expected, "expected", actual, "actual");
        }
        catch (FeedValidationException e)
        {
            throw new FeedAssertException($"The feeds can't be compared:\n{e.Report}", e);
        }

        if (!comparison.AreSame)
            throw new FeedAssertException(Describe(comparison));
    }

    /// <summary>Encodes a feed as UTF-8, without its XML declaration, which may name another encoding.</summary>
    private static byte[] BytesOf(string feed)
    {
        var start = feed.TrimStart('\uFEFF');
        var end = start.StartsWith("<?xml", StringComparison.Ordinal) ? start.IndexOf("?>", StringComparison.Ordinal) : -1;
        return Utf8.GetBytes(end < 0 ? start : start[(end + 2)..].TrimStart());
    }

    private static string Describe(FeedComparison comparison)
    {
        var text = new StringBuilder("The feeds differ:");
        foreach (var field in comparison.Feed)
            Append(text, "\n  ", field);
        foreach (var post in comparison.Removed.Concat(comparison.AgedOut))
            text.Append("\n  a post is missing: ").Append(NameOf(post));
        foreach (var post in comparison.Added)
            text.Append("\n  a post is not expected: ").Append(NameOf(post));
        foreach (var post in comparison.Changed)
        {
            text.Append("\n  the post ").Append(NameOf(post.Before)).Append(':');
            foreach (var field in post.Fields)
                Append(text, "\n    ", field);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string indent, FieldChange field)
    {
        // The common start of two long texts is left out.
        var common = (field.Before ?? "").AsSpan().CommonPrefixLength(field.After ?? "");
        var start = common <= 60 ? 0 : common - 30;
        text.Append(indent).Append(field.Field)
            .Append(indent).Append("  expected: ").Append(Shown(field.Before, start))
            .Append(indent).Append("  actual:   ").Append(Shown(field.After, start));
    }

    private static string NameOf(ComparedPost post) => $"'{Shown(post.Title ?? post.Link ?? "", 0)}' ({Shown(post.Id, 0)})";

    private static string Shown(string? value, int start)
    {
        const int Longest = 200;
        if (value is null)
            return "nothing";
        var text = value[Math.Min(start, value.Length)..].Replace("\n", ", ", StringComparison.Ordinal);
        return $"{(start > 0 ? "…" : "")}{(text.Length > Longest ? text[..Longest] + "…" : text)}";
    }
}
