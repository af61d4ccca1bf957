namespace Justindustrious.Feeds.Tool.Output;

/// <summary>The result of writing documents.</summary>
/// <param name="Written">The paths, below the output folder, of the files that were new or have changed.</param>
/// <param name="Unchanged">The paths of the files that already had the same bytes.</param>
internal sealed record WrittenFiles(IReadOnlyList<string> Written, IReadOnlyList<string> Unchanged);
