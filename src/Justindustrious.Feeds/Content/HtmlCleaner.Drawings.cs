using System.Collections.Frozen;
using AngleSharp.Dom;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Content;

/// <summary>Writes SVG and MathML. A drawing is kept if it contains only shapes, text and formulas; otherwise the whole drawing is removed.</summary>
internal sealed partial class HtmlCleaner
{
    private static readonly FrozenSet<string> Shapes = Names(
        "svg g defs desc path rect circle ellipse line polyline polygon text tspan linearGradient radialGradient stop marker clipPath mask pattern");

    private static readonly FrozenSet<string> ShapeAttributes = Names(
        "id class lang viewBox preserveAspectRatio width height x y x1 y1 x2 y2 cx cy r rx ry fx fy d points dx dy rotate pathLength transform fill "
        + "fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset "
        + "opacity color display visibility font-family font-size font-style font-weight text-anchor dominant-baseline alignment-baseline baseline-shift "
        + "letter-spacing word-spacing text-decoration textLength lengthAdjust gradientUnits gradientTransform spreadMethod offset stop-color "
        + "stop-opacity markerWidth markerHeight markerUnits refX refY orient marker-start marker-mid marker-end clip-path clip-rule clipPathUnits mask "
        + "maskUnits maskContentUnits patternUnits patternContentUnits patternTransform shape-rendering text-rendering vector-effect paint-order role "
        + "aria-label aria-hidden");

    private static readonly FrozenSet<string> Formulas = Names(
        "math mrow mi mo mn ms mtext mspace mfrac msqrt mroot msub msup msubsup munder mover munderover mmultiscripts mtable mtr mlabeledtr mtd mstyle "
        + "merror mpadded mphantom menclose mfenced");

    private static readonly FrozenSet<string> FormulaAttributes = Names(
        "id dir lang display displaystyle scriptlevel mathvariant mathcolor mathsize accent accentunder align bevelled close columnalign columnlines "
        + "columnspacing columnspan depth fence frame height largeop linethickness lquote lspace maxsize minsize movablelimits notation open rowalign "
        + "rowlines rowspacing rowspan rquote rspace separator separators stretchy symmetric voffset width");

    /// <summary>Elements in which a parser reads HTML again, so only text is allowed in them.</summary>
    private static readonly FrozenSet<string> TextOnly = Names("desc mi mo mn ms mtext");

    /// <summary>Elements whose text is shown. Text in other elements is not.</summary>
    private static readonly FrozenSet<string> ShowText = Names("desc text tspan mi mo mn ms mtext");

    private void WriteDrawing(IElement root)
    {
        var isFormula = root.NamespaceUri == NamespaceNames.MathMlUri;
        var name = isFormula ? "math" : "svg";
        var problem = root.LocalName != name ? root.LocalName
            : !_policy.AllowsElement(name) ? name
            : FindForeign(root, isFormula ? Formulas : Shapes, root.NamespaceUri!);
        if (problem is null)
        {
            CheckPlace(name);
            WriteShape(root, isFormula ? FormulaAttributes : ShapeAttributes);
            return;
        }

        rendering.Findings.Add(FeedRules.ContentRules.Drawing, name,
            $"<{name}> contains <{Quoted.Cut(problem)}>, which is not {(isFormula ? "part of a formula" : "a shape or text")}; the whole <{name}> was removed",
            PlaceOf(root));
        // The alternative text of a formula or drawing is written instead.
        var alternative = isFormula
            ? root.GetAttribute("alttext") ?? Tex(root)
            : root.GetAttribute("aria-label") ?? root.Children.FirstOrDefault(child => child.LocalName == "title")?.TextContent;
        WriteText(alternative ?? "", root);
    }

