using Justindustrious.Feeds.Checks.Extensions;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Reading;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Json;

/// <summary>Checks the object of a registered vocabulary in a JSON Feed, such as <c>_store</c>, by the vocabulary's table.</summary>
internal static class JsonExtensionCheck
{
    private const string Value = VocabularyElement.TextMember;

    /// <summary>Checks a member of a feed or an item, if it is the object of a registered vocabulary.</summary>
    public static void Check(JsonMember member, JsonScope scope, RegisteredVocabularies registered, VocabularyPlaces place)
    {
        if (registered.FindByJsonName(member.Name) is not { IsOpen: false } vocabulary)
            return;
        var own = scope.Into(member.Name);
        if (!IsOf(JsonKind.Object, member.Value, scope, member.Name))
            return;
        var grammar = VocabularyGrammar.Of(vocabulary);
        foreach (var element in member.Value.Members)
        {
            // JSON Feed 1.1 lets an extension say where it is described.
            if (element.Name == "about")
                continue;
            var name = $"{vocabulary.Prefix}:{element.Name}";
            if (grammar.Find(name, place) is { } rule)
                CheckElements(element, rule, own, vocabulary);
            else
                own.Report(ExtensionRules.Element, grammar.WhyNot(name, name, place == VocabularyPlaces.Feed ? "feed" : "item"), element.Offset, element.Name);
        }
    }

    /// <summary>Checks an element: an array of them where the table lets it stand several times.</summary>
    private static void CheckElements(JsonMember member, ElementRule rule, JsonScope scope, FeedVocabulary vocabulary)
    {
        if (!rule.Repeats)
        {
            CheckElement(member.Name, member.Value, rule, scope, vocabulary);
            return;
        }

        if (!IsOf(JsonKind.Array, member.Value, scope, member.Name))
            return;
        var own = scope.Into(member.Name);
        for (var i = 0; i < member.Value.Items.Count; i++)
            CheckElement($"{i}", member.Value.Items[i], rule, own, vocabulary);
    }

    private static void CheckElement(string name, JsonPart value, ElementRule rule, JsonScope scope, FeedVocabulary vocabulary)
    {
        if (rule.Content == ElementContent.Anything)
            return;
        if (rule.Attributes.Length == 0 && rule.Children.Count == 0)
        {
            CheckText(name, value, rule, scope);
            return;
        }

        if (!IsOf(JsonKind.Object, value, scope, name))
            return;
        var own = scope.Into(name);
        foreach (var member in value.Members)
        {
            if (Array.Find(rule.Attributes, attribute => attribute.Name == member.Name) is { } attribute)
                CheckValue(member.Name, member.Value, attribute.Check, own);
            else if (rule.Children.TryGetValue($"{vocabulary.Prefix}:{member.Name}", out var child) || rule.Children.TryGetValue(member.Name, out child))
                CheckElements(member, child, own, vocabulary);
            else if (member.Name == Value && rule.Content == ElementContent.Text)
                CheckText(Value, member.Value, rule, own);
            else
                own.Report(
                    ExtensionRules.Attribute, $"{name} has no member '{Text.Quoted.Cut(member.Name)}'; remove it, or correct its name",
                    member.Offset, member.Name);
        }

        foreach (var attribute in rule.Attributes)
        {
            if (attribute.IsRequired && value[attribute.Name] is null)
                own.Report(ExtensionRules.RequiredAttribute, $"{name} has no {attribute.Name}; write it", value.Offset, attribute.Name);
        }

        foreach (var required in rule.RequiredChildren)
        {
            // Those of other vocabularies have a prefix.
            var child = required.StartsWith(vocabulary.Prefix + ":", StringComparison.Ordinal) ? required[(vocabulary.Prefix.Length + 1)..] : required;
            if (value[child] is null)
                own.Report(ExtensionRules.Required, $"{name} has no {child}; write it", value.Offset, child);
        }

        if (value[Value] is null && rule.Children.Count == 0)
        {
            foreach (var check in rule.Values)
                check("", own.Context(Value, value));
        }
    }

    private static void CheckText(string name, JsonPart value, ElementRule rule, JsonScope scope)
    {
        if (rule.Content != ElementContent.Text)
        {
            // An element that holds nothing is 'true'.
            IsOf(JsonKind.True, value, scope, name);
            return;
        }

        if (rule.Values.Length == 0)
            CheckValue(name, value, null, scope);
        foreach (var check in rule.Values)
            CheckValue(name, value, check, scope);
    }

    /// <summary>Checks a value: a text, a number, true or false.</summary>
    private static void CheckValue(string name, JsonPart value, ValueCheck? check, JsonScope scope)
    {
        if (value.Kind is JsonKind.Object or JsonKind.Array or JsonKind.Null)
        {
            scope.Report(
                JsonRules.Type, $"{name} is {JsonScope.Describe(value.Kind)}, but the vocabulary has one value; write a string, a number, true or false",
                value.Offset, name);
            return;
        }

        var text = value.Kind switch { JsonKind.True => "true", JsonKind.False => "false", _ => value.Text };
        check?.Invoke(text, scope.Context(name, value));
    }

    private static bool IsOf(JsonKind kind, JsonPart value, JsonScope scope, string name)
    {
        if (value.Kind == kind)
            return true;
        scope.Report(JsonRules.Type,
            $"{name} is {JsonScope.Describe(value.Kind)}, but the vocabulary has {(kind == JsonKind.True ? "true" : JsonScope.Describe(kind))}; write that",
            value.Offset, name);
        return false;
    }
}
