using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Names;
using Justindustrious.Feeds.Reading;
using Justindustrious.Feeds.Text;
using Justindustrious.Feeds.Vocabularies;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Profiles;

/// <summary>Checks what Apple and PSP-1 require of podcasts.</summary>
/// <param name="on">The rules that are on.</param>
internal sealed partial class PodcastProfile(HashSet<FeedRule> on)
{
    private const int MostBytes = 4000, MostCharacters = 255;

    private static readonly string[] FileTypes =
    [
        "audio/mpeg", "audio/x-m4a", "audio/m4a", "audio/mp4", "video/mp4", "video/x-m4v", "video/m4v", "video/quicktime", "application/pdf",
    ];

    private static readonly HashSet<string> ShownByApple = ["p", "ol", "ul", "li", "a"];
    private static readonly HashSet<string> AllowedByPsp1 = [.. ShownByApple, "b", "i", "strong", "em"];

    /// <summary>Checks that the root declares namespaces.</summary>
    public void CheckNamespaces(ElementScope root, IReadOnlyList<FeedAttribute> attributes)
    {
        Check(ProfileRules.Psp1Namespaces, "PSP-1", ("itunes", [ItunesVocabulary.Instance.Namespace]),
            ("podcast", [PodcastVocabulary.Instance.Namespace, .. PodcastVocabulary.Instance.OtherNamespaces]), ("atom", [FeedNames.Atom]));
        Check(ProfileRules.AppleNamespaces, "Apple", ("itunes", [ItunesVocabulary.Instance.Namespace]), ("content", [FeedNames.Content]));

        void Check(FeedRule rule, string who, params (string Prefix, string[] Namespaces)[] required)
        {
            if (!on.Contains(rule))
                return;
            var missing = required
                .Where(each => !attributes.Any(attribute => attribute.Namespace == KnownNamespaces.Declarations && each.Namespaces.Contains(attribute.Value)))
                .Select(each => $"xmlns:{each.Prefix}=\"{each.Namespaces[0]}\"")
                .ToList();
            if (missing.Count > 0)
                root.Report(rule, $"<rss> does not declare all namespaces that {who} requires; write {string.Join(' ', missing)}");
        }
    }

    /// <summary>Checks an element that has ended.</summary>
    public void Close(ElementScope element)
    {
        var parent = element.Parent?.Name;
        if (element.Name == "channel")
            CloseChannel(element);
        else if (element.Name == "item" && parent == "channel")
            CloseItem(element);
        else if (parent is "channel" or "item")
            CloseValue(element, parent == "item");
    }

    private void CloseChannel(ElementScope channel)
    {
        CheckMissing(channel, ProfileRules.AppleRecommended, "Apple recommends", "itunes:author");
        CheckMissing(channel, ProfileRules.Psp1Recommended, "PSP-1 recommends", "podcast:locked", "podcast:guid");
    }

    private void CloseItem(ElementScope item)
    {
        // An item with neither a title nor a description is JF2014.
        if (on.Contains(ProfileRules.EpisodeTitle) && !item.Has("title") && item.Has("description"))
            item.Report(ProfileRules.EpisodeTitle, "the episode has no <title>, by which apps list it; write one");
        if (on.Contains(ProfileRules.EpisodeFile) && !item.Has("enclosure"))
            item.Report(ProfileRules.EpisodeFile, "the episode has no <enclosure>, so apps have nothing to play; write one with the address of the recording");
        CheckMissing(
            item, ProfileRules.EpisodeRecommended, "apps show", "pubDate", "description", "itunes:duration", "link", "itunes:image", "itunes:explicit");
        CheckMissing(item, ProfileRules.EpisodeTranscript, "PSP-1 recommends", "podcast:transcript");
    }

    private void CheckMissing(ElementScope element, FeedRule rule, string why, params ReadOnlySpan<string> names)
    {
        if (!on.Contains(rule))
            return;
        var missing = new List<string>();
        foreach (var name in names)
        {
            if (!element.Has(name))
                missing.Add($"<{name}>");
        }

        if (missing.Count > 0)
        {
            element.Report(rule,
                $"<{element.Name}> has no {string.Join(", ", missing)}, which {why}; write {(missing.Count == 1 ? "it" : "them")} if you can");
        }
    }

    private void CloseValue(ElementScope element, bool isOfItem)
    {
        switch (element.Name)
        {
            case "title" or "itunes:title":
                CheckLength(element);
                if (isOfItem && on.Contains(ProfileRules.TitleNumber) && Numbered.Match(element.Text) is { Success: true } number)
                {
                    element.Report(ProfileRules.TitleNumber,
                        $"the title {Quoted.Of(element.Text)} starts with the number '{number.Value.Trim()}'; "
                        + "write the number as <itunes:season> and <itunes:episode>, and only the name as the title");
                }

                break;
            case "description":
                CheckDescription(element);
                break;
            case "copyright":
                CheckLength(element);
                break;
            case "link":
                CheckAddress(element, element.Text, element.Context(element.Text));
                break;
            case "enclosure":
                CheckAttribute(element, "url");
                CheckType(element);
                break;
            case "itunes:image":
                CheckAttribute(element, "href");
                break;
            case "itunes:block" or "itunes:complete":
                CheckYes(element);
                break;
            case "itunes:summary" or "itunes:subtitle" or "itunes:keywords":
                if (on.Contains(ProfileRules.DroppedElement))
                    element.Report(ProfileRules.DroppedElement, $"Apple no longer reads <{element.Name}>; write the description only");
                break;
        }

        CheckSpace(element);
    }

