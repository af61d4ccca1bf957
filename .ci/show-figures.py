"""Prints what tests wrote of themselves, such as how many attacks a browser was given: show-figures.py FOLDER..."""
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

TRX = "{http://microsoft.com/schemas/VisualStudio/TeamTest/2010}"

for folder in sys.argv[1:]:
    for file in sorted(Path(folder).glob("*.trx")):
        for result in ElementTree.parse(file).getroot().iter(TRX + "UnitTestResult"):
            written = result.findtext(f"{TRX}Output/{TRX}StdOut")
            if written and result.get("outcome") == "Passed":
                print(result.get("testName").rsplit(".", 1)[-1].replace("_", " "))
                for line in written.strip().splitlines():
                    print("   ", line)
