using Justindustrious.Feeds.Checks.Atom;
using Justindustrious.Feeds.Checks.Extensions;
using Justindustrious.Feeds.Checks.Values;
using Justindustrious.Feeds.Names;
using Justindustrious.Feeds.Reading;

namespace Justindustrious.Feeds.Checks.Walk;

/// <summary>Walks through an XML document by the grammar: opens and closes elements, and checks what holds for all of them.</summary>
internal sealed class DocumentChecks
{
    /// <summary>Stands before the names of elements whose namespace is not known.</summary>
    public const string UnknownPrefix = "unknown:";

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

    /// <summary>Reads to the end, or to what is malformed.</summary>
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

    /// <summary>An attribute's name as grammars write it.</summary>
    public static string NameOf(in FeedAttribute attribute)
    {
        if (attribute.Namespace.Length == 0)
            return attribute.Name;
        return $"{KnownNamespaces.NearPrefixOf(attribute.Namespace) ?? attribute.Prefix}:{attribute.Name}";
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
        var rule = isRoot ? RootChecks.RuleOf(scope, _xml.Attributes) : RuleOf(parent, scope);
        scope.Follow(rule);
        if (_feed.IsDraft)
            return;
        _namespaces.Check(_xml.Attributes, scope, isRoot);
        if (rule.Content != ElementContent.Anything || _xml.Attributes.Count > 0)
            CheckAttributes(scope, rule);
        if (parent.Has(name) && !rule.Repeats)
            ReportRepeated(parent, scope, rule);
        parent.Rule.Child?.Invoke(parent, scope);
        rule.Start?.Invoke(scope);
        parent.Hold(name);
    }

    private string NameOf(string ns, string name)
    {
        if (ns.Length == 0 || ns == _feed.OwnNamespace || (_feed.IsAtom && ns == FeedNames.Atom))
            return name;
        if (_names.TryGetValue((ns, name), out var known))
            return known;
        var made = KnownNamespaces.ShownPrefixOf(ns) is { } prefix ? $"{prefix}:{name}" : UnknownPrefix + name;
        // A feed uses a few dozen names; one that makes up thousands pays for them itself.
        if (_names.Count < 1000)
            _names.Add((ns, name), made);
        return made;
    }

    private ElementRule RuleOf(ElementScope parent, ElementScope scope)
    {
        var rule = parent.Rule;
        if (rule.Within is { } within)
            return within(parent, scope);
        if (rule.Content == ElementContent.Anything)
        {
            if (_feed.IsRss && scope.Namespace.Length == 0 && parent.Namespace.Length > 0 && !MediaGrammar.HasPlainParts(parent))
                scope.Report(FeedRules.XmlRules.Unprefixed, $"<{scope.Written}> stands in <{parent.Written}> without a namespace; give it the prefix of its vocabulary", null, ("namespace", "\"\""));
            return ElementRule.Skipped;
        }

        if (scope.Namespace == KnownNamespaces.AtomDraft && _feed.SayOnce(FeedRules.AtomRules.ObsoleteNamespace))
            scope.Report(FeedRules.AtomRules.ObsoleteNamespace, $"<{scope.LocalName}> is of Atom 0.3, a draft of 2003; write Atom 1.0's {FeedNames.Atom}");
        if (rule.Children.TryGetValue(scope.Name, out var child) && (scope.Namespace.Length > 0 || _feed.IsRss || _feed.OwnNamespace == ""))
            return child;
        if (rule.Content == ElementContent.Text)
        {
            // Markup that is not escaped is one mistake, however many elements it has.
            if (parent.ChildCount > 0)
                return ElementRule.Skipped;
            scope.Report(GeneralRules.Of(parent.Name, _feed).Element, $"<{parent.Name}> holds text, not elements such as <{scope.Written}>; escape the markup, or remove it",
                null, ("parent", parent.W3CName), ("element", scope.LocalName));
            return ElementRule.Skipped;
        }

        if (scope.Namespace.Length == 0 && _feed.IsAtom && _feed.OwnNamespace != "")
        {
            scope.Report(FeedRules.XmlRules.UndeterminableVocabulary, $"<{scope.Name}> has no namespace, so nobody knows what it means; give it one", null, ("namespace", "\"\""));
            return ElementRule.Skipped;
        }

        if (scope.Namespace.Length > 0 && scope.Namespace != _feed.OwnNamespace && KnownNamespaces.NearPrefixOf(scope.Namespace) is null)
            return PodcastChecks.OfPodcast(scope) ? PodcastGrammar.RuleOf(parent, scope) : ElementRule.Skipped;
        if (scope.Name.StartsWith("xhtml:", StringComparison.Ordinal))
        {
            scope.Report(FeedRules.RssRules.Xhtml, $"<{scope.LocalName}> of XHTML stands right in <{parent.Written}>; put HTML into description, content:encoded or Atom's content, escaped");
            return ElementRule.Skipped;
        }

        if (SharedGrammar.Everywhere.TryGetValue(scope.Name, out var strayed) || (scope.Name.StartsWith("atom:", StringComparison.Ordinal) && AtomGrammar.Anywhere.TryGetValue(scope.LocalName, out strayed)))
        {
            scope.Report(FeedRules.ExtensionRules.Questionable, $"<{scope.Name}> stands in <{parent.Name}>, where no specification has it; move it to the feed or the item it is about");
            return strayed;
        }

        ReportUndefined(parent, scope, $"<{scope.Written}> is no element that may stand in <{parent.Written}>; remove it, or correct its name{Suggest(rule, scope.Name)}");
        return ElementRule.Skipped;
    }

