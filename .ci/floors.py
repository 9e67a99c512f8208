"""Holds the figures of a scorer against the floors: floors.py MEASURE BINARY SHARED FLOORS [--raise].

Prints each figure that is worse than its floor; with --raise, writes better figures into the file.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile


def run(*command, cwd=None):
    done = subprocess.run(command, capture_output=True, text=True, cwd=cwd)
    return done.stdout


def markdown(binary, shared):
    """Higher is better for percentages; the counts of errors are negated."""
    figures = {}
    for line in run(sys.executable, shared + "/corpus/markdown/score.py", binary).splitlines():
        ratio = re.match(r"(.{48}) +([\d.]+)% +\(", line)
        count = re.match(r"(.{48}) +([\d.]+) (?:files|per report)?\s+target", line)
        unread = re.match(r"\d+ reports, (\d+) not read", line)
        if ratio:
            figures[ratio[1].strip()] = float(ratio[2])
        elif count:
            figures[count[1].strip()] = -float(count[2])
        elif unread:
            figures["reports not read"] = -float(unread[1])
    return figures


def formats(binary, shared):
    out = run(sys.executable, shared + "/corpus/formats/score.py", binary)
    total = re.search(
        r"total: (\d+)/\d+ pairs whole, (\d+)/\d+ recognised, (\d+)/\d+ classes right.*, (\d+) rows too many", out)
    if not total:
        return {}
    whole, recognised, right, extra = map(float, total.groups())
    return {"pairs whole": whole, "recognised": recognised, "classes right": right, "rows too many": -extra}


def hostile(binary, shared):
    with tempfile.TemporaryDirectory() as folder:
        run(sys.executable, shared + "/hostile/gen.py", folder)
        shutil.copy(shared + "/hostile/check.py", folder)
        out = run(sys.executable, folder + "/check.py", "--tool", os.path.abspath(binary), cwd=folder)
    total = re.search(r"(\d+) cases, (\d+) clean, \d+ with faults, FAIL-OPEN (\d+), died (\d+)", out)
    if not total:
        return {}
    _, clean, opened, died = map(float, total.groups())
    return {"clean": clean, "fail-open": -opened, "died": -died}


def main():
    measure, binary, shared, path = sys.argv[1:5]
    with open(path, encoding="utf-8") as file:
        floors = json.load(file)
    floor = floors.setdefault(measure, {})
    figures = {"markdown": markdown, "formats": formats, "hostile": hostile}[measure](binary, shared)
    if not figures:
        sys.exit("no figures: the scorer printed nothing that was expected")
    worse = [name for name in floor if figures.get(name, float("-inf")) < floor[name]]
    for name in worse:
        print("%s: %s, floor %s" % (name, figures.get(name, "missing"), floor[name]))
    print("; ".join("%s %g" % item for item in sorted(figures.items())))
    if "--raise" in sys.argv:
        floors[measure] = {name: max(value, floor.get(name, value)) for name, value in sorted(figures.items())}
        with open(path, "w", encoding="utf-8") as file:
            json.dump(floors, file, indent=2, ensure_ascii=False, sort_keys=True)
            file.write("\n")
    sys.exit(bool(worse))


main()
