using System.Text;
using Justindustrious.Feeds.Names;
using Justindustrious.Feeds.Vocabularies;

namespace Justindustrious.Feeds.Writing;

/// <summary>Extensions in JSON Feed: one object for each vocabulary, whose members are its elements.</summary>
/// <remarks>
/// An element is its text, or an object of its attributes and children in which the text is the member <c>value</c>, or <c>true</c> where it holds nothing.
/// What a table lets stand several times is an array, however often it stands there.
/// </remarks>
/// <param name="json">The document.</param>
/// <param name="registered">The vocabularies that the app registered.</param>
internal sealed class ExtensionObjects(FeedJsonOutput json, IReadOnlyList<FeedVocabulary> registered)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes the extensions of a feed or a post.</summary>
    public void Write(IReadOnlyList<FeedExtension> extensions, VocabularyPlaces place)
    {
        foreach (var ofOne in extensions.Select(extension => extension.Written).GroupBy(node => node.Namespace))
        {
            var vocabulary = KnownVocabularies.Find(ofOne.Key, registered)
                ?? throw new InvalidOperationException($"The checks let the namespace {ofOne.Key} pass, which no vocabulary has.");
            json.Start(Utf8.GetBytes(vocabulary.JsonName), "{"u8);
            foreach (var elements in ofOne.GroupBy(node => node.Name))
            {
                var row = vocabulary.Find(elements.Key, place);
                WriteMember(elements.Key, [.. elements], row);
            }

            json.End("}"u8);
        }
    }

    private void WriteMember(string name, IReadOnlyList<FeedExtension.Node> elements, VocabularyElement? row)
    {
        if (elements is [var element] && row is not { Repeats: true })
        {
            Write(Utf8.GetBytes(name), element, row);
            return;
        }

        json.Start(Utf8.GetBytes(name), "["u8);
        foreach (var each in elements)
            Write(default, each, row);
        json.End("]"u8);
    }

    /// <summary>Writes an element as a member, or without a name as an element of an array.</summary>
    private void Write(ReadOnlySpan<byte> name, FeedExtension.Node node, VocabularyElement? row)
    {
        var isObject = node.HasChildren || node.Attributes.Count > 0 || row is { Attributes.Count: > 0 } or { Children.Count: > 0 };
        if (!isObject)
        {
            json.WriteValue(name, node.Value.Text is null ? true : node.Value);
            return;
        }

        if (name.IsEmpty)
            json.Start("{"u8);
        else
            json.Start(name, "{"u8);
        foreach (var attribute in node.Attributes)
            json.WriteValue(Utf8.GetBytes(NameOf(attribute.Namespace, attribute.Name, "")), attribute.Value);
        if (node.Value.Text is { Length: > 0 })
            json.WriteValue(Utf8.GetBytes(VocabularyElement.TextMember), node.Value);
        if (node.HasChildren)
        {
            foreach (var children in node.Children.GroupBy(child => NameOf(child.Namespace, child.Name, node.Namespace)))
                WriteMember(children.Key, [.. children], row?.Child(children.First().Namespace, children.First().Name));
        }

        json.End("}"u8);
    }

    /// <summary>Gets a member's name: with a prefix for a namespace that is not the one around it.</summary>
    private string NameOf(string namespaceName, string name, string around) =>
        namespaceName == around || namespaceName.Length == 0 ? name
        : namespaceName == KnownNamespaces.Xml ? $"xml:{name}"
        : $"{KnownVocabularies.Find(namespaceName, registered)?.Prefix ?? "atom"}:{name}";
}
