using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Content.Templates;

/// <summary>
/// Replaces addresses in a body that name files in the blog's folder, such as another post or a picture beside the post, by their addresses on the site.
/// </summary>
internal static class LocalAddress
{
    private const string Reference = "xref:";

    private static readonly string[] PostEndings = [".md", ".mdx", ".markdown"];

    /// <summary>The marks at the start of a path that mean the generator's own folder.</summary>
    private static readonly string[] Marks = ["@/", "{filename}", "{static}", "{attach}", "%7Bfilename%7D", "%7Bstatic%7D", "%7Battach%7D", "|filename|"];

    /// <summary>Returns the address on the site, or the address itself if it does not name a file.</summary>
    public static string Of(string address, PostRendering rendering, bool isResource, int offset)
    {
        var end = address.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? address : address[..end];
        if (path.Length is 0 or > 1000 || path.StartsWith("//", StringComparison.Ordinal))
            return address;
        var mark = path[0] is '@' or '{' or '%' or '|' ? MarkOf(path) : null;
        var first = path.AsSpan().IndexOfAny('/', ':');
        if (mark is null && first >= 0 && path[first] == ':')
            return path.StartsWith(Reference, StringComparison.OrdinalIgnoreCase) ? OfReference(address, end, rendering, offset) : address;
        if (mark is null && path.LastIndexOf('.') <= path.LastIndexOf('/'))
            return address;

        var rest = end < 0 ? "" : address[end..];
        var isPost = mark is "@/" || mark?.Contains("filename", StringComparison.Ordinal) == true
            || NamesPost(path);
        path = Uri.UnescapeDataString(mark is null ? path : mark == "@/" ? path[1..] : path[mark.Length..]);
        if (isPost && !isResource)
        {
            if (rendering.Ask(BodyQuestionKind.PostAtPath, path) is { } post)
                return post + rest;
            // A path from the site's root may name a file in the site's folder of static files, which is not searched.
            if (mark is not null || path[0] != '/')
                rendering.Findings.Add(FeedRules.ContentRules.PostLink, path, PostTargets.Missing(rendering, path), offset);
            return mark is null ? address : TemplateBody.MissingPost + UriText.Encode(path);
        }

        if (mark is null && (path.Length == 0 || path[0] == '/'))
            return address;
        if (isResource && (rendering.Surroundings?.Syntax & BodySyntax.BundledFiles) == BodySyntax.BundledFiles)
        {
            rendering.Findings.Add(FeedRules.ContentRules.BundledFile, path,
                $"the file {Quoted.Of(address)} stands among the sources, and the blog's generator gives it an address with a checksum, which only it knows; "
                    + "move the file to the folder that the site publishes as it is, and write its address, or build from the site's own HTML with --from-html",
                offset);
        }

        if (rendering.Ask(BodyQuestionKind.File, path) is { } beside)
            return beside + rest;
        if (mark is null)
            return address;
        rendering.Findings.Add(FeedRules.ContentRules.PostLink, path,
            $"no file was found for the link {Quoted.Of(address)}; write the path of a file, or its address on the site", offset);
        return UriText.Encode(path) + rest;
    }

    /// <summary>Returns the address of the post that a reference names; elsewhere than in Statiq, the reference is an address like others.</summary>
    private static string OfReference(string address, int end, PostRendering rendering, int offset)
    {
        if (rendering.Surroundings is not { } around || (around.Syntax & BodySyntax.CrossReferences) == 0)
            return address;
        var id = Uri.UnescapeDataString(address[Reference.Length..(end < 0 ? address.Length : end)]);
        if (rendering.Ask(BodyQuestionKind.PostOfReference, id) is { } post)
            return post + (end < 0 ? "" : address[end..]);
        rendering.Findings.Add(FeedRules.ContentRules.PostLink, id,
            $"no post has the 'Xref' {Quoted.Of(id)}, or a title that gives it; write the address of the page", offset);
        return TemplateBody.MissingPost + UriText.Encode(id);
    }

    private static string? MarkOf(string path) => Array.Find(Marks, mark => path.StartsWith(mark, StringComparison.Ordinal));

    private static bool NamesPost(string path) => Array.Exists(PostEndings, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
