using System.Text;

namespace Justindustrious.Feeds.Tests.Sources;

/// <summary>What is wrong with a post, and where: the key in front matter, or the byte.</summary>
public class PostFindingTests
{
    private const string Dated = "date: 2026-11-23\n";

    [Theory]
    [InlineData("title: a", "(1,1): error JF9012: the post has no date, and the name 'hello' starts with none; write one such as 'date: 2026-11-23'")]
    [InlineData("title: a\ndate:", "(3,1): error JF9012: the post has no date, and the name 'hello' starts with none; write one such as 'date: 2026-11-23'")]
    [InlineData("title: a\nposted: 2026-05-01", "(3,1): error JF9012: the post has no date, but 'posted: 2026-05-01' in line 3, which is not read; write 'date' in place of 'posted', or 'date-key: posted' in feeds.yml")]
    [InlineData("title: a\nDatum: 1. Mai 2026", "(3,1): error JF9012: the post has no date, but 'Datum: 1. Mai 2026' in line 3, which is not read; write 'date' in place of 'Datum', or 'date-key: Datum' in feeds.yml")]
    [InlineData("title: a\npublished: 5/1/2026", "(3,1): error JF9004: published '5/1/2026' may be one of two days; write '2026-01-05' or '2026-05-01'")]
    [InlineData(Dated + "headline: Beans", "(3,1): warning JF9029: the post has no title, but 'headline: Beans', which is not read; write 'title' in place of 'headline'")]
    [InlineData(Dated + "permalink: ../x", "(3,1): error JF9045: permalink '../x' does not stay below home; write a path such as '/hello-feeds/'")]
    [InlineData(Dated + "slug: /a/%2e%2E/x", "(3,1): error JF9045: slug '/a/%2e%2E/x' does not stay below home; write a path such as '/hello-feeds/'")]
    [InlineData(Dated + "permalink: '/{{ title | slug }}/'", "(3,1): error JF9045: permalink '/{{ title | slug }}/' is a template, which is never run; write the address itself, such as '/hello-feeds/'")]
    [InlineData(Dated + "url: /:year/:tilte/", "(3,1): error JF9020: url '/:year/:tilte/' has the placeholder ':tilte', which is unknown; write \"/:year/:title/\"")]
    [InlineData("title: a\ndate: 23.11.2026", "(3,1): error JF9004: date '23.11.2026' is not written year-month-day; write '2026-11-23'")]
    [InlineData(Dated + "lastmod: later", "(3,1): error JF9004: lastmod 'later' is not a date; write one such as '2026-11-23' or '2026-11-23T09:00:00+01:00'")]
    [InlineData("date: [2026-11-23]", "(2,1): error JF9010: date is a list; write a date such as '2026-11-23'")]
    [InlineData("date: 2026-03-29 02:30", "(2,1): warning JF9013: date '2026-03-29 02:30' does not exist in Europe/Berlin, where clocks were put forward; it is read as 2026-03-29T03:30:00+02:00; write the offset that is meant")]
    [InlineData("date: 2026-10-25 02:30", "(2,1): warning JF9013: date '2026-10-25 02:30' comes twice in Europe/Berlin, where clocks were put back; the earlier is meant, 2026-10-25T02:30:00+02:00; write the offset that is meant")]
    [InlineData(Dated + "slug: a/b", "(3,1): error JF9014: slug 'a/b' contains '/', and a slug is one segment of an address; write a word such as 'hello-feeds', or '/a/b' for an address below home")]
    [InlineData(Dated + "slug: a\\b", "(3,1): error JF9014: slug 'a\\b' contains '\\', and a slug is one segment of an address; write a word such as 'hello-feeds'")]
    [InlineData(Dated + "slug: ../../etc", "(3,1): error JF9014: slug '../../etc' contains '/', and a slug is one segment of an address; write a word such as 'hello-feeds'")]
    [InlineData(Dated + "slug: ..", "(3,1): error JF9014: slug '..' contains dots that would lead out of its folder; write a word such as 'hello-feeds'")]
    [InlineData(Dated + "slug: .", "(3,1): error JF9014: slug '.' contains dots that would lead out of its folder; write a word such as 'hello-feeds'")]
    [InlineData(Dated + "slug: ' '", "(3,1): error JF9014: slug '' is empty; write a word such as 'hello-feeds'")]
    [InlineData(Dated + "slug: \"a\\nb\"", "(3,1): error JF9014: slug 'a\\nb' contains a control character; write a word such as 'hello-feeds'")]
    [InlineData(Dated + "slug: [a]", "(3,1): error JF9010: slug is a list; write a text such as 'hello-feeds'")]
    [InlineData(Dated + "title: {a: b}", "(3,1): error JF9010: title is a map; write a text")]
    [InlineData(Dated + "title: Issue #5", "(3,1): warning JF9025: title ends before '#5', which YAML takes for a comment; put the whole value into quotes")]
    [InlineData(Dated + "draft: maybe", "(3,1): error JF9010: draft 'maybe' is neither true nor false; write 'draft: true' or 'draft: false'")]
    [InlineData(Dated + "draft: [true]", "(3,1): error JF9010: draft is a list; write true or false")]
    [InlineData(Dated + "authors: [[Ann]]", "(3,11): error JF9010: authors is a list; write a text such as 'Ann <ann@example.org>', or a map of name, email and url")]
    [InlineData(Dated + "author: {name: Ann, url: 'http://['}", "(3,21): error JF9022: url 'http://[' is not an address; write one such as 'https://blog.example.org/'")]
    [InlineData(Dated + "tags: {a: b}", "(3,1): error JF9010: tags is a map; write a text, or a list of texts")]
    [InlineData(Dated + "taxonomies: [a]", "(3,1): error JF9010: taxonomies is a list; write a map of lists, such as 'tags: [feeds]' in it")]
    [InlineData(Dated + "tags:\n  - a\n  - {b: c}", "(5,5): error JF9010: tags is a map; write a text, or a list of texts")]
    [InlineData(Dated + "link: 'http://['", "(3,1): error JF9022: link 'http://[' is not an address; write one such as 'https://blog.example.org/'")]
    [InlineData(Dated + "enclosure: 5.5", "(3,1): error JF9023: the enclosure '5.5' has no type, and its address does not tell; write one such as 'type: audio/mpeg'")]
    [InlineData(Dated + "enclosure: {length: 3}", "(3,1): error JF9023: the enclosure has no url; write one such as 'url: https://example.org/talk.mp3'")]
    [InlineData(Dated + "enclosures:\n  - url: a.mp3\n    length: 12 MB", "(5,5): error JF9010: length '12 MB' is not a number of bytes; write digits alone, such as 'length: 1024'")]
    [InlineData(Dated + "enclosures:\n  - url: a.mp3\n    length: -1", "(5,5): error JF9010: length '-1' is not a number of bytes; write digits alone, such as 'length: 1024'")]
    [InlineData(Dated + "enclosures:\n  - url: a.mp3\n    length: 99999999999999999999", "(5,5): error JF9010: length '99999999999999999999' is not a number of bytes; write digits alone, such as 'length: 1024'")]
    [InlineData(Dated + "enclosures: [[a.mp3]]", "(3,14): error JF9010: enclosures is a list; write a map of url, type and length")]
    [InlineData(Dated + "author: Ann\nauthors: Bo", "(3,1): info JF9024: 'author' says what 'authors' says on line 4; 'authors' is read, 'author' is not: write one of them")]
    [InlineData(Dated + "updated: 2026-12-01\nlastmod: 2026-12-01", "(4,1): info JF9024: 'lastmod' says what 'updated' says on line 3; 'updated' is read, 'lastmod' is not: write one of them")]
    [InlineData(Dated + "title: a\ntitle: b", "(4,1): error JF9008: 'title' is here again, after line 3; write it once")]
    [InlineData(Dated + "x: a\nx: b", "(4,1): error JF9008: 'x' is here again, after line 3; write it once")]
    [InlineData(Dated + "author: *ann", "(3,9): error JF9009: the alias '*ann' is not read, since a few lines of aliases can stand for gigabytes; write the value out, or in quotes where '*' is text")]
    [InlineData(Dated + "<<: *base", "(3,5): error JF9009: the merge key '<<' is not read, since a few lines of aliases can stand for gigabytes; write the value out, or in quotes where '*' is text")]
    [InlineData(Dated + "title: !secret a", "(3,8): error JF9009: the tag '!secret' is not read; write the value alone, or in quotes where '!' is text")]
    [InlineData(Dated + "title: !!binary aGVsbG8=", "(3,8): error JF9009: the tag 'tag:yaml.org,2002:binary' is not read; write the value alone, or in quotes where '!' is text")]
    [InlineData("- a\n- b", "(2,1): error JF9007: front matter is a list, not a map; write keys with values, such as 'title: Hello'")]
    [InlineData("only text", "(2,1): error JF9007: front matter is a text, not a map; write keys with values, such as 'title: Hello'")]
    [InlineData("%YAML 9.9", "(2,1): error JF9006: '%YAML 9.9' is no key with a value; write one such as 'title: Hello'")]
    [InlineData(Dated + "title: *bold*", "(3,8): error JF9009: the alias '*bold*' is not read, since a few lines of aliases can stand for gigabytes; write the value out, or in quotes where '*' is text")]
    [InlineData(Dated + "title: &c x", "(3,8): error JF9009: the anchor '&c' is not read; write the value alone, or in quotes where '&' is text")]
    [InlineData(Dated + "title: a\n ]: b", "(4,3): error JF9006: YAML can't be read here: while scanning a plain scalar value, found invalid mapping; put text that has ':', '#', quotes or brackets into quotes")]
    public void A_mistake_in_front_matter_is_named_with_its_place_and_its_remedy(string lines, string expected)
    {
        using var site = SiteFolder.WithPost(lines, SiteFolder.Yml + "timezone: Europe/Berlin\n");
        Assert.Equal("posts/hello.md" + expected, site.Findings());
    }

