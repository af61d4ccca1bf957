using System.Globalization;
using Justindustrious.Feeds.Fields;
using NodaTime;

namespace Justindustrious.Feeds.Conversion;

/// <summary>The attributes, the text and the children of an element that is read as a record. It notes which of them the record has.</summary>
/// <param name="node">The element.</param>
internal sealed class NodeParts(FeedExtension.Node node)
{
    private readonly HashSet<object> _read = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> _attributes = new(StringComparer.Ordinal);
    private bool _isWrong;

    /// <summary>Gets whether the record has all that the element says.</summary>
    public bool IsWhole => !_isWrong && node.Attributes.All(each => each.Namespace.Length == 0 && _attributes.Contains(each.Name))
        && (!node.HasChildren || node.Children.TrueForAll(_read.Contains));

    /// <summary>Gets the text of the element.</summary>
    public string Content => node.Value.Text ?? "";

    public string? Text(string attribute)
    {
        _attributes.Add(attribute);
        foreach (var each in node.Attributes)
        {
            if (each.Name == attribute && each.Namespace.Length == 0)
                return each.Value.Text;
        }

        return null;
    }

    public Uri? Address(string attribute) =>
        Convert(Text(attribute), static (string text, out Uri? address) => Uri.TryCreate(text, UriKind.Absolute, out address));

    public int? Number(string attribute) => Convert<int?>(Text(attribute), static (string text, out int? value) =>
    {
        var isRead = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        value = number;
        return isRead;
    });

    public long? LongNumber(string attribute) => Convert(Text(attribute), static (string text, out long? value) => TextKinds.Length.TryParse(text, out value));

    public decimal? Decimal(string attribute) =>
        Convert(Text(attribute), static (string text, out decimal? value) => TextKinds.Number.TryParse(text, out value));

    public bool? Flag(string attribute) => Convert(Text(attribute), static (string text, out bool? value) => TextKinds.Flag.TryParse(text, out value));

    public Duration? Time(string attribute) =>
        Convert(Text(attribute), static (string text, out Duration? value) => TextKinds.Seconds.TryParse(text, out value));

    /// <summary>Reads the text of a child. The parts of a scene may be without the namespace.</summary>
    public string? TextOf(string child) => Find(child) is { } found && Add(found) ? found.Value.Text ?? "" : null;

    public Duration? TimeOf(string child) => Convert(TextOf(child), static (string text, out Duration? value) => TextKinds.Seconds.TryParse(text, out value));

    /// <summary>Reads a child that may be there once.</summary>
    public T? One<T>(string child, Func<FeedExtension.Node, FeedExtension?> read)
        where T : FeedExtension => Find(child) is { } found && read(found) is T typed && Add(found) ? typed : null;

    /// <summary>Reads all children of a name.</summary>
    public IReadOnlyList<T> All<T>(string name, Func<FeedExtension.Node, FeedExtension?> read)
        where T : FeedExtension
    {
        var all = new List<T>();
        foreach (var child in node.HasChildren ? node.Children : [])
        {
            if (child.Name == name && child.Namespace == node.Namespace && read(child) is T typed && Add(child))
                all.Add(typed);
        }

        return all;
    }

    /// <summary>Gets the parts of a child that has no record of its own.</summary>
    public NodeParts? Part(string child) => Find(child) is { } found && Add(found) ? new(found) : null;

    /// <summary>Gets the children that were not read, as XML.</summary>
    public IReadOnlyList<FeedExtension> Others() =>
        node.HasChildren ? [.. node.Children.Where(child => !_read.Contains(child)).ToList().Where(Add).Select(FeedExtension.Of)] : [];

    private delegate bool TryConvert<T>(string text, out T value);

    private T? Convert<T>(string? text, TryConvert<T?> tryConvert)
    {
        if (text is null)
            return default;
        if (tryConvert(text, out var value))
            return value;
        _isWrong = true;
        return default;
    }

    private FeedExtension.Node? Find(string child) => node.HasChildren
        ? node.Children.Find(each => each.Name == child && (each.Namespace == node.Namespace || each.Namespace.Length == 0) && !_read.Contains(each))
        : null;

    private bool Add(FeedExtension.Node child) => _read.Add(child);
}
