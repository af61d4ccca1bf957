"""holds.py CORPUS FEED...: ends well if each feed holds every post of a corpus, from its first heading to its last.

Headings are of letters, spaces and commas alone: whatever wrote them, and however it escaped the rest, they look the same.
"""
import re
import sys
from pathlib import Path

STARTS = {"rss": b"<item>", "atom": b"<entry>", "json": b'"id": '}

posts = {}
for file in (Path(sys.argv[1]) / "posts").iterdir():
    body = file.read_bytes().split(b"\n---\n", 1)[1]
    posts[file.stem[11:].encode()] = (re.findall(rb"^## (.+)$", body, re.M), len(body))
for name in sys.argv[2:]:
    text = Path(name).read_bytes()
    start = STARTS["json" if name.endswith(".json") else "atom" if b"<feed" in text[:500] else "rss"]
    seen = set()
    for item in text.split(start)[1:]:
        slug = re.search(rb"([a-z]+-[a-z]+-\d{6})/", item).group(1)
        headings, length = posts[slug]
        place = 0
        for heading in headings:
            place = item.find(heading, place)
            if place < 0:
                raise SystemExit(f"{name}: {slug.decode()} lacks '{heading.decode()}'")
        if len(item) < length:
            raise SystemExit(f"{name}: {slug.decode()} has {len(item)} bytes of HTML for {length} of Markdown")
        seen.add(slug)
    if len(seen) != len(posts):
        raise SystemExit(f"{name} holds {len(seen)} posts of {len(posts)}")
