using Justindustrious.Feeds.Checks.Values;
using Justindustrious.Feeds.Names;
using Justindustrious.Feeds.Reading;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Walk;

/// <summary>Checks the attributes of any element by its row of the grammar.</summary>
internal static class AttributeChecks
{
    /// <summary>Gets an attribute's name as grammars write it.</summary>
    public static string NameOf(in FeedAttribute attribute)
    {
        if (attribute.Namespace.Length == 0)
            return attribute.Name;
        return $"{KnownNamespaces.NearPrefixOf(attribute.Namespace) ?? attribute.Prefix}:{attribute.Name}";
    }

    public static void Check(ElementScope scope, ElementRule rule)
    {
        foreach (var attribute in scope.Attributes)
        {
            Characters.Check(attribute.Value, scope, attribute);
            if (attribute.Namespace == KnownNamespaces.Xml)
            {
                if (!CheckXml(attribute, scope))
                    CheckByRow(attribute, scope, rule);
            }
            else if (attribute.Namespace.Length > 0 && KnownNamespaces.NearPrefixOf(attribute.Namespace) is null)
            {
                CheckExtension(attribute, scope, rule);
            }
            else
            {
                CheckByRow(attribute, scope, rule);
            }
        }

        foreach (var known in rule.Attributes)
        {
            if (known.IsRequired && scope.Attribute(known.Name) is null && !known.Name.Contains(':'))
            {
                scope.ReportAttribute(known.Name, rule.RequiredRule ?? GeneralRules.Of(scope.Name, scope.Feed).RequiredAttribute,
                    $"<{scope.Name}> has no {known.Name}; write {known.Name}=\"{known.Word ?? "…"}\"");
            }
        }
    }

    /// <summary>Checks an attribute of XML, which any element may have.</summary>
    /// <returns>Whether it is one.</returns>
    private static bool CheckXml(in FeedAttribute attribute, ElementScope scope)
    {
        switch (attribute.Name)
        {
            case "lang":
                scope.Language = attribute.Value;
                if (attribute.Value.Length > 0)
                    ValueChecks.Language(attribute.Value, XmlContext(attribute, scope, "xml:lang"));
                return true;
            case "base":
                ValueChecks.IriReference(attribute.Value, XmlContext(attribute, scope, "xml:base"));
                scope.SetBase(Addresses.Resolve(scope.BaseUri, attribute.Value) ?? attribute.Value);
                return true;
            default:
                return attribute.Name is "space" or "id";
        }
    }

    /// <summary>The W3C validator names these attributes as if they were elements within their element.</summary>
    private static ValueContext XmlContext(in FeedAttribute attribute, ElementScope scope, string name) =>
        scope.AttributeContext(attribute, name) with { Element = name, Attribute = null, Parent = scope.W3CName };

    private static void CheckExtension(in FeedAttribute attribute, ElementScope scope, ElementRule rule)
    {
        if (!scope.Feed.IsRss || scope.Namespace.Length > 0 || rule.AnyAttribute)
            return;
        scope.AttributeContext(attribute, attribute.Name).Report(RssRules.ExtensionAttribute,
            $"{attribute.Prefix}:{attribute.Name} on <{scope.Name}> is of an extension, which RSS allows as elements only; write an element of that namespace",
            null, ("attribute", $"('{attribute.Namespace}', '{attribute.Name}')"));
    }

    private static void CheckByRow(in FeedAttribute attribute, ElementScope scope, ElementRule rule)
    {
        // A namespace that is almost right does not count here: the element does not have such an attribute.
        var name = attribute.Namespace.Length == 0
            ? attribute.Name
            : $"{KnownNamespaces.PrefixOf(attribute.Namespace) ?? attribute.Namespace}:{attribute.Name}";
        foreach (var row in rule.Attributes)
        {
            if (row.Name != name)
                continue;
            row.Check?.Invoke(attribute.Value, scope.AttributeContext(attribute, name));
            return;
        }

        if (rule.UnknownAttribute is { } report && attribute.Namespace.Length == 0)
            report(scope, attribute);
        if (rule.AnyAttribute)
            return;
        scope.AttributeContext(attribute, name).Report(GeneralRules.Of(scope.Name, scope.Feed).Attribute,
            $"<{scope.Name}> has no attribute {name}; remove it", null, ("parent", scope.W3CName),
            ("attribute", attribute.Namespace.Length == 0 ? name : $"('{attribute.Namespace}', '{attribute.Name}')"));
    }
}
