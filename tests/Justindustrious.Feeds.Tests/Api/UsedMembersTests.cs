using Justindustrious.Feeds.Testing;

namespace Justindustrious.Feeds.Tests.Api;

/// <summary>Each public member is used by a test. A member that no test calls may not work, or may not be needed.</summary>
public class UsedMembersTests
{
    private const string Sources = "tests/Justindustrious.Feeds.Tests/";

    [Fact]
    public void Every_public_member_of_the_library_is_used_by_a_test() =>
        PublicMembers.AssertUsedBy(typeof(Feed).Assembly, typeof(UsedMembersTests).Assembly, Sources);

    [Fact]
    public void Every_public_member_of_the_assertions_is_used_by_a_test() =>
        PublicMembers.AssertUsedBy(typeof(FeedAssert).Assembly, typeof(UsedMembersTests).Assembly, Sources);

    [Fact]
    public void A_member_that_no_test_uses_is_named() =>
        Assert.Contains("JsonTokenType.Comment", PublicMembers.NotUsedBy(typeof(System.Text.Json.JsonElement).Assembly, typeof(UsedMembersTests).Assembly, Sources + "Api/Nowhere"));
}
