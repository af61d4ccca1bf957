// node write.mjs LIBRARY FEED.json ITEMS: the median time, in µs an item, that an npm library takes to write RSS of prepared items.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [library, file, count, modules] = process.argv.slice(2);
const require = createRequire(join(modules, 'package.json'));
const source = JSON.parse(readFileSync(file, 'utf8'));
const items = Array.from({ length: Number(count) }, (_, i) => source.items[i % source.items.length]);

const writers = {
  feed() {
    const { Feed } = require('feed');
    return () => {
      const feed = new Feed({ title: source.title, description: source.description, id: source.home_page_url, link: source.home_page_url, copyright: '' });
      for (const item of items)
        feed.addItem({ title: item.title, id: item.id, link: item.url, description: item.summary, content: item.content_html, date: new Date(item.date_published) });
      return feed.rss2();
    };
  },
  feedsmith() {
    const { generateRssFeed } = require('feedsmith');
    return () => generateRssFeed({
      title: source.title, link: source.home_page_url, description: source.description,
      items: items.map(item => ({
        title: item.title, link: item.url, description: item.summary, content: { encoded: item.content_html },
        guid: { value: item.id, isPermaLink: true }, pubDate: new Date(item.date_published),
      })),
    });
  },
  rss() {
    const RSS = require('rss');
    return () => {
      const feed = new RSS({ title: source.title, description: source.description, site_url: source.home_page_url, feed_url: source.feed_url });
      for (const item of items)
        feed.item({ title: item.title, guid: item.id, url: item.url, description: item.summary, date: item.date_published, custom_elements: [{ 'content:encoded': { _cdata: item.content_html } }] });
      return feed.xml();
    };
  },
};

const write = writers[library]();
const text = write();
if (text.split('<item>').length - 1 !== items.length || text.length < items.reduce((sum, item) => sum + item.content_html.length, 0))
  throw new Error(`${library} did not write all items in full`);
const times = [];
for (let start = performance.now(), round = 0; round < 5 || performance.now() - start < 3000; round++) {
  const before = performance.now();
  write();
  times.push(performance.now() - before);
}

times.sort((a, b) => a - b);
console.log((times[times.length >> 1] * 1000 / items.length).toFixed(2));
