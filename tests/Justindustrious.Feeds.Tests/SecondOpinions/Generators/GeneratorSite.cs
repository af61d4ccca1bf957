using System.Text;

namespace Justindustrious.Feeds.Tests.SecondOpinions.Generators;

/// <summary>
/// A small site of our own, written for a generator, and what that generator said of its posts: a fixture in <c>Fixtures/generators</c> that carries its own
/// expectation. Lines <c>== PATH</c> begin its files; the line <c>== said by PROGRAM</c> begins what was said, one post a line.
/// </summary>
internal sealed class GeneratorSite
{
    private const string Said = "said by ";

    private readonly List<(string Path, string Text)> _files = [];

    private GeneratorSite(string name)
    {
        Name = name;
        var text = File.ReadAllText(FullPath(name));
        var head = text.Split("\n== ")[0];
        HasDrafts = head.Contains("# with drafts", StringComparison.Ordinal);
        foreach (var part in text.Split("\n== ").Skip(1))
        {
            var end = part.IndexOf('\n', StringComparison.Ordinal);
            if (part.StartsWith(Said, StringComparison.Ordinal))
                (Program, Opinions) = (part[Said.Length..Math.Max(Said.Length, end)],
                    [.. part[(end + 1)..].Split('\n').Where(line => line.StartsWith('[')).Select(PostOpinion.OfLine)]);
            else
                _files.Add((part[..end], part[(end + 1)..] + (part.EndsWith('\n') ? "" : "\n")));
        }
    }

    public string Name { get; }

    /// <summary>Gets the generator's name: that of the fixture starts with it.</summary>
    public string Generator => Name.Split('-')[0];

    /// <summary>Gets whether the generator is asked for drafts as well.</summary>
    public bool HasDrafts { get; }

    /// <summary>Gets the program and version that was asked.</summary>
    public string Program { get; } = "";

    /// <summary>Gets what it said.</summary>
    public IReadOnlyList<PostOpinion> Opinions { get; } = [];

    public static GeneratorSite Read(string name) => new(name);

    /// <summary>Gets the names of the fixtures of a generator; of all without one.</summary>
    public static IEnumerable<string> Names(string generator = "") =>
        Directory.EnumerateFiles(Repository.Find(Folder), $"{generator}*.site")
            .Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    /// <summary>Writes the site's files into a folder.</summary>
    public void WriteTo(TempFolder folder)
    {
        foreach (var (path, text) in _files)
            folder.Write(path, text);
    }

    /// <summary>Writes what was said into the fixture.</summary>
    public void Accept(string program, IEnumerable<PostOpinion> opinions)
    {
        var text = new StringBuilder(File.ReadAllText(FullPath(Name)).Split("\n== " + Said)[0].TrimEnd('\n'));
        text.Append("\n\n== ").Append(Said).Append(program).Append('\n');
        foreach (var opinion in opinions)
            text.Append(opinion).Append('\n');
        File.WriteAllText(FullPath(Name), text.ToString());
    }

    private const string Folder = "tests/Justindustrious.Feeds.Tests/Fixtures/generators";

    private static string FullPath(string name) => Repository.Find($"{Folder}/{name}.site");
}
