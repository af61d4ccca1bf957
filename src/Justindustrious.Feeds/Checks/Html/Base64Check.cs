using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Html;

/// <summary>Checks content of binary types: Base64 with any white space (RFC 4287 4.1.3.3).</summary>
internal static class Base64Check
{
    /// <summary>Checks content.</summary>
    /// <returns>Whether a lenient decoder such as the W3C validator's can decode it.</returns>
    public static bool Check(string value, in ValueContext context)
    {
        if (IsBase64(value))
            return true;

        var isLenient = IsLenientBase64(value);
        context.Report(AtomRules.Base64,
            $"{context.Name} {Quoted.Of(value.AsSpan().Trim())} is not Base64, which its type requires; encode it, or write the type that it has",
            isLenient ? FeedRule.NoW3CClass : null);
        return isLenient;
    }

    private static bool IsBase64(string value)
    {
        int digits = 0, padding = 0;
        foreach (var c in value)
        {
            if (c == '=')
                padding++;
            else if (padding == 0 && (char.IsAsciiLetterOrDigit(c) || c is '+' or '/'))
                digits++;
            else if (!char.IsWhiteSpace(c))
                return false;
        }

        return (digits % 4, padding) is (0, 0) or (2, 2) or (3, 1);
    }

    /// <summary>Python's decoder ignores other characters, and stops at the first complete padding.</summary>
    private static bool IsLenientBase64(string value)
    {
        int place = 0, padding = 0;
        foreach (var c in value)
        {
            if (c == '=')
            {
                if (place >= 2 && place + ++padding >= 4)
                    return true;
            }
            else if (char.IsAsciiLetterOrDigit(c) || c is '+' or '/')
            {
                padding = 0;
                place = (place + 1) % 4;
            }
        }

        return place == 0;
    }
}
