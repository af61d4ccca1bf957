namespace Justindustrious.Feeds.Names;

/// <summary>The namespace URIs of feeds. Element names are written out where they are used.</summary>
internal static class FeedNames
{
    public const string Atom = "http://www.w3.org/2005/Atom";
    public const string Content = "http://purl.org/rss/1.0/modules/content/";
    public const string DublinCore = "http://purl.org/dc/elements/1.1/";
    public const string History = "http://purl.org/syndication/history/1.0";
    public const string Xhtml = "http://www.w3.org/1999/xhtml";
    public const string JsonFeedVersion = "https://jsonfeed.org/version/1.1";
    /// <summary>The generator of documents that name no other.</summary>
    public const string Library = "Justindustrious.Feeds";
    public const string RssSpecification = "https://www.rssboard.org/rss-specification";
}
