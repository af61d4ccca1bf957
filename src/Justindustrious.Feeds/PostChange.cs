namespace Justindustrious.Feeds;

/// <summary>A post that is in both feeds and differs.</summary>
public sealed record PostChange
{
    internal PostChange(ComparedPost before, ComparedPost after, IReadOnlyList<FieldChange> fields, ReaderKey reappearsBy) =>
        (Before, After, Fields, ReappearsBy) = (before, after, fields, reappearsBy);

    /// <summary>Gets the post as it was.</summary>
    public ComparedPost Before { get; internal init; }

    /// <summary>Gets the post as it is.</summary>
    public ComparedPost After { get; internal init; }

    /// <summary>Gets the fields that differ.</summary>
    public IReadOnlyList<FieldChange> Fields { get; internal init; }

    /// <summary>Gets which kinds of readers show the post again, as if it were new.</summary>
    public ReaderKey ReappearsBy { get; internal init; }
}
