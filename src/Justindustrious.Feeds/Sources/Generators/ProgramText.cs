using System.Text;
using Justindustrious.Feeds.Files;

namespace Justindustrious.Feeds.Sources.Generators;

/// <summary>The language of a configuration that is a program.</summary>
internal enum ProgramLanguage
{
    JavaScript,
    Python,
    CSharp,
}

/// <summary>
/// A configuration that is a program. It is never run. Only literal values are read, such as <c>site: "https://example.org"</c>; comments are skipped.
/// </summary>
internal sealed class ProgramText
{
    private readonly List<(string Path, FrontEntry Entry, string Text)> _values = [];

    private readonly Dictionary<string, bool> _flags = new(StringComparer.Ordinal);

    private readonly List<(string Path, string Text)> _items = [];

    /// <param name="text">The program.</param>
    /// <param name="language">Its language.</param>
    /// <param name="shownFile">Its file, as findings show it.</param>
    public ProgramText(string text, ProgramLanguage language, string shownFile)
    {
        var findings = new SourceFindings(shownFile);
        var tokens = ProgramTokens.Read(text, language).ToList();
        // The keys of the open objects, one for each open bracket; null for a bracket without a key.
        var open = new List<string?>();
        var signs = new Stack<string>();
        string? key = null, declared = null;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            switch (token.Kind)
            {
                case TokenKind.Sign when token.Text is "{" or "[" or "(":
                    open.Add(key);
                    signs.Push(token.Text);
                    key = null;
                    break;
                case TokenKind.Sign when token.Text is "}" or "]" or ")":
                    if (open.Count > 0)
                        open.RemoveAt(open.Count - 1);
                    signs.TryPop(out _);
                    key = null;
                    break;
                case TokenKind.Sign when token.Text == ":" && i > 0 && tokens[i - 1].Kind != TokenKind.Sign:
                    key = tokens[i - 1].Text;
                    break;
                case TokenKind.Sign when token.Text == "=" && i > 0:
                    key = NameBefore(tokens, i) ?? declared;
                    declared = null;
                    break;
                case TokenKind.Sign when token.Text is "," or ";":
                    key = CallKey(tokens, i);
                    break;
                case TokenKind.Word when token.Text is "const" or "let" or "var" && i + 1 < tokens.Count:
                    declared = tokens[i + 1].Text;
                    break;
                case TokenKind.Text when key is not null:
                    // An operator or a call after a text changes it, so it is not the value.
                    if (i + 1 >= tokens.Count || tokens[i + 1].Text is not ("+" or "." or "%" or "?"))
                    {
                        var at = findings.At(token.Line, token.Column);
                        _values.Add((string.Join('.', open.Where(name => name is not null).Append(key)),
                            new(key, at, new FrontText(at, token.Text, IsPlain: false)), token.Text.Trim()));
                    }

                    key = null;
                    break;
                case TokenKind.Text when signs.TryPeek(out var sign) && sign == "[" && open[^1] is not null:
                    _items.Add((string.Join('.', open.Where(name => name is not null)), token.Text.Trim()));
                    break;
                case TokenKind.Word when key is not null && FallbackOf(tokens, i) is { } fallback:
                    i = fallback - 1;
                    break;
                case TokenKind.Word when key is not null && token.Text is "true" or "false" or "True" or "False":
                    _flags.TryAdd(string.Join('.', open.Where(name => name is not null).Append(key)), token.Text is "true" or "True");
                    key = null;
                    break;
                default:
                    if (token.Kind == TokenKind.Sign || !IsPart(tokens, i))
                        key = token.Kind == TokenKind.Sign ? key : null;
                    break;
            }
        }
    }

    /// <summary>Finds the first of several values that is a literal text, by its path of keys. The outermost keys may be left out.</summary>
    public (FrontEntry Entry, string Text)? Text(params ReadOnlySpan<string> paths)
    {
        foreach (var path in paths)
        {
            foreach (var (found, entry, text) in _values.OrderBy(value => value.Path.Count(c => c == '.')))
            {
                if (text.Length > 0 && (found == path || (found.EndsWith("." + path, StringComparison.Ordinal)
                    && found.AsSpan(0, found.Length - path.Length - 1).IndexOf('.') < 0)))
                    return (entry, text);
            }
        }

        return null;
    }

    /// <summary>Finds a value that is a literal true or false, by its path of keys.</summary>
    public bool? Flag(string path) => _flags.TryGetValue(path, out var flag) ? flag
        : _flags.Where(each => each.Key.EndsWith("." + path, StringComparison.Ordinal)).Select(each => (bool?)each.Value).FirstOrDefault();

    /// <summary>Finds the literal texts of a list, by its path of keys.</summary>
    public IReadOnlyList<string> Texts(string path) =>
        [.. _items.Where(item => item.Path == path || item.Path.EndsWith("." + path, StringComparison.Ordinal)).Select(item => item.Text)];

    // A word after a key is a value other than a text. The prefixes in r'…' and u'…' are part of the text.
    private static bool IsPart(List<ProgramToken> tokens, int i) => i + 1 < tokens.Count && tokens[i + 1] is { Kind: TokenKind.Sign, Text: ":" or "=" };

    /// <summary>The text after <c>process.env.NAME ||</c> counts where the environment says nothing.</summary>
    private static int? FallbackOf(List<ProgramToken> tokens, int i)
    {
        string[] parts = ["process", ".", "env", "."];
        if (i + 7 >= tokens.Count || parts.Where((part, at) => tokens[i + at].Text != part).Any() || tokens[i + 7].Kind != TokenKind.Text)
            return null;
        return (tokens[i + 5].Text, tokens[i + 6].Text) is ("|", "|") or ("?", "?") ? i + 7 : null;
    }

    /// <summary>The name on the left of an assignment: for <c>Settings[Keys.Host]</c>, <c>Host</c>.</summary>
    private static string? NameBefore(List<ProgramToken> tokens, int i)
    {
        if (tokens[i - 1] is { Kind: TokenKind.Sign, Text: "]" } && i >= 2)
            return tokens[i - 2].Text;
        return tokens[i - 1].Kind == TokenKind.Word ? tokens[i - 1].Text : null;
    }

    /// <summary>The first argument of <c>AddSetting(Keys.Host, "…")</c>.</summary>
    private static string? CallKey(List<ProgramToken> tokens, int i)
    {
        var start = i - 1;
        while (start > 0 && tokens[start] is { Kind: TokenKind.Word } or { Text: "." })
            start--;
        return tokens[i].Text == "," && start > 0 && tokens[start].Text == "(" && tokens[start - 1].Text is "AddSetting" && i - 1 > start
            ? tokens[i - 1].Text : null;
    }
}

