using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Atom;

/// <summary>Checks text where Atom has none: in a link or a category, and white space around an id, a date or an address.</summary>
internal static class TextPlaceChecks
{
    public static void NoText(ElementScope scope, string text)
    {
        // Text of a category without term, or of a link without href, was meant for that attribute: LinkChecks.End reports the link.
        if (text.AsSpan().Trim().IsEmpty || scope.Rule.IsMisread(scope) || !scope.IsFirstReport()
            || (scope.LocalName == "link" && scope.Attribute("href") is null))
        {
            return;
        }

        scope.Report(AtomRules.LinkEmpty, $"<{scope.Name}> contains the text {Quoted.Of(text.Trim())}, which readers ignore; remove it",
            scope.LocalName == "link" ? null : "UnexpectedText");
    }

    /// <summary>As <see cref="NoSpace"/>, for a value that is reported as empty if it is white space only.</summary>
    public static void NoSpaceAround(ElementScope scope)
    {
        if (scope.Text.Length > 0)
            NoSpace(scope);
    }

    public static void NoSpace(ElementScope scope)
    {
        var text = scope.RawText;
        if (text.Length > 0 && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])))
        {
            scope.Report(AtomRules.WhiteSpace,
                $"<{scope.Name}> has white space around its value, which Atom does not take away; write {Quoted.Of(text.Trim())} alone");
        }
    }
}
