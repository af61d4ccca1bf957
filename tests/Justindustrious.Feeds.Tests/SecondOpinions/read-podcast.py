"""Prints, as JSON, what podcastparser and feedparser read in a podcast."""
import json
import sys

import feedparser
import podcastparser

with open(sys.argv[1], "rb") as file:
    read = podcastparser.parse("https://kettles.example.org/rss.xml", file)
parsed = feedparser.parse(sys.argv[1])
print(json.dumps({
    "podcastparser": read,
    "feed": sorted(key for key in parsed.feed),
    "entry": sorted(key for key in parsed.entries[0]),
    "guid": parsed.feed.get("podcast_guid"),
    "chapters": parsed.entries[0].get("podcast_chapters"),
    "bozo": bool(parsed.bozo),
}))
