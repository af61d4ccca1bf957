using System.Globalization;
using System.Text;

namespace Justindustrious.Feeds.Tool.Reports;

/// <summary>For a person: the finding, the line it is about, and a caret below the place.</summary>
internal sealed class TextReport(TextWriter output, bool colors) : Report
{
    private const int WidestExcerpt = 100;
    private const int BeforeCaret = 60;

    public override void Add(CheckedFile file)
    {
        SourceText? source = null;
        foreach (var diagnostic in file.Diagnostics)
        {
            WriteFinding(diagnostic);
            if (diagnostic.Location is not { Line: > 0 } place)
                continue;
            source ??= SourceText.Of(file);
            if (source.Line(place.Line) is { } line && !string.IsNullOrWhiteSpace(line))
                WriteExcerpt(line, place, Color(diagnostic.Severity));
        }
    }

    private void WriteFinding(FeedDiagnostic diagnostic)
    {
        var place = diagnostic.Location?.ToString() is { Length: > 0 } location ? location : diagnostic.Path;
        if (!string.IsNullOrEmpty(place))
            output.Write($"{Colored(Printable.Of(place), "1")}: ");
        output.Write(Colored($"{Word(diagnostic.Severity)} {diagnostic.Rule.Id}", Color(diagnostic.Severity)));
        output.WriteLine($": {Printable.Of(diagnostic.Message)}");
    }

    /// <summary>Shows the line, cut to what fits, and the caret where the column is known.</summary>
    private void WriteExcerpt(string line, TextLocation place, string color)
    {
        var caret = place.Column <= 0 ? 0 : Math.Min(place.Column - 1, line.Length);
        var start = line.Length <= WidestExcerpt ? 0 : WholeCharacter(line, Math.Clamp(caret - BeforeCaret, 0, line.Length - WidestExcerpt));
        var end = WholeCharacter(line, Math.Min(line.Length, start + WidestExcerpt));
        var before = (start > 0 ? "…" : "") + Shown(line.AsSpan(start, caret - start));
        var after = Shown(line.AsSpan(caret, end - caret)) + (end < line.Length ? "…" : "");

        var number = place.Line.ToString(CultureInfo.InvariantCulture);
        output.WriteLine($"{Colored($"{number,5} |", "2")} {before}{after}".TrimEnd());
        if (place.Column > 0)
            output.WriteLine($"{Colored("      |", "2")} {new string(' ', DisplayWidth.Of(before))}{Colored("^", color)}");
    }

    /// <summary>Moves a cut that would part the two halves of a character.</summary>
    private static int WholeCharacter(string line, int index) =>
        index > 0 && index < line.Length && char.IsLowSurrogate(line[index]) && char.IsHighSurrogate(line[index - 1]) ? index - 1 : index;

    /// <summary>One cell for what has no shape of its own, so that the caret stays below its place.</summary>
    private static string Shown(ReadOnlySpan<char> text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var character in text)
            shown.Append(character == '\t' ? ' ' : Printable.IsUnseen(character) ? '\uFFFD' : character);
        return shown.ToString();
    }

    private static string Color(FeedSeverity severity) => severity switch
    {
        FeedSeverity.Error => "1;31",
        FeedSeverity.Warning => "1;33",
        _ => "1;36",
    };

    /// <summary>ECMA-48 8.3.117, select graphic rendition.</summary>
    private string Colored(string text, string rendition) => colors ? $"\e[{rendition}m{text}\e[0m" : text;
}
