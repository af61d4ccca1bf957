// Prints, as JSON, the pictures that the npm package @extractus/feed-extractor finds in any format. NODE_PATH says where the package is.
const { readFileSync } = require("node:fs");
const { extractFromXml, extractFromJson } = require("@extractus/feed-extractor");

const getExtraEntryFields = (entry) => ({ pictures: [entry.image, entry["media:content"]?.["@_url"]].filter(Boolean) });
const text = readFileSync(process.argv[2], "utf8");
const feed = text.startsWith("{") ? extractFromJson(JSON.parse(text), { getExtraEntryFields }) : extractFromXml(text, { getExtraEntryFields });
process.stdout.write(JSON.stringify({ posts: feed.entries }));
