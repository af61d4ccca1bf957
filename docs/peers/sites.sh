#!/usr/bin/env bash
# Feeds as Debian's hugo 0.111.3, jekyll 4.3.1 with jekyll-feed 0.17.0, and pelican 4.8.0 write them, into out/.
set -euo pipefail
out=$PWD/out
mkdir -p "$out" hugo/content/posts hugo/layouts/_default jekyll/_posts pelican/content

cd hugo
printf 'baseURL = "https://example.org/"\nlanguageCode = "en-us"\ntitle = "Kettle"\ncopyright = "2026 Ann"\n[author]\nname = "Ann"\nemail = "ann@example.org"\n' > config.toml
for layout in _default/single _default/list index; do echo '{{ .Content }}' > "layouts/$layout.html"; done
printf -- '---\ntitle: "Boiling & more <tea>"\ndate: 2026-11-23T09:00:00Z\ntags: [tea]\n---\nBoil *it*, see [pots](/pots/).\n' > content/posts/a.md
printf -- '---\ntitle: Second\ndate: 2026-11-22\n---\nMore.\n' > content/posts/b.md
hugo --quiet --buildFuture
for feed in index posts/index tags/index tags/tea/index; do cp "public/$feed.xml" "$out/hugo-${feed//\//-}.xml"; done

cd ../jekyll
printf 'title: Kettle\ndescription: Notes on boiling\nurl: https://example.org\nauthor: {name: Ann, email: ann@example.org}\nplugins: [jekyll-feed]\nfeed: {categories: [tea]}\nfuture: true\n' > _config.yml
printf -- '---\ntitle: "Boiling & more <tea>"\ncategories: [tea]\nauthor: Ann\n---\nBoil *it*, see [pots](/pots/).\n' > _posts/2026-11-23-a.md
printf -- '---\ntitle: Second\n---\nMore.\n' > _posts/2026-11-22-b.md
jekyll build -q
cp _site/feed.xml "$out/jekyll-feed.xml"
cp _site/feed/tea.xml "$out/jekyll-category.xml"

cd ../pelican
printf 'Title: Boiling & more\nDate: 2026-11-23 09:00\nCategory: tea\nAuthor: Ann\nSummary: Boil.\n\nBoil *it*, see [pots](/pots/).\n' > content/a.md
printf "AUTHOR='Ann'; SITENAME='Kettle'; SITEURL='https://example.org'; TIMEZONE='UTC'; DEFAULT_LANG='en'; PATH='content'\nFEED_ALL_ATOM='feeds/all.atom.xml'; FEED_ALL_RSS='feeds/all.rss.xml'; CATEGORY_FEED_ATOM='feeds/{slug}.atom.xml'; CATEGORY_FEED_RSS='feeds/{slug}.rss.xml'\n" > conf.py
pelican content -s conf.py -o out -q
for feed in all tea; do cp "out/feeds/$feed.atom.xml" "$out/pelican-$feed.atom.xml"; cp "out/feeds/$feed.rss.xml" "$out/pelican-$feed.rss.xml"; done
