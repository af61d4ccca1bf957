using Justindustrious.Feeds.Text;
using Microsoft.AspNetCore.Routing;

namespace Justindustrious.Feeds.AspNetCore.Serving;

/// <summary>Where documents stand: those of a category, of an author, of older posts in folders of their own beside the main one of the same format.</summary>
internal static class DocumentPath
{
    public const string Category = "categories/{slug}/";
    public const string Author = "authors/{slug}/";
    public const string Page = "page/{number}/";
    public const string Archive = "archive/{number}/";

    /// <summary>Composes the path of the document that stands for a main one in a folder beside it.</summary>
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

    /// <summary>Says whether a folder's documents are those that readers subscribe to, and not those of older posts.</summary>
    public static bool IsSubscribedTo(string folder) => folder.Split('/') is not ([.., "page" or "archive", _, ""] and not ["categories" or "authors", _, ""]);

    /// <summary>Fills in a folder's names: <c>categories/feeds/</c> for <c>categories/{slug}/</c>.</summary>
    public static string Fill(string template, RouteValueDictionary values)
    {
        if (template.Length == 0)
            return template;
        foreach (var (name, value) in values)
            template = template.Replace($"{{{name}}}", (string?)value, StringComparison.Ordinal);
        return template;
    }

    /// <summary>Says why no request can have a path, or <see langword="null"/>: a predicate that ends with what to write.</summary>
    /// <param name="path">A path below the prefix, without a slash in front. A folder's has one at its end.</param>
    public static string? WhyNotRequested(string path)
    {
        if (string.IsNullOrWhiteSpace(path))
            return "is empty; write a path below the prefix of MapFeeds, such as 'old/rss.xml'";
        if (path.AsSpan().ContainsAny('\\', '?', '#'))
            return "has a '\\', '?' or '#', which no path of a request has; write letters, digits, '-', '.' and '/'";
        return path.TrimEnd('/').Split('/').Any(segment => segment is "" or "." or "..")
            ? "has a segment that is empty, '.' or '..', which no request comes with; write the path as it is requested, such as 'old/rss.xml'"
            : null;
    }

    /// <summary>Writes a path for a route: a path is text, and braces mean something in a route.</summary>
    public static string Literal(string path) =>
        path.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    /// <summary>Composes an address below a feed's home, which is a folder whether it says so or not.</summary>
    public static Uri Address(Uri home, string path) => UriText.Spelled(new($"{home.GetLeftPart(UriPartial.Path).TrimEnd('/')}/{path}"));
}
