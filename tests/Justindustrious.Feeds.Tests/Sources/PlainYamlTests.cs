using System.Text;
using CsCheck;
using Justindustrious.Feeds.Files;
using Justindustrious.Feeds.Sources;

namespace Justindustrious.Feeds.Tests.Sources;

/// <summary>The short way for plain front matter gives what YamlDotNet's parser gives, or leaves the text to it.</summary>
public class PlainYamlTests
{
    private static readonly Gen<string> Plain = Gen.OneOf("a", "title", "2026-11-26", "é", "日本", "✍🏽", "a#b", "b c", "true", "0x1F", "~", "null", "https://example.org/");

    private static readonly Gen<string> Special = Gen.OneOf(
        "\ud800", "#x", "# x", "10:", "-", "--- ", "...", "[", "]", "{", "}", ",", "?", ":", "'", "''", "\"", "\\", "\\n", "&a", "*a", "!", "|", ">", "%", "@", "`",
        "=", "<<", "+", "/", "(b)", "a,b", "\t", "\u0085", "\u00a0", "\u2028", "\ufeff", "\u0007", "\u007f");

    private static readonly Gen<string> Word = Gen.Frequency((6, Plain), (1, Special));

    private static readonly Gen<string> Space = Gen.Frequency((10, Gen.OneOf("", " ", "  ")), (1, Gen.Const("\t")));

    private static readonly Gen<string> Text =
        Gen.Select(Word, Space, Gen.Frequency((3, Gen.Const("")), (1, Word)), (first, space, second) => first + space + second);

    private static readonly Gen<string> Value = Gen.OneOf(
        Text,
        Text.Select(text => $"\"{text}\""),
        Text.Select(text => $"'{text}'"),
        Gen.Select(Gen.OneOf(Text, Text.Select(text => $"\"{text}\""), Text.Select(text => $"'{text}'")).Array[0, 3], Space, Space,
            (items, before, after) => $"[{before}{string.Join(after + "," + before, items)}{after}]"));

    private static readonly Gen<string> Key = Gen.Frequency(
        (9, Gen.OneOf("title", "date", "tags", "draft", "a_b", "a-b", "b", "c", "d", "e", "f", "g")), (1, Gen.OneOf("-a", "Ü", "\"q\"", "<<")));

    private static readonly Gen<string> Line = Gen.Frequency(
        (6, Gen.Select(Key, Gen.Frequency((9, Gen.OneOf(": ", ":  ")), (1, Gen.OneOf(":", " : ", ":\t"))),
            Gen.Frequency((4, Value), (1, Gen.Const(""))), Space, (key, colon, value, end) => key + colon + value + end)),
        (3, Gen.Select(Gen.OneOf("", "", " ", "  "), Gen.OneOf("- ", "-", "-  "), Value, Space, (indent, dash, value, end) => indent + dash + value + end)),
        (1, Gen.OneOf("", " ", "# comment", "  # comment", "---", "...", "  more", "\t")));

    private static readonly Gen<string> Yaml =
        Gen.Select(Line.Array[1, 6], Gen.OneOf("\n", "\n", "\n", "\r\n", "\r"), Gen.Bool, (lines, end, isEnded) => string.Join(end, lines) + (isEnded ? end : ""));

    [Fact]
    public void Plain_front_matter_is_read_as_YamlDotNet_reads_it()
    {
        var plain = 0;
        Yaml.CheckEach(100_000, yaml =>
        {
            var findings = new SourceFindings("a.md");
            if (PlainYaml.TryRead(yaml, 2, static key => key != "draft", findings) is not { } map)
                return;
            Interlocked.Increment(ref plain);
            Assert.Empty(findings.All);
            Assert.Equal(Whole(yaml, findings), Show(map), StringComparer.Ordinal);
            Assert.Empty(findings.All);
        });
        // Enough of the random texts are plain for this test to mean something.
        Assert.InRange(plain, 5_000, 90_000);
    }

    [Theory]
    [InlineData("title: Hello\ndate: 2026-11-26T09:30:00+01:00\ntags: [a, 'b c', \"d\"]\n")]
    [InlineData("title: \"It's: quoted\"\r\ndescription:\r\ntags:\r\n  - a\r\n  - b c\r\n\r\n# comment\r\nlayout: post\r\n")]
    [InlineData("tags:\n- a\n- b\nurl: https://example.org/a#b\n")]
    public void What_posts_have_is_plain(string yaml)
    {
        var findings = new SourceFindings("a.md");
        Assert.Equal(Whole(yaml, findings), Show(PlainYaml.TryRead(yaml, 2, static key => key != "draft", findings)!));
    }

    /// <summary>What YamlDotNet's parser makes of a text: a key in quotes is never plain, so the text goes to that parser.</summary>
    private static string Whole(string yaml, SourceFindings findings)
    {
        var map = YamlReader.ReadMap($"{yaml}{(yaml.EndsWith('\n') ? "" : "\n")}\"last\": x\n", 2, "front matter", static key => key != "draft", findings);
        return map is null ? "nothing" : Show(map with { Entries = [.. map.Entries.SkipLast(1)] });
    }

    private static string Show(FrontNode? node) => node switch
    {
        null => "unread",
        FrontText text => $"{text.Location} {Escape(text.Text)} {text.IsPlain} {text.CutOff}",
        FrontList list => $"{list.Location} [{string.Join("; ", list.Items.Select(Show))}]",
        FrontMap map => $"{map.Location} {{{string.Join("; ", map.Entries.Select(entry => $"{entry.Location} {entry.Key}: {Show(entry.Value)}"))}}}",
        _ => node.ToString()!,
    };

    private static string Escape(string text) => text.Aggregate(new StringBuilder(), (all, letter) => all.Append((int)letter).Append(' ')).ToString();
}
