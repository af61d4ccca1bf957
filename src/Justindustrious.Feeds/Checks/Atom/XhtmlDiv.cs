using Justindustrious.Feeds.Checks.Html;
using Justindustrious.Feeds.Checks.Walk;

namespace Justindustrious.Feeds.Checks.Atom;

/// <summary>The div of XHTML in a text construct or content: RFC 4287 3.1.1.3.</summary>
internal static class XhtmlDiv
{
    /// <summary>The outer div. Its text counts as the text of the construct if the div holds no elements.</summary>
    public static readonly ElementRule Outer = new()
    {
        Content = ElementContent.Text,
        AnyAttribute = true,
        Repeats = true,
        Within = Within,
        Start = XhtmlChecks.CheckAttributes,
        End = End,
    };

    private static readonly ElementRule Inner = new()
    {
        Content = ElementContent.Anything,
        AnyAttribute = true,
        Repeats = true,
        Within = Within,
    };

    private static ElementRule Within(ElementScope parent, ElementScope child) => XhtmlChecks.CheckElement(parent, child) ? Inner : ElementRule.Skipped;

    private static void End(ElementScope div)
    {
        // Escaped markup in XHTML is shown as text. It is most likely a mistake if the div holds nothing but text.
        if (div.ChildCount == 0 && div.Parent is { } text)
            text.AddTextOf(div);
    }
}
