// Subscribes to an address with rss-parser or feedsmith and polls it again: prints what it saw as JSON.
const [reader, address] = process.argv.slice(2);

async function main() {
  if (reader === "rss-parser") {
    const Parser = require("rss-parser");
    const seen = new Map();
    for (let poll = 0; poll < 2; poll++) {
      for (const item of (await new Parser().parseURL(address)).items) {
        seen.set(item.guid ?? item.id, {
          id: item.guid ?? item.id, title: item.title, link: item.link, published: Date.parse(item.isoDate) / 1000,
          content: item["content:encoded"] ?? item.content, summary: item.summary ?? item.content, categories: item.categories,
        });
      }
    }

    return { complaint: "", statuses: [], posts: [...seen.values()] };
  }

  const { parseFeed } = require("feedsmith");
  const first = await fetch(address);
  const { format, feed } = parseFeed(await first.text());
  const second = await fetch(address, { headers: { "If-None-Match": first.headers.get("etag"), "If-Modified-Since": first.headers.get("last-modified") } });
  const posts = format === "json"
    ? feed.items.map((item) => ({ id: item.id, title: item.title, link: item.url, published: item.date_published, content: item.content_html, summary: item.summary, categories: item.tags }))
    : format === "atom"
      ? feed.entries.map((item) => ({ id: item.id, title: item.title?.value ?? item.title, link: item.links.find((link) => link.rel === "alternate").href, published: item.published, content: item.content?.value ?? item.content, summary: item.summary?.value ?? item.summary, categories: item.categories?.map((category) => category.label ?? category.term) }))
      : feed.items.map((item) => ({ id: item.guid.value, title: item.title, link: item.link, published: item.pubDate, content: item.content?.encoded, summary: item.description, categories: item.categories?.map((category) => category.name) }));
  return { complaint: "", statuses: [first.status, second.status], posts: posts.map((post) => ({ ...post, published: Date.parse(post.published) / 1000 })) };
}

main().then((result) => console.log(JSON.stringify(result)));
