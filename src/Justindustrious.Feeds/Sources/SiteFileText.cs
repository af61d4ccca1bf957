using System.Text;

namespace Justindustrious.Feeds.Sources;

/// <summary>The text of a feeds.yml that explains itself.</summary>
internal static class SiteFileText
{
    /// <summary>How long a line of a comment may become.</summary>
    private const int Width = 140;

    /// <summary>Writes values, and what else may stand in the file as comments.</summary>
    /// <param name="values">Texts by key; the others are written as comments.</param>
    /// <param name="keys">The keys; <see langword="null"/> for <see cref="SiteKeys.All"/>.</param>
    /// <param name="found">Values by key that were found elsewhere, which the file names above them.</param>
    /// <param name="uncommented">A key whose example is written as its value; <see langword="null"/> for none.</param>
    public static string Compose(
        IReadOnlyDictionary<string, string> values, IReadOnlyList<SiteKey>? keys = null, FrontMap? found = null, string? uncommented = null)
    {
        // https://github.com/redhat-developer/yaml-language-server#using-inlined-schema
        var text = new StringBuilder($"# yaml-language-server: $schema={SiteSchema.Address}\n");
        foreach (var key in keys ?? SiteKeys.All)
        {
            text.Append('\n');
            AppendComment(text, key.Meaning);
            if (values.TryGetValue(key.Name, out var value))
            {
                text.Append(key.Name).Append(": ").Append(Scalar(value)).Append('\n');
                continue;
            }

            if (found?.Entries.FirstOrDefault(entry => key.Names.Contains(entry.Key)) is { Value: { } node } entry)
            {
                if (entry.Location.File is { Length: > 0 } file)
                    AppendComment(text, $"From {file}.");
                text.Append(entry.Key).Append(':').Append(Node(node)).Append('\n');
                continue;
            }

            var example = key.Examples[0];
            var setting = $"{key.Name}:{(example.StartsWith('\n') ? "" : " ")}{example}";
            foreach (var line in setting.Split('\n'))
                text.Append(key.Name == uncommented ? "" : "# ").Append(line).Append('\n');
        }

        return text.ToString();
    }

    private static void AppendComment(StringBuilder text, string meaning)
    {
        var length = 0;
        foreach (var word in meaning.Split(' '))
        {
            if (length == 0 || length + 1 + word.Length > Width)
            {
                text.Append(length == 0 ? "# " : "\n# ");
                length = 1;
            }
            else
            {
                text.Append(' ');
            }

            text.Append(word);
            length += 1 + word.Length;
        }

        text.Append('\n');
    }

    /// <summary>A value as YAML reads it, after the colon of its key.</summary>
    private static string Node(FrontNode node) => node switch
    {
        FrontText { IsNull: true } => "",
        FrontText text => " " + Scalar(text.Text),
        FrontList list => $" [{string.Join(", ", list.Items.OfType<FrontText>().Select(item => Quote(item.Text)))}]",
        FrontMap map => string.Concat(map.Entries.Select(entry => entry.Value is FrontText text ? $"\n  {Quote(entry.Key)}: {Quote(text.Text)}" : "")),
        _ => "",
    };

    private static string Quote(string text) =>
        text.Length > 0 && text.All(c => char.IsAsciiLetterLower(c)) && text is not ("null" or "true" or "false" or "yes" or "no" or "on" or "off")
            ? text
            : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>A text as YAML reads it: in quotes, unless it is plain words.</summary>
    private static string Scalar(string text)
    {
        // Two words are never a number, a date, null or a truth value.
        var isPlain = text.Contains(' ') && char.IsLetter(text[0]) && text.All(c => char.IsLetterOrDigit(c) || c == ' ')
            || text.StartsWith("http", StringComparison.Ordinal) && !text.Any(c => c is '#' or ' ' or '\'' or ',') && !text.EndsWith(':');
        return isPlain ? text : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
    }
}
