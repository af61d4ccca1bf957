using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Content.Templates;

/// <content>Shortcodes, and tags in braces.</content>
internal sealed partial class TemplateBody
{
    private int TakeShortcode(int at)
    {
        var mark = _source[at + 2];
        if (at + 4 < _source.Length && _source.AsSpan(at + 3).StartsWith("/*") && MayHave(BodySyntax.Hugo))
            return TakeShownShortcode(at, mark);
        if (_next.IndexOf(mark == '%' ? "%}}" : ">}}", at + 3) is not (>= 0 and var close) || close - at > MostTag)
        {
            Warn(at, ShownEnd(at), "it has no end, so it stays as it is written");
            return 0;
        }

        if (!MayHave(BodySyntax.Hugo))
        {
            Warn(at, close + 3, "the generator has no such code, so it stays as it is written");
            return close + 3;
        }

        return TakeTag(at, close + 3, _source[(at + 3)..close], BodySyntax.Hugo);
    }

    /// <summary>Replaces a shortcode that is an example, such as <c>{{&lt;/* figure */&gt;}}</c>, with its text.</summary>
    private int TakeShownShortcode(int at, char mark)
    {
        var end = _next.IndexOf(mark == '%' ? "*/%}}" : "*/>}}", at + 5);
        if (end < 0)
            return 0;
        var shown = $"{{{{{mark}{_source[(at + 5)..end]}{(mark == '%' ? '%' : '>')}}}}}";
        return PutText(at, end + 5, Markup.Encode(shown));
    }

    private int TakePercent(int at)
    {
        if (_next.IndexOf("%}", at + 2) is not (>= 0 and var close) || close - at > MostTag)
        {
            if (at + 2 < _source.Length && (char.IsWhiteSpace(_source[at + 2]) || _source[at + 2] == '-'))
                Warn(at, ShownEnd(at), "it has no end, so it stays as it is written");
            return 0;
        }

        if (!MayHave(PercentSyntaxes))
        {
            Warn(at, close + 2, "the generator has no such code, so it stays as it is written");
            return close + 2;
        }

        return TakeTag(at, close + 2, _source[(at + 2)..close], PercentSyntaxes);
    }

    /// <summary>Replaces a tag.</summary>
    /// <param name="start">Where the tag starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="inner">The text between its braces.</param>
    /// <param name="family">The generators that have tags in such braces.</param>
    /// <param name="isAlone">Whether no tag in such braces has an end tag.</param>
    private int TakeTag(int start, int end, string inner, BodySyntax family, bool isAlone = false)
    {
        inner = inner.Trim().Trim('-').Trim();
        var nameEnd = inner.AsSpan().IndexOfAny(" \t\r\n(");
        var name = (nameEnd < 0 ? inner : inner[..nameEnd]).TrimEnd('/');
        var isShortcode = family == BodySyntax.Hugo;
        var isEnd = isShortcode
            ? name.StartsWith('/') || inner.StartsWith('/')
            : name == "end" || (name.StartsWith("end", StringComparison.Ordinal) && name.Length > 3);
        if (isEnd)
            return TakeEnd(start, end, isShortcode ? inner.TrimStart('/').Trim() : name[3..]);

        var hasSlash = isShortcode && inner.EndsWith('/');
        var isSelfClosed = isAlone || hasSlash;
        var arguments = TagArguments.Read(nameEnd < 0 ? "" : hasSlash ? inner[nameEnd..^1] : inner[nameEnd..]);
        if (!isShortcode && name is "raw" or "verbatim")
            return TakeRaw(start, end, name);
        if (LiquidBlocks.IsStep(name) && Has(BodySyntax.Liquid) && TakeStep(start, end, name, inner[name.Length..].Trim()) is > 0 and var stepped)
            return stepped;
        if (name == "assign" && Has(BodySyntax.Liquid) && TakeAssignment(start, end, inner) is > 0 and var assigned)
            return assigned;
        if (Has(BodySyntax.Liquid) && family == PercentSyntaxes && LiquidBlocks.IsOpening(name) && TakeBlock(start) is > 0 and var written)
            return written;
        if (name is "include" or "include_relative" or "include_cached" && !isShortcode)
            return TakeInclude(start, end, name, arguments);
        if (isShortcode && Has(BodySyntax.Hugo) && TakeOwnShortcode(start, end, new(name, arguments, "", this), isSelfClosed) is > 0 and var behind)
            return behind;
        foreach (var row in TemplateTags.Of(name, Of(family)))
        {
            if (TakeRow(row, start, end, new(name, arguments, "", this), isShortcode, isSelfClosed) is > 0 and var after)
                return after;
        }

        Warn(start, end, "it was left out");
        return PutText(start, end, "");
    }

