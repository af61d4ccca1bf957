using System.Text.Json;
using System.Xml;
using Justindustrious.Feeds.Vocabularies;

namespace Justindustrious.Feeds.Conversion;

/// <summary>Reads the objects of vocabularies in JSON Feed, such as <c>_podcast</c>: the reverse of what documents contain.</summary>
internal sealed class JsonExtensions(ReadParts parts)
{
    /// <summary>What the objects of a feed or a post say.</summary>
    internal sealed class Result
    {
        public List<FeedExtension> Extensions { get; } = [];

        public List<Person> Contributors { get; } = [];

        public License? License { get; set; }

        public string? Rights { get; set; }

        public PostComments? Comments { get; set; }
    }

    public void Read(JsonProperty member, VocabularyPlaces place, Result result)
    {
        if (member.Value.ValueKind != JsonValueKind.Object || parts.FindByJsonName(member.Name) is not { } vocabulary)
        {
            parts.Lose(member.Name);
            return;
        }

        foreach (var element in member.Value.EnumerateObject())
        {
            var row = vocabulary.Find(element.Name, place);
            if (row is null && !vocabulary.IsOpen)
            {
                parts.Lose($"{element.Name} of {member.Name}");
                continue;
            }

            foreach (var value in element.Value.ValueKind == JsonValueKind.Array ? element.Value.EnumerateArray().ToArray() : [element.Value])
            {
                if (TryTakeProperty(row, value, place, result))
                    continue;
                if (ToNode(vocabulary, row, element.Name, value) is { } node)
                    result.Extensions.Add(TypedElements.Of(node));
                else
                    parts.Lose($"{element.Name} of {member.Name}");
            }
        }
    }

    /// <summary>Reads an element that a property of the model is written as.</summary>
    private static bool TryTakeProperty(VocabularyElement? row, JsonElement value, VocabularyPlaces place, Result result)
    {
        if (row is null || JsonFeed.TextOf(value) is not { } text)
            return false;
        if (row == LicenseVocabulary.License && result.License is null && ReadValues.ToAddress(text, null) is { } license)
            result.License = new(license);
        else if (row == DublinCoreVocabulary.Contributor)
            result.Contributors.Add(new(text));
        else if (place == VocabularyPlaces.Feed)
            return false;
        else if (row == DublinCoreVocabulary.Rights)
            result.Rights = text;
        else if (row == SlashVocabulary.Comments && int.TryParse(text, out var count))
            result.Comments = (result.Comments ?? new()) with { Count = count };
        else if (row == CommentVocabulary.Feed && ReadValues.ToAddress(text, null) is { } feed)
            result.Comments = (result.Comments ?? new()) with { Feed = feed };
        else
            return false;
        return true;
    }

    private static FeedExtension.Node? ToNode(FeedVocabulary vocabulary, VocabularyElement? row, string name, JsonElement value)
    {
        if (!IsName(name))
            return null;
        var node = new FeedExtension.Node(row?.Vocabulary?.Namespace ?? vocabulary.Namespace, name);
        if (value.ValueKind != JsonValueKind.Object)
        {
            // An empty element is true, unless a text of its may be.
            if (value.ValueKind == JsonValueKind.True && row is not null && row.Text is null)
                return node;
            node.Value = ValueOf(value);
            return value.ValueKind == JsonValueKind.Null ? null : node;
        }

        foreach (var member in value.EnumerateObject())
        {
            // podcast:integrity has an attribute of this name, and no text.
            if (member.Name == VocabularyElement.TextMember && member.Value.ValueKind != JsonValueKind.Object
                && row?.Attributes.Any(attribute => attribute.Name == member.Name) != true)
            {
                node.Value = ValueOf(member.Value);
                continue;
            }

            if (row is not null && row.Attributes.Any(attribute => attribute.Name == member.Name)
                && member.Value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
            {
                node.AddAttribute("", member.Name, ValueOf(member.Value));
                continue;
            }

            if (row == PodcastVocabulary.LiveItem)
            {
                foreach (var each in member.Value.ValueKind == JsonValueKind.Array ? member.Value.EnumerateArray().ToArray() : [member.Value])
                {
                    if (ToPartOfItem(member.Name, each) is not { } part)
                        return null;
                    node.Children.Add(part);
                }

                continue;
            }

            var child = row?.Children.FirstOrDefault(each => each.Name == member.Name || $"{each.Vocabulary?.Prefix}:{each.Name}" == member.Name);
            foreach (var each in member.Value.ValueKind == JsonValueKind.Array ? member.Value.EnumerateArray().ToArray() : [member.Value])
            {
                if ((child is null && row is not null && !row.HoldsAnything) || ToNode(vocabulary, child, child?.Name ?? member.Name, each) is not { } inner)
                    return null;
                node.Children.Add(inner);
            }
        }

        return node;
    }

    /// <summary>
    /// Reads a member of a live item, which has what an item has: elements of the podcast namespace and of RSS, and with a prefix those of other vocabularies.
    /// </summary>
    private static FeedExtension.Node? ToPartOfItem(string name, JsonElement value)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        var vocabulary = colon < 0 ? PodcastVocabulary.Instance : KnownVocabularies.BuiltIn.FirstOrDefault(known => known.Prefix == name[..colon]);
        if (vocabulary?.Find(name[(colon + 1)..], VocabularyPlaces.Post) is { } row)
            return ToNode(vocabulary, row, row.Name, value);
        if (colon >= 0 || !IsName(name))
            return null;
        var node = new FeedExtension.Node("", name);
        if (value.ValueKind != JsonValueKind.Object)
        {
            node.Value = ValueOf(value);
            return node;
        }

        foreach (var member in value.EnumerateObject())
        {
            if (member.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array || !IsName(member.Name))
                return null;
            if (member.Name == VocabularyElement.TextMember)
                node.Value = ValueOf(member.Value);
            else
                node.AddAttribute("", member.Name, ValueOf(member.Value));
        }

        return node;
    }

    private static ExtensionValue ValueOf(JsonElement value) => value.ValueKind is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False
        ? ExtensionValue.Restore(value.GetRawText(), true)
        : JsonFeed.TextOf(value) ?? "";

    private static bool IsName(string name)
    {
        try
        {
            return XmlConvert.VerifyNCName(name) == name;
        }
        catch (Exception e) when (e is XmlException or ArgumentException)
        {
            return false;
        }
    }
}
