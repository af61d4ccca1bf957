using Justindustrious.Feeds.Checks.Html;
using Justindustrious.Feeds.Checks.Values;
using Justindustrious.Feeds.Reading;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Walk;

/// <summary>Checks plain texts, HTML and XHTML: calls the checks in <c>Checks.Html</c> with what they need to know about the place.</summary>
internal static class TextChecks
{
    /// <summary>Checks a text that is not HTML.</summary>
    /// <param name="value">The text.</param>
    /// <param name="markup">The rule that markup in it breaks.</param>
    /// <param name="context">Where it stands.</param>
    public static void Plain(string value, FeedRule markup, in ValueContext context)
    {
        var feed = context.Scope?.Feed;
        PlainTextCheck.Check(value, markup, feed is { IsRss: true } && feed.RssVersion.StartsWith("2.", StringComparison.Ordinal),
            feed is not null && value.AsSpan().ContainsAny('<', '&') && feed.HasHexReference(context.Scope!.Line), context);
    }

    /// <summary>Checks HTML.</summary>
    public static void Html(string value, in ValueContext context) => HtmlCheck.Fragment(value, context);

    /// <summary>Checks the name of an element of XHTML. <see cref="XhtmlAttribute"/> checks its attributes.</summary>
    public static void XhtmlElement(ElementScope element) => XhtmlElement(element.LocalName, element.Context(null), isBody: false);

    /// <summary>Checks an element of XHTML in an item of RSS.</summary>
    public static void BodyElement(ElementScope element, in ValueContext body)
    {
        var context = body with { Line = element.Line, Column = element.Column };
        XhtmlElement(element.LocalName, context, isBody: true);
        foreach (var attribute in element.Attributes)
        {
            if (attribute.Namespace.Length > 0)
                continue;
            XhtmlAddresses(element, attribute, element.AttributeContext(attribute, attribute.Name));
            if (HtmlVocabulary.IsHarmless(attribute.Name.ToLowerInvariant()))
                continue;
            ReportAttribute(element, attribute.Name, context with { Line = attribute.Line, Column = attribute.Column });
        }
    }

    private static void XhtmlElement(string name, in ValueContext context, bool isBody)
    {
        if (HtmlVocabulary.Shown.Contains(name))
            return;
        // In RSS, the W3C validator reports every unknown element as dangerous.
        var w3cClass = isBody ? "SecurityRisk" : null;
        ReadOnlySpan<(string, string)> parameters = isBody ? [("tag", name)] : [("message", "Non-XHTML element"), ("value", name)];
        if (HtmlVocabulary.Dangerous.Contains(name))
            context.Report(HtmlRules.DangerousElement, $"<{name}> is an element that readers must drop; leave it out", null, ("tag", name));
        else if (HtmlVocabulary.Dropped.Contains(name))
            context.Report(HtmlRules.DroppedElement,
                $"<{name}> is an element that some readers drop; write a link to the same next to it", null, ("tag", name));
        else if (!HtmlVocabulary.Late.Contains(name) && !name.Contains('-', StringComparison.Ordinal))
            context.Report(HtmlRules.UnknownElement, $"<{name}> is not an element of XHTML; leave the tag out", w3cClass, parameters);
        else
            ReportModern(name, context, w3cClass, parameters);
    }

    private static void ReportModern(string name, in ValueContext context, string? w3cClass, ReadOnlySpan<(string, string)> parameters) =>
        context.Report(HtmlRules.ModernElement,
            $"<{name}> is an element that HTML allows and many readers drop; check that the text is complete without it", w3cClass, parameters);

    /// <summary>Checks an attribute of XHTML: programs, styles that leave their place, addresses.</summary>
    public static void XhtmlAttribute(ElementScope element, in FeedAttribute attribute)
    {
        var context = element.AttributeContext(attribute, attribute.Name);
        if (attribute.Name == "style")
            StyleCheck.Check(attribute.Value, 0, null, context);
        else if (attribute.Name.StartsWith("on", StringComparison.Ordinal))
            ReportAttribute(element, attribute.Name, context);
        else
            XhtmlAddresses(element, attribute, context);
    }

