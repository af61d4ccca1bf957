using Justindustrious.Feeds.Sources.Generators;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Sources.Pages;

/// <summary>What a site's home page says of the site, as if it stood in feeds.yml.</summary>
internal sealed class HomePage
{
    private HomePage(IReadOnlyList<FrontEntry> entries) => Entries = entries;

    /// <summary>Gets what is meant where there is no home page.</summary>
    public static HomePage None { get; } = new([]);

    /// <summary>Gets the keys of feeds.yml that the page gives.</summary>
    public IReadOnlyList<FrontEntry> Entries { get; }

    /// <summary>Gets what the page says it is about, which some themes repeat on every page.</summary>
    public string? Description => (new FrontMap(default, Entries).Find("description")?.Value as FrontText)?.Text;

    /// <summary>Gets the address of the picture that the page names, as it is written there. Some themes repeat it on every page.</summary>
    public string? Image { get; private init; }

    /// <summary>Reads a home page.</summary>
    public static HomePage Read(Page page)
    {
        var entries = new List<FrontEntry>();
        var document = page.Document;
        var name = page.FirstMeta("og:site_name") ?? page.FirstMeta("application-name")
            ?? page.FirstMeta("og:title") ?? (document.QuerySelector("head > title") is { } title ? page.Fact(title.TextContent, title) : null);
        Add("title", name is null ? null : name with { Text = WithoutHome(name.Text) });
        var address = page.Link("canonical") is { } canonical ? page.Fact(canonical.GetAttribute("href"), canonical) : page.FirstMeta("og:url");
        if (address is not null && Uri.TryCreate(address.Text, UriKind.Absolute, out var home) && home.Scheme is "http" or "https")
            Add("home", address with { Text = UriText.Of(new(home.GetLeftPart(UriPartial.Path))) });
        Add("description", page.FirstMeta("description") ?? page.FirstMeta("og:description"));
        Add("language", document.DocumentElement.GetAttribute("lang") is { } language ? page.Fact(language, document.DocumentElement) : null);
        Add("author", page.FirstMeta("author"));
        return new(entries) { Image = page.FirstMeta("og:image")?.Text };

        void Add(string key, PageFact? fact)
        {
            if (fact is not null)
                entries.Add(new(key, fact.Location, new FrontText(fact.Location, fact.Text, IsPlain: false)));
        }
    }

    /// <summary>Takes off what themes add to the site's name on its home page: <c>Home | A blog</c>, <c>A blog - A blog</c>.</summary>
    private static string WithoutHome(string title)
    {
        foreach (var separator in PageTitle.Separators)
        {
            if (title.Split(separator) is [var first, var second] && (first == second || first.Equals("Home", StringComparison.OrdinalIgnoreCase)))
                return second;
        }

        return title;
    }

    /// <summary>Puts what the page says below what feeds.yml says, whose keys count first.</summary>
    /// <param name="own">What feeds.yml says; <see langword="null"/> where there is none.</param>
    public SiteConfiguration Configure(FrontMap? own)
    {
        var said = new FrontMap(own?.Location ?? default, Entries);
        return new(own is null ? said : SiteConfiguration.Merge(own, said)) { Derived = said, File = Entries.Count == 0 ? null : Entries[0].Location.File };
    }
}
