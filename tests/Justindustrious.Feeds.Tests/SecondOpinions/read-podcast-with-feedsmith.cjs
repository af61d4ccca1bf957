// Prints, as JSON, what the npm package feedsmith reads in a podcast. NODE_PATH says where the package is.
const { readFileSync } = require("node:fs");
const { parseFeed } = require("feedsmith");

process.stdout.write(JSON.stringify(parseFeed(readFileSync(process.argv[2], "utf8")).feed));
