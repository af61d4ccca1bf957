using System.Text.RegularExpressions;

namespace Justindustrious.Feeds.Content.Templates;

/// <content>Variables of Liquid, as far as their values are known without running code.</content>
internal sealed partial class TemplateBody
{
    private const int MostAssigned = 100;

    private Dictionary<string, string>? _assigned;

    // Branches and loops are not evaluated, so what is assigned after them may depend on them.
    private bool _hasBranches;

    /// <summary>Stores the value of a variable.</summary>
    /// <returns>The end of the tag; 0 if the value is not known.</returns>
    private int TakeAssignment(int start, int end, string inner)
    {
        if (Assignment().Match(inner) is not { Success: true } match)
            return 0;
        var name = match.Groups["name"].Value;
        _assigned?.Remove(name);
        if (_hasBranches || _assigned?.Count >= MostAssigned
            || LiquidValue.Of(inner[match.Length..], Variable, SiteValue("url") ?? "", SiteValue("baseurl") ?? "") is not { } value)
            return 0;
        (_assigned ??= new(StringComparer.Ordinal))[name] = value;
        return PutText(start, end, "");
    }

    [GeneratedRegex(@"^assign\s+(?<name>[A-Za-z_][\w-]*)\s*=", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Assignment();
}
