using Justindustrious.Feeds.Files;
using Justindustrious.Feeds.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Justindustrious.Feeds.Sources;

/// <summary>Text → <see cref="FrontMap"/>, through YamlDotNet's parser, which keeps line and column.</summary>
/// <remarks>
/// The input may be hostile: aliases are not expanded (a few lines of them make gigabytes), nesting ends at <see cref="FrontNode.MaxDepth"/>,
/// and the parser, which is quadratic in depth, is stopped there. Values of keys that are not read are skipped.
/// </remarks>
internal sealed class YamlReader
{
    private readonly string _text;
    private readonly Parser _parser;
    private readonly int _firstLine;
    private readonly SourceFindings _findings;
    private readonly bool _hasForeignBreaks;
    private readonly YamlLatitude _latitude;
    private bool _hasHalves;

    private YamlReader(string text, int firstLine, SourceFindings findings, YamlLatitude latitude)
    {
        _latitude = latitude;
        // YAML 1.2 took these from the line breaks (5.4), but the parser still breaks lines there. Noncharacters stand in for them.
        _hasForeignBreaks = text.AsSpan().ContainsAny('\u0085', '\u2028', '\u2029');
        if (_hasForeignBreaks)
            text = text.Replace('\u0085', '\ufdd0').Replace('\u2028', '\ufdd1').Replace('\u2029', '\ufdd2');
        _text = text;
        _parser = new(new StringReader(text));
        _firstLine = firstLine;
        _findings = findings;
    }

