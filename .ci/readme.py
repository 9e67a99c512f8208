"""Runs the commands of a README: every line "$ ..." of its console blocks, and compares what they print.

Commands are run in Samples/staging. The two set-up commands stand in blocks marked "sh" and are left to the caller; a console block shows
a command, its output and, where it is not 0, a last line "exit status N". With --write, the outputs
are written into the file instead.
"""

import os
import re
import subprocess
import sys


def blocks(text):
    for block in re.findall(r"^```console\n(.*?)^```$", text, re.M | re.S):
        for part in re.split(r"^(?=\$ )", block, flags=re.M):
            if part.startswith("$ "):
                command, _, shown = part[2:].partition("\n")
                yield command, shown


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        text = file.read()
    folder = subprocess.run(
        ["swift", "build", "-c", "release", "--show-bin-path"], capture_output=True, text=True).stdout.strip()
    environment = dict(os.environ, PATH=folder + ":" + os.environ["PATH"], LC_ALL="C.UTF-8", NO_COLOR="1")
    environment.pop("COLUMNS", None)
    bad = count = 0
    write = "--write" in sys.argv
    for command, shown in blocks(text):
        done = subprocess.run(
            ["bash", "-c", command], capture_output=True, text=True, env=environment,
            cwd="Samples/staging", stdin=subprocess.DEVNULL)
        got = done.stderr + done.stdout
        if done.returncode and not got.endswith("\nexit status %d\n" % done.returncode):
            got += "exit status %d\n" % done.returncode
        count += 1
        if write:
            old, new = "$ %s\n%s```" % (command, shown), "$ %s\n%s\n```" % (command, got.rstrip())
            text = text.replace(old, new, 1)
        elif got.strip() != shown.strip():
            bad += 1
            print("README: %r prints something else:\n%s" % (command, got))
    if write:
        with open(sys.argv[1], "w", encoding="utf-8") as file:
            file.write(text)
    print("%d commands of the README, %d differ" % (count, bad))
    sys.exit(bool(bad) or not count)


main()
