using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds;

/// <summary>Receives the attributes, the text and the children of an extension's element, for XML and for JSON.</summary>
/// <remarks>The element is collected and checked before a document is written, so no document is incomplete.</remarks>
public sealed class ExtensionWriter
{
    private readonly FeedExtension.Node _node;

    internal ExtensionWriter(FeedExtension.Node node) => _node = node;

    /// <summary>Writes an attribute.</summary>
    /// <param name="name">The name, without a prefix.</param>
    /// <param name="value">The value; <see langword="null"/> writes nothing.</param>
    /// <exception cref="ArgumentException">An attribute can't have this name, or the attribute was written before.</exception>
    public void WriteAttribute(string name, ExtensionValue? value)
    {
        XmlName.Checked(name, nameof(name));
        if (value is { Text: not null } given)
            _node.AddAttribute("", name, given);
    }

    /// <summary>Writes the text of the element.</summary>
    /// <param name="value">The text; <see langword="null"/> writes nothing.</param>
    /// <exception cref="InvalidOperationException">The element has a text already.</exception>
    public void WriteText(ExtensionValue? value)
    {
        if (value is not { Text: not null } given)
            return;
        if (_node.Value.Text is not null)
            throw new InvalidOperationException($"the text of <{_node.Name}> was written twice; write it once");
        _node.Value = given;
    }

    /// <summary>Writes a child that contains only text.</summary>
    /// <param name="name">The name, without a prefix. The child has the same namespace.</param>
    /// <param name="text">The text; <see langword="null"/> writes nothing.</param>
    /// <exception cref="ArgumentException">An element can't have this name.</exception>
    public void WriteElement(string name, ExtensionValue? text)
    {
        XmlName.Checked(name, nameof(name));
        if (text is { Text: not null } given)
            _node.Children.Add(new(_node.Namespace, name) { Value = given });
    }

    /// <summary>Writes a child that has attributes or children of its own.</summary>
    /// <param name="name">The name, without a prefix. The child has the same namespace.</param>
    /// <param name="content">Writes the content of the child.</param>
    /// <exception cref="ArgumentException">An element can't have this name.</exception>
    public void WriteElement(string name, Action<ExtensionWriter> content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var child = new FeedExtension.Node(_node.Namespace, XmlName.Checked(name, nameof(name)));
        _node.Children.Add(child);
        content(new(child));
    }

    /// <summary>Writes a child that is an extension itself, of this vocabulary or of another one.</summary>
    /// <param name="child">The child; <see langword="null"/> writes nothing.</param>
    public void WriteElement(FeedExtension? child)
    {
        if (child is not null)
            _node.Children.Add(child.Written);
    }
}
