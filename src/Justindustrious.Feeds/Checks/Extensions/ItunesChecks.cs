using Justindustrious.Feeds.Checks.Values;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Text;
using Justindustrious.Feeds.Vocabularies;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Extensions;

/// <summary>Checks what Apple requires of podcasts: https://help.apple.com/itc/podcasts_connect/#/itcb54353390.</summary>
internal static class ItunesChecks
{
    /// <summary>An item with more enclosures that are not known to be episodes is not checked further.</summary>
    private const int MostEnclosures = 100;

    /// <summary>The checks of the values in <see cref="ItunesVocabulary"/>.</summary>
    public static VocabularyChecks Checks { get; } = new()
    {
        Kinds =
        {
            [ItunesVocabulary.ShortText] = [ValueChecks.AtMost(255), ValueChecks.PlainText],
            [ItunesVocabulary.LongText] = [ValueChecks.AtMost(4000), ValueChecks.PlainText],
            [ItunesVocabulary.Words] = [ValueChecks.AtMost(255), ValueChecks.PlainText, Keywords],
            [ItunesVocabulary.Explicit] = [Explicit],
            [ItunesVocabulary.Block] = [ValueChecks.OneOfAnyCase(ExtensionRules.ItunesBlock, null, "yes", "no", "clean")],
            [ItunesVocabulary.Yes] = [ValueChecks.OneOfAnyCase(ExtensionRules.ItunesBlock, FeedRule.NoW3CClass, "yes", "no")],
            [ItunesVocabulary.Artwork] = [Artwork],
            [ItunesVocabulary.CategoryName] = [CategoryName],
            [ItunesVocabulary.SubcategoryName] = [SubcategoryName],
            [ItunesVocabulary.Duration] = [Duration],
            [ItunesVocabulary.ShowType] = [SmallLetters(ExtensionRules.ItunesType, "episodic", "serial")],
            [ItunesVocabulary.EpisodeType] = [SmallLetters(ExtensionRules.ItunesEpisodeType, "full", "trailer", "bonus")],
            [ValueKind.Email] = [ValueChecks.Mailbox],
            [ValueKind.Address] = [ValueChecks.FullUri],
            [ValueKind.Rfc822Date] = [ValueChecks.Rfc822],
            [ValueKind.PositiveInteger] = [ValueChecks.PositiveInteger],
            [ValueKind.WholeNumber] = [ValueChecks.Integer],
        },
        Rows =
        {
            [ItunesVocabulary.Type] = rule => rule with { End = PodcastShowChecks.EndType },
            [ItunesVocabulary.TypeOfEpisode] = rule => rule with { End = PodcastShowChecks.EndEpisodeType },
        },
    };

    private static readonly HashSet<string> Playable = new(StringComparer.OrdinalIgnoreCase) { "m4a", "mp3", "mov", "mp4", "m4v", "pdf", "epub" };

    /// <summary>Notes an element of Apple's: the first one makes the feed a podcast, and one in an item makes the item an episode.</summary>
    public static void Notice(ElementScope parent, ElementScope child)
    {
        if (!child.Name.StartsWith("itunes:", StringComparison.Ordinal))
            return;
        var feed = parent.Feed;
        if (!feed.HasItunes)
        {
            feed.HasItunes = true;
            if (!feed.Encoding.Equals("utf-8", StringComparison.OrdinalIgnoreCase) && !feed.Encoding.Equals("utf8", StringComparison.OrdinalIgnoreCase))
                parent.Report(ExtensionRules.ItunesEncoding, $"the podcast is in {feed.Encoding}; save it as UTF-8, which Apple asks for");
        }

        if (parent.Item is not { } item)
            return;
        item.IsEpisode = true;
        if (item.Enclosures is not { } enclosures)
            return;
        item.Enclosures = null;
        foreach (var (url, line, column) in enclosures)
            CheckFormat(parent, url, line, column);
    }

    /// <summary>Checks an enclosure once it is known to be an episode.</summary>
    public static void NoticeEnclosure(ElementScope item, string url, ElementScope enclosure)
    {
        if (item.Item is not { } state)
            return;
        if (state.IsEpisode)
            CheckFormat(item, url, enclosure.Line, enclosure.Column);
        else if (state.Enclosures is not { Count: >= MostEnclosures })
            (state.Enclosures ??= []).Add((url, enclosure.Line, enclosure.Column));
    }

    private static void CheckFormat(ElementScope item, string url, int line, int column)
    {
        var path = PathOf(url);
        var extension = path[(path.LastIndexOf('.') + 1)..].ToString();
        if (Playable.Contains(extension))
            return;
        (item.Context(null) with { Line = line, Column = column }).Report(ExtensionRules.ItunesFormat,
            $"the episode {Quoted.Of(url)} does not end as a file that Apple plays does; name an .mp3, .m4a, .mp4, .m4v, .mov, .pdf or .epub",
            null, ("parent", item.Parent?.W3CName ?? ""), ("extension", extension));
    }

