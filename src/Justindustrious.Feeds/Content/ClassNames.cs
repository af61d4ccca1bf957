using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Justindustrious.Feeds.Content;

/// <summary>Searches the classes of an element without creating a list of them, which would take longer than the search.</summary>
internal static class ClassNames
{
    public static bool HasClass(this IElement element, FrozenSet<string> names)
    {
        if (element.GetAttribute("class") is not { Length: > 0 } classes)
            return false;

        var lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in classes.AsSpan().SplitAny(" \t\n\f\r"))
        {
            if (lookup.Contains(classes.AsSpan()[range]))
                return true;
        }

        return false;
    }
}