    private void ReportUndefined(ElementScope parent, ElementScope scope, string message) =>
        scope.Report(GeneralRules.Of(scope.Name, _feed).Element, message, null, ("parent", parent.Name));

    /// <summary>A name that differs in letter case only is what was meant.</summary>
    private static string Suggest(ElementRule rule, string name)
    {
        foreach (var known in rule.Children.Keys)
        {
            if (known.Equals(name, StringComparison.OrdinalIgnoreCase))
                return $" to <{known}>";
        }

        return "";
    }

    private void ReportRepeated(ElementScope parent, ElementScope scope, ElementRule rule)
    {
        var general = GeneralRules.Of(scope.Name, _feed).Once;
        scope.Report(rule.RepeatedRule ?? general, $"<{parent.Name}> has more than one <{scope.Name}>; keep one");
    }

    private void CheckAttributes(ElementScope scope, ElementRule rule)
    {
        foreach (var attribute in scope.Attributes)
        {
            Characters.Check(attribute.Value, scope, attribute);
            if (attribute.Namespace == KnownNamespaces.Xml)
            {
                if (CheckXmlAttribute(attribute, scope))
                    continue;
            }
            else if (attribute.Namespace.Length > 0 && KnownNamespaces.NearPrefixOf(attribute.Namespace) is null)
            {
                if (_feed.IsRss && scope.Namespace.Length == 0 && !rule.AnyAttribute)
                {
                    scope.AttributeContext(attribute, attribute.Name).Report(FeedRules.RssRules.ExtensionAttribute,
                        $"{attribute.Prefix}:{attribute.Name} on <{scope.Name}> is of an extension, which RSS allows as elements only; write an element of that namespace",
                        null, ("attribute", $"('{attribute.Namespace}', '{attribute.Name}')"));
                }

                continue;
            }

            if (rule.AnyAttribute)
                continue;
            // An attribute of a namespace that is almost right is none of the element's.
            var name = attribute.Namespace.Length == 0 ? attribute.Name : $"{KnownNamespaces.PrefixOf(attribute.Namespace) ?? attribute.Namespace}:{attribute.Name}";
            var known = Array.Find(rule.Attributes, a => a.Name == name);
            if (known is null)
            {
                scope.AttributeContext(attribute, name).Report(GeneralRules.Of(scope.Name, _feed).Attribute,
                    $"{name} is no attribute of <{scope.Name}>; remove it", null, ("parent", scope.W3CName),
                    ("attribute", attribute.Namespace.Length == 0 ? name : $"('{attribute.Namespace}', '{attribute.Name}')"));
            }
            else
            {
                known.Check?.Invoke(attribute.Value, scope.AttributeContext(attribute, name));
            }
        }

        foreach (var known in rule.Attributes)
        {
            if (known.IsRequired && scope.Attribute(known.Name) is null && !known.Name.Contains(':'))
                scope.ReportAttribute(known.Name, GeneralRules.Of(scope.Name, _feed).RequiredAttribute, $"<{scope.Name}> has no {known.Name}; write {known.Name}=\"…\"");
        }
    }

    private static bool CheckXmlAttribute(in FeedAttribute attribute, ElementScope scope)
    {
        switch (attribute.Name)
        {
            case "lang":
                scope.Speak(attribute.Value);
                if (attribute.Value.Length > 0)
                    ValueChecks.Language(attribute.Value, scope.AttributeContext(attribute, "xml:lang") with { Element = "xml:lang", Attribute = null, Parent = scope.W3CName });
                return true;
            case "base":
                ValueChecks.IriReference(attribute.Value, scope.AttributeContext(attribute, "xml:base") with { Element = "xml:base", Attribute = null, Parent = scope.W3CName });
                scope.Rebase(Addresses.Resolve(scope.BaseUri, attribute.Value) ?? attribute.Value);
                return true;
            default:
                return attribute.Name is "space" or "id";
        }
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
            scope.Add(text, _xml.Line, _xml.Column, _xml.IsCData);
        else if (rule.Content == ElementContent.Elements && rule.Text is null && !IsBlank(text) && !rule.IsMisread(scope) && scope.SayOnce())
            ReportText(scope, rule, Text.Quoted.Of(text.Trim()));
    }

    private void ReportText(ElementScope scope, ElementRule rule, string text) =>
        scope.Report(GeneralRules.Of(scope.Name, _feed).Text, $"<{scope.Name}> holds the text {text}, where only elements may stand; {(rule.TextBelongsIn is { } child ? $"put it into <{child}>" : "remove it")}");

    private static void Close(ElementScope scope)
    {
        var rule = scope.Rule;
        // An element that holds markup alone is not empty: the markup was reported.
        if (rule.Values.Length > 0 && scope.Text is var value && (value.Length > 0 || scope.ChildCount == 0))
        {
            var context = scope.Context(value);
            foreach (var check in rule.Values)
                check(value, context);
        }

        rule.End?.Invoke(scope);
    }

    private static bool IsBlank(string text) => text.AsSpan().Trim().IsEmpty;
}
