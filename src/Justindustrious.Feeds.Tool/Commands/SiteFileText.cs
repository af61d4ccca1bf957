using System.Text;

namespace Justindustrious.Feeds.Tool.Commands;

/// <summary>The text of a feeds.yml that explains itself.</summary>
internal static class SiteFileText
{
    /// <summary>Where editors find what may stand in feeds.yml. <see href="https://github.com/redhat-developer/yaml-language-server#using-inlined-schema"/>.</summary>
    public const string Schema = "https://raw.githubusercontent.com/justindustrious/feeds/main/docs/feeds.schema.json";

    /// <summary>Writes the answers, and what else may stand in the file as comments.</summary>
    public static string Compose(Dictionary<SiteQuestion, string> answers)
    {
        var text = new StringBuilder();
        text.Append("# yaml-language-server: $schema=").Append(Schema).Append('\n');
        foreach (var question in SiteQuestion.All)
        {
            text.Append("\n# ").Append(question.Comment).Append('\n');
            text.Append(answers.TryGetValue(question, out var answer) ? $"{question.Key}: {Scalar(answer)}\n" : $"# {question.Key}: {question.Example}\n");
        }

        text.Append("""

            # Where the posts are: a folder beside this file, or a list of folders.
            # posts: posts

            # Files and folders that are no posts.
            # exclude: ['drafts/**']

            # A post's address below home. {slug} is its file's name without the date; {yyyy}, {mm} and {dd} are its date;
            # {section} is the first folder below that of the posts, {path} all of them with the slug.
            # permalink: posts/{slug}/

            # How names of files and folders are spelled in addresses: as-is, lower (small letters) or slugify ('-' for all but letters and digits).
            # slug: as-is

            # The key of front matter that dates posts, where it is another than date, published and the like.
            # date-key: posted

            # How many posts a feed holds, the newest first: a number, or all.
            # max-posts: 20

            # Whether feeds hold posts in full, or their summaries.
            # content: full

            # The feeds' paths below home; a format that is left out is not written.
            # feeds:
            #   rss: rss.xml
            #   atom: atom.xml
            #   json: feed.json

            # Feeds of their own for each category, each author, or both.
            # by: [category, author]

            # How readers get at older posts: not at all (none), on further pages, or in archives that never change; and how many posts each holds.
            # history: archives
            # page-size: 50

            # A CSS stylesheet that browsers show RSS and Atom with.
            # stylesheet: /feed.css

            # The WebSub hub that tells subscribers of changes.
            # hub: https://hub.example.org/

            """.ReplaceLineEndings("\n"));
        return text.ToString();
    }

    /// <summary>A text as YAML takes it for one: in quotes, but where it is plain words.</summary>
    private static string Scalar(string text)
    {
        // Two words are never a number, a date, null or a truth value.
        var isPlain = text.Contains(' ') && char.IsLetter(text[0]) && text.All(c => char.IsLetterOrDigit(c) || c == ' ')
            || text.StartsWith("http", StringComparison.Ordinal) && !text.Any(c => c is '#' or ' ' or '\'' or ',') && !text.EndsWith(':');
        return isPlain ? text : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
    }

    /// <summary>Says why <c>build</c> would refuse an answer: a site file with it is loaded from a temporary folder.</summary>
    public static string? WhyNot(string key, string answer)
    {
        var folder = Directory.CreateTempSubdirectory("feeds-init-");
        try
        {
            var required = SiteQuestion.All.Where(question => question.IsRequired && question.Key != key).ToDictionary(question => question.Key, question => question.HelpName);
            if (required.ContainsKey("home"))
                required["home"] = "https://example.org/";
            required[key] = answer;
            File.WriteAllText(Path.Combine(folder.FullName, "feeds.yml"), string.Concat(required.Select(pair => $"{pair.Key}: {Scalar(pair.Value)}\n")));
            File.WriteAllText(Path.Combine(folder.CreateSubdirectory("posts").FullName, "a.md"), "---\ntitle: A post\ndate: 2026-11-23\n---\nText.\n");
            MarkdownFolder.Load(folder.FullName).TryCreateFeedSet(out _, out var report);
            return report.Diagnostics.FirstOrDefault(finding => finding.Severity == FeedSeverity.Error) is { } error ? $"is refused by {error.Rule.Id}: {error.Message}" : null;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
