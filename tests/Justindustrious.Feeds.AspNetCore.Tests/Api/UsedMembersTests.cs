namespace Justindustrious.Feeds.AspNetCore.Tests.Api;

/// <summary>Each public member is used by a test. A member that no test calls may not work, or may not be needed.</summary>
public class UsedMembersTests
{
    [Fact]
    public void Every_public_member_of_the_package_is_used_by_a_test() =>
        PublicMembers.AssertUsedBy(typeof(FeedPublisher).Assembly, typeof(UsedMembersTests).Assembly, "tests/Justindustrious.Feeds.AspNetCore.Tests/");
}
