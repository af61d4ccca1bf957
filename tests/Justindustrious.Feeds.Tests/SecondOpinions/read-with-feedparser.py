"""Prints, as JSON, what python3-feedparser reads in a file.

Nothing is made safe and nothing is resolved: the test compares what the document holds.
"""
import json
import re
import sys
import time

import feedparser


def instant(parts):
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", parts) if parts else ""


def category(tag):
    return [tag.get("term") or "", tag.get("label") or "", tag.get("scheme") or ""]


def enclosure(file):
    return [file.get("href") or "", file.get("type") or "", str(file.get("length") or "")]


def authors(entry, is_atom):
    # It looks for RSS's e-mails with a pattern that knows no long top-level domains, so they are taken from the text that it read.
    mail = re.fullmatch(r"(\S+@\S+) \((.*)\)", entry.get("author", ""), re.DOTALL)
    if not is_atom and mail:
        return [[mail[2], mail[1], ""]]
    found = [[a.get("name") or "", a.get("email") or "", a.get("href") or ""] for a in entry.get("authors", [])]
    # Where several wrote, it gives an author without a mail that of the one before.
    return [[name, "" if i > 0 and mail == found[i - 1][1] else mail, link] for i, (name, mail, link) in enumerate(found)]


def post(entry, feed, is_atom):
    language = entry.get("content", [{}])[0].get("language") or ""
    return {
        "title": entry.get("title", ""),
        "link": entry.get("link", ""),
        "id": entry.get("id", ""),
        "published": instant(entry.get("published_parsed")),
        "updated": instant(entry.get("updated_parsed")),
        "summary": entry.get("summary", ""),
        "content": entry.get("content", [{}])[0].get("value", ""),
        "language": "" if language == feed.get("language", "") else language,
        "authors": authors(entry, is_atom),
        "categories": [category(tag) for tag in entry.get("tags", [])],
        "enclosures": [enclosure(file) for file in entry.get("enclosures", [])],
        "pictures": sorted({media.get("url", "") for media in entry.get("media_content", []) + entry.get("media_thumbnail", [])}),
    }


def read(path):
    with open(path, "rb") as file:
        result = feedparser.parse(file.read(), sanitize_html=False, resolve_relative_uris=False)
    is_atom = result.version == "atom10"
    return {
        "complaint": str(result.get("bozo_exception", "")),
        "title": result.feed.get("title", ""),
        "link": result.feed.get("link", ""),
        "description": result.feed.get("subtitle", ""),
        "posts": [post(entry, result.feed, is_atom) for entry in result.entries],
    }


json.dump(read(sys.argv[1]), sys.stdout)
