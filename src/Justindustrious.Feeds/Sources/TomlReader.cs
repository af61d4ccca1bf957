using Justindustrious.Feeds.Files;
using Justindustrious.Feeds.Text;
using Tomlyn;
using Tomlyn.Parsing;
using Tomlyn.Syntax;

namespace Justindustrious.Feeds.Sources;

/// <summary>TOML → <see cref="FrontMap"/>, through Tomlyn's syntax tree, which keeps places.</summary>
internal sealed class TomlReader
{
    private readonly string _text;
    private readonly SourceFindings _findings;

    // Tomlyn counts columns in code points, and findings in UTF-16.
    private readonly LineStarts _lines;
    private readonly int _firstLine;

    private TomlReader(string text, int firstLine, SourceFindings findings) => (_text, _lines, _firstLine, _findings) = (text, new(text), firstLine, findings);

    /// <summary>Reads the tables of a text.</summary>
    /// <param name="text">The TOML.</param>
    /// <param name="firstLine">The line of the file at which it starts.</param>
    /// <param name="isRead">Which keys' values are wanted.</param>
    /// <param name="findings">Where findings go.</param>
    /// <returns>The map, or <see langword="null"/> where there is none; a finding says why.</returns>
    public static FrontMap? ReadMap(string text, int firstLine, Func<string, bool> isRead, SourceFindings findings) =>
        new TomlReader(text, firstLine, findings).Read(isRead);

    private FrontMap? Read(Func<string, bool> isRead)
    {
        DocumentSyntax document;
        try
        {
            document = SyntaxParser.Parse(_text, new TomlSerializerOptions { MaxDepth = FrontNode.MaxDepth }, null, true);
        }
        catch (TomlException)
        {
            // The parser throws for one thing alone, and does not say where.
            _findings.Add(FeedRules.SourceRules.PlainYaml, At(0),
                $"lists and tables are nested more than {FrontNode.MaxDepth} deep; nest fewer of them");
            return null;
        }

        // One mistake makes others of what follows.
        var mistakes = document.Diagnostics
            .Where(mistake => mistake.Kind == DiagnosticMessageKind.Error && !TomlMistake.IsOfDate(mistake.Message))
            .OrderBy(mistake => mistake.Span.Start.Offset);
        if (mistakes.FirstOrDefault(mistake => !TomlMistake.IsRepeated(mistake.Message)) is { } mistake)
        {
            var (offset, message) = TomlMistake.Explain(_text, mistake.Span.Start.Offset, mistake.Message);
            _findings.Add(FeedRules.SourceRules.TomlSyntax, At(offset), message);
            return null;
        }

        foreach (var repeated in mistakes)
            _findings.Add(FeedRules.SourceRules.RepeatedKey, At(repeated.Span.Start.Offset), TomlMistake.ExplainRepeated(repeated.Message, _firstLine));
        return ReadTables(document, isRead);
    }

    private FrontMap? ReadTables(DocumentSyntax document, Func<string, bool> isRead)
    {
        var root = new Table(At(0));
        foreach (var entry in document.KeyValues)
            Add(root, entry);
        foreach (var table in document.Tables)
        {
            if (table.Name is not { } name || Open(root, Keys(name), table is TableArraySyntax) is not { } open)
                continue;
            foreach (var entry in table.Items)
                Add(open, entry);
        }

        return root.ToMap(isRead);
    }

    /// <summary>Finds or makes the table of a header, or of the front of a dotted key. Where another value stands in its place, a finding was made.</summary>
    private static Table? Open(Table from, IEnumerable<(string Name, TextLocation Location)> keys, bool isArray)
    {
        Table? table = from;
        var path = keys.ToList();
        if (path.Count > FrontNode.MaxDepth)
            return null;
        foreach (var (index, (name, location)) in path.Index())
        {
            var isLast = index == path.Count - 1;
            table = (table.Find(name), isArray && isLast) switch
            {
                (null, true) => table.Add(name, location, new List<Table> { new(location) })[^1],
                (null, false) => table.Add(name, location, new Table(location)),
                (List<Table> array, true) => AddTo(array, location),
                (List<Table> array, false) => array[^1],
                (Table inner, false) => inner,
                _ => null,
            };
            if (table is null)
                return null;
        }

        return table;
    }

    private static Table AddTo(List<Table> array, TextLocation location)
    {
        array.Add(new(location));
        return array[^1];
    }

    private void Add(Table table, KeyValueSyntax entry)
    {
        if (entry.Key is not { } key || entry.Value is not { } value)
            return;
        var keys = Keys(key).ToList();
        if (Open(table, keys.SkipLast(1), isArray: false) is { } inner)
            inner.Add(keys[^1].Name, keys[^1].Location, ReadNode(value));
    }

    private object ReadNode(ValueSyntax value)
    {
        var location = At(value.Span.Start.Offset);
        switch (value)
        {
            case StringValueSyntax text:
                return new FrontText(location, text.Value ?? "", IsPlain: false);
            case ArraySyntax array:
                return array.Items.Where(item => item.Value is not null).Select(item => ReadNode(item.Value!)).ToList();
            case InlineTableSyntax inline:
                var table = new Table(location);
                foreach (var item in inline.Items.Where(item => item.KeyValue is not null))
                    Add(table, item.KeyValue!);
                return table;
            default:
                // Numbers, dates and booleans are the text that was written, as in YAML.
                return new FrontText(location, _text[value.Span.Start.Offset..(value.Span.End.Offset + 1)].Trim(), IsPlain: true);
        }
    }

    private IEnumerable<(string Name, TextLocation Location)> Keys(KeySyntax key)
    {
        if (key.Key is { } first)
            yield return (Name(first), At(first.Span.Start.Offset));
        foreach (var dotted in key.DotKeys)
        {
            if (dotted.Key is { } next)
                yield return (Name(next), At(next.Span.Start.Offset));
        }
    }

    private static string Name(BareKeyOrStringValueSyntax key) => key switch
    {
        StringValueSyntax text => text.Value ?? "",
        BareKeySyntax bare => bare.Key?.Text ?? "",
        _ => "",
    };

    private TextLocation At(int offset)
    {
        var (line, column) = _lines.PlaceOf(offset);
        return _findings.At(_firstLine + line - 1, column);
    }

    /// <summary>A table that later headers may add to. Values are nodes, tables, lists of tables and lists of values.</summary>
    private sealed class Table(TextLocation location)
    {
        private readonly List<(string Name, TextLocation Location, object Value)> _entries = [];
        private readonly Dictionary<string, object> _values = new(StringComparer.Ordinal);

        public object? Find(string name) => _values.GetValueOrDefault(name);

        public T Add<T>(string name, TextLocation at, T value)
            where T : class
        {
            _entries.Add((name, at, value));
            _values[name] = value;
            return value;
        }

        public FrontMap ToMap(Func<string, bool>? isRead = null)
        {
            return new(location, [.. _entries.Select(ToEntry)]);

            FrontEntry ToEntry((string Name, TextLocation At, object Value) entry) =>
                new(entry.Name, entry.At, isRead is null || isRead(entry.Name) ? ToNode(entry.Value, entry.At) : null);
        }

        private static FrontNode ToNode(object value, TextLocation at) => value switch
        {
            Table table => table.ToMap(),
            List<Table> tables => new FrontList(at, [.. tables.Select(table => table.ToMap())]),
            List<object> items => new FrontList(at, [.. items.Select(item => ToNode(item, at))]),
            FrontNode node => node,
            _ => throw new InvalidOperationException("TOML has no other values."),
        };
    }
}
