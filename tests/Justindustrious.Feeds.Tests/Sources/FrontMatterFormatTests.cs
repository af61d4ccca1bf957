namespace Justindustrious.Feeds.Tests.Sources;

/// <summary>Front matter in TOML and JSON says what it would say in YAML, and its mistakes have their place.</summary>
public class FrontMatterFormatTests
{
    private const string Toml = """"
        +++
        title = "Beans: \"up\" é"
        date = 2026-05-01T09:00:00+02:00
        updated = 2026-05-02 10:30:00
        description = """
        Up
        at last"""
        slug = 'beans-up'
        authors = ["Ann", {name = "Bo", email = "bo@example.org"}]
        draft = false
        weight = 0x1F
        [taxonomies]
        tags = ["beds", 'peas']
        [extra]
        title = "not this one"
        [[enclosures]]
        url = "/a.mp3"
        length = 5
        [[enclosures]]
        url = "/b.mp3"
        +++
        The beans are up.
        """";

    private const string Json = """
        {
          "title": "Beans: \"up\" \u00e9",
          "date": "2026-05-01T09:00:00+02:00",
          "updated": "2026-05-02 10:30:00",
          "description": "Up\nat last",
          "slug": "beans-up",
          "authors": ["Ann", {"name": "Bo", "email": "bo@example.org"}],
          "draft": false,
          "weight": 31, "x": {"y": [{}]},
          "taxonomies": {"tags": ["beds", "peas"]},
          "language": null,
          "enclosures": [{"url": "/a.mp3", "length": 5}, {"url": "/b.mp3"}]
        }
        The beans are up.
        """;

    [Theory]
    [InlineData(Toml, 22)]
    [InlineData(Json, 14)]
    public void A_post_says_the_same_in_TOML_and_in_JSON(string text, int bodyLine)
    {
        using var site = new SiteFolder().Write("posts/2026-01-01-a.md", text + "\n");
        var post = site.Post();
        Assert.Equal(("Beans: \"up\" é", "2026-05-01T07:00:00Z", "2026-05-02T10:30:00Z", "Up\nat last"), (post.Title, post.Published.ToString(), post.Updated.ToString(), post.Summary));
        Assert.Equal("https://blog.example.org/posts/beans-up/", post.Link.AbsoluteUri);
        Assert.Equal([new("Ann"), new Person("Bo") { Email = "bo@example.org" }], post.Authors);
        Assert.Equal(["beds", "peas"], post.Categories);
        Assert.Null(post.Language);
        Assert.Equal([("https://blog.example.org/a.mp3", 5L), ("https://blog.example.org/b.mp3", 0L)], post.Enclosures.Select(e => (e.Link.AbsoluteUri, e.Length)));
        Assert.Equal("The beans are up.\n", post.Content.Source);
        Assert.Equal(bodyLine, post.Origin!.Line);
        Assert.Equal("", site.Findings());
    }

