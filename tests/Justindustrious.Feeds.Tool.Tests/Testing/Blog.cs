namespace Justindustrious.Feeds.Tool.Tests;

/// <summary>A site folder on disk, as a user has it.</summary>
internal sealed class Blog : IDisposable
{
    public const string SiteFile = """
        title: A blog
        home: https://blog.example.org/
        language: en
        author: Ann
        by: [category]

        """;

    private readonly TempFolder _folder = new();

    /// <summary>Makes a blog of two posts.</summary>
    public Blog(string name = "blog", string siteFile = SiteFile)
    {
        Name = name;
        Write("feeds.yml", siteFile);
        WritePost("hello", "title: Hello, feeds\ndate: 2026-11-23T09:00:00Z\ntags: [feeds]", "The *first* post.");
        WritePost("more", "title: More\ndate: 2026-11-24T09:00:00Z\ntags: [feeds, 日本語]", "See <https://example.org/>.");
    }

    public string Name { get; }

    /// <summary>The parent of the blog's folder.</summary>
    public string Parent => _folder.Path;

    public string Folder => _folder[Name];

    public string Public => Path.Combine(Folder, "public");

    public string Write(string path, string text) => _folder.Write(Path.Combine(Name, path), text);

    public void WritePost(string slug, string frontMatter, string body) => Write($"posts/{slug}.md", $"---\n{frontMatter}\n---\n{body}\n");

    public SortedDictionary<string, byte[]> ReadOutput(string output = "public") => _folder.ReadAll(Path.Combine(Name, output));

    public string ReadText(string path) => File.ReadAllText(Path.Combine(Public, path));

    /// <summary>Runs <c>build</c> for this blog, at a fixed time.</summary>
    public Outcome Build(params string[] words) => InProcess.Run(["build", Folder, "--now", "2027-01-01", .. words]);

    public void Dispose() => _folder.Dispose();
}
