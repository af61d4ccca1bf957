using System.Globalization;
using System.Text.RegularExpressions;
using Justindustrious.Feeds.Checks.Rss;
using Justindustrious.Feeds.Checks.Values;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Names;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Extensions;

/// <summary>What Apple asks of podcasts, and the values of the podcast namespace.</summary>
internal static partial class PodcastChecks
{
    private static readonly HashSet<string> Playable = new(StringComparer.OrdinalIgnoreCase) { "m4a", "mp3", "mov", "mp4", "m4v", "pdf", "epub" };

    private static readonly HashSet<string> Mediums =
    [
        "podcast", "music", "video", "film", "audiobook", "newsletter", "blog", "publisher", "course", "mixed",
        "podcastL", "musicL", "videoL", "filmL", "audiobookL", "newsletterL", "blogL", "publisherL", "courseL",
    ];

    /// <summary>https://github.com/Podcastindex-org/podcast-namespace/tree/main/docs/tags/license.md. Its text has them in small letters, its examples in capitals.</summary>
    private static readonly HashSet<string> Licenses = new(StringComparer.OrdinalIgnoreCase) { "ARR", "CC-BY-4.0", "CC-BY-NC-4.0", "CC-BY-NC-ND-4.0", "POD-V4V-1.0" };

    // Apple

    /// <summary>The first element of Apple's makes a feed a podcast.</summary>
    public static void Notice(ElementScope parent, ElementScope child)
    {
        if (!child.Name.StartsWith("itunes:", StringComparison.Ordinal))
            return;
        if (!parent.Feed.IsPodcast)
        {
            parent.Feed.IsPodcast = true;
            if (!parent.Feed.Encoding.Equals("utf-8", StringComparison.OrdinalIgnoreCase) && !parent.Feed.Encoding.Equals("utf8", StringComparison.OrdinalIgnoreCase))
                parent.Report(ExtensionRules.ItunesEncoding, $"the podcast is in {parent.Feed.Encoding}; save it as UTF-8, which Apple asks for");
        }

        if (parent.State is RssChecks.ItemState { Enclosures: { } enclosures } item)
        {
            item.Enclosures = null;
            foreach (var (url, line, column) in enclosures)
                CheckFormat(parent, url, line, column);
        }

        if (parent.State is RssChecks.ItemState state)
            state.IsEpisode = true;
    }

    public static void NoticeEnclosure(ElementScope item, string url, ElementScope enclosure)
    {
        if (item.State is not RssChecks.ItemState state)
            return;
        if (state.IsEpisode)
            CheckFormat(item, url, enclosure.Line, enclosure.Column);
        else if (state.Enclosures is not { Count: >= 100 })
            (state.Enclosures ??= []).Add((url, enclosure.Line, enclosure.Column));
    }

    private static void CheckFormat(ElementScope item, string url, int line, int column)
    {
        var path = url.AsSpan();
        if (path.IndexOfAny('?', '#') is >= 0 and var end)
            path = path[..end];
        var extension = path[(path.LastIndexOf('.') + 1)..].ToString();
        if (Playable.Contains(extension))
            return;
        (item.Context(null) with { Line = line, Column = column }).Report(ExtensionRules.ItunesFormat, $"the episode {Quoted.Of(url)} does not end as a file that Apple plays does; name an .mp3, .m4a, .mp4, .m4v, .mov, .pdf or .epub",
            null, ("parent", item.Parent?.W3CName ?? ""), ("extension", extension));
    }

    public static void EndChannel(ElementScope channel)
    {
        if (!channel.Feed.IsPodcast)
            return;
        foreach (var name in (ReadOnlySpan<string>)["language", "itunes:category", "itunes:explicit"])
        {
            if (!channel.Has(name) && !(name == "language" && channel.Language.Length > 0))
                channel.Missing(ExtensionRules.ItunesRequired, name, $"the podcast has no <{name}>, which Apple requires; write it");
        }

        if (!channel.Has("itunes:owner"))
            channel.Missing(ExtensionRules.ItunesOwner, "itunes:email", "the podcast has no <itunes:owner> with an e-mail, which Apple no longer asks for; write it only where a directory needs it to reach the owner");
        if (!channel.Has("itunes:image"))
            channel.Report(ExtensionRules.ItunesImage, "the podcast has no <itunes:image>, which Apple requires; write the address of a square picture of 1400 to 3000 pixels");
    }

    public static void EndOwner(ElementScope owner)
    {
        if (!owner.Has("itunes:email"))
            owner.Missing(ExtensionRules.Required, "itunes:email", "<itunes:owner> has no <itunes:email>; write it");
    }