    [Theory]
    [InlineData("+++\ntitle = \"A\"\ndate = 2026-05-01\n+++\nB\n")]
    [InlineData("+++ \r\ntitle = \"A\"\r\ndate = 2026-05-01\r\n+++\r\nB\n")]
    [InlineData("\uFEFF+++\ntitle = \"A\"\ndate = 2026-05-01\n+++\nB\n")]
    [InlineData("\n+++\ntitle = \"A\"\ndate = 2026-05-01\n+++\nB\n")]
    [InlineData("---toml\ntitle = \"A\"\ndate = 2026-05-01\n---\nB\n")]
    [InlineData("{\"title\": \"A\", \"date\": \"2026-05-01\"}\nB\n")]
    [InlineData("{ \"title\": \"A\", \"date\": \"2026-05-01\" } B\n")]
    [InlineData("\uFEFF\n{\r\n\r\n\"title\": \"A\",\r\n\"date\": \"2026-05-01\"\r\n}\r\nB\n")]
    [InlineData("{\"title\": \"A\", \"x\": \"}\\\"{\", \"date\": \"2026-05-01\"}\nB\n")]
    [InlineData("---json\n{\"title\": \"A\", \"date\": \"2026-05-01\"}\n---\nB\n")]
    [InlineData("--- JSON\n{\"title\": \"A\", \"date\": \"2026-05-01\"}\n---\nB\n")]
    [InlineData("\"title\": \"A\",\n\"date\": \"2026-05-01\"\n;;;\nB\n")]
    [InlineData(";;;\n\"title\": \"A\",\n\"date\": \"2026-05-01\"\n;;;\nB\n")]
    [InlineData("---yaml\ntitle: A\ndate: 2026-05-01\n---\nB\n")]
    public void Fences_have_many_shapes(string text)
    {
        using var site = new SiteFolder().Write("posts/a.md", text);
        var post = site.Post();
        Assert.Equal(("A", "2026-05-01T00:00:00Z", "B"), (post.Title, post.Published.ToString(), post.Content.Source.Trim()));
    }

    [Theory]
    [InlineData("date = 2026-05-01T09:00:00Z", "2026-05-01T09:00:00Z")]
    [InlineData("date = 2026-05-01 09:00:00.5-05:00", "2026-05-01T14:00:00.5Z")]
    [InlineData("date = 2026-05-01T09:00:00", "2026-05-01T07:00:00Z")]
    [InlineData("date = 2026-05-01", "2026-04-30T22:00:00Z")]
    [InlineData("date = '2026-05-01'", "2026-04-30T22:00:00Z")]
    public void TOML_has_dates_with_and_without_an_offset(string line, string expected)
    {
        using var site = new SiteFolder(SiteFolder.Yml + "timezone: Europe/Berlin\n").Write("posts/a.md", $"+++\n{line}\n+++\nB\n");
        Assert.Equal(expected, site.Post().Published.ToString());
    }

    [Theory]
    [InlineData("draft = true")]
    [InlineData("[build]\nlist = 'never'")]
    [InlineData("build.list = \"never\"")]
    [InlineData("Draft = 'yes'")]
    public void What_TOML_withholds_is_withheld(string lines)
    {
        using var site = new SiteFolder().Write("posts/a.md", $"+++\n{lines}\n+++\nB\n");
        Assert.Empty(site.Load().Feed!.Posts);
        Assert.Single(site.Load().Skipped);
        Assert.Equal("", site.Findings());
    }

