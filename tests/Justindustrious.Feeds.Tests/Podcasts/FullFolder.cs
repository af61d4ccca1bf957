using System.Text;
using Justindustrious.Feeds.Tests.Sources;
using YamlDotNet.RepresentationModel;

namespace Justindustrious.Feeds.Tests.Podcasts;

/// <summary>The show of <see cref="Shows.Full"/> as a folder: its keys are written in feeds.yml and in front matter.</summary>
internal static class FullFolder
{
    private const string Value = """
        {type: lightning, method: keysend, suggested: 0.00000005, recipients: [{name: Ann, type: node, address: 03ae9f91a0cb8ff43840e3c322c4c61f019d8c1c3cea15a25cfc425ac605e61a4a, split: 90, custom-key: 696969, custom-value: abc}, {name: Host, type: node, address: 032f4ffbbafffbe51726ad3c164a3d0d37ec27bc67b29a159b0f49ae8ac21b8508, split: 10, fee: true}], time-splits: [{start: 60, duration: 3:57, remote-start: 174, remote-percentage: 95, remote-item: {feed-guid: 917393e3-1b1e-5cef-ace4-edaa54e1f810, feed-url: "https://other.example.org/rss.xml", item-guid: episode-7, medium: music, title: Another show}}]}
        """;

    private const string Remote = """{feed-guid: 917393e3-1b1e-5cef-ace4-edaa54e1f810, feed-url: "https://other.example.org/rss.xml", title: Another show}""";

    private const string Discussion = """
        {protocol: activitypub, uri: "https://social.example.org/@ann/1", account-id: "@ann@social.example.org", account-url: "https://social.example.org/@ann", priority: 1}
        """;

    private static readonly string Yml = $$"""
        title: Kettles & tea
        home: https://kettles.example.org/
        description: Two friends talk about kettles.
        language: en
        author: [Ann Example, Bo Example]
        image: /artwork.jpg
        podcast:
          author: Ann and Bo
          title: Kettles
          subtitle: About kettles
          summary: Two friends talk about kettles, week by week.
          keywords: [kettles, tea]
          explicit: false
          image: /artwork.png
          block: true
          owner: {name: Ann Example, email: ann@example.org}
          categories: [{name: Society & Culture, subcategories: [Documentary, Places & Travel]}, Technology]
          type: serial
          new-feed-url: /new/rss.xml
          complete: true
          verification: abc123
          guid: c24d6b1e-34ab-5a3e-9a2c-0f6c2a1f1f4b
          locked: {locked: true, owner: ann@example.org}
          medium: podcast
          blocks: [{blocked: true, service: spotify}, false]
          people: [{name: Ann Example, role: host, group: cast, img: /ann.jpg, href: "https://ann.example.org/"}]
          images: [{link: /wide.jpg, alt: A kettle, aspect-ratio: 16/9, width: 1600, height: 900, type: image/jpeg, purposes: [banner, social]}]
          image-sizes: [{link: /1500.jpg, width: 1500}, {link: /600.jpg, width: 600}]
          locations: [{name: "Oslo, Norway", rel: creator, geo: "geo:59.91,10.75", osm: R406091, country: "NO"}]
          license: {name: my-license-v1, url: /license}
          chat: {server: irc.example.org, protocol: irc, account-id: "@ann", space: "#kettles", embed-url: "https://irc.example.org/embed"}
          texts: [{text: abc 123, purpose: verify}]
          value: {{Value}}
          funding: {url: /support, text: Support the show}
          social: {{Discussion}}
          trailers: {title: Season one is coming, url: /trailer.mp3, date: 2026-11-23 09:00, length: 12345, season: 1}
          update-frequency: {text: Every Monday, complete: true, start: 2026-11-23 09:00, rule: FREQ=WEEKLY;BYDAY=MO}
          podping: true
          publisher: {feed-guid: 917393e3-1b1e-5cef-ace4-edaa54e1f810, feed-url: "https://other.example.org/rss.xml", medium: publisher, title: Another show}
          podroll: [{{Remote}}]
          remote-items: [{feed-guid: 917393e3-1b1e-5cef-ace4-edaa54e1f810, feed-url: "https://other.example.org/rss.xml", item-guid: episode-7, title: Another show}]
          live-items:
            - title: Live from the kitchen
              guid: live-1
              status: pending
              start: 2026-11-23 09:00
              end: 2026-11-23 11:00
              description: We boil water, live.
              link: /live/
              enclosure: {url: /live.mp3, type: audio/mpeg}
              episode: {explicit: false, content-links: [{url: "https://video.example.org/live", text: Watch it}]}
        permalink: "{slug}/"

        """;

    private static readonly string Post = $$"""
        ---
        title: Episode 1
        date: 2026-11-24 09:00
        enclosure: {url: /1.mp3, length: 1234567}
        episode:
          author: Ann
          title: Water
          subtitle: About water
          summary: We boil water.
          keywords: water
          explicit: true
          image: /1.jpg
          block: true
          duration: 1:02:30
          number: 1
          number-text: Ch. 1
          season: 2
          season-name: The second season
          type: full
          order: 4
          closed-captioned: true
          transcripts: [{url: /1.vtt, language: en, captions: true}, /1.html]
          chapters: /1.json
          soundbites: {start: 73.5, duration: 1:00, title: The whistle}
          people: {name: Cy Example, role: guest}
          images: /1-wide.jpg
          locations: Bergen
          license: cc-by-4.0
          chat: {server: irc.example.org, protocol: irc}
          texts: text
          value: {{Value}}
          funding: {url: /support, text: Support this episode}
          social: {{Discussion}}
          alternate-enclosures:
            - type: audio/opus
              length: 43200000
              bitrate: 128000
              height: 1080
              language: en
              title: Standard
              relation: hd
              codecs: opus
              default: true
              sources: [/1.opus, {uri: "ipfs://QmX33FYehk6ckGQ6g1D9D3FqZPix5JpKstKQKbaS8quUFb", content-type: audio/opus}]
              integrity: {type: sri, value: sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC}
          content-links: {url: "https://video.example.org/live", text: Watch it}
        ---
        We boil *water*.

        """;

    /// <summary>Builds the folder, and returns its RSS.</summary>
    public static ReadOnlyMemory<byte> Rss()
    {
        using var folder = Make();
        Assert.True(folder.Load().TryCreateFeedSet(out var documents, out var report), report.ToString());
        return Encoding.UTF8.GetBytes(documents.Documents["rss.xml"].ToString());
    }

    /// <summary>Creates the folder.</summary>
    public static SiteFolder Make() => new SiteFolder(Yml).Write("posts/1.md", Post);

    /// <summary>Reads the keys of <c>feeds.yml</c>, or those of the front matter of a post.</summary>
    public static YamlMappingNode Tree(string file)
    {
        var stream = new YamlStream();
        using var reader = new StringReader(file == "feeds.yml" ? Yml : Post.Split("---\n")[1]);
        stream.Load(reader);
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    /// <summary>Writes the file with other keys.</summary>
    public static string Save(string file, YamlMappingNode keys)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        new YamlStream(new YamlDocument(keys)).Save(writer, assignAnchors: false);
        var text = writer.ToString().TrimEnd('\n').TrimEnd('.').TrimEnd('\n');
        return file == "feeds.yml" ? text : $"---\n{text}\n---\n{Post.Split("---\n")[2]}";
    }
}
