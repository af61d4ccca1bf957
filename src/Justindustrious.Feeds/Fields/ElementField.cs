using System.Globalization;

namespace Justindustrious.Feeds.Fields;

/// <summary>A property of a podcast, whatever its type is.</summary>
internal interface IElementField
{
    /// <summary>Gets the property's name in C#.</summary>
    string Property { get; }

    /// <summary>Gets the names of the key in feeds.yml and front matter; the first one is documented.</summary>
    IReadOnlyList<string> Keys { get; }

    /// <summary>Gets what the key says, as documentation has it.</summary>
    string Meaning { get; }

    /// <summary>Gets what the value is, as documentation names it.</summary>
    string Asked { get; }

    /// <summary>Gets whether the object is not complete without the property.</summary>
    bool IsRequired { get; }

    /// <summary>Gets the list of fields of an object, or of the objects in a list.</summary>
    IElementList? Inner { get; }

    /// <summary>Gets whether the value may be a list.</summary>
    bool IsList { get; }

    /// <summary>Gets the first key of a property: its name with hyphens.</summary>
    static string KeyOf(string property)
    {
        var name = property.StartsWith("Is", StringComparison.Ordinal) ? property[2..] : property;
        return string.Concat(name.Select((c, i) => char.IsAsciiLetterUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
    }
}

/// <summary>A property of a podcast: a row that says where documents have it and which key of a file gives it.</summary>
/// <param name="stored">The same property as the cache and comparison have it.</param>
internal abstract class ElementField<T>(Field<T> stored) : Field<T>(stored.Property), IElementField
    where T : class
{
    /// <inheritdoc/>
    /// <value>The default is the property's name with hyphens: <c>new-feed-url</c>, or <c>explicit</c> for <c>IsExplicit</c>.</value>
    public IReadOnlyList<string> Keys { get => field ??= [IElementField.KeyOf(Property)]; init; }

    /// <inheritdoc/>
    public string Meaning { get; init; } = "";

    /// <inheritdoc/>
    public abstract string Asked { get; }

    /// <summary>Gets a value that is right, as a file has it.</summary>
    public abstract string Example { get; }

    /// <summary>Gets whether the key gives this property only if its value is a list, or only if it is none.</summary>
    /// <value>The default is <see langword="null"/>: the key gives only this property.</value>
    public bool? IsGivenAsList { get; init; }

    /// <inheritdoc/>
    public bool IsRequired { get; init; }

    /// <inheritdoc/>
    public virtual IElementList? Inner => null;

    /// <inheritdoc/>
    public virtual bool IsList => false;

    public override bool IsAbsent(T owner) => stored.IsAbsent(owner);

    public override void Write(ValueWriter writer, T owner) => stored.Write(writer, owner);

    public override T Read(ValueReader reader, T owner) => stored.Read(reader, owner);

    public override string? FindNull(T owner) => stored.FindNull(owner);

    /// <summary>Adds the elements and attributes of the property to an element.</summary>
    /// <param name="element">The element of the object.</param>
    /// <param name="path">The path of the object, such as <c>podcast.people[0]</c>.</param>
    /// <param name="owner">The object.</param>
    public abstract void AddTo(FeedExtension.Node element, string path, T owner);

    /// <summary>Takes the property from the element of a document.</summary>
    public abstract T Take(FeedExtension.Node element, T owner, ISet<FeedExtension.Node> taken);

    /// <summary>Reads the property from a file of the author.</summary>
    public T ReadGiven(GivenValue map, T owner) => FindIn(map) is { } value ? ReadAlone(value, owner) : owner;

    /// <summary>Finds the value of the property in a map of the author.</summary>
    public GivenValue? FindIn(GivenValue map) => map.Find(Keys, Name) is { } value && (IsGivenAsList ?? value.IsList) == value.IsList ? value : null;

    /// <summary>Reads the property from the value itself, which is no map.</summary>
    public abstract T ReadAlone(GivenValue value, T owner);

    protected string PathOf(string path) => path.Length == 0 ? Name : $"{path}.{Name}";
}

/// <summary>A property whose value is one text.</summary>
/// <param name="property">The name of the property.</param>
/// <param name="kind">How the text is written and read.</param>
/// <param name="get">Gets the value.</param>
/// <param name="set">Copies the object with another value.</param>
/// <param name="places">Where documents have it: all are written, and the first that can be read counts.</param>
internal sealed class TextField<T, TValue>(
    string property, TextKind<TValue> kind, Func<T, TValue> get, Func<T, TValue, T> set, params (ElementPlace Place, TextKind<TValue>? Kind)[] places)
    : ElementField<T>(new Field<T, TValue>(property, kind.Kind, get, set))
    where T : class
{
    public override string Asked => kind.Asked;

    public override string Example => kind.Example;

    public override void AddTo(FeedExtension.Node element, string path, T owner)
    {
        if (IsAbsent(owner))
            return;
        foreach (var (place, own) in places)
            place.Write(element, PathOf(path), (own ?? kind).Write(get(owner)));
    }

    public override T Take(FeedExtension.Node element, T owner, ISet<FeedExtension.Node> taken)
    {
        foreach (var (place, own) in Enumerable.Reverse(places))
        {
            foreach (var text in place.Texts(element).Take(1))
            {
                if (!(own ?? kind).TryParse(text, out var value))
                    continue;
                owner = set(owner, value);
                taken.UnionWith(place.Outermost(element).Take(1));
            }
        }

        return owner;
    }

    public override T ReadAlone(GivenValue value, T owner) => kind.TryRead(value, out var read) ? set(owner, read) : owner;
}

/// <summary>A property that is a list of texts, each in an element of its own.</summary>
/// <param name="property">The name of the property.</param>
/// <param name="get">Gets the list.</param>
/// <param name="set">Copies the object with another list.</param>
/// <param name="place">Where documents have each text.</param>
internal sealed class TextsField<T>(
    string property, Func<T, IReadOnlyList<string>> get, Func<T, IReadOnlyList<string>, T> set, ElementPlace place)
    : ElementField<T>(new Field<T, IReadOnlyList<string>>(property, FieldKind.Words, get, set))
    where T : class
{
    public override string Asked => "a text, or a list of texts";

    public override string Example => "some text";

    public override bool IsList => true;

    public override void AddTo(FeedExtension.Node element, string path, T owner)
    {
        for (var i = 0; i < get(owner).Count; i++)
            place.Write(element, string.Create(CultureInfo.InvariantCulture, $"{PathOf(path)}[{i}]"), get(owner)[i], isNew: true);
    }

    public override T Take(FeedExtension.Node element, T owner, ISet<FeedExtension.Node> taken)
    {
        taken.UnionWith(place.Elements(element));
        return place.Texts(element).ToList() is { Count: > 0 } texts ? set(owner, texts) : owner;
    }

    public override T ReadAlone(GivenValue value, T owner) =>
        set(owner, [.. value.Items.Select((item, i) => item.At(i).Text(Asked, Example)).OfType<string>()]);
}

/// <summary>A property that is an object with fields of its own.</summary>
/// <param name="property">The name of the property.</param>
/// <param name="fields">The fields of the object.</param>
/// <param name="get">Gets the object.</param>
/// <param name="set">Copies the owner with another object.</param>
/// <param name="place">Where documents have its element.</param>
internal sealed class ObjectField<T, TPart>(
    string property, ElementList<TPart> fields, Func<T, TPart?> get, Func<T, TPart?, T> set, ElementPlace place)
    : ElementField<T>(new Field<T, TPart?>(property, FieldKind.Of(fields), get, set))
    where T : class
    where TPart : class
{
    public override string Asked => fields.Asked;

    public override string Example => fields.Example;

    public override IElementList Inner => fields;

    public override void AddTo(FeedExtension.Node element, string path, T owner)
    {
        if (get(owner) is { } part)
            fields.AddTo(place.Make(element, PathOf(path), isNew: false), PathOf(path), part);
    }

    public override T Take(FeedExtension.Node element, T owner, ISet<FeedExtension.Node> taken)
    {
        if (place.Elements(element).FirstOrDefault() is not { } found)
            return owner;
        var part = fields.Take(found, taken, out var isAny);
        if (!isAny)
            return owner;
        // An object in the element itself does not say whether the element as a whole could be read.
        if (!ReferenceEquals(found, element))
            taken.Add(found);
        if (place.IsWrapped)
            taken.UnionWith(place.Outermost(element).Take(1));
        return set(owner, part);
    }

    public override T ReadAlone(GivenValue value, T owner) => fields.Read(value) is { } part ? set(owner, part) : owner;
}

/// <summary>A property that is a list of objects with fields of their own.</summary>
/// <param name="property">The name of the property.</param>
/// <param name="fields">The fields of each object.</param>
/// <param name="get">Gets the list.</param>
/// <param name="set">Copies the owner with another list.</param>
/// <param name="place">Where documents have the element of each object.</param>
internal sealed class ObjectsField<T, TPart>(
    string property, ElementList<TPart> fields, Func<T, IReadOnlyList<TPart>> get, Func<T, IReadOnlyList<TPart>, T> set, ElementPlace place)
    : ElementField<T>(new Field<T, IReadOnlyList<TPart>>(property, FieldKind.ListOf(fields), get, set))
    where T : class
    where TPart : class
{
    public override string Asked => $"{fields.Asked}, or a list of these";

    public override string Example => fields.Example;

    public override IElementList Inner => fields;

    public override bool IsList => true;

    public override void AddTo(FeedExtension.Node element, string path, T owner)
    {
        for (var i = 0; i < get(owner).Count; i++)
        {
            var own = string.Create(CultureInfo.InvariantCulture, $"{PathOf(path)}[{i}]");
            fields.AddTo(place.Make(element, own, isNew: true), own, get(owner)[i]);
        }
    }

    public override T Take(FeedExtension.Node element, T owner, ISet<FeedExtension.Node> taken)
    {
        var parts = new List<TPart>();
        foreach (var found in place.Elements(element))
        {
            var part = fields.Take(found, taken, out var isComplete);
            // An element around several objects is taken with all of them, or stays an extension.
            if (!isComplete && place.IsWrapped)
                return owner;
            if (!isComplete)
                continue;
            parts.Add(part);
            taken.Add(found);
        }

        if (place.IsWrapped && parts.Count > 0)
            taken.UnionWith(place.Outermost(element));
        return parts.Count == 0 ? owner : set(owner, parts);
    }

    public override T ReadAlone(GivenValue value, T owner) =>
        set(owner, [.. value.Items.Select((item, i) => fields.Read(item.At(i))).OfType<TPart>()]);
}