    [Theory]
    [InlineData("title = \"a", "(2,9): error JF9043: the value of 'title' starts with \" and has no \" at its end; write title = \"a\"")]
    [InlineData("é = 1", "(2,1): error JF9043: the key 'é' has characters other than letters, digits, '-' and '_'; put it into quotes")]
    [InlineData("'é😀' = 1\ntitle = \"😀\" x", "(3,9): error JF9043: the value of 'title' goes on after its closing \"; write title = '\"😀\" x'")]
    [InlineData("title = a b", "(2,9): error JF9043: the value of 'title' is text without quotes; write title = \"a b\"")]
    [InlineData("title: Hello", "(2,6): error JF9043: 'title: Hello' has ':' after its key, as YAML has it; write title = \"Hello\"")]
    [InlineData("title Hello", "(2,1): error JF9043: 'title Hello' is no key with a value; write one such as 'title = \"Hello\"'")]
    [InlineData("title =", "(2,8): error JF9043: the key 'title' has no value; write title = \"…\", or take the line out")]
    [InlineData("draft = True", "(2,9): error JF9043: draft is 'True', and TOML writes true and false in small letters; write draft = true")]
    [InlineData("title = \"C:\\posts\"", "(2,9): error JF9043: the value of 'title' has a '\\' that is no escape, or one of half a character; write title = 'C:\\posts'")]
    [InlineData("title = \"a\\ud800\"", "(2,9): error JF9043: the value of 'title' has a '\\' that is no escape, or one of half a character; write title = 'a\\ud800'")]
    [InlineData("title = 'it's'", "(2,9): error JF9043: the value of 'title' goes on after its closing '; write title = \"it's\"")]
    [InlineData("tags = [\"a\", \"b\"\ntitle = \"x\"", "(2,8): error JF9043: the value of 'tags' opens '[' and never closes it; write ']' at its end")]
    [InlineData("date = 1 May 2026", "(2,8): error JF9043: the value of 'date' is text without quotes; write date = \"1 May 2026\"")]
    [InlineData("date = 2026-13-01", "(2,1): error JF9004: date '2026-13-01' has month 13; write a month from 01 to 12")]
    [InlineData("title = \"a\"\ndate = 2026-05-01\ntitle = \"b\"", "(4,1): error JF9008: 'title' is here again, after line 2; write it once")]
    [InlineData("date = 2026-05-01\n[a]\nb = 1\n[a]\nc = 1", "(5,1): error JF9008: 'a' is here again, after line 3; write it once")]
    [InlineData("date = 2026-05-01\nslug = [1]", "(3,1): error JF9010: slug is a list; write a text such as 'hello-feeds'")]
    [InlineData("title = \"a\"", "(1,1): error JF9012: the post has no date, and the name 'a' starts with none; write one such as 'date: 2026-11-23'")]
    public void A_mistake_in_TOML_has_its_place_its_cause_and_its_cure(string lines, string expected)
    {
        using var site = new SiteFolder().Write("posts/a.md", $"+++\n{lines}\n+++\nB\n");
        Assert.Equal("posts/a.md" + expected, site.Findings());
    }

    [Theory]
    [InlineData("{\n  \"title\": \"a\",\n  \"date\": \"2026-05-01\",\n}", "(3,23): error JF9044: there is a ',' before '}', and JSON has none after the last value; take it out")]
    [InlineData("{\n  \"title\": \"a\"\n  \"date\": \"2026-05-01\"\n}", "(2,15): error JF9044: there is no ',' after this value; write one before the next")]
    [InlineData("{\n  \"title\": \"é😀\" \"date\": \"2026-05-01\"\n}", "(2,17): error JF9044: there is no ',' after this value; write one before the next")]
    [InlineData("{\n  \"a\": 1,\n  title: \"a\"\n}", "(3,3): error JF9044: the key 'title' has no quotes; write '\"title\"'")]
    [InlineData("{\n  \"title\": Hello there,\n  \"b\": 1\n}", "(2,12): error JF9044: the value 'Hello there' has no quotes; write '\"Hello there\"'")]
    [InlineData("{\n  \"date\": 2026-05-01,\n  \"b\": 1\n}", "(2,11): error JF9044: the value '2026-05-01' has no quotes; write '\"2026-05-01\"'")]
    [InlineData("{\n  \"draft\": True\n}", "(2,12): error JF9044: the value 'True' has no quotes; write '\"True\"'")]
    [InlineData("{\n  \"title\": 'a'\n}", "(2,12): error JF9044: JSON puts text into double quotes, not single ones; write '\"title\": \"Hello\"'")]
    [InlineData("{\n  \"title\" = \"a\"\n}", "(2,11): error JF9044: a key and its value have '=' between them, as TOML has it; write ':'")]
    [InlineData("{\n  \"title\" \"a\"\n}", "(2,11): error JF9044: there is no ':' between a key and its value; write '\"title\": \"Hello\"'")]
    [InlineData("{\n  \"title\": \"a\", // why\n  \"b\": 1\n}", "(2,17): error JF9044: JSON has no comments; take this one out")]
    [InlineData("{\n  \"title\": \"C:\\posts\"\n}", "(2,15): error JF9044: '\\p' is no escape in JSON; write '\\\\' for a backslash")]
    [InlineData("{\n  \"title\": \"a,\n  \"date\": \"2026-05-01\"\n}", "(2,12): error JF9044: the text '\"a,' has no '\"' at the end of its line; write one, and '\\n' where a line is to end")]
    [InlineData("{\n  \"title\": \"a\\ud800\"\n}", "(2,12): error JF9044: the text 'a\\ud800' contains an escape of half a character; write the character itself")]
    [InlineData("{\n  \"title\": \"a\",\n  \"title\": \"b\"\n}", "(3,3): error JF9008: 'title' is here again, after line 2; write it once")]
    [InlineData("{\n  \"title\": \"a\"", "(1,1): error JF9005: front matter starts here and never ends; write '}' after its last key")]
    [InlineData("{\"slug\": {\"é\": 1}, \"draft\": 2}", "(1,20): error JF9010: draft '2' is neither true nor false; write 'draft: true' or 'draft: false'")]
    public void A_mistake_in_JSON_has_its_place_its_cause_and_its_cure(string text, string expected)
    {
        using var site = new SiteFolder().Write("posts/2026-05-01-a.md", text + "\nB\n");
        Assert.Contains("posts/2026-05-01-a.md" + expected, site.Findings().Split('\n'));
    }

