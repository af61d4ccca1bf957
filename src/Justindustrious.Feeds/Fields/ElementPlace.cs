using Justindustrious.Feeds.Names;

namespace Justindustrious.Feeds.Fields;

/// <summary>Where a value is in an element: the element itself, an attribute, or a descendant.</summary>
/// <remarks>
/// Written like XPath: <c>@role</c>, <c>podcast:season/@name</c>, <c>podcast:podroll/podcast:remoteItem</c>, <c>:title</c> for an element of RSS.
/// <c>psc:chapters[version=1.2]</c> also writes an attribute.
/// </remarks>
internal sealed class ElementPlace
{
    private readonly Step[] _steps;
    private readonly string? _attribute;

    private ElementPlace(Step[] steps, string? attribute) => (_steps, _attribute) = (steps, attribute);

    /// <summary>Gets the element that has the value as its text.</summary>
    public static ElementPlace Self { get; } = new([], null);

    public static implicit operator ElementPlace(string text)
    {
        var steps = text.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var attribute = steps.Length > 0 && steps[^1][0] == '@' ? steps[^1][1..] : null;
        return new([.. (attribute is null ? steps : steps[..^1]).Select(StepOf)], attribute);
    }

    /// <summary>Writes a value.</summary>
    /// <param name="element">The element at which the place starts.</param>
    /// <param name="path">The path of the property.</param>
    /// <param name="value">The value.</param>
    /// <param name="isNew">Whether the value needs an element of its own, because others of its list may be there.</param>
    public void Write(FeedExtension.Node element, string path, ExtensionValue value, bool isNew = false)
    {
        if (value.Text is null)
            return;
        var target = Make(element, path, isNew);
        if (_attribute is not null)
        {
            target.AddAttribute("", _attribute, value, path);
            return;
        }

        target.Value = value;
        target.TextField = path;
    }

    /// <summary>Finds or makes the element at the place.</summary>
    public FeedExtension.Node Make(FeedExtension.Node element, string path, bool isNew)
    {
        for (var i = 0; i < _steps.Length; i++)
        {
            var step = _steps[i];
            var next = isNew && i == _steps.Length - 1 ? null : Find(element, step);
            if (next is null)
            {
                element.Children.Add(next = new(step.Namespace, step.Name) { Field = path });
                if (step.Attribute is { } attribute)
                    next.AddAttribute("", attribute, step.Value);
            }

            element = next;
        }

        return element;
    }

    /// <summary>Finds the elements at the place.</summary>
    public IEnumerable<FeedExtension.Node> Elements(FeedExtension.Node element)
    {
        IEnumerable<FeedExtension.Node> found = [element];
        foreach (var step in _steps)
            found = found.SelectMany(each => each.HasChildren ? each.Children.Where(child => Is(child, step)) : []);
        return found;
    }

    /// <summary>Finds the elements around those at the place that are the outermost below an element.</summary>
    public IEnumerable<FeedExtension.Node> Outermost(FeedExtension.Node element) =>
        _steps.Length == 0 || !element.HasChildren ? [] : element.Children.Where(child => Is(child, _steps[0]));

    /// <summary>Gets whether the place is in an element that has no other purpose, such as <c>podcast:podroll</c>.</summary>
    public bool IsWrapped => _steps.Length > 1;

    /// <summary>Finds the texts at the place.</summary>
    public IEnumerable<string> Texts(FeedExtension.Node element) =>
        _attribute is null
            ? Elements(element).Select(each => each.Value.Text).OfType<string>()
            : Elements(element).SelectMany(each => each.Attributes).Where(each => each.Name == _attribute && each.Namespace.Length == 0)
                .Select(each => each.Value.Text).OfType<string>();

    private static FeedExtension.Node? Find(FeedExtension.Node element, Step step) =>
        element.HasChildren ? element.Children.Find(child => Is(child, step)) : null;

    private static bool Is(FeedExtension.Node node, Step step) => node.Name == step.Name && node.Namespace == step.Namespace;

    private static Step StepOf(string step)
    {
        var colon = step.IndexOf(':', StringComparison.Ordinal);
        var space = step[..colon] switch
        {
            "itunes" => KnownNamespaces.Itunes,
            "podcast" => KnownNamespaces.Podcast,
            "psc" => KnownNamespaces.SimpleChapters,
            _ => "",
        };
        var name = step[(colon + 1)..].TrimEnd(']').Split('[', '=');
        return name is [_, var attribute, var value] ? new(space, name[0], attribute, value) : new(space, name[0]);
    }

    /// <summary>An element on the way to the value.</summary>
    /// <param name="Namespace">Its namespace.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Attribute">An attribute that is written with it.</param>
    /// <param name="Value">The value of that attribute.</param>
    private sealed record Step(string Namespace, string Name, string? Attribute = null, string? Value = null);
}
