"""From results to the tables of docs/benchmarks.md."""
import re
import textwrap
from statistics import median

WALL, PROCESSOR, MEMORY = range(3)
TITLES = {
    "hundred": "100 posts, whole processes", "thousand": "1,000 posts, whole processes", "tenthousand": "10,000 posts, whole processes",
    "growth": "Growth: native, three formats, every post in full, in archives of 50", "start": "Start-up",
    "validating": "Validating a feed of 1,000 items with HTML, whole processes", "streaming": "Streamed",
}
GENERATORS = ("Hugo", "Eleventy", "Pelican", "Jekyll", "W3C validator")


def page(results):
    goals = Goals(results)
    goals.add_all()
    lines = [about(results["machine"]), "", "| job | against | goal | figure | |", "|---|---|--:|--:|---|", *goals.rows, ""]
    for part, title in TITLES.items():
        if part in results:
            lines += [f"### {title}", "", *processes(part, results[part]), ""]
    for count in ("20", "1000"):
        if f"writers-{count}" in results:
            lines += [f"### Writing {int(count):,} rendered posts as RSS, against other languages' libraries", "", *writers(results[f"writers-{count}"]), ""]
    if "process" in results:
        lines += ["### In process", "", "<!-- shown: the last result, which the command above writes -->", "```", results["process"].rstrip(), "```", ""]
    return "\n".join(lines)


def summary(results):
    """What a reader wants to know first, in a line each. What was not measured has no line."""
    lines = []
    if {"Hugo", "Jekyll", "native"} <= results.get("tenthousand", {}).keys():
        jobs = results["tenthousand"]
        lines.append(f"**10,000 posts** from Markdown to feeds take {seconds(jobs, 'native')}, natively. Hugo takes {seconds(jobs, 'Hugo')}, Jekyll {seconds(jobs, 'Jekyll')}; they validate nothing.")
    if {"Hugo", "native"} <= results.get("hundred", {}).keys():
        jobs = results["hundred"]
        lines.append(f"**100 posts** take {seconds(jobs, 'native')} and {megabytes(jobs, 'native')} of memory. Hugo takes {seconds(jobs, 'Hugo')} and {megabytes(jobs, 'Hugo')}.")
    if "start" in results:
        lines.append(f"**One post** takes {seconds(results['start'], 'one post, native')}, from the start of the command to its end.")
    if "W3C validator" in results.get("validating", {}):
        jobs = results["validating"]
        lines.append(f"**Validating** a feed of 1,000 items takes {seconds(jobs, 'native')}. The W3C validator takes {seconds(jobs, 'W3C validator')}.")
    if alone := Goals(results).measured("20 posts of Markdown → RSS", "Justindustrious.Feeds"):
        lines.append(f"**In code**, 20 posts of Markdown become a validated RSS feed in {number(alone[0])} × of the time of Markdig, HtmlSanitizer and `SyndicationFeed`.")
    return "".join(f"- {line}\n" for line in lines)


def seconds(jobs, name):
    value = median(r[WALL] for r in jobs[name])
    return f"{value:.1f} s" if value >= 1 else f"{value * 1000:.0f} ms"


def megabytes(jobs, name):
    return f"{median(r[MEMORY] for r in jobs[name]):.0f} MB"


def about(machine):
    versions = ", ".join(f"{name} {number}" for name, number in machine["versions"].items())
    return textwrap.fill(f"Measured on {machine['cores']} cores ({machine['processor']}) with {machine['memory']:.0f} GB, {machine['system']}; load {machine['load']:.1f} at the end. "
            f"With {versions}. Memory below {machine['floor']:.0f} MB can not be measured.", 160, break_on_hyphens=False)


def processes(part, jobs):
    """A row a process; beside peers our ratios to them, in a growing corpus the time of one post."""
    more = []
    if any(name in jobs for name in GENERATORS):
        more = [(f"{own} ÷ it", lambda name, own=own: f"{number(ratio(jobs, own, name))} ×" if name in GENERATORS else "") for own in ("native", "framework-dependent")]
    if part in ("growth", "streaming"):
        more = [("a post", lambda name: f"{median(r[WALL] for r in jobs[name]) / int(name.split()[0].replace(',', '')) * 1e6:,.1f} µs" if "newest" not in name else "")]
    yield "| | time | processor | memory |" + "".join(f" {title} |" for title, _ in more) + " rounds |"
    yield "|---|--:|--:|--:|" + "--:|" * len(more) + "--:|"
    for name, rounds in jobs.items():
        time, processor, memory = (median(r[i] for r in rounds) for i in range(3))
        digits = 1 if time < 0.1 else 0
        yield (f"| {name} | {time * 1000:,.{digits}f} ms | {processor * 1000:,.{digits}f} ms | {memory:,.0f} MB |"
               + "".join(f" {value(name)} |" for _, value in more) + f" {len(rounds)} |")


def writers(jobs):
    yield "| | an item | ours ÷ it |"
    yield "|---|--:|--:|"
    for name, rounds in jobs.items():
        yield f"| {name} | {median(r[WALL] for r in rounds):.1f} µs | {number(ratio(jobs, 'Justindustrious.Feeds', name))} × |"


def ratio(jobs, own, other, what=WALL):
    """The median of the ratios within a round: what else the machine did then fell on both."""
    return median(a[what] / b[what] for a, b in zip(jobs[own], jobs[other]))


def number(value):
    """Three digits: enough to see on which side of a goal a figure is."""
    return f"{value:.3f}" if value < 1 else f"{value:.2f}"


