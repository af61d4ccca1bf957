using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Justindustrious.Feeds.Content;

/// <summary>Writes formulas of KaTeX and MathJax once, although a page contains them as MathML, as a picture and as TeX.</summary>
internal sealed partial class HtmlCleaner
{
    private const string TexType = "math/tex";

    private static readonly FrozenSet<string> MathJaxClasses = Names("mjx-chtml");

    /// <summary>Returns whether an element repeats another and is left out: a picture of a formula, a formula in a script, line numbers.</summary>
    private bool IsRepetition(IElement element, INodeList siblings, int index)
    {
        if (IsLineNumbers(element))
        {
            LeftOut(element, FeedRules.ContentRules.LineNumbers, "line numbers are in elements next to the code; they were removed");
            return true;
        }

        if (!IsPictureOfFormula(element, siblings, index))
            return false;
        LeftOut(element, FeedRules.ContentRules.RepeatedFormula, "a formula is in the post twice, as a picture and as text for programs; it was written once");
        return true;
    }

    private static bool IsPictureOfFormula(IElement element, INodeList siblings, int index)
    {
        if (element.GetAttribute("aria-hidden") == "true"
            && (IsShownFormula(NextElement(siblings, index, step: -1)) || IsShownFormula(NextElement(siblings, index, step: 1))))
            return true;
        var hasClass = element.GetAttribute("class")?.Contains("mathjax", StringComparison.OrdinalIgnoreCase) == true || element.HasClass(MathJaxClasses);
        if (element.LocalName != "mjx-container" && !hasClass)
            return false;
        var isPreview = element.ClassList.Contains("MathJax_Preview");
        if (!isPreview && !IsByMathJax(element))
            return false;
        // MathJax 2 draws between a preview and the script with the formula in TeX.
        return NextElement(siblings, index, step: 1) is { } next
            && (IsTex(next) ? isPreview || !HoldsFormula(element) : isPreview && IsByMathJax(next));
    }

    private static bool IsByMathJax(IElement element) => element.LocalName == "mjx-container"
        || element.ClassList.Any(name => name == "mjx-chtml" || (name.StartsWith("MathJax", StringComparison.Ordinal) && name != "MathJax_Preview"));

    private static bool IsShownFormula(IElement? element) => element is not null && HoldsFormula(element) && !IsHidden(element);

    private static bool HoldsFormula(IElement element) => element.LocalName == "math" || element.QuerySelector("math") is not null;

    private static bool IsHidden(IElement element) => element.HasAttribute("hidden")
        || (element.GetAttribute("style") ?? "").Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);

    private static bool IsTex(IElement element) =>
        element.LocalName == "script" && (element.GetAttribute("type") ?? "").StartsWith(TexType, StringComparison.OrdinalIgnoreCase);

    /// <summary>Writes the formula in a script, between the delimiters of TeX, unless it is written already.</summary>
    private void WriteTexScript(IElement script, INodeList siblings, int index)
    {
        if (NextElement(siblings, index, step: -1) is { } before && IsByMathJax(before) && HoldsFormula(before))
            return;

        var tex = script.TextContent.Trim();
        if (tex.StartsWith("% <![CDATA[", StringComparison.Ordinal))
            tex = tex["% <![CDATA[".Length..].Replace("%]]>", "", StringComparison.Ordinal).Trim();
        if (tex.Length == 0)
            return;

        var isDisplayed = script.GetAttribute("type")!.Replace(" ", "", StringComparison.Ordinal).Contains("mode=display", StringComparison.OrdinalIgnoreCase);
        var isBlock = isDisplayed && !_isInParagraph && HtmlKinds.HoldsBlocks.Contains(_parent) && _policy.AllowsElement("p");
        output.Write(isBlock ? "<p>" : "");
        WriteText(isDisplayed ? $@"\[{tex}\]" : $@"\({tex}\)", script);
        output.Write(isBlock ? "</p>" : "");
    }

    /// <summary>Gets a formula's source in TeX, which programs that draw formulas keep as an annotation.</summary>
    private static string? Tex(IElement formula)
    {
        var annotation = formula.QuerySelectorAll("annotation").FirstOrDefault(note => note.GetAttribute("encoding") == "application/x-tex");
        return annotation is null ? null : $@"\({annotation.TextContent.Trim()}\)";
    }
}
