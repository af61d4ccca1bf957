#!/usr/bin/env python3
"""Runs all benchmarks and writes the tables of docs/benchmarks.md.

    tests/Justindustrious.Feeds.Benchmarks/run.py SCRATCH [--rounds N] [--only NAME,...] [--install]

SCRATCH is a folder outside the repository: programs, peers and posts go there and stay, so that a second run is shorter. --install gets Hugo and
python3-feedgenerator from Debian; npm packages are always got. A peer that isn't there is left out of the tables by name. Programs are run in
turn, round by round, and what is told are medians, and medians of the ratios within a round: they hold on a machine that does other things, too.
Parts for --only: start, hundred, tenthousand, writers, process, streaming.
"""
import argparse
import json
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
TOOL = ROOT / "src/Justindustrious.Feeds.Tool"
NPM = ["feed@6.0.0", "feedsmith@3.0.1", "rss@1.2.2"]

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("scratch", type=Path)
parser.add_argument("--rounds", type=int, default=7)
parser.add_argument("--only", default="")
parser.add_argument("--install", action="store_true")
options = parser.parse_args()
scratch = options.scratch.resolve()
if scratch == ROOT or ROOT in scratch.parents:
    raise SystemExit("SCRATCH is inside the repository; name a folder outside of it")
scratch.mkdir(parents=True, exist_ok=True)
results_file = scratch / "results.json"
results = json.loads(results_file.read_text()) if results_file.exists() else {}
environment = {**os.environ, "DOTNET_NOLOGO": "1", "DOTNET_CLI_TELEMETRY_OPTOUT": "1", "MSBUILDDISABLENODEREUSE": "1"}


def run(*command, cwd=ROOT):
    print("$", *command, file=sys.stderr, flush=True)
    return subprocess.run([str(c) for c in command], cwd=cwd, env=environment, check=True, stdout=subprocess.PIPE, text=True).stdout