class Goals:
    """The goals, each with the figure reached; one that was not measured has no row."""

    def __init__(self, results):
        self.results = results
        self.rows = []

    def add_all(self):
        full = "10,000 posts → RSS + Atom + JSON, validated"
        self.compare("tenthousand", f"{full}: native, time", "native", "Hugo", 0.15, against="Hugo, RSS + Atom, not validated")
        self.compare("tenthousand", "the same, memory", "native", "Hugo", 0.15, MEMORY)
        self.compare("tenthousand", "the same, framework-dependent, time", "framework-dependent", "Hugo", 0.30)
        self.compare("hundred", "100 posts, native", "native", "Hugo", 0.25)
        self.compare("hundred", "100 posts, framework-dependent", "framework-dependent", "Hugo", 1.0)
        self.compare("tenthousand", "one changed post of 10,000", "native, one post changed", "native", 0.15, against="full build")
        self.compare("tenthousand", "newest 20 of 10,000", "native, newest 20", "native", 0.10, against="full build")
        self.growth()
        for posts in (20, 1000, 100_000):
            self.in_process(f"rendered posts → RSS, {posts:,} of them", "`SyndicationFeed` and its formatter", f"Writing {posts} rendered posts", "RSS", 0.5)
        self.allocation()
        for count in (20, 1000):
            for name in self.results.get(f"writers-{count}", ()):
                # npm rss wraps each text in CDATA, which costs nothing, and is shown without a goal.
                if name not in ("Justindustrious.Feeds", "npm rss"):
                    self.compare(f"writers-{count}", f"rendered posts → RSS, {count:,} of them", "Justindustrious.Feeds", name, 0.1)
        self.in_process("Markdown → safe absolute HTML, no raw HTML", "Markdig alone, same extensions", "Markdown without raw HTML", "Justindustrious.Feeds", 1.25)
        self.in_process("Markdown with raw HTML", "HtmlSanitizer alone on the same HTML", "Markdown with raw HTML", "Justindustrious.Feeds", 1.1)
        for name in ("RSS", "Atom", "JSON"):
            self.in_process(f"validating what was written, {name}", "rendering it", "The gate", f"validating {name}", 0.5)
        self.in_process("20 posts of Markdown → RSS, validated", "Markdig, HtmlSanitizer and `SyndicationFeed`, not validated", "20 posts of Markdown → RSS", "Justindustrious.Feeds", 0.5)
        self.first_document()
        self.compare("validating", "validating 1,000 items with HTML, native", "native", "W3C validator", 0.05)
        self.compare("validating", "the same, framework-dependent", "framework-dependent", "W3C validator", 0.125)
        self.start_up()
        self.compare("start", "start-up, one post, framework-dependent", "one post, framework-dependent", "hello, framework-dependent", 3, against="hello world")
        self.compare("streaming", "1,000,000 small posts streamed, memory", "1,000,000 posts", "10,000 posts", 1.5, MEMORY, against="10,000")

    def add(self, job, against, goal, figure, is_met):
        self.rows.append(f"| {job} | {against} | {goal} | {figure} | {'reached' if is_met else '**missed**'} |")

    def compare(self, part, job, own, other, limit, what=WALL, against=None):
        jobs = self.results.get(part, {})
        if own in jobs and other in jobs:
            value = ratio(jobs, own, other, what)
            self.add(job, against or other, f"≤ {limit} ×", f"{number(value)} ×", float(number(value)) <= limit)

    def in_process(self, job, against, title, name, limit):
        if measured := self.measured(title, name):
            self.add(job, against, f"≤ {limit} ×", f"{number(measured[0])} ×", float(number(measured[0])) <= limit)

    def allocation(self):
        """Of each further post: what a document takes once is taken off."""
        few, many = self.measured("Writing 1000 rendered posts", "RSS"), self.measured("Writing 100000 rendered posts", "RSS")
        if few and many:
            further = (many[1] * 100_000 - few[1] * 1000) / 99_000
            self.add("the same, allocated for each further post", "", "0 B", f"{abs(further):.1f} B", further < 0.5)

    def growth(self):
        jobs = self.results.get("growth", {})
        if {"1,000 posts", "100,000 posts"} <= jobs.keys():
            few, many = (median(r[WALL] for r in jobs[name]) / posts for name, posts in (("1,000 posts", 1000), ("100,000 posts", 100_000)))
            self.add("100,000 posts in archives, time a post", "1,000 posts", "≤ 1.2 ×", f"{number(many / few)} ×", many / few <= 1.2)
            memory = median(r[MEMORY] for r in jobs["100,000 posts"])
            self.add("the same, memory", "", "≤ 1,000 MB", f"{memory:,.0f} MB", round(memory) <= 1000)
        if again := jobs.get("100,000 posts, newest 20, again with --trust-times"):
            time = median(r[WALL] for r in again)
            self.add("newest 20 of 100,000, again with `--trust-times`", "", "≤ 1 s", f"{time:.2f} s", round(time, 2) <= 1)

    def start_up(self):
        if jobs := self.results.get("start"):
            own, hello = (median(r[WALL] for r in jobs[name]) * 1000 for name in ("one post, native", "hello, native"))
            self.add("start-up, one post, native", f"hello world: {hello:.1f} ms", "≤ 9 ms", f"{own:.1f} ms", round(own, 1) <= 9)

    def first_document(self):
        if first := re.search(r"first document of a process: .* ([\d.]+) ×", self.results.get("process", "")):
            self.add("the same, the first document of a process", "the same", "≤ 0.5 ×", f"{first[1]} ×", float(first[1]) <= 0.5)

    def measured(self, title, name):
        """The ratio, and the bytes an item, of a line of what the benchmark program told."""
        text = self.results.get("process", "")
        if title not in text:
            return None
        match = re.search(rf"^\s+{re.escape(name)}\s+[\d.]+ µs\s+([\d.]+) ×\s+([\d.]+) B", text.split(title, 1)[1], re.M)
        return float(match.group(1)), float(match.group(2))