    private int TakeRow(TemplateTag row, int start, int end, TagCall call, bool isShortcode, bool isSelfClosed)
    {
        switch (row.Role)
        {
            case TagRole.Html or TagRole.Text or TagRole.Nothing:
                CopyTo(start);
                if (row.Write(call) is not { } written)
                    return 0;
                return row.Role == TagRole.Html ? PutHtml(start, end, written) : PutText(start, end, written);
            case TagRole.Verbatim when isSelfClosed:
                return call.Arguments.Find(-1, "body", "content", "text", "tex", "code") is { } body
                    && row.Write(call with { Content = body, IsInLine = call.Arguments.Find(-1, "block", "display") != "true" }) is { } alone
                    ? PutHtml(start, end, alone) : 0;
            case TagRole.Verbatim:
                var (contentEnd, after) = EndOf(call.Name, isShortcode, end);
                return contentEnd < 0 || row.Write(call with { Content = _source[end..contentEnd] }) is not { } code ? 0 : PutHtml(start, after, code);
            default:
                if (isSelfClosed || _open.Count >= MostOpen || EndOf(call.Name, isShortcode, end).Start < 0)
                    return 0;
                _open.Push(new(call.Name, row.WriteEnd(call)));
                return PutStart(start, end, row.Write(call) ?? "");
        }
    }

    /// <summary>Finds the end tag of a tag. In Zola, all tags end with <c>{% end %}</c>.</summary>
    private (int Start, int End) EndOf(string name, bool isShortcode, int from)
    {
        var own = _ends.Find(name, isShortcode, from);
        return own.Start < 0 && !isShortcode && MayHave(BodySyntax.Zola) ? _ends.Find("", false, from) : own;
    }

    private int TakeEnd(int start, int end, string name)
    {
        if (_open.Count > 0 && (name.Length == 0 || _open.Any(open => open.Name.Equals(name, StringComparison.OrdinalIgnoreCase))))
        {
            return PutEnd(start, end, Close(start, open => name.Length == 0 || open.Name.Equals(name, StringComparison.OrdinalIgnoreCase)));
        }

        if (!TemplateTags.Of(name, Of(PercentSyntaxes | BodySyntax.Hugo)).Any())
            Warn(start, end, "it was left out");
        return PutText(start, end, "");
    }

    /// <summary>Removes the tags around text that is not a template, and keeps the text.</summary>
    private int TakeRaw(int start, int end, string name)
    {
        var (contentEnd, after) = _ends.Find(name, false, end);
        CopyTo(start);
        _copied = end;
        if (contentEnd < 0)
            return end;
        CopyTo(contentEnd);
        _copied = after;
        return after;
    }

    private int TakeServerCode(int at)
    {
        var isCode = at + 2 < _source.Length && (char.IsWhiteSpace(_source[at + 2]) || _source[at + 2] is '=' or '-');
        if (isCode && _next.IndexOf("%>", at) is >= 0 and var end && end - at < MostTag)
        {
            Warn(at, end + 2, "it stays as it is written");
            return end + 2;
        }

        return 0;
    }

    private int TakeValue(int at)
    {
        if (_next.IndexOf("}}", at + 2) is not (>= 0 and var close) || close - at > MostTag
            || _source.AsSpan(at, close - at).Contains("\n\n", StringComparison.Ordinal))
            return 0;
        // Text in quotes may contain the closing braces: '{{ "{{ x }}" }}'.
        var inner = _source[(at + 2)..close].Trim();
        if (inner.Length > 1 && inner[0] is '"' or '\'' && inner.Count(c => c == inner[0]) == 1
            && _source.IndexOf(inner[0], close) is > 0 and var quote && quote - at < 200
            && _source.IndexOf("}}", quote, StringComparison.Ordinal) is >= 0 and var later && later - quote < 10)
        {
            close = later;
            inner = _source[(at + 2)..close].Trim();
        }

        var end = close + 2;
        var isCall = inner.EndsWith(')') && inner.IndexOf('(', StringComparison.Ordinal) is > 0 and var open
            && inner.AsSpan(0, open).IndexOfAnyExcept(NameCharacters) < 0;
        if (isCall && MayHave(BodySyntax.Zola))
            return TakeTag(at, end, inner, BodySyntax.Zola, isAlone: true);
        var isRead = MayHave(PercentSyntaxes);
        if (isRead && Has(BodySyntax.Liquid) && inner.Contains("markdownify", StringComparison.Ordinal) && TryEvaluate(inner, out var rendered)
            && rendered is GoHtml html)
            return PutHtml(at, end, html.Text);
        if (isRead && LiquidValue.Of(inner, Variable, SiteValue("url") ?? "", SiteValue("baseurl") ?? "") is { } value)
        {
            CopyTo(at);
            var start = _output.Length;
            PutText(at, end, value);
            // Several consecutive values are one address.
            _lastValue = (_lastValue.End == start && _lastValue.Start >= 0 ? _lastValue.Start : start, _output.Length);
            if (inner is not ("site.url" or "site.baseurl" or "baseurl"))
                _lastValue = (-1, -1);
            return end;
        }

        if (Has(BodySyntax.Liquid) && TryEvaluate(inner, out var found) && found is null or string or long or double or bool or GoHtml)
            return found is GoHtml other ? PutHtml(at, end, other.Text) : PutText(at, end, LiquidFilters.Text(found));

        if (!Has(PercentSyntaxes))
        {
            Warn(at, end, "it stays as it is written");
            return end;
        }

        // A filter of the site's own changes the address, and the address itself still leads to the page.
        if (inner.Length > 0 && inner[0] is '"' or '\'' && inner.IndexOf(inner[0], 1) is > 0 and var closing && inner[1..closing] is var address
            && address.StartsWith("http", StringComparison.Ordinal) && Uri.IsWellFormedUriString(address, UriKind.Absolute)
            && inner.AsSpan(closing + 1).TrimStart() is ['|', ..])
        {
            Warn(at, end, "the address in it was written, without its filter");
            return PutText(at, end, address);
        }

        Warn(at, end, "it was left out");
        return PutText(at, end, "");
    }