    private static ReadOnlySpan<char> PathOf(string url)
    {
        var path = url.AsSpan();
        return path.IndexOfAny('?', '#') is >= 0 and var end ? path[..end] : path;
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
        {
            channel.Missing(ExtensionRules.ItunesOwner, "itunes:email",
                "the podcast has no <itunes:owner> with an e-mail, which Apple no longer asks for; "
                + "write it only where a directory needs it to reach the owner");
        }

        if (!channel.Has("itunes:image"))
        {
            channel.Report(ExtensionRules.ItunesImage,
                "the podcast has no <itunes:image>, which Apple requires; write the address of a square picture of 1400 to 3000 pixels");
        }
    }

    private static void Explicit(string value, in ValueContext context)
    {
        if (value.Equals("true", StringComparison.OrdinalIgnoreCase) || value.Equals("false", StringComparison.OrdinalIgnoreCase))
            return;
        var meant = value.ToLowerInvariant() switch { "yes" or "explicit" => "true", "no" or "clean" => "false", _ => "true or false" };
        context.Report(ExtensionRules.ItunesExplicit, $"<itunes:explicit> {Quoted.Of(value)} is neither true nor false; write {meant}");
    }

    /// <summary>Checks a word of a list that Apple writes in small letters. Apple's own guide has capitals as well, and readers take both.</summary>
    private static ValueCheck SmallLetters(FeedRule rule, params string[] words) => (value, in context) =>
    {
        if (words.AsSpan().Contains(value))
            return;
        if (words.FirstOrDefault(word => word.Equals(value, StringComparison.OrdinalIgnoreCase)) is { } meant)
        {
            (context with { Severity = FeedSeverity.Warning }).Report(rule,
                $"<{context.Name}> {Quoted.Of(value)} is written with capitals, which some readers don't know; write '{meant}'",
                null, ("attr", context.Element));
        }
        else
        {
            ValueChecks.OneOf(rule, null, words)(value, context);
        }
    };

    private static void Keywords(string value, in ValueContext context)
    {
        if (value.Contains(' ', StringComparison.Ordinal) && !value.Contains(',', StringComparison.Ordinal))
            context.Report(ExtensionRules.ItunesKeywords, $"<itunes:keywords> {Quoted.Of(value)} has spaces, but no commas; write commas between the words");
    }

    public static void Duration(string value, in ValueContext context)
    {
        var parts = value.Split(':');
        var isDuration = parts.Length <= 3 && parts[0].Length is > 0 and < 20
            && Array.TrueForAll(parts, part => part.Length > 0 && !part.AsSpan().ContainsAnyExceptInRange('0', '9'))
            && Array.TrueForAll(parts[1..], part => part.Length == 2 && part[0] < '6');
        if (!isDuration)
        {
            context.Report(ExtensionRules.ItunesDuration,
                $"<itunes:duration> {Quoted.Of(value)} is not seconds, minutes:seconds or hours:minutes:seconds; write for example '1:02:30'");
        }
    }

    private static void Artwork(string value, in ValueContext context)
    {
        ValueChecks.HttpUrl(value, context with { Label = context.Name, Element = "href", Attribute = null, Parent = "itunes_image" });
        var path = PathOf(value);
        var name = path[(path.LastIndexOf('/') + 1)..];
        if (name.LastIndexOf('.') is > 0 and var dot
            && name[(dot + 1)..].ToString().ToLowerInvariant() is { Length: > 0 } extension && extension is not ("jpg" or "jpeg" or "png"))
        {
            context.Report(ExtensionRules.ItunesArtwork, $"the artwork {Quoted.Of(value)} is not a JPEG or a PNG by its name; Apple takes no other");
        }
    }

    private static void CategoryName(string value, in ValueContext context) =>
        CheckCategory(value, ItunesCategories.Current.Keys, ItunesCategories.Old.ContainsKey(value), context);

    private static void SubcategoryName(string value, in ValueContext context)
    {
        var outer = context.Scope?.Parent?.Attribute("text") ?? "";
        if (outer.Length == 0)
            return;
        IReadOnlyCollection<string> current = ItunesCategories.Current.GetValueOrDefault(outer) ?? [];
        CheckCategory(value, current, ItunesCategories.Old.GetValueOrDefault(outer)?.Contains(value) == true, context);
    }

    private static void CheckCategory(string value, IReadOnlyCollection<string> current, bool isOld, in ValueContext context)
    {
        if (current.Contains(value))
            return;
        var place = context with { Attribute = null, Parent = context.Parent?.Replace('_', ':') };
        if (isOld)
        {
            place.Report(ExtensionRules.ItunesOldCategory, $"the category {Quoted.Of(value)} is one that Apple had until 2019; write a current one",
                null, ("text", value));
        }
        else
        {
            place.Report(ExtensionRules.ItunesCategory, $"the category {Quoted.Of(value)} is not one that Apple has here; {RemedyFor(value, current)}",
                null, ("text", value));
        }
    }

    private static string RemedyFor(string value, IReadOnlyCollection<string> current)
    {
        if (Suggestion.For(value, current) is { } meant)
            return $"write '{meant}', if that is meant";
        var outer = ItunesCategories.Current.FirstOrDefault(category => category.Value.Contains(value)).Key;
        return outer is not null ? $"write it inside of <itunes:category text=\"{outer}\">"
            : ItunesCategories.Current.ContainsKey(value) ? "write it right in the channel"
            : "write one of its list, letter by letter";
    }
}