internal enum TokenKind
{
    Word,
    Text,
    Sign,
}

internal readonly record struct ProgramToken(TokenKind Kind, string Text, int Line, int Column);

/// <summary>
/// Splits a program into words, texts and signs, as far as literal texts need it. Comments are skipped. A text with interpolated values is no literal.
/// </summary>
internal static class ProgramTokens
{
    public static IEnumerable<ProgramToken> Read(string text, ProgramLanguage language)
    {
        var (line, lineStart) = (1, 0);
        ProgramToken? last = null;
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (c == '\n')
            {
                (line, lineStart) = (line + 1, i + 1);
                i++;
                continue;
            }

            var next = i;
            ProgramToken? token = null;
            if (char.IsWhiteSpace(c))
                next = i + 1;
            else if (CommentEnd(text, i, language) is { } end)
                next = end;
            else if (TextAt(text, i, language, out var value) is { } after)
                (next, token) = (after, value is null ? new(TokenKind.Word, "", line, i - lineStart + 1)
                    : new(TokenKind.Text, value, line, i - lineStart + 1));
            else if (c == '/' && language == ProgramLanguage.JavaScript && (last is null or { Kind: TokenKind.Sign, Text: not (")" or "]" or "}") })
                && RegexEnd(text, i) is { } regexEnd)
                (next, token) = (regexEnd, new(TokenKind.Word, "", line, i - lineStart + 1));
            else if (char.IsLetterOrDigit(c) || c is '_' or '$')
                (next, token) = WordAt(text, i, line, i - lineStart + 1);
            else
                (next, token) = (i + 1, new(TokenKind.Sign, c.ToString(), line, i - lineStart + 1));

            for (var passed = i; passed < next; passed++)
            {
                if (text[passed] == '\n')
                    (line, lineStart) = (line + 1, passed + 1);
            }

            i = next;
            if (token is not null)
                yield return (last = token).Value;
        }
    }

    private static (int, ProgramToken) WordAt(string text, int start, int line, int column)
    {
        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '$'))
            end++;
        return (end, new(TokenKind.Word, text[start..end], line, column));
    }

    private static int? CommentEnd(string text, int i, ProgramLanguage language)
    {
        if (language == ProgramLanguage.Python)
            return text[i] == '#' ? EndOfLine(text, i) : null;
        if (string.CompareOrdinal(text, i, "//", 0, 2) == 0)
            return EndOfLine(text, i);
        if (string.CompareOrdinal(text, i, "/*", 0, 2) != 0)
            return null;
        var end = text.IndexOf("*/", i + 2, StringComparison.Ordinal);
        return end < 0 ? text.Length : end + 2;
    }

    private static int EndOfLine(string text, int i) => text.IndexOf('\n', i) is >= 0 and var end ? end : text.Length;

    /// <summary>Reads a text that starts here, with or without a prefix.</summary>
    /// <returns>
    /// Where it ends; <see langword="null"/> if no text starts here. <paramref name="value"/> is <see langword="null"/> for a text with interpolated
    /// values.
    /// </returns>
    private static int? TextAt(string text, int i, ProgramLanguage language, out string? value)
    {
        value = null;
        var start = i;
        while (start < text.Length && start - i < 2 && (language == ProgramLanguage.Python
            ? text[start] is 'r' or 'u' or 'b' or 'f' or 'R' or 'U' or 'B' or 'F' : language == ProgramLanguage.CSharp && text[start] is '@' or '$'))
            start++;
        if (start >= text.Length || !(text[start] is '"' or '\'' || (text[start] == '`' && language == ProgramLanguage.JavaScript)))
            return null;
        var prefix = text.AsSpan(i, start - i);
        var quote = text[start];
        var isLong = language != ProgramLanguage.JavaScript && string.CompareOrdinal(text, start, new string(quote, 3), 0, 3) == 0;
        var isRaw = prefix.ContainsAny('r', 'R', '@') || (isLong && language == ProgramLanguage.CSharp);
        var hasValues = prefix.ContainsAny('f', 'F', '$') || (prefix.ContainsAny('b', 'B'));
        var read = new StringBuilder();
        for (var at = start + (isLong ? 3 : 1); at < text.Length; at++)
        {
            if (text[at] == quote && (!isLong || string.CompareOrdinal(text, at, new string(quote, 3), 0, 3) == 0))
            {
                value = hasValues ? null : read.ToString();
                return at + (isLong ? 3 : 1);
            }

            if (text[at] == '\n' && !isLong && quote != '`')
                return at;
            if (quote == '`' && text[at] == '$' && at + 1 < text.Length && text[at + 1] == '{')
                hasValues = true;
            if (text[at] == '\\' && !isRaw && at + 1 < text.Length)
                at = Escape(text, at + 1, read);
            else
                read.Append(text[at]);
        }

        return text.Length;
    }

    private static int Escape(string text, int at, StringBuilder read)
    {
        var digits = text[at] switch { 'x' => 2, 'u' => 4, _ => 0 };
        if (digits > 0 && at + digits < text.Length && int.TryParse(text.AsSpan(at + 1, digits), System.Globalization.NumberStyles.AllowHexSpecifier,
            System.Globalization.CultureInfo.InvariantCulture, out var code))
        {
            read.Append((char)code);
            return at + digits;
        }

        read.Append(text[at] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', var other => other });
        return at;
    }

    private static int? RegexEnd(string text, int i)
    {
        var isClass = false;
        for (var at = i + 1; at < text.Length && text[at] != '\n'; at++)
        {
            if (text[at] == '\\')
                at++;
            else if (text[at] is '[' or ']')
                isClass = text[at] == '[';
            else if (text[at] == '/' && !isClass)
                return at + 1;
        }

        return null;
    }
}
