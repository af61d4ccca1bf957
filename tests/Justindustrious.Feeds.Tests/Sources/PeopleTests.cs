namespace Justindustrious.Feeds.Tests.Sources;

/// <summary>Authors whom posts name by an id.</summary>
public class PeopleTests
{
    private const string People = SiteFolder.Yml + "people:\n  ida: Ida Bean <ida@example.org>\n  bo: {name: Bo, url: /bo/}\n";

    [Theory]
    [InlineData("author: ida", "Ida Bean")]
    [InlineData("authors: [ida, bo]", "Ida Bean, Bo")]
    [InlineData("authors: [ida, Cy Guest]", "Ida Bean, Cy Guest")]
    [InlineData("authors: [{key: ida, title: Gardener}]", "Ida Bean")]
    [InlineData("author: Ida Bean", "Ida Bean")]
    [InlineData("author: ida,bo", "Ida Bean, Bo")]
    [InlineData("author: ida, Cy Guest", "ida, Cy Guest")]
    [InlineData("author: Cy", "Cy")]
    public void An_id_of_feeds_yml_stands_for_its_person_and_a_name_for_itself(string line, string names)
    {
        using var site = SiteFolder.WithPost($"title: A\ndate: 2026-11-23\n{line}", People);
        Assert.Equal(names, string.Join(", ", Assert.Single(site.Feed().Posts).Authors.Select(author => author.Name)));
    }

    [Fact]
    public void A_person_has_all_that_feeds_yml_says()
    {
        using var site = SiteFolder.WithPost("title: A\ndate: 2026-11-23\nauthors: [ida, bo]", People);
        Assert.Equal([new("Ida Bean") { Email = "ida@example.org" }, new Person("Bo") { Link = new("https://blog.example.org/bo/") }], site.Post().Authors);
    }

    [Theory]
    [InlineData("posts/authors.yml")]
    [InlineData("_data/authors.yml")]
    [InlineData("_data/authors.yaml")]
    public void Ids_are_looked_up_in_the_files_of_generators(string path)
    {
        using var site = SiteFolder.WithPost("title: A\ndate: 2026-11-23\nauthors: [ida]").Write(path, "ida:\n  name: Ida Bean\n  title: Gardener\n  image_url: /ida.png\n  socials: {x: ida}\n");
        Assert.Equal("Ida Bean", Assert.Single(Assert.Single(site.Feed().Posts).Authors).Name);
    }

    [Fact]
    public void Feeds_yml_counts_before_the_files_of_generators()
    {
        using var site = SiteFolder.WithPost("title: A\ndate: 2026-11-23\nauthors: [ida]", People).Write("posts/authors.yml", "ida: {name: Another}\n");
        Assert.Equal("Ida Bean", Assert.Single(site.Post().Authors).Name);
    }

    [Theory]
    [InlineData("author: idda", "posts/hello.md(4,1): warning JF9046: the author 'idda' is not an id in 'people' of feeds.yml or in authors.yml, so it is used as the name; write 'ida', or 'people: {idda: Name}' in feeds.yml")]
    [InlineData("authors: [ida, zoe-x]", "posts/hello.md(4,16): warning JF9046: the author 'zoe-x' is not an id in 'people' of feeds.yml or in authors.yml, so it is used as the name; write 'people: {zoe-x: Name}' in feeds.yml")]
    public void An_id_that_belongs_to_no_person_is_a_Warning_that_names_the_nearest_one(string line, string finding)
    {
        using var site = SiteFolder.WithPost($"title: A\ndate: 2026-11-23\n{line}", People);
        Assert.Equal(finding, site.Findings());
    }

    [Fact]
    public void Where_no_person_has_an_id_a_word_is_a_name()
    {
        using var site = SiteFolder.WithPost("title: A\ndate: 2026-11-23\nauthor: ida");
        Assert.Equal("", site.Findings());
    }

    [Fact]
    public void A_mistake_in_a_generators_file_is_a_Warning_that_stops_nothing()
    {
        using var site = SiteFolder.WithPost("title: A\ndate: 2026-11-23").Write("posts/authors.yml", "ida: a: b\n");
        Assert.Contains("posts/authors.yml(1,6): warning JF9006", site.Findings(), StringComparison.Ordinal);
        Assert.True(site.Load().TryCreateFeedSet(out _, out _));
    }

    [Fact]
    public void A_file_of_authors_that_is_a_link_out_of_the_folder_is_not_read()
    {
        using var elsewhere = new SiteFolder().Write("authors.yml", "ida: {name: Secret}\n");
        using var site = SiteFolder.WithPost("title: A\ndate: 2026-11-23\nauthor: ida");
        File.CreateSymbolicLink(Path.Combine(site.Root, "posts", "authors.yml"), Path.Combine(elsewhere.Root, "authors.yml"));
        Assert.Equal("ida", Assert.Single(site.Post().Authors).Name);
    }

    [Theory]
    [InlineData("people: [ida]", "feeds.yml(3,1): error JF9010: people is a list; write a map from ids to people, such as 'people: {ann: Ann <ann@example.org>}'")]
    [InlineData("people: {ida: {nmae: Ida}}", "feeds.yml(3,16): warning JF9016: 'nmae' is not a key that is read; write 'name'")]
    public void A_mistake_in_people_is_named(string line, string finding)
    {
        using var site = new SiteFolder(SiteFolder.Yml + line + "\n");
        Assert.Equal(finding, site.Findings());
    }
}
