"""Counts tests from the TRX files of one run after another: a test that ran twice counts as it ran last.

count-results.py FAILED_STEPS FOLDER...
"""
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

TRX = "{http://microsoft.com/schemas/VisualStudio/TeamTest/2010}"


def results(file):
    """Each test of a project by its name, rows of theories included, with what became of it."""
    for result in ElementTree.parse(file).getroot().iter(TRX + "UnitTestResult"):
        yield (file.name, result.get("testName"), result.get("testId")), result.get("outcome")


def method(name):
    """The name of a test without a row's values and without the reason why it was skipped."""
    return name.split("(")[0].split(": ")[0]


def count(failed_steps, folders):
    outcomes = {}
    failed_runs = 0
    for folder in folders:
        for file in sorted(Path(folder).glob("*.trx")):
            run = dict(results(file))
            outcomes.update(run)
            # The name of a skipped test ends with the reason, and that of a theory's row with its values: a test that ran is no longer skipped.
            ran = {(project, method(name)) for (project, name, _), outcome in run.items() if outcome != "NotExecuted"}
            outcomes = {key: outcome for key, outcome in outcomes.items() if not (outcome == "NotExecuted" and (key[0], method(key[1])) in ran)}
            failed_runs += any(outcome not in ("Passed", "NotExecuted") for outcome in run.values())
    passed = sum(outcome == "Passed" for outcome in outcomes.values())
    skipped = sum(outcome == "NotExecuted" for outcome in outcomes.values())
    failed = len(outcomes) - passed - skipped
    # A step that failed without a failed test to show for it, such as a build or a crash, counts as one.
    if failed_steps > 0 and failed_runs < failed_steps:
        failed += failed_steps - failed_runs
    if not outcomes and failed == 0:
        failed = 1
    return passed, failed, skipped


if __name__ == "__main__":
    passed, failed, skipped = count(int(sys.argv[1]), sys.argv[2:])
    print(f"{passed} passed, {failed} failed, {skipped} skipped")
    sys.exit(1 if failed else 0)