    private static readonly System.Buffers.SearchValues<char> NameCharacters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");

    private string? Variable(string name) => name switch
    {
        "site.baseurl" or "site.url" => SiteValue(name["site.".Length..]),
        "site.title" or "site.description" or "site.lang" when Has(PercentSyntaxes) => SiteValue(name["site.".Length..]),
        "page.title" => _rendering.Post.Title,
        "title" when Has(BodySyntax.Nunjucks | BodySyntax.Hexo) => _rendering.Post.Title,
        // Jekyll's dates are in the site's time zone.
        "page.date" when Has(BodySyntax.Liquid) && !Has(BodySyntax.Nunjucks) => SiteValue("time:" + _rendering.Post.Published),
        "page.url" or "page.permalink" => _rendering.Post.Link.IsAbsoluteUri ? _rendering.Post.Link.AbsolutePath : null,
        _ when Has(BodySyntax.Liquid) && Scope.Has(name, out var assigned) && assigned is string text => text,
        "page.description" or "page.excerpt" when _rendering.Post.Summary is not null => _rendering.Post.Summary,
        _ when _including is not null && name.StartsWith("include.", StringComparison.Ordinal) =>
            _including.Arguments.Find(-1, name["include.".Length..]) ?? "",
        _ => null,
    };

    private string? SiteValue(string name) => _rendering.Ask(BodyQuestionKind.SiteValue, name);

    private int TakeEmoji(int at)
    {
        if (!Has(BodySyntax.Emoji))
            return 0;
        var end = at + 1;
        while (end < _source.Length && end - at < 50 && (char.IsAsciiLetterOrDigit(_source[end]) || _source[end] is '_' or '+' or '-'))
            end++;
        return end < _source.Length && _source[end] == ':' && end > at + 1 && Emoji.TryGetValue(_source[at..(end + 1)], out var picture)
            ? PutText(at, end + 1, picture)
            : 0;
    }

    private static IDictionary<string, string> Emoji => field ??= Markdig.Extensions.Emoji.EmojiMapping.GetDefaultEmojiShortcodeToUnicode();

    /// <summary>Copies code. Template code in it is kept, except for the marks of example shortcodes and of raw text, which are removed.</summary>
    private void CopyCode(int at, int end)
    {
        var code = _source.AsSpan(at, end - at);
        var isRaw = MayHave(PercentSyntaxes) && code.Contains("endraw", StringComparison.Ordinal);
        var isShown = MayHave(BodySyntax.Hugo) && (code.Contains("*/>}}", StringComparison.Ordinal) || code.Contains("*/%}}", StringComparison.Ordinal));
        while ((isRaw || isShown) && at < end && _source.AsSpan(at, end - at).IndexOf('{') is >= 0 and var step)
        {
            at += step;
            var rest = _source.AsSpan(at, end - at);
            var tag = rest[..Math.Min(rest.Length, MostTag)];
            if (isShown && (tag.StartsWith("{{</*") || tag.StartsWith("{{%/*")) && tag.IndexOf(tag[2] == '%' ? "*/%}}" : "*/>}}") is >= 5 and var close)
            {
                PutText(at, at + 5, _source.Substring(at, 3));
                PutText(at + close, at + close + 2, "");
                at += close + 5;
            }
            else if (isRaw && tag.StartsWith("{%") && tag[..Math.Min(tag.Length, 20)].IndexOf("%}") is >= 2 and var tagEnd
                && tag[2..tagEnd].Trim("- \t") is "raw" or "endraw")
            {
                var isStart = tag[2..tagEnd].Trim("- \t") is "raw";
                PutText(at, at + tagEnd + 2, "");
                at += tagEnd + 2;
                // What stands within is kept, be it a mark of raw text itself.
                if (isStart && _ends.Find("raw", false, at) is { Start: >= 0 } mark && mark.Start < end)
                    at = mark.Start;
            }
            else
            {
                at++;
            }
        }
    }
}
