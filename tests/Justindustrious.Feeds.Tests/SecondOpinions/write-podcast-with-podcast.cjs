// Writes a podcast with the npm package podcast. NODE_PATH says where the package is.
const { Podcast } = require("podcast");

const site = "https://kettles.example.org";
const feed = new Podcast({
  title: "Kettles",
  description: "Two friends talk about kettles.",
  feedUrl: `${site}/rss.xml`,
  siteUrl: `${site}/`,
  author: "Ann",
  managingEditor: "Ann",
  language: "en",
  categories: ["Tea"],
  pubDate: "2026-11-23T09:00:00Z",
  ttl: 60,
  itunesAuthor: "Ann",
  itunesOwner: { name: "Ann", email: "ann@example.org" },
  itunesExplicit: false,
  itunesCategory: [{ text: "Technology", subcats: [{ text: "Tech News" }] }],
  itunesImage: `${site}/artwork.jpg`,
  itunesType: "serial",
});
feed.addItem({
  title: "Water",
  description: "We boil <b>water</b>.",
  url: `${site}/water/`,
  guid: "kettles-water",
  author: "Ann",
  date: "2026-11-23T09:00:00Z",
  enclosure: { url: `${site}/water.mp3`, size: 1234567, type: "audio/mpeg" },
  content: "<p>We boil water.</p>",
  itunesExplicit: false,
  itunesDuration: 3750,
  itunesSeason: 1,
  itunesEpisode: 1,
  itunesEpisodeType: "full",
});
feed.addItem({ title: "Tea", description: "No number.", url: `${site}/tea/`, date: "2026-11-24T09:00:00Z", enclosure: { url: `${site}/tea.mp3`, size: 1234567 } });
process.stdout.write(feed.buildXml("  "));
