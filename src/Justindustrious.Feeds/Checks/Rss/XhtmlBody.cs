using Justindustrious.Feeds.Checks.Walk;

namespace Justindustrious.Feeds.Checks.Rss;

/// <summary>A body of XHTML in an item, as some programs of 2003 wrote it.</summary>
internal static class XhtmlBody
{
    public static readonly ElementRule Outer = new()
    {
        Content = ElementContent.Anything,
        AnyAttribute = true,
        Within = Within,
    };

    private static readonly ElementRule Inner = Outer with { Repeats = true };

    /// <summary>Checks an element in a body. To the W3C validator, a finding in a body is about the body.</summary>
    private static ElementRule Within(ElementScope parent, ElementScope child)
    {
        var body = parent;
        while (ReferenceEquals(body.Rule, Inner) && body.Parent is { } outer)
            body = outer;
        TextChecks.BodyElement(child, body.Context(null));
        return Inner;
    }
}
