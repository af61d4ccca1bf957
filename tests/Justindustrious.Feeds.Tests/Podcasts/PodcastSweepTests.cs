using System.Reflection;
using System.Text;
using System.Xml.Linq;
using Justindustrious.Feeds.Fields;
using Justindustrious.Feeds.Podcasts;
using Justindustrious.Feeds.Vocabularies;
using YamlDotNet.RepresentationModel;

namespace Justindustrious.Feeds.Tests.Podcasts;

/// <summary>Every required property of a full show is left out in turn, and every attribute gets a wrong value. The tables name the properties.</summary>
public class PodcastSweepTests
{
    private static readonly FeedVocabulary[] Vocabularies = [ItunesVocabulary.Instance, PodcastVocabulary.Instance];

    private static readonly Lazy<XDocument> FullRss = new(() => XDocument.Parse(Show().ToRss()));

    /// <summary>Gets each required attribute, child and text of the tables, as <c>podcast:transcript/@url</c>.</summary>
    public static TheoryData<string> RequiredParts => [.. Elements().SelectMany(each => RequiredOf(each.Element).Select(part => each.Parent + part)).Distinct()];

    /// <summary>Gets each attribute and text of the tables that not every text is right for.</summary>
    public static TheoryData<string> CheckedValues =>
    [
        .. Elements().SelectMany(each => each.Element.Attributes.Where(attribute => IsChecked(attribute.Kind)).Select(attribute => $"{NameOf(each.Element)}/@{attribute.Name}")
            .Concat(each.Element.Text is { } text && IsChecked(text) ? [NameOf(each.Element)] : []).Select(part => each.Parent + part)).Distinct(),
    ];

    /// <summary>Gets each required property of the model that can be null or blank, as the path from the feed.</summary>
    public static TheoryData<string> RequiredProperties => [.. Required(Show().Podcast!, ShowFields.Podcast, "podcast").Concat(Required(Show().Posts[0].Episode!, EpisodeFields.Episode, "posts[0].episode")).Select(each => each.Path)];

    /// <summary>Gets each required key of the full folder, as its path in the file.</summary>
    public static TheoryData<string> RequiredKeys => [.. Keys("feeds.yml", "podcast").Concat(Keys("posts/1.md", "episode"))];

