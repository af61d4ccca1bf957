#!/usr/bin/env python3
"""Runs all benchmarks and writes the tables of docs/benchmarks.md.

    tests/Justindustrious.Feeds.Benchmarks/run.py SCRATCH [--install] [--built] [--only PART,...] [--rounds N] [--docs FILE]

SCRATCH is a folder outside the repository: programs, peers, posts and results go there and stay, so that a second run is shorter, and a part that
is run alone joins what was measured before. --install gets the peers from Debian; npm packages are always got. A peer that isn't there is left out
of the tables. Parts: start, hundred, thousand, tenthousand, growth, writers, validating, process, streaming.
"""
import argparse
import json
import os
import platform
import re
import resource
import shutil
import subprocess
import sys
from pathlib import Path

import tables
from measuring import Job, interleave

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
TOOL = ROOT / "src/Justindustrious.Feeds.Tool"
DEBIAN = ["hugo", "jekyll", "pelican", "python3-feedgenerator", "python3-html5lib", "python3-lxml", "python3-rdflib", "clang", "zlib1g-dev"]
W3C = "https://github.com/w3c/feedvalidator"
NPM = ["@11ty/eleventy@3.1.8", "feed@6.0.0", "feedsmith@3.0.1", "rss@1.2.2"]
DEBIANS_PYTHON = "/usr/bin/python3"
OURS = ["rss.xml", "atom.xml", "feed.json"]

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("scratch", type=Path)
parser.add_argument("--install", action="store_true")
parser.add_argument("--built", action="store_true", help="take the programs that an earlier run left in SCRATCH")
parser.add_argument("--only", default="")
parser.add_argument("--rounds", type=int, default=7)
parser.add_argument("--docs", type=Path, default=ROOT / "docs/benchmarks.md", help="the page whose tables are written [default: docs/benchmarks.md]; that page's pictures and README's lines are written, too")
options = parser.parse_args()
scratch = options.scratch.resolve()
if scratch == ROOT or ROOT in scratch.parents:
    raise SystemExit("SCRATCH is inside the repository; name a folder outside of it")
scratch.mkdir(parents=True, exist_ok=True)
# Whatever a build remembers for the next one is below the scratch folder, and can be taken away.
os.environ.update(DOTNET_NOLOGO="1", DOTNET_CLI_TELEMETRY_OPTOUT="1", MSBUILDDISABLENODEREUSE="1", UseSharedCompilation="false",
                  XDG_CACHE_HOME=str(scratch / "cache"), LC_ALL="C.UTF-8")

results_file = scratch / "results.json"
results = json.loads(results_file.read_text()) if results_file.exists() else {}
npm, w3c = scratch / "npm", scratch / "feedvalidator"
bench = scratch / "bench/Justindustrious.Feeds.Benchmarks"
native, portable = scratch / "native/dotnet-feeds", scratch / "portable/dotnet-feeds"
hello = {"native": scratch / "hello-native/hello", "portable": scratch / "hello-portable/hello"}


def run(*command, cwd=ROOT):
    print("$", *command, file=sys.stderr, flush=True)
    return subprocess.run([str(c) for c in command], cwd=cwd, check=True, stdout=subprocess.PIPE, text=True).stdout


def wanted(part):
    return not options.only or part in options.only.split(",")


def keep(part, seen):
    results[part] = seen
    results_file.write_text(json.dumps(results, indent=1))


