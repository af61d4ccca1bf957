namespace Justindustrious.Feeds.Checks.Walk;

/// <summary>Checks a value and says nothing where it is right.</summary>
internal delegate void ValueCheck(string value, in ValueContext context);

/// <summary>What an element may hold.</summary>
internal enum ElementContent
{
    /// <summary>Elements, or nothing.</summary>
    Elements,

    /// <summary>Text.</summary>
    Text,

    /// <summary>Whatever it likes: it belongs to a vocabulary that is not checked.</summary>
    Anything,
}

/// <summary>An attribute that an element may have.</summary>
/// <param name="Name">The name; with a known namespace, <c>thr:count</c>.</param>
/// <param name="Check">What the value is checked with, or <see langword="null"/> for any text.</param>
/// <param name="IsRequired">Whether it must be there.</param>
internal sealed record AttributeRule(string Name, ValueCheck? Check = null, bool IsRequired = false);

/// <summary>A row of the grammar: what an element may hold, and what is checked about it.</summary>
internal sealed record ElementRule
{
    /// <summary>Whether the element may stand more than once in its parent.</summary>
    public bool Repeats { get; init; }

    /// <summary>The rule that a second one breaks, where it is not the general one.</summary>
    public FeedRule? RepeatedRule { get; init; }

    /// <summary>What the element may hold.</summary>
    public ElementContent Content { get; init; }

    /// <summary>Checks of the text, without white space around it.</summary>
    public ValueCheck[] Values { get; init; } = [];

    /// <summary>The attributes that it may have, besides <c>xml:</c> ones and those of unknown namespaces.</summary>
    public AttributeRule[] Attributes { get; init; } = [];

    /// <summary>Whether it may have any attribute.</summary>
    public bool AnyAttribute { get; init; }

    /// <summary>The elements that it may hold, by name (<c>title</c>, <c>dc:creator</c>).</summary>
    public Dictionary<string, ElementRule> Children { get; init; } = [];

    /// <summary>The element within that text is meant for where it stands in this one: the <c>name</c> of a person.</summary>
    public string? TextBelongsIn { get; init; }

    /// <summary>Finds the rule of an element within, whatever its name; <see langword="null"/> where <see cref="Children"/> decides.</summary>
    public Func<ElementScope, ElementScope, ElementRule>? Within { get; init; }

    /// <summary>Called when the element starts, after its attributes were checked.</summary>
    public Action<ElementScope>? Start { get; init; }

    /// <summary>Called for each element within, before that one's own <see cref="Start"/>.</summary>
    public Action<ElementScope, ElementScope>? Child { get; init; }

    /// <summary>Called for each piece of text within.</summary>
    public Action<ElementScope, string>? Text { get; init; }

    /// <summary>Called when the element ends, after its text was checked.</summary>
    public Action<ElementScope>? End { get; init; }

    /// <summary>Whether text in the element was meant for its attribute, which is required and reported as missing: <c>&lt;itunes:image>https://…</c>.</summary>
    public bool IsMisread(ElementScope scope) => Children.Count == 0 && Array.Exists(Attributes, attribute => attribute.IsRequired && scope.Attribute(attribute.Name) is null);

    /// <summary>The same, but allowed more than once.</summary>
    public ElementRule Many => this with { Repeats = true };

    /// <summary>The same, with attributes.</summary>
    public ElementRule With(params AttributeRule[] attributes) => this with { Attributes = attributes };

    /// <summary>An element that holds text.</summary>
    public static ElementRule Of(params ValueCheck[] values) => new() { Content = ElementContent.Text, Values = values };

    /// <summary>An element whose content is not checked.</summary>
    public static readonly ElementRule Skipped = new() { Content = ElementContent.Anything, AnyAttribute = true, Repeats = true };

    /// <summary>A table of children, made of others and of rows of its own; later ones win.</summary>
    public static Dictionary<string, ElementRule> Table(IEnumerable<KeyValuePair<string, ElementRule>>[] others, params (string Names, ElementRule Rule)[] rows)
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

    /// <summary>A table of rows.</summary>
    public static Dictionary<string, ElementRule> Table(params (string Names, ElementRule Rule)[] rows) => Table([], rows);
}
