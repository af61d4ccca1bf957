using System.CommandLine;
using System.CommandLine.Parsing;

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
    public static string DidYouMean(string word, IEnumerable<string> known)
    {
        var nearest = known
            .Select(k => (Word: k, Distance: Distance(word, k)))
            .Where(k => k.Distance <= Math.Max(2, k.Word.Length / 3))
            .OrderBy(k => k.Distance)
            .ThenBy(k => k.Word, StringComparer.Ordinal)
            .Select(k => k.Word)
            .FirstOrDefault();
        return nearest is null ? "" : $"; did you mean '{nearest}'?";
    }

    /// <summary>Gets the options of a command, including those of its parents that apply to it.</summary>
    private static IEnumerable<string> OptionsOf(Command command)
    {
        var recursive = command.Parents.OfType<Command>().SelectMany(p => p.Options).Where(o => o.Recursive);
        return command.Options.Concat(recursive).Where(o => !o.Hidden).Select(o => o.Name);
    }

    /// <summary>Computes the Levenshtein distance: how many letters to add, remove or change. No option is longer than 40 letters.</summary>
    private static int Distance(string from, string to)
    {
        if (from.Length > 40)
            return int.MaxValue;
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var change = diagonal + (char.ToLowerInvariant(from[i - 1]) == char.ToLowerInvariant(to[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[to.Length];
    }
}
