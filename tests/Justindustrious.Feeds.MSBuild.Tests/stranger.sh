#!/usr/bin/env bash
# What a stranger does with the packages, step by step: packs them, makes a web app, adds feeds, breaks a post, mends it.
# Usage: stranger.sh SCRATCH [PACKAGES]
#   SCRATCH   an empty folder; all that the script makes is in it
#   PACKAGES  a folder of packages; without it they are packed first
# It ends with 0 if each step did what it should, else with 1 and the step that did not.
set -uo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
scratch=$(cd "${1:?a scratch folder is missing}" && pwd) || exit 2
packages=${2:-}
log=$scratch/log.txt
: >"$log"

export NUGET_PACKAGES=$scratch/nuget DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en MSBUILDDISABLENODEREUSE=1
unset CI SOURCE_DATE_EPOCH

fail() {
    printf 'stranger: %s\n' "$1" >&2
    tail -n 40 "$log" >&2
    exit 1
}

# expect EXIT-CODE WHAT COMMAND...: the command's exit code is this one; what it says is in the log.
expect() {
    local code=$1 what=$2 status=0
    shift 2
    "$@" >"$log" 2>&1 || status=$?
    [ "$status" -eq "$code" ] || fail "$what: exit code $status instead of $code"
    printf 'ok: %s\n' "$what"
}

says() { grep -Eq -- "$1" "$log" || fail "nothing says '$1'"; }
says_not() { ! grep -Eq -- "$1" "$log" || fail "something says '$1'"; }

if [ -z "$packages" ]; then
    expect 0 'the packages are packed' dotnet pack "$root/Justindustrious.sln" -c Release -p:RunAnalyzers=false --artifacts-path "$scratch/artifacts"
    packages=$scratch/artifacts/package/release
fi
version=$(basename "$packages"/Justindustrious.Feeds.MSBuild.*.nupkg .nupkg)
version=${version#Justindustrious.Feeds.MSBuild.}

cat >"$scratch/nuget.config" <<XML
<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <packageSources>
    <add key="packed" value="$packages" />
  </packageSources>
</configuration>
XML

cd "$scratch" || exit 2
expect 0 'a web app is made' dotnet new web --name Shop --output Shop --no-restore
cd Shop || exit 2
expect 0 'the package is added' dotnet add package Justindustrious.Feeds.MSBuild --version "$version"
sed -i 's|</Project>|  <ItemGroup>\n    <FeedFolder Include="blog" />\n  </ItemGroup>\n</Project>|' Shop.csproj
grep -q 'PrivateAssets' Shop.csproj || fail 'the package is not added for development alone'

mkdir -p blog/posts
cat >blog/feeds.yml <<'YAML'
title: Notes from the shop
home: https://shop.example.org/blog/
language: en
author: Ann
by: category
YAML
for i in $(seq 1 50); do
    printf -- '---\ntitle: Note %d\ndate: 2026-01-01T%02d:%02d:00Z\ntags: [notes]\n---\nNote number *%d*.\n' \
        "$i" $((i / 60)) $((i % 60)) "$i" >"blog/posts/note-$i.md"
done

expect 0 'the app is built with its feeds' dotnet build
says 'feeds of blog -> wwwroot'
[ -s wwwroot/rss.xml ] && [ -s wwwroot/atom.xml ] && [ -s wwwroot/feed.json ] || fail 'the feeds are not in wwwroot'
grep -q 'wwwroot/rss.xml' bin/Debug/net*/Shop.staticwebassets.runtime.json bin/Debug/net*/Shop.staticwebassets.endpoints.json ||
    grep -q 'rss.xml' bin/Debug/net*/Shop.staticwebassets.endpoints.json || fail 'the feeds are no static web assets of the first build'

expect 0 'the app is published' dotnet publish --output "$scratch/published"
for feed in rss.xml atom.xml feed.json categories/notes/rss.xml; do
    [ -s "$scratch/published/wwwroot/$feed" ] || fail "$feed is not published"
done
[ "$(grep -c '<item>' "$scratch/published/wwwroot/rss.xml")" -gt 0 ] || fail 'the published feed is empty'
[ ! -e "$scratch/published/blog" ] || fail 'the posts are published'

printf -- '---\ntitle: A note\ndate: 2026-11-31\n---\nText.\n' >blog/posts/x.md
expect 1 'a broken post breaks the build' dotnet build
says 'posts/x\.md\(3,[0-9]+\): error JF[0-9]{4}: '

printf -- '---\ntitle: A note\ndate: 2026-01-31\n---\nText.\n' >blog/posts/x.md
expect 0 'mended, it builds again' dotnet build
says 'feeds of blog -> wwwroot'
grep -q 'A note' wwwroot/rss.xml || fail 'the mended post is not in the feed'

expect 0 'a third build runs nothing' dotnet build --verbosity normal
says_not 'feeds of blog -> wwwroot'
says_not 'dotnet-feeds\.dll.* build'

expect 0 'clean removes what was built' dotnet clean
[ ! -e wwwroot/rss.xml ] && [ -e blog/posts/x.md ] || fail 'clean left feeds, or took posts'
printf 'ok: all\n'