    /// <summary>Reads one map.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="firstLine">The line of the file at which it starts.</param>
    /// <param name="what">What findings call it.</param>
    /// <param name="isRead">Which keys' values are wanted.</param>
    /// <param name="findings">Where findings go.</param>
    /// <param name="latitude">What is accepted beside YAML; <see langword="null"/> for nothing.</param>
    /// <returns>The map, or <see langword="null"/> where there is none; a finding says why.</returns>
    public static FrontMap? ReadMap(string text, int firstLine, string what, Func<string, bool> isRead, SourceFindings findings, YamlLatitude? latitude = null)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            var before = text.AsSpan(0, text.IndexOf('\0', StringComparison.Ordinal));
            findings.Add(FeedRules.SourceRules.Utf8, findings.At(firstLine + before.Count('\n'), before.Length - before.LastIndexOf('\n')),
                $"{what} contains the character U+0000, which no text has; save the file as UTF-8 text");
            return null;
        }

        return PlainYaml.TryRead(text, firstLine, isRead, findings)
            ?? Read(new YamlReader(text, firstLine, findings, latitude ?? YamlLatitude.None), text, what, isRead);
    }

    private static FrontMap? Read(YamlReader reader, string text, string what, Func<string, bool> isRead)
    {
        var (findings, firstLine) = (reader._findings, reader._firstLine);
        try
        {
            return reader.ReadDocument(what, isRead);
        }
        catch (YamlException mistake) when (!reader._hasHalves && YamlSurrogates.TryReplace(text, (int)mistake.Start.Index, out var whole))
        {
            // "\ud800" is half of a character. It is for the model to say what becomes of it, as of any that no document can hold.
            findings.Clear();
            return Read(new YamlReader(whole, firstLine, findings, reader._latitude) { _hasHalves = true }, whole, what, isRead);
        }
        catch (YamlException) when (reader._latitude.TryIndent(text, out var indented))
        {
            findings.Clear();
            return Read(new YamlReader(indented, firstLine, findings, reader._latitude) { _hasHalves = reader._hasHalves }, indented, what, isRead);
        }
        catch (TooDeepException tooDeep)
        {
            findings.Add(FeedRules.SourceRules.PlainYaml, tooDeep.Location,
                $"lists and maps are nested more than {FrontNode.MaxDepth} deep; nest fewer of them");
        }
        catch (YamlException mistake)
        {
            reader.AddMistake(text, mistake.Start, mistake.End, mistake.Message);
        }
        catch (Exception mistake) when (mistake is not OutOfMemoryException)
        {
            // The parser's own state breaks on some mistakes, such as a list in brackets that is never closed.
            var at = reader._parser.Current?.End ?? Mark.Empty;
            reader.AddMistake(text, at, at, "the text ends within a value");
        }

        return null;
    }

    private void AddMistake(string text, Mark start, Mark end, string message)
    {
        var lines = new LineStarts(text);
        var (offset, explained) = YamlMistake.Explain(text, OffsetOf(start), OffsetOf(end), message);
        var (line, column) = lines.PlaceOf(offset);
        _findings.Add(FeedRules.SourceRules.YamlSyntax, _findings.At(line + _firstLine - 1, column), Restore(explained));

        // By line and column, from which all other places in YAML are made as well.
        int OffsetOf(Mark mark)
        {
            var number = Math.Clamp((int)mark.Line, 1, lines.Count);
            return lines.StartOf(number) + Math.Clamp((int)mark.Column - 1, 0, lines.TextOf(number).Length);
        }
    }

    private FrontMap? ReadDocument(string what, Func<string, bool> isRead)
    {
        _parser.MoveNext();
        _parser.MoveNext();
        if (_parser.Current is StreamEnd)
            return new(_findings.At(_firstLine, 1), []);

        _parser.MoveNext();
        FrontMap? map = null;
        switch (_parser.Current)
        {
            case MappingStart start:
                map = ReadEntries(start, isRead, depth: 1);
                break;
            case Scalar { Value: "" or "~" or "null" } empty:
                map = new(Location(empty), []);
                break;
            default:
                _findings.Add(FeedRules.SourceRules.YamlMap, Location(_parser.Current!),
                    $"{what} is {(_parser.Current is SequenceStart ? "a list" : "a text")}, not a map; write keys with values, such as 'title: Hello'");
                return null;
        }

        _parser.MoveNext();
        _parser.MoveNext();
        if (_parser.Current is StreamEnd)
            return map;
        _findings.Add(FeedRules.SourceRules.YamlMap, Location(_parser.Current!), $"{what} contains a second YAML document; remove the '---' between them");
        return null;
    }

    private FrontMap ReadEntries(MappingStart start, Func<string, bool>? isRead, int depth)
    {
        var entries = new List<FrontEntry>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (Next() is not MappingEnd)
        {
            if (_parser.Current is not Scalar key)
            {
                // A list, a map or an alias as a key is none of ours.
                Skip(depth);
                Next();
                Skip(depth);
                continue;
            }

            var (name, location) = (Restore(key.Value), Location(key));
            if (!lines.TryAdd(name, location.Line))
            {
                var found = $"{Quoted.Of(name)} is here again, after line {lines[name]}";
                switch (_latitude.Repeated(name))
                {
                    case RepeatedKey.Refused:
                        _findings.Add(FeedRules.SourceRules.RepeatedKey, location, $"{found}; write it once");
                        break;
                    case RepeatedKey.LastCounts:
                        _findings.Warn(
                            FeedRules.SourceRules.RepeatedKey, location, $"{found}; the last one counts, as for the blog's generator; write it once");
                        entries.RemoveAll(entry => entry.Key == name);
                        break;
                    default:
                        _findings.Warn(FeedRules.SourceRules.RepeatedKey, location, $"{found}; each of them can withhold the post; write it once");
                        break;
                }
            }

            Next();
            FrontNode? value = null;
            if (isRead is null || isRead(name))
                value = ReadNode(depth + 1);
            else if (name == "<<")
                AddAlias(Location(_parser.Current!), "the merge key '<<' is not read");
            if (value is null)
                Skip(depth);
            entries.Add(new(name, location, value));
        }

        return new(Location(start), entries);
    }

    private FrontNode? ReadNode(int depth)
    {
        var node = _parser.Current!;
        var location = Location(node);
        if (depth > FrontNode.MaxDepth && node is MappingStart or SequenceStart)
            throw new TooDeepException(location);
        if (node is NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } tag } && !IsCoreTag(tag.Value))
            _findings.Add(FeedRules.SourceRules.PlainYaml, location,
                $"the tag {Quoted.Of(tag.Value)} is not read; write the value alone, or in quotes where '!' is text");
        if (node is NodeEvent { Anchor: { IsEmpty: false } anchor })
            _findings.Add(FeedRules.SourceRules.PlainYaml, location,
                $"the anchor '&{Quoted.Escape(anchor.Value)}' is not read; write the value alone, or in quotes where '&' is text");

        switch (node)
        {
            case Scalar scalar:
                var isText = scalar.Style != ScalarStyle.Plain || (!scalar.Tag.IsEmpty && scalar.Tag.Value is "tag:yaml.org,2002:str" or "!");
                var cutOff = scalar.Style == ScalarStyle.Plain ? CutOffAt((int)scalar.End.Index) : null;
                return new FrontText(location, Restore(scalar.Value), !isText) { CutOff = cutOff };
            case SequenceStart:
                var items = new List<FrontNode>();
                while (Next() is not SequenceEnd)
                {
                    if (ReadNode(depth + 1) is { } item)
                        items.Add(item);
                }

                return new FrontList(location, items);
            case MappingStart start:
                return ReadEntries(start, isRead: null, depth);
            default:
                AddAlias(location, $"the alias '*{Quoted.Escape((node as AnchorAlias)?.Value.ToString() ?? "")}' is not read");
                return new FrontUnread(location);
        }
    }

    /// <summary>The rest of the line, where it is a comment without a space after its '#'.</summary>
    private string? CutOffAt(int end)
    {
        if (end >= _text.Length || _text[end] != ' ')
            return null;
        var rest = _text.AsSpan(end).TrimStart(' ');
        if (rest.Length < 2 || rest[0] != '#' || rest[1] is ' ' or '#' or '\r' or '\n' or '\t')
            return null;
        var length = rest.IndexOfAny('\r', '\n');
        return Restore((length < 0 ? rest : rest[..length]).TrimEnd().ToString());
    }

    private void AddAlias(TextLocation location, string found) =>
        _findings.Add(FeedRules.SourceRules.PlainYaml, location,
            found + ", since a few lines of aliases can stand for gigabytes; write the value out, or in quotes where '*' is text");

    private static bool IsCoreTag(string tag) =>
        tag is "!" or "tag:yaml.org,2002:str" or "tag:yaml.org,2002:int" or "tag:yaml.org,2002:float" or "tag:yaml.org,2002:bool"
            or "tag:yaml.org,2002:null" or "tag:yaml.org,2002:timestamp" or "tag:yaml.org,2002:seq" or "tag:yaml.org,2002:map";

    /// <summary>Passes over the current value and all that is in it.</summary>
    private void Skip(int depth)
    {
        var open = 0;
        do
        {
            open += _parser.Current switch
            {
                MappingStart or SequenceStart => 1,
                MappingEnd or SequenceEnd => -1,
                _ => 0,
            };
            if (depth + open > FrontNode.MaxDepth)
                throw new TooDeepException(Location(_parser.Current!));
        }
        while (open > 0 && Next() is not null);
    }

    private ParsingEvent Next() =>
        _parser.MoveNext() ? _parser.Current! : throw new InvalidOperationException("The text ends too soon.");

    private TextLocation Location(ParsingEvent at) => _findings.At((int)at.Start.Line + _firstLine - 1, (int)at.Start.Column);

    private string Restore(string text)
    {
        if (_hasForeignBreaks)
            text = text.Replace('\ufdd0', '\u0085').Replace('\ufdd1', '\u2028').Replace('\ufdd2', '\u2029');
        return _hasHalves ? text.Replace(YamlSurrogates.StandIn, '\ud800') : text;
    }

    private sealed class TooDeepException(TextLocation location) : Exception
    {
        public TextLocation Location { get; } = location;
    }
}
