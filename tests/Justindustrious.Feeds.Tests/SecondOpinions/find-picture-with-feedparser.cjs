// Prints, as JSON, the pictures that the npm package feedparser finds in the first post of RSS or Atom. NODE_PATH says where the package is.
const { createReadStream } = require("node:fs");
const FeedParser = require("feedparser");

const posts = [];
const parser = new FeedParser({ addmeta: false });
parser.on("readable", () => {
  for (let item; (item = parser.read()); ) posts.push({ pictures: item.image?.url ? [item.image.url] : [] });
});
parser.on("error", (error) => {
  throw error;
});
parser.on("end", () => process.stdout.write(JSON.stringify({ posts })));
createReadStream(process.argv[2]).pipe(parser);