def install():
    if options.install:
        run("apt-get", "-q", "-y", "-o", "DPkg::Lock::Timeout=120", "install", "--no-install-recommends", *DEBIAN)
        if not w3c.exists():
            run("git", "clone", "-q", "--depth", "1", W3C, w3c)
    for package in NPM:
        name, version = package.rsplit("@", 1)
        manifest = npm / "node_modules" / name / "package.json"
        if not manifest.exists() or json.loads(manifest.read_text())["version"] != version:
            npm.mkdir(exist_ok=True)
            run("npm", "install", "--prefix", npm, "--no-save", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error", *NPM, cwd=npm)
            break


def publish(project, output, *words, cwd=ROOT):
    run("dotnet", "publish", project, "-c", "Release", "-o", output, *words, cwd=cwd)


def build_programs():
    publish(HERE, bench.parent)
    publish(TOOL, native.parent, "-r", "linux-x64", "-p:PublishAot=true")
    publish(TOOL, portable.parent, "-r", "linux-x64", "-p:PublishAot=false", "--self-contained", "false")
    if not hello["portable"].exists():
        project = scratch / "hello"
        run("dotnet", "new", "console", "-o", project, "--force", cwd=scratch)
        publish(project, hello["native"].parent, "-r", "linux-x64", "-p:PublishAot=true", "-p:InvariantGlobalization=true", cwd=scratch)
        publish(project, hello["portable"].parent, "-r", "linux-x64", "--self-contained", "false", "-p:InvariantGlobalization=true", cwd=scratch)


def corpus(posts):
    folder = scratch / f"posts-{posts}"
    if not folder.exists():
        run(bench, "corpus", folder, posts)
    return folder


def holds(posts, output, names):
    """In a process of its own: what a child is told to have used begins with what its parent used."""
    return lambda: run(sys.executable, HERE / "peers/holds.py", corpus(posts), *(output / name for name in names))


def build(program, posts, *words, check=None, from_nothing=True):
    """Our build: from nothing, without what an earlier one may have left for it."""
    folder, output = corpus(posts), scratch / "out"

    def forget():
        shutil.rmtree(scratch / "cache", ignore_errors=True)
        for left in folder.iterdir():
            if left.name not in ("feeds.yml", "posts"):
                shutil.rmtree(left) if left.is_dir() else left.unlink()

    command = [program, "build", folder, "--out", output, "--frozen", *words]
    return Job(command, output, prepare=forget, check=check and holds(posts, output, check)) if from_nothing else Job(command)


def peer_site(name, posts, folder):
    """A peer's configuration with the posts where it looks for them."""
    site = scratch / f"{name}-{posts}"
    shutil.copytree(HERE / "peers" / name, site, dirs_exist_ok=True)
    (site / folder).mkdir(exist_ok=True)
    for post in (corpus(posts) / "posts").iterdir():
        if not (site / folder / post.name).exists():
            os.link(post, site / folder / post.name)
    return site


def peers(posts, slow_rounds=None):
    """Hugo, Eleventy, Pelican, Jekyll: those that are here. Feeds only, full content: see the folder peers."""
    def job(name, command, site, feeds=("rss.xml", "atom.xml"), rounds=slow_rounds):
        output = scratch / f"out-{name}"
        return Job([*command, output], output, cwd=site, check=holds(posts, output, feeds), rounds=rounds)

    jobs = {}
    if shutil.which("hugo"):
        jobs["Hugo"] = job("hugo", ["hugo", "-s", HERE / "peers/hugo", "--contentDir", corpus(posts) / "posts", "--cacheDir", scratch / "hugo-cache", "--noBuildLock", "--quiet", "-d"],
                           scratch, ("index.xml", "atom.xml"), rounds=None)
    jobs["Eleventy"] = job("eleventy", ["node", npm / "node_modules/@11ty/eleventy/cmd.cjs", "--quiet", "--output"], peer_site("eleventy", posts, "posts"))
    if shutil.which("pelican"):
        jobs["Pelican"] = job("pelican", ["pelican", "-q", "-s", "pelicanconf.py", "-o"], peer_site("pelican", posts, "posts"))
    if shutil.which("jekyll"):
        jobs["Jekyll"] = job("jekyll", ["jekyll", "build", "--quiet", "--destination"], peer_site("jekyll", posts, "_articles"))
    return jobs


def start():
    jobs = {
        "hello, native": Job([hello["native"]]), "one post, native": build(native, 1), "--version, native": Job([native, "--version"]),
        "hello, framework-dependent": Job([hello["portable"]]), "one post, framework-dependent": build(portable, 1),
    }
    keep("start", interleave(jobs, options.rounds * 4))


def against_peers(part, posts, rounds, slow_rounds=None):
    jobs = peers(posts, slow_rounds)
    jobs["framework-dependent"] = build(portable, posts, check=OURS)
    jobs["native"] = build(native, posts, check=OURS)
    keep(part, interleave(jobs, rounds))


def ten_thousand():
    posts, rounds = 10_000, max(3, options.rounds // 2)
    jobs = peers(posts, slow_rounds=1)
    jobs["framework-dependent"] = build(portable, posts, check=OURS)
    jobs["native, newest 20"] = build(native, posts, "--max-posts", "20")
    jobs["native"] = build(native, posts, check=OURS)
    # Right after a full build, with all that it left. The changed post is another text in each round.
    changed = sorted((corpus(posts) / "posts").iterdir())[-1]
    text = changed.read_text(encoding="utf-8")
    jobs["native, one post changed"] = build(native, posts, from_nothing=False)
    jobs["native, one post changed"].prepare = lambda: changed.write_text(f"{text}\n{os.urandom(8).hex()}\n", encoding="utf-8")
    jobs["native, no post changed"] = build(native, posts, from_nothing=False)
    try:
        keep("tenthousand", interleave(jobs, rounds))
    finally:
        changed.write_text(text, encoding="utf-8")


def growth():
    """Each post in full, fifty to an archive: one document of 100,000 would be larger than the checks read (JF1016)."""
    def archives(posts):
        site = scratch / f"archives-{posts}.yml"
        site.write_text("".join(line for line in open(corpus(posts) / "feeds.yml") if not line.startswith("max-posts")) + "history: archives\n")
        return build(native, posts, "--site", site)

    jobs = {f"{posts:,} posts": archives(posts) for posts in (100, 1000, 10_000, 100_000)}
    # 2.3 GB of documents.
    jobs["100,000 posts"].rounds = 1
    jobs["100,000 posts, newest 20"] = build(native, 100_000, "--max-posts", "20")
    # With the cache of the build before.
    jobs["100,000 posts, newest 20, again with --trust-times"] = build(native, 100_000, "--max-posts", "20", "--trust-times", from_nothing=False)
    keep("growth", interleave(jobs, 3))


def writers():
    run(native, "build", corpus(100), "--out", scratch / "out", "--frozen")
    feed = scratch / "out/feed.json"
    for count in ("20", "1000"):
        seen = {}
        for _ in range(3):
            commands = {f"npm {name}": ["node", HERE / "peers/write.mjs", name, feed, count, npm] for name in ("feed", "feedsmith", "rss")}
            if subprocess.run([DEBIANS_PYTHON, "-c", "import feedgenerator"], capture_output=True).returncode == 0:
                commands["python3-feedgenerator"] = [DEBIANS_PYTHON, HERE / "peers/write.py", feed, count]
            for name, command in commands.items():
                seen.setdefault(name, []).append([float(run(*command))])
            own = run(bench, "ratios", f"writing {count}")
            seen.setdefault("Justindustrious.Feeds", []).append([float(re.search(r"^  RSS\s+([\d.]+)", own, re.M).group(1))])
        keep(f"writers-{count}", seen)


def validating():
    """A feed of 1,000 items with HTML, 4.8 MB, as a file: reading, checking and reporting."""
    feed = scratch / "items.xml"
    run(bench, "feed", feed, 1000)
    jobs = {}
    if w3c.exists():
        jobs["W3C validator"] = Job([DEBIANS_PYTHON, HERE / "peers/w3c.py", w3c, feed])
    jobs["framework-dependent"] = Job([portable, "validate", feed])
    jobs["native"] = Job([native, "validate", feed])
    keep("validating", interleave(jobs, options.rounds))


def streaming():
    jobs = {f"{posts:,} posts": Job([bench, "stream", posts]) for posts in (10_000, 100_000, 1_000_000)}
    keep("streaming", interleave(jobs, 3))


def version(*command, pattern=r"\d+(\.\d+)+"):
    return re.search(pattern, run(*command)).group() if shutil.which(command[0]) else "not here"


def machine():
    debian = run("dpkg-query", "-W", "-f", "${Version}", "python3-feedgenerator") if shutil.which("dpkg-query") and "python3-feedgenerator" in results.get("writers-1000", {}) else "not here"
    return {
        "processor": next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), platform.machine()),
        "cores": os.cpu_count(), "memory": os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30, "system": platform.platform(), "load": os.getloadavg()[0],
        "floor": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "versions": {
            ".NET SDK": run("dotnet", "--version").strip(), "Hugo": version("hugo", "version"), "Jekyll": version("jekyll", "--version"), "Pelican": version("pelican", "--version"),
            "Node": version("node", "--version"), **{name: number for name, number in (package.rsplit("@", 1) for package in NPM)}, "python3-feedgenerator": debian,
        },
    }


