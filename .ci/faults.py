#!/usr/bin/env python3
"""Tries to lose, tear or falsify recorded rounds: what is told as recorded must be there, whole.

  .ci/faults.py BINARY [--kills N] [--writers N] [--each N] [--flips N]

Kills the program at random instants, lets writers race, flips bits, fills a disk, and takes rights
away; after each, every acknowledged round must read back and every damage must be reported.
"""
import argparse, json, os, random, shutil, signal, subprocess, sys, tempfile, time
from concurrent.futures import ThreadPoolExecutor

p = argparse.ArgumentParser()
p.add_argument("binary")
p.add_argument("--kills", type=int, default=2000)
p.add_argument("--writers", type=int, default=16)
p.add_argument("--each", type=int, default=50)
p.add_argument("--flips", type=int, default=4000)
p.add_argument("--seed", type=int, default=1)
a = p.parse_args()
binary = os.path.abspath(a.binary)
random.seed(a.seed)
top = tempfile.mkdtemp(prefix="rounddiff-faults-")
faults = []


def fault(text):
    faults.append(text)
    print("FAULT", text)


def round_file(number, tests=40):
    path = f"{top}/round-{number}.json"
    with open(path, "w") as file:
        json.dump(
            {"suite": "faults", "round": number,
             "started": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(1_700_000_000 + number * 60)),
             "results": [{"name": f"test_{i}", "status": "failed" if i == number % tests else "passed",
                          "durationSeconds": 0.1 + number} for i in range(tests)]}, file)
    return path


def run(*words, **more):
    return subprocess.run([binary, *words], capture_output=True, text=True, **more)


def acknowledged(text):
    return [line.split(" as ", 1)[1] for line in text.splitlines() if " as " in line]


def check(history, expected, what):
    """Every acknowledged file is there and whole, and the folder holds nothing torn."""
    for path in expected:
        if not os.path.exists(path):
            fault(f"{what}: lost {path}")
    result = run("check", "--history", history, "--format", "json")
    if result.returncode != 0:
        fault(f"{what}: check ends with {result.returncode}: {result.stdout[-300:]}{result.stderr[-300:]}")
        return
    whole = json.loads(result.stdout)["history"]["whole"]
    if whole < len(set(expected)):
        fault(f"{what}: {whole} whole records, {len(set(expected))} acknowledged")


