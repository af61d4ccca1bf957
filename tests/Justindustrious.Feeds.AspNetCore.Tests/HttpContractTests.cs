namespace Justindustrious.Feeds.AspNetCore.Tests;

/// <summary>The headers and bytes of every document in every content coding, as they are sent.</summary>
public class HttpContractTests
{
    private const string Modified = "Fri, 06 Feb 2026 10:30:00 GMT";

    public static TheoryData<string, string, string> All { get; } = Combine();

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_document_answers_alike_in_every_format_and_coding(string path, string mediaType, string coding)
    {
        await using var server = await FeedServer.StartAsync();
        var accept = coding.Length == 0 ? "" : $"Accept-Encoding: {coding}\n";
        async Task<Answer> AskAsync(string more, string method = "GET") =>
            Answer.Read(await server.SendRawAsync($"{method} {path} HTTP/1.1\nHost: anything.example\n{accept}{more}"));

        var get = await AskAsync("");
        Assert.Equal(200, get.Status);
        Assert.Equal($"{mediaType}; charset=utf-8", get["Content-Type"]);
        Assert.Equal(coding, get["Content-Encoding"]);
        Assert.Equal(get.Body.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), get["Content-Length"]);
        Assert.Equal(Modified, get["Last-Modified"]);
        Assert.Equal("public, max-age=300, stale-while-revalidate=3600", get["Cache-Control"]);
        Assert.Equal("Accept-Encoding", get["Vary"]);
        Assert.Matches("^\"[!#-~]+\"$", get["ETag"]);
        Assert.NotEqual("", get["Date"]);
        Assert.Equal("", get["Transfer-Encoding"]);
        var tag = get["ETag"];

        var head = await AskAsync("", "HEAD");
        Assert.Equal("", head.Body);
        Assert.Equal((get.Status, get.WithoutDate), (head.Status, head.WithoutDate));

        foreach (var known in new[] { $"If-None-Match: {tag}\n", $"If-None-Match: W/{tag}\n", "If-None-Match: *\n", $"If-None-Match: \"a\", {tag}\nIf-Modified-Since: Thu, 01 Jan 1970 00:00:00 GMT\n", $"If-Modified-Since: {Modified}\n" })
        {
            foreach (var method in new[] { "GET", "HEAD" })
            {
                var notModified = await AskAsync(known, method);
                Assert.Equal((304, ""), (notModified.Status, notModified.Body));
                foreach (var field in new[] { "ETag", "Cache-Control", "Vary", "Last-Modified" })
                    Assert.Equal(get[field], notModified[field]);
                foreach (var field in new[] { "Content-Type", "Content-Encoding", "Content-Length", "Transfer-Encoding" })
                    Assert.Equal("", notModified[field]);
                Assert.NotEqual("", notModified["Date"]);
            }
        }

        foreach (var other in new[] { "If-None-Match: \"a\"\n", $"If-None-Match: \"a\"\nIf-Modified-Since: {Modified}\n", $"If-None-Match: {tag[..^1]}\n", "If-Modified-Since: Thu, 05 Feb 2026 10:30:00 GMT\n", $"If-Match: {tag}\n", "If-Match: *\n", $"If-Match: \"a\", {tag}\nIf-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT\n", $"If-Unmodified-Since: {Modified}\n", "Range: bytes=0-1\n", $"Range: bytes=0-1\nIf-Range: {tag}\n" })
        {
            var whole = await AskAsync(other);
            Assert.Equal((200, get.Body), (whole.Status, whole.Body));
        }

        foreach (var failing in new[] { "If-Match: \"a\"\n", $"If-Match: W/{tag}\n", "If-Unmodified-Since: Thu, 05 Feb 2026 10:30:00 GMT\n", $"If-Match: \"a\"\nIf-None-Match: {tag}\n" })
            Assert.Equal(412, (await AskAsync(failing)).Status);
    }

    [Fact]
    public async Task Every_format_has_a_tag_of_its_own_in_every_coding()
    {
        await using var server = await FeedServer.StartAsync();
        var tags = new HashSet<string>();
        foreach (var row in All)
        {
            using var response = await server.GetAsync((string)row[0], ("Accept-Encoding", (string)row[2]));
            Assert.True(tags.Add(response.Headers.ETag!.ToString()), $"{row[0]} {row[2]}");
        }

        Assert.Equal(12, tags.Count);
    }

    private static TheoryData<string, string, string> Combine()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var (path, mediaType) in new[] { ("/rss.xml", "application/rss+xml"), ("/atom.xml", "application/atom+xml"), ("/feed.json", "application/feed+json") })
        {
            foreach (var coding in new[] { "", "gzip", "br", "zstd" })
                rows.Add(path, mediaType, coding);
        }

        return rows;
    }

    /// <summary>A response as it came.</summary>
    private sealed record Answer(int Status, IReadOnlyList<string> Fields, string Body)
    {
        /// <summary>The value of the field; empty if the field is missing.</summary>
        public string this[string name] => Fields.SingleOrDefault(line => line.StartsWith(name + ": ", StringComparison.OrdinalIgnoreCase)) is { } found ? found[(name.Length + 2)..] : "";

        public string WithoutDate => string.Join('\n', Fields.Where(line => !line.StartsWith("Date:", StringComparison.Ordinal)));

        public static Answer Read(string text)
        {
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            var lines = text[..end].Split("\r\n");
            return new(int.Parse(lines[0].Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture), lines[1..], text[(end + 4)..]);
        }
    }
}