    /// <summary>Reports an attribute that runs a program, or one that HTML does not have. The W3C validator has one class for both.</summary>
    private static void ReportAttribute(ElementScope element, string name, in ValueContext context)
    {
        if (HtmlVocabulary.IsEventHandler(name))
        {
            context.Report(HtmlRules.DangerousAttribute, $"{name} on <{element.LocalName}> runs a program; leave it out", null, ("attr", name));
        }
        else
        {
            context.Report(HtmlRules.ModernElement,
                $"{name} on <{element.LocalName}> is an attribute that HTML does not have; nothing needs to be done, as readers drop it",
                "SecurityRiskAttr", ("attr", name));
        }
    }

    /// <summary>Checks an element of SVG or MathML in XHTML, and its attributes.</summary>
    public static void DrawingElement(ElementScope element)
    {
        var (elements, attributes) = element.Namespace.EndsWith("svg", StringComparison.Ordinal)
            ? (DrawingVocabulary.SvgElements, DrawingVocabulary.SvgAttributes)
            : (DrawingVocabulary.MathElements, DrawingVocabulary.MathAttributes);
        if (!elements.Contains(element.LocalName))
        {
            var isDangerous = element.LocalName is "script" or "handler" or "foreignObject";
            element.Report(isDangerous ? HtmlRules.DangerousElement : HtmlRules.ModernElement, isDangerous
                ? $"<{element.LocalName}> is an element that readers must drop; leave it out"
                : $"<{element.LocalName}> is an element that few readers draw; add a picture as well", "SecurityRisk", ("tag", element.LocalName));
        }

        foreach (var attribute in element.Attributes)
        {
            if (attribute.Name == "href" && UriCheck.IsScript(attribute.Value))
                ReportScript(attribute.Value, element.AttributeContext(attribute, AttributeChecks.NameOf(attribute)));
            if (attribute.Namespace.Length > 0 || attributes.Contains(attribute.Name))
                continue;
            var runs = HtmlVocabulary.IsEventHandler(attribute.Name);
            element.AttributeContext(attribute, attribute.Name).Report(runs ? HtmlRules.DangerousAttribute : HtmlRules.ModernElement, runs
                ? $"{attribute.Name} on <{element.LocalName}> runs a program; leave it out"
                : $"{attribute.Name} on <{element.LocalName}> is an attribute that few readers know", "SecurityRiskAttr", ("attr", attribute.Name));
        }
    }

    private static void XhtmlAddresses(ElementScope element, in FeedAttribute attribute, in ValueContext context)
    {
        if (HtmlVocabulary.HoldsAddress(attribute.Name))
        {
            XhtmlAddress(element, attribute.Value, context);
        }
        else if (attribute.Name is "srcset" or "imagesrcset")
        {
            foreach (var address in SourceSet.Addresses(attribute.Value))
                XhtmlAddress(element, address, context);
        }
    }

    /// <summary>Checks an address. In Atom, a relative address is right if it has an xml:base.</summary>
    private static void XhtmlAddress(ElementScope element, string address, in ValueContext context)
    {
        if (UriCheck.IsScript(address))
            ReportScript(address, context);
        else if (address.StartsWith('#') && element.LocalName is ("a" or "area"))
            ReportFragment(address, context);
        else if (!UriCheck.IsAbsolute(address) && !address.StartsWith('#') && !element.HasXmlBase && MediaOf(element).IsFirstReport())
            ReportRelative(address, context);
    }

    private static void ReportFragment(string address, in ValueContext context) => context.Report(HtmlRules.FragmentUrl,
        $"{context.Name} links to {Quoted.Of(address)}, which works where the reader keeps ids; nothing needs to be done", FeedRule.NoW3CClass);

    private static void ReportRelative(string address, in ValueContext context) => context.Report(HtmlRules.RelativeUrl,
        $"{context.Name} {Quoted.Of(address)} is relative, and there is no xml:base; write the whole address", FeedRule.NoW3CClass);

    /// <summary>Gets the picture, video or audio of a file: its relative addresses are reported once.</summary>
    private static ElementScope MediaOf(ElementScope element) =>
        element is { LocalName: "source" or "img" or "track", Parent: { LocalName: "picture" or "video" or "audio" } media } ? media : element;

    private static void ReportScript(string address, in ValueContext context) =>
        context.Report(HtmlRules.ScriptUrl, $"{context.Name} {Quoted.Of(address)} is a program; write the address of a page", FeedRule.NoW3CClass);
}
