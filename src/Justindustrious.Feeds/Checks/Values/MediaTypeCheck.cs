using System.Buffers;
using Justindustrious.Feeds.Checks.Values.Tables;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Values;

/// <summary>Checks media types: <c>type/subtype; name=value</c> (RFC 6838 4.2, RFC 2045 5.1).</summary>
internal static class MediaTypeCheck
{
    private const string NameCharacters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$&-^_.+";
    private static readonly SearchValues<char> InName = SearchValues.Create(NameCharacters);
    private static readonly SearchValues<char> NotInToken = SearchValues.Create("()<>,;:\\\"/[]?= \t\r\n\v\f");

    /// <summary>Checks a media type.</summary>
    /// <param name="value">The media type.</param>
    /// <param name="w3cClass">The W3C validator's class: <c>InvalidMIMEType</c> or <c>InvalidMIMEAttribute</c>.</param>
    /// <param name="context">Where it stands.</param>
    /// <returns>Whether it is registered or widely used.</returns>
    public static bool Check(string value, string w3cClass, in ValueContext context)
    {
        var semicolon = value.IndexOf(';', StringComparison.Ordinal);
        var name = (semicolon < 0 ? value : value[..semicolon]).TrimEnd();
        if (!IsMediaType(value))
        {
            var remedy = value.ToLowerInvariant() switch
            {
                "html" => "write 'text/html'",
                "xhtml" => "write 'application/xhtml+xml'",
                "mp3" or "audio" => "write 'audio/mpeg'",
                "jpg" or "jpeg" or "image/jpg" => "write 'image/jpeg'",
                _ => "write a type and a subtype, as 'audio/mpeg'",
            };
            context.Report(ValueRules.MediaType, $"{context.Name} {Quoted.Of(value)} is not a media type; {remedy}",
                IsMediaTypeToW3C(value) ? FeedRule.NoW3CClass : w3cClass);
            return false;
        }

        // The types of nearly all posts and enclosures come first: the search through the whole table takes longer than all other checks of a link.
        if (name is "text/html" or "audio/mpeg" or "image/jpeg" or "image/png" || RegistryTable.HasLine(MediaTypes.Names, name)
            || name.Contains("/x-", StringComparison.OrdinalIgnoreCase) || name.StartsWith("x-", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        context.Report(ValueRules.KnownMediaType,
            $"{context.Name} {Quoted.Of(value)} is not a registered media type; readers may not know what to do with the file");
        return false;
    }

    /// <summary>Tells whether a text is a media type, with parameters or without.</summary>
    public static bool IsMediaType(string value)
    {
        var semicolon = value.IndexOf(';', StringComparison.Ordinal);
        var name = (semicolon < 0 ? value : value[..semicolon]).AsSpan().TrimEnd(" \t");
        var slash = name.IndexOf('/');
        return slash > 0 && IsName(name[..slash]) && IsName(name[(slash + 1)..]) && (semicolon < 0 || HasParameters(value.AsSpan(semicolon)));
    }

    private static bool IsMediaTypeToW3C(string value)
    {
        var semicolon = value.IndexOf(';', StringComparison.Ordinal);
        var name = (semicolon < 0 ? value : value[..semicolon]).AsSpan().TrimEnd();
        var slash = name.IndexOf('/');
        return slash > 0 && slash + 1 < name.Length && !name[..slash].ContainsAny(NotInToken) && !name[(slash + 1)..].ContainsAny(NotInToken)
            && (semicolon < 0 || HasParameters(value.AsSpan(semicolon)));
    }

    private static bool IsName(ReadOnlySpan<char> name) =>
        name.Length is > 0 and <= 127 && !name.ContainsAnyExcept(InName) && char.IsAsciiLetterOrDigit(name[0]);

    private static bool HasParameters(ReadOnlySpan<char> rest)
    {
        while (!rest.IsEmpty)
        {
            if (rest[0] != ';')
                return false;
            rest = rest[1..].TrimStart();
            var equals = rest.IndexOf('=');
            if (equals <= 0 || rest[..equals].ContainsAny(NotInToken))
                return false;
            rest = rest[(equals + 1)..];
            var length = rest.StartsWith("\"") ? QuotedLength(rest) : rest.IndexOfAny(NotInToken) is var end && end < 0 ? rest.Length : end;
            if (length <= 0)
                return false;
            rest = rest[length..].TrimStart();
        }

        return true;
    }

    private static int QuotedLength(ReadOnlySpan<char> text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (text[i] == '"')
                return i + 1;
        }

        return -1;
    }
}