    private void CheckLength(ElementScope element)
    {
        if (!on.Contains(ProfileRules.ValueLength) || element.Text.Length <= MostCharacters)
            return;
        var length = new StringInfo(element.Text).LengthInTextElements;
        if (length > MostCharacters)
        {
            element.Report(ProfileRules.ValueLength, string.Create(CultureInfo.InvariantCulture,
                $"<{element.Name}> has {length} characters; write {MostCharacters} at the most"));
        }
    }

    private void CheckDescription(ElementScope description)
    {
        var text = description.Text;
        if (on.Contains(ProfileRules.DescriptionLength) && ProfileChecks.BytesOf(text) is > MostBytes and var bytes)
        {
            description.Report(ProfileRules.DescriptionLength, string.Create(CultureInfo.InvariantCulture,
                $"<description> has {bytes} bytes, and Apple cuts it after {MostBytes}; write a shorter one, and the whole notes as <content:encoded>"));
        }

        if (!on.Contains(ProfileRules.DescriptionHtml) && !on.Contains(ProfileRules.AppleHtml))
            return;
        var used = HtmlNames.In(text);
        var others = used.Where(name => !AllowedByPsp1.Contains(name)).ToList();
        if (others.Count > 0)
            Report(ProfileRules.DescriptionHtml, others, "p, ol, ul, li, a, b, i, strong and em, which PSP-1 allows");
        var hidden = used.Where(name => AllowedByPsp1.Contains(name) && !ShownByApple.Contains(name)).ToList();
        if (hidden.Count > 0)
            Report(ProfileRules.AppleHtml, hidden, "p, ol, ul, li and a, which Apple shows");

        void Report(FeedRule rule, List<string> names, string allowed)
        {
            if (on.Contains(rule))
                description.Report(rule, $"<description> has {string.Join(", ", names.Select(name => $"<{name}>"))}; write only {allowed}");
        }
    }

    private void CheckAttribute(ElementScope element, string name)
    {
        if (element.Attribute(name) is { } value)
            CheckAddress(element, value, element.AttributeContext(name));
    }

    private void CheckAddress(ElementScope element, string address, in ValueContext context)
    {
        if (on.Contains(ProfileRules.AsciiAddress) && !Ascii.IsValid(address))
        {
            context.Report(ProfileRules.AsciiAddress,
                $"{context.Name} {Quoted.Of(address)} has characters that are not ASCII; rename the file, or percent-encode the address");
        }

        // Apps open the page of an episode in a browser, which follows redirects to https.
        var isPage = element.Name == "link" && element.Parent?.Name == "item";
        if (!isPage && on.Contains(ProfileRules.SecureAddress) && address.StartsWith("http:", StringComparison.OrdinalIgnoreCase))
        {
            context.Report(ProfileRules.SecureAddress,
                $"{context.Name} {Quoted.Of(address)} is an http address; write {Quoted.Of("https" + address[4..])} if the host serves it");
        }
    }

    private void CheckType(ElementScope enclosure)
    {
        if (!on.Contains(ProfileRules.EpisodeType) || enclosure.Attribute("type") is not { } type
            || FileTypes.Contains(type.Trim(), StringComparer.OrdinalIgnoreCase))
        {
            return;
        }

        enclosure.ReportAttribute("type", ProfileRules.EpisodeType,
            $"enclosure@type {Quoted.Of(type)} is not a type that podcast apps play; offer the recording as one of {string.Join(", ", FileTypes)}");
    }

    private void CheckYes(ElementScope element)
    {
        if (on.Contains(ProfileRules.YesOnly) && !element.Text.Equals("yes", StringComparison.OrdinalIgnoreCase))
            element.Report(ProfileRules.YesOnly, $"<{element.Name}> {Quoted.Of(element.Text)} has no effect, because only Yes has one; leave the element out");
    }

    private void CheckSpace(ElementScope element)
    {
        var isRead = element.Name is "title" or "link" or "language" or "guid" || element.Name.StartsWith("itunes:", StringComparison.Ordinal);
        if (!isRead || !on.Contains(ProfileRules.SpaceAround))
            return;
        if (element.ChildCount == 0 && element.Text.Length > 0 && element.RawText.Length > element.Text.Length)
            element.Report(ProfileRules.SpaceAround, $"<{element.Name}> has white space around {Quoted.Of(element.Text)}; remove it");
    }

    [GeneratedRegex(
        @"^(s(eason)?\.?\s*\d+\s*[,:.|-]?\s*e(p(isode)?)?\.?\s*\d+|(episode|ep|folge|#)\.?\s*#?\d+|\d{1,4}\s*[:|–—-](?=\s))",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Numbered { get; }
}
