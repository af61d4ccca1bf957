using System.Collections.Frozen;
using System.Globalization;

namespace Justindustrious.Feeds.Content.Blocks;

/// <summary>What blocks beside the text are called: the kind is the label where none is given.</summary>
internal static class BlockLabels
{
    private static readonly FrozenSet<string> Kinds = new[]
    {
        "note", "tip", "info", "important", "warning", "caution", "danger", "success", "error", "failure", "fail", "bug", "question", "help", "faq", "hint", "abstract", "summary",
        "tldr", "todo", "example", "quote", "cite", "attention", "check", "done", "missing", "seealso", "secondary", "primary", "notice", "alert", "aside", "warn", "remark", "theorem",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a word is the kind of a labelled block.</summary>
    public static bool IsKind(string? word) => word is not null && Kinds.Contains(word);

    /// <summary>Gets a kind with its first letter large.</summary>
    public static string Of(string kind) =>
        kind.Length == 0 ? "" : char.ToUpperInvariant(kind[0]).ToString(CultureInfo.InvariantCulture) + kind[1..].ToLowerInvariant().Replace('_', ' ').Replace('-', ' ');
}
