using NodaTime;

namespace Justindustrious.Feeds.Tests;

/// <summary>Valid objects, so that a test states only what matters to it.</summary>
internal static class Some
{
    public static readonly Instant Morning = Instant.FromUtc(2026, 11, 23, 9, 0);

    public static Post Post(string slug = "hello") => new()
    {
        Title = "Hello, feeds",
        Link = new($"https://blog.example.org/posts/{slug}/"),
        Published = Morning,
        Content = PostContent.Markdown("The *first* post."),
    };

    public static Post WithPictureAndLinks(Post post) => post with
    {
        Image = new(new("https://blog.example.org/kettle.jpg"))
        {
            AlternativeText = "A kettle & a cup", Width = 1200, Height = 630, MediaType = "image/jpeg", Length = 48_213, Credit = "Cy Example",
        },
        ExternalLink = new("https://kettles.example.org/news"),
        Links =
        [
            new("alternate", new("https://blog.example.org/de/hallo/")) { Language = "de", MediaType = "text/html", Title = "Hallo & mehr" },
            new("via", new("https://kettles.example.org/found")),
            new("replies", new("https://blog.example.org/hello/comments.xml")) { MediaType = "application/atom+xml" },
        ],
    };

    /// <summary>A feed and a post with everything that is known about where they come from, who may use them, and when they are read.</summary>
    public static Feed FeedWithProvenance() => Feed(post => post with
    {
        Authors = [new("Ann") { Avatar = new("https://blog.example.org/ann.png") }],
        Contributors = [new("Cy & Co") { Email = "cy@example.org", Link = new("https://cy.example.org/") }],
        Rights = "© 2026 Ann <ann>",
        License = new(new("https://creativecommons.org/licenses/by/4.0/")) { Name = "CC BY 4.0" },
        Banner = new(new("https://blog.example.org/banner.jpg")),
        Comments = new() { Address = new("https://blog.example.org/posts/hello/#comments"), Count = 3, Feed = new("https://blog.example.org/posts/hello/comments.xml") },
        Source = new()
        {
            Title = "Kettles & cups", Feed = new("https://kettles.example.org/rss.xml"), Link = new("https://kettles.example.org/"), Id = "tag:kettles.example.org,2026:feed",
            Updated = Morning, Rights = "© Kettles",
        },
    }) with
    {
        Copyright = "© 2026",
        License = new(new("https://blog.example.org/license/")) { Name = "Ours" },
        Contributors = [new("Di") { Link = new("https://di.example.org/") }],
        Image = new(new("https://blog.example.org/image.png")) { Width = 88, Height = 31 },
        Icon = new(new("https://blog.example.org/icon.png")),
        Logo = new(new("https://blog.example.org/logo.png")),
        Ttl = 60,
        SkipHours = [0, 23],
        SkipDays = [DayOfWeek.Saturday, DayOfWeek.Sunday],
        Generator = new() { Name = "Kettle & press", Version = "2.1", Link = new("https://press.example.org/") },
    };

    public static Feed Feed(Func<Post, Post>? change = null) => new()
    {
        Title = "A blog",
        Link = new("https://blog.example.org/"),
        Language = "en",
        Authors = [new Person("Ann")],
        Posts = [change is null ? Post() : change(Post())],
    };

    /// <summary>Everything that a model can say, in the fewest posts: what snapshots show.</summary>
    public static Feed FullFeed() => new()
    {
        Title = "Notes & <asides>",
        Link = new("https://blätter.example.org/blog/"),
        Id = "tag:example.org,2026:notes",
        Description = "Feeds, \"quoted\" & <escaped>",
        Updated = Instant.FromUtc(2026, 11, 24, 0, 0),
        Language = "en",
        Copyright = "© 2026 The authors",
        Authors = [new("Ann") { Email = "ann@example.org", Link = new("https://ann.example.org/") }],
        Categories = [new("feeds") { Label = "Web feeds", Scheme = new("https://example.org/tags/") }],
        Image = new(new("https://example.org/logo.png")) { Width = 88, Height = 31 },
        Posts =
        [
            new()
            {
                Title = "Everything at once",
                Link = new("https://blätter.example.org/blog/posts/日本 語/"),
                Id = "urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a",
                Published = Morning,
                Updated = Morning + Duration.FromHours(1),
                Summary = "1 < 2 & so on 👍🏽",
                Language = "ja",
                Authors = [new("Bo") { Email = "bo@example.org" }, new("Cy") { Link = new("https://cy.example.org/") }],
                Categories = ["C#", new("atom") { Label = "Atom 1.0" }],
                Enclosures =
                [
                    new(new("https://example.org/a b.mp3"), "audio/mpeg", 1_234_567),
                    new(new("https://example.org/a.ogg"), "audio/ogg", 0),
                ],
                Content = PostContent.Markdown(
                    """
                    ## A *heading*

                    Text with [a link](../other/ "a title"), `code <b>`, ~~no~~ and a note.[^1]

                    ![A picture](<pic ture.png>)

                    | left | right |
                    |:-----|------:|
                    | 1    | 2     |

                    - [x] done
                    - [ ] open

                    Term
                    :   What it means

                    <figure><img src="/raw.png" onerror="alert(1)" alt="raw"><figcaption>Raw HTML</figcaption></figure>

                    [^1]: The note.
                    """),
            },
            Post() with { Link = new("https://blätter.example.org/blog/posts/plain/"), Title = "", Published = Morning - Duration.FromDays(1), Content = PostContent.Text("Plain <text>,\nin two lines.\n\nAnd a paragraph.") },
        ],
    };
}
