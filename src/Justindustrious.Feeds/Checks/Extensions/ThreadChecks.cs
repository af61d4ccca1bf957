using Justindustrious.Feeds.Checks.Atom;
using Justindustrious.Feeds.Checks.Values;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Vocabularies;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Extensions;

/// <summary>Checks replies: RFC 4685.</summary>
internal static class ThreadChecks
{
    /// <summary>
    /// The checks of the values in <see cref="ThreadVocabulary"/>. The W3C validator names the attributes of thr:in-reply-to as if they were elements.
    /// </summary>
    public static VocabularyChecks Checks { get; } = new()
    {
        Kinds =
        {
            [ValueKind.Count] = [ValueChecks.NonNegativeInteger],
            [ThreadVocabulary.Id] = [ValueChecks.InPlace(ValueChecks.Id)],
            [ValueKind.Iri] = [ValueChecks.InPlace(Address)],
            [ValueKind.MediaType] = [ValueChecks.MediaType],
        },
        Rows = { [ThreadVocabulary.InReplyTo] = rule => rule with { Start = Start } },
    };

    private static void Address(string value, in ValueContext context)
    {
        ValueChecks.IriReference(value, context);
        LinkChecks.SameDocument(value, context);
    }

    private static void Start(ElementScope reply)
    {
        if (reply.Attribute("ref") is null)
        {
            reply.Report(ExtensionRules.ThreadRef,
                "<thr:in-reply-to> has no ref, so programs can't tell what it answers; write the id of the other entry");
        }
    }
}