def kills():
    history = f"{top}/kills"
    kept, killed, begun = [], 0, time.time()
    start = time.time()
    run("record", round_file(0), "--history", f"{top}/timing")
    usual = time.time() - start
    for number in range(a.kills):
        child = subprocess.Popen(
            [binary, "record", round_file(number), "--history", history],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        time.sleep(random.uniform(0, usual * 1.6))
        child.send_signal(signal.SIGKILL)
        out, _ = child.communicate()
        if child.returncode == -signal.SIGKILL:
            killed += 1
        kept += acknowledged(out)
        os.remove(f"{top}/round-{number}.json")
        if number % 500 == 499 or number == a.kills - 1:
            check(history, kept, f"kill {number}")
    run("record", round_file(a.kills), "--history", history)
    left = [name for name in os.listdir(history) if name.endswith(".tmp")]
    if left:
        fault(f"kills: {len(left)} leftovers after a whole run")
    print(f"kills: {a.kills} runs, {killed} killed midway, {len(kept)} acknowledged, "
          f"{time.time() - begun:.0f} s")


def race():
    history = f"{top}/race"
    begun = time.time()

    def writer(index):
        kept = []
        for step in range(a.each):
            # Every second round is one that all writers record.
            number = step if step % 2 == 0 else 10_000 + index * a.each + step
            source = round_file(number) if number >= 10_000 else f"{top}/shared-{number}.json"
            if number < 10_000 and not os.path.exists(source):
                fault("race: no shared round")
            result = run("record", source, "--history", history)
            if result.returncode != 0:
                fault(f"race: status {result.returncode}: {result.stderr[-200:]}")
            kept += acknowledged(result.stdout)
        return kept

    for number in range(0, a.each, 2):
        os.rename(round_file(number), f"{top}/shared-{number}.json")
    with ThreadPoolExecutor(a.writers) as pool:
        kept = [path for part in pool.map(writer, range(a.writers)) for path in part]
    check(history, kept, "race")
    files = [name for name in os.listdir(history) if not name.startswith(".")]
    wanted = len(set(kept))
    if len(files) != wanted:
        fault(f"race: {len(files)} files for {wanted} rounds")
    if len(kept) != a.writers * a.each:
        fault(f"race: {len(kept)} acknowledgements for {a.writers * a.each} records")
    print(f"race: {a.writers} writers of {a.each}, {len(kept)} acknowledged, {len(files)} kept, "
          f"{time.time() - begun:.0f} s")


def flips():
    history = f"{top}/flips"
    run("record", round_file(1, tests=12), "--history", history)
    run("record", round_file(2, tests=12), "--history", history)
    name = sorted(os.listdir(history))[0]
    whole = open(f"{history}/{name}", "rb").read()
    bits = random.sample(range(len(whole) * 8), min(a.flips, len(whole) * 8))
    missed = 0
    for bit in bits:
        damaged = bytearray(whole)
        damaged[bit // 8] ^= 1 << bit % 8
        with open(f"{history}/{name}", "wb") as file:
            file.write(damaged)
        result = run("history", "--history", history)
        if result.returncode != 3 or "R501" not in result.stderr:
            missed += 1
    for length in random.sample(range(len(whole)), 20):
        with open(f"{history}/{name}", "wb") as file:
            file.write(whole[:length])
        if run("history", "--history", history).returncode != 3:
            missed += 1
    if missed:
        fault(f"flips: {missed} of {len(bits) + 20} damages were not reported")
    with open(f"{history}/{name}", "wb") as file:
        file.write(whole)
    check(history, [f"{history}/{name}"], "flips")
    print(f"flips: {len(bits)} bits and 20 cuts of {len(whole)} bytes, {missed} missed")


def full_disk():
    place = f"{top}/small"
    os.mkdir(place)
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=96k", "tmpfs", place],
                             capture_output=True).returncode == 0
    if not mounted:
        print("full disk: skipped, a small disk cannot be mounted here")
        return
    try:
        history, kept, refused = f"{place}/history", [], 0
        for number in range(40):
            result = run("record", round_file(number), "--history", history)
            if result.returncode == 4:
                refused += 1
                if "no space left" not in result.stderr:
                    fault(f"full disk: no reason told: {result.stderr[-200:]}")
            elif result.returncode != 0:
                fault(f"full disk: status {result.returncode}")
            kept += acknowledged(result.stdout)
        if not refused:
            fault("full disk: nothing was refused")
        check(history, kept, "full disk")
        print(f"full disk: {len(kept)} kept, {refused} refused with status 4")
    finally:
        subprocess.run(["umount", place])


def read_only():
    place = f"{top}/read-only"
    os.mkdir(place)
    history = f"{place}/history"
    kept = acknowledged(run("record", round_file(1), "--history", history).stdout)
    # The superuser writes where it has no right to; a mount that is read-only holds for it as well.
    bound = os.geteuid() == 0 and subprocess.run(
        ["mount", "--bind", place, place], capture_output=True).returncode == 0
    if bound:
        subprocess.run(["mount", "-o", "remount,bind,ro", place])
    elif os.geteuid() != 0:
        os.chmod(history, 0o555)
    else:
        print("read-only: skipped, no read-only folder can be made here")
        return
    try:
        result = run("record", round_file(2), "--history", history)
        if result.returncode != 4:
            fault(f"read-only: status {result.returncode}")
        check(history, kept, "read-only")
        print("read-only: refused with status 4, and read as before")
    finally:
        if bound:
            subprocess.run(["umount", place])
        else:
            os.chmod(history, 0o755)


for part in (kills, race, flips, full_disk, read_only):
    part()
shutil.rmtree(top, ignore_errors=True)
print(f"{len(faults)} faults")
sys.exit(1 if faults else 0)
