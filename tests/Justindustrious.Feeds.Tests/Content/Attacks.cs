using System.Globalization;
using System.Text.RegularExpressions;

namespace Justindustrious.Feeds.Tests.Content;

/// <summary>The attacks of attacks.tsv: a name and an attack a line.</summary>
internal static partial class Attacks
{
    public static IReadOnlyDictionary<string, string> All { get; } = File
        .ReadAllLines(Repository.Find("tests/Justindustrious.Feeds.Tests/Content/attacks.tsv"))
        .Select(line => line.Split('\t', 2))
        .ToDictionary(parts => parts[0], parts => Unescape(parts[1]));

    /// <summary>The ways by which a stranger's words come into a post.</summary>
    public static IReadOnlyList<(string Name, PostContent Content)> Paths(string attack) =>
    [
        ("HTML", PostContent.Html(attack)),
        ("HTML between paragraphs", PostContent.Html($"<p>before</p>{attack}<p>after</p>")),
        ("HTML in a table", PostContent.Html($"<table><tr><td>{attack}</td></tr></table>")),
        ("Markdown", PostContent.Markdown(attack)),
        ("Markdown within Markdown", PostContent.Markdown($"# A *{attack}*\n\n- {attack}\n\n> {attack}\n\na|b\n-|-\n{attack}|c")),
        ("Markdown in raw HTML", PostContent.Markdown($"before\n\n<div>\n\n{attack}\n\n</div>\n\nafter")),
        ("text", PostContent.Text(attack)),
    ];

    private static string Unescape(string text) => Escape().Replace(text, escape => escape.Value[1] switch
    {
        'n' => "\n",
        't' => "\t",
        'r' => "\r",
        'f' => "\f",
        '0' => "\0",
        'u' => ((char)int.Parse(escape.ValueSpan[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
        _ => "\\",
    });

    [GeneratedRegex(@"\\(u[0-9A-Fa-f]{4}|.)")]
    private static partial Regex Escape();
}
