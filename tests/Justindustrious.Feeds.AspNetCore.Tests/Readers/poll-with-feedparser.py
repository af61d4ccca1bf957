"""Subscribes to an address with feedparser and polls it again: prints what it saw as JSON."""
import calendar
import json
import sys

import feedparser

first = feedparser.parse(sys.argv[1])
second = feedparser.parse(sys.argv[1], etag=first.get("etag"), modified=first.get("modified"))
json.dump({
    "complaint": str(first.get("bozo_exception", "")),
    "statuses": [first.status, second.status],
    "posts": [{
        "id": entry.id, "title": entry.title, "link": entry.link, "summary": entry.summary,
        "published": calendar.timegm(entry.published_parsed), "content": entry.content[0].value if "content" in entry else "",
        "categories": [tag.term for tag in entry.get("tags", [])],
    } for entry in first.entries + second.entries],
}, sys.stdout)
