namespace Justindustrious.Feeds.AspNetCore.Tests;

/// <summary>The package uses the library as its users do, but for what this lists.</summary>
public class FriendTests
{
    [Fact]
    public void The_package_uses_these_internals_of_the_library_alone() =>
        Assert.Equal(
            [
                "BorrowedBytes..ctor", "BorrowedBytes.Dispose", "BorrowedBytes.get_Bytes", "Brotli.Compress", "DocumentBytes..ctor", "FeedDocument.Adopt", "FeedDocument.Borrow",
                "FeedDocument.get_IsUnused", "FeedFields.Hash", "FeedSet.Pack", "FeedSet.Shrink", "FeedSet.TryCreatePacked", "FeedSet.TryCreatePart",
                "FeedSet.TryUnpack", "FeedSet.get_Feed",
                "FieldPath.In", "FieldPath.Parse", "FieldPath.get_Post", "FileReplacement.Save", "PackedBytes.WindowOf", "PartPlan.get_IsArchive", "PartPlan.get_Length",
                "PartPlan.get_Start", "PostContent.Packed", "ReportComparison..ctor",
                "ReportComparison.AreAlike", "SitePart.Among", "SitePart.Parse", "SitePart.get_By", "SitePart.get_Folder", "SitePart.get_Plan",
                "SitePart.get_Slug", "UriText.Of", "UriText.Spelled",
            ],
            FriendAssembly.InternalsUsedBy(typeof(FeedPublisher).Assembly.Location));
}
