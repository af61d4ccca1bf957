using System.Text;
using System.Text.Json;

namespace Justindustrious.Feeds.Tool.Tests.Commands;

/// <summary>With any content of a file, <c>dotnet feeds validate</c> writes a report and ends with an exit code.</summary>
public sealed class ValidateBadInputTests : IDisposable
{
    private const string Start = "<rss version=\"2.0\"><channel><title>Kettle</title><link>https://example.org/</link><description>x</description>";
    private const string JsonStart = "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Kettle\",\"items\":";

    private static readonly Dictionary<string, Func<byte[]>> Files = new()
    {
        ["amplified.xml"] = () => Utf8($"<!DOCTYPE rss [<!ENTITY a0 \"kettle\">{string.Concat(Enumerable.Range(1, 12).Select(i => $"<!ENTITY a{i} \"{string.Concat(Enumerable.Repeat($"&a{i - 1};", 10))}\">"))}]>{Start}<ttl>&a12;</ttl></channel></rss>"),
        ["external.xml"] = () => Utf8($"<!DOCTYPE rss [<!ENTITY a SYSTEM \"file:///etc/hostname\"><!ENTITY % b SYSTEM \"http://192.0.2.1/b\"> %b;]>{Start}<item><title>&a;</title></item></channel></rss>"),
        ["external-dtd.xml"] = () => Utf8($"<!DOCTYPE rss SYSTEM \"http://192.0.2.1/rss.dtd\">{Start}<item><title>&kettle;</title></item></channel></rss>"),
        ["nested.xml"] = () => Utf8(Start + string.Concat(Enumerable.Repeat("<a>", 100_000))),
        ["nested.json"] = () => Utf8(JsonStart + new string('[', 100_000)),
        ["nuls.xml"] = () => new byte[1000],
        ["nul-within.xml"] = () => Utf8(Start + "\0</channel></rss>"),
        ["truncated.xml"] = () => Utf8(Start + "<item><title>Boil"),
        ["truncated.json"] = () => Utf8(JsonStart + "[{\"id\": \"1\", \"content_t"),
        ["not-utf-8.xml"] = () => [.. Utf8(Start + "<item><title>Boil "), 0xC3, 0x28, 0xFF, .. Utf8("</title></item></channel></rss>")],
        ["not-utf-8.json"] = () => [.. Utf8("{\"title\": \""), 0xFF, .. Utf8("\"}")],
        ["number.xml"] = () => Utf8($"{Start}<ttl>{new string('9', 1_000_000)}</ttl></channel></rss>"),
        ["number.json"] = () => Utf8($"{JsonStart}[{{\"id\": {new string('9', 1_000_000)}, \"content_text\": \"x\", \"attachments\": [{{\"url\": \"https://example.org/1\", \"mime_type\": \"a/b\", \"size_in_bytes\": -1e999999}}]}}]}}"),
        ["attribute.xml"] = () => Utf8($"<rss version=\"{new string('2', 5_000_000)}\"/>"),
        ["empty.xml"] = () => [],
        ["empty.json"] = () => [],
        ["mark.xml"] = () => [0xEF, 0xBB, 0xBF],
        ["odd-utf-16.xml"] = () => [0xFF, 0xFE, (byte)'<', 0, (byte)'r'],
    };

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string> Names => [.. Files.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_reported_on_in_every_way(string name)
    {
        var path = _folder[name];
        File.WriteAllBytes(path, Files[name]());
        foreach (var kind in (string[])["text", "msbuild", "github", "sarif", "json"])
        {
            var outcome = InProcess.Run("validate", path, "--report", kind);
            Assert.Equal(1, outcome.ExitCode);
            Assert.Contains("JF", outcome.Output, StringComparison.Ordinal);
            Assert.InRange(outcome.Output.Length, 10, 100_000);
            Assert.StartsWith("1 feed checked: ", outcome.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void One_bad_file_does_not_keep_others_from_being_checked()
    {
        foreach (var (name, bytes) in Files)
            File.WriteAllBytes(_folder[name], bytes());
        _folder.Write("good.xml", SomeFeed.Rss());
        var outcome = ToolProcess.RunInShell($"validate '{_folder.Path}/'*.xml '{_folder.Path}/'*.json --report json");
        Assert.Equal(1, outcome.ExitCode);
        var answers = outcome.OutputLines.Select(line => JsonDocument.Parse(line).RootElement).ToDictionary(answer => Path.GetFileName(answer.GetProperty("file").GetString()!));
        Assert.Equal(Files.Count + 1, answers.Count);
        Assert.All(Files.Keys, name => Assert.False(answers[name].GetProperty("valid").GetBoolean()));
        Assert.True(answers["good.xml"].GetProperty("valid").GetBoolean());
    }

    [Fact]
    public void What_an_external_entity_names_is_not_read()
    {
        File.WriteAllBytes(_folder["external.xml"], Files["external.xml"]());
        var outcome = InProcess.Run("validate", _folder["external.xml"], "--report", "json");
        Assert.DoesNotContain(File.ReadAllText("/etc/hostname").Trim(), outcome.Output.Replace(_folder.Path, "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static byte[] Utf8(string text) => new UTF8Encoding(false).GetBytes(text);
}

/// <summary>What takes seconds: files of a hundred megabytes.</summary>
[Trait("Suite", "Long")]
public sealed class ValidateLargeInputTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [FactThatNeeds(Need.Patience)]
    public void An_attribute_of_a_hundred_megabytes_is_reported_on()
    {
        Write("<rss version=\"", "2", 100_000_000, "\"/>");
        var outcome = InProcess.Run("validate", _folder["feed.xml"], "--report", "msbuild");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("error JF2009: version '22222", outcome.Output, StringComparison.Ordinal);
    }

    [FactThatNeeds(Need.Patience)]
    public void Memory_is_bounded_by_the_largest_item_and_not_by_the_feed()
    {
        const string Item = "<item><title>Boiling</title><description>&lt;p&gt;Boil it.&lt;/p&gt;</description><pubDate>Mon, 23 Nov 2026 09:00:00 +0000</pubDate></item>\n";
        Write("<rss version=\"2.0\"><channel><title>Kettle</title><link>https://example.org/</link><description>x</description>", Item, 100_000_000 / Item.Length, "</channel></rss>");
        var folder = _folder;
        // A process of its own, which may use no more than a part of the file's size.
        var outcome = ToolProcess.RunWith(folder.Path, new() { ["DOTNET_GCHeapHardLimit"] = "0x3000000" }, "validate", "feed.xml", "--report", "msbuild", "--rule", "JF2014=none", "--rule", "JF2042=none");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("warning JF1017: the feed has ", outcome.Output, StringComparison.Ordinal);
    }

    private void Write(string start, string middle, int times, string end)
    {
        using var file = new StreamWriter(_folder["feed.xml"]);
        file.Write(start);
        for (var i = 0; i < times; i++)
            file.Write(middle);
        file.Write(end);
    }
}
