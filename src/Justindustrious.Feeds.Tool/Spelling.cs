using System.CommandLine;
using System.CommandLine.Parsing;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Tool;

/// <summary>What a misspelled word was probably meant to be.</summary>
internal static class Spelling
{
    /// <summary>Says that an option is unknown, and which is meant.</summary>
    public static string UnknownOption(string word, SymbolResult place)
    {
        while (place is not CommandResult && place.Parent is not null)
            place = place.Parent;
        var options = place is CommandResult { Command: var command } ? OptionsOf(command) : [];
        var name = word.Split('=', ':')[0];
        return $"there is no option '{Printable.Cut(name)}'{DidYouMean(name, options)}";
    }

    /// <summary>Says which of some words is meant: <c>; did you mean '--out'?</c>, or nothing where none is near.</summary>
    public static string DidYouMean(string word, IEnumerable<string> known) => Suggestion.For(word, known) is { } meant ? $"; did you mean '{meant}'?" : "";

    /// <summary>The options that may follow a command, those of the commands above it included.</summary>
    private static IEnumerable<string> OptionsOf(Command command)
    {
        var recursive = command.Parents.OfType<Command>().SelectMany(p => p.Options).Where(o => o.Recursive);
        return command.Options.Concat(recursive).Where(o => !o.Hidden).Select(o => o.Name);
    }
}
