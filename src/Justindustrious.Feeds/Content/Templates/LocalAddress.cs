using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Content.Templates;

/// <summary>
/// Addresses in a body that name files of the blog's folder: the post in such a file, a picture beside the post. They become the addresses that the site gives
/// them.
/// </summary>
internal static class LocalAddress
{
    private static readonly string[] PostEndings = [".md", ".mdx", ".markdown"];

    /// <summary>Marks with which generators start a path in their folder.</summary>
    private static readonly string[] Marks = ["@/", "{filename}", "{static}", "{attach}", "%7Bfilename%7D", "%7Bstatic%7D", "%7Battach%7D", "|filename|"];

    /// <summary>Gets the address that the site has; the address itself where it names no file.</summary>
    public static string Of(string address, PostRendering rendering, bool isResource, int offset)
    {
        var end = address.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? address : address[..end];
        if (path.Length is 0 or > 1000 || path.StartsWith("//", StringComparison.Ordinal))
            return address;
        var mark = Array.Find(Marks, mark => path.StartsWith(mark, StringComparison.Ordinal));
        var first = path.AsSpan().IndexOfAny('/', ':');
        if (mark is null && first >= 0 && path[first] == ':')
            return address;
        if (mark is null && path.LastIndexOf('.') <= path.LastIndexOf('/'))
            return address;

        var rest = end < 0 ? "" : address[end..];
        var isPost = mark is "@/" || mark?.Contains("filename", StringComparison.Ordinal) == true || Array.Exists(PostEndings, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
        path = Uri.UnescapeDataString(mark is null ? path : mark == "@/" ? path[1..] : path[mark.Length..]);
        if (isPost && !isResource)
        {
            if (rendering.Ask(BodyQuestionKind.PostAtPath, path) is { } post)
                return post + rest;
            // A path from the site's root may be a file that only the site's folder of static files holds.
            if (mark is not null || path[0] != '/')
                rendering.Findings.Add(FeedRules.ContentRules.PostLink, path, PostTargets.Missing(rendering, path), offset);
            return mark is null ? address : TemplateBody.MissingPost + UriText.Encode(path);
        }

        return (mark is not null || path.Length == 0 || path[0] != '/') && rendering.Ask(BodyQuestionKind.File, path) is { } beside ? beside + rest : address;
    }
}
