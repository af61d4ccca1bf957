#!/bin/sh
# Renews the tables of registered languages, media types and URI schemes. Needs npm and node; look at the difference before you commit it.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
for name in language-subtag-registry mime-db schemes; do
  archive=$(cd "$scratch" && npm pack --silent "$name" | tail -n 1)
  mkdir "$scratch/$name"
  tar -xzf "$scratch/$archive" -C "$scratch/$name" --strip-components=1
done
node "$here/make.mjs" "$scratch" "$here/../../src/Justindustrious.Feeds/Checks/Values/Tables"
