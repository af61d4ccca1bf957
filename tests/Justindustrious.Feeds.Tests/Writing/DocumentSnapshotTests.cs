namespace Justindustrious.Feeds.Tests.Writing;

/// <summary>Whole documents, byte for byte: a change here is a change that every subscriber gets.</summary>
public class DocumentSnapshotTests
{
    [Fact]
    public Task Everything_a_model_can_say_as_RSS() => Verify(Some.FullFeed().ToRss(), "xml").DisableScrubbers();

    [Fact]
    public Task Everything_a_model_can_say_as_Atom() => Verify(Some.FullFeed().ToAtom(), "xml").DisableScrubbers();

    [Fact]
    public Task Everything_a_model_can_say_as_JSON_Feed() => Verify(Some.FullFeed().ToJsonFeed(), "json").DisableScrubbers();

    [Fact]
    public Task The_least_a_model_can_say_as_RSS() => Verify(Least.ToRss(), "xml").DisableScrubbers();

    [Fact]
    public Task The_least_a_model_can_say_as_Atom() => Verify(Least.ToAtom(), "xml").DisableScrubbers();

    [Fact]
    public Task The_least_a_model_can_say_as_JSON_Feed() => Verify(Least.ToJsonFeed(), "json").DisableScrubbers();

    [Fact]
    public Task A_post_with_a_picture_and_links_as_RSS() => Verify(Linked.ToRss(), "xml").DisableScrubbers();

    [Fact]
    public Task A_post_with_a_picture_and_links_as_Atom() => Verify(Linked.ToAtom(), "xml").DisableScrubbers();

    [Fact]
    public Task A_post_with_a_picture_and_links_as_JSON_Feed() => Verify(Linked.ToJsonFeed(), "json").DisableScrubbers();

    [Fact]
    public Task Rights_comments_source_and_schedule_as_RSS() => Verify(Some.FeedWithProvenance().ToRss(), "xml").DisableScrubbers();

    [Fact]
    public Task Rights_comments_source_and_schedule_as_Atom() => Verify(Some.FeedWithProvenance().ToAtom(), "xml").DisableScrubbers();

    [Fact]
    public Task Rights_comments_source_and_schedule_as_JSON_Feed() => Verify(Some.FeedWithProvenance().ToJsonFeed(), "json").DisableScrubbers();

    private static Feed Linked => Some.Feed(Some.WithPictureAndLinks) with { Links = [new("alternate", new("https://blog.example.org/de/")) { Language = "de", MediaType = "text/html" }] };

    private static Feed Least => new() { Title = "A blog", Link = new("https://blog.example.org"), Posts = [Some.Post()] };
}