    [Theory]
    [InlineData("2026-02-30-hello")]
    [InlineData("2026-13-01")]
    public void A_file_name_whose_date_is_no_day_is_shown_with_it(string name)
    {
        using var site = SiteFolder.WithPost("title: a", name: name + ".md");
        Assert.Equal(
            $"posts/{name}.md(1,1): error JF9012: the post has no date, and the name '{name}' starts with '{name[..10]}', which is no day; write one such as 'date: 2026-11-23'",
            site.Findings());
    }

    [Fact]
    public void Two_spellings_of_one_tag_are_reported_at_the_one_to_change()
    {
        using var site = SiteFolder.WithPost(Dated + "title: a\ncategories: [Publishing]\ntags:\n  - Web Feeds\n  - web feeds", SiteFolder.Yml + "by: category\n");
        Assert.Contains("posts/hello.md(7,5): warning JF8028: 'Web Feeds' and 'web feeds' differ only in case", site.AllFindings(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_slug_that_no_folder_could_have_is_refused()
    {
        using var site = SiteFolder.WithPost($"date: 2026-11-23\nslug: {new string('x', 300_000)}");
        Assert.Equal($"posts/hello.md(3,1): error JF9014: slug '{new string('x', 80)}…' has 300000 characters, and a slug has 255 at the most; write a word such as 'hello-feeds'", site.Findings());
    }

    [Fact]
    public void All_mistakes_of_a_post_are_reported_at_once()
    {
        using var site = SiteFolder.WithPost("title: [a]\nslug: ..\nsummary: {}\nauthor: [[]]\ntags: {}\nenclosure: {}\nlanguage: []\nid: {}\nlastmod: x");
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], site.Load().Report.Diagnostics.Select(d => d.Location!.Value.Line));
    }

    [Theory]
    [InlineData("title: Hello: world", "(2,8)", "the value of 'title' contains ': ', which starts a map; write title: 'Hello: world'")]
    [InlineData("title: It's: so", "(2,8)", "the value of 'title' contains ': ', which starts a map; write title: \"It's: so\"")]
    [InlineData("title: It's \"so\": yes", "(2,8)", "the value of 'title' contains ': ', which starts a map; write title: 'It''s \"so\": yes'")]
    [InlineData("title: x\ndate: 2026-05-01\ntags:\n\t- y", "(5,1)", "a tab indents the line, and YAML allows spaces only; write spaces")]
    [InlineData("title: x\n\tfoo: y", "(3,1)", "a tab indents the line, and YAML allows spaces only; write spaces")]
    [InlineData("title: \"abc\nfoo: x", "(2,8)", "the value of 'title' starts with \" and has no \" at its end; write title: 'abc'")]
    [InlineData("title: 'abc\nfoo: x", "(2,8)", "the value of 'title' starts with ' and has no ' at its end; write title: 'abc'")]
    [InlineData("title: \"Beans are up\nand so are peas\"", "(2,8)", "the value of 'title' goes on in a line that is not indented; write it in one line: title: 'Beans are up and so are peas'")]
    [InlineData("title: \"Foo\" and bar", "(2,8)", "the value of 'title' goes on after its closing \"; write title: '\"Foo\" and bar'")]
    [InlineData("title: 'it's'", "(2,8)", "the value of 'title' goes on after its closing '; write title: \"it's\"")]
    [InlineData("title: \"C:\\posts\"", "(2,8)", "the value of 'title' has a '\\' that is no escape; write title: 'C:\\posts'")]
    [InlineData("title: `code`", "(2,8)", "the value of 'title' starts with '`', which YAML keeps for itself; write title: '`code`'")]
    [InlineData("title: @ann", "(2,8)", "the value of 'title' starts with '@', which YAML keeps for itself; write title: '@ann'")]
    [InlineData("title: 50%\nsummary: %x", "(3,10)", "the value of 'summary' starts with '%', which YAML keeps for itself; write summary: '%x'")]
    [InlineData("title: | text", "(2,8)", "the value of 'title' starts with '|', which announces lines below; write title: '| text'")]
    [InlineData("tags: [a, b\ntitle: x", "(2,7)", "the value of 'tags' opens '[' and never closes it; write ']' at its end")]
    [InlineData("author: {name: Ann", "(2,9)", "the value of 'author' opens '{' and never closes it; write '}' at its end")]
    [InlineData("date:2026-11-23\ntitle: Hello", "(2,1)", "'date:2026-11-23' has no space after its ':'; write 'date: 2026-11-23'")]
    [InlineData("title Hello\ndate: 2026-11-23", "(2,1)", "'title Hello' is no key with a value; write one such as 'title: Hello'")]
    [InlineData("date: 2026-11-23\ntitle Hello", "(3,1)", "'title Hello' is no key with a value; write one such as 'title: Hello'")]
    [InlineData("tags:\n-a\n-b", "(3,1)", "'-a' has no space after its '-'; write '- a'")]
    public void A_mistake_in_YAML_is_reported_in_words_for_authors(string lines, string place, string message)
    {
        using var site = SiteFolder.WithPost(lines);
        Assert.Equal($"posts/hello.md{place}: error JF9006: {message}", site.Findings());
    }

    [Theory]
    [InlineData("---\ntitle: a\nBody\n", "(1,1): error JF9005: front matter starts here and never ends; write a line '---' after its last key")]
    [InlineData("\n---\ntitle: a\nBody\n", "(2,1): error JF9005: front matter starts here and never ends; write a line '---' after its last key")]
    [InlineData("---ruby\ntitle: a\n---\n", "(1,1): error JF9005: front matter starts with a line '---' and nothing after it; remove the rest of the line")]
    [InlineData("Title: Beans\nDate: 2026-05-01 09:00\nTags: beds, peas\n\nThe beans are up.\n", "(1,1): error JF9005: header lines are at the top without '---' lines, so they would be the post's text; write a line '---' above and below them")]
    [InlineData("Only text.\n", "(1,1): error JF9012: the post has no date, and the name 'hello' starts with none; write one such as 'date: 2026-11-23' between two '---' lines at the top")]
    [InlineData("{% include x %}\n", "(1,1): error JF9012: the post has no date, and the name 'hello' starts with none; write one such as 'date: 2026-11-23' between two '---' lines at the top")]
    [InlineData("", ": error JF9002: the file is empty (or a pipe or device); write what belongs there, or remove it")]
    public void Front_matter_of_another_shape_is_named(string text, string expected)
    {
        using var site = new SiteFolder().Write("posts/hello.md", text);
        Assert.Equal("posts/hello.md" + expected, site.Findings());
    }

    [Theory]
    [InlineData("---\ndate: 2026-11-23\n---\ncaf\u00e9 \u00fc\n", "latin1", "(4,4): error JF9003: the byte 0xE9 after 'caf' is not UTF-8; save the file as UTF-8")]
    [InlineData("---\ntitle: \u00fc\ndate: 2026-11-23\n---\n", "latin1", "(2,8): error JF9003: the byte 0xFC after 'title: ' is not UTF-8; save the file as UTF-8")]
    [InlineData("---\r\ndate: 2026-11-23\r\n---\r\na\rb\r\n\u00e9", "latin1", "(6,1): error JF9003: the byte 0xE9 is not UTF-8; save the file as UTF-8")]
    [InlineData("---\ntitle: a\n---\n", "utf-16", "(1,1): error JF9003: the file is UTF-16: it starts with the bytes FFFE; save it as UTF-8")]
    [InlineData("---\ntitle: a\n---\n", "utf-16BE", "(1,1): error JF9003: the file is UTF-16: it starts with the bytes FEFF; save it as UTF-8")]
    [InlineData("---\ntitle: a\n---\n", "utf-32", "(1,1): error JF9003: the file is UTF-32: it starts with the bytes FFFE; save it as UTF-8")]
    public void A_file_that_is_not_UTF_8_is_an_Error_at_the_byte(string text, string encoding, string expected)
    {
        var target = Encoding.GetEncoding(encoding);
        using var site = new SiteFolder().Write("posts/hello.md", [.. target.GetPreamble(), .. target.GetBytes(text)]);
        Assert.Equal("posts/hello.md" + expected, site.Findings());
    }

    [Theory]
    [InlineData("e28082 f09f9880 c3bc ed a0 80", "(4,6): error JF9003: the byte 0xED after '\u2002\U0001F600\u00FCx' is not UTF-8; save the file as UTF-8")]
    [InlineData("c0 80", "(4,2): error JF9003: the byte 0xC0 after 'x' is not UTF-8; save the file as UTF-8")]
    [InlineData("f5", "(4,2): error JF9003: the byte 0xF5 after 'x' is not UTF-8; save the file as UTF-8")]
    [InlineData("e2 82", "(4,2): error JF9003: the byte 0xE2 after 'x' is not UTF-8; save the file as UTF-8")]
    public void A_byte_that_UTF_8_forbids_has_its_column_in_UTF_16(string hex, string expected)
    {
        var bytes = Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
        // The bytes that are whole stand before the 'x', and those that are not after it.
        var whole = bytes.Length > 4 ? bytes[..^3] : [];
        byte[] file = [.. "---\ndate: 2026-11-23\n---\n"u8, .. whole, (byte)'x', .. bytes[whole.Length..]];
        using var site = new SiteFolder().Write("posts/hello.md", file);
        Assert.Equal("posts/hello.md" + expected, site.Findings());
    }

    [Fact]
    public void A_NUL_in_front_matter_is_named_at_its_place()
    {
        using var site = SiteFolder.WithPost("date: 2026-11-23\ntitle: a\0b");
        Assert.Equal("posts/hello.md(3,9): error JF9003: front matter contains the character U+0000, which no text has; save the file as UTF-8 text", site.Findings());
    }

    [Theory]
    [InlineData("title: a\u0001b\ndate: 2026-11-23", "posts/hello.md(2,1): info JF8022:")]
    [InlineData("title: \"a\\x01b\"\ndate: 2026-11-23", "posts/hello.md(2,1): info JF8022:")]
    [InlineData("title: \"a\\x01b\\ud800c\"\ndate: 2026-11-23", "posts/hello.md(2,1): info JF8022: title has the control character U+0001 at character 2 and the lone surrogate U+D800 at character 4, which XML can't carry; they were left out, so take them out of the text")]
    [InlineData("title: \"a\\ud800b\"\ndate: 2026-11-23", "posts/hello.md(2,1): info JF8022:")]
    [InlineData("date: 2026-11-23\ntitle: a\nlanguage: en_US", "posts/hello.md(4,1): error JF8009:")]
    [InlineData("date: 2026-11-23\ntitle: a\nid: nothing", "posts/hello.md(4,1): info JF9040:")]
    [InlineData("date: 2026-11-23\ntitle: a\nguid: nothing", "posts/hello.md(4,1): info JF8005:")]
    [InlineData("date: 2026-11-23\ntitle: a\nguid: urn:x:1", "posts/hello.md(4,1): info JF8005: id 'urn:x:1' is an IRI that breaks the rules of its scheme")]
    [InlineData("date: 2026-11-23\ntitle: a\nlink: mailto:ann@example.org", "posts/hello.md(4,1): error JF8004:")]
    [InlineData("date: 2026-11-23\ntitle: a\nauthors:\n  - Ann\n  - name: Bo\n    email: nobody", "posts/hello.md(7,5): error JF8016:")]
    [InlineData("date: 2026-11-23\ntitle: a\nauthors:\n  - Ann\n  - Bo <nobody>", "posts/hello.md(6,5): error JF8016:")]
    [InlineData("date: 2026-11-23\ntitle: a\nauthors:\n  - name: ''", "posts/hello.md(5,5): error JF8015:")]
    [InlineData("date: 2026-11-23\ntitle: a\nauthor:\n  name: Bo\n  url: ftp://bo.example.org", "posts/hello.md(6,3): error JF8017:")]
    [InlineData("date: 2026-11-23\ntitle: a\ntags: [a, '']", "posts/hello.md(4,11): info JF8029:")]
    [InlineData("date: 2026-11-23\ntitle: a\ntags:\n  - a\n  -", "posts/hello.md(6,4): info JF8029:")]
    [InlineData("date: 2026-11-23\ntitle: a\nenclosure:\n  url: a.mp3\n  type: mp3\n  length: 3", "posts/hello.md(6,3): error JF8011:")]
    [InlineData("date: 2026-11-23\ntitle: a\nenclosure:\n  url: a.mp3\n  length: 0", "posts/hello.md(6,3): info JF8012:")]
    [InlineData("date: 2026-11-23\ntitle: a\nenclosure:\n  url: a.mp3", "posts/hello.md(4,1): info JF8012:")]
    [InlineData("date: 2026-11-23\ntitle: a\nenclosure:\n  url: ftp://x.example.org/a.mp3\n  length: 3", "posts/hello.md(5,3): error JF8010:")]
    [InlineData("title: a\ndate: 2026-11-23\nupdated: 2026-11-22", "posts/hello.md(4,1): warning JF8025:")]
    [InlineData("title: a\ndate: 1970-01-01", "posts/hello.md(3,1): info JF8026:")]
    [InlineData("date: 2026-11-23", "posts/hello.md(1,1): warning JF8003:")]
    [InlineData("date: 2026-11-23\ntitle:", "posts/hello.md(1,1): warning JF8003:")]
    public void What_the_model_finds_points_at_the_key(string lines, string expected)
    {
        using var site = SiteFolder.WithPost(lines, SiteFolder.Yml + "author: Ann\n");
        Assert.StartsWith(expected, Assert.Single(site.AllFindings().Split('\n')), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("language: en_US", "feeds.yml(3,1): error JF8009:")]
    [InlineData("author: {name: Ann, email: nobody}", "feeds.yml(3,21): error JF8016:")]
    [InlineData("author: Ann\nimage: {url: ftp://x.example.org/a.png}", "feeds.yml(4,9): error JF8013:")]
    [InlineData("author: Ann\nimage: {url: a.png, width: 500}", "feeds.yml(4,21): error JF8024:")]
    public void What_the_model_finds_in_the_feed_points_at_the_key(string lines, string expected)
    {
        using var site = SiteFolder.WithPost("date: 2026-11-23\ntitle: a\nauthor: Bo", SiteFolder.Yml + lines);
        Assert.StartsWith(expected, Assert.Single(site.AllFindings().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_in_a_message_is_cut_at_80_characters_and_shows_no_control()
    {
        using var site = SiteFolder.WithPost($"date: \"{new string('x', 200)}\\u0007\"");
        Assert.Equal($"posts/hello.md(2,1): error JF9004: date '{new string('x', 80)}…' is not a date; write one such as '2026-11-23' or '2026-11-23T09:00:00+01:00'", site.Findings());
    }

    [Fact]
    public void Every_message_is_one_line_in_lower_case_without_a_full_stop()
    {
        foreach (var row in typeof(PostFindingTests).GetMethod(nameof(A_mistake_in_front_matter_is_named_with_its_place_and_its_remedy))!.GetCustomAttributesData().Where(a => a.AttributeType == typeof(InlineDataAttribute)))
        {
            var values = (System.Collections.ObjectModel.ReadOnlyCollection<System.Reflection.CustomAttributeTypedArgument>)row.ConstructorArguments[0].Value!;
            using var site = SiteFolder.WithPost((string)values[0].Value!, SiteFolder.Yml + "timezone: Europe/Berlin\n");
            var message = Assert.Single(site.Load().Report.Diagnostics).Message;
            Assert.DoesNotContain('\n', message);
            Assert.False(char.IsUpper(message[0]) && !message.StartsWith("YAML", StringComparison.Ordinal), message);
            Assert.False(message.EndsWith('.'), message);
        }
    }
}