def measure(command, output=None):
    """Seconds, seconds of processor, and the peak of memory in MB of one process."""
    if output:
        shutil.rmtree(output, ignore_errors=True)
    before = time.perf_counter()
    process = subprocess.Popen([str(c) for c in command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - before
    if os.waitstatus_to_exitcode(status) != 0:
        raise SystemExit(f"{' '.join(map(str, command))} ended with {os.waitstatus_to_exitcode(status)}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def interleave(name, jobs, rounds, first):
    """Runs jobs in turn; keeps the medians of each, and of its ratios to the first in the same round."""
    runs = {job: [] for job in jobs}
    for number in range(rounds + 1):
        for job, (command, output, check) in jobs.items():
            seen = measure(command, output)
            if number == 0:
                check and check()
            else:
                runs[job].append(seen)
    base = runs.get(first)
    results[name] = {
        job: {
            "wall": statistics.median(r[0] for r in seen), "cpu": statistics.median(r[1] for r in seen), "memory": statistics.median(r[2] for r in seen),
            **({f"{key}Ratio": statistics.median(r[i] / b[i] for r, b in zip(seen, base)) for i, key in enumerate(("wall", "cpu", "memory"))} if base else {}),
            "rounds": rounds,
        }
        for job, seen in runs.items()
    }
    save()


def save():
    results["machine"] = {
        "processor": next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), platform.machine()),
        "cores": os.cpu_count(), "system": platform.platform(), "dotnet": run("dotnet", "--version").strip(),
        "hugo": run("hugo", "version").split()[1] if shutil.which("hugo") else "not here", "node": run("node", "--version").strip() if shutil.which("node") else "not here",
        "load": os.getloadavg()[0],
    }
    results_file.write_text(json.dumps(results, indent=1))


def wanted(part):
    return not options.only or part in options.only.split(",")


def hugo(posts):
    """Feeds only, full content: see peers/hugo/config.yaml."""
    return ["hugo", "-s", HERE / "peers/hugo", "--contentDir", scratch / f"posts-{posts}/posts", "-d", scratch / "out-hugo", "--cacheDir", scratch / "hugo-cache", "--noBuildLock", "--quiet"]


def build(program, posts, *words):
    return [*program, "build", scratch / f"posts-{posts}", "--out", scratch / "out", "--frozen", *words]


def holds(folder, names, posts):
    """Each feed holds every post, and with it its full content."""
    def check():
        for name in names:
            text = (scratch / folder / name).read_bytes()
            seen = max(text.count(b"<title"), text.count(b'"title":'))
            if seen < posts or len(text) < posts * 4000:
                raise SystemExit(f"{folder}/{name} holds {seen} titles in {len(text)} bytes, not {posts} posts with their content")
    return check


if options.install:
    run("apt-get", "-q", "-y", "install", "--no-install-recommends", "hugo", "python3-feedgenerator", "clang", "zlib1g-dev")
npm = scratch / "npm"
if not (npm / "node_modules/feed").exists():
    npm.mkdir(exist_ok=True)
    run("npm", "install", "--prefix", npm, "--no-save", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error", *NPM, cwd=npm)

bench = scratch / "bench/Justindustrious.Feeds.Benchmarks"
native = [scratch / "native/dotnet-feeds"]
portable = [scratch / "portable/dotnet-feeds"]
hello = {"native": [scratch / "hello-native/hello"], "portable": [scratch / "hello-portable/hello"]}
run("dotnet", "publish", HERE, "-c", "Release", "-o", bench.parent)
run("dotnet", "publish", TOOL, "-c", "Release", "-r", "linux-x64", "-p:PublishAot=true", "-o", native[0].parent)
run("dotnet", "publish", TOOL, "-c", "Release", "-r", "linux-x64", "-p:PublishAot=false", "--self-contained", "false", "-o", portable[0].parent)
if not hello["native"][0].exists():
    run("dotnet", "new", "console", "-o", scratch / "hello", "--force", cwd=scratch)
    run("dotnet", "publish", scratch / "hello", "-c", "Release", "-r", "linux-x64", "-p:PublishAot=true", "-p:InvariantGlobalization=true", "-o", hello["native"][0].parent, cwd=scratch)
    run("dotnet", "publish", scratch / "hello", "-c", "Release", "-r", "linux-x64", "--self-contained", "false", "-p:InvariantGlobalization=true", "-o", hello["portable"][0].parent, cwd=scratch)
for posts in (1, 100, 1000, 10_000):
    if not (scratch / f"posts-{posts}").exists():
        run(bench, "corpus", scratch / f"posts-{posts}", posts)
has_hugo = shutil.which("hugo") is not None
ours = ["rss.xml", "atom.xml", "feed.json"]

if wanted("start"):
    jobs = {
        "hello, native": (hello["native"], None, None), "one post, native": (build(native, 1), scratch / "out", None),
        "--version, native": ([*native, "--version"], None, None),
        "hello, framework-dependent": (hello["portable"], None, None), "one post, framework-dependent": (build(portable, 1), scratch / "out", None),
    }
    interleave("start", jobs, options.rounds * 4, "hello, framework-dependent")

for part, posts, rounds in (("hundred", 100, options.rounds * 2), ("tenthousand", 10_000, max(3, options.rounds // 2))):
    if not wanted(part):
        continue
    jobs = {}
    if has_hugo:
        jobs["Hugo"] = (hugo(posts), scratch / "out-hugo", holds("out-hugo", ["index.xml", "atom.xml"], posts))
    jobs["native"] = (build(native, posts), scratch / "out", holds("out", ours, posts))
    jobs["framework-dependent"] = (build(portable, posts), scratch / "out", None)
    if part == "tenthousand":
        jobs["native, newest 20"] = (build(native, posts, "--max-posts", "20"), scratch / "out", None)
        # The last one changes in each round, and what was written in the round before is there.
        jobs["native, full, for the next"] = (build(native, posts), None, None)
        changed = sorted((scratch / f"posts-{posts}/posts").iterdir())[-1]
        text = changed.read_text()
        changing = ["sh", "-c", f'date +%N >> "{changed}"; exec "$@"', "sh", *map(str, build(native, posts))]
        jobs["native, one post changed"] = (changing, None, None)
    interleave(part, jobs, rounds, "Hugo" if has_hugo else "native")
    if part == "tenthousand":
        changed.write_text(text)
        full = results[part]["native"]["wall"]
        results[part]["native, newest 20"]["fullRatio"] = results[part]["native, newest 20"]["wall"] / full
        results[part]["native, one post changed"]["fullRatio"] = results[part]["native, one post changed"]["wall"] / results[part]["native, full, for the next"]["wall"]
        save()

if wanted("process"):
    text = run(bench, "ratios")
    results["process"] = text
    save()

if wanted("writers"):
    run(*build(native, 100))
    rows = {}
    for _ in range(3):
        writers = {f"npm {name}": ["node", HERE / "peers/write.mjs", name, scratch / "out/feed.json", "1000", npm] for name in ("feed", "feedsmith", "rss")}
        if subprocess.run(["/usr/bin/python3", "-c", "import feedgenerator"], capture_output=True).returncode == 0:
            writers["python3-feedgenerator"] = ["/usr/bin/python3", HERE / "peers/write.py", scratch / "out/feed.json", "1000"]
        for name, command in writers.items():
            rows.setdefault(name, []).append(float(run(*command)))
        seen = run(bench, "ratios", "writing")
        rows.setdefault("Justindustrious.Feeds", []).append(float(re.search(r"Writing 1000 .*?\n.*?RSS\s+([\d.]+)", seen, re.S).group(1)))
    own = rows["Justindustrious.Feeds"]
    results["writers"] = {name: {"microseconds": statistics.median(times), "ratio": statistics.median(o / t for o, t in zip(own, times))} for name, times in rows.items()}
    save()

if wanted("streaming"):
    jobs = {f"{posts} posts": ([bench, "stream", posts], None, None) for posts in (10_000, 100_000, 1_000_000)}
    interleave("streaming", jobs, 3, "10000 posts")

# The tables.
machine = results["machine"]
goals = []


def goal(job, against, wanted_text, figure, is_met):
    goals.append(f"| {job} | {against} | {wanted_text} | {figure} | {'reached' if is_met else '**missed**'} |")


def number(value):
    return f"{value:.3f}" if value < 0.1 else f"{value:.2f}"


def ratio_goal(job, against, limit, value):
    goal(job, against, f"≤ {limit} ×", f"{number(value)} ×", value <= limit)


def in_process(title, name):
    part = results["process"].split(title, 1)[1]
    match = re.search(rf"^\s+{re.escape(name)}\s+([\d.]+) µs\s+([\d.]+) ×\s+(\d+) B", part, re.M)
    return float(match.group(1)), float(match.group(2)), int(match.group(3))


if "tenthousand" in results and "Hugo" in results["tenthousand"]:
    r = results["tenthousand"]
    ratio_goal("10,000 posts → RSS + Atom + JSON, validated: native, time", "Hugo, RSS + Atom, not validated", 0.15, r["native"]["wallRatio"])
    ratio_goal("the same, memory", "Hugo", 0.15, r["native"]["memoryRatio"])
    ratio_goal("the same, framework-dependent, time", "Hugo", 0.30, r["framework-dependent"]["wallRatio"])
if "hundred" in results and "Hugo" in results["hundred"]:
    r = results["hundred"]
    ratio_goal("100 posts, native", "Hugo", 0.25, r["native"]["wallRatio"])
    ratio_goal("100 posts, framework-dependent", "Hugo", 1.0, r["framework-dependent"]["wallRatio"])
if "tenthousand" in results:
    r = results["tenthousand"]
    ratio_goal("one changed post of 10,000", "full build", 0.15, r["native, one post changed"]["fullRatio"])
    ratio_goal("newest 20 of 10,000", "full build", 0.15, r["native, newest 20"]["fullRatio"])
if "process" in results:
    for posts in ("20", "1000", "100000"):
        _, value, size = in_process(f"Writing {posts} rendered posts", "RSS")
        ratio_goal(f"rendered posts → RSS, {int(posts):,} of them", "`SyndicationFeed` and its formatter", 0.5, value)
        if posts == "100000":
            goal("the same, allocated by each further item", "", "0 B", f"{size} B", size == 0)
if "writers" in results:
    for name, row in results["writers"].items():
        if name != "Justindustrious.Feeds":
            ratio_goal("1,000 rendered posts → RSS", name, 0.1, row["ratio"])
if "process" in results:
    ratio_goal("Markdown → safe absolute HTML, no raw HTML", "Markdig alone, same extensions", 1.25, in_process("Markdown without raw HTML", "Justindustrious.Feeds")[1])
    ratio_goal("Markdown with raw HTML", "HtmlSanitizer alone on the same HTML", 1.1, in_process("Markdown with raw HTML", "Justindustrious.Feeds")[1])
    for name in ("RSS", "Atom", "JSON"):
        ratio_goal(f"validating what was written, {name}", "rendering it", 0.5, in_process("The gate", f"validating {name}")[1])
if "start" in results:
    r = results["start"]
    value = r["one post, native"]["wall"] * 1000
    goal("start-up, one post, native", f"hello world: {r['hello, native']['wall'] * 1000:.1f} ms", "≤ 10 ms", f"{value:.1f} ms", value <= 10)
    ratio_goal("start-up, one post, framework-dependent", "hello world", 3, r["one post, framework-dependent"]["wallRatio"])
if "streaming" in results:
    ratio_goal("1,000,000 small posts streamed, memory", "10,000", 1.5, results["streaming"]["1000000 posts"]["memoryRatio"])

page = [
    f"Measured with .NET SDK {machine['dotnet']}, {machine['hugo']} (Hugo), Node {machine['node']}, on {machine['cores']} cores ({machine['processor']}), {machine['system']}; load {machine['load']:.1f} at the end.", "",
    "| job | against | goal | figure | |", "|---|---|--:|--:|---|", *goals, "",
]
for name, title in (("tenthousand", "10,000 posts, whole processes"), ("hundred", "100 posts, whole processes"), ("start", "Start-up"), ("streaming", "Streamed")):
    if name in results:
        page += [f"### {title}", "", "| | time | processor | memory | rounds |", "|---|--:|--:|--:|--:|"]
        page += [f"| {job} | {r['wall'] * 1000:,.0f} ms | {r['cpu'] * 1000:,.0f} ms | {r['memory']:,.0f} MB | {r['rounds']} |" for job, r in results[name].items()]
        page.append("")
if "writers" in results:
    page += ["### Writing 1,000 rendered posts as RSS", "", "| | an item |", "|---|--:|"]
    page += [f"| {name} | {row['microseconds']:.1f} µs |" for name, row in results["writers"].items()] + [""]
if "process" in results:
    page += ["### In process", "", "```", results["process"].rstrip(), "```", ""]

docs = ROOT / "docs/benchmarks.md"
text = docs.read_text(encoding="utf-8")
start, end = "<!-- tables -->\n", "<!-- end of tables -->"
docs.write_text(text.split(start)[0] + start + "\n".join(page) + end + text.split(end)[1], encoding="utf-8")
print("\n".join(page))