install()
if not options.built:
    build_programs()
parts = {
    "start": start,
    "hundred": lambda: against_peers("hundred", 100, options.rounds * 2),
    "thousand": lambda: against_peers("thousand", 1000, options.rounds, slow_rounds=min(3, options.rounds)),
    "tenthousand": ten_thousand,
    "growth": growth,
    "writers": writers,
    "validating": validating,
    "process": lambda: keep("process", run(bench, "ratios")),
    "streaming": streaming,
}
for name, measure_part in parts.items():
    if wanted(name):
        print(f"== {name}", flush=True)
        measure_part()
keep("machine", machine())

def replace(file, name, lines):
    """Writes lines between the two marks of a name in a page."""
    start_mark, end_mark = f"<!-- {name} -->\n", f"<!-- end of {name} -->"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.split(start_mark)[0] + start_mark + lines + end_mark + text.split(end_mark)[1], encoding="utf-8")


page, summary = tables.page(results), tables.summary(results)
replace(options.docs, "tables", page)
replace(options.docs, "summary", summary)
if options.docs == ROOT / "docs/benchmarks.md":
    replace(ROOT / "README.md", "summary", summary)
    # This test draws the pictures of that page, and writes them where it may.
    os.environ["SNAPSHOT_ACCEPT"] = "1"
    run("dotnet", "test", "tests/Justindustrious.Feeds.Tests", "--filter", "FullyQualifiedName~PictureTests")
print(summary)
print(page)
