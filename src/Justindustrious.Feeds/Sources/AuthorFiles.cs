using Justindustrious.Feeds.Files;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Sources;

/// <summary>
/// The files in which generators list authors by id: <c>authors.yml</c> in a folder of posts, as Docusaurus has it, and <c>_data/authors.yml</c>, as Jekyll
/// has it.
/// </summary>
internal static class AuthorFiles
{
    /// <summary>The names of such files.</summary>
    public static readonly string[] Names = ["authors.yml", "authors.yaml"];

    /// <summary>Adds the people of these files to a site's own, which count first.</summary>
    /// <param name="folder">The site folder.</param>
    /// <param name="site">The site.</param>
    /// <param name="findings">Where findings about the files go. They are other tools' files: a mistake in one stops nothing.</param>
    /// <returns>The site, and what stands for the files' bytes.</returns>
    public static (Site Site, byte[] Hash) Read(SourceFolder folder, Site site, List<FeedDiagnostic> findings)
    {
        var read = new List<byte>();
        var people = site.People;
        var folders = site.PostsFolders.Select(posts => posts.Path).Append("_data").Distinct();
        foreach (var path in folders.SelectMany(below => Names.Select(name => below.Length == 0 ? name : $"{below}/{name}")))
        {
            if (!File.Exists(folder.PathOf(path)) || !folder.IsInside(folder.PathOf(path)))
                continue;
            var found = new SourceFindings(folder.Show(path));
            using var file = SourceFile.TryRead(folder.PathOf(path), found);
            if (file is not null && file.Bytes.Length <= FrontNode.MaxLength && file.TryDecode(..) is { } text)
            {
                read.AddRange(file.Bytes);
                if (YamlReader.ReadMap(text, 1, "authors.yml", static _ => true, found) is { } map)
                    people = people.With(map, found, site.Home);
            }

            foreach (var finding in found.All)
                findings.Add(finding.Severity == FeedSeverity.Error ? finding with { Severity = FeedSeverity.Warning } : finding);
        }

        return (site with { People = people }, Digest.Of(read.ToArray()));
    }
}
