"""w3c.py FOLDER FEED: validates a feed with a clone of the W3C's validator, and prints how many findings it has."""
import sys

sys.path.insert(0, sys.argv[1] + "/src")
import feedvalidator
from feedvalidator import compatibility

with open(sys.argv[2], "rb") as feed:
    # One finding of a kind, as on the W3C's site.
    events = feedvalidator.validateStream(feed, firstOccurrenceOnly=1, base="https://blog.example.org/rss.xml")["loggedEvents"]
print(len(compatibility.AA(events)))
