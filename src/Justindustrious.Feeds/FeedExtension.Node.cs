using System.Xml.Linq;

namespace Justindustrious.Feeds;

public abstract partial record FeedExtension
{
    /// <summary>An element as an extension wrote it.</summary>
    /// <param name="Namespace">The namespace; empty for an element of RSS itself, such as those of <c>podcast:liveItem</c>.</param>
    /// <param name="Name">The name, without a prefix.</param>
    internal sealed record Node(string Namespace, string Name)
    {
        private List<NodeAttribute>? _attributes;
        private List<Node>? _children;

        public IReadOnlyList<NodeAttribute> Attributes => _attributes ?? (IReadOnlyList<NodeAttribute>)[];

        /// <summary>Gets the property of the model that the element is written from, such as <c>podcast.people[0]</c>; the extension itself if null.</summary>
        public string? Field { get; set; }

        /// <summary>Gets the property of the model that the text is written from, if it differs from <see cref="Field"/>.</summary>
        public string? TextField { get; set; }

        /// <summary>Gets the text; <see langword="null"/> if the element contains no text.</summary>
        public ExtensionValue Value { get; set; }

        public List<Node> Children => _children ??= [];

        /// <summary>Gets whether there are children. Unlike <see cref="Children"/>, this property creates no list.</summary>
        public bool HasChildren => _children is { Count: > 0 };

        /// <summary>Copies an element of XML.</summary>
        /// <exception cref="ArgumentException">An element contains both text and elements.</exception>
        public static Node Of(XElement element)
        {
            var node = new Node(element.Name.NamespaceName, element.Name.LocalName);
            foreach (var attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
                node.AddAttribute(attribute.Name.NamespaceName, attribute.Name.LocalName, attribute.Value);
            foreach (var child in element.Elements())
                node.Children.Add(Of(child));
            if (!node.HasChildren)
                node.Value = element.IsEmpty ? default : element.Value;
            else if (element.Nodes().OfType<XText>().Any(text => !string.IsNullOrWhiteSpace(text.Value)))
                throw new ArgumentException($"<{node.Name}> contains both text and elements; write markup as one text, in which '<' is escaped");
            return node;
        }

        /// <exception cref="ArgumentException">The attribute was added before.</exception>
        public void AddAttribute(string namespaceName, string name, ExtensionValue value, string? field = null)
        {
            _attributes ??= [];
            if (_attributes.Exists(attribute => attribute.Name == name && attribute.Namespace == namespaceName))
                throw new ArgumentException($"the attribute '{name}' of <{Name}> was written twice; write it once");
            _attributes.Add(new(namespaceName, name, value) { Field = field });
        }

        /// <summary>Two elements are equal if they have the same content.</summary>
        public bool Equals(Node? other) => other is not null && Namespace == other.Namespace && Name == other.Name && Value == other.Value
            && Attributes.SequenceEqual(other.Attributes) && (_children ?? []).SequenceEqual(other._children ?? []);

        public override int GetHashCode() => HashCode.Combine(Namespace, Name, Value);
    }

    /// <summary>An attribute as an extension wrote it.</summary>
    /// <param name="Namespace">The namespace; empty for most.</param>
    /// <param name="Name">The name, without a prefix.</param>
    /// <param name="Value">The value.</param>
    internal readonly record struct NodeAttribute(string Namespace, string Name, ExtensionValue Value)
    {
        /// <summary>Gets the property of the model that the attribute is written from; if null, it is the property of its element.</summary>
        public string? Field { get; init; }

        /// <summary>Two attributes are equal if their names and values are equal, even if they are written from different properties.</summary>
        public bool Equals(NodeAttribute other) => Namespace == other.Namespace && Name == other.Name && Value == other.Value;

        public override int GetHashCode() => HashCode.Combine(Namespace, Name, Value);
    }
}
