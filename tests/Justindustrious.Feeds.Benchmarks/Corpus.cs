using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace Justindustrious.Feeds.Benchmarks;

/// <summary>
/// Made-up posts that resemble a technical blog's: about 800 words with front matter, code, tables, links, images, Chinese and Japanese, emoji; one in ten
/// with raw HTML.
/// </summary>
/// <remarks>A post depends on its number alone: the same on every machine and run, and in a corpus of any size.</remarks>
internal static class Corpus
{
    /// <summary>The number of posts of which one contains HTML in its Markdown.</summary>
    public const int RawHtmlEvery = 10;

    /// <summary>When the first post appeared; each further one came two hours later.</summary>
    public static readonly Instant Start = Instant.FromUtc(2001, 1, 1, 6, 30);

    /// <summary>The least number of characters in a body, which is about 800 words once its last section is complete.</summary>
    private const int Length = 4500;

    private static readonly string[] Vocabulary =
        """
        feed reader post title link entry channel item document format standard subscriber publisher editor archive address identity date zone
        offset summary content author category enclosure image language schema element attribute value text line column byte character encoding
        parser writer validator server cache header response request client browser folder file build release change history version note draft
        page site home path query host port name order list table row cell code block quote heading paragraph sentence word letter number
        reads writes keeps shows holds finds follows moves changes checks tells asks names serves opens closes carries brings leaves stays
        small large plain quiet early late whole empty simple careful stable common strange useful honest patient open closed first last
        slowly quickly often seldom always never again twice together apart above below before after without within until because though while
        the a this that every each some most many few another its their our one two three and or but with for from into over under between
        """.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries);

    private static readonly string[] Tags = ["feeds", "publishing", "xml", "json", "markdown", "reading", "archives", "identity", "dates", "encoding", "tools", "web"];

    private static readonly string[] FarEastern =
    [
        "訂閱者看到的是最新的文章，而不是昨天的快取。", "フィードは読者のための約束です。毎日の更新を静かに届けます。", "内容必须完整，链接必须是绝对地址。", "日付はいつも時差と一緒に書きましょう。",
    ];

    private static readonly string[] Emoji = ["🎉", "📚", "👩‍💻", "🗞️", "✍🏽", "🚀", "🧪", "🕰️"];

    private static readonly string[] Code =
    [
        "```csharp\nvar feed = new Feed { Title = \"Notes & more\", Link = home };\nif (feed.Posts.Count > 0 && feed.Updated is { } updated)\n    Console.WriteLine($\"<updated>{updated}</updated>\");\n```",
        "```xml\n<item>\n  <title>A &amp; B</title>\n  <guid isPermaLink=\"true\">https://blog.example.org/posts/a/</guid>\n</item>\n```",
        "```\nGET /rss.xml HTTP/1.1\nHost: blog.example.org\nIf-None-Match: \"5d8c72a5edda8d6a\"\n```",
        "    dotnet feeds build blog --out public\n    dotnet feeds validate public",
    ];

    private static readonly string[] RawHtml =
    [
        "<figure>\n<img src=\"/images/{0}.png\" alt=\"A diagram of {1}\" width=\"640\" height=\"360\">\n<figcaption>How {1} travels, drawn by hand.</figcaption>\n</figure>",
        "<details>\n<summary>More about {1}</summary>\n\n<p>It <em>rarely</em> matters, but <a href=\"../{0}/\">the note on {1}</a> says when it does.</p>\n\n</details>",
        "<div class=\"note\" style=\"color: #333; border-left: 2px solid silver\">\n<p>A note about {1}: press <kbd>Ctrl</kbd> + <kbd>R</kbd>.</p>\n</div>",
        "<table>\n<thead><tr><th>{1}</th><th>since</th></tr></thead>\n<tbody><tr><td><a href=\"/about/{0}/\">{1}</a></td><td>2003</td></tr></tbody>\n</table>",
    ];

    /// <summary>Gets whether a post holds HTML in its Markdown.</summary>
    public static bool HoldsRawHtml(int number) => number % RawHtmlEvery == RawHtmlEvery - 1;

    /// <summary>Gets when a post appeared.</summary>
    public static Instant Published(int number) => Start + Duration.FromHours(2 * number);

    /// <summary>Gets when a post last changed: one in six did, three days later.</summary>
    public static Instant Updated(int number) => number % 6 == 0 ? Published(number) + Duration.FromDays(3) : Published(number);

    /// <summary>Gets the summary that one post in four has.</summary>
    public static string? SummaryOf(int number) => number % 4 == 0 ? Sentence(new(number * 11 + 1), 18) : null;

    /// <summary>Gets a post's name, which is its file's without <c>.md</c> and, less the date, its slug.</summary>
    public static string NameOf(int number) =>
        $"{LocalDatePattern.Iso.Format(Published(number).InUtc().Date)}-{SlugOf(number)}";

    /// <summary>Gets the last part of a post's address.</summary>
    public static string SlugOf(int number)
    {
        var chance = new Chance(number);
        return string.Create(CultureInfo.InvariantCulture, $"{chance.One(Vocabulary)}-{chance.One(Vocabulary)}-{number:000000}");
    }

    /// <summary>Gets a post's title.</summary>
    public static string TitleOf(int number)
    {
        var chance = new Chance(number * 7 + 3);
        var title = Sentence(chance, chance.Between(3, 7)).TrimEnd('.');
        return number % 5 == 4 ? $"{title} & {chance.One(Emoji)}" : title;
    }

    /// <summary>Gets a post's tags, one to three.</summary>
    public static string[] TagsOf(int number) => [Tags[number % Tags.Length], .. number % 3 == 0 ? [Tags[(number + 5) % Tags.Length]] : (string[])[], .. number % 7 == 0 ? [Tags[(number + 9) % Tags.Length]] : (string[])[]];

    /// <summary>Gets a post's file: front matter and body.</summary>
    public static string FileOf(int number)
    {
        var text = new StringBuilder(8 * 1024);
        text.Append("---\ntitle: \"").Append(TitleOf(number)).Append("\"\ndate: ").Append(InstantPattern.General.Format(Published(number)));
        text.Append("\ntags: [").AppendJoin(", ", TagsOf(number)).Append(']');
        if (SummaryOf(number) is { } summary)
            text.Append("\nsummary: ").Append(summary);
        if (Updated(number) != Published(number))
            text.Append("\nupdated: ").Append(InstantPattern.General.Format(Updated(number)));
        return text.Append("\n---\n").Append(BodyOf(number)).ToString();
    }

    /// <summary>Gets a post's Markdown.</summary>
    public static string BodyOf(int number)
    {
        var chance = new Chance(number * 31 + 17);
        var text = new StringBuilder(8 * 1024);
        while (text.Length < Length)
        {
            if (text.Length > 0)
                text.Append("## ").Append(Sentence(chance, 4).TrimEnd('.')).Append("\n\n");
            for (var paragraph = chance.Between(2, 4); paragraph > 0; paragraph--)
                AppendParagraph(text, chance, number);
            AppendBlock(text, chance, number);
        }

        if (HoldsRawHtml(number))
        {
            for (var i = 0; i < 3; i++)
                text.AppendFormat(CultureInfo.InvariantCulture, chance.One(RawHtml), chance.Below(1000), chance.One(Vocabulary)).Append("\n\n");
        }

        return text.ToString();
    }

    /// <summary>Gets a feed whose items have the first paragraphs of a post: up to its second heading, or to its only one.</summary>
    public static Feed ShortFeed(int items) =>
        FeedOf([.. Enumerable.Range(0, items).Select(number => PostOf(number) with { Content = PostContent.Markdown(ShortBodyOf(number)) })]);

    private static string ShortBodyOf(int number)
    {
        var body = BodyOf(number);
        var first = body.IndexOf("\n## ", StringComparison.Ordinal);
        var second = body.IndexOf("\n## ", first + 1, StringComparison.Ordinal);
        return body[..(second < 0 ? first : second)];
    }

    /// <summary>Gets a post as an app's own database would hold it.</summary>
    public static Post PostOf(int number) => new()
    {
        Title = TitleOf(number),
        Link = new($"https://blog.example.org/posts/{SlugOf(number)}/"),
        Published = Published(number),
        Updated = Updated(number),
        Summary = SummaryOf(number),
        Content = PostContent.Markdown(BodyOf(number)),
        Categories = [.. TagsOf(number).Select(tag => new Category(tag))],
    };

    /// <summary>Gets a feed of the first posts.</summary>
    public static Feed FeedOf(int posts) => FeedOf([.. Enumerable.Range(0, posts).Select(PostOf)]);

    /// <summary>Gets a feed of given posts.</summary>
    public static Feed FeedOf(IReadOnlyList<Post> posts) => new()
    {
        Title = "A corpus of posts",
        Description = "Posts that nobody wrote, for measuring.",
        Link = new("https://blog.example.org/"),
        Language = "en",
        Authors = [new("The editors") { Email = "editors@example.org" }],
        Posts = posts,
    };

    /// <summary>Writes a site folder: <c>feeds.yml</c> and <c>posts/</c>.</summary>
    public static void Write(string folder, int posts)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        Directory.CreateDirectory(Path.Combine(folder, "posts"));
        File.WriteAllText(Path.Combine(folder, "feeds.yml"),
            "title: A corpus of posts\ndescription: Posts that nobody wrote, for measuring.\nhome: https://blog.example.org/\nlanguage: en\nauthor: The editors <editors@example.org>\nmax-posts: all\n", utf8);
        Parallel.For(0, posts, number => File.WriteAllText(Path.Combine(folder, "posts", NameOf(number) + ".md"), FileOf(number), utf8));
    }

    private static void AppendParagraph(StringBuilder text, Chance chance, int number)
    {
        for (var sentence = chance.Between(3, 6); sentence > 0; sentence--)
        {
            text.Append(Sentence(chance, chance.Between(6, 16))).Append(sentence % 3 == 0 ? '\n' : ' ');
            switch (chance.Below(14))
            {
                case 0:
                    text.Append("See [").Append(chance.One(Vocabulary)).Append(" and more](/posts/").Append(SlugOf(chance.Below(number + 1))).Append("/). ");
                    break;
                case 1:
                    text.Append("The *").Append(chance.One(Vocabulary)).Append("* is **").Append(chance.One(Vocabulary)).Append("** for `").Append(chance.One(Vocabulary)).Append(" < 10 && true`. ");
                    break;
                case 2:
                    text.Append("As [the specification](https://www.rfc-editor.org/rfc/rfc4287?a=1&b=2#section-4 \"RFC 4287\") says: ~~none~~ one. ");
                    break;
                case 3:
                    text.Append(chance.One(FarEastern)).Append(' ');
                    break;
                case 4:
                    text.Append(chance.One(Emoji)).Append(' ');
                    break;
                case 5:
                    text.Append("More at https://www.rssboard.org/rss-profile today. ");
                    break;
            }
        }

        text.Append("\n\n");
    }

    private static void AppendBlock(StringBuilder text, Chance chance, int number)
    {
        switch (chance.Below(6))
        {
            case 0:
                text.Append(chance.One(Code)).Append("\n\n");
                break;
            case 1:
                text.Append("| ").Append(chance.One(Vocabulary)).Append(" | ").Append(chance.One(Vocabulary)).Append(" | since |\n|---|---|--:|\n");
                for (var row = 0; row < 4; row++)
                    text.Append("| ").Append(Sentence(chance, 3)).Append(" | `").Append(chance.One(Vocabulary)).Append("` | ").Append(1999 + row).Append(" |\n");
                text.Append('\n');
                break;
            case 2:
                text.Append("![A picture of the ").Append(chance.One(Vocabulary)).Append("](/images/").Append(chance.Below(500)).Append(".png \"drawn by hand\")\n\n");
                break;
            case 3:
                for (var item = 0; item < 5; item++)
                    text.Append("- ").Append(Sentence(chance, 7)).Append(item == 2 ? $" See [it](../{SlugOf(number)}/#part).\n" : "\n");
                text.Append('\n');
                break;
            case 4:
                text.Append("> ").Append(Sentence(chance, 14)).Append("\n> ").Append(Sentence(chance, 9)).Append("\n\n");
                break;
            default:
                for (var item = 1; item <= 3; item++)
                    text.Append(item).Append(". ").Append(Sentence(chance, 9)).Append('\n');
                text.Append('\n');
                break;
        }
    }

    private static string Sentence(Chance chance, int words)
    {
        var text = new StringBuilder();
        for (var word = 0; word < words; word++)
        {
            var next = chance.One(Vocabulary);
            text.Append(word == 0 ? $"{char.ToUpperInvariant(next[0])}{next[1..]}" : next);
            text.Append(word == words - 1 ? "." : word % 7 == 5 ? ", " : " ");
        }

        return text.ToString();
    }

    /// <summary>Numbers that look like chance and follow from a seed: SplitMix64, so that no runtime's own generator matters.</summary>
    private sealed class Chance(long seed)
    {
        private ulong _state = (ulong)seed;

        public int Below(int limit) => (int)(Next() % (ulong)limit);

        public int Between(int least, int most) => least + Below(most - least + 1);

        public T One<T>(T[] choices) => choices[Below(choices.Length)];

        private ulong Next()
        {
            var mixed = _state += 0x9E3779B97F4A7C15;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
