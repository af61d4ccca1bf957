namespace Justindustrious.Feeds.Tool.Tests;

public class HeadStartTests
{
    [Fact]
    public async Task The_post_that_nobody_sees_has_no_error_so_that_its_documents_are_made() => Assert.True(await HeadStart.Begin());
}
