using System.CommandLine;

namespace Justindustrious.Feeds.Tool.Commands;

/// <summary><c>dotnet feeds init</c>: its words, and what they mean.</summary>
internal static class InitCommand
{
    public const string Examples = """
          dotnet feeds init                                   asks, and writes feeds.yml here
          dotnet feeds init blog --title "A blog" --home https://example.org/
        """;

    public static Command Create(Terminal terminal)
    {
        var folder = CommonOptions.Path(new Argument<string>("FOLDER")
        {
            Description = "The folder that feeds.yml is written to; it is made where it is missing",
            DefaultValueFactory = _ => ".",
        });
        var options = SiteQuestion.All.ToDictionary(
            question => question,
            question => new Option<string?>(question.Option) { HelpName = question.HelpName, Description = question.Asked });
        var command = new Command("init", "Writes a feeds.yml that explains itself. What is not given is asked for on a terminal; a file that is there stays as it is.")
        {
            folder,
        };
        foreach (var option in options.Values)
            command.Options.Add(option);

        command.SetAction(words => new Init(
            words.GetRequiredValue(folder),
            options.Where(o => words.GetValue(o.Value) is not null).ToDictionary(o => o.Key, o => words.GetValue(o.Value)!),
            terminal).Run());
        return command;
    }
}
