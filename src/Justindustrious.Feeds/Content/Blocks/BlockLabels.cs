using System.Collections.Frozen;
using System.Globalization;

namespace Justindustrious.Feeds.Content.Blocks;

/// <summary>The kinds of blocks beside the text. The kind is the label of a block without a title.</summary>
internal static class BlockLabels
{
    private static readonly FrozenSet<string> Kinds = new[]
    {
        "note", "tip", "info", "important", "warning", "caution", "danger", "success", "error", "failure", "fail", "bug", "question", "help", "faq", "hint",
        "abstract", "summary", "tldr", "todo", "example", "quote", "cite", "attention", "check", "done", "missing", "seealso", "secondary", "primary",
        "notice", "alert", "aside", "warn", "remark", "theorem",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns whether a word is the kind of a labelled block.</summary>
    public static bool IsKind(string? word) => word is not null && Kinds.Contains(word);

    /// <summary>Returns a kind with a capital first letter.</summary>
    public static string Of(string kind)
    {
        if (kind.Length == 0)
            return "";
        return char.ToUpperInvariant(kind[0]).ToString(CultureInfo.InvariantCulture) + kind[1..].ToLowerInvariant().Replace('_', ' ').Replace('-', ' ');
    }
}
