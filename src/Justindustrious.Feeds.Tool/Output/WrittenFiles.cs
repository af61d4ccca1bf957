namespace Justindustrious.Feeds.Tool.Output;

/// <summary>What became of the documents.</summary>
/// <param name="Written">The paths below the output folder of those that were new or different.</param>
/// <param name="Unchanged">Of those that were equal to the last byte, and left alone.</param>
internal sealed record WrittenFiles(IReadOnlyList<string> Written, IReadOnlyList<string> Unchanged);
