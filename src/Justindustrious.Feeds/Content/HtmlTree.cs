using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Justindustrious.Feeds.Content;

/// <summary>Parses HTML with the algorithm of the standard, in bounded time.</summary>
internal static class HtmlTree
{
    /// <summary>The start of the document whose body a fragment becomes.</summary>
    private const string Head = "<!doctype html><html><head></head><body>";

    [ThreadStatic]
    private static HtmlGuard? _guard;

    [ThreadStatic]
    private static bool _hasErrors;

    private static readonly HtmlParser Parser = CreateParser();

    /// <summary>Reads a fragment.</summary>
    /// <param name="html">The fragment.</param>
    /// <param name="policy">The policy. Only elements that it keeps count for the depth.</param>
    /// <param name="hasErrors">Whether there is a parse error.</param>
    /// <returns>The element that contains the fragment; <see langword="null"/> if it is nested too deep.</returns>
    public static INode? Parse(string html, PolicySets policy, out bool hasErrors)
    {
        _guard ??= new();
        _guard.Start(policy);
        _hasErrors = false;
        try
        {
            return Parser.ParseDocument(Head + html).Body;
        }
        catch (HtmlTooDeepException)
        {
            return null;
        }
        finally
        {
            hasErrors = _hasErrors;
        }
    }

    /// <summary>Reads a whole page.</summary>
    /// <returns>The page; <see langword="null"/> if it is nested too deep.</returns>
    public static IDocument? ParsePage(string html)
    {
        _guard ??= new();
        _guard.Start(PolicySets.Of(ContentPolicy.Default));
        try
        {
            return Parser.ParseDocument(html);
        }
        catch (HtmlTooDeepException)
        {
            return null;
        }
    }

    /// <summary>Gets the index of an element's tag in the fragment.</summary>
    public static int IndexOf(IElement element) => (element.SourceReference?.Position.Index ?? -1) - Head.Length;

    private static HtmlParser CreateParser()
    {
        var parser = new HtmlParser(
            new HtmlParserOptions
            {
                // Readers run no scripts, so the content of noscript is shown.
                IsScripting = false,
                IsNotSupportingFrames = true,
                IsKeepingSourceReferences = true,
                MaximumDepth = HtmlGuard.MostOpen * 2,
                OnToken = static (token, _) => _guard!.Take(token),
            },
            BrowsingContext.New(Configuration.Default));
        parser.Error += static (_, _) => _hasErrors = true;
        return parser;
    }
}
