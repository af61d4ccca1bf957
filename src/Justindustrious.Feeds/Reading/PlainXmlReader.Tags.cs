using System.Text;
using System.Xml;

namespace Justindustrious.Feeds.Reading;

/// <content>Tags: names, attributes and namespaces.</content>
internal sealed partial class PlainXmlReader
{
    private const string NamespaceOfXml = "http://www.w3.org/XML/1998/namespace";
    private const string NamespaceOfDeclarations = "http://www.w3.org/2000/xmlns/";

    /// <summary>A feed uses a few dozen names. Names beyond this number are made anew each time.</summary>
    private const int MostNames = 1000;

    private readonly List<(string Prefix, string Namespace, int Depth)> _declared = [];
    private readonly HashSet<(string Namespace, string Name)> _seen = [];
    private readonly HashSet<string> _names = [];
    private readonly StringBuilder _name = new();

    /// <summary>Reads a name without a colon (<see href="https://www.w3.org/TR/xml-names/#NT-NCName"/>).</summary>
    private string? ReadNCName()
    {
        _name.Clear();
        while (Peek() is >= 0 and var next && (_name.Length == 0 ? XmlConvert.IsStartNCNameChar((char)next) : XmlConvert.IsNCNameChar((char)next)))
            _name.Append((char)Next());
        if (_name.Length == 0)
        {
            Break("a name is missing");
            return null;
        }

        if (_name.Length <= 64)
        {
            Span<char> characters = stackalloc char[_name.Length];
            _name.CopyTo(0, characters, characters.Length);
            if (_names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(characters, out var known))
                return known;
        }

        var name = _name.ToString();
        if (_names.Count < MostNames)
            _names.Add(name);
        return name;
    }

    private bool ReadName(out string prefix, out string name)
    {
        (prefix, name) = ("", ReadNCName() ?? "");
        if (Peek() == ':' && !IsBroken)
        {
            Next();
            (prefix, name) = (name, ReadNCName() ?? "");
        }

        return !IsBroken;
    }

    private bool ReadStart()
    {
        if (_open.Count >= MostDepth)
            return BreakTooDeep(Line, Column);
        if (_hasRoot && _open.Count == 0)
            return Break("there is a second root element");
        if (!ReadName(out var prefix, out var name))
            return false;
        Added.Clear();
        while (SkipSpace() is var hasSpace && Peek() is not ('>' or '/'))
        {
            if (!hasSpace)
                return Break("a space is missing");
            if (!ReadAttribute())
                return false;
        }

        _isEmpty = Peek() == '/';
        if (!Expect(_isEmpty ? "/>" : ">"))
            return false;
        _open.Add((prefix, name));
        _hasRoot = true;
        if (!Declare() || !Resolve())
            return false;
        (Node, Prefix, Name) = (FeedXmlNode.Start, prefix, name);
        Namespace = Find(prefix) ?? "";
        return prefix.Length == 0 || Namespace.Length > 0 || Break($"the prefix '{prefix}' is not declared");
    }

    private bool ReadAttribute()
    {
        var (line, column) = (_line, _column);
        if (!ReadName(out var prefix, out var name))
            return false;
        SkipSpace();
        if (!Expect("="))
            return false;
        SkipSpace();
        var quote = Next();
        if (quote is not ('"' or '\''))
            return Break("a quote is missing before a value");
        while (Text.Ahead is { IsEmpty: false } ahead)
        {
            var stop = ahead.IndexOfAny(StopsInValue);
            if (!TakeRun(stop < 0 ? ahead : ahead[..stop]))
                return false;
            if (stop < 0)
                continue;
            switch (ahead[stop])
            {
                case '&':
                    if (!ReadReference())
                        return false;
                    break;
                // https://www.w3.org/TR/xml/#AVNormalize
                case '\t' or '\n' or '\r':
                    Next();
                    Keep(" ");
                    break;
                case '"' or '\'' when ahead[stop] != quote:
                    TakeRun(ahead.Slice(stop, 1));
                    break;
                case '"' or '\'':
                    Next();
                    Added.Add(new("", prefix, name, _value.AsSpan(0, _length).ToString(), line, column));
                    _length = 0;
                    return true;
                default:
                    return Break(ahead[stop] == '<' ? "'<' stands in a value; write '&lt;'" : "it contains a character that XML does not allow");
            }
        }

        return Break("it ends inside of a value");
    }

    /// <summary>Takes the declarations of namespaces among the attributes (<see href="https://www.w3.org/TR/xml-names/#ns-decl"/>).</summary>
    private bool Declare()
    {
        foreach (var attribute in Added)
        {
            if ((attribute.Prefix, attribute.Name) is not (("xmlns", _) or ("", "xmlns")))
                continue;
            var prefix = attribute.Prefix.Length == 0 ? "" : attribute.Name;
            if (prefix == "xmlns" || attribute.Value == NamespaceOfDeclarations || (prefix == "xml") != (attribute.Value == NamespaceOfXml)
                || (prefix.Length > 0 && attribute.Value.Length == 0))
                return Break($"a namespace can't be declared as {(prefix.Length == 0 ? "xmlns" : $"xmlns:{prefix}")}=\"{attribute.Value}\"");
            _declared.Add((prefix, attribute.Value, _open.Count));
        }

        return true;
    }

    /// <summary>Finds the namespaces of the attributes, of which each may stand once.</summary>
    private bool Resolve()
    {
        _seen.Clear();
        for (var i = 0; i < Added.Count; i++)
        {
            var attribute = Added[i];
            var found = attribute.Prefix.Length > 0 ? Find(attribute.Prefix) : attribute.Name == "xmlns" ? NamespaceOfDeclarations : "";
            if (found is null)
                return Break($"the prefix '{attribute.Prefix}' is not declared");
            Added[i] = attribute with { Namespace = found };
            if (Added.Count > 1 && !_seen.Add((found, attribute.Name)))
                return Break($"the attribute '{attribute.Name}' stands twice");
        }

        return true;
    }

    private string? Find(string prefix)
    {
        for (var i = _declared.Count - 1; i >= 0; i--)
        {
            if (_declared[i].Prefix == prefix)
                return _declared[i].Namespace;
        }

        return prefix switch { "xml" => NamespaceOfXml, "xmlns" => NamespaceOfDeclarations, _ => null };
    }

    private bool ReadEnd()
    {
        Next();
        if (!ReadName(out var prefix, out var name))
            return false;
        SkipSpace();
        if (!Expect(">"))
            return false;
        if (_open.Count == 0 || _open[^1] != (prefix, name))
            return Break(_open.Count == 0 ? $"there is no <{name}> to end" : $"</{name}> stands where </{_open[^1].Name}> is expected");
        return Close();
    }

    private bool Close()
    {
        while (_declared.Count > 0 && _declared[^1].Depth == _open.Count)
            _declared.RemoveAt(_declared.Count - 1);
        _open.RemoveAt(_open.Count - 1);
        Node = FeedXmlNode.End;
        return true;
    }
}
