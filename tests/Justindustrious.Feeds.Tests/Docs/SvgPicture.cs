using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace Justindustrious.Feeds.Tests.Docs;

/// <summary>A picture of headings, code, findings and bars, from top to bottom, in the colours of one theme.</summary>
internal sealed class SvgPicture(int width, bool isDark)
{
    public const string Good = "good";
    public const string Bad = "bad";

    private const int Margin = 20;
    private const int LineHeight = 19;

    /// <summary>How many characters of code fit into a line.</summary>
    private const int Columns = 130;

    private readonly StringBuilder _body = new();
    private int _y = 12;

    private string Text => isDark ? "#e6edf3" : "#1f2328";

    private string Faint => isDark ? "#9198a1" : "#59636e";

    private string Red => isDark ? "#ff938a" : "#b3121d";

    private string Green => isDark ? "#56d364" : "#116329";

    private string Blue => isDark ? "#58a6ff" : "#0550ae";

    public void Heading(string text)
    {
        _y += 30;
        Line(text, Margin, Text, "s", "700", 15);
        _y += 6;
    }

    public void Code(IEnumerable<string> lines, Func<string, string?> mark)
    {
        foreach (var line in lines)
        {
            var color = mark(line) switch { Good => Green, Bad => Red, _ => Text };
            foreach (var part in Wrap(line, Columns, "    "))
            {
                _y += LineHeight;
                Line(part, Margin, color, "m", "400", 12);
            }
        }
    }

    public void Finding(string start, string message)
    {
        foreach (var part in Wrap(start + message, Columns, "    "))
        {
            _y += LineHeight;
            Line(part, Margin, isDark ? "#e3b341" : "#7d4e00", "m", "400", 12);
        }
    }

    public void Bar(string label, double share, string figure, bool isOurs)
    {
        const int From = 290;
        _y += 30;
        Line(label, Margin, Text, "s", isOurs ? "700" : "400", 14);
        var length = Math.Max(3, (int)(share * (width - From - 90)));
        _body.Append(CultureInfo.InvariantCulture, $"  <rect x=\"{From}\" y=\"{_y - 14}\" width=\"{length}\" height=\"18\" rx=\"2\" fill=\"{(isOurs ? Blue : Faint)}\"/>\n");
        Line(figure, From + length + 8, Text, "s", isOurs ? "700" : "400", 14);
    }

    public void Note(string text)
    {
        _y += 26;
        Line(text, Margin, Faint, "s", "400", 13);
    }

    /// <summary>Returns the whole picture.</summary>
    /// <param name="description">What the picture shows, for people who cannot see it.</param>
    public string Complete(string description) => $"""
        <svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{_y + 20}" viewBox="0 0 {width} {_y + 20}" role="img">
          <title>{new XText(description)}</title>
          <style>.s{"{"}font-family:system-ui,-apple-system,"Segoe UI",sans-serif{"}"}.m{"{"}font-family:ui-monospace,"DejaVu Sans Mono",Menlo,Consolas,monospace;white-space:pre{"}"}</style>
          <rect width="{width}" height="{_y + 20}" rx="8" fill="{(isDark ? "#0d1117" : "#f6f8fa")}"/>
        {_body}</svg>

        """;

    private void Line(string text, int x, string color, string face, string weight, int size) => _body.Append(
        CultureInfo.InvariantCulture,
        $"  <text x=\"{x}\" y=\"{_y}\" class=\"{face}\" fill=\"{color}\" font-size=\"{size}\" font-weight=\"{weight}\" xml:space=\"preserve\">{new XText(text)}</text>\n");

    private static IEnumerable<string> Wrap(string line, int columns, string indent)
    {
        while (line.Length > columns)
        {
            var end = line.LastIndexOf(' ', columns - 1, columns - 20);
            end = end < 0 ? columns : end;
            yield return line[..end];
            line = indent + line[end..].TrimStart();
        }

        yield return line;
    }
}
