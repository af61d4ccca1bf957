using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Justindustrious.Feeds.Content;

/// <summary>HTML as the standard's own algorithm reads it, in bounded time.</summary>
internal static class HtmlTree
{
    /// <summary>A fragment is read as what stands in a body; this is put before it.</summary>
    private const string Head = "<!doctype html><html><head></head><body>";

    [ThreadStatic]
    private static HtmlGuard? _guard;

    [ThreadStatic]
    private static bool _hasErrors;

    private static readonly HtmlParser Parser = CreateParser();

    /// <summary>Reads a fragment.</summary>
    /// <param name="html">The fragment.</param>
    /// <param name="policy">Which elements are kept: readers see how deep those are nested, and not the others.</param>
    /// <param name="hasErrors">Whether the standard calls any of it an error.</param>
    /// <returns>The element that holds it; or <see langword="null"/> where it is nested too deep.</returns>
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
    /// <returns>The page; or <see langword="null"/> where it is nested too deep.</returns>
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

    /// <summary>Gets where an element's tag starts in the fragment.</summary>
    public static int IndexOf(IElement element) => (element.SourceReference?.Position.Index ?? -1) - Head.Length;

    private static HtmlParser CreateParser()
    {
        var parser = new HtmlParser(
            new HtmlParserOptions
            {
                // A reader has no script: what is meant for that case is what is shown.
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
