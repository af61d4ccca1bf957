using System.Text;

namespace Justindustrious.Feeds.Tool.Output;

/// <summary>The page for people who want to subscribe, which is written beside the feeds.</summary>
/// <param name="Path">The file's path below the output folder.</param>
/// <param name="Bytes">The file.</param>
internal sealed record WrittenPage(string Path, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Creates the page if feeds.yml asks for it.</summary>
    public static WrittenPage? Of(MarkdownFolder folder, FeedSet documents) => folder.SubscribePath is { } path
        ? new(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(documents.ToSubscribePage()))
        : null;
}
