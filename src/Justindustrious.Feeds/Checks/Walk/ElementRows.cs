using Justindustrious.Feeds.Checks.Atom;
using Justindustrious.Feeds.Checks.Extensions;
using Justindustrious.Feeds.Names;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Walk;

/// <summary>Finds the row of the grammar for an element, and reports an element that may not stand where it stands.</summary>
internal static class ElementRows
{
    /// <summary>Finds the row of an element in its parent.</summary>
    public static ElementRule Find(ElementScope parent, ElementScope scope)
    {
        var (rule, feed) = (parent.Rule, scope.Feed);
        if (rule.Within is { } within)
            return within(parent, scope);
        if (rule.Content == ElementContent.Anything)
        {
            ReportUnprefixed(parent, scope);
            return ElementRule.Skipped;
        }

        if (scope.Namespace.Length > 0 && feed.Registered.Find(scope.Namespace) is { } vocabulary)
            return RegisteredVocabularies.RuleOf(vocabulary, parent, scope);
        if (scope.Namespace == KnownNamespaces.AtomDraft && feed.IsFirstReport(AtomRules.ObsoleteNamespace))
            RootChecks.ReportDraft(scope);
        if (rule.Find(scope.Name) is { } child && (scope.Namespace.Length > 0 || feed.IsRss || feed.OwnNamespace == ""))
            return child;
        if (rule.Content == ElementContent.Text)
        {
            ReportMarkup(parent, scope);
            return ElementRule.Skipped;
        }

        if (scope.Namespace.Length == 0 && feed.IsAtom && feed.OwnNamespace != "")
        {
            scope.Report(XmlRules.UndeterminableVocabulary, $"<{scope.Name}> has no namespace, so programs can't know what it means; give it one", null,
                ("namespace", "\"\""));
            return ElementRule.Skipped;
        }

        if (scope.Namespace.Length > 0 && scope.Namespace != feed.OwnNamespace && KnownNamespaces.NearPrefixOf(scope.Namespace) is null)
        {
            ModuleGrammar.FindOwnRules(scope)?.ReportElement(scope, parent.Written);
            return ElementRule.Skipped;
        }

        return FindMisplaced(parent, scope);
    }

    /// <summary>Reports an element of a known namespace that its parent does not name, and finds a row to check it by.</summary>
    private static ElementRule FindMisplaced(ElementScope parent, ElementScope scope)
    {
        if (scope.Name.StartsWith("xhtml:", StringComparison.Ordinal))
        {
            scope.Report(RssRules.Xhtml,
                $"<{scope.LocalName}> of XHTML stands right in <{parent.Written}>; put HTML into description, content:encoded or Atom's content, escaped");
            return ElementRule.Skipped;
        }

        if (SharedGrammar.Everywhere.TryGetValue(scope.Name, out var row)
            || (scope.Name.StartsWith("atom:", StringComparison.Ordinal) && AtomGrammar.Anywhere.TryGetValue(scope.LocalName, out row)))
        {
            scope.Report(ExtensionRules.Questionable,
                $"<{scope.Name}> is in <{parent.Name}>, where no specification has it; move it to the feed or the item it is about");
            return row;
        }

        scope.Report(GeneralRules.Of(scope.Name, scope.Feed).Element,
            $"<{scope.Written}> may not be in <{parent.Written}>; remove it, or correct its name{Suggest(parent.Rule, scope.Name)}",
            null, ("parent", parent.Name));
        return ElementRule.Skipped;
    }

    private static void ReportUnprefixed(ElementScope parent, ElementScope scope)
    {
        if (!scope.Feed.IsRss || scope.Namespace.Length > 0 || parent.Namespace.Length == 0 || MediaChecks.HasPlainParts(parent))
            return;
        scope.Report(XmlRules.Unprefixed,
            $"<{scope.Written}> is in <{parent.Written}> without a namespace; give it the prefix of its vocabulary", null, ("namespace", "\"\""));
    }

    /// <summary>Reports markup that is not escaped, once for all elements of a text.</summary>
    private static void ReportMarkup(ElementScope parent, ElementScope scope)
    {
        if (parent.ChildCount > 0)
            return;
        scope.Report(GeneralRules.Of(parent.Name, scope.Feed).Element,
            $"<{parent.Name}> contains text, not elements such as <{scope.Written}>; escape the markup, or remove it",
            null, ("parent", parent.W3CName), ("element", scope.LocalName));
    }

    /// <summary>Suggests a name that differs in letter case only.</summary>
    private static string Suggest(ElementRule rule, string name)
    {
        foreach (var known in rule.Modules is { } modules ? modules().Keys.Union(rule.Children.Keys) : rule.Children.Keys)
        {
            if (known.Equals(name, StringComparison.OrdinalIgnoreCase))
                return $" to <{known}>";
        }

        return "";
    }
}
