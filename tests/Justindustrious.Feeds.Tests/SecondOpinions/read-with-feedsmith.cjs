// Prints, as JSON, what the npm package feedsmith reads in a file. NODE_PATH says where the package is.
const { readFileSync } = require("node:fs");
const { parseFeed } = require("feedsmith");

const number = (value) => (value === undefined ? "" : String(value));
const date = (text) => (text ? new Date(text).toISOString().replace(".000Z", "Z") : "");
const link = (links, rel) => links?.find((candidate) => candidate.rel === rel)?.href ?? "";

const rss = (feed) => ({
  title: feed.title ?? "",
  link: feed.link ?? "",
  description: feed.description ?? "",
  posts: (feed.items ?? []).map((item) => ({
    title: item.title ?? "",
    link: item.link ?? "",
    id: item.guid?.value ?? "",
    isPermaLink: String(item.guid?.isPermaLink),
    published: date(item.pubDate),
    summary: item.description ?? "",
    content: item.content?.encoded ?? "",
    language: item.dc?.languages?.[0] ?? "",
    authors: [
      ...(item.authors ?? []).map((author) => [author.name ?? "", author.email ?? "", ""]),
      ...(item.dc?.creators ?? []).map((name) => [name, "", ""]),
    ],
    categories: (item.categories ?? []).map((category) => [category.name, "", category.domain ?? ""]),
    enclosures: (item.enclosures ?? []).map((file) => [file.url, file.type, number(file.length)]),
    pictures: (item.media?.contents ?? []).map((media) => media.url),
  })),
});

const atom = (feed) => ({
  title: feed.title?.value ?? "",
  link: link(feed.links, "alternate"),
  description: feed.subtitle?.value ?? "",
  posts: (feed.entries ?? []).map((entry) => ({
    title: entry.title?.value ?? "",
    link: link(entry.links, "alternate"),
    id: entry.id ?? "",
    published: date(entry.published),
    updated: date(entry.updated),
    summary: entry.summary?.value ?? "",
    content: entry.content?.value ?? "",
    language: entry.xml?.lang ?? "",
    authors: (entry.authors ?? []).map((author) => [author.name, author.email ?? "", author.uri ?? ""]),
    categories: (entry.categories ?? []).map((category) => [category.term, category.label ?? "", category.scheme ?? ""]),
    enclosures: (entry.links ?? [])
      .filter((file) => file.rel === "enclosure")
      .map((file) => [file.href, file.type, number(file.length)]),
    pictures: (entry.media?.contents ?? []).map((media) => media.url),
  })),
});

const json = (feed) => ({
  title: feed.title ?? "",
  link: feed.home_page_url ?? "",
  description: feed.description ?? "",
  posts: (feed.items ?? []).map((item) => ({
    title: item.title ?? "",
    link: item.url ?? "",
    id: item.id ?? "",
    published: date(item.date_published),
    updated: date(item.date_modified),
    summary: item.summary ?? "",
    content: item.content_html ?? item.content_text ?? "",
    language: item.language ?? "",
    authors: (item.authors ?? []).map((author) => [author.name, "", author.url ?? ""]),
    categories: (item.tags ?? []).map((tag) => [tag, "", ""]),
    enclosures: (item.attachments ?? []).map((file) => [file.url, file.mime_type, number(file.size_in_bytes)]),
    pictures: item.image ? [item.image] : [],
  })),
});

const { format, feed } = parseFeed(readFileSync(process.argv[2], "utf8"));
process.stdout.write(JSON.stringify({ complaint: "", ...{ rss, atom, json }[format](feed) }));
