namespace Justindustrious.Feeds.Tool.Tests;

/// <summary>The package uses the library as its users do, but for what this lists.</summary>
public class FriendTests
{
    [Fact]
    public void The_package_uses_these_internals_of_the_library_alone() =>
        Assert.Equal(
            [
                "CheckedDocument.get_Bytes", "Digest.Of", "DocumentBytes..ctor", "DocumentStage..ctor", "FeedDocument.get_Checked", "FeedRules.WhyNone", "FileReplacement..ctor", "FileReplacement.Commit", "FileReplacement.Dispose",
                "FileReplacement.MakeFolder",
                "FileReplacement.Prepare", "FileReplacement.get_Failed", "FormatWords.Find", "FormatWords.Of", "FormatWords.get_All", "FrontEntry.get_Value", "FrontMap.Find", "FrontNode.get_IsNull",
                "MarkdownFolder.LoadWith", "MarkdownFolder.Trace", "MarkdownFolder.get_Configuration", "MarkdownFolder.get_Unread", "MarkdownFolderOptions.set_FileIsRead", "MarkdownFolderOptions.set_KeepsContent", "MarkdownFolderOptions.set_ReadingBegins", "MarkdownFolderOptions.set_WritesAllPosts", "RuleSeverities.TryReadWord",
                "SiteCache..ctor", "SiteCache.Save", "SiteCache.set_Began", "SiteCache.set_TrustsTimes", "SiteConfiguration.Describe", "SiteConfiguration.Find", "SiteConfiguration.GeneratedIn", "SiteConfiguration.OutputOf",
                "SiteConfiguration.PostsOf", "SiteConfiguration.get_File", "SiteFileText.Compose", "SiteSchema.Compose", "Suggestion.For", "UriText.Encode", "UriText.Of",
            ],
            FriendAssembly.InternalsUsedBy(typeof(Cli).Assembly.Location));
}
