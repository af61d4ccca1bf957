using Justindustrious.Feeds.Dates;
using Justindustrious.Feeds.Fields;
using Justindustrious.Feeds.Text;
using NodaTime;

namespace Justindustrious.Feeds.Sources;

/// <summary>A value of front matter or feeds.yml, from which a property of a podcast is read.</summary>
/// <param name="reader">The map that contains the value. It receives findings and the places of properties.</param>
/// <param name="value">The value.</param>
/// <param name="location">The place of the key, or of the item of a list.</param>
/// <param name="key">The key.</param>
/// <param name="path">The path of the property.</param>
/// <param name="site">The site.</param>
/// <param name="against">The address to which relative addresses belong.</param>
internal sealed class FrontValue(FieldReader reader, FrontNode value, TextLocation location, string key, string path, Site site, Uri against) : GivenValue
{
    private readonly FieldReader? _inner = value is FrontMap map ? reader.Inner(map) : null;

    public override bool IsMap => value is FrontMap;

    public override bool IsList => value is FrontList;

    public override IEnumerable<GivenValue> Items => value is FrontList list
        ? list.Items.Select(item => new FrontValue(reader, item, item.Location, key, path, site, against))
        : [this];

    public override string? Text(string asked, string example)
    {
        if (value is FrontText { CutOff: { } rest })
        {
            reader.Findings.Add(FeedRules.SourceRules.CutOff, location,
                $"{key} ends before {Quoted.Of(rest)}, which YAML takes for a comment; put the whole value into quotes");
        }

        var text = reader.Text(value, location, key, $"{asked}, such as {Quoted.Of($"{key}: {example}")}");
        if (text is { Length: 0 })
            Refuse(text, asked, example);
        return text;
    }

    public override Uri? Address() =>
        Text("an address", "https://example.org/file") is { Length: > 0 } text ? reader.Address(text, against, location, key) : null;

    public override Instant? Moment()
    {
        if (Text("a date with a time", "2026-11-23T09:00:00Z") is not { Length: > 0 } text)
            return null;
        if (FrontMatterDate.TryParse(text, site.Zone, out var moment, out _, out var whyNot))
            return moment;
        reader.Findings.Add(FeedRules.SourceRules.Date, location, $"{key} {Quoted.Of(text)} {whyNot}");
        return null;
    }

    public override void Refuse(string text, string asked, string example) =>
        reader.Findings.Add(FeedRules.SourceRules.ValueKind, location, $"{key} {Quoted.Of(text)} is not {asked}; write {Quoted.Of($"{key}: {example}")}");

    public override GivenValue? Find(IReadOnlyList<string> keys, string property)
    {
        if (_inner?.Find([.. keys]) is not { } entry)
            return null;
        var own = $"{path}.{property}";
        reader.Fields[own] = entry.Location;
        return new FrontValue(reader, entry.Value!, entry.Location, entry.Key, own, site, against);
    }

    public override void Miss(string missing, string example) => reader.Findings.Add(
        FeedRules.SourceRules.ValueKind, location, $"{key} has no {missing}; write one such as {Quoted.Of($"{missing}: {example}")}");

    public override void RefuseUnknown(IEnumerable<string> known)
    {
        var all = known.ToList();
        foreach (var entry in ((FrontMap)value).Entries.Where(entry => !all.Any(each => reader.IsSameKey(each, entry.Key))))
        {
            var meant = Suggestion.For(entry.Key, all);
            reader.Findings.Add(FeedRules.SourceRules.KnownKey, entry.Location,
                $"{Quoted.Of(entry.Key)} is not a key of {key} that is read; "
                    + $"write {(meant is null ? $"one of {string.Join(", ", all)}, or remove it" : Quoted.Of(meant))}");
        }
    }

    public override GivenValue At(int index)
    {
        var own = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{path}[{index}]");
        reader.Fields[own] = location;
        return new FrontValue(reader, value, location, key, own, site, against);
    }
}
