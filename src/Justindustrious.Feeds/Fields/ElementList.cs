namespace Justindustrious.Feeds.Fields;

/// <summary>The fields of a type of podcasts, whatever the type is.</summary>
internal interface IElementList
{
    /// <summary>Gets the keys, and for each what it is.</summary>
    IEnumerable<IElementField> Rows { get; }

    /// <summary>Gets whether a text stands for an object with one property.</summary>
    bool HasText { get; }
}

/// <summary>
/// The properties of a type of podcasts. One row per property serves documents, files of the author, the cache, and the search for nulls.
/// </summary>
/// <param name="words">What an object is, as messages name it: <c>a person</c>.</param>
/// <param name="blank">An object in which all properties have their defaults.</param>
/// <param name="fields">The properties, in the order in which documents have them.</param>
internal sealed class ElementList<T>(string words, T blank, params ElementField<T>[] fields) : FieldList<T>(blank, fields), IElementList
    where T : class
{
    private readonly T _blank = blank;

    public string Asked => fields.Length == 0 || !HasText ? $"a map of {Listed}" : $"a text, or a map of {Listed}";

    public string Example => HasText ? MainField!.Example
        : $"{{{string.Join(", ", fields.Where(row => row.IsRequired).Select(row => $"{row.Keys[0]}: …"))}}}";

    /// <summary>Gets the property that a text alone gives.</summary>
    public string? Main { get; init; }

    /// <summary>Gets how an object is completed that a file of the author gives, before its required properties are missed.</summary>
    public Func<T, T>? Complete { get; init; }

    /// <summary>Gets the required property that <see cref="Complete"/> may set.</summary>
    public string? Completed { get; init; }

    /// <inheritdoc/>
    public bool HasText => Main is not null;

    /// <inheritdoc/>
    public IEnumerable<IElementField> Rows => fields;

    private string Listed => string.Join(", ", fields.Where(row => row.Keys.Count > 0).Select(row => $"`{row.Keys[0]}`"));

    private ElementField<T>? MainField => Array.Find(fields, row => row.Property == Main);

    /// <summary>Adds all properties of an object to its element.</summary>
    public void AddTo(FeedExtension.Node element, string path, T owner)
    {
        element.Field ??= path;
        foreach (var field in fields)
            field.AddTo(element, path, owner);
    }

    /// <summary>Takes an object from its element in a document.</summary>
    /// <param name="element">The element.</param>
    /// <param name="taken">Receives the elements whose values are in the object.</param>
    /// <param name="isComplete">Whether the element has all required properties, and at least one.</param>
    public T Take(FeedExtension.Node element, ISet<FeedExtension.Node> taken, out bool isComplete)
    {
        var owner = _blank;
        isComplete = true;
        foreach (var field in fields)
        {
            var before = owner;
            owner = field.Take(element, owner, taken);
            isComplete &= !field.IsRequired || !ReferenceEquals(before, owner);
        }

        isComplete &= !ReferenceEquals(owner, _blank);
        return owner;
    }

    /// <summary>Reads an object from a file of the author; <see langword="null"/> if a required property is missing or wrong.</summary>
    /// <param name="value">The value in the file.</param>
    /// <param name="isPart">
    /// Whether the object is a part of another one. A part is left out if nothing of an object in it could be read: a rule that requires that object would
    /// report the same fault again.
    /// </param>
    public T? Read(GivenValue value, bool isPart = true)
    {
        var owner = _blank;
        var missing = new List<ElementField<T>>();
        var isBroken = false;
        if (value.IsMap)
        {
            value.RefuseUnknown(fields.SelectMany(field => field.Keys));
            foreach (var field in fields)
            {
                var before = owner;
                owner = field.ReadGiven(value, owner);
                if (field.IsRequired && ReferenceEquals(before, owner))
                    missing.Add(field);
                isBroken |= isPart && field.Inner is not null && field.IsAbsent(owner) && field.FindIn(value) is not null;
            }
        }
        else if (MainField is { } main)
        {
            owner = main.ReadAlone(value, _blank);
            if (ReferenceEquals(owner, _blank))
                return null;
            missing.AddRange(fields.Where(field => field.IsRequired && field != main));
        }
        else
        {
            _ = value.Text(Asked.Replace("`", "", StringComparison.Ordinal), Example) is { } text && Refuse(text);
            return null;
        }

        if (Complete is not null && !ReferenceEquals(owner, _blank))
            owner = Complete(owner);
        missing.RemoveAll(field => field.Property == Completed && (!field.IsAbsent(owner) || missing.Count > 1));
        // A value that can't be read was reported already.
        foreach (var field in missing.Where(field => !value.IsMap || field.FindIn(value) is null))
            value.Miss(field.Keys[0], field.Example);
        return missing.Count == 0 && !isBroken ? owner : null;

        bool Refuse(string text)
        {
            value.Refuse(text, Asked.Replace("`", "", StringComparison.Ordinal), Example);
            return false;
        }
    }

    /// <summary>Gets what an object is, as messages name it.</summary>
    public override string ToString() => words;
}
