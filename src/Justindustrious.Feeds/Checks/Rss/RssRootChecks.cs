using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Rss;

/// <summary>Checks the element <c>rss</c>: its version, and that it has a channel.</summary>
internal static class RssRootChecks
{
    public static void Version(string value, in ValueContext context)
    {
        if (value is "2.0" or "0.92" or "0.91")
            return;
        var what = value is "0.93" or "0.94" ? "that of a draft, which RSS 2.0 replaced" : "not a version of RSS";
        context.Report(RssRules.Version, $"version {Quoted.Of(value)} is {what}; write version=\"2.0\"");
    }

    public static void End(ElementScope rss)
    {
        if (!rss.Has("channel"))
            rss.Missing(RssRules.Required, "channel", "<rss> has no <channel>; put the feed into one");
        if (rss.Feed.HasRss091Doctype && rss.Attribute("version") is "2.0" or "0.92")
        {
            rss.ReportAttribute("version", RssRules.DoctypeVersion,
                $"the document type is RSS 0.91's, but the version is {Quoted.Of(rss.Attribute("version")!)}; remove the document type declaration");
        }
    }
}
