using System.CommandLine;

namespace Justindustrious.Feeds.Tool.Commands;

/// <summary><c>dotnet feeds init</c>: its arguments and options.</summary>
internal static class InitCommand
{
    public const string Examples = """
          dotnet feeds init                                   asks, and writes feeds.yml here
          dotnet feeds init blog --title "A blog" --home https://example.org/
          dotnet feeds init show --podcast                    the same for a podcast, with a sample episode
        """;

    public static Command Create(Terminal terminal)
    {
        var folder = CommonOptions.Path(new Argument<string>("FOLDER")
        {
            Description = "The folder for feeds.yml; it is created if it is missing",
            DefaultValueFactory = _ => ".",
        });
        var options = SiteQuestion.All.ToDictionary(
            question => question,
            question => new Option<string?>(question.Option) { HelpName = question.HelpName, Description = question.Asked });
        var podcast = new Option<bool>("--podcast") { Description = "Makes a podcast: with its keys in feeds.yml, artwork, and a sample episode" };
        var command = new Command("init", "Writes a commented feeds.yml. On a terminal it asks for missing values. An existing file is not changed.")
        {
            folder,
        };
        foreach (var option in options.Values)
            command.Options.Add(option);

        command.Options.Add(podcast);
        command.SetAction(words => new Init(
            words.GetRequiredValue(folder),
            options.Where(o => words.GetValue(o.Value) is not null).ToDictionary(o => o.Key, o => words.GetValue(o.Value)!),
            words.GetValue(podcast), terminal).Run());
        return command;
    }
}