    [Theory]
    [InlineData("---js\n{ title: 'a' }\n---\n", "(1,1): error JF9005: front matter in JavaScript is never run; write YAML between '---' lines, with 'title: Hello' for 'title: \"Hello\",'")]
    [InlineData("+++\ntitle = \"a\"\nB\n", "(1,1): error JF9005: front matter starts here and never ends; write a line '+++' after its last key")]
    [InlineData("---json\n[1]\n---\n", "(2,1): error JF9007: front matter is not a JSON object; write keys with values, such as '\"title\": \"Hello\"', between '{' and '}'")]
    public void Front_matter_that_is_none_is_named(string text, string expected)
    {
        using var site = new SiteFolder().Write("posts/a.md", text);
        Assert.Equal("posts/a.md" + expected, site.Findings());
    }

    [Theory]
    [InlineData("+++\ndate = 2026-05-01\nx = ", "[", "\n+++\n")]
    [InlineData("{\"date\": \"2026-05-01\", \"x\": ", "[", "}\n")]
    [InlineData("{\"date\": \"2026-05-01\", \"categories\": ", "[", "}\n")]
    [InlineData("", "{\"a\":", "\n")]
    [InlineData("+++\nx = ", "{a=", "\n+++\n")]
    [InlineData("+++\n[", "a.", "b]\n+++\n")]
    public void Hostile_nesting_is_an_Error_and_no_crash(string before, string deep, string after)
    {
        using var site = new SiteFolder().Write("posts/a.md", before + string.Concat(Enumerable.Repeat(deep, 100_000)) + after);
        Assert.NotEmpty(site.Findings());
    }

    [Fact]
    public void Lists_in_JSON_and_TOML_stand_32_deep_at_the_most()
    {
        foreach (var (count, isRead) in ((int, bool)[])[(30, true), (40, false)])
        {
            var list = new string('[', count) + "\"a\"" + new string(']', count);
            using var site = new SiteFolder().Write("posts/a.md", $"+++\ndate = 2026-05-01\ntags = {list}\n+++\n").Write("posts/b.md", $"{{\"date\": \"2026-05-01\", \"tags\": {list}}}\n");
            Assert.Equal(isRead ? "" : "JF9009 JF9009", string.Join(' ', site.Load().Report.Diagnostics.Select(finding => isRead ? finding.ToString() : finding.Rule.Id)));
        }
    }

    [Fact]
    public void Templates_in_braces_are_no_JSON()
    {
        using var site = new SiteFolder().Write("posts/2026-05-01-a.md", "{{< youtube x >}}\n").Write("posts/2026-05-01-b.md", "{% raw %}\n{ \n");
        Assert.Equal(2, site.Load().Feed!.Posts.Count);
    }
}
