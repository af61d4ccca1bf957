namespace Justindustrious.Feeds.Tests.Model;

[Trait("Suite", "Long")]
public class LongHistoryTests
{
    [FactThatNeeds(Need.Patience)]
    public void No_byte_of_a_complete_archive_ever_changes_while_500_posts_are_added_one_by_one() =>
        FeedHistoryTests.AddOneByOne(500, new() { History = FeedHistory.Archives, PageSize = 50, Document = new() { MaxPosts = 20 } });
}
