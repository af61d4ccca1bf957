"""write.py FEED.json ITEMS: the median time, in µs an item, that python3-feedgenerator takes to write RSS of prepared items."""
import datetime
import json
import sys
import time

import feedgenerator

source = json.load(open(sys.argv[1], encoding="utf-8"))
items = [source["items"][i % len(source["items"])] for i in range(int(sys.argv[2]))]


def write():
    feed = feedgenerator.Rss201rev2Feed(title=source["title"], link=source["home_page_url"], description=source["description"])
    for item in items:
        feed.add_item(
            # Of its two texts RSS gets this one alone.
            title=item["title"], link=item["url"], description=item["content_html"], unique_id=item["id"],
            pubdate=datetime.datetime.fromisoformat(item["date_published"].replace("Z", "+00:00")))
    return feed.writeString("utf-8")


text = write()
if text.count("<item>") != len(items) or len(text) < sum(len(item["content_html"]) for item in items):
    raise SystemExit("not all items were written in full")
times = []
start = time.perf_counter()
while len(times) < 5 or time.perf_counter() - start < 3:
    before = time.perf_counter()
    write()
    times.append(time.perf_counter() - before)
times.sort()
print(f"{times[len(times) // 2] * 1e6 / len(items):.2f}")
