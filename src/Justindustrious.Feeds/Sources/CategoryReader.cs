namespace Justindustrious.Feeds.Sources;

/// <summary>Categories and tags: all of their keys count, and each term once.</summary>
internal static class CategoryReader
{
    private const string Write = "a text, or a list of texts";

    /// <summary>Reads all categories, in the order of their keys.</summary>
    public static IReadOnlyList<Category> Read(FieldReader reader, Dialect dialect)
    {
        var found = new Found(reader, dialect);
        AddAll(found, dialect.Categories);
        if (!found.HasKey)
            AddAll(found, dialect.Keywords);
        return found.Categories;
    }

    /// <summary>Finds the categories, tags aside, for <c>{category}</c> in the permalink. Of lists in a list, which are paths, the first counts.</summary>
    public static IReadOnlyList<string> Path(FieldReader reader, Dialect dialect)
    {
        var terms = new List<string>();
        foreach (var entry in ((string[])["categories", "category", "taxonomies.categories"]).SelectMany(reader.Anywhere))
        {
            var value = entry.Value;
            while (value is FrontList { Items: [FrontList first, ..] })
                value = first;
            foreach (var item in value is FrontList list ? list.Items : value is null ? [] : [value])
            {
                if (item is FrontText { IsNull: false } text)
                {
                    var named = Terms(text.Text, entry.Key, dialect, isList: value is FrontList);
                    terms.AddRange(named.Select(term => term.Trim()).Where(term => term.Length > 0));
                }
            }
        }

        return terms;
    }

    /// <summary>Splits a text that may name several terms. Jekyll splits at spaces, but not in lists, nor for keys that name one term.</summary>
    private static string[] Terms(string text, string key, Dialect dialect, bool isList) =>
        dialect.HasWholeTerms ? [text]
        : !dialect.HasSpacedTerms ? text.Split(',')
        : isList || !key.EndsWith('s') ? [text]
        : text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static void AddAll(Found found, FrontMatterField field)
    {
        foreach (var key in field.Keys)
        {
            var taxonomies = key.EndsWith(".*", StringComparison.Ordinal) ? key[..^2] : null;
            if (taxonomies is not null)
                found.RefuseWhatIsNoMap(taxonomies);
            foreach (var entry in found.Reader.Anywhere(key).Where(entry => entry.Value is { IsNull: false }))
                found.Add(entry);
        }
    }

    private sealed class Found(FieldReader reader, Dialect dialect)
    {
        private readonly List<Category> _categories = [];
        private readonly HashSet<string> _terms = new(StringComparer.Ordinal);

        public FieldReader Reader => reader;

        public IReadOnlyList<Category> Categories => _categories;

        public bool HasKey { get; private set; }

        public void Add(FrontEntry entry)
        {
            HasKey = true;
            reader.Fields.TryAdd("categories", entry.Location);
            if (entry.Value is FrontText { Text: var text })
            {
                foreach (var term in text.Length == 0 ? [] : Terms(text, entry.Key, dialect, isList: false))
                    Add(dialect.HasSpacedTerms ? term.Trim(',') : term, entry.Location, entry.Key);
            }
            else
            {
                Add(entry.Value!, entry.Location, entry.Key);
            }
        }

        public void RefuseWhatIsNoMap(string key)
        {
            foreach (var entry in reader.All(key).Where(entry => entry.Value is not FrontMap))
                reader.Refuse(entry.Value!, entry.Location, entry.Key, "a map of lists, such as 'tags: [feeds]' in it");
        }

        /// <summary>Adds what a value names. Hexo's lists in lists are paths, each part of which is a category.</summary>
        private void Add(FrontNode value, TextLocation location, string key)
        {
            if (value is FrontList list)
            {
                foreach (var item in list.Items)
                    Add(item, item.Location, key);
            }
            else if (reader.Text(value, location, key, Write) is { } text)
            {
                Add(value.IsNull ? "" : text, location, key);
            }
        }

        private void Add(string term, TextLocation location, string key)
        {
            term = term.Trim(' ', '\t', '\r', '\n');
            if (dialect.StructuralTerms.Contains(term, StringComparer.Ordinal))
                return;
            if (string.IsNullOrWhiteSpace(term))
            {
                reader.Findings.Add(FeedRules.ModelRules.EmptyCategory, location,
                    $"{key} names a category without a term, which is left out; write what it is about, or take it out");
            }
            else if (_terms.Add(term))
            {
                reader.Fields[new("categories", _categories.Count)] = location;
                _categories.Add(new(term));
            }
        }
    }
}