    public static void Explicit(string value, in ValueContext context)
    {
        if (value.Equals("true", StringComparison.OrdinalIgnoreCase) || value.Equals("false", StringComparison.OrdinalIgnoreCase))
            return;
        var meant = value.ToLowerInvariant() switch { "yes" or "explicit" => "true", "no" or "clean" => "false", _ => "true or false" };
        context.Report(ExtensionRules.ItunesExplicit, $"<itunes:explicit> {Quoted.Of(value)} is neither true nor false; write {meant}");
    }

    /// <summary>A word of a list, which Apple writes in small letters; its own guide has capitals as well, and readers take both.</summary>
    public static ValueCheck SmallLetters(FeedRule rule, params string[] words) => (value, in context) =>
    {
        if (words.AsSpan().Contains(value))
            return;
        if (words.FirstOrDefault(word => word.Equals(value, StringComparison.OrdinalIgnoreCase)) is { } meant)
            (context with { Severity = FeedSeverity.Warning }).Report(rule, $"<{context.Name}> {Quoted.Of(value)} is written with capitals, which some readers don't know; write '{meant}'", null, ("attr", context.Element));
        else
            ValueChecks.OneOf(rule, null, words)(value, context);
    };

    public static void Keywords(string value, in ValueContext context)
    {
        if (value.Contains(' ', StringComparison.Ordinal) && !value.Contains(',', StringComparison.Ordinal))
            context.Report(ExtensionRules.ItunesKeywords, $"<itunes:keywords> {Quoted.Of(value)} has spaces, but no commas; write commas between the words");
    }

    public static void Duration(string value, in ValueContext context)
    {
        var parts = value.Split(':');
        var isDuration = parts.Length <= 3 && parts[0].Length is > 0 and < 20 && Array.TrueForAll(parts, p => p.Length > 0 && !p.AsSpan().ContainsAnyExceptInRange('0', '9')) &&
            Array.TrueForAll(parts[1..], p => p.Length == 2 && p[0] < '6');
        if (!isDuration)
            context.Report(ExtensionRules.ItunesDuration, $"<itunes:duration> {Quoted.Of(value)} is not seconds, minutes:seconds or hours:minutes:seconds; write for example '1:02:30'");
    }

    public static void Artwork(string value, in ValueContext context)
    {
        ValueChecks.HttpUrl(value, context with { Label = context.Name, Element = "href", Attribute = null, Parent = "itunes_image" });
        var path = value.AsSpan();
        if (path.IndexOfAny('?', '#') is >= 0 and var end)
            path = path[..end];
        var name = path[(path.LastIndexOf('/') + 1)..];
        if (name.LastIndexOf('.') is > 0 and var dot && name[(dot + 1)..].ToString().ToLowerInvariant() is { Length: > 0 } extension && extension is not ("jpg" or "jpeg" or "png"))
            context.Report(ExtensionRules.ItunesArtwork, $"the artwork {Quoted.Of(value)} is not a JPEG or a PNG by its name; Apple takes no other");
    }

    public static void CategoryName(string value, in ValueContext context) => CheckCategory(value, ItunesCategories.Current.ContainsKey(value), ItunesCategories.Old.ContainsKey(value), context);

    public static void SubcategoryName(string value, in ValueContext context)
    {
        var outer = context.Scope?.Parent?.Attribute("text") ?? "";
        if (outer.Length > 0)
            CheckCategory(value, ItunesCategories.Current.GetValueOrDefault(outer)?.Contains(value) == true, ItunesCategories.Old.GetValueOrDefault(outer)?.Contains(value) == true, context);
    }

    private static void CheckCategory(string value, bool isCurrent, bool isOld, in ValueContext context)
    {
        if (isCurrent)
            return;
        var parameters = context with { Attribute = null, Parent = context.Parent?.Replace('_', ':') };
        if (isOld)
            parameters.Report(ExtensionRules.ItunesOldCategory, $"the category {Quoted.Of(value)} is one that Apple had until 2019; write a current one", null, ("text", value));
        else
            parameters.Report(ExtensionRules.ItunesCategory, $"the category {Quoted.Of(value)} is none of Apple's here; write one of its list, letter by letter", null, ("text", value));
    }

    // The podcast namespace

