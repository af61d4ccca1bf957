namespace Justindustrious.Feeds.Content.Templates;

/// <summary>A tag in MDX. The values of its attributes may be expressions in braces.</summary>
internal sealed class JsxTag
{
    /// <summary>In characters. Tags may be long, because expressions may contain objects.</summary>
    private const int MostLength = 4000;

    private readonly Dictionary<string, string> _texts = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Name, string? Value, bool IsExpression)> _attributes = [];

    public required string Name { get; init; }

    public bool IsEnd { get; private init; }

    public bool IsSelfClosing { get; private set; }

    /// <summary>Gets the position after the tag.</summary>
    public int End { get; private set; }

    public bool HasAttributes => _attributes.Count > 0;

    /// <summary>Returns the value of the first of some attributes whose value is known without running code.</summary>
    public string? Find(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_texts.TryGetValue(name, out var value))
                return value;
        }

        return null;
    }

    /// <summary>Reads the tag at a position.</summary>
    /// <param name="source">The body.</param>
    /// <param name="at">The position of the angle bracket.</param>
    /// <param name="imports">The paths of imported files, by their names in the body.</param>
    /// <returns><see langword="null"/> if there is no complete tag.</returns>
    public static JsxTag? Read(string source, int at, IReadOnlyDictionary<string, string> imports)
    {
        var isEnd = at + 1 < source.Length && source[at + 1] == '/';
        var nameStart = at + (isEnd ? 2 : 1);
        var i = nameStart;
        while (i < source.Length && (char.IsAsciiLetterOrDigit(source[i]) || source[i] is '.' or '-' or '_' or ':'))
            i++;
        if (i == nameStart || !char.IsAsciiLetter(source[nameStart]))
            return null;
        var tag = new JsxTag { Name = source[nameStart..i], IsEnd = isEnd };
        var limit = Math.Min(source.Length, at + MostLength);
        while (i < limit)
        {
            if (char.IsWhiteSpace(source[i]))
            {
                i++;
            }
            else if (source[i] == '>')
            {
                tag.End = i + 1;
                return tag;
            }
            else if (source[i] == '/' && i + 1 < limit && source[i + 1] == '>')
            {
                tag.IsSelfClosing = true;
                tag.End = i + 2;
                return tag;
            }
            else if (source[i] == '{')
            {
                // A spread, or a comment.
                if ((i = JsxText.EndOfBraces(source, i, limit)) < 0)
                    return null;
                tag._attributes.Add(("", null, true));
            }
            else if (!tag.TryReadAttribute(source, ref i, limit, imports))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Writes the tag as HTML. Expressions that are numbers or texts become values; attributes with other expressions are removed.</summary>
    public string ToHtml()
    {
        var html = new System.Text.StringBuilder("<").Append(Name);
        foreach (var (name, value, isExpression) in _attributes)
        {
            if (name.Length == 0 || (isExpression && value is null))
                continue;
            html.Append(' ').Append(name switch { "className" => "class", "htmlFor" => "for", _ => name });
            if (value is not null)
                html.Append("=\"").Append(value.Replace("\"", "&quot;", StringComparison.Ordinal)).Append('"');
        }

        return html.Append(IsSelfClosing ? " />" : ">").ToString();
    }

    private bool TryReadAttribute(string source, ref int i, int limit, IReadOnlyDictionary<string, string> imports)
    {
        var start = i;
        while (i < limit && (char.IsAsciiLetterOrDigit(source[i]) || source[i] is '-' or '_' or ':' or '.' or '@' or '$'))
            i++;
        if (i == start)
            return false;
        var name = source[start..i];
        if (i >= limit || source[i] != '=')
        {
            _attributes.Add((name, null, false));
            return true;
        }

        i++;
        while (i < limit && char.IsWhiteSpace(source[i]))
            i++;
        if (i >= limit)
            return false;
        if (source[i] is '"' or '\'')
        {
            var close = source.IndexOf(source[i], i + 1, limit - i - 1);
            if (close < 0)
                return false;
            Add(name, source[(i + 1)..close], false);
            i = close + 1;
            return true;
        }

        if (source[i] == '{')
        {
            var end = JsxText.EndOfBraces(source, i, limit);
            if (end < 0)
                return false;
            Add(name, JsxText.ValueOf(source[(i + 1)..(end - 1)], imports), true);
            i = end;
            return true;
        }

        var valueStart = i;
        while (i < limit && !char.IsWhiteSpace(source[i]) && source[i] is not ('>' or '"' or '\'' or '<' or '`'))
            i++;
        Add(name, source[valueStart..i], false);
        return i > valueStart;
    }

    private void Add(string name, string? value, bool isExpression)
    {
        _attributes.Add((name, value, isExpression));
        if (value is not null)
            _texts[name] = value;
    }
}
