using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace Justindustrious.Feeds.Analyzers.Tests;

/// <summary>What editors and builds say about code that uses the library, and what the code fixes write.</summary>
public class FeedAnalyzerTests
{
    [Fact]
    public Task A_relative_address_in_a_constructor_gets_the_host_of_the_feed() => Check(
        """
        var feed = new Feed("Notes", "https://notes.example.org/")
        {
            Posts = [new("Hello", {|JFA001:"/hello/"|}, Instant.FromUtc(2026, 11, 23, 9, 0), PostContent.Markdown("Text."))],
        };
        """,
        """
        var feed = new Feed("Notes", "https://notes.example.org/")
        {
            Posts = [new("Hello", "https://notes.example.org/hello/", Instant.FromUtc(2026, 11, 23, 9, 0), PostContent.Markdown("Text."))],
        };
        """);

    [Fact]
    public Task An_address_without_scheme_gets_https() => Check(
        """var feed = new Feed { Title = "Notes", Link = new({|JFA001:"notes.example.org/blog/"|}) };""",
        """var feed = new Feed { Title = "Notes", Link = new("https://notes.example.org/blog/") };""");

    [Fact]
    public Task A_relative_picture_is_found() => Check(
        """var feed = new Feed("Notes", "https://notes.example.org/") { Image = new Uri({|JFA001:"artwork.png"|}) };""",
        """var feed = new Feed("Notes", "https://notes.example.org/") { Image = new Uri("https://notes.example.org/artwork.png") };""");

    [Fact]
    public Task A_blank_title_of_a_post_is_made_from_its_address() => Check(
        """
        var feed = new Feed("Notes", "https://notes.example.org/");
        feed = feed with { Posts = [new({|JFA002:" "|}, "https://notes.example.org/why-feeds/", Instant.FromUtc(2026, 11, 23, 9, 0), PostContent.Markdown("Text."))] };
        """,
        """
        var feed = new Feed("Notes", "https://notes.example.org/");
        feed = feed with { Posts = [new("Why feeds", "https://notes.example.org/why-feeds/", Instant.FromUtc(2026, 11, 23, 9, 0), PostContent.Markdown("Text."))] };
        """);

    [Fact]
    public Task A_blank_title_of_a_feed_is_its_host() => Check(
        """var feed = new Feed { Title = {|JFA002:""|}, Link = new("https://notes.example.org/") };""",
        """var feed = new Feed { Title = "notes.example.org", Link = new("https://notes.example.org/") };""");

    [Fact]
    public Task An_id_from_the_title_is_left_out() => Check(
        """
        var title = Console.ReadLine()!;
        var post = new Post(title, "https://notes.example.org/a/", Instant.FromUtc(2026, 11, 23, 9, 0), PostContent.Markdown("Text."))
        {
            {|JFA003:Id = "urn:" + title.ToUpperInvariant()|},
            Language = "en",
        };
        """,
        """
        var title = Console.ReadLine()!;
        var post = new Post(title, "https://notes.example.org/a/", Instant.FromUtc(2026, 11, 23, 9, 0), PostContent.Markdown("Text."))
        {
            Language = "en",
        };
        """);

    [Fact]
    public Task An_id_from_the_title_of_another_post_is_found() => Check(
        """
        Post Named(Post post) => post with { Link = new("https://notes.example.org/"), {|JFA003:Id = post.Title|} };
        Console.WriteLine(Named(null!));
        """,
        """
        Post Named(Post post) => post with { Link = new("https://notes.example.org/")};
        Console.WriteLine(Named(null!));
        """);

    [Fact]
    public Task Correct_code_gets_no_diagnostic() => Check("""
        var slug = "hello";
        var title = "Hello";
        var feed = new Feed("Notes", "https://notes.example.org/")
        {
            Image = new Uri("https://notes.example.org/artwork.png"),
            Posts =
            [
                new(title, $"https://notes.example.org/{slug}/", Instant.FromUtc(2026, 11, 23, 9, 0), PostContent.Markdown("Text.")) { Id = "tag:" + slug },
            ],
        };
        Console.WriteLine(new Uri("/about/", UriKind.Relative));
        Console.WriteLine(feed.ToRss());
        """);

    [Fact]
    public Task Code_without_the_library_is_not_looked_at()
    {
        var test = new CSharpCodeFixTest<FeedAnalyzer, FeedCodeFixes, DefaultVerifier>
        {
            ReferenceAssemblies = new("net10.0"),
            TestCode = """class Post { public string Title { get; set; } = ""; } class Feed { Post Post => new Post { Title = "" }; }""",
        };
        test.TestState.AdditionalReferences.AddRange(References().Where(reference => !reference.Display!.Contains("Justindustrious.Feeds.dll", StringComparison.Ordinal)));
        return test.RunAsync();
    }

    private static Task Check(string code, string? corrected = null)
    {
        const string Usings = "using System;\nusing Justindustrious.Feeds;\nusing NodaTime;\n\n";
        var test = new CSharpCodeFixTest<FeedAnalyzer, FeedCodeFixes, DefaultVerifier>
        {
            // The assemblies of this process: no reference assemblies are fetched.
            ReferenceAssemblies = new("net10.0"),
            TestCode = Usings + code,
            TestState = { OutputKind = OutputKind.ConsoleApplication },
        };
        if (corrected is not null)
            test.FixedCode = Usings + corrected;
        test.TestState.AdditionalReferences.AddRange(References());
        return test.RunAsync();
    }

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => Path.GetFileName(file) is var name
                && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll" or "NodaTime.dll" or "Justindustrious.Feeds.dll"))
            .Select(file => MetadataReference.CreateFromFile(file));
}
