using Justindustrious.Feeds.Checks.Extensions;
using Justindustrious.Feeds.Checks.Html;
using Justindustrious.Feeds.Checks.Profiles;
using Justindustrious.Feeds.Checks.Values;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Reading;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Json;

/// <summary>Checks a JSON Feed: 1.1, and 1.0, which is reported as old.</summary>
/// <remarks>https://www.jsonfeed.org/version/1.1/</remarks>
internal sealed class JsonFeedCheck
{
    private readonly Findings _findings;
    private readonly string? _address;
    private readonly RegisteredVocabularies _registered;
    private readonly ProfileChecks? _profiles;
    private readonly HashSet<string> _names = [];
    private readonly HashSet<string> _ids = [];
    private readonly JsonFeedReader _reader;
    private JsonScope _root;
    private string? _feedUrl;
    private JsonMember? _nextUrl;
    private JsonMember? _language;
    private JsonMember? _authors;
    private bool _isBroken;

    private JsonFeedCheck(
        ReadOnlyMemory<byte> bytes, Findings findings, string? address, RegisteredVocabularies registered, ProfileChecks? profiles)
    {
        _profiles = profiles;
        _findings = findings;
        _address = address;
        _registered = registered;
        // The reader reports faults of the encoding while it is made, before there is a scope to report them with.
        var faults = new List<(JsonFault Fault, long Offset, string Word)>();
        var isReady = false;
        _reader = new(bytes, (fault, offset, word) =>
        {
            _isBroken |= JsonFaults.StopsReading(fault);
            if (isReady)
                JsonFaults.Report(fault, offset, word, _root!);
            else
                faults.Add((fault, offset, word));
        });
        _root = new(_reader, findings, "", FeedVersion.JsonFeed11);
        isReady = true;
        foreach (var (fault, offset, word) in faults)
            JsonFaults.Report(fault, offset, word, _root);
    }

