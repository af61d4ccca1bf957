using Justindustrious.Feeds.Checks.Extensions;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Names;
using Justindustrious.Feeds.Text;
using Justindustrious.Feeds.Vocabularies;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Model;

/// <summary>Checks the extensions of a feed or a post by the tables of their vocabularies, before anything is written.</summary>
/// <param name="registered">The vocabularies that the app registered.</param>
internal readonly struct ExtensionChecks(IReadOnlyList<FeedVocabulary> registered)
{
    /// <summary>Checks that each registered vocabulary has a namespace and a prefix of its own.</summary>
    public void CheckRegistered(in ModelSubject subject)
    {
        for (var i = 0; i < registered.Count; i++)
        {
            if (RegisteredVocabularies.WhyNot(registered[i]) is { } whyNot)
                subject.Report(ModelRules.Vocabulary, new("vocabularies", i), whyNot);
        }
    }

    /// <summary>Checks the extensions of a feed or a post.</summary>
    /// <param name="extensions">The extensions.</param>
    /// <param name="written">The elements that other properties are written as. An extension may repeat only those that may be repeated.</param>
    /// <param name="place">Whether they are of a feed or a post.</param>
    /// <param name="subject">The feed or the post.</param>
    /// <param name="post">The index of the post; <see langword="null"/> for the feed.</param>
    /// <exception cref="ArgumentException">An extension threw an exception while it was written. The message has its path.</exception>
    public void Check(
        IReadOnlyList<FeedExtension> extensions, IEnumerable<(string Namespace, string Name)> written, VocabularyPlaces place, in ModelSubject subject,
        int? post)
    {
        HashSet<(string, string)> seen = [.. written];
        var index = 0;
        foreach (var extension in extensions)
        {
            var field = new FieldPath("extensions", index);
            var node = WrittenBy(extension, field.In(post));
            if (node.Field is { } property)
                field = property;
            else
                index++;
            if (Find(node, field, subject) is not { } vocabulary)
                continue;
            CheckTexts(node, field, subject);
            if (vocabulary.IsOpen)
                continue;
            var grammar = VocabularyGrammar.Of(vocabulary);
            var name = NameOf(node, vocabulary);
            if (grammar.Find(name, place) is not { } rule)
                subject.Report(grammar.ElementRuleOf, field, grammar.WhyNot(name, name, place == VocabularyPlaces.Feed ? "feed" : "post"));
            else if (!seen.Add((node.Namespace, node.Name)) && !rule.Repeats)
                subject.Report(
                    rule.RepeatedRule ?? ExtensionRules.Once, field,
                    $"<{name}> may occur once in a {(post is null ? "feed" : "post")}, and is repeated; keep one");
            else
                CheckNode(node, name, rule, grammar, field, subject);
        }
    }

    private static FeedExtension.Node WrittenBy(FeedExtension extension, FieldPath path)
    {
        try
        {
            return extension.Written;
        }
        catch (ArgumentException e)
        {
            throw new ArgumentException($"{path}: {e.Message}", e.InnerException ?? e);
        }
    }

    /// <summary>Finds the vocabulary of an element, and reports an element in it that has none.</summary>
    private FeedVocabulary? Find(FeedExtension.Node node, FieldPath field, in ModelSubject subject)
    {
        var vocabulary = KnownVocabularies.Find(node.Namespace, registered);
        var isKnown = vocabulary is not null || node.Namespace is "" or FeedNames.Atom or KnownNamespaces.Xml;
        if (!isKnown)
        {
            subject.Report(ModelRules.Vocabulary, field,
                $"<{node.Name}> is of the namespace {Quoted.Of(node.Namespace)}, whose vocabulary is not registered; name it in the option Vocabularies");
            return null;
        }

        foreach (var attribute in node.Attributes)
        {
            if (attribute.Namespace is not ("" or KnownNamespaces.Xml) && KnownVocabularies.Find(attribute.Namespace, registered) is null)
            {
                subject.Report(ModelRules.Vocabulary, field,
                    $"{attribute.Name} of <{node.Name}> is of the namespace {Quoted.Of(attribute.Namespace)}, whose vocabulary is not registered; "
                        + "name it in the option Vocabularies");
                return null;
            }
        }

        if (node.HasChildren)
        {
            foreach (var child in node.Children)
            {
                if (Find(child, child.Field ?? field, subject) is null && !IsOwn(child))
                    return null;
            }
        }

        return vocabulary;
    }

    private static bool IsOwn(FeedExtension.Node node) => node.Namespace is "" or FeedNames.Atom;

    private static void CheckTexts(FeedExtension.Node node, FieldPath field, in ModelSubject subject)
    {
        subject.CheckText(node.TextField ?? field, node.Value.Text);
        foreach (var attribute in node.Attributes)
            subject.CheckText(attribute.Field ?? field, attribute.Value.Text);
        if (!node.HasChildren)
            return;
        foreach (var child in node.Children)
            CheckTexts(child, child.Field ?? field, subject);
    }

    private void CheckNode(FeedExtension.Node node, string name, ElementRule rule, VocabularyGrammar grammar, FieldPath field, in ModelSubject subject)
    {
        CheckAttributes(node, name, rule, grammar, field, subject);
        if (rule.Content == ElementContent.Anything)
            return;
        var text = node.Value.Text ?? "";
        if (rule.Content == ElementContent.Text && !node.HasChildren)
            CheckValue(node, text.Trim(), rule.Values, name, null, node.TextField ?? field, subject);
        else if (rule.Content == ElementContent.Elements && !string.IsNullOrWhiteSpace(text))
            subject.Report(ExtensionRules.Text, field, $"<{name}> contains the text {Quoted.Of(text)}, and may contain none; leave it out");

        HashSet<string>? seen = null;
        foreach (var child in node.HasChildren ? node.Children : [])
        {
            var childName = NameOf(child, KnownVocabularies.Find(child.Namespace, registered));
            if (!rule.Children.TryGetValue(childName, out var childRule))
                subject.Report(grammar.ElementRuleOf, child.Field ?? field, $"<{childName}> may not be in <{name}>; remove it, or correct its name");
            else if (!(seen ??= []).Add(childName) && !childRule.Repeats)
                subject.Report(childRule.RepeatedRule ?? ExtensionRules.Once, child.Field ?? field, $"<{name}> has more than one <{childName}>; keep one");
            else
                CheckNode(child, childName, childRule, grammar, child.Field ?? field, subject);
        }

        foreach (var required in rule.RequiredChildren)
        {
            if (seen?.Contains(required) != true)
                subject.Report(rule.RequiredRule ?? ExtensionRules.Required, field, $"<{name}> has no <{required}>; write it");
        }
    }

    private static void CheckAttributes(
        FeedExtension.Node node, string name, ElementRule rule, VocabularyGrammar grammar, FieldPath field, in ModelSubject subject)
    {
        foreach (var attribute in node.Attributes)
        {
            if (attribute.Namespace == KnownNamespaces.Xml)
                continue;
            var row = Array.Find(rule.Attributes, each => each.Name == attribute.Name);
            if (row is null && (!rule.AnyAttribute || (rule.UnknownAttribute is not null && attribute.Namespace.Length == 0)))
                subject.Report(grammar.AttributeRuleOf, field, $"<{name}> has no attribute {attribute.Name}; remove it, or correct its name");
            else if (row?.Check is { } check)
                CheckValue(node, attribute.Value.Text!, [check], name, attribute.Name, attribute.Field ?? field, subject);
        }

        foreach (var row in rule.Attributes)
        {
            if (row.IsRequired && !node.Attributes.Any(attribute => attribute.Name == row.Name))
                subject.Report(rule.RequiredRule ?? ExtensionRules.RequiredAttribute, field, $"<{name}> has no {row.Name}; write it");
        }
    }

    /// <summary>Checks a value as it is checked in a document.</summary>
    private static void CheckValue(
        FeedExtension.Node node, string value, ReadOnlySpan<ValueCheck> checks, string element, string? attribute, FieldPath field, in ModelSubject subject)
    {
        if (checks.IsEmpty)
            return;
        var findings = new Findings();
        var context = new ValueContext
        {
            Findings = findings, Element = element, Attribute = attribute, Value = value, Version = FeedVersion.Rss20, AttributeOfExtension = Beside,
        };
        foreach (var check in checks)
            check(value, context);
        foreach (var finding in findings.List)
            subject.Report(finding.Rule, field, finding.Message, finding.Severity);

        string? Beside(string name) => node.Attributes.FirstOrDefault(each => each.Name == name && each.Namespace.Length == 0).Value.Text;
    }

    private static string NameOf(FeedExtension.Node node, FeedVocabulary? vocabulary) => vocabulary is null ? node.Name : $"{vocabulary.Prefix}:{node.Name}";
}
