using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Names;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Html;

/// <summary>Checks XHTML in Atom: the namespaces of its elements, and markup that runs programs.</summary>
internal static class XhtmlChecks
{
    private const string Svg = "http://www.w3.org/2000/svg";
    private const string MathML = "http://www.w3.org/1998/Math/MathML";

    /// <summary>Checks an element.</summary>
    /// <returns>Whether its children are checked as well.</returns>
    public static bool CheckElement(ElementScope parent, ElementScope child)
    {
        switch (child.Namespace)
        {
            case "":
                child.Report(AtomRules.XhtmlUnprefixed,
                    $"<{child.LocalName}> in XHTML has no namespace; write xmlns=\"{FeedNames.Xhtml}\" on the div, or give the element the div's prefix",
                    null, ("parent", "xhtml:div"), ("element", child.LocalName));
                return true;
            case FeedNames.Xhtml:
                TextChecks.XhtmlElement(child);
                // An element that readers must drop is dropped with its attributes.
                if (!HtmlVocabulary.Dangerous.Contains(child.LocalName))
                    CheckAttributes(child);
                return true;
            case Svg or MathML:
                TextChecks.DrawingElement(child);
                return true;
            case var ns when KnownNamespaces.PrefixOf(ns) is not null:
                if (parent.LocalName != "metadata")
                {
                    child.Report(GeneralRules.Of(child.Name, child.Feed).Element, $"<{child.Name}> is in XHTML; move it out", null,
                        ("parent", parent.LocalName));
                }

                return false;
            default:
                return true;
        }
    }

    public static void CheckAttributes(ElementScope element)
    {
        foreach (var attribute in element.Attributes)
        {
            if (attribute.Namespace.Length == 0)
                TextChecks.XhtmlAttribute(element, attribute);
        }
    }
}
