using System.CommandLine;
using System.CommandLine.Parsing;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Tool;

/// <summary>Finds the word that a misspelled word was probably meant to be.</summary>
internal static class Spelling
{
    /// <summary>Returns a message that an option is unknown, with the option that may be meant.</summary>
    public static string UnknownOption(string word, SymbolResult place)
    {
        while (place is not CommandResult && place.Parent is not null)
            place = place.Parent;
        var options = place is CommandResult { Command: var command } ? OptionsOf(command) : [];
        var name = word.Split('=', ':')[0];
        return $"there is no option '{Printable.Cut(name)}'{DidYouMean(name, options)}";
    }

    /// <summary>Returns the most similar of the known words: <c>; did you mean '--out'?</c>, or an empty string if none is similar.</summary>
    public static string DidYouMean(string word, IEnumerable<string> known) =>
        Suggestion.For(word, known) is { } meant ? $"; did you mean '{meant}'?" : "";

    /// <summary>Gets the options of a command, including those of its parents that apply to it.</summary>
    private static IEnumerable<string> OptionsOf(Command command)
    {
        var recursive = command.Parents.OfType<Command>().SelectMany(p => p.Options).Where(o => o.Recursive);
        return command.Options.Concat(recursive).Where(o => !o.Hidden).Select(o => o.Name);
    }
}
