using System.Text;
using Justindustrious.Feeds.Checks.Html;
using Justindustrious.Feeds.Checks.Values;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Atom;

/// <summary>Checks the type of a text construct (RFC 4287 3.1.1) or of content (4.1.3.1), and the text as its type requires.</summary>
internal static class AtomTextType
{
    /// <summary>Tells whether content of a media type is XML.</summary>
    public static bool IsXml(string type) =>
        type.EndsWith("+xml", StringComparison.OrdinalIgnoreCase) || type.EndsWith("/xml", StringComparison.OrdinalIgnoreCase);

    /// <summary>Tells whether content of a media type is Base64.</summary>
    public static bool IsBinary(string type) => type.Contains('/') && !IsXml(type) && !type.StartsWith("text/", StringComparison.OrdinalIgnoreCase);

    /// <summary>Checks the type of a text construct.</summary>
    public static void CheckText(string value, in ValueContext context)
    {
        if (value.Length == 0)
        {
            context.Report(AtomRules.AttributeNotBlank, $"{context.Name} is empty; write text, html or xhtml, or leave the attribute out");
        }
        else if (value is not ("text" or "html" or "xhtml"))
        {
            context.Report(AtomRules.TextType, $"{context.Name} {Quoted.Of(value)} is not text, html or xhtml; write one of these",
                value.Contains('/') ? null : "InvalidMIMEType");
        }
    }

    /// <summary>Checks the type of content.</summary>
    public static void CheckContent(string value, in ValueContext context)
    {
        if (value.Length == 0)
        {
            context.Report(AtomRules.AttributeNotBlank, $"{context.Name} is empty; write text, html, xhtml or a media type, or leave the attribute out");
        }
        else if (value.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) || value.StartsWith("message/", StringComparison.OrdinalIgnoreCase))
        {
            context.Report(AtomRules.ContentType,
                $"{context.Name} {Quoted.Of(value)} is a composite type, which content can't have; write the type of one part",
                value == "multipart/alternative" ? null : FeedRule.NoW3CClass);
        }
        else if (context.Scope?.Attribute("src") is not null || value is not ("text" or "html" or "xhtml"))
        {
            MediaTypeCheck.Check(value, "InvalidMIMEType", context);
        }
    }

    /// <summary>Checks a text as its type requires.</summary>
    public static void CheckValue(string type, string value, in ValueContext context)
    {
        if (type == "html")
            TextChecks.Html(value, context);
        else if (type.Equals("text/html", StringComparison.OrdinalIgnoreCase))
            HtmlCheck.Document(value, context);
        else if (type == "xhtml")
            ValueChecks.Inline(value, context);
        else if (!IsBinary(type) || !Base64Check.Check(value, context))
            ValueChecks.PlainTextUndeclared(value, context);
        else if (type.EndsWith("/html", StringComparison.OrdinalIgnoreCase))
            CheckDecoded(value, context);
    }

    /// <summary>Checks HTML in Base64. Some programs show it, so dangerous markup in it is reported.</summary>
    private static void CheckDecoded(string value, in ValueContext context)
    {
        var bytes = new byte[value.Length * 3 / 4 + 3];
        if (Convert.TryFromBase64String(value, bytes, out var length))
            TextChecks.Html(new UTF8Encoding(false).GetString(bytes, 0, length), context with { IsDecoded = true });
    }
}
