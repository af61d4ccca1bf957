using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Justindustrious.Feeds.Tests.SecondOpinions.Generators;

/// <summary>A row of a table: how a text becomes part of an address, the text, and the part of the address that it becomes.</summary>
internal sealed record AddressRow(string How, string Text, string Part);

/// <summary>
/// What a generator makes of titles, slugs and names of files that are hard to spell in an address: a fixture in <c>Fixtures/generators</c>, made by running
/// the
/// generator over the texts of <c>texts.txt</c>.
/// </summary>
internal sealed partial class AddressTable
{
    private const string Folder = "tests/Justindustrious.Feeds.Tests/Fixtures/generators";

    private AddressTable(string generator, string head, IReadOnlyList<AddressRow> rows) => (Generator, Head, Rows) = (generator, head, rows);

    public string Generator { get; }

    /// <summary>Gets the lines above the table: which program made it.</summary>
    public string Head { get; }

    public IReadOnlyList<AddressRow> Rows { get; }

    /// <summary>Gets the texts from which tables are made.</summary>
    public static IReadOnlyList<string> Texts => [.. Body("texts.txt").Select(Unescape)];

    public static AddressTable Read(string generator) =>
        File.Exists(FullPath(generator + "-addresses.tsv"))
            ? new(generator, File.ReadAllText(FullPath(generator + "-addresses.tsv")).Split("\n\n")[0],
                [.. Body(generator + "-addresses.tsv").Select(line => line.Split('\t'))
                    .Select(cells => new AddressRow(cells[0], Unescape(cells[1]), cells[2]))])
            : new(generator, "", []);

    /// <summary>Writes a table that a program made.</summary>
    public static void Accept(string generator, string program, IEnumerable<AddressRow> rows)
    {
        var text = new StringBuilder($"# Made by {program} of the texts in texts.txt: how a text is used, the text, what stands in the address.\n"
            + "# To make it anew: SNAPSHOT_ACCEPT=1 FEEDS_LONG_TESTS=1 dotnet test tests/Justindustrious.Feeds.Tests --filter AddressTable\n\n");
        foreach (var row in rows)
            text.Append(CultureInfo.InvariantCulture, $"{row.How}\t{Escape(row.Text)}\t{row.Part}\n");
        File.WriteAllText(FullPath(generator + "-addresses.tsv"), text.ToString());
    }

    /// <summary>Writes characters that editors hide or change as their numbers.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            var isHidden = Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                    or UnicodeCategory.PrivateUse
                || (rune.Value != ' ' && Rune.IsWhiteSpace(rune)) || (rune.Value == ' ' && (text[0] == ' ' || text[^1] == ' '));
            escaped.Append(rune.Value == '\\' ? "\\\\" : isHidden ? string.Create(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:X}}}") : rune.ToString());
        }

        return escaped.ToString();
    }

    private static string Unescape(string text) =>
        Escaped().Replace(text, match => match.Groups["hex"] is { Success: true, Value: var hex }
            ? char.ConvertFromUtf32(int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture)) : "\\");

    private static IEnumerable<string> Body(string file) => File.ReadAllText(FullPath(file)).Split("\n\n", 2)[1].Split('\n').Where(line => line.Length > 0);

    private static string FullPath(string file) => Repository.Find($"{Folder}/{file}");

    [GeneratedRegex(@"\\u\{(?<hex>[0-9A-F]+)\}|\\\\", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();
}
