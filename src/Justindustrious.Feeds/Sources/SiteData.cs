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
    private readonly ConcurrentDictionary<string, Dictionary<string, string>?> _items = new(StringComparer.Ordinal);

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
            "data" => Data(keys.AsSpan(1)),
            "site" => AnswerOf(Below(_configuration.Value, keys.AsSpan(1))),
            "page" => AnswerOf(Below(
                _maps.GetOrAdd(post, each => new ConfigurationFiles(folder).QuietFrontMatter(each, site.Rules.Dialect.HasHeaders)), keys.AsSpan(1))),
            _ => null,
        };
    }

    /// <summary>Finds the items of a list that have a text under a key. Many posts of a blog look for items of the same long list.</summary>
    /// <param name="question">The path of the list, the key and the text.</param>
    /// <returns>
    /// The indexes of the items; <see langword="null"/> if the list is not in the data or configuration, or if an item has something else than a text there.
    /// </returns>
    public string? ItemsWith(string question)
    {
        var textStart = question.LastIndexOf(ValueAnswer.Separator) + 1;
        return _items.GetOrAdd(question[..(textStart - 1)], ItemsByText)?.GetValueOrDefault(question[textStart..], "");
    }

    private Dictionary<string, string>? ItemsByText(string listAndKey)
    {
        var keys = listAndKey.Split(ValueAnswer.Separator);
        var (path, key) = (keys[1..^1], keys[^1]);
        var list = keys[0] switch
        {
            "data" => FileAt(path, out var rest, out _) is { } file ? Below(file, rest) : null,
            "site" => Below(_configuration.Value, path),
            _ => null,
        };
        if (list is not FrontList { Items: var items })
            return null;
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is not FrontMap || TextOf(Below(items[i], [key])) is not { } text)
                return null;
            var index = i.ToString(CultureInfo.InvariantCulture);
            found[text] = found.TryGetValue(text, out var before) ? before + ValueAnswer.Separator + index : index;
        }

        return found;
    }

    /// <summary>Gets a text as templates print it.</summary>
    /// <returns><see langword="null"/> for a list, for a map, and for a number with a sign, whose spelling may change.</returns>
    private static string? TextOf(FrontNode? node) => node switch
    {
        null or { IsNull: true } => "",
        FrontText { IsPlain: true, Text: ['+' or '-', ..] } => null,
        FrontText text => text.Text,
        _ => null,
    };

    private string? Data(ReadOnlySpan<string> keys) => FileAt(keys, out var rest, out var below) is { } file ? AnswerOf(Below(file, rest))
        : below is not null && FoldersOf(below) is { Count: > 0 } names ? ValueAnswer.OfMap(names) : null;

    /// <summary>Finds a file in the folders of data. A file's name is the key of its content, and so is a folder's.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="rest">The keys of a value in the file.</param>
    /// <param name="below">The folder that all keys name, if there is no file; <see langword="null"/> if no folder can have these names.</param>
    private FrontNode? FileAt(ReadOnlySpan<string> keys, out ReadOnlySpan<string> rest, out string? below)
    {
        below = "";
        for (rest = keys; !rest.IsEmpty;)
        {
            if (rest[0].Length is 0 or > 200 || rest[0].AsSpan().ContainsAny("/\\\0:") || rest[0] is "." or "..")
            {
                below = null;
                break;
            }

            below = below.Length == 0 ? rest[0] : $"{below}/{rest[0]}";
            rest = rest[1..];
            if (FileOf(below) is { } node)
                return node;
        }

        return null;
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

    private static FrontNode? Below(FrontNode? node, ReadOnlySpan<string> keys)
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

        return node;
    }

    private static string? AnswerOf(FrontNode? node) => node switch
    {
        null or { IsNull: true } => null,
        FrontText text => ValueAnswer.OfText(text.Text, text.IsPlain),
        FrontList list => ValueAnswer.OfList(list.Items.Count),
        FrontMap map => ValueAnswer.OfMap(map.Entries.Select(entry => entry.Key)),
        _ => null,
    };
}
