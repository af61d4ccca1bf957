using Justindustrious.Feeds.Fields;

namespace Justindustrious.Feeds.Tests.Fields;

/// <summary>Each property of the model is listed once, and everything that goes over a post's properties uses the list.</summary>
public class FieldListTests
{
    public static TheoryData<Type> Types => [.. ModelList.All.Keys];

    public static TheoryData<Type, string> Properties
    {
        get
        {
            var properties = new TheoryData<Type, string>();
            foreach (var (type, list) in ModelList.All)
            {
                foreach (var property in type.GetProperties().Where(property => property.CanWrite && property.Name != nameof(Post.Origin)))
                    properties.Add(type, property.Name);
            }

            return properties;
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_public_property_is_listed(Type type) =>
        Assert.Empty(ModelList.Missing(type, ModelList.All[type].Names));

    /// <summary>The type of a listed property also needs a list, if it is a type of the model. Of an extension, the written elements are stored.</summary>
    [Fact]
    public void Every_type_that_a_listed_property_holds_has_a_list()
    {
        var held = ModelList.All.Keys.SelectMany(type => type.GetProperties())
            .Select(property => property.PropertyType is { IsGenericType: true } list ? list.GetGenericArguments()[0] : property.PropertyType)
            .Where(type => type.Namespace is { } space && (space == typeof(Post).Namespace || space == typeof(Justindustrious.Feeds.Podcasts.Podcast).Namespace) && type.IsClass && type != typeof(Origin) && type != typeof(FeedExtension));
        Assert.Subset(ModelList.All.Keys.ToHashSet(), held.ToHashSet());
    }

    [Fact]
    public void A_property_that_is_not_listed_is_reported() =>
        Assert.Equal(["Mood"], ModelList.Missing(typeof(SampleModel.Post), ModelList.All[typeof(Post)].Names));

    [Fact]
    public void A_property_of_a_nested_type_that_is_not_listed_is_reported() =>
        Assert.Equal(["Pronouns"], ModelList.Missing(typeof(SampleModel.Person), ModelList.All[typeof(Person)].Names));

    [Theory]
    [MemberData(nameof(Properties))]
    public void A_property_that_changes_changes_the_hash_and_is_read_back(Type type, string property)
    {
        var list = ModelList.All[type];
        var before = SampleOf(type);
        var after = SampleValues.With(before, type.GetProperty(property)!);
        Assert.NotEqual(list.Hash(before), list.Hash(after));
        Assert.Equal(list.Hash(after), list.Hash(list.Copy(after)));
    }

    [Fact]
    public void A_body_is_its_format_and_its_source()
    {
        PostContent[] bodies = [PostContent.Text("a"), PostContent.Html("a"), PostContent.Text(" a"), PostContent.Text("")];
        Assert.Equal(bodies.Length, bodies.Select(body => Convert.ToHexString(NestedFields.Content.Hash(body))).Distinct().Count());
        var list = ModelList.All[typeof(PostContent)];
        Assert.All(bodies, body => Assert.Equal(list.Hash(body), list.Hash(list.Copy(body))));
    }

    [Fact]
    public void The_items_of_a_list_are_distinguished_from_those_of_the_next_list()
    {
        var one = Some.Post() with { Authors = [new("a"), new("b")] };
        var other = Some.Post() with { Authors = [new("a")], Categories = ["b"] };
        Assert.NotEqual(PostFields.All.Hash(one), PostFields.All.Hash(other));
    }

    [Fact]
    public void Text_that_is_no_Unicode_is_read_back()
    {
        var post = Some.Post() with { Summary = "half \uD800 of a character" };
        Assert.Equal(post.Summary, ((Post)ModelList.All[typeof(Post)].Copy(post)).Summary);
    }

    [Fact]
    public void A_hash_leaves_out_where_a_feed_was_read()
    {
        var feed = Some.Feed();
        var elsewhere = Some.Feed(post => post with { Origin = new("/other/disk/a.md", 3) }) with { Origin = new("/other/disk/feeds.yml", 1) };
        Assert.Equal(FeedFields.Hash(feed), FeedFields.Hash(elsewhere));
    }

    [Fact]
    public void A_post_and_a_feed_without_values_stay_without()
    {
        var post = (Post)ModelList.All[typeof(Post)].Copy(Some.Post());
        Assert.False(post.HasOwnId);
        Assert.Null(post.Summary);
        Assert.Null(post.Updated);
    }

    private static object SampleOf(Type type) => type == typeof(Feed) ? Some.Feed() : type == typeof(Post) ? Some.Post() : SampleValues.Of(type);

    /// <summary>A copy of two types with a property more each.</summary>
    private static class SampleModel
    {
        public abstract record Post(string Title, Uri Link, string Mood);

        public abstract record Person(string Name, string Pronouns);
    }
}
