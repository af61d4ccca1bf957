"""Counts tests from the TRX files of one run after another: a test that ran twice counts as it ran last. Those that failed are shown before.

count-results.py FAILED_STEPS FOLDER...
"""
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

TRX = "{http://microsoft.com/schemas/VisualStudio/TeamTest/2010}"
SHOWN_LINES = 20
SHOWN_COLUMNS = 300


def results(file):
    """Each test of a project by its name, rows of theories included, with its result."""
    for result in ElementTree.parse(file).getroot().iter(TRX + "UnitTestResult"):
        yield (file.name, result.get("testName"), result.get("testId")), result


def method(name):
    """The name of a test without a row's values and without the reason why it was skipped."""
    return name.split("(")[0].split(": ")[0]


def passed_or_skipped(result):
    return result.get("outcome") in ("Passed", "NotExecuted")


def show(project, result):
    print(f"failed: {result.get('testName')} in {Path(project).stem}")
    for part in ("Message", "StackTrace"):
        text = result.findtext(f"{TRX}Output/{TRX}ErrorInfo/{TRX}{part}") or ""
        for line in text.strip().splitlines()[:SHOWN_LINES]:
            print("   ", line[:SHOWN_COLUMNS])


def count(failed_steps, folders):
    tests = {}
    failed_runs = 0
    for folder in folders:
        for file in sorted(Path(folder).glob("*.trx")):
            run = dict(results(file))
            tests.update(run)
            # The name of a skipped test ends with the reason, and that of a theory's row with its values: a test that ran is no longer skipped.
            ran = {(project, method(name)) for (project, name, _), result in run.items() if result.get("outcome") != "NotExecuted"}
            tests = {key: result for key, result in tests.items() if not (result.get("outcome") == "NotExecuted" and (key[0], method(key[1])) in ran)}
            failed_runs += not all(passed_or_skipped(result) for result in run.values())
    passed = sum(result.get("outcome") == "Passed" for result in tests.values())
    skipped = sum(result.get("outcome") == "NotExecuted" for result in tests.values())
    failed = len(tests) - passed - skipped
    for (project, _, _), result in tests.items():
        if not passed_or_skipped(result):
            show(project, result)
    # A step that failed without a failed test to show for it, such as a build or a crash, counts as one.
    if failed_steps > 0 and failed_runs < failed_steps:
        print(f"failed steps without a failed test: {failed_steps - failed_runs}")
        failed += failed_steps - failed_runs
    if not tests and failed == 0:
        failed = 1
    return passed, failed, skipped


if __name__ == "__main__":
    passed, failed, skipped = count(int(sys.argv[1]), sys.argv[2:])
    print(f"{passed} passed, {failed} failed, {skipped} skipped")
    sys.exit(1 if failed else 0)
