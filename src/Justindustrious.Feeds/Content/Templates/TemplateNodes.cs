using System.Globalization;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Content.Templates;

/// <summary>A list or map of the site's data, its configuration or the post's front matter. What is in it is asked for when a template names it.</summary>
/// <param name="Path">Its keys.</param>
/// <param name="Count">The length of the list; <see langword="null"/> for a map.</param>
/// <param name="Keys">The keys of the map; none for a list.</param>
internal sealed record SiteNode(string Path, int? Count, IReadOnlyList<string> Keys);

/// <summary>A page that a template names.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Address">Its address.</param>
internal sealed record TemplatePage(string? Title, string Address);

/// <summary>A file beside the post.</summary>
/// <param name="Name">Its path below the post's folder.</param>
internal sealed record TemplateFile(string Name);

/// <summary>Gets what is in values: members by key, and items of lists.</summary>
internal static class TemplateNodes
{
    /// <summary>The maximum number of items that a template walks through.</summary>
    public const int MostItems = 500;

    /// <summary>Asks for a value by its path of keys.</summary>
    public static object? Value(Func<BodyQuestionKind, string, string?> ask, string path)
    {
        if (ask(BodyQuestionKind.Value, path) is not { } answer)
            return null;
        if (ValueAnswer.Text(answer) is not { } text)
            return new SiteNode(path, ValueAnswer.Count(answer), ValueAnswer.Keys(answer) ?? []);
        if (!ValueAnswer.IsPlain(answer))
            return text;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) && (text.Length == 1 || text[0] != '0'))
            return whole;
        if (text.Contains('.', StringComparison.Ordinal) && text.Count(c => c == '.') == 1
            && double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number.ToString(CultureInfo.InvariantCulture) == text)
            return number;
        return text switch { "true" => true, "false" => false, _ => text };
    }

    /// <summary>Gets a member of a map, or an item of a list by its index; <see langword="null"/> where there is none.</summary>
    public static object? Member(Func<BodyQuestionKind, string, string?> ask, object? value, object key) => (value, key) switch
    {
        (null, _) => null,
        (SiteNode node, string or long) => Value(ask, $"{node.Path}{ValueAnswer.Separator}{GoValues.TextOf(key)}"),
        (IReadOnlyList<object?> list, long index) => index >= 0 && index < list.Count ? list[(int)index] : null,
        (IReadOnlyDictionary<string, object?> map, string name) => map.GetValueOrDefault(name),
        (TagArguments given, string name) => given.Find(-1, name),
        (TagArguments given, long index) => index >= 0 && index < given.Positional.Count ? given.Positional[(int)index] : null,
        (TemplatePage page, "Title" or "LinkTitle") => page.Title,
        (TemplatePage page, "Permalink") => page.Address,
        (TemplatePage page, "RelPermalink") => Uri.TryCreate(page.Address, UriKind.Absolute, out var address) ? address.AbsolutePath : page.Address,
        (TemplateFile file, "RelPermalink" or "Permalink") => ask(BodyQuestionKind.File, file.Name) ?? throw new UnknownTemplateException(),
        (TemplateFile file, "Name" or "Title") => file.Name,
        (TemplateFile file, "Content") => ask(BodyQuestionKind.IncludeBeside, file.Name) ?? throw new UnknownTemplateException(),
        _ => throw new UnknownTemplateException(),
    };

    /// <summary>Gets the keys and values of a list or map, in their order; those of a map by key.</summary>
    public static IReadOnlyList<(object? Key, object? Value)> Items(Func<BodyQuestionKind, string, string?> ask, object? value)
    {
        List<(object?, object?)> items = value switch
        {
            null or "" => [],
            SiteNode { Count: { } count } node => [.. Enumerable.Range(0, Math.Min(count, MostItems + 1))
                .Select(index => ((object?)(long)index, Member(ask, node, (long)index)))],
            SiteNode node => [.. node.Keys.Take(MostItems + 1).Order(StringComparer.Ordinal).Select(key => ((object?)key, Member(ask, node, key)))],
            IReadOnlyList<object?> list => [.. list.Select((item, index) => ((object?)(long)index, item))],
            IReadOnlyDictionary<string, object?> map => [.. map.OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => ((object?)pair.Key, pair.Value))],
            TagArguments { Named.Count: 0 } given => [.. given.Positional.Select((item, index) => ((object?)(long)index, (object?)item))],
            _ => throw new UnknownTemplateException(),
        };
        return items.Count <= MostItems ? items : throw new UnknownTemplateException();
    }

    /// <summary>Makes a number without a fraction a whole number, as templates print and count it.</summary>
    public static object Whole(double number) => number == Math.Floor(number) && Math.Abs(number) < 1e15 ? (object)(long)number : number;

    /// <summary>Gets the number of items; <see langword="null"/> for what is no list or map.</summary>
    public static long? CountOf(object? value) => value switch
    {
        null => 0,
        SiteNode node => node.Count ?? node.Keys.Count,
        IReadOnlyList<object?> list => list.Count,
        IReadOnlyDictionary<string, object?> map => map.Count,
        TagArguments given => given.Positional.Count + given.Named.Count,
        _ => null,
    };
}
