"""Feeds only: posts are read and rendered, no page is written. Full content in RSS and Atom.

Pelican's front matter is not YAML: quotes around a title stay in it, and tags keep their brackets. No content depends on them.
"""
SITENAME = "A corpus of posts"
SITEURL = FEED_DOMAIN = "https://blog.example.org"
AUTHOR = "The editors"
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
PATH = "posts"
FILENAME_METADATA = r"(?P<date>\d{4}-\d{2}-\d{2})-(?P<slug>.*)"
ARTICLE_URL = "posts/{slug}/"
MARKDOWN = {
    # No codehilite: feeds can't carry its styles.
    "extension_configs": {"markdown.extensions.extra": {}, "markdown.extensions.meta": {}},
    "output_format": "html5",
}

FEED_ALL_RSS = "rss.xml"
FEED_ALL_ATOM = "atom.xml"
RSS_FEED_SUMMARY_ONLY = False
CATEGORY_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = TRANSLATION_FEED_ATOM = None

DIRECT_TEMPLATES = []
ARTICLE_SAVE_AS = ARTICLE_LANG_SAVE_AS = PAGE_SAVE_AS = DRAFT_SAVE_AS = AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
THEME_STATIC_PATHS = STATIC_PATHS = []
