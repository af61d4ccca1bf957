using System.Collections.Frozen;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Html;

/// <summary>Checks texts that are not HTML, such as titles and names, for markup in them by mistake.</summary>
internal static class PlainTextCheck
{
    /// <summary>How many references of one text are reported.</summary>
    private const int MostInOneText = 20;

    /// <summary>HTML 4's named characters. The W3C validator does not know newer ones.</summary>
    private static readonly FrozenSet<string> Names = (
        "quot amp lt gt nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute " +
        "micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave " +
        "Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml " +
        "Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth " +
        "ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml OElig oelig Scaron scaron Yuml " +
        "fnof circ tilde Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho Sigma Tau Upsilon Phi " +
        "Chi Psi Omega alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon " +
        "phi chi psi omega thetasym upsih piv ensp emsp thinsp zwnj zwj lrm rlm ndash mdash lsquo rsquo sbquo ldquo rdquo bdquo dagger " +
        "Dagger bull hellip permil prime Prime lsaquo rsaquo oline frasl euro image weierp real trade alefsym larr uarr rarr darr harr " +
        "crarr lArr uArr rArr dArr hArr forall part exist empty nabla isin notin ni prod sum minus lowast radic prop infin ang and or " +
        "cap cup int there4 sim cong asymp ne equiv le ge sub sup nsub sube supe oplus otimes perp sdot lceil rceil lfloor rfloor lang " +
        "rang loz spades clubs hearts diams apos").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Checks a text.</summary>
    /// <param name="value">The text, decoded from XML.</param>
    /// <param name="markup">The rule that HTML in it breaks: JF5300, JF5301 in Atom, JF3028 in XHTML. It has the W3C validator's class.</param>
    /// <param name="isRss2">Whether the document is RSS 2.0, where angle brackets and ampersands need care.</param>
    /// <param name="hasHexReference">Whether the element's source lines hold <c>&amp;#x</c>. RSS's profile recommends such escapes, and the W3C
    /// validator then reports nothing.</param>
    /// <param name="context">Where it stands.</param>
    public static void Check(string value, FeedRule markup, bool isRss2, bool hasHexReference, in ValueContext context)
    {
        if (value.AsSpan().IndexOfAny('<', '&') < 0)
            return;

        if (FindMarkup(value) is (var at, var tag, var name))
        {
            // A title that is repeated for another vocabulary has the same mistake.
            var isNew = context.Scope?.AddUniqueInItem("markup", value) != false;
            if (!isNew && markup == HtmlRules.UndeclaredHtml)
                return;
            context.ReportAt(at, markup, $"{context.Name} contains the HTML tag '{tag}', which many readers show as it is; {Remedy(markup, context)}", null,
                ("value", name));
            return;
        }

        HashSet<string>? reported = null;
        for (var i = value.IndexOf('&', StringComparison.Ordinal); i >= 0; i = value.IndexOf('&', i + 1))
        {
            var reference = ReferenceAt(value, i + 1);
            if (reference.Length == 0)
                continue;
            var isReference = reference[0] == '#' || Names.Contains(reference.ToString());
            if ((!isReference && IsAllLetters(reference)) || !(reported ??= []).Add(reference.ToString()))
                continue;
            if (reported.Count > MostInOneText)
                return;
            var isTerminated = i + 1 + reference.Length < value.Length && value[i + 1 + reference.Length] == ';';
            ReportReference(i, reference.ToString(), isReference && isTerminated, hasHexReference ? FeedRule.NoW3CClass : markup.W3CClass, context);
        }

        if (reported is null && isRss2)
            CheckBrackets(value, hasHexReference, context);
    }

    private static void ReportReference(int offset, string reference, bool isDecodable, string? w3cClass, in ValueContext context)
    {
        if (!isDecodable)
        {
            context.ReportAt(offset, HtmlRules.AngleBrackets,
                $"{context.Name} contains '&{reference}', which some readers take for a character reference", w3cClass,
                ("value", $"&{reference};"));
            return;
        }

        context.ReportAt(offset, HtmlRules.DoubleEscaped, context.Version is FeedVersion.JsonFeed1 or FeedVersion.JsonFeed11
            ? $"{context.Name} contains '&{reference};', which readers show as it is, since JSON Feed has plain text there; write the character itself"
            : $"{context.Name} still contains '&{reference};' after decoding, so it is escaped twice; escape it once",
            w3cClass, ("value", $"&{reference};"));
    }

