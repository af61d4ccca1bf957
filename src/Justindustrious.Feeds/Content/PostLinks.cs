using System.Buffers;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Content;

/// <summary>Resolves the addresses in one post against the post's own address. Only allowed schemes are kept, and addresses are written as URIs.</summary>
internal sealed class PostLinks(Post post, PolicySets policy, PostIds ids)
{
    private static readonly SearchValues<char> HostCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.-");
    private static readonly SearchValues<char> PlainCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/?!$&'()*+,;=:@");

    private static readonly SearchValues<char> SchemeCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-.");

    private static readonly SearchValues<char> DirectionMarks = SearchValues.Create("\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    private static readonly string[] ImageData = ["image/png", "image/jpeg", "image/gif", "image/webp", "image/avif"];

    private readonly Uri? _base = post.Link is { IsAbsoluteUri: true } link && IsWeb(link) ? link : null;

    /// <summary>Gets the post's own address without a fragment, if it is an absolute http or https address.</summary>
    public string? Own { get; } = post.Link is { IsAbsoluteUri: true } link && IsWeb(link) ? WithoutFragment(UriText.Of(link)) : null;

    private readonly string? _folder = post.Link is { IsAbsoluteUri: true } link && IsWeb(link) ? FolderOf(UriText.Of(link)) : null;

    /// <summary>Makes an address absolute.</summary>
    /// <param name="address">The address in the source, after character references were resolved.</param>
    /// <param name="isResource">Whether readers load it to show the post: an image, audio or video.</param>
    /// <param name="whyNot">Why the address is not kept: <c>its scheme is javascript</c>.</param>
    /// <returns>The address; <see langword="null"/> if readers may not open it.</returns>
    public string? Resolve(string address, bool isResource, out string whyNot)
    {
        whyNot = "";
        if (IsFromAppRoot(address))
            address = address.TrimStart()[1..];
        if (IsPlain(address) && policy.AllowsScheme(address.StartsWith("https", StringComparison.Ordinal) ? "https" : "http"))
            return address;

        if (_folder is not null && IsPlainPath(address))
            return address[0] == '/' ? string.Concat(_folder.AsSpan(0, _folder.IndexOf('/', 8)), address) : _folder + address;

        // As in browsers (https://url.spec.whatwg.org/#concept-basic-url-parser), white space around an address, and tabs and line ends in it, are ignored.
        var text = WithDirectionMarks(WithoutLineEnds(TextCharacters.Clean(address)).Trim(' '));
        if (text.StartsWith('#'))
        {
            if (!isResource && Own is not null)
                return ToPlace(text[1..]);
            whyNot = Own is null ? NoBase : "it is a place within the post";
            return null;
        }

        var schemeLength = SchemeLength(text);
        if (schemeLength == 0)
            return Relative(text, out whyNot);

        var scheme = text[..schemeLength].ToLowerInvariant();
        if (!policy.AllowsScheme(scheme) || (isResource && scheme is not ("http" or "https" or "data")))
        {
            whyNot = $"its scheme is {Quoted.Cut(scheme)}";
            return null;
        }

        return scheme switch
        {
            "http" or "https" => Web(scheme, text[(schemeLength + 1)..], out whyNot),
            "data" => Data(text, isResource, out whyNot),
            _ => scheme + WithoutBrackets(UriText.Encode(text[schemeLength..])),
        };
    }

    private const string NoBase = "the post has no absolute address to resolve it against";

    /// <summary>Returns whether an address starts with <c>~/</c>, which is the app's root in Razor, but a folder named ~ in browsers.</summary>
    public static bool IsFromAppRoot(string address) => address.AsSpan().TrimStart().StartsWith("~/");

    /// <summary>Gets the address of a place within the post, which works wherever the post is shown.</summary>
    public string ToPlace(string fragment)
    {
        if (fragment.Length == 0)
            return Own!;
        var name = ids.Find(fragment) ?? ids.Find(Uri.UnescapeDataString(fragment));
        return $"{Own}#{EncodeFragment(name ?? fragment)}";
    }

    private static string EncodeFragment(string name) => WithoutBrackets(UriText.Encode(name).Replace("#", "%23", StringComparison.Ordinal));

    /// <summary>Encodes brackets, which are allowed in an address only around an IPv6 host (RFC 3986, 3.2.2).</summary>
    private static string WithoutBrackets(string text) =>
        text.Replace("[", "%5B", StringComparison.Ordinal).Replace("]", "%5D", StringComparison.Ordinal);

    private string? Relative(string text, out string whyNot)
    {
        whyNot = NoBase;
        if (_base is null)
            return null;
        if (text.Length == 0)
            return Own;
        text = ForwardSlashes(text);
        return text.StartsWith("//", StringComparison.Ordinal)
            ? Web(_base.Scheme, text, out whyNot)
            : Written(Uri.TryCreate(_base, text, out var uri) ? uri : null, out whyNot);
    }

    private string? Web(string scheme, string rest, out string whyNot)
    {
        rest = ForwardSlashes(rest);
        // For browsers, "https:page" is relative if the post's address also starts with https.
        if (!rest.StartsWith("//", StringComparison.Ordinal) && _base?.Scheme == scheme)
            return Relative(rest, out whyNot);
        return Written(Uri.TryCreate($"{scheme}://{rest.TrimStart('/')}", UriKind.Absolute, out var uri) ? uri : null, out whyNot);
    }

    private string? Written(Uri? uri, out string whyNot)
    {
        whyNot = "it is not an address";
        if (uri is null || !IsWeb(uri) || uri.Host.Length == 0 || !policy.AllowsScheme(uri.Scheme))
            return null;

        if (!UriText.TryOf(uri, out var text))
            return null;

        var fragment = text.IndexOf('#', StringComparison.Ordinal);
        if (fragment >= 0 && Own is not null && text.AsSpan(0, fragment).SequenceEqual(Own)
            && ids.Find(Uri.UnescapeDataString(text[(fragment + 1)..])) is { } name)
        {
            text = $"{Own}#{EncodeFragment(name)}";
        }

        whyNot = "";
        return text;
    }

    private static string? Data(string text, bool isResource, out string whyNot)
    {
        whyNot = "only images of the types PNG, JPEG, GIF, WebP and AVIF may be embedded";
        var isImage = isResource && Array.Exists(ImageData, type => text.AsSpan(5).StartsWith(type, StringComparison.OrdinalIgnoreCase)
            && text.Length > 5 + type.Length && text[5 + type.Length] is ';' or ',');
        return isImage ? UriText.Encode(text) : null;
    }

    /// <summary>Returns whether an address is already written as a URI. Most are, and parsing them would take more time than anything else.</summary>
    private bool IsPlain(string address)
    {
        var hostStart = address.StartsWith("https://", StringComparison.Ordinal) ? 8 : address.StartsWith("http://", StringComparison.Ordinal) ? 7 : 0;
        if (hostStart == 0 || address.Length > 2000)
            return false;

        var rest = address.AsSpan(hostStart);
        var hostLength = rest.IndexOfAnyExcept(HostCharacters);
        if (hostLength < 1 || rest[hostLength] != '/')
            return false;

        var host = rest[..hostLength];
        var lastLabel = host[(host.LastIndexOf('.') + 1)..];
        return lastLabel.Length > 0 && char.IsAsciiLetterLower(lastLabel[0]) && char.IsAsciiLetterLower(lastLabel[^1]) && char.IsAsciiLetterOrDigit(host[0])
            && !host.Contains("..", StringComparison.Ordinal) && !host.Contains("-.", StringComparison.Ordinal)
            && !host.Contains(".-", StringComparison.Ordinal) && !host.Contains("--", StringComparison.Ordinal)
            && IsPlainTail(address, rest[hostLength..]) && !rest.Contains("/.", StringComparison.Ordinal);
    }

    /// <summary>Returns whether path, query and fragment need no change. The name of a place within the post may have to change.</summary>
    private bool IsPlainTail(ReadOnlySpan<char> address, ReadOnlySpan<char> tail)
    {
        var other = tail.IndexOfAnyExcept(PlainCharacters);
        return other < 0
            || (tail[other] == '#' && other + 1 < tail.Length && !tail[(other + 1)..].ContainsAnyExcept(PlainCharacters)
                && !address[..^(tail.Length - other)].SequenceEqual(Own));
    }

    /// <summary>Returns whether an address is a path that can be appended to its folder without parsing.</summary>
    private static bool IsPlainPath(string address) =>
        address.Length is > 0 and < 1000 && address[0] is not ('.' or '?') && !address.AsSpan().ContainsAnyExcept(PlainCharacters)
        && !address.Contains(':', StringComparison.Ordinal) && !address.StartsWith("//", StringComparison.Ordinal)
        && !address.Contains("/.", StringComparison.Ordinal);

    private static string FolderOf(string address)
    {
        var end = address.IndexOfAny(['?', '#']);
        return address[..(address.AsSpan(0, end < 0 ? address.Length : end).LastIndexOf('/') + 1)];
    }

    private static int SchemeLength(string text)
    {
        var length = text.AsSpan().IndexOfAnyExcept(SchemeCharacters);
        return length > 0 && text[length] == ':' && char.IsAsciiLetter(text[0]) ? length : 0;
    }

    private static string ForwardSlashes(string text)
    {
        var end = text.AsSpan().IndexOfAny('?', '#');
        return end < 0 ? text.Replace('\\', '/') : string.Concat(text[..end].Replace('\\', '/'), text.AsSpan(end));
    }

    private static string WithoutLineEnds(string text) => text.AsSpan().IndexOfAny('\t', '\n', '\r') < 0
        ? text
        : text.Replace("\t", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal);

    /// <summary>Encodes marks of text direction. <see cref="Uri"/> would remove them, and browsers would open another address.</summary>
    private static string WithDirectionMarks(string text) => text.AsSpan().IndexOfAny(DirectionMarks) < 0
        ? text
        : string.Concat(text.Select(c => DirectionMarks.Contains(c) ? Uri.EscapeDataString(c.ToString()) : c.ToString()));

    private static string WithoutFragment(string address)
    {
        var fragment = address.IndexOf('#', StringComparison.Ordinal);
        return fragment < 0 ? address : address[..fragment];
    }

    private static bool IsWeb(Uri uri) => uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps;
}