    /// <summary>A row of the podcast namespace: it breaks rules of its own, as it has no class of the W3C validator's.</summary>
    public static ElementRule Podcast(ValueCheck? value, params (string Name, bool IsRequired, ValueCheck? Check)[] attributes) => new()
    {
        Content = value is null ? ElementContent.Elements : ElementContent.Text,
        Values = value is null ? [] : [value],
        AnyAttribute = true,
        RepeatedRule = ExtensionRules.PodcastOnce,
        Text = (_, _) => { },
        Start = element => CheckAttributes(element, attributes),
    };

    private static void CheckAttributes(ElementScope element, (string Name, bool IsRequired, ValueCheck? Check)[] attributes)
    {
        foreach (var (name, isRequired, check) in attributes)
        {
            if (element.Attribute(name) is { } value)
                check?.Invoke(value, element.AttributeContext(name));
            else if (isRequired)
                element.Report(ExtensionRules.PodcastRequired, $"<podcast:{element.LocalName}> has no {name}; write {name}=\"…\"");
        }
    }

    public static void Need(ElementScope element, string child)
    {
        if (!element.Has("podcast:" + child))
            element.Report(ExtensionRules.PodcastRequired, $"<podcast:{element.LocalName}> has no <podcast:{child}>; write one");
    }

    /// <summary>A license that is not one of the namespace's list says where its text is.</summary>
    public static void NeedUrl(ElementScope license)
    {
        if (license.Attribute("url") is null && license.Text.Length > 0 && !Licenses.Contains(license.Text))
            license.Report(ExtensionRules.PodcastRequired, $"<podcast:license> {Quoted.Of(license.Text)} is not a license that the podcast namespace names, and has no url; write url=\"…\" with the address of its text");
    }

    /// <summary>Talk that is not switched off takes place somewhere.</summary>
    public static void NeedPlace(ElementScope interact)
    {
        if (interact.Attribute("uri") is null && interact.Attribute("protocol") is not (null or "disabled"))
            interact.Report(ExtensionRules.PodcastRequired, "<podcast:socialInteract> has no uri; write that of the post where people talk, or protocol=\"disabled\"");
    }

    public static ValueCheck Value(Func<string, bool> form, string example) => (value, in context) =>
    {
        if (!form(value))
            context.Report(ExtensionRules.PodcastValue, $"{context.Name} {Quoted.Of(value)} is not what the podcast namespace asks for; write for example '{example}'");
    };

    /// <summary>A value that is an address of the web.</summary>
    public static readonly ValueCheck WebAddress = (value, in context) =>
    {
        if (!PrivateAddress.Note(value, context))
            Value(IsWebAddress, "https://example.org/file")(value, context);
    };

    public static bool IsWebAddress(string value) => System.Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    /// <summary>A date of ISO 8601 with a time, in any of its forms: the namespace's own examples have the offset without a colon, <c>2021-09-26T07:30:00.000-0600</c>.</summary>
    public static bool IsIsoDateTime(string value)
    {
        if (IsoDateTime.Match(value) is not { Success: true } parts)
            return false;
        string Part(string name, string missing) => parts.Groups[name] is { Success: true } found ? found.Value : missing;
        var zone = parts.Groups["zone"].Success ? $"{Part("zone", "")}:{Part("zoneMinute", "00")}" : "Z";
        return Dates.Rfc3339Date.Read($"{Part("year", "")}-{Part("month", "")}-{Part("day", "")}T{Part("hour", "")}:{Part("minute", "")}:{Part("second", "00")}{zone}").Fault == Dates.DateFault.None;
    }

    [GeneratedRegex(
        "^(?<year>[0-9]{4})-?(?<month>[0-9]{2})-?(?<day>[0-9]{2})T(?<hour>[0-9]{2}):?(?<minute>[0-9]{2})(:?(?<second>[0-9]{2})([.,][0-9]+)?)?(Z|(?<zone>[+-][0-9]{2})(:?(?<zoneMinute>[0-9]{2}))?)?\\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex IsoDateTime { get; }

    public static bool IsSeconds(string value) => double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);

    public static bool IsGuid(string value) => System.Guid.TryParseExact(value, "D", out _);

    public static bool IsMedium(string value) => Mediums.Contains(value);

    /// <summary>An OpenStreetMap identifier: a node, a way or a relation, its number, and perhaps a revision.</summary>
    public static bool IsOsm(string value) =>
        value.Length > 1 && value[0] is 'N' or 'W' or 'R' && value.Skip(1).All(c => char.IsAsciiDigit(c) || c == '#');

    public static bool OfPodcast(ElementScope element) => KnownNamespaces.UncheckedName(element.Namespace) == "Podcasting 2.0";
}
