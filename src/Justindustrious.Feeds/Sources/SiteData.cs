using System.Collections.Concurrent;
using System.Globalization;
using Justindustrious.Feeds.Sources.Generators;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Sources;

/// <summary>Values that a generator's templates may name: the files of its data folder, its configuration, and the front matter of a post.</summary>
/// <remarks>Each file is read when the first post asks for a value in it.</remarks>
internal sealed class SiteData(SourceFolder folder, Site site)
{
    private static readonly string[] Endings = [".yml", ".yaml", ".toml", ".json"];

    private readonly ConcurrentDictionary<string, FrontMap?> _maps = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, FrontNode?> _files = new(StringComparer.Ordinal);

    private readonly Lazy<IReadOnlyList<string>> _folders = new(() =>
    {
        var files = new ConfigurationFiles(folder);
        return [.. ((string[])["_data", "data", "src/_data"]).Concat(files.FoldersIn("themes").Select(theme => $"themes/{theme}/data")).Where(files.HasFolder)];
    });

    private readonly Lazy<FrontMap?> _configuration = new(() => site.Rules.Values(new ConfigurationFiles(folder)));

    /// <summary>Finds a value.</summary>
    /// <param name="path">Its keys, from <c>data</c>, <c>site</c> or <c>page</c>.</param>
    /// <param name="post">The file of the post that asks.</param>
    /// <returns>The value as <see cref="ValueAnswer"/> has it; <see langword="null"/> where there is none.</returns>
    public string? Answer(string path, string post)
    {
        var keys = path.Split(ValueAnswer.Separator);
        return keys[0] switch
        {
            "data" => Data("", keys.AsSpan(1)),
            "site" => Below(_configuration.Value, keys.AsSpan(1)),
            "page" => Below(_maps.GetOrAdd(post, each => new ConfigurationFiles(folder).QuietFrontMatter(each, site.Rules.Dialect.HasHeaders)), keys.AsSpan(1)),
            _ => null,
        };
    }

    /// <summary>Finds a value in the folders of data. A file's name is the key of its content, and so is a folder's.</summary>
    private string? Data(string below, ReadOnlySpan<string> keys)
    {
        if (keys.IsEmpty)
            return FoldersOf(below) is { Count: > 0 } names ? ValueAnswer.OfMap(names) : null;
        if (keys[0].Length is 0 or > 200 || keys[0].AsSpan().ContainsAny("/\\\0:") || keys[0] is "." or "..")
            return null;
        var path = below.Length == 0 ? keys[0] : $"{below}/{keys[0]}";
        return FileOf(path) is { } node ? Below(node, keys[1..]) : Data(path, keys[1..]);
    }

    private List<string> FoldersOf(string below)
    {
        var files = new ConfigurationFiles(folder);
        return [.. _folders.Value.Select(root => below.Length == 0 ? root : $"{root}/{below}").SelectMany(path => files.FilesIn(path)
            .Where(name => Endings.Contains(Path.GetExtension(name))).Select(name => Path.GetFileNameWithoutExtension(name)!)
            .Concat(files.FoldersIn(path))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private FrontNode? FileOf(string path) => _files.GetOrAdd(path, each =>
    {
        var files = new ConfigurationFiles(folder);
        var found = files.First(_folders.Value.SelectMany(root => Endings.Select(ending => $"{root}/{each}{ending}")));
        return found is null ? null : files.QuietNode(found);
    });

    private static string? Below(FrontNode? node, ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            node = node switch
            {
                // Hugo compares keys of pages and of the site without letter case.
                FrontMap map => (map.Find(key) ?? map.Entries.FirstOrDefault(entry => entry.Key.Equals(key, StringComparison.OrdinalIgnoreCase)))?.Value,
                FrontList list when int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Items.Count =>
                    list.Items[index],
                _ => null,
            };
        }

        return node switch
        {
            null or { IsNull: true } => null,
            FrontText text => ValueAnswer.OfText(text.Text, text.IsPlain),
            FrontList list => ValueAnswer.OfList(list.Items.Count),
            FrontMap map => ValueAnswer.OfMap(map.Entries.Select(entry => entry.Key)),
            _ => null,
        };
    }
}
