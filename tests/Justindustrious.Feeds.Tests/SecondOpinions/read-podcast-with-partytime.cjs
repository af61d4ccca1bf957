// Prints, as JSON, what the npm package podcast-partytime reads in a podcast. NODE_PATH says where the package is.
const { readFileSync } = require("node:fs");
const partytime = require("podcast-partytime");

// The package writes notes about the elements that it finds.
console.log = console.info = console.warn = console.debug = () => {};
const feed = (partytime.default ?? partytime).parseFeed(readFileSync(process.argv[2], "utf8"));
process.stdout.write(JSON.stringify(feed));
