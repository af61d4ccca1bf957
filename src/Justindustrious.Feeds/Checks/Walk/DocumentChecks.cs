using Justindustrious.Feeds.Checks.Values;
using Justindustrious.Feeds.Names;
using Justindustrious.Feeds.Reading;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Checks.Walk;

/// <summary>Walks through an XML document by the grammar: opens and closes elements, and calls the checks of their rows.</summary>
internal sealed class DocumentChecks
{
    /// <summary>Stands before the names of elements whose namespace is not known.</summary>
    public const string UnknownPrefix = "unknown:";

    /// <summary>A feed uses a few dozen names. Names beyond this number are made anew each time.</summary>
    private const int MostNames = 1000;

    private readonly FeedState _feed;
    private readonly FeedXmlReader _xml;
    private readonly List<ElementScope> _scopes;
    private readonly Dictionary<(string Namespace, string Name), string> _names = [];
    private readonly NamespaceChecks _namespaces;
    private int _depth;

    public DocumentChecks(FeedState feed, FeedXmlReader xml)
    {
        (_feed, _xml) = (feed, xml);
        _scopes = [new(feed, null)];
        _scopes[0].OpenDocument(feed.Address);
        _namespaces = new(feed);
    }

    /// <summary>Reads to the end, or to the place where the document is malformed.</summary>
    /// <returns>Whether there was an element.</returns>
    public bool Run()
    {
        var hasRoot = false;
        while (_xml.Read())
        {
            switch (_xml.Node)
            {
                case FeedXmlNode.Start:
                    hasRoot = true;
                    Open();
                    break;
                case FeedXmlNode.Text:
                    AddText(_scopes[_depth]);
                    break;
                default:
                    Close(_scopes[_depth]);
                    _depth--;
                    break;
            }
        }

        return hasRoot;
    }

    private void Open()
    {
        var parent = _scopes[_depth];
        if (++_depth == _scopes.Count)
            _scopes.Add(new(_feed, parent));
        var scope = _scopes[_depth];
        var isRoot = _depth == 1;
        if (isRoot)
            RootChecks.Recognise(_feed, _xml);
        var name = NameOf(_xml.Namespace, _xml.Name);
        scope.Open(name, _xml);
        var rule = isRoot ? RootChecks.RuleOf(scope, _xml.Attributes) : ElementRows.Find(parent, scope);
        scope.Rule = rule;
        if (_feed.IsDraft)
            return;
        _namespaces.Check(_xml.Attributes, scope, isRoot);
        if (rule.Content != ElementContent.Anything || _xml.Attributes.Count > 0 || rule.Attributes.Length > 0)
            AttributeChecks.Check(scope, rule);
        if (parent.Has(name) && !rule.Repeats)
            scope.Report(rule.RepeatedRule ?? GeneralRules.Of(name, _feed).Once, $"<{parent.Name}> has more than one <{name}>; keep one");
        parent.Rule.Child?.Invoke(parent, scope);
        rule.Start?.Invoke(scope);
        _feed.Files?.Notice(scope);
        _feed.Profiles?.Open(scope, _xml.Attributes);
        parent.AddChild(name);
    }

    private string NameOf(string ns, string name)
    {
        if (ns.Length == 0 || ns == _feed.OwnNamespace || (_feed.IsAtom && ns == FeedNames.Atom))
            return name;
        if (_names.TryGetValue((ns, name), out var known))
            return known;
        var made = (_feed.Registered.Find(ns)?.Prefix ?? KnownNamespaces.ShownPrefixOf(ns)) is { } prefix ? $"{prefix}:{name}" : UnknownPrefix + name;
        if (_names.Count < MostNames)
            _names.Add((ns, name), made);
        return made;
    }

    private void AddText(ElementScope scope)
    {
        if (_feed.IsDraft)
            return;
        var text = _xml.Value;
        Characters.Check(text, scope, _xml.Line, _xml.Column, _xml.IsCData);
        var rule = scope.Rule;
        rule.Text?.Invoke(scope, text);
        if (rule.Content == ElementContent.Text)
            scope.AddText(text, _xml.Line, _xml.Column, _xml.IsCData);
        else if (rule.Content == ElementContent.Elements && rule.Text is null && !text.AsSpan().Trim().IsEmpty
            && !rule.IsMisread(scope) && scope.IsFirstReport())
            ReportText(scope, rule, Quoted.Of(text.Trim()));
    }

    private void ReportText(ElementScope scope, ElementRule rule, string text)
    {
        var remedy = rule.TextBelongsIn is { } child ? $"put it into <{child}>" : "remove it";
        scope.Report(GeneralRules.Of(scope.Name, _feed).Text, $"<{scope.Name}> contains the text {text}, where only elements may be given; {remedy}");
    }

    private static void Close(ElementScope scope)
    {
        var rule = scope.Rule;
        // An element whose text is missing because it holds unescaped markup is not empty: the markup was reported.
        if (rule.Values.Length > 0 && scope.Text is var value && (value.Length > 0 || scope.ChildCount == 0))
        {
            var context = scope.Context(value);
            foreach (var check in rule.Values)
                check(value, context);
        }

        foreach (var required in rule.RequiredChildren)
        {
            if (!scope.Has(required))
                scope.Missing(
                    rule.RequiredRule ?? GeneralRules.Of(scope.Name, scope.Feed).Required, required, $"<{scope.Written}> has no <{required}>; write it");
        }

        rule.End?.Invoke(scope);
        scope.Feed.Profiles?.Close(scope);
    }
}
