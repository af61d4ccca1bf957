using System.Text;
using Justindustrious.Feeds.Names;
using Justindustrious.Feeds.Vocabularies;

namespace Justindustrious.Feeds.Writing;

/// <summary>Extensions in RSS and Atom: elements of their namespaces.</summary>
/// <param name="xml">The document.</param>
/// <param name="head">The document's head, which says what the root element declares.</param>
/// <param name="isAtom">Whether the document is Atom, whose own elements have no prefix there.</param>
internal sealed class ExtensionElements(FeedXmlWriter xml, DocumentHead head, bool isAtom)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly HashSet<string> _declared = [.. head.Declared.Select(vocabulary => vocabulary.Namespace), KnownNamespaces.Xml];

    /// <summary>Declares the vocabularies of extensions on the root element, whose start tag is open.</summary>
    public static void DeclareOnRoot(FeedXmlWriter xml, DocumentHead head, bool isAtom)
    {
        for (var i = 0; i < head.Declared.Count; i++)
        {
            if (!head.DeclaresForItself(head.Declared[i].Namespace, isAtom))
                xml.WriteAttribute(Bytes($"xmlns:{head.Declared[i].Prefix}"), head.Declared[i].Namespace);
        }
    }

    /// <summary>Writes the extensions of a feed or a post.</summary>
    public void Write(IReadOnlyList<FeedExtension> extensions)
    {
        for (var i = 0; i < extensions.Count; i++)
            Write(extensions[i].Written, isOutermost: true);
    }

    private void Write(FeedExtension.Node node, bool isOutermost)
    {
        var name = NameOf(node.Namespace, node.Name);
        xml.StartElement(name);
        if (isOutermost)
            Declare(node);
        else if (isAtom && node.Namespace.Length == 0)
            xml.WriteAttribute("xmlns"u8, "");
        foreach (var attribute in node.Attributes)
            xml.WriteAttribute(attribute.Namespace.Length == 0 ? Bytes(attribute.Name) : NameOf(attribute.Namespace, attribute.Name), attribute.Value.Text!);
        if (!node.HasChildren && node.Value.Text is { Length: > 0 } text)
        {
            xml.EndElement(name, text);
            return;
        }

        if (node.HasChildren)
        {
            foreach (var child in node.Children)
                Write(child, isOutermost: false);
        }

        xml.EndElement(name);
    }

    /// <summary>Declares the namespaces of an element and of all in it that the root element does not declare.</summary>
    private void Declare(FeedExtension.Node node)
    {
        var added = new List<string>();
        Add(node);
        // What one element declares is not known to the next.
        _declared.ExceptWith(added);

        void Add(FeedExtension.Node each)
        {
            AddNamespace(each.Namespace);
            foreach (var attribute in each.Attributes)
                AddNamespace(attribute.Namespace);
            if (!each.HasChildren)
                return;
            foreach (var child in each.Children)
                Add(child);
        }

        void AddNamespace(string name)
        {
            if (name.Length == 0 || head.DeclaresForItself(name, isAtom) || !_declared.Add(name))
                return;
            added.Add(name);
            xml.WriteAttribute(Bytes($"xmlns:{VocabularyOf(name).Prefix}"), name);
        }
    }

    private byte[] NameOf(string namespaceName, string name) => namespaceName switch
    {
        "" => Bytes(name),
        FeedNames.Atom => Bytes(isAtom ? name : $"atom:{name}"),
        KnownNamespaces.Xml => Bytes($"xml:{name}"),
        _ => Bytes($"{VocabularyOf(namespaceName).Prefix}:{name}"),
    };

    private FeedVocabulary VocabularyOf(string namespaceName) => KnownVocabularies.Find(namespaceName, head.Vocabularies)
        ?? throw new InvalidOperationException($"The checks let the namespace {namespaceName} pass, which no vocabulary has.");

    private static byte[] Bytes(string name) => Utf8.GetBytes(name);
}
