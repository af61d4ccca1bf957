using Justindustrious.Feeds.Checks.Atom;
using Justindustrious.Feeds.Checks.Values;
using Justindustrious.Feeds.Checks.Walk;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Extensions;

/// <summary>Checks replies: RFC 4685.</summary>
internal static class ThreadChecks
{
    /// <summary>The W3C validator names the attributes of thr:in-reply-to as if they were elements.</summary>
    public static ValueCheck Attribute(string name, ValueCheck check) => (value, in context) =>
        check(value, context with { Label = context.Name, Element = name, Attribute = null });

    public static void Address(string value, in ValueContext context)
    {
        ValueChecks.IriReference(value, context);
        LinkChecks.SameDocument(value, context);
    }

    public static void Start(ElementScope reply)
    {
        if (reply.Attribute("ref") is null)
        {
            reply.Report(ExtensionRules.ThreadRef,
                "<thr:in-reply-to> has no ref, so programs can't tell what it answers; write the id of the other entry");
        }
    }
}
