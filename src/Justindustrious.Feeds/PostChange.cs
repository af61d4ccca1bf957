namespace Justindustrious.Feeds;

/// <summary>A post that both feeds have, and that differs.</summary>
/// <param name="Before">The post as it was.</param>
/// <param name="After">The post as it is.</param>
/// <param name="Fields">What differs.</param>
/// <param name="ReappearsBy">The readers that show the post again, as if it were new.</param>
public sealed record PostChange(ComparedPost Before, ComparedPost After, IReadOnlyList<FieldChange> Fields, ReaderKey ReappearsBy);