    /// <summary>Checks the white space around a title. It is often in a CDATA section.</summary>
    public static void CheckPadding(string raw, in ValueContext context)
    {
        if (raw.Length > 0 && raw.AsSpan().Trim().Length is > 0 and var length && length < raw.Length)
            context.Report(HtmlRules.Padded, $"{context.Name} {Quoted.Of(raw)} has white space around it, which readers show; write {Quoted.Of(raw.Trim())}");
    }

    private static void CheckBrackets(string value, bool hasHexReference, in ValueContext context)
    {
        for (var i = 0; i + 1 < value.Length; i++)
        {
            var isTag = value[i] == '<' && (value[i + 1] == '/' || char.IsLetterOrDigit(value[i + 1]) || value[i + 1] == '_');
            if (!isTag && !(value[i] == '&' && value[i + 1] == '#'))
                continue;
            var w3cClass = hasHexReference ? FeedRule.NoW3CClass : null;
            var name = NameAt(value, i + 1);
            if (isTag && HtmlVocabulary.IsElement(name))
            {
                context.ReportAt(i, HtmlRules.OpenTag,
                    $"{context.Name} contains the HTML tag '<{name}', which many readers show as it is or lose; {Remedy(HtmlRules.PlainText, context)}",
                    w3cClass);
            }
            else
            {
                context.ReportAt(i, HtmlRules.AngleBrackets,
                    $"{context.Name} contains '{value.Substring(i, 2)}', which some readers take for HTML; most understand '&#x3C;' and '&#x26;' in the source",
                    w3cClass);
            }

            return;
        }
    }

    private static string Remedy(FeedRule markup, in ValueContext context) =>
        // The author of a post can't write the attributes of Atom.
        markup == HtmlRules.UndeclaredHtml && context.Findings.LooksIntoHtml ? $"write type=\"html\" on {context.Name}, or leave the markup out"
        : markup == AtomRules.Inline ? "write the elements themselves, unescaped"
        : "leave the markup out";

    /// <summary>Finds an end tag, which shows that HTML is meant, and the first tag.</summary>
    /// <returns>The index and the text of the first tag, and the name in the end tag; <see langword="null"/> if there is no end tag.</returns>
    private static (int At, string Tag, string EndName)? FindMarkup(string value)
    {
        (int At, string Tag)? first = null;
        for (var i = value.IndexOf('<', StringComparison.Ordinal); i >= 0; i = value.IndexOf('<', i + 1))
        {
            var isEnd = i + 1 < value.Length && value[i + 1] == '/';
            var start = isEnd ? i + 2 : i + 1;
            var name = NameAt(value, start);
            var after = start + name.Length < value.Length ? value[start + name.Length] : '\0';
            if (after != '>' && (isEnd || !(after == '/' || char.IsWhiteSpace(after))))
                continue;
            if (!HtmlVocabulary.IsElement(name))
                continue;
            first ??= (i, isEnd ? $"</{name}>" : $"<{name}>");
            if (isEnd)
                return (first.Value.At, first.Value.Tag, name.ToString());
        }

        return null;
    }

    private static ReadOnlySpan<char> NameAt(string value, int start)
    {
        var end = start;
        while (end < value.Length && end < start + 40 && (char.IsLetterOrDigit(value[end]) || value[end] == '_'))
            end++;
        return value.AsSpan(start..end);
    }

    private static ReadOnlySpan<char> ReferenceAt(string value, int start)
    {
        var name = start < value.Length && value[start] == '#' ? NameAt(value, start + 1) : NameAt(value, start);
        if (start < value.Length && value[start] == '#')
            return name.Length == 0 ? default : value.AsSpan(start, name.Length + 1);
        return name;
    }

    private static bool IsAllLetters(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (!char.IsLetter(c))
                return false;
        return true;
    }
}
