namespace Justindustrious.Feeds.Checks.Walk;

/// <summary>The rules that every grammar has. RSS, Atom and modules have their own ids for them.</summary>
/// <param name="Element">An element stands only where its specification allows it.</param>
/// <param name="Once">An element stands once.</param>
/// <param name="Text">Text stands only where there is text.</param>
/// <param name="Attribute">An element has only the attributes of its specification.</param>
/// <param name="Required">A required element is there.</param>
/// <param name="RequiredAttribute">A required attribute is there.</param>
internal sealed record GeneralRules(FeedRule Element, FeedRule Once, FeedRule Text, FeedRule Attribute, FeedRule Required, FeedRule RequiredAttribute)
{
    public static readonly GeneralRules Rss = new(FeedRules.RssRules.Element, FeedRules.RssRules.Once, FeedRules.RssRules.Text,
        FeedRules.RssRules.Attribute, FeedRules.RssRules.Required, FeedRules.RssRules.RequiredAttribute);

    public static readonly GeneralRules Atom = new(FeedRules.AtomRules.Element, FeedRules.AtomRules.Once, FeedRules.AtomRules.Text,
        FeedRules.AtomRules.Attribute, FeedRules.AtomRules.Required, FeedRules.AtomRules.RequiredAttribute);

    public static readonly GeneralRules Extension = new(FeedRules.ExtensionRules.Element, FeedRules.ExtensionRules.Once, FeedRules.ExtensionRules.Text,
        FeedRules.ExtensionRules.Attribute, FeedRules.ExtensionRules.Required, FeedRules.ExtensionRules.RequiredAttribute);

    /// <summary>Gets the rules of the specification that an element comes from.</summary>
    public static GeneralRules Of(string name, FeedState feed) =>
        name.StartsWith("atom:", StringComparison.Ordinal) ? Atom : name.Contains(':') ? Extension : feed.IsRss ? Rss : Atom;
}
