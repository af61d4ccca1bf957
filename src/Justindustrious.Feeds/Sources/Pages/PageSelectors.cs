using AngleSharp;
using AngleSharp.Css.Parser;
using AngleSharp.Dom;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Sources.Pages;

/// <summary><c>selectors</c> in feeds.yml: where a theme's pages say what, and which of them are posts.</summary>
internal sealed class PageSelectors
{
    /// <summary>The key that names pages rather than a part of them.</summary>
    private const string Posts = "posts";

    private readonly Dictionary<string, string> _selectors = new(StringComparer.Ordinal);
    private readonly List<Glob> _paths = [];
    private readonly List<string> _marks = [];

    private static readonly SiteValue Selector = new("a CSS selector", SiteValue.Text.Schema);

    /// <summary>Gets the keys of the map.</summary>
    public static IReadOnlyList<SiteKey> Keys { get; } =
    [
        new(
            Posts, new SiteValue("a pattern of paths or a CSS selector", SiteValue.Text.Schema).OrList(),
            "Which pages are posts: patterns of their paths, or what they alone contain.")
        {
            Examples = ["blog/**", "body.post"],
        },
        .. PageField.All.DistinctBy(field => field.Selector)
            .Select(field => new SiteKey(field.Selector, Selector, $"Where a page has its post's {field.Selector}.") { Examples = [".post-body"] }),
    ];

    /// <summary>Gets whether feeds.yml says which pages are posts.</summary>
    public bool ChoosesPosts => _paths.Count > 0 || _marks.Count > 0;

    /// <summary>Reads the map, if there is one.</summary>
    public static PageSelectors Read(FieldReader reader, FrontEntry entry)
    {
        var selectors = new PageSelectors();
        if (entry.Value is not FrontMap map)
        {
            reader.Refuse(entry.Value!, entry.Location, "selectors", "a map such as 'selectors: {content: .post-body}'");
            return selectors;
        }

        SiteReader.AddUnknown(map, Keys, reader.Findings);
        foreach (var each in map.Entries.Where(each => each.Value is { IsNull: false }))
        {
            if (each.Key == Posts)
                selectors.ReadPosts(reader, each);
            else if (Keys.Any(key => key.Name == each.Key))
                selectors.ReadSelector(reader, each);
        }

        return selectors;
    }

    /// <summary>Whether feeds.yml names a page as a post.</summary>
    public bool Chooses(Page page) =>
        _paths.Any(path => path.Matches(page.Path)) || _marks.Any(mark => page.Document.QuerySelector(mark) is not null);

    /// <summary>Finds the first element that a selector names, if there is one for the field.</summary>
    public IElement? Find(IDocument document, PageField field) => All(document, field).FirstOrDefault();

    /// <summary>Finds all elements that a selector names, if there is one for the field.</summary>
    public IEnumerable<IElement> All(IDocument document, PageField field) =>
        _selectors.TryGetValue(field.Selector, out var selector) ? document.QuerySelectorAll(selector) : [];

    private void ReadPosts(FieldReader reader, FrontEntry entry)
    {
        foreach (var (value, location) in FieldReader.Items(entry))
        {
            if (reader.Text(value, location, Posts, "a pattern of paths such as 'blog/**', or a CSS selector such as 'body.post'") is not { Length: > 0 } text)
                continue;
            // A selector has no '/' but in an attribute's value.
            if (text.Contains('/', StringComparison.Ordinal) && !text.Contains('[', StringComparison.Ordinal))
                _paths.Add(new(text));
            else if (IsSelector(reader, text, location, Posts))
                _marks.Add(text);
        }
    }

    private void ReadSelector(FieldReader reader, FrontEntry entry)
    {
        if (reader.Text(entry.Value!, entry.Location, entry.Key, "a CSS selector such as '.post-body'") is { Length: > 0 } text
            && IsSelector(reader, text, entry.Location, entry.Key))
            _selectors[entry.Key] = text;
    }

    private static bool IsSelector(FieldReader reader, string text, TextLocation location, string key)
    {
        if (BrowsingContext.New(Configuration.Default).GetService<ICssSelectorParser>()?.ParseSelector(text) is not null)
            return true;
        reader.Findings.Add(FeedRules.SourceRules.ValueKind, location, $"{key} {Quoted.Of(text)} is not a CSS selector; write one such as '.post-body'");
        return false;
    }
}
