namespace Justindustrious.Feeds.Tool.Tests;

public class HeadStartTests
{
    [Fact]
    public async Task The_post_of_the_head_start_has_no_error() => Assert.True(await HeadStart.Begin());
}
