using System.Globalization;
using System.Text;

namespace Justindustrious.Feeds.Tool.Reports;

/// <summary>The report for people: the finding, its line in the file, and a caret below the place. Findings are grouped by rule.</summary>
internal sealed class TextReport(TextWriter output) : Report
{
    /// <summary>How many findings of a rule are shown without <c>--all</c>.</summary>
    private const int MaxShown = 3;

    private const int WidestExcerpt = 100;
    private const int BeforeCaret = 60;

    /// <summary>The width of what is before an excerpt's text: the line's number, a bar, and an ellipsis.</summary>
    private const int Margin = 10;

    public bool HasColors { get; init; }

    /// <summary>Whether the rule of a finding is a link to its page.</summary>
    public bool HasLinks { get; init; }

    /// <summary>The width at which lines are broken between words; <see langword="null"/> for no breaks.</summary>
    public int? Width { get; init; }

    /// <summary>Whether every finding is shown, in the order of the files.</summary>
    public bool ShowsAll { get; init; }

    public override void Add(CheckedFile file) => AddAll([file]);

    public override void AddAll(IEnumerable<CheckedFile> files)
    {
        var findings =
            from file in files
            let source = new Lazy<SourceText>(() => SourceText.Of(file))
            from diagnostic in file.Diagnostics
            select new Finding(diagnostic, source);
        if (ShowsAll)
        {
            foreach (var finding in findings)
                Write(finding, finding.Diagnostic.Message);
            return;
        }

        foreach (var group in findings.GroupBy(finding => (finding.Diagnostic.Rule, finding.Diagnostic.Severity)))
            WriteGroup([.. group]);
    }

    /// <summary>Writes the first findings of a rule. An explanation that was written for one place is not repeated for the next place.</summary>
    private void WriteGroup(List<Finding> findings)
    {
        var explanations = new HashSet<string>(StringComparer.Ordinal);
        var shown = findings.DistinctBy(PlaceAndExplanation).Take(MaxShown).ToList();
        foreach (var finding in shown)
        {
            var message = finding.Diagnostic.Message;
            var count = explanations.Count == 0 && findings.Count > 1 ? $" ({findings.Count} times)" : "";
            Write(finding, explanations.Add(Explanation(message)) ? message : null, count);
        }

        if (findings.Count > shown.Count)
            output.WriteLine($"  … and {findings.Count - shown.Count} more of {findings[0].Diagnostic.Rule.Id}; --all shows every one");
    }

    /// <summary>
    /// Gets the place and the explanation of a finding. Two missing attributes of one element have the same place, but two explanations.
    /// </summary>
    private static (TextLocation?, string?) PlaceAndExplanation(Finding finding)
    {
        var (location, message) = (finding.Diagnostic.Location, finding.Diagnostic.Message);
        return (location, location is { Line: > 0 } ? Explanation(message) : message);
    }

    /// <summary>Gets a message without quoted values and numbers, so that messages about different values are equal.</summary>
    private static string Explanation(string message) =>
        string.Concat(message.Split('\'').Where((_, index) => index % 2 == 0).SelectMany(part => part).Where(character => !char.IsAsciiDigit(character)));

    private void Write(Finding finding, string? message, string count = "")
    {
        var diagnostic = finding.Diagnostic;
        WriteFinding(diagnostic, message, count);
        if (diagnostic.Location is { Line: > 0 } place && finding.Source.Value.Line(place.Line) is { } line && !string.IsNullOrWhiteSpace(line))
            WriteExcerpt(line, place, Color(diagnostic.Severity));
    }

    private void WriteFinding(FeedDiagnostic diagnostic, string? message, string count)
    {
        var place = Printable.Of((diagnostic.Location?.ToString() is { Length: > 0 } location ? location : diagnostic.Path) ?? "");
        var start = place.Length == 0 ? "" : $"{place}: ";
        var rule = $"{Word(diagnostic.Severity)} {diagnostic.Rule.Id}";
        if (place.Length > 0)
            output.Write($"{Colored(place, "1")}: ");
        output.Write(Linked(Colored(rule, Color(diagnostic.Severity)), diagnostic.Rule.HelpLink));
        output.Write(count);
        if (message is not null)
            WriteWrapped($": {Printable.Of(message)}", DisplayWidth.Of(start + rule + count));
        output.WriteLine();
    }

    /// <summary>Writes a text after the text that is already in its line. A word that does not fit starts a new line.</summary>
    private void WriteWrapped(string text, int column)
    {
        const string Indent = "    ";
        var isFirst = true;
        foreach (var word in text.Split(' '))
        {
            var width = DisplayWidth.Of(word);
            if (!isFirst && column + 1 + width > (Width ?? int.MaxValue))
            {
                output.Write($"\n{Indent}{word}");
                column = Indent.Length + width;
            }
            else
            {
                output.Write(isFirst ? word : $" {word}");
                column += width + (isFirst ? 0 : 1);
            }

            isFirst = false;
        }
    }

    /// <summary>Shows the line, cut to the width, and a caret if the column is known.</summary>
    private void WriteExcerpt(string line, TextLocation place, string color)
    {
        var caret = place.Column <= 0 ? 0 : Math.Min(place.Column - 1, line.Length);
        var widest = Math.Clamp((Width ?? int.MaxValue) - Margin, 20, WidestExcerpt);
        var start = line.Length <= widest ? 0 : WholeCharacter(line, Math.Clamp(caret - (widest * BeforeCaret / WidestExcerpt), 0, line.Length - widest));
        var end = WholeCharacter(line, Math.Min(line.Length, start + widest));
        var before = (start > 0 ? "…" : "") + Shown(line.AsSpan(start, caret - start));
        var after = Shown(line.AsSpan(caret, end - caret)) + (end < line.Length ? "…" : "");

        var number = place.Line.ToString(CultureInfo.InvariantCulture);
        output.WriteLine($"{Colored($"{number,5} |", "2")} {before}{after}".TrimEnd());
        if (place.Column > 0)
            output.WriteLine($"{Colored("      |", "2")} {new string(' ', DisplayWidth.Of(before))}{Colored("^", color)}");
    }

    /// <summary>Moves the place of a cut if it is within a surrogate pair.</summary>
    private static int WholeCharacter(string line, int index) =>
        index > 0 && index < line.Length && char.IsLowSurrogate(line[index]) && char.IsHighSurrogate(line[index - 1]) ? index - 1 : index;

    /// <summary>Replaces characters without a width of their own with one cell, so that the caret is below its place.</summary>
    private static string Shown(ReadOnlySpan<char> text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var character in text)
            shown.Append(character == '\t' ? ' ' : Printable.IsUnseen(character) ? '\uFFFD' : character);
        return shown.ToString();
    }

    // Red, magenta and bold are readable on light and on dark backgrounds. Yellow and cyan are not readable on white.
    private static string Color(FeedSeverity severity) => severity switch
    {
        FeedSeverity.Error => "1;31",
        FeedSeverity.Warning => "1;35",
        _ => "1",
    };

    /// <summary>Makes a text a link, with the operating system command 8 that terminals share.</summary>
    private string Linked(string text, Uri address) => HasLinks ? $"\e]8;;{address.AbsoluteUri}\e\\{text}\e]8;;\e\\" : text;

    /// <summary>ECMA-48 8.3.117, select graphic rendition.</summary>
    private string Colored(string text, string rendition) => HasColors ? $"\e[{rendition}m{text}\e[0m" : text;

    private sealed record Finding(FeedDiagnostic Diagnostic, Lazy<SourceText> Source);
}
