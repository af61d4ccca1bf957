"""Subscribes to an address with newsboat and has it reload twice: prints what its cache holds as JSON."""
import json
import os
import sqlite3
import subprocess
import sys
import tempfile

with tempfile.TemporaryDirectory() as home:
    urls, cache, config = (os.path.join(home, name) for name in ("urls", "cache.db", "config"))
    with open(urls, "w") as file:
        file.write(sys.argv[1] + "\n")
    with open(config, "w") as file:
        file.write("auto-reload no\n")
    for _ in range(2):
        subprocess.run(["newsboat", "-q", "-u", urls, "-c", cache, "-C", config, "-x", "reload"],
                       check=True, env={**os.environ, "HOME": home}, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    rows = sqlite3.connect(cache).execute("select guid, title, url, pubDate, content from rss_item order by pubDate desc, guid").fetchall()
json.dump({
    "complaint": "", "statuses": [],
    "posts": [{"id": guid, "title": title, "link": url, "published": date, "content": content} for guid, title, url, date, content in rows],
}, sys.stdout)
