using System.Text;

namespace Justindustrious.Feeds.Tool.Commands;

/// <summary>Writes a site file that explains itself, from what was given and what is answered.</summary>
internal sealed class Init(string folder, IReadOnlyDictionary<SiteQuestion, string> given, Terminal terminal)
{
    /// <summary>Where editors find what may stand in feeds.yml. <see href="https://github.com/redhat-developer/yaml-language-server#using-inlined-schema"/>.</summary>
    public const string Schema = "https://raw.githubusercontent.com/justindustrious/feeds/main/docs/feeds.schema.json";

    private string SiteFile => Path.Combine(folder, "feeds.yml");

    public int Run()
    {
        if (File.Exists(folder))
            throw new CouldNotRunException($"'{Printable.Cut(folder)}' is a file; write a folder");
        if (Path.Exists(SiteFile))
            throw new CouldNotRunException($"'{Printable.Cut(SiteFile)}' is there, and stays as it is; edit it, or write another folder");

        var answers = Answer();
        var posts = Path.Combine(folder, "posts");
        Directory.CreateDirectory(posts);
        Write(Compose(answers));
        terminal.Error.WriteLine($"wrote {Printable.Of(SiteFile)}");
        terminal.Error.WriteLine($"posts are Markdown files in {Printable.Of(posts)}; 'dotnet feeds build{(folder == "." ? "" : " " + Printable.Of(folder))}' makes the feeds");
        return ExitCode.Fine;
    }

    private Dictionary<SiteQuestion, string> Answer()
    {
        var answers = new Dictionary<SiteQuestion, string>();
        foreach (var question in SiteQuestion.All)
        {
            if (given.TryGetValue(question, out var text))
            {
                if (question.WhyNot(text.Trim()) is { } why)
                    throw new CouldNotRunException($"{question.Option}: '{Printable.Cut(text)}' {why}");
                answers[question] = text.Trim();
            }
            else if (terminal.Input is { } input)
            {
                if (Ask(question, input) is { } answer)
                    answers[question] = answer;
            }
            else if (question.IsRequired)
            {
                throw new CouldNotRunException($"{question.Option} is missing, and there is no terminal to ask on; write {question.Option} {question.HelpName}");
            }
        }

        return answers;
    }

    /// <summary>Asks until the answer is one. An empty one leaves out what may be left out.</summary>
    private string? Ask(SiteQuestion question, TextReader input)
    {
        while (true)
        {
            terminal.Error.Write($"{question.Asked}{(question.IsRequired ? "" : " (empty: none)")}: ");
            terminal.Error.Flush();
            var text = (input.ReadLine() ?? throw new CouldNotRunException("the answers ended; nothing was written")).Trim();
            if (text.Length == 0 && !question.IsRequired)
                return null;
            if (question.WhyNot(text) is not { } why)
                return text;
            terminal.Error.WriteLine($"'{Printable.Cut(text)}' {why}");
        }
    }

    private static string Compose(Dictionary<SiteQuestion, string> answers)
    {
        var text = new StringBuilder();
        text.Append("# yaml-language-server: $schema=").Append(Schema).Append('\n');
        foreach (var question in SiteQuestion.All)
        {
            text.Append("\n# ").Append(question.Comment).Append('\n');
            text.Append(answers.TryGetValue(question, out var answer) ? $"{question.Key}: {Scalar(answer)}\n" : $"# {question.Key}: {question.Example}\n");
        }

        text.Append("""

            # Where the posts are: a folder beside this file.
            # posts: posts

            # A post's address below home. {slug} is its file's name without the date; {yyyy}, {mm} and {dd} are its date.
            # permalink: posts/{slug}/

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

    private void Write(string text)
    {
        try
        {
            // CreateNew: a file that someone else made meanwhile stays as it is, too.
            using var file = new FileStream(SiteFile, FileMode.CreateNew);
            file.Write(new UTF8Encoding(false).GetBytes(text));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CouldNotRunException($"'{Printable.Cut(SiteFile)}' can't be written ({e.Message.TrimEnd('.')})");
        }
    }
}