    [Theory]
    [MemberData(nameof(RequiredParts))]
    public void A_required_part_that_a_document_leaves_out_is_one_finding(string part)
    {
        var changed = Changed(part, target => target.Remove(), target => target.Value = "");
        Assert.NotEmpty(changed);
        foreach (var (document, shown) in changed)
            Assert.Contains(shown, Assert.Single(NewFindings(document)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(CheckedValues))]
    public void A_wrong_value_is_found_in_the_last_of_300_items_with_the_name_of_its_element(string part)
    {
        var wrong = string.Concat(Enumerable.Repeat("\u00a0=\\ wrong ", 410));
        var changed = Changed(part, target => target.Value = wrong, target => target.Value = wrong);
        Assert.NotEmpty(changed);
        foreach (var (document, shown) in changed)
        {
            var items = document.Descendants("item").ToList();
            items[0].AddBeforeSelf(Enumerable.Range(0, 300).Select(number =>
                new XElement("item", new XElement("title", $"Boiling {number}"), new XElement("guid", new XAttribute("isPermaLink", "false"), $"boiling-{number}"))));
            Assert.Contains(NewFindings(document), finding => Names(finding, part, shown));
        }
    }

    [Theory]
    [MemberData(nameof(RequiredProperties))]
    public void A_required_property_that_is_null_is_named_by_its_path(string path)
    {
        // An enclosure refuses the value itself.
        if (path.Contains(".enclosure.", StringComparison.Ordinal))
        {
            var refused = Assert.IsType<ArgumentNullException>(Assert.Throws<TargetInvocationException>(() => With(path, null)).GetBaseException());
            Assert.EndsWith($".{refused.ParamName}", path, StringComparison.OrdinalIgnoreCase);
            return;
        }

        Assert.Contains($"{path} is null", Assert.Throws<ArgumentException>(() => With(path, null).ToRss()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(RequiredProperties))]
    public void A_required_text_that_is_blank_is_one_finding_at_its_path(string path)
    {
        // The text of podcast:contentLink may be blank.
        if (Find(path).PropertyType != typeof(string) || path.EndsWith("contentLinks[0].text", StringComparison.Ordinal))
            return;
        FeedSet.TryCreate(With(path, " "), null, out _, out var report);
        Assert.Equal(path, Assert.Single(report.Diagnostics, finding => finding.Severity >= FeedSeverity.Warning).Path);
    }

    [Theory]
    [MemberData(nameof(RequiredKeys))]
    public void A_required_key_that_a_folder_leaves_out_is_one_finding(string key)
    {
        using var folder = FullFolder.Make();
        var (file, path) = (key[..key.IndexOf(':', StringComparison.Ordinal)], key[(key.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('.'));
        var yaml = FullFolder.Tree(file);
        var owner = Walk(yaml, path.AsSpan(0, path.Length - 1));
        owner.Children.Remove(new YamlScalarNode(path[^1]));
        folder.Write(file, FullFolder.Save(file, yaml));

        folder.Load().TryCreateFeedSet(out _, out var report);

        // The type of a file may follow from its name.
        if (path[^1] == "type" && report.Diagnostics.All(finding => finding.Severity < FeedSeverity.Warning))
            return;
        var finding = Assert.Single(report.Diagnostics, finding => finding.Severity >= FeedSeverity.Warning);
        Assert.Contains($"has no {path[^1].Replace("url", "link", StringComparison.Ordinal).Replace("uri", "link", StringComparison.Ordinal)};", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sweep_is_not_empty()
    {
        Assert.InRange(CountOf(RequiredParts), 45, 200);
        Assert.InRange(CountOf(CheckedValues), 90, 300);
        Assert.InRange(CountOf(RequiredProperties), 40, 200);
        Assert.InRange(CountOf(RequiredKeys), 40, 200);
    }

    /// <summary>Gets the full show, in which elements that stand in several places have all their attributes in each.</summary>
    private static Feed Show()
    {
        var feed = Shows.Full();
        var (podcast, value) = (feed.Podcast!, feed.Podcast!.Value!);
        var split = value.TimeSplits[0] with { RemoteItem = null, Recipients = [value.Recipients[1]] };
        return feed with
        {
            Podcast = podcast with
            {
                Value = value with { TimeSplits = [.. value.TimeSplits, split] },
                Podroll = [podcast.Podroll[0] with { Medium = PodcastMedium.Music }],
                RemoteItems = [podcast.RemoteItems[0] with { Medium = PodcastMedium.Music }],
            },
        };
    }

    private static int CountOf(System.Collections.IEnumerable rows) => rows.Cast<object>().Count();

    /// <summary>Gets the elements of the tables, each with the name of the element around it, and a space. The podcast does not write the pubDate of a channel.</summary>
    private static IEnumerable<(string Parent, VocabularyElement Element)> Elements() =>
        Vocabularies.SelectMany(vocabulary => vocabulary.Elements).Where(element => element != ItunesVocabulary.PublicationDate).SelectMany(element => WithChildren("", element));

    private static IEnumerable<(string Parent, VocabularyElement Element)> WithChildren(string parent, VocabularyElement element) =>
        element.Children.SelectMany(child => WithChildren($"{NameOf(element)} ", child)).Prepend((parent, element));

    private static string NameOf(VocabularyElement element) => $"{element.Vocabulary!.Prefix}:{element.Name}";

    private static IEnumerable<string> RequiredOf(VocabularyElement element) =>
    [
        .. element.Attributes.Where(attribute => attribute.IsRequired).Select(attribute => $"{NameOf(element)}/@{attribute.Name}"),
        .. element.Children.Where(child => child.IsRequired).Select(child => $"{NameOf(element)}/{NameOf(child)}"),
        .. element.Text is { } text && !MayBeBlank.Contains(text.Limited ?? text) ? new[] { NameOf(element) } : [],
    ];

    /// <summary>Gets the kinds of texts that may be blank. Apple's older elements say nothing then.</summary>
    private static ValueKind[] MayBeBlank => [ValueKind.Any, ItunesVocabulary.ShortText, ItunesVocabulary.LongText, ItunesVocabulary.Words, ValueKind.WholeNumber];

    /// <summary>Gets whether a text that is not blank can be wrong.</summary>
    private static bool IsChecked(ValueKind kind) => kind != ValueKind.Any && kind != ValueKind.Text;

    /// <summary>Changes each element of the full show that has the part, in a copy of its own, and gets how messages name it.</summary>
    private static List<(XDocument Document, string Shown)> Changed(string part, Action<XAttribute> changeAttribute, Action<XElement> changeText)
    {
        var around = part.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? part[..space] : null;
        var steps = part[((around?.Length ?? -1) + 1)..].Split('/');
        var (name, last) = (NameOf(steps[0]), steps[^1]);
        var all = new List<(XDocument, string)>();
        for (var i = 0; i < FullRss.Value.Descendants(name).Count(); i++)
        {
            var document = new XDocument(FullRss.Value);
            var element = document.Descendants(name).ElementAt(i);
            if (around is null ? Vocabularies.Any(vocabulary => vocabulary.Namespace == element.Parent!.Name.NamespaceName && element.Parent.Name.LocalName != "liveItem") : element.Parent!.Name != NameOf(around))
                continue;
            if (steps.Length == 1)
            {
                changeText(element);
                all.Add((document, steps[0]));
            }
            else if (last[0] != '@')
            {
                if (!element.Elements(NameOf(last)).Any())
                    continue;
                element.Elements(NameOf(last)).Remove();
                all.Add((document, $"<{last}>"));
            }
            else if (element.Attribute(last[1..]) is { } attribute)
            {
                changeAttribute(attribute);
                all.Add((document, last[1..]));
            }
        }

        return all;
    }

    /// <summary>Returns whether a finding names the attribute or the element, or has its path.</summary>
    private static bool Names(FeedDiagnostic finding, string part, string shown)
    {
        var element = part[(part.IndexOf(' ', StringComparison.Ordinal) + 1)..].Split('/')[0];
        return finding.Message.Contains(shown, StringComparison.Ordinal) || finding.Path!.Contains($"/{element}", StringComparison.Ordinal);
    }

    private static XName NameOf(string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return XNamespace.Get(Vocabularies.Single(vocabulary => vocabulary.Prefix == name[..colon]).Namespace) + name[(colon + 1)..];
    }

    private static List<FeedDiagnostic> NewFindings(XDocument document)
    {
        var before = Validate(FullRss.Value).Select(finding => finding.Message).ToHashSet();
        return [.. Validate(document).Where(finding => !before.Contains(finding.Message))];
    }

    private static IReadOnlyList<FeedDiagnostic> Validate(XDocument document) => FeedValidator.Validate(Encoding.UTF8.GetBytes(document.ToString())).Diagnostics;

    /// <summary>Finds the required properties of an object of the model and of the objects in it.</summary>
    private static IEnumerable<(string Path, PropertyInfo Property)> Required(object owner, IElementList fields, string path)
    {
        foreach (var row in fields.Rows)
        {
            var property = owner.GetType().GetProperty(row.Property)!;
            var name = $"{path}.{char.ToLowerInvariant(row.Property[0])}{row.Property[1..]}";
            if (row.IsRequired && !property.PropertyType.IsValueType)
                yield return (name, property);
            if (row.Inner is null || property.GetValue(owner) is not { } value)
                continue;
            var items = row.IsList ? ((System.Collections.IEnumerable)value).Cast<object>().ToList() : [value];
            for (var i = 0; i < items.Count; i++)
            {
                foreach (var each in Required(items[i], row.Inner, row.IsList ? $"{name}[{i}]" : name))
                    yield return each;
            }
        }
    }

    /// <summary>Gets the full show in which the property at a path has another value.</summary>
    private static Feed With(string path, object? value) => (Feed)Copy(Show(), path.Split('.'), value);

    private static object Copy(object owner, ReadOnlySpan<string> path, object? value)
    {
        if (path.IsEmpty)
            return value!;
        var bracket = path[0].IndexOf('[', StringComparison.Ordinal);
        var name = bracket < 0 ? path[0] : path[0][..bracket];
        var copy = owner.GetType().GetMethod("<Clone>$")!.Invoke(owner, null)!;
        var property = owner.GetType().GetProperty($"{char.ToUpperInvariant(name[0])}{name[1..]}")!;
        var inner = property.GetValue(owner);
        if (bracket >= 0)
        {
            var item = property.PropertyType.GetGenericArguments()[0];
            var items = ((System.Collections.IEnumerable)inner!).Cast<object>().ToArray();
            var index = int.Parse(path[0][(bracket + 1)..^1], System.Globalization.CultureInfo.InvariantCulture);
            var array = Array.CreateInstance(item, items.Length);
            items.CopyTo(array, 0);
            array.SetValue(Copy(items[index], path[1..], value), index);
            inner = array;
        }
        else
        {
            inner = path.Length == 1 ? value : Copy(inner!, path[1..], value);
        }

        property.SetValue(copy, inner);
        return copy;
    }

    private static PropertyInfo Find(string path) =>
        Required(Show().Podcast!, ShowFields.Podcast, "podcast").Concat(Required(Show().Posts[0].Episode!, EpisodeFields.Episode, "posts[0].episode")).First(each => each.Path == path).Property;

    /// <summary>Finds the required keys of a map of the full folder that are given there.</summary>
    private static IEnumerable<string> Keys(string file, string map) =>
        Keys((YamlMappingNode)FullFolder.Tree(file).Children[map], map == "podcast" ? ShowFields.Podcast : EpisodeFields.Episode).Select(key => $"{file}:{map}.{key}");

    private static IEnumerable<string> Keys(YamlMappingNode map, IElementList fields)
    {
        foreach (var row in fields.Rows)
        {
            var key = row.Keys.FirstOrDefault(key => map.Children.ContainsKey(key));
            if (key is null)
                continue;
            if (row.IsRequired && map.Children.Count > 1)
                yield return key;
            if (row.Inner is null)
                continue;
            var items = map.Children[key] is YamlSequenceNode list ? list.Children.Select((item, i) => ($"{key}.{i}", item)) : [(key, map.Children[key])];
            foreach (var (at, item) in items)
            {
                foreach (var inner in item is YamlMappingNode part ? Keys(part, row.Inner) : [])
                    yield return $"{at}.{inner}";
            }
        }
    }

    private static YamlMappingNode Walk(YamlNode node, ReadOnlySpan<string> path)
    {
        foreach (var step in path)
            node = node is YamlSequenceNode list ? list.Children[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)] : ((YamlMappingNode)node).Children[step];
        return (YamlMappingNode)node;
    }
}
