using System.Buffers;
using Justindustrious.Feeds.Checks.Atom;
using Justindustrious.Feeds.Checks.Values;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Text;
using Justindustrious.Feeds.Vocabularies;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Extensions;

/// <summary>Checks vocabularies of single programs and directories, and Atom's tombstones.</summary>
internal static class ProgramChecks
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789ABCDEFabcdef");

    /// <summary>The checks of vocabularies that have no values of their own.</summary>
    public static VocabularyChecks OfPrograms { get; } = new() { TrimsAttributes = true, Forms = { [ValueKind.Address] = PodcastValues.IsWebAddress } };

    /// <summary>The checks of <see cref="WebFeedsVocabulary"/>. Many feeds write a colour with the '#' of CSS.</summary>
    public static VocabularyChecks OfWebFeeds { get; } = new()
    {
        TrimsAttributes = true,
        Forms = { [ValueKind.Address] = PodcastValues.IsWebAddress, [WebFeedsVocabulary.Colour] = value => IsColour(value.AsSpan().TrimStart('#')) },
    };

    /// <summary>The checks of <see cref="ChapterVocabulary"/>.</summary>
    public static VocabularyChecks OfChapters { get; } = new()
    {
        TrimsAttributes = true,
        Forms = { [ValueKind.Address] = PodcastValues.IsWebAddress },
        Kinds = { [MediaVocabulary.Time] = [StartTime] },
    };

    /// <summary>The checks of <see cref="GooglePlayVocabulary"/>. Directories read its words in any letter case.</summary>
    public static VocabularyChecks OfGooglePlay { get; } = new()
    {
        TrimsAttributes = true,
        Forms =
        {
            [ValueKind.Address] = PodcastValues.IsWebAddress,
            [ValueKind.Email] = EmailCheck.IsAddress,
            [GooglePlayVocabulary.Explicit] = value => GooglePlayVocabulary.Explicit.Words!.Contains(value, StringComparer.OrdinalIgnoreCase),
            [GooglePlayVocabulary.Block] = value => GooglePlayVocabulary.Block.Words!.Contains(value, StringComparer.OrdinalIgnoreCase),
        },
    };

    /// <summary>The checks of <see cref="TombstoneVocabulary"/>. A tombstone may also contain links and a source of Atom, and extensions.</summary>
    public static VocabularyChecks OfTombstones { get; } = new()
    {
        Rows = { [TombstoneVocabulary.DeletedEntry] = rule => rule with { Within = (_, child) => WithinTombstone(rule, child) } },
    };

    private static ElementRule WithinTombstone(ElementRule rule, ElementScope child) =>
        rule.Children.GetValueOrDefault(child.Name) ?? (child.Name is "link" or "atom:link" ? AtomGrammar.Link : ElementRule.Skipped);

    private static bool IsColour(ReadOnlySpan<char> digits) => digits.Length is 3 or 6 && !digits.ContainsAnyExcept(HexDigits);

    private static void StartTime(string value, in ValueContext context)
    {
        var parts = value.Split(':');
        var isTime = parts.Length <= 3 && PodcastValues.IsDecimal(parts[^1])
            && Array.TrueForAll(parts[..^1], part => part.Length > 0 && !part.AsSpan().ContainsAnyExceptInRange('0', '9'));
        if (!isTime)
            context.Report(ExtensionRules.ProgramValue, $"{context.Name} {Quoted.Of(value)} is not a time; write for example '00:01:12.500'");
    }
}
