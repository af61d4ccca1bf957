// Prints, as JSON, what the npm package rss-parser reads in a file. NODE_PATH says where the package is.
const { readFileSync } = require("node:fs");
const Parser = require("rss-parser");

// It keeps the first of each element unless it is told otherwise, and knows fewer of them than feeds hold.
const parser = new Parser({
  customFields: {
    feed: ["subtitle"],
    item: [
      ["dc:creator", "creators", { keepArray: true }],
      ["category", "allCategories", { keepArray: true }],
      ["author", "allAuthors", { keepArray: true }],
      ["link", "allLinks", { keepArray: true }],
      ["description", "description"],
      ["dc:language", "language"],
      ["updated", "updated"],
      ["media:content", "media", { keepArray: true }],
      ["$", "attributes", { keepArray: true }],
    ],
  },
});

const text = (node) => (node === undefined ? "" : typeof node === "string" ? node : (node._ ?? ""));
const attributes = (node) => (typeof node === "string" ? {} : (node.$ ?? {}));

// RSS: <category domain="">label</category>; Atom: <category term="" label="" scheme=""/>
const category = (node) => {
  const { term, label, scheme, domain } = attributes(node);
  return [term ?? text(node), label ?? "", scheme ?? domain ?? ""];
};

// RSS: "ann@example.org (Ann)" or a name alone; Atom: elements.
const person = (node) => {
  if (typeof node !== "string") return [text(node.name?.[0]), text(node.email?.[0]), text(node.uri?.[0])];
  const mail = /^(\S+@\S+) \((.*)\)$/s.exec(node);
  return mail ? [mail[2], mail[1], ""] : [node, "", ""];
};

const enclosures = (item) =>
  item.enclosure
    ? [[item.enclosure.url, item.enclosure.type, item.enclosure.length]]
    : (item.allLinks ?? [])
        .map(attributes)
        .filter((link) => link.rel === "enclosure")
        .map((link) => [link.href, link.type, link.length ?? ""]);

const post = (item) => ({
  title: item.title ?? "",
  link: item.link ?? "",
  id: item.guid ?? item.id ?? "",
  published: item.isoDate?.replace(".000Z", "Z") ?? "",
  updated: item.updated ?? "",
  summary: item.description ?? item.summary ?? "",
  // In RSS, what it calls the content is the description.
  content: item["content:encoded"] ?? (item.guid ? "" : (item.content ?? "")),
  language: item.language ?? item.attributes?.["xml:lang"] ?? "",
  authors: (item.creators ?? item.allAuthors ?? []).map(person),
  categories: (item.allCategories ?? []).map(category),
  enclosures: enclosures(item),
  pictures: (item.media ?? []).map((media) => attributes(media).url),
});

parser.parseString(readFileSync(process.argv[2], "utf8")).then((feed) =>
  process.stdout.write(
    JSON.stringify({
      complaint: "",
      title: feed.title ?? "",
      link: feed.link ?? "",
      description: feed.description ?? text(feed.subtitle),
      posts: feed.items.map(post),
    }),
  ),
);