    private static string? FindForeign(IElement element, FrozenSet<string> known, string namespaceUri)
    {
        foreach (var child in element.Children)
        {
            if (IsNotShown(child, namespaceUri))
                continue;
            if (child.NamespaceUri != namespaceUri || TextOnly.Contains(element.LocalName))
                return child.LocalName;
            if (child.LocalName == "semantics")
            {
                if (child.FirstElementChild is { } first && (first.NamespaceUri != namespaceUri || !known.Contains(first.LocalName)))
                    return first.LocalName;
                if (child.FirstElementChild is { } presentation && FindForeign(presentation, known, namespaceUri) is { } foreign)
                    return foreign;
                continue;
            }

            if (!known.Contains(child.LocalName) && child.LocalName is not ("none" or "mprescripts"))
                return child.LocalName;
            if (FindForeign(child, known, namespaceUri) is { } problem)
                return problem;
        }

        return null;
    }

    /// <summary>Returns whether an element describes a drawing and is not shown.</summary>
    private static bool IsNotShown(IElement element, string namespaceUri) =>
        element.NamespaceUri == namespaceUri && element.LocalName is "title" or "metadata" or "annotation" or "annotation-xml";

    private void WriteShape(IElement element, FrozenSet<string> attributes)
    {
        var name = element.LocalName;
        switch (name)
        {
            case "semantics":
                if (element.FirstElementChild is { } presentation)
                    WriteShape(presentation, attributes);
                return;
            case "none":
                // An empty place in a formula, with an element that every reader knows.
                output.Write("<mrow></mrow>");
                return;
        }

        output.Write('<');
        output.Write(name);
        WriteShapeAttributes(element, attributes);
        output.Write('>');
        foreach (var node in element.ChildNodes)
        {
            if (node is IElement child && !IsNotShown(child, element.NamespaceUri!))
                WriteShape(child, attributes);
            else if (node is IText text && (ShowText.Contains(name) || string.IsNullOrWhiteSpace(text.Data)))
                HtmlText.Append(output, WithoutForbidden(text.Data, element));
        }

        WriteEnd(name);
    }

    private void WriteShapeAttributes(IElement element, FrozenSet<string> allowed)
    {
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var attribute in element.Attributes)
        {
            var name = attribute.Name;
            if (name is "xmlns" or "xmlns:xlink" or "id" or "xml:lang" or "xml:space" or "version" or "focusable" or "style" or "class")
                continue;
            if (!allowed.Contains(name))
                RemovedAttribute(element, name);
            // A label is text: it is kept even if it contains "url".
            else if ((name == "aria-label" ? attribute.Value : Paint(attribute.Value)) is { } value && written.Add(name))
                WriteAttribute(name, WithoutForbidden(value, element));
        }

        // In a drawing, style properties are written as attributes, which mean the same.
        foreach (var declaration in (element.GetAttribute("style") ?? "").Split(';'))
        {
            var colon = declaration.IndexOf(':', StringComparison.Ordinal);
            var name = colon < 0 ? "" : declaration[..colon].Trim();
            var isPresentation = name.Contains('-', StringComparison.Ordinal)
                || name is "fill" or "stroke" or "opacity" or "display" or "visibility" or "color";
            if (isPresentation
                && allowed.Contains(name) && Paint(declaration[(colon + 1)..].Trim()) is { } value && written.Add(name))
            {
                WriteAttribute(name, WithoutForbidden(value, element));
            }
        }

        if (element.LocalName == "svg" && !element.HasAttribute("aria-label")
            && element.Children.FirstOrDefault(child => child.LocalName == "title") is { } title)
        {
            WriteAttribute("role", written.Contains("role") ? null : "img");
            WriteAttribute("aria-label", WithoutForbidden(title.TextContent.Trim(), element));
        }

        if (_ids.TryGetValue(element, out var id))
            WriteAttribute("id", id);
    }

    /// <summary>Gets a value without addresses; only an address within the post itself is kept.</summary>
    private string? Paint(string value)
    {
        if (!value.Contains("url", StringComparison.OrdinalIgnoreCase) && !value.Contains('\\', StringComparison.Ordinal))
            return value;
        if (value is ['u', 'r', 'l', '(', '#', .., ')'] && rendering.Ids.Find(value[5..^1]) is { } id
            && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'))
        {
            return $"url(#{id})";
        }

        return null;
    }

    private static FrozenSet<string> Names(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
