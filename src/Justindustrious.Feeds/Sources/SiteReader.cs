using Justindustrious.Feeds.Files;
using Justindustrious.Feeds.Sources.Generators;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Sources;

/// <summary>feeds.yml → <see cref="Site"/>, by the table <see cref="SiteKeys"/>.</summary>
internal static class SiteReader
{
    /// <summary>Reads a site from its keys, wherever these were found: findings stand at the places of the nodes.</summary>
    /// <param name="configuration">The keys and values, and what the generator does with posts.</param>
    /// <param name="findings">Where findings go; what the map lacks is a finding of their file.</param>
    /// <param name="keys">The keys that are read; <see langword="null"/> for <see cref="SiteKeys.All"/>.</param>
    public static Site Read(SiteConfiguration configuration, SourceFindings findings, IReadOnlyList<SiteKey>? keys = null)
    {
        keys ??= SiteKeys.All;
        var map = configuration.Keys;
        var reader = new FieldReader(map, findings);
        AddUnknown(map, keys, findings);
        var rules = configuration.Rules;
        var site = new Site
        {
            PostsFolders = [new("posts", findings.At(0, 0))],
            Rules = rules,
            Dialect = rules.Dialect,
            Permalink = rules.Addresses.Pattern ?? Permalink.Default,
        };
        foreach (var key in keys)
        {
            var entry = reader.Find([.. key.Names]);
            var isMissing = key.IsRequired && (entry is null || entry.Value is FrontText { Text: var text } && text.AsSpan().Trim().IsEmpty);
            if (isMissing && key.Name == "title" && TitleOfHome(configuration) is { } host)
            {
                findings.Warn(
                    FeedRules.SourceRules.RequiredKey, map.Find("home")!.Location,
                    $"{configuration.WhyMissing(key.Name, $"{key.Name}: {key.Examples[0]}")}; until then the title is {Quoted.Of(host)}");
                site = site with { Feed = site.Feed with { Title = host } };
            }
            else if (isMissing)
            {
                AddMissing(configuration, key, keys, findings);
            }
            else if (entry is not null)
                site = key.Read(reader, entry, site);
        }

        return site with { Feed = site.Feed with { Origin = new(findings.File, map.Location.Line) { Fields = reader.Fields } } };
    }

    /// <summary>Reads the severities of rules alone.</summary>
    public static RuleSeverities? ReadSeverities(SourceFile file, SourceFindings findings) =>
        ReadMap(file, findings) is { } map ? SeverityReader.Read(new FieldReader(map, findings)) : null;

    /// <summary>Says which keys of a map are not read, and which are meant.</summary>
    public static void AddUnknown(FrontMap map, IReadOnlyList<SiteKey> keys, SourceFindings findings)
    {
        var known = keys.SelectMany(key => key.Names.Reverse()).ToList();
        foreach (var entry in map.Entries.Where(entry => !known.Contains(entry.Key)))
        {
            var meant = SiteKeys.Meant(entry.Key, keys);
            // A required key that is missing is reported elsewhere, with the same advice.
            if (keys.Any(key => key.IsRequired && key.Name == meant) && map.Find(meant!) is null && ReferenceEquals(keys, SiteKeys.All))
                continue;
            var write = meant is null ? $"one of {string.Join(", ", known)}, or remove it" : $"'{meant}'";
            findings.Add(FeedRules.SourceRules.KnownKey, entry.Location, $"{Quoted.Of(entry.Key)} is not a key that is read; write {write}");
        }
    }

    /// <summary>Reads the keys of feeds.yml.</summary>
    public static FrontMap? ReadMap(SourceFile file, SourceFindings findings)
    {
        if (file.Bytes.Length > FrontNode.MaxLength)
        {
            findings.Add(FeedRules.SourceRules.PlainYaml, findings.At(1, 1),
                $"feeds.yml has {file.Bytes.Length} bytes; at most {FrontNode.MaxLength} are read");
            return null;
        }

        return file.TryDecode(..) is { } text ? YamlReader.ReadMap(text, 1, "feeds.yml", static _ => true, findings) : null;
    }

    /// <summary>Gets the host that stands for the title of a site whose generator needs none.</summary>
    private static string? TitleOfHome(SiteConfiguration configuration) =>
        configuration.Generator is not null && configuration.Keys.Find("home")?.Value is FrontText { Text: var home }
            && Uri.TryCreate(home.Trim(), UriKind.Absolute, out var address) && address.Host.Length > 0
            ? address.Host : null;

    private static void AddMissing(SiteConfiguration configuration, SiteKey key, IReadOnlyList<SiteKey> keys, SourceFindings findings)
    {
        var map = configuration.Keys;
        var other = map.Entries.FirstOrDefault(entry => !keys.Any(known => known.Names.Contains(entry.Key)) && SiteKeys.Meant(entry.Key, keys) == key.Name);
        findings.Add(FeedRules.SourceRules.RequiredKey, other?.Location ?? map.Find(key.Name)?.Location ?? findings.At(1, 1),
            configuration.Generator is not null ? configuration.WhyMissing(key.Name, $"{key.Name}: {key.Examples[0]}")
                : other is null ? $"feeds.yml names no {key.Name}; write one such as '{key.Name}: {key.Examples[0]}'"
                : $"feeds.yml names no {key.Name}, but {Quoted.Of(other.Key)}; write '{key.Name}' instead");
    }
}
