using Justindustrious.Feeds.Reading;

namespace Justindustrious.Feeds.Checks.Walk;

/// <summary>Checks a value, and reports a finding if it is wrong.</summary>
internal delegate void ValueCheck(string value, in ValueContext context);

/// <summary>Reports an attribute that an element does not have.</summary>
internal delegate void AttributeReport(ElementScope element, in FeedAttribute attribute);

/// <summary>What an element may hold.</summary>
internal enum ElementContent
{
    /// <summary>Elements, or nothing.</summary>
    Elements,

    /// <summary>Text.</summary>
    Text,

    /// <summary>Anything: the element is of a vocabulary that is not checked.</summary>
    Anything,
}

/// <summary>An attribute that an element may have.</summary>
/// <param name="Name">The name; with a known namespace, <c>thr:count</c>.</param>
/// <param name="Check">The check of its value; <see langword="null"/> if any text is right.</param>
/// <param name="IsRequired">Whether the element must have it.</param>
/// <param name="Word">The only word that is right; <see langword="null"/> if there are others.</param>
internal sealed record AttributeRule(string Name, ValueCheck? Check = null, bool IsRequired = false, string? Word = null);

/// <summary>A row of the grammar: what an element may hold, and what is checked about it.</summary>
internal sealed record ElementRule
{
    /// <summary>Whether the element may stand more than once in its parent.</summary>
    public bool Repeats { get; init; }

    /// <summary>The rule that a second element breaks; <see langword="null"/> for <see cref="GeneralRules.Once"/>.</summary>
    public FeedRule? RepeatedRule { get; init; }

    /// <summary>What the element may hold.</summary>
    public ElementContent Content { get; init; }

    /// <summary>The checks of the text, which they get without white space around it.</summary>
    public ValueCheck[] Values { get; init; } = [];

    /// <summary>The attributes that it may have. Any element may have those of <c>xml:</c> and of unknown namespaces.</summary>
    public AttributeRule[] Attributes { get; init; } = [];

    /// <summary>Whether it may have any attribute.</summary>
    public bool AnyAttribute { get; init; }

    /// <summary>Reports an attribute without a namespace that is not in <see cref="Attributes"/>, even if the element may have any attribute.</summary>
    public AttributeReport? UnknownAttribute { get; init; }

    /// <summary>The elements that it may hold, by name (<c>title</c>, <c>dc:creator</c>).</summary>
    public Dictionary<string, ElementRule> Children { get; init; } = [];

    /// <summary>Gets the elements of modules that it may hold besides <see cref="Children"/>, which replace those with the same name.</summary>
    /// <remarks>
    /// All their names have a prefix. This is a function, because creating the rows of all modules takes longer than the rest of checking a small feed, and
    /// most feeds have no element of a module.
    /// </remarks>
    public Func<Dictionary<string, ElementRule>>? Modules { get; init; }

    /// <summary>Finds the row of an element that it may hold.</summary>
    public ElementRule? Find(string name) =>
        Children.GetValueOrDefault(name) ?? (name.Contains(':', StringComparison.Ordinal) ? Modules?.Invoke().GetValueOrDefault(name) : null);

    /// <summary>The rule that a missing attribute or child breaks; <see langword="null"/> for those of <see cref="GeneralRules"/>.</summary>
    public FeedRule? RequiredRule { get; init; }

    /// <summary>The children that it must hold. Other rows check that in <see cref="End"/>.</summary>
    public string[] RequiredChildren { get; init; } = [];

    /// <summary>The child that text in this element was meant for, such as the <c>name</c> of a person.</summary>
    public string? TextBelongsIn { get; init; }

    /// <summary>Finds the row of a child by parent and child; <see langword="null"/> if <see cref="Children"/> decides.</summary>
    public Func<ElementScope, ElementScope, ElementRule>? Within { get; init; }

    /// <summary>Called when the element starts, after its attributes were checked.</summary>
    public Action<ElementScope>? Start { get; init; }

    /// <summary>Called for each child, with parent and child, before the child's own <see cref="Start"/>.</summary>
    public Action<ElementScope, ElementScope>? Child { get; init; }

    /// <summary>Called for each piece of text.</summary>
    public Action<ElementScope, string>? Text { get; init; }

    /// <summary>Called when the element ends, after its text was checked.</summary>
    public Action<ElementScope>? End { get; init; }

    /// <summary>Tells whether text was meant for a required attribute, which is reported as missing: <c>&lt;itunes:image>https://…</c>.</summary>
    public bool IsMisread(ElementScope scope) =>
        Children.Count == 0 && Array.Exists(Attributes, attribute => attribute.IsRequired && scope.Attribute(attribute.Name) is null);

    /// <summary>The same row for an element that may stand more than once.</summary>
    public ElementRule Many => this with { Repeats = true };

    /// <summary>The same row with attributes.</summary>
    public ElementRule With(params AttributeRule[] attributes) => this with { Attributes = attributes };

    /// <summary>Makes the row of an element that holds text.</summary>
    public static ElementRule Of(params ValueCheck[] values) => new() { Content = ElementContent.Text, Values = values };

    /// <summary>The row of an element whose content is not checked.</summary>
    public static readonly ElementRule Skipped = new() { Content = ElementContent.Anything, AnyAttribute = true, Repeats = true };

    /// <summary>Makes a table of children from other tables and from rows. A later row replaces an earlier one with the same name.</summary>
    public static Dictionary<string, ElementRule> Table(
        IEnumerable<KeyValuePair<string, ElementRule>>[] others, params (string Names, ElementRule Rule)[] rows)
    {
        var table = new Dictionary<string, ElementRule>();
        foreach (var other in others)
        {
            foreach (var (name, rule) in other)
                table[name] = rule;
        }

        foreach (var (names, rule) in rows)
        {
            foreach (var name in names.Split(' '))
                table[name] = rule;
        }

        return table;
    }

    /// <summary>Makes a table of children from rows. The names in a row have spaces between them.</summary>
    public static Dictionary<string, ElementRule> Table(params (string Names, ElementRule Rule)[] rows) => Table([], rows);
}
