using System.Text;
using Justindustrious.Feeds.Sources;
using Justindustrious.Feeds.Sources.Generators;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Tool.Commands;

/// <summary>Writes a commented site file from the given options and the answers to questions.</summary>
internal sealed class Init(string folder, IReadOnlyDictionary<SiteQuestion, string> given, bool isPodcast, Terminal terminal)
{
    private string SiteFile => Path.Combine(folder, "feeds.yml");

    public int Run()
    {
        if (File.Exists(folder))
            throw new CouldNotRunException($"'{Printable.Cut(folder)}' is a file; write a folder");
        if (Path.Exists(SiteFile))
            throw new CouldNotRunException($"'{Printable.Cut(SiteFile)}' exists, and is not changed; edit it, or write another folder");

        var found = SiteConfiguration.Find(folder, out var problem);
        if (problem is not null)
            throw new CouldNotRunException($"{Printable.Of(problem.Location?.File ?? folder)}: {problem.Rule.Id}: {problem.Message}; fix this first");
        var answers = Answer(found);
        Directory.CreateDirectory(folder);
        // A new blog gets a folder for its posts.
        if (found.Find("posts") is null)
            Directory.CreateDirectory(Path.Combine(folder, "posts"));
        var values = answers.ToDictionary(answer => answer.Key.Key, answer => answer.Value);
        if (isPodcast)
        {
            // Apple requires both.
            values.TryAdd("image", "/artwork.png");
            if (found.Find("language") is null)
                values.TryAdd("language", "en");
        }

        Write(SiteFileText.Compose(values, found: found, uncommented: isPodcast ? "podcast" : null));
        terminal.Error.WriteLine($"wrote {Printable.Of(SiteFile)}");
        if (isPodcast && found.Find("posts") is null)
            WriteSampleShow();
        WriteNextSteps(found, answers);
        return ExitCode.Fine;
    }

    /// <summary>Writes what to do next, and the newest post's address, so that the user can see whether the permalinks are right.</summary>
    private void WriteNextSteps(FrontMap found, Dictionary<SiteQuestion, string> answers)
    {
        bool IsMissing(SiteQuestion question) =>
            question.IsRequired && !answers.ContainsKey(question) && found.Find(question.Key) is null or { Value.IsNull: true };
        foreach (var question in SiteQuestion.All.Where(IsMissing))
            terminal.Error.WriteLine($"write {question.Key} into it: the generator's configuration has no plain value for it");
        var build = $"'dotnet feeds build{(folder == "." ? "" : " " + Printable.Of(folder))}' makes the feeds";
        var posts = found.Find("posts") is null ? [] : MarkdownFolder.Load(folder).Feed?.Posts ?? [];
        if (posts.MaxBy(post => post.Published) is { } newest)
        {
            var (address, file) = (Printable.Of(UriText.Of(newest.Link)), Printable.Of(newest.Origin?.File ?? ""));
            terminal.Error.WriteLine($"the newest post is {address} ({file}); if that is its address, {build}");
        }
        else
        {
            var postsFolder = Path.Combine(folder, SiteConfiguration.PostsOf(found) ?? "posts");
            terminal.Error.WriteLine($"posts are Markdown files in {Printable.Of(postsFolder)}; {build}");
        }
    }

    private Dictionary<SiteQuestion, string> Answer(FrontMap found)
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
            else if (found.Find(question.Key) is { Value.IsNull: false })
            {
                // The generator's configuration has it.
            }
            else if (terminal.Input is { } input)
            {
                if (Ask(question, input) is { } answer)
                    answers[question] = answer;
            }
            else if (question.IsRequired && found.Find("generator") is null)
            {
                throw new CouldNotRunException(
                    $"{question.Option} is missing, and there is no terminal for questions; write {question.Option} {question.HelpName}");
            }
        }

        return answers;
    }

    /// <summary>Asks until the answer is valid. An empty answer skips an optional question.</summary>
    private string? Ask(SiteQuestion question, TextReader input)
    {
        while (true)
        {
            terminal.Error.Write($"{question.Asked}{(question.IsRequired ? "" : " (empty: none)")}: ");
            terminal.Error.Flush();
            var text = (input.ReadLine() ?? throw new CouldNotRunException("the input ended before all questions were answered; nothing was written")).Trim();
            if (text.Length == 0 && !question.IsRequired)
                return null;
            if (question.WhyNot(text) is not { } why)
                return text;
            terminal.Error.WriteLine($"'{Printable.Cut(text)}' {why}");
        }
    }

    /// <summary>Writes the sample episode and its files. Files that exist are not changed.</summary>
    private void WriteSampleShow()
    {
        foreach (var (path, bytes) in SampleShow.Files())
        {
            var file = Path.Combine(folder, path);
            if (Path.Exists(file))
                continue;
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                using var stream = new FileStream(file, FileMode.CreateNew);
                stream.Write(bytes);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new CouldNotRunException($"'{Printable.Cut(file)}' can't be written ({FileFault.Reason(e)})");
            }

            terminal.Error.WriteLine($"wrote {Printable.Of(file)}");
        }
    }

    private void Write(string text)
    {
        try
        {
            // CreateNew fails if another program has created the file meanwhile.
            using var file = new FileStream(SiteFile, FileMode.CreateNew);
            file.Write(new UTF8Encoding(false).GetBytes(text));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CouldNotRunException($"'{Printable.Cut(SiteFile)}' can't be written ({FileFault.Reason(e)})");
        }
    }
}
