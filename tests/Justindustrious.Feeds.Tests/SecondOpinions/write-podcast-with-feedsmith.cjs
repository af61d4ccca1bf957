// Writes a podcast with the npm package feedsmith. NODE_PATH says where the package is.
const { generateRssFeed } = require("feedsmith");

const site = "https://kettles.example.org";
const date = new Date("2026-11-23T09:00:00Z");
const address = "03ae9f91a0cb8ff43840e3c322c4c61f019d8c1c3cea15a25cfc425ac605e61a4a";
const remote = { feedGuid: "917393e3-1b1e-5cef-ace4-edaa54e1f810", feedUrl: "https://other.example.org/rss.xml", title: "Another show" };
process.stdout.write(
  generateRssFeed({
    title: "Kettles",
    link: `${site}/`,
    description: "Two friends talk about kettles.",
    language: "en",
    atom: { links: [{ href: `${site}/rss.xml`, rel: "self", type: "application/rss+xml" }] },
    itunes: { author: "Ann", explicit: false, image: `${site}/artwork.jpg`, categories: [{ text: "Technology" }] },
    podcast: {
      guid: "c24d6b1e-34ab-5a3e-9a2c-0f6c2a1f1f4b",
      medium: "podcast",
      locked: { value: true, owner: "ann@example.org" },
      fundings: [{ url: `${site}/support`, display: "Support the show" }],
      persons: [{ display: "Ann", role: "host", group: "cast" }],
      locations: [{ display: "Oslo", geo: "geo:59.91,10.75", osm: "R406091" }],
      trailers: [{ display: "Soon", url: `${site}/trailer.mp3`, pubDate: date, length: 123, type: "audio/mpeg", season: 1 }],
      license: { display: "cc-by-4.0" },
      blocks: [{ value: true, id: "spotify" }],
      txts: [{ display: "abc", purpose: "verify" }],
      podroll: { remoteItems: [remote] },
      updateFrequency: { display: "weekly", complete: false, dtstart: date, rrule: "FREQ=WEEKLY" },
      podping: { usesPodping: true },
      values: [{ type: "lightning", method: "keysend", suggested: 0.00000005, valueRecipients: [{ name: "Ann", type: "node", address, split: 100 }] }],
      publisher: { remoteItem: { ...remote, medium: "publisher" } },
      chats: [{ server: "irc.example.org", protocol: "irc" }],
      socialInteracts: [{ protocol: "activitypub", uri: "https://social.example.org/1" }],
      images: [{ href: `${site}/wide.jpg`, width: 1600 }],
    },
    items: [
      {
        title: "Water",
        link: `${site}/water/`,
        description: "We boil water.",
        guid: { value: "kettles-water", isPermaLink: false },
        pubDate: date,
        enclosures: [{ url: `${site}/water.mp3`, length: 1234567, type: "audio/mpeg" }],
        itunes: { duration: 3750, episode: 1, season: 1, episodeType: "full", explicit: false },
        podcast: {
          transcripts: [{ url: `${site}/water.vtt`, type: "text/vtt", language: "en" }],
          chapters: { url: `${site}/water.json`, type: "application/json+chapters" },
          soundbites: [{ startTime: 1, duration: 30, display: "The whistle" }],
          season: { number: 1, name: "The first" },
          episode: { number: 1, display: "Ch. 1" },
          alternateEnclosures: [{ type: "audio/opus", length: 1234, bitrate: 128000, sources: [{ uri: `${site}/water.opus` }] }],
        },
        media: {
          groups: [
            {
              contents: [{ url: `${site}/a.mp4`, type: "video/mp4", medium: "video", isDefault: true }, { url: `${site}/b.mp4`, type: "video/mp4" }],
              thumbnails: [{ url: `${site}/a.jpg`, width: 10, height: 10, time: "00:00:12" }],
              community: { starRating: { count: 1, average: 5, min: 1, max: 5 }, statistics: { views: 3, favorites: 1 } },
            },
          ],
        },
      },
    ],
  }),
);
