#!/bin/sh
# Builds the feeds of a folder of Markdown. It needs the .NET 10 SDK and nothing else: the tool is fetched once, into this project's own folder.
# Usage: build-feeds.sh [FOLDER [OUT]]
# Ends as the tool does: 0 fine, 1 a post has an error, 2 could not run.
set -eu

folder=${1:-.}
out=${2:-$folder/public}
tools=${FEEDS_TOOLS:-.feeds-tool}

if ! command -v dotnet >/dev/null 2>&1; then
    echo "build-feeds: dotnet is not here; the .NET 10 SDK has it: https://dot.net" >&2
    exit 2
fi
if [ ! -x "$tools/dotnet-feeds" ]; then
    dotnet tool install Justindustrious.Feeds.Tool --tool-path "$tools" >&2 || exit 2
fi

exec "$tools/dotnet-feeds" build "$folder" --out "$out"