    /// <summary>Tells whether a document looks like JSON: its first character opens an object or an array, or a comment.</summary>
    public static bool IsJson(ReadOnlySpan<byte> bytes)
    {
        foreach (var octet in bytes)
        {
            if (octet is 0xEF or 0xBB or 0xBF or 0xFE or 0xFF or 0 or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
                continue;
            return octet is (byte)'{' or (byte)'[' or (byte)'/';
        }

        return false;
    }

    /// <summary>Checks a document.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="findings">Where findings go.</param>
    /// <param name="address">The document's own address, or <see langword="null"/>.</param>
    /// <param name="registered">The vocabularies of the app.</param>
    /// <param name="profiles">The checks for platforms, or <see langword="null"/>.</param>
    /// <returns>The version that the feed claims to be.</returns>
    public static FeedVersion Check(
        ReadOnlyMemory<byte> bytes, Findings findings, string? address, RegisteredVocabularies registered, ProfileChecks? profiles = null)
    {
        var check = new JsonFeedCheck(bytes, findings, address, registered, profiles);
        check.Read();
        return check._root.Version;
    }

    private void Read()
    {
        var kind = _reader.Read(CheckMember, CheckItem);
        if (kind is null)
        {
            if (!_isBroken)
                _root.Report(JsonRules.WellFormed, "the document is empty; a JSON Feed is an object", 0);
        }
        else if (kind != JsonKind.Object)
        {
            _root.Report(JsonRules.Root, $"the document is {JsonScope.Describe(kind.Value)}; a JSON Feed is an object: write '{{' first", 0);
        }
        else if (!_isBroken)
        {
            CheckWhole();
        }
    }

    private void CheckMember(JsonMember member)
    {
        _names.Add(member.Name);
        if (!_root.CheckMember(member, JsonMembers.Feed, "a feed"))
        {
            JsonExtensionCheck.Check(member, _root, _registered, VocabularyPlaces.Feed);
            return;
        }

        var value = member.Value;
        switch (member.Name)
        {
            case "version":
                CheckVersion(value);
                break;
            case "title" or "description" or "user_comment":
                _root.CheckNotBlank(member.Name, value);
                PlainTextCheck.Check(value.Text, HtmlRules.PlainText, isRss2: false, hasHexReference: false, _root.Context(member.Name, value));
                break;
            case "home_page_url" or "icon" or "favicon":
                _root.CheckAddress(member.Name, value);
                break;
            case "feed_url":
                _root.CheckAddress(member.Name, value);
                _feedUrl = value.Text;
                if (_address is not null && value.Text != _address)
                {
                    _root.Report(JsonRules.SelfAddress,
                        $"feed_url {Quoted.Of(value.Text)} is not the document's own address; write {Quoted.Of(_address)}", value.Offset, member.Name);
                }

                break;
            case "next_url":
                _root.CheckAddress(member.Name, value);
                _nextUrl = member;
                break;
            case "authors":
                _authors = member;
                JsonPeople.CheckAuthors(value, _root);
                break;
            case "author":
                JsonPeople.CheckOldAuthor(member, _root);
                break;
            case "language":
                _language = member;
                LanguageCheck.Check(value.Text, _root.Context(member.Name, value));
                break;
            case "expired":
                if (value.Kind == JsonKind.True)
                    _root.Report(JsonRules.Expired, "the feed says that it has expired, so readers stop asking for it", value.Offset, member.Name);
                break;
            case "hubs":
                JsonPeople.CheckHubs(value, _root);
                break;
        }
    }

    private void CheckItem(int number, JsonPart item)
    {
        var scope = _root.Into("items").Into($"{number}");
        JsonItemCheck.Check(item, scope, _ids, _registered);
        _profiles?.CheckItem(item, scope);
    }

    private void CheckVersion(JsonPart value)
    {
        switch (value.Text)
        {
            case "https://jsonfeed.org/version/1.1":
                break;
            case "https://jsonfeed.org/version/1":
                _root = new(_reader, _findings, "", FeedVersion.JsonFeed1);
                _root.Report(JsonRules.OldVersion,
                    "the feed is of version 1.0; with 'https://jsonfeed.org/version/1.1' it may name its language and several authors",
                    value.Offset, "version");
                break;
            default:
                _root.Report(JsonRules.Version,
                    $"version {Quoted.Of(value.Text)} is not a version of JSON Feed; write 'https://jsonfeed.org/version/1.1'", value.Offset, "version");
                break;
        }
    }

    private void CheckWhole()
    {
        foreach (var name in (ReadOnlySpan<string>)["version", "title", "items"])
        {
            if (_names.Contains(name))
                continue;
            var (rule, example) = name switch
            {
                "version" => (JsonRules.Version, "\"version\": \"https://jsonfeed.org/version/1.1\""),
                "title" => (JsonRules.Required, "\"title\": \"A blog\""),
                _ => (JsonRules.Required, "\"items\": []"),
            };
            _root.Report(rule, $"the feed has no {name}, which JSON Feed requires; write {example}", 0, name);
        }

        foreach (var name in (ReadOnlySpan<string>)["home_page_url", "feed_url"])
        {
            if (_names.Contains(name))
                continue;
            var whose = name == "feed_url" ? "document's own" : "site's";
            _root.Report(JsonRules.Recommended, $"the feed has no {name}, which readers use to tell feeds apart; write it with the {whose} address", 0, name);
        }

        if (_nextUrl is not null && _nextUrl.Value.Text == _feedUrl)
        {
            _root.Report(JsonRules.NextAddress,
                $"next_url {Quoted.Of(_feedUrl)} is feed_url, so a reader would load pages without end; "
                + "write the next page's address, or leave it out on the last",
                _nextUrl.Value.Offset, "next_url");
        }

        if (_root.Version == FeedVersion.JsonFeed1)
            ReportNewMembers();
    }

    private void ReportNewMembers()
    {
        foreach (var member in (ReadOnlySpan<JsonMember?>)[_language, _authors])
        {
            if (member is not null)
            {
                _root.Report(JsonRules.NewMember,
                    $"{member.Name} came with version 1.1, but the feed is of 1.0; write the version 'https://jsonfeed.org/version/1.1'",
                    member.Offset, member.Name);
            }
        }
    }
}
