using Justindustrious.Feeds.Text;
using Microsoft.AspNetCore.Routing;

namespace Justindustrious.Feeds.AspNetCore.Serving;

/// <summary>The paths of documents. Those of a category, an author, or older posts are in folders next to the main document of the same format.</summary>
internal static class DocumentPath
{
    public const string Category = "categories/{slug}/";
    public const string Author = "authors/{slug}/";
    public const string Language = "languages/{slug}/";
    public const string Section = "sections/{slug}/";
    public const string Page = "page/{number}/";
    public const string Archive = "archive/{number}/";

    /// <summary>Creates the path of the document in a folder that corresponds to a main document.</summary>
    public static string In(string folder, string main)
    {
        if (folder.Length == 0)
            return main;
        var file = main.LastIndexOf('/') + 1;
        return $"{main[..file]}{folder}{main[file..]}";
    }

    /// <summary>Gets the folder of a document: empty for the main one.</summary>
    public static string FolderOf(string path, string main)
    {
        var file = main.LastIndexOf('/') + 1;
        return path[file..^(main.Length - file)];
    }

    /// <summary>Returns whether readers subscribe to the documents of a folder; they don't subscribe to those of older posts.</summary>
    public static bool IsSubscribedTo(string folder) => folder.Split('/') is not ([.., "page" or "archive", _, ""] and not ["categories" or "authors", _, ""]);

    /// <summary>Replaces the parameters of a folder by route values: <c>categories/feeds/</c> for <c>categories/{slug}/</c>.</summary>
    public static string Fill(string template, RouteValueDictionary values)
    {
        if (template.Length == 0)
            return template;
        foreach (var (name, value) in values)
            template = template.Replace($"{{{name}}}", (string?)value, StringComparison.Ordinal);
        return template;
    }

    /// <summary>Returns why no request can have a path, as the end of a sentence; <see langword="null"/> if a request can.</summary>
    /// <param name="path">A path below the prefix, without a slash in front. The path of a folder ends with a slash.</param>
    public static string? WhyNotRequested(string path)
    {
        if (string.IsNullOrWhiteSpace(path))
            return "is empty; write a path below the prefix of MapFeeds, such as 'old/rss.xml'";
        if (path.AsSpan().ContainsAny('\\', '?', '#'))
            return "has a '\\', '?' or '#', which the path of a request never has; write letters, digits, '-', '.' and '/'";
        return path.TrimEnd('/').Split('/').Any(segment => segment is "" or "." or "..")
            ? "has a segment that is empty, '.' or '..', which the path of a request never has; write a path such as 'old/rss.xml'"
            : null;
    }

    /// <summary>Escapes the braces of a path for a route pattern.</summary>
    public static string Literal(string path) =>
        path.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    /// <summary>Creates an address below a feed's home, with or without a slash at its end.</summary>
    public static Uri Address(Uri home, string path) => UriText.Spelled(new($"{home.GetLeftPart(UriPartial.Path).TrimEnd('/')}/{path}"));
}
