using System.Text;
using Justindustrious.Feeds.Sources;

namespace Justindustrious.Feeds.Tool.Commands;

/// <summary>Writes a site file that explains itself, from what was given and what is answered.</summary>
internal sealed class Init(string folder, IReadOnlyDictionary<SiteQuestion, string> given, Terminal terminal)
{
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
        Write(SiteFileText.Compose(answers.ToDictionary(answer => answer.Key.Key, answer => answer.Value)));
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
            throw new CouldNotRunException($"'{Printable.Cut(SiteFile)}' can't be written ({FileFault.Reason(e)})");
        }
    }
}
